import CentreCore
import Testing
import hearth

@Suite struct `A spreadsheet of visits` {
    private let zone = ZoneRules.fixed(0)
    private var when: When {
        When(
            zone: zone, now: Moment(Instant(milliseconds: 1_795_000_000_000), offset: 0),
            turn: .sixInTheMorning)
    }

    private func sheet(
        _ header: [String], _ mapping: [String: ColumnNames.Field?] = [:]
    ) throws -> VisitSheet {
        let codes = ["meal": Code("meal"), "shower": Code("shower"), "comida": Code("meal")]
        return try VisitSheet(
            header: header, mapping: mapping, names: ColumnNames(), when: when,
            reasons: codes.compactMapValues { $0 })
    }

    private func row(_ header: [String], _ fields: [String]) throws -> VisitSheet.Row {
        var csv = CSV(Array((fields.map { "\"\($0)\"" }.joined(separator: ",")).utf8))
        return try sheet(header).visit(try #require(try csv.next()))
    }

    @Test func `columns are known by their names in three languages`() throws {
        for header in [
            ["Arrived", "Left", "Working name", "People", "Here for", "In their words"],
            ["Llegada", "Salida", "Apodo", "Personas", "Motivos", "Necesidad"],
            ["Chegada", "Saída", "Nome", "Pessoas", "Motivos", "Necessidade"],
        ] {
            let row = try row(
                header, ["2026-11-10 18:05", "20:10", "Rosa", "2", "meal; Comida|shower", "tea"])
            #expect(row.arrival.handle == "Rosa" && row.arrival.people == 2 && row.arrival.need == "tea")
            #expect(row.arrival.reasons.map(\.text) == ["meal", "meal", "shower"])
            #expect(row.arrival.at?.minuteOfDay == 18 * 60 + 5 && row.left?.minuteOfDay == 20 * 60 + 10)
        }
    }

    @Test(arguments: [
        "Nationality", "HIV status", "Legal name", "passport no", "Fecha de nacimiento", "Estado serológico",
        "Situação migratória", "Nome completo", "Home address", "Idioma",
    ])
    func `what is never recorded is refused by the column's name`(column: String) {
        #expect(throws: Trouble.csvNeverRecorded(column: column)) { try sheet(["arrived", column]) }
        #expect(throws: Trouble.csvNeverRecorded(column: column)) {
            try sheet(["arrived", column], [column: .need])
        }
    }

    @Test func `an unknown column is named with the nearest, and may be mapped or left out`() throws {
        #expect(throws: Trouble.csvUnknownColumn(column: "Persns", nearest: "persons")) {
            try sheet(["arrived", "Persns"])
        }
        _ = try sheet(["Kommt", "Wetter"], ["Kommt": .arrived, "Wetter": ColumnNames.Field?.none])
    }

    @Test func `some column says when, and no field comes twice`() {
        #expect(throws: Trouble.csvMissingColumn(field: "arrived")) { try sheet(["name"]) }
        #expect(throws: Trouble.csvColumnTwice(field: "name")) { try sheet(["arrived", "name", "handle"]) }
    }

    @Test func `a leaving time alone is the first such time after the arrival`() throws {
        let late = try row(["day", "time", "left"], ["24.11.2025", "23:10", "01:05"])
        #expect(late.left?.day.description == "2025-11-25")
    }

    @Test(arguments: [
        ("2026-02-30 10:00", VisitSheet.Fault.notADay("2026-02-30")),
        ("03/04/2026 10:00", .ambiguousDay("03/04/2026")),
        ("2026-02-03 25:10", .notATime("25:10")),
        ("2026-02-03", .missing(column: "time")),
    ])
    func `days and times that can be read two ways, or none, are refused`(
        typed: String, fault: VisitSheet.Fault
    ) {
        #expect(throws: fault) { try row(["arrived"], [typed]) }
    }

    @Test func `thirteen is a day, so the day comes first`() throws {
        #expect(try row(["arrived"], ["13/04/2026 10:00"]).arrival.at?.day.description == "2026-04-13")
        #expect(try row(["arrived"], ["04/13/2026 10:00"]).arrival.at?.day.description == "2026-04-13")
    }

    @Test func `a reason that is none names the nearest code`() {
        let fault = VisitSheet.Fault.refused(.unknownCode(.reasons, "meel", nearest: Code("meal")))
        #expect(throws: fault) { try row(["arrived", "reasons"], ["2026-02-03 10:00", "meel"]) }
    }
}
