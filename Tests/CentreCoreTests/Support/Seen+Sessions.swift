import CentreCore

extension Seen {
    /// All that people can see of sessions and series, but that desks disagree, which stays settled once it is.
    struct Meetings: Hashable {
        let sessions: [ID<Session>: Met]
        let series: [ID<Series>: Repeated]
        let nights: [[Met]]
        let coming: [Met]
        let open, drafts: [ID<Session>]
        let suggestions: [ID<Session>: [AgendaItem.Source]]
        let care: [ID<Session>: [ID<ChildCareRequest>]]
    }

    struct Met: Hashable {
        let id: ID<Session>
        let state: Session.State
        let starts: PlannedTime?
        let plan: SessionPlan
        let series: ID<Series>?
        let day: Day?
        let opened, closed: Moment?
        let why: String?
        let people: Int
        let names: [String?]
        let agenda: [Item]
        let said: [Said]
        let agreedIn: ID<Session>?
        let areNotesAgreed, isDraft: Bool
    }

    struct Item: Hashable {
        let source: AgendaItem.Source?
        let text: String?
        let state: AgendaItem.State
    }

    struct Said: Hashable {
        let text: String?
        let on: ID<AgendaItem>?
    }

    struct Repeated: Hashable {
        let times: SeriesTimes?
        let plan: SessionPlan
        let occurrences: [Occurrence]
    }

    /// What desks disagree about of sessions.
    static func sessionDisagreements(_ centre: Centre) -> Set<String> {
        Set(centre.sessionsUnsettled.map(\.id.description))
    }
}

extension Seen.Meetings {
    init(_ centre: Centre) {
        let first = ServiceDay(Evening.opening, turnsAt: .sixInTheMorning)
        let after = centre.sessions(after: first, days: 80)
        let listed = centre.sessions(on: first) + after.prefix(3)
        let ids = Set(centre.sessions.values.filter(\.counts).map(\.id) + listed.map(\.id))
        sessions = centre.sessions.filter(\.value.counts).mapValues(Seen.Met.init)
        series = Dictionary(
            uniqueKeysWithValues: centre.standingSeries.map { series in
                let all = series.occurrences(
                    from: first.day.advanced(by: -20), through: first.day.advanced(by: 120))
                return (series.id, Seen.Repeated(times: series.times, plan: series.plan, occurrences: all))
            })
        nights = (-3...8).map { centre.sessions(on: first.advanced(by: $0)).map(Seen.Met.init) }
        coming = after.map(Seen.Met.init)
        open = centre.openSessions.map(\.id)
        drafts = centre.sessionsInDraft(on: first.day).map(\.id)
        suggestions = Dictionary(uniqueKeysWithValues: ids.map { ($0, centre.suggestions(for: $0)) })
        care = Dictionary(uniqueKeysWithValues: ids.map { ($0, centre.careRequests(for: $0).map(\.id)) })
    }
}

extension Seen.Met {
    init(_ session: Session) {
        id = session.id
        state = session.stands
        starts = session.starts
        plan = session.plan
        series = session.series
        day = session.dayOfSeries
        opened = session.openedAt
        closed = session.closedAt
        why = session.why
        people = session.people
        names = session.named.map(\.name)
        agenda = session.agenda.map {
            Seen.Item(source: $0.source.value, text: $0.text, state: $0.stands)
        }
        said = session.said.map { Seen.Said(text: $0.text, on: $0.on) }
        areNotesAgreed = session.areNotesAgreed
        agreedIn = session.areNotesAgreed ? session.agreement.value?.session : nil
        isDraft = session.hasDraftNotes
    }
}
