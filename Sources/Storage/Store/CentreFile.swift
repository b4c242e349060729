package import CentreCore

/// What `centre.json` says: which centre this is, and how its lines are written.
package struct CentreFile: Hashable, Sendable {
    static let name = "centre.json"
    static let copy = "centre.bak.json"
    /// In bytes: enough for two thousand kept month keys, and little enough that a hostile one is refused at once.
    static let limit = 1 << 18

    package let centre: ID<Centre>
    /// What opens a sealed centre; `nil` for a plain one.
    ///
    /// This file itself is always in clear.
    package internal(set) var slots: KeySlots?
    /// Which months a plain centre holds; in a sealed one its keys say that.
    var held = Reach()

    var reach: Reach { slots.map { Reach(base: $0.base, kept: Set($0.kept.keys)) } ?? held }

    func written() -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.name(Field.version)
        json.integer(JournalHeader.version)
        json.name(Field.centre)
        json.hex(centre.high, centre.low)
        json.name(Field.sealed)
        json.bool(slots != nil)
        slots?.write(into: &json)
        if slots == nil, held != Reach() {
            json.name(Field.base)
            json.string(held.base.description)
            json.name(Field.kept)
            json.array(held.kept.sorted()) { json, month in json.string(month.description) }
        }
        json.endObject()
        return Document.written(json.bytes, named: Self.name, by: .plain)
    }

    /// Reads either copy; the guard of both covers the first one's name.
    static func read(_ path: String, files: any FileSystem) throws(StorageError) -> CentreFile? {
        guard
            let document = try Document(path, named: name, files: files, seal: .plain, limit: limit)
        else { return nil }
        let (tape, content) = (document.tape, document.content)
        guard let version = tape.field(Field.version, of: content).flatMap({ tape.integer($0) }),
            let centre: ID<Centre> = tape.field(Field.centre, of: content).flatMap({ tape.id($0) }),
            let sealed = tape.field(Field.sealed, of: content).flatMap({ tape.bool($0) })
        else { throw .damaged(file: name) }
        guard version <= JournalHeader.version else { throw .newerFormat(file: name) }
        guard sealed else {
            guard let held = Reach(content, of: tape) else { throw .damaged(file: name) }
            return CentreFile(centre: centre, slots: nil, held: held)
        }
        guard let slots = KeySlots(content, of: tape, centre: centre) else { throw .damaged(file: name) }
        return CentreFile(centre: centre, slots: slots)
    }
}

extension Reach {
    /// Reads what a plain centre says; nothing where it let go of nothing, `nil` where it is not as a program writes it.
    fileprivate init?(_ content: JSONTape.Place, of tape: JSONTape) {
        guard let place = tape.field(Field.base, of: content) else {
            self.init()
            return
        }
        guard let base = tape.string(place).flatMap({ Month($0) }),
            let kept = tape.field(Field.kept, of: content).flatMap({ list in
                tape.list(list) { tape.string($0).flatMap { Month($0) } }
            })
        else { return nil }
        self.init(base: base, kept: Set(kept))
    }
}
