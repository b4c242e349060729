import CentreCore
import Storage

/// What left the centre, as a third desk wrote it down.
extension Samples {
    private static let leftReport = id("c8000000000000000000000000000001", LeftReport.self)
    /// A minute before its line, as ``look``.
    private static let takingOut = id("01a20ef448201234567890abcdef0030", Look.self)

    /// The lines of that desk's file of the month.
    static let takenOut: [Line] = [
        line(
            760, 63,
            .looked(Looked(look: takingOut, verb: .exportAll, why: "a new computer,\nbought together")))
    ]

    /// The lines of that desk's standing file.
    static let leaving: [Line] = [
        about(
            761,
            .left(
                ReportLeft(
                    report: leftReport, who: "the city's health office", decision: decision,
                    quarter: quarter("2026-Q3"), format: .dhis2))),
        about(
            762,
            .left(
                ReportLeft(
                    report: leftReport, who: nil, decision: decision, quarter: quarter("2026-Q2"),
                    format: .csv))),
        about(763, .takenBack(ReportTakenBack(report: leftReport))),
        about(764, .takenBack(ReportTakenBack(report: leftReport, takenBack: false))),
        line(
            765, 850,
            .forgotten(
                Forgotten(
                    request: request,
                    places: [WordPlace(ref(760), .why, bytes: 0..<1), WordPlace(ref(761), .who)]))),
    ]

    private static func about(_ number: Int, _ event: LeavingEvent) -> Line {
        line(number, number + 80, .collective(.leaving(event)))
    }
}
