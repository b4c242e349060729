import CentreCore
import Reports
import Resources

/// One session: what is planned of it, or what became of it.
struct SessionPage: DeedScreen {
    private let id: ID<Session>
    var picked: Selection<Command>?

    init(_ session: ID<Session>) { id = session }

    var tellsWhy: Bool { false }

    /// What is to come is always at hand.
    func months(in desk: Desk) -> [Month] { id.month > Month(desk.now.instant) ? [] : [id.month] }

    func deeds(in desk: Desk) -> [Command] {
        guard let session = desk.session(id) else { return [] }
        // What its series has, and nobody touched, is skipped, not taken back.
        let mistaken: [Command] = desk.centre.sessions[id]?.counts == true ? [.mistakenSession] : []
        let series: [Command] = series(in: desk) == nil ? [] : [.seriesOfSession]
        switch session.stands {
        case .planned:
            let once: [Command] = series.isEmpty ? [] : [.skipSession, .moveSession]
            return [.openSession, .openedEarlier, .changeSession, .cancelSession] + once + series + mistaken
        case .open: return [.goOnSession, .changeSession] + series + mistaken
        case .closed:
            let agree: [Command] = session.hasDraftNotes ? [.agreeNotes] : []
            return [.sessionNotes] + agree + [.changeSession, .reopenSession] + series + mistaken
        case .cancelled: return [.holdAfterAll] + series + mistaken
        case .takenBack: return []
        }
    }

    private func series(in desk: Desk) -> Series? {
        desk.session(id)?.series.flatMap { desk.centre.series[$0] }.flatMap { $0.counts ? $0 : nil }
    }

    func action(of command: Command, in desk: Desk) -> Action? {
        switch command {
        case .goOnSession, .sessionNotes, .seriesOfSession: nil
        default: deeds(in: desk).contains(command) ? .session(.close(id)) : nil
        }
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        guard let session = desk.session(id) else { return [] }
        func act(_ action: SessionAction, _ saying: String, then: [Wish] = []) -> [Wish] {
            [.act(.session(action), saying: Phrase(saying), then: then)]
        }
        switch deed {
        case .openSession: return act(.open(id), "session.opened.said", then: [.become(SessionReadOut(id))])
        case .openedEarlier: return [.open(OpenedEarlierForm(session, in: desk))]
        case .changeSession: return PlanForm(changing: id, in: desk).map { [.open($0)] } ?? []
        case .cancelSession: return CancelForm(id, in: desk).map { [.open($0)] } ?? []
        case .skipSession:
            guard let series = session.series, let day = session.dayOfSeries else { return [] }
            return act(.skip(series, day), "session.skipped.said", then: [.back])
        case .moveSession: return MoveForm(session, in: desk).map { [.open($0)] } ?? []
        case .seriesOfSession: return series(in: desk).map { [.open(SeriesPage($0.id))] } ?? []
        case .mistakenSession: return act(.takeBack(id), "session.mistaken.said", then: [.back])
        case .goOnSession: return SessionDesk(id, in: desk).map { [.become($0)] } ?? []
        case .sessionNotes: return [.open(SessionNotesPage(id))]
        case .agreeNotes:
            return act(.agreeNotes(of: id, during: agreeing(to: session, in: desk)), "session.agreed.said")
        case .reopenSession: return act(.reopen(id), "session.reopened.said")
        case .holdAfterAll: return act(.reopen(id), "session.held.said")
        default: return []
        }
    }

    /// The open session in which its notes are agreed: one of the same series, else the only other one.
    private func agreeing(to session: Session, in desk: Desk) -> ID<Session>? {
        let others = desk.centre.openSessions.filter { $0.id != id }
        let next = others.first { $0.series != nil && $0.series == session.series }
        return (next ?? (others.count == 1 ? others.first : nil))?.id
    }

    func title(in desk: Desk) -> String {
        guard let session = desk.session(id) else {
            return desk.words(
                desk.loading.contains(id.month) ? "month.reading" : "refusal.session.unknownSession")
        }
        return desk.wording.name(of: session)
    }

    func facts(in desk: Desk) -> [(sign: String, text: String)] {
        guard let session = desk.session(id) else { return [] }
        let (words, wording) = (desk.words, desk.wording)
        var facts: [(sign: String, text: String)] = []
        func add(_ text: String?, sign: String = "") { if let text { facts.append((sign, text)) } }
        add(
            [wording.state(session.stands), held(session, in: desk)].compactMap { $0 }.joined(separator: "  ")
        )
        if session.needsALook { add(words("session.needsALook"), sign: "! ") }
        add(session.why.map { words("session.fact.why", ["why": $0]) })
        for text in desk.facts(of: session.plan) { add(text) }
        if session.plan.childCare {
            let count = desk.centre.careRequests(for: id).count
            add(words("session.fact.care", count: count))
        }
        if session.hasBegun { add(words("session.fact.came", count: session.people)) }
        add(series(in: desk).map { words("session.fact.series", ["rhythm": wording.rhythm($0)]) })
        if session.stands == .closed, !session.said.isEmpty {
            add(words(session.areNotesAgreed ? "session.fact.agreed" : "session.fact.draft"))
        }
        return facts
    }

    /// When it was held, or is to be.
    private func held(_ session: Session, in desk: Desk) -> String? {
        guard let opened = session.openedAt else { return desk.wording.starts(session) }
        let begun = "\(desk.wording.shortDay(opened.day)) \(desk.wording.time(opened))"
        guard let closed = session.closedAt, closed.instant > opened.instant else { return begun }
        return "\(begun)–\(desk.wording.time(closed))"
    }
}

extension Desk {
    /// What is planned of a session or of each of a series, a line each.
    func facts(of plan: SessionPlan) -> [String] {
        var facts: [String] = []
        func add(_ key: String, _ text: String?) {
            if let text { facts.append("\(words(key)): \(text)") }
        }
        if plan.topic != nil { add("plan.kind", plan.kind.map { wording.code($0, in: .sessionKinds) }) }
        add("plan.place", plan.place)
        add("plan.languages", wording.languages(of: plan))
        add("plan.audience", plan.audience)
        add("plan.facilitator", plan.facilitator)
        add("plan.learning", plan.learning)
        add("plan.capacity", plan.capacity.map { "\($0)" })
        return facts
    }
}
