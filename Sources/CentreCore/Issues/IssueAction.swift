/// What a person wants done about issues.
package enum IssueAction: Hashable, Sendable {
    /// Somebody raises something, or keeps a place: then nothing is told yet. `at` is `nil` for now.
    case raise(Telling, at: Moment? = nil)
    /// A place that was kept is filled in.
    case fill(ID<Issue>, Telling)
    /// More words of whoever raised it.
    case add(ID<Issue>, words: String, IssueRight)
    case consent(ID<Issue>, [Use: Bool], IssueRight)
    /// Somebody must not read it, by the name that was typed.
    case shutOut(ID<Issue>, String, IssueRight)
    case letIn(ID<Issue>, ID<ShutOut>, IssueRight)
    case hear(ID<Issue>)
    case help(ID<Issue>, Helping)
    case takeBackHelp(ID<Issue>, ID<Help>)
    /// What is told stands instead of, or beside, what was; what was told wrongly goes.
    case change(ID<Issue>, Telling, not: Untold = Untold())
    case close(ID<Issue>, Issue.State, Issue.Ground, day: Day? = nil)
    case reopen(ID<Issue>)
    case withdraw(ID<Issue>, IssueRight)
    case takeBack(ID<Issue>)
    /// Whoever holds the receipt with this mark may hear what came of it; one that was given before is worth nothing.
    case giveReceipt(ID<Issue>, mark: String?)
}

extension IssueAction {
    /// Whether only a coordinator does it; what a receipt gives a right to, anybody at the desk writes down.
    var isOfCoordinators: Bool {
        switch self {
        case .raise, .fill: false
        case .add(_, _, let right), .consent(_, _, let right), .shutOut(_, _, let right),
            .letIn(_, _, let right), .withdraw(_, let right):
            right == .coordinator
        case .help(_, let helping): helping.way != .support && helping.way != .crisis
        case .hear, .takeBackHelp, .change, .close, .reopen, .takeBack, .giveReceipt: true
        }
    }
}

/// By what right somebody who is no coordinator changes an issue.
package enum IssueRight: Hashable, Sendable {
    case coordinator
    /// Whoever raised it is there, with the receipt of this mark.
    case receipt(mark: String)
}

/// What is told; nothing of it is required.
package struct Telling: Hashable, Sendable {
    package var handle: String?
    package var isForSomebodyElse: Bool
    package var kinds: [Code]
    package var supports: [Code]
    package var who: Code?
    package var happened: PlannedTime?
    package var place: String?
    package var why: String?
    package var replies: [IssueQuestion: Reply]
    package var words: String?
    package var uses: Set<Use>
    package var shutOut: [String]
    /// What was done at once.
    package var help: Helping?
    package var receipt: String?

    package init(
        handle: String? = nil, isForSomebodyElse: Bool = false, kinds: [Code] = [], supports: [Code] = [],
        who: Code? = nil, happened: PlannedTime? = nil, place: String? = nil, why: String? = nil,
        replies: [IssueQuestion: Reply] = [:], words: String? = nil, uses: Set<Use> = [],
        shutOut: [String] = [],
        help: Helping? = nil, receipt: String? = nil
    ) {
        self.handle = handle
        self.isForSomebodyElse = isForSomebodyElse
        self.kinds = kinds
        self.supports = supports
        self.who = who
        self.happened = happened
        self.place = place
        self.why = why
        self.replies = replies
        self.words = words
        self.uses = uses
        self.shutOut = shutOut
        self.help = help
        self.receipt = receipt
    }
}

/// What was told wrongly of an issue, and does not stand any more.
///
/// Where something else is told in its place, that stands.
package struct Untold: Hashable, Sendable {
    package var kinds: Set<Code>
    package var supports: Set<Code>
    /// Questions to which nothing that was told is the answer; what else was told of that goes with it.
    package var answers: Set<IssueQuestion>
    /// Whether it has no name.
    package var name: Bool

    package init(
        kinds: Set<Code> = [], supports: Set<Code> = [], answers: Set<IssueQuestion> = [], name: Bool = false
    ) {
        self.kinds = kinds
        self.supports = supports
        self.answers = answers
        self.name = name
    }
}

