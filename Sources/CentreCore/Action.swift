/// What a person wants done.
///
/// ``Centre/decide(_:by:at:via:mint:)`` judges it.
package enum Action: Hashable, Sendable {
    case arrive(Arrival)
    /// Everybody of a visit leaves, or so many of them; `at` is `nil` for now.
    case leave(ID<Visit>, people: Int? = nil, at: Moment? = nil)
    /// One person without a name leaves: the one who has been here longest.
    case leaveUnnamed(at: Moment? = nil)
    case closeByDesk(ID<Visit>, at: Moment? = nil)
    /// The desk closes all of these, in one deed.
    case closeAllByDesk([Closing])
    case reopen(ID<Visit>)
    case change(ID<Visit>, VisitChange)
    case takeBackVisit(ID<Visit>)
    /// Each of these is given, so many times.
    case serve(ID<Visit>, [Code], quantity: Int = 1)
    case takeBackService(ID<Visit>, ID<Service>)
    case refer(ID<Visit>, to: Code, note: String? = nil, due: Day)
    case follow(ID<Visit>, ID<Referral>, Referral.State, words: String? = nil, due: Day? = nil)
    case count(people: Int, at: Moment? = nil)
    case takeBackCount(ID<Headcount>)
    case handOver(String)
    case putAway(ID<HandoverNote>)
    /// The PIN is one that the person has just chosen; a plain centre has none.
    case addPerson(name: String, roles: [Role], pin: SecretHash? = nil)
    /// Somebody helps until the day turns.
    case addHelper(name: String, pin: SecretHash? = nil)
    /// Who was to help for a day stays.
    case keepHelper(ID<Person>)
    case renamePerson(ID<Person>, String)
    case changeRoles(ID<Person>, [Role: Bool])
    case endPerson(ID<Person>)
    case returnPerson(ID<Person>)
    case setPin(ID<Person>, SecretHash, Assent)
    case changeSettings(SettingsChanged)
    case changeList(ListChanged)
    /// Somebody asks to be forgotten: their name, and any that equals it, is shown no more.
    case askForget(String)
    /// These places of a request are forgotten for ever, all others are shown again.
    case forget(ID<ForgetRequest>, [WordPlace])
    /// Words of what is long over become counts.
    case ageOut(Ageing)
    /// One's own deed of this sitting is undone.
    case takeBack(Done)
    case takeBackImport(ID<Act>)
    /// What few may see is about to be shown: it is noted first.
    case noteLook(LookVerb, about: ID<Look.Thing>? = nil, why: String? = nil)
    case care(CareAction)
    case issue(IssueAction)
    case concern(ConcernAction)
    case warning(WarningAction)
    case supplies(SuppliesAction)
    case session(SessionAction)
    case collective(CollectiveAction)
    /// All months before this one are let go, for ever: their counts stay, and what is still open.
    case letGo(before: Month, alsoDamaged: Set<Month> = [])
}

extension Action {
    /// Whether only a coordinator does it.
    package func isOfCoordinators(not person: ID<Person>) -> Bool {
        switch self {
        case .addPerson, .renamePerson, .changeRoles, .endPerson, .returnPerson, .keepHelper, .changeSettings,
            .changeList, .takeBackImport, .forget, .letGo, .ageOut:
            true
        case .takeBack(let done): done.isOfCoordinators(not: person)
        case .noteLook(let verb, _, _): verb == .exportLines || verb == .exportAll
        default: false
        }
    }
}

extension Action {
    /// Roles of which one is enough, the one to name first; `nil` where any will do.
    var needsOneOf: [Role]? {
        switch self {
        case .issue(let action): action.isOfCoordinators ? [.coordinator] : nil
        case .concern(let action): action.isOfCoordinators ? [.coordinator] : [.facilitator, .coordinator]
        case .warning(.add(let wish)): wish.issue == nil ? nil : [.coordinator]
        case .warning: [.coordinator]
        case .session: [.facilitator, .coordinator]
        case .collective(.leave), .collective(.takeBackLeft): [.coordinator]
        case .collective: [.facilitator, .coordinator]
        case .takeBack(let done): done.isOfTheCollective ? [.facilitator, .coordinator] : nil
        default: nil
        }
    }
}

