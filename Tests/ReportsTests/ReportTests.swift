import CentreCore
import Reports
import Testing

@Suite struct ReportTests {
    @Test func `a report keeps its parts in the order in which they were given`() throws {
        let month = try #require(Month("2026-11"))
        let parts = ["heard", "did"].map { Report.Part($0, tables: []) }
        let report = Report(.inside, of: "Riverside", months: month...month, title: "", parts: parts)
        #expect(report.parts.map(\.heading) == ["heard", "did"])
    }
}
