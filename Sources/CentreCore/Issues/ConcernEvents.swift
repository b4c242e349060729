/// What happened to a concern that several issues share.
package enum ConcernEvent: Hashable, Sendable {
    case opened(ConcernOpened)
    case changed(ConcernChanged)
    case joined(ConcernJoined)
    case moved(ConcernMoved)
    case responded(ConcernResponded)
    case acted(ConcernActed)
    case reported(ConcernReported)
    case partTakenBack(ConcernPartTakenBack)

    package var concern: ID<Concern> {
        switch self {
        case .opened(let event): event.concern
        case .changed(let event): event.concern
        case .joined(let event): event.concern
        case .moved(let event): event.concern
        case .responded(let event): event.concern
        case .acted(let event): event.concern
        case .reported(let event): event.concern
        case .partTakenBack(let event): event.concern
        }
    }
}

/// Several issues are seen as one.
package struct ConcernOpened: Hashable, Sendable {
    package var concern: ID<Concern>
    package var time: Moment?

    package init(concern: ID<Concern>, time: Moment? = nil) {
        self.concern = concern
        self.time = time
    }
}

/// What it is about, in safe words, and what was promised: `nil` leaves a field as it stands.
package struct ConcernChanged: Hashable, Sendable {
    package var concern: ID<Concern>
    /// The kind of issue.
    package var about: Change<Code>?
    package var summary: Change<String>?
    /// The day of the session that talks about it.
    package var agenda: Change<Day>?
    /// By when the group is told what came of it.
    package var reportBy: Change<Day>?
    /// Whether somebody who raised it wants its details told.
    package var raisersWord: Bool?

    package init(
        concern: ID<Concern>, about: Change<Code>? = nil, summary: Change<String>? = nil,
        agenda: Change<Day>? = nil, reportBy: Change<Day>? = nil, raisersWord: Bool? = nil
    ) {
        self.concern = concern
        self.about = about
        self.summary = summary
        self.agenda = agenda
        self.reportBy = reportBy
        self.raisersWord = raisersWord
    }
}

/// An issue belongs to it, or not any more.
package struct ConcernJoined: Hashable, Sendable {
    package var concern: ID<Concern>
    package var issue: ID<Issue>
    package var joined: Bool

    package init(concern: ID<Concern>, issue: ID<Issue>, joined: Bool = true) {
        self.concern = concern
        self.issue = issue
        self.joined = joined
    }
}

/// It went on to another state.
package struct ConcernMoved: Hashable, Sendable {
    package var concern: ID<Concern>
    package var state: Concern.State
    package var after: [EventRef]

    package init(concern: ID<Concern>, state: Concern.State, after: [EventRef]) {
        self.concern = concern
        self.state = state
        self.after = after
    }
}

/// The group agreed what to do.
package struct ConcernResponded: Hashable, Sendable {
    package var concern: ID<Concern>
    package var response: ID<Response>
    package var words: String?
    /// When it was agreed.
    package var day: Day?

    package init(concern: ID<Concern>, response: ID<Response>, words: String? = nil, day: Day? = nil) {
        self.concern = concern
        self.response = response
        self.words = words
        self.day = day
    }
}

/// Somebody does something about it, by a day: `nil` leaves a field as it stands.
package struct ConcernActed: Hashable, Sendable {
    package var concern: ID<Concern>
    package var action: ID<GroupAction>
    package var what: Change<String>?
    package var who: Change<String>?
    package var by: Change<Day>?
    package var state: GroupAction.State?
    /// When it was done.
    package var done: Change<Moment>?

    package init(
        concern: ID<Concern>, action: ID<GroupAction>, what: Change<String>? = nil,
        who: Change<String>? = nil, by: Change<Day>? = nil, state: GroupAction.State? = nil,
        done: Change<Moment>? = nil
    ) {
        self.concern = concern
        self.action = action
        self.what = what
        self.who = who
        self.by = by
        self.state = state
        self.done = done
    }
}

/// The group was told what came of it.
package struct ConcernReported: Hashable, Sendable {
    package var concern: ID<Concern>
    package var report: ID<ReportBack>
    package var way: ReportBack.Way
    package var words: String?
    package var time: Moment?

    package init(
        concern: ID<Concern>, report: ID<ReportBack>, way: ReportBack.Way, words: String? = nil,
        time: Moment? = nil
    ) {
        self.concern = concern
        self.report = report
        self.way = way
        self.words = words
        self.time = time
    }
}

/// A response, an action or a report does not count, or counts again.
package struct ConcernPartTakenBack: Hashable, Sendable {
    package var concern: ID<Concern>
    package var part: ID<ConcernPart>
    package var takenBack: Bool

    package init(concern: ID<Concern>, part: ID<ConcernPart>, takenBack: Bool = true) {
        self.concern = concern
        self.part = part
        self.takenBack = takenBack
    }
}
