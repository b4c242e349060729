import CentreCore
import Storage

/// Lines as they stand in a journal file, written and read with the parts that the store uses.
enum WrittenLine {
    static func content(_ line: Line) -> [UInt8] { Content.written(line) }

    static func text(_ line: Line, n: Int) -> String { text(content: content(line), n: n, id: line.id) }

    static func text(
        content: [UInt8], n: Int, id: ID<Line>, by sealer: any LineSealer = PlainSealer()
    ) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.name("n")
        json.integer(n)
        json.name("id")
        json.string("\(id)")
        sealer.seal(content, for: .line(n: n, id: id), into: &json)
        json.endObject()
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// A guarded document of the data directory.
    static func document(_ content: [UInt8], named name: String) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        PlainSealer().seal(content, for: .document(name), into: &json)
        json.endObject()
        return json.bytes + [0x0a]
    }

    /// Reads content that stands alone.
    static func read(content: [UInt8], id: ID<Line>) throws -> (line: Line, unknown: Unknown) {
        var tape = JSONTape()
        try tape.read(content)
        var unknown = Unknown()
        let line = try Content.read(tape.root, of: tape, line: id, &unknown)
        return (line, unknown)
    }

    static func read(content: String, id: ID<Line> = Samples.lineID(1)) throws -> (
        line: Line, unknown: Unknown
    ) {
        try read(content: Array(content.utf8), id: id)
    }

    /// Reads and proves a whole line.
    static func read(whole text: some Collection<UInt8>, n: Int, id: ID<Line>) throws -> Line {
        var tape = JSONTape()
        try tape.read(Array(text))
        var unknown = Unknown()
        switch try PlainSealer().open(tape.root, of: tape, for: .line(n: n, id: id)) {
        case .onTape(let place): return try Content.read(place, of: tape, line: id, &unknown)
        case .bytes, .scrubbed: throw LineFault.malformed
        }
    }
}
