internal import CentreCore

/// The content of a line without what was forgotten of it.
enum ScrubbedContent {
    /// Content without the words that are forgotten, as many bytes long; `nil` where none of them stands there.
    ///
    /// All else stays byte for byte, with what this program does not know.
    static func of(_ content: [UInt8], line id: ID<Line>, _ forgotten: ForgottenWords) -> [UInt8]? {
        var tape = JSONTape()
        var unknown = Unknown()
        guard (try? tape.read(content)) != nil,
            let line = try? Content.read(tape.root, of: tape, line: id, &unknown),
            let places = tape.field(Field.events, of: tape.root).flatMap({ tape.values($0) })
        else { return nil }
        var edits: [(range: Range<Int>, text: [UInt8])] = []
        for (index, event) in line.events.enumerated() {
            let (ref, here) = (EventRef(line: id, index: index), forgotten.here(event.root))
            for field in here.fields(in: ref) {
                guard let text = event.text(field),
                    let value = tape.field(JSONName(field.rawValue), of: places[index]),
                    tape.string(value) != nil
                else { continue }
                let left = here.left(of: text, field, in: ref) ?? ""
                guard left != text else { continue }
                let bytes = tape.bytes(value)
                edits.append((bytes.startIndex..<bytes.endIndex, JSONWriter.escaped(left)))
            }
        }
        guard !edits.isEmpty else { return nil }
        var scrubbed = content
        for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            scrubbed.replaceSubrange(edit.range, with: edit.text)
        }
        return padded(scrubbed, to: content.count)
    }

    /// An object that is so many bytes long, filled up with spaces before its last brace.
    static func padded(_ object: [UInt8], to count: Int) -> [UInt8] {
        guard object.count < count, let brace = object.lastIndex(of: 0x7d) else { return object }
        var object = object
        object.insert(contentsOf: repeatElement(0x20, count: count - object.count), at: brace)
        return object
    }
}

extension JSONWriter {
    /// Text as it stands between the quotation marks.
    static func escaped(_ text: String) -> [UInt8] {
        var json = JSONWriter()
        json.string(text)
        return Array(json.bytes.dropFirst().dropLast())
    }
}
