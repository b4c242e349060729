import CentreCore
import Reports
import Resources

/// What left the centre, and how more leaves: figures for everybody to know of, everything for one with a reason.
struct LeavePage: DeedList {
    var selection = Selection<ID<LeftReport>>()

    func months(in desk: Desk) -> [Month] { desk.monthsOfLeaving }

    func title(in desk: Desk) -> String { desk.words("leaving.title") }

    func remark(in desk: Desk) -> String? {
        guard let export = desk.export else { return desk.words("leaving.remark") }
        return desk.words("export.progress", ["percent": "\(export.percent)"])
    }

    func rows(in desk: Desk) -> [ID<LeftReport>] { desk.centre.reportsThatLeft.map(\.id) }

    func shown(_ row: ID<LeftReport>, in desk: Desk) -> (mark: String?, text: String, isOver: Bool) {
        ("·", desk.centre.leftReports[row].map(desk.wording.line(of:)) ?? "", false)
    }

    func none(in desk: Desk) -> String { desk.words("leaving.none") }
    func opened(_ row: ID<LeftReport>) -> any Screen { LeftReportPage(row) }
    func deeds(in desk: Desk) -> [Command] { [.letLeave, .takeOut] }

    func action(of command: Command, in desk: Desk) -> Action? {
        command == .letLeave ? .collective(.takeBackLeft(ID(high: 0, low: 0))) : nil
    }

    func refusal(of command: Command, in desk: Desk) -> Refusal? {
        command == .takeOut ? desk.refusal(of: .exportOfAll) : nil
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        switch deed {
        case .letLeave: [.open(LetLeaveForm(in: desk))]
        case .takeOut: [.open(ExportForm(in: desk))]
        default: []
        }
    }
}

/// One report that left.
struct LeftReportPage: DeedScreen {
    private let id: ID<LeftReport>
    var picked: Selection<Command>?
    var tellsWhy: Bool { false }

    init(_ report: ID<LeftReport>) { id = report }

    private func report(in desk: Desk) -> LeftReport? {
        desk.centre.leftReports[id].flatMap { $0.counts ? $0 : nil }
    }

    func deeds(in desk: Desk) -> [Command] { report(in: desk) == nil ? [] : [.didNotLeave] }

    func action(of command: Command, in desk: Desk) -> Action? {
        command == .didNotLeave ? .collective(.takeBackLeft(id)) : nil
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        guard deed == .didNotLeave else { return [] }
        return [.act(.collective(.takeBackLeft(id)), saying: Phrase("didNotLeave.said"), then: [.back])]
    }

    func title(in desk: Desk) -> String { desk.words("leaving.one") }

    func facts(in desk: Desk) -> [(sign: String, text: String)] {
        guard let report = report(in: desk), let left = report.left.value else {
            return [("", desk.wording.sentence(for: .collective(.unknownReport)))]
        }
        var facts = [(sign: "", text: desk.wording.line(of: report))]
        facts.append(("", desk.words("leaving.letBy", ["name": desk.name(of: left.by)])))
        if let words = desk.centre.decisions[left.decision]?.text {
            facts.append(("", desk.words("leaving.decided", ["text": words])))
        }
        return facts
    }

    func months(in desk: Desk) -> [Month] {
        guard let decision = report(in: desk)?.left.value?.decision,
            desk.centre.decisions[decision] == nil
        else { return [] }
        return [decision.month]
    }
}

extension Desk {
    /// The months of the decisions by which a report may leave: those of late, and those by which one left before.
    var monthsOfLeaving: [Month] {
        let present = Month(now.instant)
        let before = centre.reportsThatLeft.compactMap { $0.left.value?.decision.month }
        return Set([present, present.earlier(by: 1)] + before).sorted()
    }

    /// An export that runs behind.
    package struct Export: Hashable, Sendable {
        var done: Int
        var total: Int

        var percent: Int { total > 0 ? 100 * done / total : 0 }
    }
}
