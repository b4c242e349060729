/// What a person wants written down of the collective; whoever facilitates does so for all.
package enum CollectiveAction: Hashable, Sendable {
    case decide(Deciding)
    case changeDecision(ID<Decision>, DecisionChange)
    /// The group comes back to a decision, and settles it or puts it off.
    case settle(ID<Decision>, Settling)
    case objectToDecision(ID<Decision>, words: String)
    /// Somebody does something about it.
    case act(ID<Decision>, ActionWish)
    case endAction(ID<Decision>, ID<GroupAction>, GroupAction.State, at: Moment? = nil)
    case takeBackDecisionPart(ID<Decision>, ID<DecisionPart>)
    case takeBackDecision(ID<Decision>)

    case propose(AgreementWish)
    /// A rule is proposed and adopted in one deed; the effect of the decision is that.
    case agree(AgreementWish, Deciding)
    /// It reads otherwise from a day on, or in another language; `agreed` is whether the group agreed to these words.
    case word(ID<Agreement>, words: String, language: Code, day: Day? = nil, agreed: Bool)
    case agreeToWording(ID<Agreement>, ID<AgreementWording>, Bool = true)
    case lookAgain(ID<Agreement>, on: Day?)
    case objectToAgreement(ID<Agreement>, words: String)
    case takeBackAgreementPart(ID<Agreement>, ID<AgreementPart>)
    /// Nobody proposes it any more; what is in force is ended by a decision.
    case drop(ID<Agreement>)

    case prioritise(words: String?, Priority.Basis)
    case changePriority(ID<Priority>, words: Change<String>? = nil, basis: Priority.Basis? = nil)
    /// The group put so many dots beside each; `day` is `nil` for today.
    case rank([ID<Priority>: Int], day: Day? = nil)
    case endPriority(ID<Priority>)
    case reopenPriority(ID<Priority>)

    case mentor(learner: String, mentor: String, role: Code, at: Moment? = nil)
    case changeMentoring(ID<Mentoring>, learner: String? = nil, mentor: String? = nil, role: Code? = nil)
    /// The word of one of the two, or of both, on a step.
    case step(ID<Mentoring>, Mentoring.Step, learner: Bool? = nil, mentor: Bool? = nil)
    case endMentoring(ID<Mentoring>)
    case goOnMentoring(ID<Mentoring>)

    case report(ShareWish)
    case changeReport(ID<ReportedShare>, ShareWish)
    case takeBackReport(ID<ReportedShare>)

    /// A report leaves the centre: only a coordinator lets it.
    case leave(LeavingWish)
    case takeBackLeft(ID<LeftReport>)
}

/// A decision as the group made it.
package struct Deciding: Hashable, Sendable {
    /// By which method it was made.
    package enum Way: Hashable, Sendable {
        /// By the one that was in force, or, before there was any, as the group took it.
        case inForce
        case asWeTookIt
        case by(DecisionMethod)
    }

    package var words: String
    package var way: Way
    package var tally: Tally
    package var objections: [String]
    /// What the group says came of it; `nil` for what the method gives.
    package var outcome: Decision.State?
    package var review: Day?
    package var effect: DecisionEffect?
    package var actions: [ActionWish]
    package var session: ID<Session>?
    package var point: ID<Decision.Point>?
    package var concern: ID<Concern>?
    /// When; `nil` for now.
    package var at: Moment?
    /// When the group looks again at the agreement that this adopts.
    package var agreementReview: Day?

    package init(
        _ words: String, way: Way = .inForce, tally: Tally = Tally(), objections: [String] = [],
        outcome: Decision.State? = nil, review: Day? = nil, effect: DecisionEffect? = nil,
        actions: [ActionWish] = [], session: ID<Session>? = nil, point: ID<Decision.Point>? = nil,
        concern: ID<Concern>? = nil, at: Moment? = nil, agreementReview: Day? = nil
    ) {
        self.words = words
        self.way = way
        self.tally = tally
        self.objections = objections
        self.outcome = outcome
        self.review = review
        self.effect = effect
        self.actions = actions
        self.session = session
        self.point = point
        self.concern = concern
        self.at = at
        self.agreementReview = agreementReview
    }
}

/// How the group settles a decision that it had proposed or put off; `tally` is `nil` where nobody counted anew.
package struct Settling: Hashable, Sendable {
    package var outcome: Decision.State?
    package var way: Deciding.Way
    package var tally: Tally?
    package var session: ID<Session>?
    package var at: Moment?

    package init(
        outcome: Decision.State? = nil, way: Deciding.Way = .inForce, tally: Tally? = nil,
        session: ID<Session>? = nil, at: Moment? = nil
    ) {
        self.outcome = outcome
        self.way = way
        self.tally = tally
        self.session = session
        self.at = at
    }
}

/// What is to be put right about a decision; `nil` leaves a field as it stands.
package struct DecisionChange: Hashable, Sendable {
    package var words: String?
    package var tally: Tally?
    package var review: Change<Day>?

    package init(words: String? = nil, tally: Tally? = nil, review: Change<Day>? = nil) {
        self.words = words
        self.tally = tally
        self.review = review
    }
}

/// A rule that somebody proposes, in the language in which it was said.
package struct AgreementWish: Hashable, Sendable {
    package var words: String
    package var language: Code
    package var review: Day?
    package var session: ID<Session>?
    /// When; `nil` for now.
    package var at: Moment?

    package init(
        _ words: String, language: Code, review: Day? = nil, session: ID<Session>? = nil, at: Moment? = nil
    ) {
        self.words = words
        self.language = language
        self.review = review
        self.session = session
        self.at = at
    }
}

/// What a meeting reported of how much of some work members do: so many of ten, or in its own words, or both.
package struct ShareWish: Hashable, Sendable {
    package var work: ReportedShare.Work
    package var from: Day
    package var to: Day
    package var ofTen: Int?
    package var words: String?
    package var session: ID<Session>?

    package init(
        _ work: ReportedShare.Work, from: Day, to: Day, ofTen: Int? = nil, words: String? = nil,
        session: ID<Session>? = nil
    ) {
        self.work = work
        self.from = from
        self.to = to
        self.ofTen = ofTen
        self.words = words
        self.session = session
    }
}
