/// What happened to an issue that somebody raised.
package enum IssueEvent: Hashable, Sendable {
    case raised(IssueRaised)
    case told(IssueTold)
    case said(IssueSaid)
    case consented(IssueConsented)
    case shut(IssueShut)
    case helped(IssueHelped)
    case partTakenBack(IssuePartTakenBack)
    case moved(IssueMoved)
    case voiced(IssueVoiced)
    case receipted(IssueReceipted)

    package var issue: ID<Issue> {
        switch self {
        case .raised(let event): event.issue
        case .told(let event): event.issue
        case .said(let event): event.issue
        case .consented(let event): event.issue
        case .shut(let event): event.issue
        case .helped(let event): event.issue
        case .partTakenBack(let event): event.issue
        case .moved(let event): event.issue
        case .voiced(let event): event.issue
        case .receipted(let event): event.issue
        }
    }
}

/// Somebody raised something, or keeps a place until they can speak.
package struct IssueRaised: Hashable, Sendable {
    package var issue: ID<Issue>
    /// When it was told, where that is not when it was written down.
    package var time: Moment?
    /// The working name of whoever tells; `nil` for no name.
    package var handle: String?
    /// Whether it happened to somebody else than the one who tells.
    package var other: Bool

    package init(issue: ID<Issue>, time: Moment? = nil, handle: String? = nil, other: Bool = false) {
        self.issue = issue
        self.time = time
        self.handle = handle
        self.other = other
    }
}

/// What was told of it beside the words: `nil` and absent leave a field as it stands.
package struct IssueTold: Hashable, Sendable {
    package var issue: ID<Issue>
    package var handle: Change<String>?
    package var other: Bool?
    package var kinds: [Code: Bool]
    /// What help is wanted now.
    package var supports: [Code: Bool]
    /// The kind of person who did it.
    package var who: Change<Code>?
    /// When it happened, on the wall.
    package var happened: Change<PlannedTime>?
    /// Roughly where.
    package var place: Change<String>?
    /// Why it was told elsewhere, or was not.
    package var why: Change<String>?
    package var replies: [IssueQuestion: Change<Reply>]

    package init(
        issue: ID<Issue>, handle: Change<String>? = nil, other: Bool? = nil, kinds: [Code: Bool] = [:],
        supports: [Code: Bool] = [:], who: Change<Code>? = nil, happened: Change<PlannedTime>? = nil,
        place: Change<String>? = nil, why: Change<String>? = nil,
        replies: [IssueQuestion: Change<Reply>] = [:]
    ) {
        self.issue = issue
        self.handle = handle
        self.other = other
        self.kinds = kinds
        self.supports = supports
        self.who = who
        self.happened = happened
        self.place = place
        self.why = why
        self.replies = replies
    }
}

/// Words of whoever raised it, as they said them; none where they were taken back or forgotten.
package struct IssueSaid: Hashable, Sendable {
    package var issue: ID<Issue>
    package var saying: ID<Saying>
    package var words: String?
    package var time: Moment?

    package init(issue: ID<Issue>, saying: ID<Saying>, words: String? = nil, time: Moment? = nil) {
        self.issue = issue
        self.saying = saying
        self.words = words
        self.time = time
    }
}

/// What may be done with it, or may not any more.
package struct IssueConsented: Hashable, Sendable {
    package var issue: ID<Issue>
    package var uses: [Use: Bool]

    package init(issue: ID<Issue>, uses: [Use: Bool] = [:]) {
        self.issue = issue
        self.uses = uses
    }
}

/// Somebody must not read it.
package struct IssueShut: Hashable, Sendable {
    package var issue: ID<Issue>
    package var reader: ID<ShutOut>
    package var name: String?
    /// Who at the desk goes by that name.
    package var person: ID<Person>?

    package init(issue: ID<Issue>, reader: ID<ShutOut>, name: String? = nil, person: ID<Person>? = nil) {
        self.issue = issue
        self.reader = reader
        self.name = name
        self.person = person
    }
}

/// Something was done about it.
package struct IssueHelped: Hashable, Sendable {
    package var issue: ID<Issue>
    package var help: ID<Help>
    package var way: Help.Way
    /// What was done, of the list of help.
    package var codes: [Code]
    /// Where somebody was sent.
    package var to: Code?
    package var words: String?
    /// For what it was passed on.
    package var purpose: String?
    package var due: Day?
    /// Which help this is the follow-up of.
    package var of: ID<Help>?
    package var outcome: Referral.State?
    package var time: Moment?

    package init(
        issue: ID<Issue>, help: ID<Help>, way: Help.Way, codes: [Code] = [], to: Code? = nil,
        words: String? = nil, purpose: String? = nil, due: Day? = nil, of: ID<Help>? = nil,
        outcome: Referral.State? = nil, time: Moment? = nil
    ) {
        self.issue = issue
        self.help = help
        self.way = way
        self.codes = codes
        self.to = to
        self.words = words
        self.purpose = purpose
        self.due = due
        self.of = of
        self.outcome = outcome
        self.time = time
    }
}

/// Words, help, or that somebody must not read it, do not count, or count again.
package struct IssuePartTakenBack: Hashable, Sendable {
    package var issue: ID<Issue>
    package var part: ID<IssuePart>
    package var takenBack: Bool

    package init(issue: ID<Issue>, part: ID<IssuePart>, takenBack: Bool = true) {
        self.issue = issue
        self.part = part
        self.takenBack = takenBack
    }
}

/// It was heard, closed, withdrawn, or opened again.
package struct IssueMoved: Hashable, Sendable {
    package var issue: ID<Issue>
    package var state: Issue.State
    /// What makes it right to close it.
    package var ground: Issue.Ground?
    /// The other coordinator who agrees.
    package var second: ID<Person>?
    /// The day of the session that decided so.
    package var day: Day?
    package var after: [EventRef]

    package init(
        issue: ID<Issue>, state: Issue.State, ground: Issue.Ground? = nil, second: ID<Person>? = nil,
        day: Day? = nil, after: [EventRef]
    ) {
        self.issue = issue
        self.state = state
        self.ground = ground
        self.second = second
        self.day = day
        self.after = after
    }
}

/// A coordinator agrees to close it so; `nil` for not any more.
package struct IssueVoiced: Hashable, Sendable {
    package var issue: ID<Issue>
    package var person: ID<Person>
    package var state: Issue.State?
    /// The state that the voice is about.
    package var after: [EventRef]

    package init(issue: ID<Issue>, person: ID<Person>, state: Issue.State? = nil, after: [EventRef]) {
        self.issue = issue
        self.person = person
        self.state = state
        self.after = after
    }
}

/// Whoever holds a receipt with this mark may hear what came of it; `nil` for nobody.
package struct IssueReceipted: Hashable, Sendable {
    package var issue: ID<Issue>
    package var mark: String?

    package init(issue: ID<Issue>, mark: String? = nil) {
        self.issue = issue
        self.mark = mark
    }
}
