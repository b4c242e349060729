import Testing
import hearth

@Suite struct `Comma-separated values` {
    private func rows(_ text: String) throws -> [CSV.Row] {
        var csv = CSV(Array(text.utf8))
        var rows: [CSV.Row] = []
        while let row = try csv.next() { rows.append(row) }
        return rows
    }

    @Test func `quotes hold commas, line ends and doubled quotes`() throws {
        let rows = try rows("a,b\n\"x, y\",\"one\ntwo \"\"three\"\"\"\nlast,\n")
        #expect(rows.map(\.fields) == [["a", "b"], ["x, y", "one\ntwo \"three\""], ["last", ""]])
        #expect(rows.map(\.line) == [1, 2, 4])
    }

    @Test func `a byte order mark, CRLF, lone CR and blank lines leave no trace`() throws {
        let rows = try rows("\u{feff}name,time\r\n\r\nRosa,18:05\rK.,18:20")
        #expect(rows.map(\.fields) == [["name", "time"], ["Rosa", "18:05"], ["K.", "18:20"]])
        #expect(rows.map(\.line) == [1, 3, 4])
    }

    @Test func `semicolons or tabs separate where the header has more of them`() throws {
        #expect(try rows("name;need\nRosa;a coat, small").map(\.fields).last == ["Rosa", "a coat, small"])
        #expect(try rows("name\tneed\nRosa\ttea").map(\.fields).last == ["Rosa", "tea"])
    }

    @Test func `a quote that is never closed is named by the line that opens it`() {
        #expect(throws: CSV.Fault.openQuote(line: 2)) { try rows("a\n\"b\nc\n") }
    }

    @Test func `after a fault the next line is read`() throws {
        var csv = CSV(Array("a\n\"b\"c,d\ne\n".utf8))
        _ = try csv.next()
        #expect(throws: CSV.Fault.afterQuote(line: 2)) { _ = try csv.next() }
        let next = try csv.next()
        #expect(next?.line == 3 && next?.fields == ["e"])
    }

    @Test func `bytes that are not UTF-8 are named by their line`() throws {
        var csv = CSV(Array("a\n".utf8) + [0x52, 0xf3, 0x73, 0x61, 0x0a, 0x62])
        _ = try csv.next()
        #expect(throws: CSV.Fault.notUTF8(line: 2)) { _ = try csv.next() }
        let next = try csv.next()
        #expect(next?.fields == ["b"])
    }
}
