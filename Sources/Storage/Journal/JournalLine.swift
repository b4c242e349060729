internal import CentreCore

/// A line as it stands in a journal file.
enum JournalLine {
    /// The bytes of a line, its end included.
    static func written(_ line: Line, n: Int, by sealer: any LineSealer) -> [UInt8] {
        written(content: Content.written(line), n: n, id: line.id, by: sealer)
    }

    static func written(content: [UInt8], n: Int, id: ID<Line>, by sealer: any LineSealer) -> [UInt8] {
        line(n, id) { json in sealer.seal(content, for: .line(n: n, id: id), into: &json) } + [0x0a]
    }

    /// A line whose content was proved, as it is kept in memory and in caches: in clear, without a guard.
    static func proved(content: [UInt8], n: Int, id: ID<Line>) -> [UInt8] {
        line(n, id) { json in
            json.name(Field.content)
            json.raw(content)
        }
    }

    /// A line of which all content was forgotten.
    static func scrubbed(n: Int, id: ID<Line>) -> [UInt8] { line(n, id) { _ in } }

    private static func line(_ n: Int, _ id: ID<Line>, _ content: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.name(Field.number)
        json.integer(n)
        json.name(Field.id)
        json.hex(id.high, id.low)
        content(&json)
        json.endObject()
        return json.bytes
    }
}
