import CentreCore
import Reports
import Testing

/// Reads what RFC 4180 allows and nothing more; `nil` where a text is none of it.
private func fields(ofEach text: String) -> [[String]]? {
    var (records, record, field): ([[String]], [String], [UInt8]) = ([], [], [])
    let bytes = Array(text.utf8)
    var place = 0
    func end() {
        record.append(String(decoding: field, as: UTF8.self))
        field = []
    }
    while place < bytes.count {
        if bytes[place] == UInt8(ascii: "\"") {
            guard field.isEmpty else { return nil }
            place += 1
            while true {
                guard place < bytes.count else { return nil }
                if bytes[place] == UInt8(ascii: "\"") {
                    guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "\"") else { break }
                    place += 1
                }
                field.append(bytes[place])
                place += 1
            }
            place += 1
            guard place < bytes.count, [UInt8(ascii: ","), 13].contains(bytes[place]) else { return nil }
        } else if bytes[place] == UInt8(ascii: ",") {
            end()
            place += 1
        } else if bytes[place] == 13 {
            guard place + 1 < bytes.count, bytes[place + 1] == 10 else { return nil }
            end()
            records.append(record)
            record = []
            place += 2
        } else {
            guard bytes[place] != 10 else { return nil }
            field.append(bytes[place])
            place += 1
        }
    }
    return record.isEmpty && field.isEmpty ? records : nil
}

@Suite struct CSVPageTests {
    @Test(arguments: [SampleReport.inside, SampleReport.leaving, SampleReport.nasty])
    func `every line has eight fields, and every cell of the report a line`(_ report: Report) throws {
        let records = try #require(fields(ofEach: CSVPage(report).text))
        #expect(
            records.first == [
                "table", "row", "column", "value", "note", "table title", "row title", "column title",
            ])
        for record in records { #expect(record.count == 8) }
        let cells = report.parts.flatMap(\.tables).flatMap(\.rows).flatMap(\.cells).count
        #expect(records.count { $0[0] != "report" } == cells + 1)
    }

    @Test func `nothing in it is a formula, wherever a spreadsheet begins a cell`() throws {
        let records = try #require(fields(ofEach: CSVPage(SampleReport.nasty).text))
        for (index, field) in records.dropFirst().flatMap({ $0.enumerated() }) where index != 3 {
            for cell in field.split(separator: ";") {
                let first = cell.drop { $0 == " " }.first
                #expect(first.map { !"=+-@＝＋－＠\t\r".contains($0) } ?? true, "\(field)")
            }
        }
        let minus = try #require(records.first { $0[1] == "r 1" && $0[2] == "a,b" })
        #expect(minus[3] == "-7", "a number stays a number")
        #expect(minus[6] == "'-2+3;'=cmd()")
    }

    @Test func `what kind of number it is stands beside it, and what is hidden is empty`() throws {
        let records = try #require(fields(ofEach: CSVPage(SampleReport.inside).text))
        func said(_ table: String, _ row: String, _ column: String) throws -> [String] {
            let record = try #require(records.first { Array($0[..<3]) == [table, row, column] })
            return Array(record[3...4])
        }
        #expect(try said("issues.kinds", "violence", "2025-12") == ["6", ""])
        #expect(try said("issues.kinds", "bribes", "2025-12") == ["", "hidden"])
        #expect(try said("issues.kinds", "newcomers", "2026-03") == ["", "unread"])
        #expect(try said("actions.states", "done", "count") == ["31", "at least"])
        #expect(try said("visits.hours", "1", "0") == ["", "from 5 to 9"])
        #expect(try said("report", "gap", "") == ["", "Of March 2026, 3 lines are damaged."])
        let leaving = try #require(CSVPageTests.said(of: SampleReport.leaving, "violence"))
        #expect(leaving == ["25", "rounded"])
    }

    private static func said(of report: Report, _ row: String) -> [String]? {
        fields(ofEach: CSVPage(report).text)?.first { $0[1] == row }.map { Array($0[3...4]) }
    }
}