/// Something that is done about an issue.
package struct Helping: Hashable, Sendable {
    package var way: Help.Way
    package var codes: [Code]
    /// Where somebody is sent.
    package var to: Code?
    package var words: String?
    /// For what it is passed on.
    package var purpose: String?
    package var due: Day?
    /// Of which help this is the follow-up, and how it went.
    package var of: ID<Help>?
    package var outcome: Referral.State?
    package var at: Moment?
    /// Whether whoever raised it was asked just now, and agrees.
    package var isAgreed: Bool

    package init(
        _ way: Help.Way, codes: [Code] = [], to: Code? = nil, words: String? = nil, purpose: String? = nil,
        due: Day? = nil, of: ID<Help>? = nil, outcome: Referral.State? = nil, at: Moment? = nil,
        isAgreed: Bool = false
    ) {
        self.way = way
        self.codes = codes
        self.to = to
        self.words = words
        self.purpose = purpose
        self.due = due
        self.of = of
        self.outcome = outcome
        self.at = at
        self.isAgreed = isAgreed
    }
}

/// What a person wants done about a shared concern.
package enum ConcernAction: Hashable, Sendable {
    /// Several issues are seen as one; what it is about, and a summary in safe words.
    case open([ID<Issue>], about: Code?, summary: String?)
    case join(ID<Concern>, [ID<Issue>])
    case part(ID<Concern>, ID<Issue>)
    case word(ID<Concern>, about: Change<Code>? = nil, summary: Change<String>? = nil)
    /// Somebody who raised it wants its details told in the group, or does not any more.
    case raisersWord(ID<Concern>, Bool)
    /// It is talked about in a session on a day.
    case putOnAgenda(ID<Concern>, Day)
    case respond(ID<Concern>, words: String, day: Day? = nil, reportBy: Day? = nil)
    case promiseReport(ID<Concern>, by: Day)
    /// Somebody does something about it.
    case act(ID<Concern>, what: String, who: String?, by: Day?)
    case endAction(ID<Concern>, ID<GroupAction>, GroupAction.State, at: Moment? = nil)
    case reportBack(ID<Concern>, ReportBack.Way, words: String?, at: Moment? = nil)
    case close(ID<Concern>)
    case reopen(ID<Concern>)
    case takeBack(ID<Concern>)

    /// Whether only a coordinator does it; what a session decides, a facilitator writes down as well.
    var isOfCoordinators: Bool {
        switch self {
        case .open, .join, .part, .word, .raisersWord, .putOnAgenda, .close, .reopen, .takeBack: true
        case .respond, .promiseReport, .act, .endAction, .reportBack: false
        }
    }

    package var concern: ID<Concern>? {
        switch self {
        case .open: nil
        case .join(let id, _), .part(let id, _), .word(let id, _, _), .raisersWord(let id, _),
            .putOnAgenda(let id, _), .respond(let id, _, _, _), .promiseReport(let id, _),
            .act(let id, _, _, _), .endAction(let id, _, _, _), .reportBack(let id, _, _, _),
            .close(let id), .reopen(let id), .takeBack(let id):
            id
        }
    }
}

/// What a person wants done about a warning.
package enum WarningAction: Hashable, Sendable {
    case add(WarningWish)
    /// A coordinator looked at it: it is shown from now on.
    case show(ID<Warning>)
    case change(ID<Warning>, WarningWish)
    case end(ID<Warning>)
}

/// What others are to watch for.
package struct WarningWish: Hashable, Sendable {
    package var who: Code?
    package var place: String?
    package var words: String?
    /// The last day on which it is shown.
    package var until: Day
    package var issue: ID<Issue>?

    package init(
        who: Code? = nil, place: String? = nil, words: String? = nil, until: Day, issue: ID<Issue>? = nil
    ) {
        self.who = who
        self.place = place
        self.words = words
        self.until = until
        self.issue = issue
    }
}
