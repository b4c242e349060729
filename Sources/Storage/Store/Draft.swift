package import CentreCore

/// A half-typed form, kept for whoever typed it.
package struct Draft: Hashable, Sendable {
    /// Which form it is, in the interface's own words.
    package var form: String
    /// What the form is about, where it is about one thing; else which of several it is, and `nil` for the first.
    package var about: String?
    /// When it was last typed into.
    package var at: Moment
    /// What was typed into each field.
    package var fields: [String: String]

    package init(form: String, about: String? = nil, at: Moment, fields: [String: String]) {
        self.form = form
        self.about = about
        self.at = at
        self.fields = fields
    }
}

/// What `draft.json` holds: everybody's half-typed forms, written in place into room that was set aside beforehand.
///
/// A full disk does not keep a draft from being saved. Two halves are written in turn, each one guarded document with
/// a number; a torn half leaves the other.
struct DraftFile: Sendable {
    static let name = "draft.json"
    static let half = 128 * 1024

    private(set) var number: Int64 = 0
    /// Each person's, in the order in which they were given.
    var drafts: [ID<Person>: [Draft]] = [:]

    init() {}

    /// Reads the half with the greater number; none is no draft.
    init(_ bytes: [UInt8], seal: Seal) {
        for start in [0, Self.half] where bytes.count >= start + Self.half {
            let half = bytes[start..<start + Self.half]
            guard let document = try? Document(half, named: Self.name, seal: seal),
                let found = DraftFile(document), found.number > number
            else { continue }
            self = found
        }
    }

    private init?(_ document: Document) {
        let (tape, content) = (document.tape, document.content)
        guard let number = tape.field(Field.number, of: content).flatMap({ tape.integer($0) }),
            let list = tape.field(Field.drafts, of: content), let drafts = tape.list(list, { tape.draft($0) })
        else { return nil }
        self.number = number
        for (person, draft) in drafts { self.drafts[person, default: []].append(draft) }
    }

    /// The next half to write and where it goes, or `nil` where the drafts do not fit into the room set aside.
    mutating func next(by seal: Seal) -> (bytes: [UInt8], offset: Int)? {
        number += 1
        var json = JSONWriter()
        json.beginObject()
        json.name(Field.number)
        json.integer(number)
        json.name(Field.drafts)
        json.array { json in
            for (person, drafts) in drafts.sorted(by: { $0.key < $1.key }) {
                for draft in drafts { json.draft(draft, of: person) }
            }
        }
        json.endObject()
        var bytes = Document.written(json.bytes, named: Self.name, by: seal)
        guard bytes.count <= Self.half else { return nil }
        bytes.removeLast()
        bytes += Array(repeating: 0x20, count: Self.half - 1 - bytes.count) + [0x0a]
        return (bytes, number % 2 == 0 ? Self.half : 0)
    }
}

extension JSONTape {
    fileprivate func draft(_ place: Place) -> (ID<Person>, Draft)? {
        var fields = FieldReader(self, place)
        guard let person: ID<Person> = try? fields.id(Field.person),
            let at = (try? fields.moment(Field.at, offset: Field.offset)) ?? nil,
            let form = (try? fields.text(Field.form)) ?? nil,
            let list = fields.find(Field.fields).flatMap({ self.fields($0) })
        else { return nil }
        let texts = list.compactMap { name, place in string(place).map { (name, $0) } }
        let draft = Draft(
            form: form, about: (try? fields.text(Field.about)) ?? nil, at: at,
            fields: Dictionary(texts, uniquingKeysWith: { _, last in last }))
        return (person, draft)
    }
}

extension JSONWriter {
    fileprivate mutating func draft(_ draft: Draft, of person: ID<Person>) {
        beginObject()
        name(Field.person)
        hex(person.high, person.low)
        name(Field.at)
        integer(draft.at.instant.milliseconds)
        name(Field.offset)
        integer(draft.at.offset)
        name(Field.form)
        string(draft.form)
        if let about = draft.about {
            name(Field.about)
            string(about)
        }
        name(Field.fields)
        beginObject()
        for (field, text) in draft.fields.sorted(by: { $0.key < $1.key }) {
            name(field)
            string(text)
        }
        endObject()
        endObject()
    }
}
