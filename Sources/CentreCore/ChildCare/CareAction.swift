/// What a person wants done about child care.
package enum CareAction: Hashable, Sendable {
    /// Somebody asks for care; again so many weeks, at the same hour of the same day.
    case ask(CareWish, weeks: Int = 0)
    /// Children who are at the door are taken in: asked, answered and done in one deed.
    case welcome(CareWish, Taking)
    /// What stands on paper of one child: that it was here, or could not be taken in.
    case paper(CarePaper)
    case answer(ID<ChildCareRequest>, CareAnswer)
    /// The parent wants nothing more, or waited too long; those that repeat after it go as well, where that is said.
    case withdraw(ID<ChildCareRequest>, ChildCareRequest.Reason, andLater: Bool = false)
    case change(ID<ChildCareRequest>, CareChange)
    case takeIn(ID<ChildCareRequest>, Taking)
    /// These children stay until another time; `nil` where nobody knows.
    case extend(ID<ChildCareRequest>, [ID<Child>], until: Moment?)
    /// Another carer has these children now.
    case hand(ID<ChildCareRequest>, [ID<Child>], to: ID<CarerShift>)
    case collect(ID<ChildCareRequest>, Collecting)
    /// The pick-up word was lost, or there was none: this is the one that counts now.
    case newWord(ID<ChildCareRequest>, SecretHash)
    case nameCollector(ID<ChildCareRequest>, CollectorWish)
    case withdrawCollector(ID<ChildCareRequest>, CollectorRule.Source)
    case callParent(ID<ChildCareRequest>, at: Moment? = nil)
    /// What was written of a stay was a mistake, or two desks disagree about it: this is how it stands.
    case putRight(ID<ChildCareRequest>, ID<Child>, Child.StayState)
    case takeBack(ID<ChildCareRequest>)
    case startCarer(CarerName, at: Moment? = nil, until: Moment? = nil)
    /// A carer leaves; the children who are with them go to another, where one is named.
    case endCarer(ID<CarerShift>, at: Moment? = nil, to: ID<CarerShift>? = nil)
    case keepCarer(ID<CarerShift>, until: Moment?)
    case takeBackCarer(ID<CarerShift>)
}

/// Who is carer: somebody of the desk, or anybody by name.
package enum CarerName: Hashable, Sendable {
    case person(ID<Person>)
    case name(String)
}

/// What is known of a wish for care; only what the children are called and about how old they are is needed.
package struct CareWish: Hashable, Sendable {
    package var parent: String?
    package var visit: ID<Visit>?
    /// The session to which the parent wants to go meanwhile.
    package var session: ID<Session>?
    /// From when; `nil` for as soon as it can be.
    package var from: PlannedTime?
    package var until: PlannedTime?
    package var children: [ChildWish]
    /// When it was asked for; `nil` for now.
    package var at: Moment?

    package init(
        parent: String? = nil, visit: ID<Visit>? = nil, session: ID<Session>? = nil,
        from: PlannedTime? = nil, until: PlannedTime? = nil, children: [ChildWish], at: Moment? = nil
    ) {
        self.parent = parent
        self.visit = visit
        self.session = session
        self.from = from
        self.until = until
        self.children = children
        self.at = at
    }
}

/// What is known of a child.
package struct ChildWish: Hashable, Sendable {
    package var name: String
    /// `nil` where nobody chose one yet.
    package var band: AgeBand?
    package var notes: [Child.Note: String]

    package init(name: String, band: AgeBand?, notes: [Child.Note: String] = [:]) {
        self.name = name
        self.band = band
        self.notes = notes
    }
}

/// An answer to a request.
package struct CareAnswer: Hashable, Sendable {
    /// Accepted, waitlisted, declined, or that nobody came.
    package var state: ChildCareRequest.State
    package var reason: ChildCareRequest.Reason?
    package var words: String?

    package init(
        _ state: ChildCareRequest.State, reason: ChildCareRequest.Reason? = nil, words: String? = nil
    ) {
        self.state = state
        self.reason = reason
        self.words = words
    }
}

