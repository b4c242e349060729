/// What happened to an agreement.
package enum AgreementEvent: Hashable, Sendable {
    case proposed(AgreementProposed)
    case worded(AgreementWorded)
    case wordingAgreed(AgreementWordingAgreed)
    case changed(AgreementChanged)
    case objected(AgreementObjected)
    case partTakenBack(AgreementPartTakenBack)
    case dropped(AgreementDropped)

    package var agreement: ID<Agreement> {
        switch self {
        case .proposed(let event): event.agreement
        case .worded(let event): event.agreement
        case .wordingAgreed(let event): event.agreement
        case .changed(let event): event.agreement
        case .objected(let event): event.agreement
        case .partTakenBack(let event): event.agreement
        case .dropped(let event): event.agreement
        }
    }
}

/// Somebody proposes a rule.
package struct AgreementProposed: Hashable, Sendable {
    package var agreement: ID<Agreement>
    /// When, where that is not when it was written down.
    package var time: Moment?
    /// The session in which it was made.
    package var session: ID<Session>?

    package init(agreement: ID<Agreement>, time: Moment? = nil, session: ID<Session>? = nil) {
        self.agreement = agreement
        self.time = time
        self.session = session
    }
}

/// It reads like this from a day on, in a language.
package struct AgreementWorded: Hashable, Sendable {
    package var agreement: ID<Agreement>
    package var wording: ID<AgreementWording>
    package var language: Code
    package var words: String?
    /// Since when; `nil` for the day on which it was written down.
    package var day: Day?
    /// Whether the group agreed that it says this.
    package var agreed: Bool

    package init(
        agreement: ID<Agreement>, wording: ID<AgreementWording>, language: Code, words: String? = nil,
        day: Day? = nil, agreed: Bool = true
    ) {
        self.agreement = agreement
        self.wording = wording
        self.language = language
        self.words = words
        self.day = day
        self.agreed = agreed
    }
}

/// The group agreed to a wording, or does not any more.
package struct AgreementWordingAgreed: Hashable, Sendable {
    package var agreement: ID<Agreement>
    package var wording: ID<AgreementWording>
    package var agreed: Bool

    package init(agreement: ID<Agreement>, wording: ID<AgreementWording>, agreed: Bool = true) {
        self.agreement = agreement
        self.wording = wording
        self.agreed = agreed
    }
}

/// When it is looked at again: `nil` leaves it as it stands.
package struct AgreementChanged: Hashable, Sendable {
    package var agreement: ID<Agreement>
    package var review: Change<Day>?

    package init(agreement: ID<Agreement>, review: Change<Day>? = nil) {
        self.agreement = agreement
        self.review = review
    }
}

/// Somebody does not agree with it, and says why; who it is, is not written.
package struct AgreementObjected: Hashable, Sendable {
    package var agreement: ID<Agreement>
    package var objection: ID<Objection>
    package var words: String?

    package init(agreement: ID<Agreement>, objection: ID<Objection>, words: String? = nil) {
        self.agreement = agreement
        self.objection = objection
        self.words = words
    }
}

/// A wording or an objection does not count, or counts again.
package struct AgreementPartTakenBack: Hashable, Sendable {
    package var agreement: ID<Agreement>
    package var part: ID<AgreementPart>
    package var takenBack: Bool

    package init(agreement: ID<Agreement>, part: ID<AgreementPart>, takenBack: Bool = true) {
        self.agreement = agreement
        self.part = part
        self.takenBack = takenBack
    }
}

/// Nobody proposes it any more, or somebody does again.
package struct AgreementDropped: Hashable, Sendable {
    package var agreement: ID<Agreement>
    package var dropped: Bool

    package init(agreement: ID<Agreement>, dropped: Bool = true) {
        self.agreement = agreement
        self.dropped = dropped
    }
}
