/// What happened to a warning.
package enum WarningEvent: Hashable, Sendable {
    case made(WarningMade)
    case changed(WarningChanged)
    case moved(WarningMoved)

    package var warning: ID<Warning> {
        switch self {
        case .made(let event): event.warning
        case .changed(let event): event.warning
        case .moved(let event): event.warning
        }
    }
}

/// Somebody warns the others; a coordinator looks at it before it is shown.
package struct WarningMade: Hashable, Sendable {
    package var warning: ID<Warning>
    /// The kind of person to watch for.
    package var who: Code?
    package var place: String?
    /// What to watch for.
    package var words: String?
    /// The last day on which it is shown.
    package var until: Day?
    /// The issue that it comes from.
    package var issue: ID<Issue>?

    package init(
        warning: ID<Warning>, who: Code? = nil, place: String? = nil, words: String? = nil, until: Day? = nil,
        issue: ID<Issue>? = nil
    ) {
        self.warning = warning
        self.who = who
        self.place = place
        self.words = words
        self.until = until
        self.issue = issue
    }
}

/// A warning reads otherwise: `nil` leaves a field as it stands.
package struct WarningChanged: Hashable, Sendable {
    package var warning: ID<Warning>
    package var who: Change<Code>?
    package var place: Change<String>?
    package var words: Change<String>?
    package var until: Change<Day>?

    package init(
        warning: ID<Warning>, who: Change<Code>? = nil, place: Change<String>? = nil,
        words: Change<String>? = nil, until: Change<Day>? = nil
    ) {
        self.warning = warning
        self.who = who
        self.place = place
        self.words = words
        self.until = until
    }
}

/// A warning is shown, or is not any more.
package struct WarningMoved: Hashable, Sendable {
    package var warning: ID<Warning>
    package var state: Warning.State
    package var after: [EventRef]

    package init(warning: ID<Warning>, state: Warning.State, after: [EventRef]) {
        self.warning = warning
        self.state = state
        self.after = after
    }
}
