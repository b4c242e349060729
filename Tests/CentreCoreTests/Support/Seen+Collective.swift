import CentreCore

extension Seen {
    /// All that people can see of the collective, but that desks disagree, which stays settled once it is.
    struct Collective: Hashable {
        let decisions: [ID<Decision>: Made]
        let order: [ID<Decision>]
        let methods: [DecisionMethod?]
        let foundedOn: Day?
        let register: [[ID<Decision>]]
        let refused: Set<RefusedField>
        let agreements: [ID<Agreement>: Accord]
        let inForce: [[ID<Agreement>]]
        let priorities: [ID<Priority>: Need]
        let ranked: [[ID<Priority>]]
        let mentorings: [ID<Mentoring>: Ladder]
        let goingOn: [ID<Mentoring>]
        let shares: [ID<ReportedShare>: Reported]
        let told: [ID<ReportedShare>]
        let leaving: [Seen.Leaving]
        let owed: [Owed]
    }

    struct Made: Hashable {
        let taken: Decision.Taken?
        let state: Decision.State?
        let ruling: Decision.Ruling?
        let text: String?
        let tally: Tally
        let review: Day?
        let objections: [String?]
        let tasks: [Task]
    }

    struct Accord: Hashable {
        let proposed: Agreement.Proposed?
        let states: [Agreement.State]
        let wordings: [Worded]
        let readings: [Read]
        let review: Day?
        let objections: [String?]
    }

    struct Worded: Hashable {
        let said: AgreementWording.Said?
        let text: String?
        let isAgreed: Bool
    }

    struct Read: Hashable {
        let text: String?
        let isAgreed: Bool?
    }

    struct Need: Hashable {
        let state: Priority.State
        let text: String?
        let basis: Priority.Basis
        let dots: [Day: Int]
    }

    struct Ladder: Hashable {
        let state: Mentoring.State
        let learner, mentor: String?
        let role: Code?
        let words: [Mentoring.Step: [Bool]]
        let standsAt: Mentoring.Step?
    }

    struct Reported: Hashable {
        let told: ReportedShare.Told?
        let text: String?
    }

    struct Leaving: Hashable {
        let id: ID<LeftReport>
        let left: LeftReport.Left?
        let who: String?
    }

    struct Owed: Hashable {
        let source: Centre.OwedAction.Source
        let action: ID<GroupAction>
    }

    static func collectiveDisagreements(_ centre: Centre) -> Set<String> {
        Set(centre.decisions.values.filter(\.needsALook).map(\.id.description))
    }
}

extension Seen.Collective {
    /// Days about which random evenings lie.
    private static let days = [-40, -1, 0, 1, 4, 400].map { Evening.opening.day.advanced(by: $0) }

    init(_ centre: Centre) {
        decisions = centre.decisions.filter(\.value.counts).mapValues { decision in
            Seen.Made(
                taken: decision.taken.value, state: decision.state.state, ruling: decision.ruling.value,
                text: decision.text, tally: decision.tally, review: decision.review,
                objections: decision.objected.map(\.text), tasks: decision.tasks.map { Seen.Task($0) })
        }
        order = centre.decisionsTaken.map(\.id)
        methods = Self.days.map { centre.method(on: $0) }
        foundedOn = centre.foundedOn
        register = Self.days.map { centre.register(on: $0).map(\.id) }
        refused = Set(RefusedField.allCases.filter(centre.refuses))
        agreements = centre.agreements.filter(\.value.counts).mapValues { Seen.Accord($0, in: centre) }
        inForce = Self.days.map { centre.agreementsInForce(on: $0).map(\.id) }
        priorities = centre.priorities.filter(\.value.counts).mapValues { priority in
            Seen.Need(
                state: priority.state, text: priority.text, basis: priority.basis,
                dots: Dictionary(
                    uniqueKeysWithValues: priority.rankedOn.map { ($0, priority.dots(on: $0) ?? -1) }))
        }
        ranked = Self.days.map { centre.prioritiesRanked(on: $0).map(\.id) }
        mentorings = centre.mentorings.filter(\.value.counts).mapValues { Seen.Ladder($0, in: centre) }
        goingOn = centre.mentoringsGoingOn.map(\.id)
        shares = centre.shares.filter(\.value.counts).mapValues {
            Seen.Reported(told: $0.told.value, text: $0.text)
        }
        told = centre.sharesReported.map(\.id)
        leaving = centre.reportsThatLeft.map { Seen.Leaving(id: $0.id, left: $0.left.value, who: $0.who) }
        owed = centre.actionsOwed.map { Seen.Owed(source: $0.source, action: $0.action.id) }
    }

    static func readings(of agreement: Agreement) -> [Seen.Read] {
        days.flatMap { day in
            agreement.languages.map { language in
                let reading = agreement.reading(in: language, on: day)
                return Seen.Read(text: reading?.wording.text, isAgreed: reading?.isAgreed)
            }
        }
    }

    static func states(of agreement: Agreement, in centre: Centre) -> [Agreement.State] {
        days.map { centre.state(of: agreement, on: $0) }
    }
}

extension Seen.Accord {
    init(_ agreement: Agreement, in centre: Centre) {
        proposed = agreement.proposed.value
        states = Seen.Collective.states(of: agreement, in: centre)
        wordings = agreement.history.map {
            Seen.Worded(said: $0.said.value, text: $0.text, isAgreed: $0.isAgreed)
        }
        readings = Seen.Collective.readings(of: agreement)
        review = agreement.review
        objections = agreement.objected.map(\.text)
    }
}

extension Seen.Ladder {
    init(_ mentoring: Mentoring, in centre: Centre) {
        state = mentoring.state
        learner = centre.learner(of: mentoring)
        mentor = centre.mentor(of: mentoring)
        role = mentoring.what
        words = Dictionary(
            uniqueKeysWithValues: Mentoring.Step.allCases.map {
                ($0, [mentoring.learnerSays($0), mentoring.mentorSays($0)])
            })
        standsAt = mentoring.standsAt
    }
}

extension Seen.Task {
    init(_ action: GroupAction) {
        self.init(
            text: action.text, who: action.whoDoes, by: action.by, state: action.stands, done: action.doneAt,
            daysLate: action.daysLate)
    }
}
