import CentreCore
import Foundation
import Reports
import Testing

@Suite struct DataValueSetTests {
    private static let mapping = """
        {"orgUnit": "DiszpKrYNg8", "dataSet": "pBOMPrpg1QX", "values": {
          "issues.kinds/violence": {"dataElement": "f7n9E0hX8qk", "categoryOptionCombo": "HllvX50cXC0"},
          "issues.kinds/bribes": {"dataElement": "Ix2HsbDMLea"},
          "issues.kinds/weather": {"dataElement": "eY5ehpbEsB7"}}}
        """

    private func faults(_ json: String) -> [DataValueMapping.Fault] {
        do throws(DataValueFaults) {
            _ = try DataValueMapping(json: Array(json.utf8))
            return []
        } catch {
            return error.all
        }
    }

    @Test func `a quarter is sent in the published form, byte for byte`() throws {
        let mapping = try DataValueMapping(json: [0xef, 0xbb, 0xbf] + Array(Self.mapping.utf8))
        let set = try #require(
            DataValueSet(SampleReport.leaving, mapping, completedOn: Day(year: 2026, month: 10, day: 5)))
        let wanted = """
            {
              "completeDate" : "2026-10-05",
              "dataSet" : "pBOMPrpg1QX",
              "dataValues" : [
                {
                  "categoryOptionCombo" : "HllvX50cXC0",
                  "dataElement" : "f7n9E0hX8qk",
                  "value" : "25"
                }
              ],
              "orgUnit" : "DiszpKrYNg8",
              "period" : "2026Q3"
            }

            """
        #expect(set.json == wanted)
        #expect(set.count == 1)
        #expect(set.unmapped == ["issues.kinds/other"])
        #expect(set.unknown == ["issues.kinds/weather"])
        #expect(set.leftOut == ["issues.kinds/bribes"], "a hidden number is never sent as 0")
        let sentences = SampleReport.english.sentences(about: set)
        #expect(sentences.count == 3)
        #expect(sentences.first?.hasSuffix("left out:\n  issues.kinds/other") == true, "one a line")
    }

    @Test func `columns that are months are sent as months`() throws {
        let mapping = try DataValueMapping(
            json: Array(#"{"orgUnit":"DiszpKrYNg8","values":{"a/b":{"dataElement":"f7n9E0hX8qk"}}}"#.utf8))
        let columns = ["2026-01", "2026-02", "2026-03"].map { Report.Column($0, title: $0) }
        let table = Report.Table(
            "a", title: "", columns: columns,
            rows: [.init("b", title: "", cells: [.rounded(15), .hidden, .rounded(20)])])
        let months = SampleReport.month("2026-01")...SampleReport.month("2026-03")
        let report = Report(.leaving, of: "", months: months, title: "", parts: [.init("", tables: [table])])
        let set = try #require(DataValueSet(report, mapping))
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(set.json.utf8)) as? [String: Any])
        #expect(json["dataSet"] == nil && json["completeDate"] == nil)
        #expect(json["period"] as? String == "2026Q1")
        let values = try #require(json["dataValues"] as? [[String: String]])
        #expect(values.map { $0["period"] } == ["202601", "202603"])
        #expect(values.map { $0["value"] } == ["15", "20"])
        #expect(set.leftOut == ["a/b 2026-02"])
    }

    @Test(arguments: [
        ("2026-01", "2026-12", "2026"), ("2026-04", "2026-06", "2026Q2"), ("2026-10", "2026-12", "2026Q4"),
        ("2026-11", "2026-11", "202611"), ("2026-02", "2026-02", "202602"),
        ("2026-02", "2026-04", nil), ("2025-10", "2026-03", nil), ("2026-01", "2026-06", nil),
    ])
    func `only spans that DHIS2 knows have a name`(_ first: String, _ last: String, _ name: String?) throws {
        let mapping = try DataValueMapping(json: Array(#"{"orgUnit":"DiszpKrYNg8","values":{}}"#.utf8))
        let report = Report(
            .leaving, of: "", months: SampleReport.month(first)...SampleReport.month(last), title: "",
            parts: [])
        let set = DataValueSet(report, mapping)
        #expect((set != nil) == (name != nil))
        if let name { #expect(set?.json.contains("\"period\" : \"\(name)\"") == true) }
    }

    @Test func `everything that is wrong with a mapping is named, with its place`() {
        #expect(faults("") == [.notJSON])
        #expect(faults("[1]") == [.notJSON])
        #expect(faults("{}") == [.missing("orgUnit"), .missing("values")])
        #expect(
            faults(
                #"{"orgUnit":"1iszpKrYNg8","dataset":"x","values":{"a/b":{"dataElement":"short"},"c":3}}"#)
                == [
                    .strange("dataset"), .notUID(at: "orgUnit", text: "1iszpKrYNg8"),
                    .notUID(at: "values.a/b.dataElement", text: "short"), .wrongKind("values.c"),
                ])
        #expect(
            faults(
                #"{"orgUnit":"DiszpKrYNg8","values":{"a":{"dataElement":"f7n9E0hX8qk"},"b":{"dataElement":"f7n9E0hX8qk"}}}"#
            ) == [.twice("a", "b")])
        #expect(
            faults(#"{"orgUnit":"DiszpKrYNgé","values":{}}"#) == [.notUID(at: "orgUnit", text: "DiszpKrYNgé")]
        )
        for fault in faults(#"{"orgUnit":1}"#) {
            #expect(!SampleReport.english.sentence(for: fault).contains("pages."))
        }
    }
}