/// What is to be put right about a request: `nil` leaves a field as it stands.
package struct CareChange: Hashable, Sendable {
    package var parent: Change<String>?
    package var visit: Change<ID<Visit>>?
    package var session: Change<ID<Session>>?
    package var from: Change<PlannedTime>?
    package var until: Change<PlannedTime>?
    package var plan = Plan()
    /// Children of it as they are now; those that are not named here stay as they are.
    package var children: [ID<Child>: ChildWish] = [:]
    /// Children that join it.
    package var joining: [ChildWish] = []
    /// Children written down by mistake.
    package var leavingOut: [ID<Child>] = []

    /// How to reach the parent, and what to do where that does not help: `nil` leaves a field as it stands.
    package struct Plan: Hashable, Sendable {
        package var reach: Change<String>?
        package var call: Change<String>?
        /// In minutes of being late.
        package var wait: Int?
        package var neverCall: Change<String>?

        package init(
            reach: Change<String>? = nil, call: Change<String>? = nil, wait: Int? = nil,
            neverCall: Change<String>? = nil
        ) {
            self.reach = reach
            self.call = call
            self.wait = wait
            self.neverCall = neverCall
        }
    }

    package init() {}
}

/// What is agreed when children are taken in.
package struct Taking: Hashable, Sendable {
    /// Which children; empty for all that are not in care yet.
    package var children: [ID<Child>]
    /// The carer who said yes.
    package var carer: ID<CarerShift>?
    /// When the parent means to be back.
    package var back: Moment?
    /// When they were taken in; `nil` for now.
    package var at: Moment?
    package var plan: CareChange.Plan
    package var collectors: [CollectorWish]
    /// The pick-up word; `nil` where there is one already, or none is wanted.
    package var word: SecretHash?
    /// Why they were taken before those who asked earlier.
    package var reason: ChildCareRequest.Reason?

    package init(
        children: [ID<Child>] = [], carer: ID<CarerShift>? = nil, back: Moment? = nil, at: Moment? = nil,
        plan: CareChange.Plan = CareChange.Plan(), collectors: [CollectorWish] = [], word: SecretHash? = nil,
        reason: ChildCareRequest.Reason? = nil
    ) {
        self.children = children
        self.carer = carer
        self.back = back
        self.at = at
        self.plan = plan
        self.collectors = collectors
        self.word = word
        self.reason = reason
    }
}

/// Somebody who may, or must not, collect.
package struct CollectorWish: Hashable, Sendable {
    package var name: String
    package var may: Bool
    /// For all children of whoever bears the parent's name, until it is withdrawn; else for this request.
    package var forFamily: Bool

    package init(_ name: String, may: Bool, forFamily: Bool = false) {
        self.name = name
        self.may = may
        self.forFamily = forFamily
    }
}

/// Children are collected.
package struct Collecting: Hashable, Sendable {
    package enum Proof: Hashable, Sendable {
        /// The pick-up word was said; whether it was the right one, whoever asks has found out.
        case word(isRight: Bool)
        /// A carer knows the face.
        case knownFace
    }

    /// Which children; empty for all that are in care.
    package var children: [ID<Child>]
    /// The name of whoever collects.
    package var to: String
    package var proof: Proof
    /// What the word was compared with: where a new word was made meanwhile, it was the right one once.
    package var proved: SecretHash?
    /// The carer who lets them go; `nil` for the one who has them.
    package var carer: ID<CarerShift>?
    package var at: Moment?

    package init(
        children: [ID<Child>] = [], to: String, proof: Proof, proved: SecretHash? = nil,
        carer: ID<CarerShift>? = nil, at: Moment? = nil
    ) {
        self.proved = proved
        self.children = children
        self.to = to
        self.proof = proof
        self.carer = carer
        self.at = at
    }
}

/// A line on paper about one child.
package struct CarePaper: Hashable, Sendable {
    /// How a stay ended.
    package struct Out: Hashable, Sendable {
        package let at: Moment
        /// Who collected; `nil` where the paper does not say.
        package let to: String?

        package init(at: Moment, to: String?) {
            self.at = at
            self.to = to
        }
    }

    package let wish: CareWish
    /// `nil` for a child who is here still.
    package let collected: Out?
    /// Why care could not be offered; `nil` where it was.
    package let declined: ChildCareRequest.Reason?

    package init(_ wish: CareWish, collected: Out?, declined: ChildCareRequest.Reason? = nil) {
        self.wish = wish
        self.collected = collected
        self.declined = declined
    }
}
