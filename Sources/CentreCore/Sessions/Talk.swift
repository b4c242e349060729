/// What came of talking about one point of a session's agenda.
///
/// It is written down in one deed: all of it or nothing.
package struct Talk: Hashable, Sendable {
    package enum Point: Hashable, Sendable {
        case item(ID<AgendaItem>)
        /// Something that did not stand on the agenda yet.
        case new(AgendaItem.Source, words: String? = nil)
    }

    package var point: Point
    package var said: String?
    /// Its session, its point and its concern are those of the talk.
    package var decision: Deciding?
    /// What somebody does about a concern, beside what they do by the decision.
    package var tasks: [ActionWish]
    /// By when the group is told what came of a concern.
    package var tellBy: Day?
    /// The group was told what came of a concern.
    package var isToldBack: Bool
    /// How a task stands.
    package var task: GroupAction.State?
    /// The group agrees to the notes of an earlier session.
    package var areNotesAgreed: Bool
    /// When the group looks at an agreement again.
    package var lookAgain: Day?

    package init(
        _ point: Point, said: String? = nil, decision: Deciding? = nil, tasks: [ActionWish] = [],
        tellBy: Day? = nil, isToldBack: Bool = false, task: GroupAction.State? = nil,
        areNotesAgreed: Bool = false, lookAgain: Day? = nil
    ) {
        self.point = point
        self.said = said
        self.decision = decision
        self.tasks = tasks
        self.tellBy = tellBy
        self.isToldBack = isToldBack
        self.task = task
        self.areNotesAgreed = areNotesAgreed
        self.lookAgain = lookAgain
    }
}

extension Centre {
    func talk(
        _ talk: Talk, in session: Session, by person: ID<Person>, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        let (item, source, put) = try self.put(talk.point, in: session, mint: &mint)
        var events = put
        if let words = try checked(optional: talk.said, .saying) {
            events.append(
                .session(
                    .said(
                        SessionSaid(session: session.id, saying: ID(mint: &mint), item: item, words: words))))
        }
        var concern: ID<Concern>?
        if case .concern(let id) = source { concern = id }
        var adopted: String?
        if var wish = talk.decision {
            (wish.session, wish.point) = (session.id, item.of(Decision.Point.self))
            wish.concern = concern
            let decided = try decide(wish, at: now, mint: &mint)
            if case .decision(.taken(let taken))? = decided.first, taken.state == .adopted {
                adopted = taken.words
            }
            events += decided
        }
        if let concern {
            events += try answers(concern, adopted, talk, by: person, at: now, mint: &mint)
        }
        events += try endings(source, talk, in: session, by: person, at: now, mint: &mint)
        events = events.filter(alters)
        guard !events.isEmpty else { throw .nothingToChange }
        return events
    }

    /// The point as one that was talked about.
    private func put(
        _ point: Talk.Point, in session: Session, mint: inout Mint
    ) throws(Refusal) -> (ID<AgendaItem>, AgendaItem.Source, [Event]) {
        switch point {
        case .item(let id):
            guard let item = session.agenda.first(where: { $0.id == id }) else { throw .unknownPart }
            let put = SessionItemPut(session: session.id, item: id, state: .talked)
            return (id, item.source.value ?? .own, [.session(.itemPut(put))])
        case .new(let source, let words):
            // Another desk may have put it there meanwhile.
            if source != .own, let item = session.agenda.first(where: { $0.source.value == source }) {
                return try self.put(.item(item.id), in: session, mint: &mint)
            }
            let id = ID<AgendaItem>(mint: &mint)
            let begun = Begun(session: session, events: [])
            return (id, source, try addItem(source, words, to: begun, as: id, .talked))
        }
    }

    /// What the group does about a concern: it moves once, however much of it there is.
    private func answers(
        _ concern: ID<Concern>, _ words: String?, _ talk: Talk, by person: ID<Person>, at now: Moment,
        mint: inout Mint
    ) throws(Refusal) -> [Event] {
        var events: [Event] = []
        if let words {
            events += try self.events(
                of: .respond(concern, words: words, reportBy: talk.tellBy), by: person, at: now, mint: &mint)
        } else if let day = talk.tellBy, concerns[concern]?.reportBy != day {
            events += try self.events(of: .promiseReport(concern, by: day), by: person, at: now, mint: &mint)
        }
        for task in talk.tasks {
            let act = ConcernAction.act(concern, what: task.what, who: task.who, by: task.by)
            events += try self.events(of: act, by: person, at: now, mint: &mint)
        }
        let moves = events.filter(\.movesAConcern)
        guard case .concern(.moved(var last))? = moves.last else { return events }
        if words != nil, !talk.tasks.isEmpty { last.state = .inAction }
        return events.filter { !$0.movesAConcern } + [.concern(.moved(last))]
    }

    /// What is done with by having been talked about.
    private func endings(
        _ source: AgendaItem.Source, _ talk: Talk, in session: Session, by person: ID<Person>, at now: Moment,
        mint: inout Mint
    ) throws(Refusal) -> [Event] {
        switch source {
        case .reportBack(let id) where talk.isToldBack:
            return try events(
                of: .reportBack(id, .session, words: talk.said), by: person, at: now, mint: &mint)
        case .action(let id, of: .concern(let owner)):
            guard let state = talk.task, concerns[owner]?.actions[id]?.stands != state else { return [] }
            return try events(of: .endAction(owner, id, state), by: person, at: now, mint: &mint)
        case .action(let id, of: .decision(let owner)):
            guard let state = talk.task, decisions[owner]?.actions[id]?.stands != state else { return [] }
            return try events(of: .endAction(owner, id, state), by: person, at: now, mint: &mint)
        case .notes(let id) where talk.areNotesAgreed && sessions[id]?.areNotesAgreed != true:
            return try agreeNotes(of: id, during: session.id)
        case .agreement(let id):
            guard let day = talk.lookAgain, agreements[id]?.review != day else { return [] }
            return try events(of: .lookAgain(id, on: day), by: person, at: now, mint: &mint)
        case .own, .concern, .reportBack, .notes: return []
        }
    }
}

extension Event {
    fileprivate var movesAConcern: Bool { if case .concern(.moved) = self { true } else { false } }
}