/// What is known of somebody who comes; nothing is required.
package struct Arrival: Hashable, Sendable {
    package var handle: String?
    package var people: Int
    package var children: Int
    package var reasons: [Code]
    package var need: String?
    /// When they came; `nil` for now.
    package var at: Moment?
    /// How it ended, where that is known already: on paper, in a file from elsewhere.
    package var end: End?

    /// How a visit ended, and when.
    package enum End: Hashable, Sendable {
        case left(Moment)
        case closedByDesk(Moment)
    }

    package init(
        handle: String? = nil, people: Int = 1, children: Int = 0, reasons: [Code] = [], need: String? = nil,
        at: Moment? = nil, end: End? = nil
    ) {
        self.handle = handle
        self.people = people
        self.children = children
        self.reasons = reasons
        self.need = need
        self.at = at
        self.end = end
    }
}

/// A visit whose people nobody saw leave, and when it is taken to have ended; `nil` for now.
package struct Closing: Hashable, Sendable {
    package let visit: ID<Visit>
    package let at: Moment?

    package init(_ visit: ID<Visit>, at: Moment?) {
        self.visit = visit
        self.at = at
    }
}

/// What is to be put right about a visit; `nil` leaves a field as it stands.
package struct VisitChange: Hashable, Sendable {
    package var arrived: Moment?
    package var left: Moment?
    package var handle: Change<String>?
    package var people: Int?
    package var children: Int?
    /// All reasons that shall be ticked.
    package var reasons: Set<Code>?
    package var need: Change<String>?

    package init(
        arrived: Moment? = nil, left: Moment? = nil, handle: Change<String>? = nil, people: Int? = nil,
        children: Int? = nil, reasons: Set<Code>? = nil, need: Change<String>? = nil
    ) {
        self.arrived = arrived
        self.left = left
        self.handle = handle
        self.people = people
        self.children = children
        self.reasons = reasons
        self.need = need
    }
}

/// A deed that was recorded, with what would undo it.
package struct Done: Hashable, Sendable {
    package let lines: [Line]
    /// Events that restore what stood before, from ``Centre/reversals(of:)``.
    package let reversals: [Event]

    package init(lines: [Line], reversals: [Event]) {
        self.lines = lines
        self.reversals = reversals
    }

    /// What would be gone with it that one key must not take: it is asked about first.
    package enum Loss: String, Hashable, Sendable, CaseIterable {
        /// Children would not be in the room any more.
        case children
        /// What somebody told would not be there, and their receipt would fit nothing.
        case told
    }

    package var loss: Loss? {
        let events = lines.flatMap(\.events)
        if events.contains(where: { if case .care(.takenIn) = $0 { true } else { false } }) {
            return .children
        }
        return events.contains { if case .issue(.said) = $0 { true } else { false } } ? .told : nil
    }

    /// Whether only a coordinator takes it back, as only a coordinator does it; giving up one's own role is an
    /// exception, since whoever slipped there is none any more.
    func isOfCoordinators(not person: ID<Person>) -> Bool {
        lines.contains { line in
            line.events.contains { event in
                switch event {
                case .personChanged(let event): event.person != person || event.roles[.coordinator] != false
                case .personAdded(let event): event.until == nil
                case .settingsChanged, .listChanged, .importTaken, .importTakenBack, .forgetSettled,
                    .forgotten, .aged, .lettingGo:
                    true
                default: false
                }
            }
        }
    }

    /// Whether only who may write it down takes it back: a decision, or what the collective keeps standing.
    var isOfTheCollective: Bool {
        lines.contains { line in
            line.events.contains { event in
                switch event {
                case .decision, .collective: true
                default: false
                }
            }
        }
    }
}
