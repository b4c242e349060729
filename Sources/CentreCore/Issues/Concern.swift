/// Several issues that the group sees as one, and what becomes of it.
package struct Concern: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        case open, onAgenda, responseAgreed, inAction, reportedBack, closed, takenBack
    }

    package let id: ID<Concern>
    package internal(set) var state = Trail<State>()
    package internal(set) var opened = Latest<Opened>()
    package internal(set) var kind = Latest<Change<Code>>()
    package internal(set) var summaryWords = Latest<Change<String>>()
    package internal(set) var agendaDay = Latest<Change<Day>>()
    package internal(set) var reportDay = Latest<Change<Day>>()
    package internal(set) var raisersWord = Latest<Bool>()
    package internal(set) var joined: [ID<Issue>: Latest<Bool>] = [:]
    package internal(set) var responses: [ID<Response>: Response] = [:]
    package internal(set) var actions: [ID<GroupAction>: GroupAction] = [:]
    package internal(set) var reports: [ID<ReportBack>: ReportBack] = [:]
    var takenBack: [ID<ConcernPart>: Latest<Bool>] = [:]
    package internal(set) var hands = Hands()

    package struct Opened: Hashable, Sendable {
        package let at: Moment
        package let by: ID<Person>
    }

    init(id: ID<Concern>) { self.id = id }
}

/// A response, an action or a report: whatever of a concern can be taken back.
package enum ConcernPart {}

/// What the group agreed to do.
package struct Response: Hashable, Sendable {
    package let id: ID<Response>
    package internal(set) var agreed = Latest<Agreed>()
    package internal(set) var words = Latest<Change<String>>()

    package struct Agreed: Hashable, Sendable {
        package let day: Day
        package let by: ID<Person>
    }

    init(id: ID<Response>) { self.id = id }

    package var text: String? { words.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
}

/// The group was told what came of it.
package struct ReportBack: Hashable, Sendable {
    package enum Way: String, Hashable, Sendable, CaseIterable { case session, board, other }

    package let id: ID<ReportBack>
    package internal(set) var given = Latest<Given>()
    package internal(set) var words = Latest<Change<String>>()

    package struct Given: Hashable, Sendable {
        package let way: Way
        package let at: Moment
        package let by: ID<Person>
    }

    init(id: ID<ReportBack>) { self.id = id }

    package var text: String? { words.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
}

extension Concern {
    package var counts: Bool { opened.value != nil && state.state != .takenBack }
    package var isOpen: Bool { counts && state.state != .closed }
    package var needsALook: Bool { counts && state.needsALook }

    package var about: Code? { kind.value?.value }
    package var summary: String? { summaryWords.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
    package var agenda: Day? { agendaDay.value?.value }
    package var reportBy: Day? { reportDay.value?.value }

    /// Whether anything came of it: then it is closed, not taken back.
    var wentOn: Bool { !agreedResponses.isEmpty || !tasks.isEmpty || !reportsGiven.isEmpty }

    func isTakenBack<Part>(_ part: ID<Part>) -> Bool { takenBack[part.of(ConcernPart.self)]?.value == true }

    package var issues: [ID<Issue>] { joined.filter { $0.value.value == true }.keys.sorted() }

    package var agreedResponses: [Response] {
        responses.values.filter { $0.agreed.value != nil && !isTakenBack($0.id) }.sorted {
            ($0.agreed.stamp ?? .first, $0.id) < ($1.agreed.stamp ?? .first, $1.id)
        }
    }

    package var tasks: [GroupAction] { actions.standing { isTakenBack($0) } }

    package var reportsGiven: [ReportBack] {
        reports.values.filter { $0.given.value != nil && !isTakenBack($0.id) }.sorted {
            ($0.given.stamp ?? .first, $0.id) < ($1.given.stamp ?? .first, $1.id)
        }
    }

    /// By when something is owed to be told back; long after all days where nothing is.
    var owedBy: Day { owesAReport ? reportBy ?? .distant : Day.distant.advanced(by: 1) }

    /// Whether the group was promised to be told what came of it, and was not since.
    package var owesAReport: Bool {
        guard isOpen, reportBy != nil || !agreedResponses.isEmpty else { return false }
        let promised = agreedResponses.compactMap(\.agreed.stamp).max() ?? .first
        return !reportsGiven.contains { ($0.given.stamp ?? .first) > promised }
    }
}
