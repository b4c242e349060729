import CentreCore
import Reports
import Resources

/// A shared concern and its trail, drawn as a path from what was raised to what was told back; only what the group may
/// hear stands on it.
struct ConcernPage: DeedScreen {
    private let id: ID<Concern>
    var picked: Selection<Command>?

    init(_ concern: ID<Concern>) { id = concern }

    func months(in desk: Desk) -> [Month] {
        desk.monthsMissed(of: [id]).sorted()
    }

    private func concern(in desk: Desk) -> Concern? {
        desk.centre.concerns[id].flatMap { $0.counts ? $0 : nil }
    }

    func deeds(in desk: Desk) -> [Command] {
        guard let concern = concern(in: desk) else { return [] }
        guard concern.isOpen else { return [.reopenConcern] }
        let end: [Command] = concern.tasks.isEmpty ? [] : [.endAction]
        return [.agenda, .respond, .act] + end
            + [.reportBack, .wordConcern, .leaveOut, .closeConcern, .noConcern]
    }

    func action(of command: Command, in desk: Desk) -> Action? {
        switch command {
        case .respond, .act, .endAction, .reportBack: .concern(.promiseReport(id, by: desk.today.day))
        case .agenda, .wordConcern, .leaveOut, .closeConcern, .reopenConcern, .noConcern:
            .concern(.close(id))
        default: nil
        }
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        switch deed {
        case .agenda: [.open(AgendaForm(id, in: desk))]
        case .respond: RespondForm(id, in: desk).map { [.open($0)] } ?? []
        case .act: ActForm(.concern(id), in: desk).map { [.open($0)] } ?? []
        case .endAction: EndActionForm(.concern(id), in: desk).map { [.open($0)] } ?? []
        case .reportBack: ReportBackForm(id, in: desk).map { [.open($0)] } ?? []
        case .wordConcern: WordConcernForm(id, in: desk).map { [.open($0)] } ?? []
        case .leaveOut: LeaveOutForm(id, in: desk).map { [.open($0)] } ?? []
        case .closeConcern: [.act(.concern(.close(id)), saying: Phrase("closeConcern.said"))]
        case .reopenConcern: [.act(.concern(.reopen(id)), saying: Phrase("reopen.said"))]
        case .noConcern:
            [.act(.concern(.takeBack(id)), saying: Phrase("noConcern.said"), then: [.back])]
        default: []
        }
    }

    func title(in desk: Desk) -> String {
        guard let concern = concern(in: desk) else { return desk.words("refusal.issue.unknownConcern") }
        return desk.wording.headline(desk.centre.groupView(of: concern))
    }

    func facts(in desk: Desk) -> [(sign: String, text: String)] {
        guard let concern = concern(in: desk) else { return [] }
        return Trail(concern, in: desk).steps
    }
}

/// The trail of a concern as a path: a sign before each step, `✓` done, `!` owed, `·` to come.
private struct Trail {
    private(set) var steps: [(sign: String, text: String)] = []

    init(_ concern: Concern, in desk: Desk) {
        let (words, wording) = (desk.words, desk.wording)
        let view = desk.centre.groupView(of: concern)
        func done(_ text: String) { steps.append(("", "✓ " + text)) }
        let plot = TrailPlot(of: concern, in: desk.centre, wording).lines(width: desk.size.columns - 2)
        steps = plot.map { $0.hasPrefix("! ") ? ("! ", String($0.dropFirst(2))) : ("", $0) }
        if steps.isEmpty, let state = concern.state.state { steps.append(("", wording.state(state))) }
        if concern.needsALook { steps.append(("! ", words("issue.needsALook"))) }
        if let known = wording.known(view) {
            done(known)
        } else {
            steps.append(("", "· " + words("concern.closedDetail")))
        }
        // What coordinators know beside it, where the group may not hear the details.
        if let more = desk.me.flatMap({ desk.centre.safeWords(of: concern, for: $0) }) {
            let own = words(
                "concern.forCoordinators", count: more.issues,
                ["text": (more.summary ?? "").onOneLine])
            steps.append(("", "  " + own))
        }
        if let summary = view?.summary { steps.append(("", "  " + summary.onOneLine)) }
        if let day = concern.agenda {
            done(words("concern.path.agenda", ["day": wording.shortDay(day)]))
        }
        for response in concern.agreedResponses {
            done(
                words(
                    "concern.path.response",
                    [
                        "day": response.agreed.value.map { wording.shortDay($0.day) } ?? "?",
                        "text": (response.text ?? "?").onOneLine,
                    ]))
        }
        steps += concern.tasks.map(desk.line)
        for report in concern.reportsGiven {
            guard let given = report.given.value else { continue }
            done(
                words(
                    "concern.path.report",
                    [
                        "day": wording.shortDay(given.at.day), "way": wording.way(given.way),
                        "text": (report.text ?? "").onOneLine,
                    ]))
        }
        if plot.isEmpty, let owed = wording.owed(concern) { steps.append(("! ", owed)) }
    }
}
