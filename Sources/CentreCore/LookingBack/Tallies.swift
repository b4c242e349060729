/// The issues of a month that may be counted, as whoever raised each agreed; no other issue is in any figure.
package struct IssueTally: Hashable, Sendable {
    /// How long it took until somebody did something about an issue.
    package enum Answer: String, Hashable, Sendable, CaseIterable {
        case withinTwoHours, withinADay, withinThreeDays, later, notYet
    }

    package var told = 0
    /// By kind; one issue may be of several kinds.
    package var kinds: [Code: Int] = [:]
    /// By the kind of person who did it.
    package var doers: [Code: Int] = [:]
    /// By the help that was wanted.
    package var supports: [Code: Int] = [:]
    package var answers: [Answer: Int] = [:]
    /// The same, of those kinds alone that cannot wait: ``IssueKinds/urgent``.
    package var urgentAnswers: [Answer: Int] = [:]
    package var resolved = 0
    package var closedWithoutMore = 0
    package var referralsMade = 0
    package var referralsDone = 0

    package init() {}
}

/// The shared concerns that were opened in a month, as they stand now.
package struct ConcernTally: Hashable, Sendable {
    package var opened = 0
    package var states: [Concern.State: Int] = [:]
    package var responses = 0
    package var reportsBack = 0
    package var tasks: [GroupAction.State: Int] = [:]

    package init() {}
}

/// The sessions of a month.
package struct SessionTally: Hashable, Sendable {
    package var held = 0
    package var cancelled = 0
    /// Sessions of which it is known how many people came.
    package var counted = 0
    /// People who came to those.
    package var people = 0

    package init() {}
}

/// The decisions that were made in a month, as they stand now.
package struct DecisionTally: Hashable, Sendable {
    package var states: [Decision.State: Int] = [:]
    package var tasks: [GroupAction.State: Int] = [:]

    package init() {}
}
