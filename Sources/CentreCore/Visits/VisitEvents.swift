/// Somebody came, or several people at once.
///
/// `time` is `nil` where it is the time of the deed; likewise in all events.
package struct VisitArrived: Hashable, Sendable {
    package var visit: ID<Visit>
    package var time: Moment?
    /// A working name, or `nil` for no name.
    package var handle: String?
    package var people: Int
    package var children: Int
    package var reasons: [Code]
    package var need: String?

    package init(
        visit: ID<Visit>, time: Moment? = nil, handle: String? = nil, people: Int = 1, children: Int = 0,
        reasons: [Code] = [], need: String? = nil
    ) {
        self.visit = visit
        self.time = time
        self.handle = handle
        self.people = people
        self.children = children
        self.reasons = reasons
        self.need = need
    }
}

/// Everybody of a visit left.
package struct VisitLeft: Hashable, Sendable {
    package var visit: ID<Visit>
    package var time: Moment?
    package var after: [EventRef]

    package init(visit: ID<Visit>, time: Moment? = nil, after: [EventRef]) {
        self.visit = visit
        self.time = time
        self.after = after
    }
}

/// The desk closed a visit: nobody was seen leaving.
package struct VisitClosed: Hashable, Sendable {
    package var visit: ID<Visit>
    package var time: Moment?
    package var after: [EventRef]

    package init(visit: ID<Visit>, time: Moment? = nil, after: [EventRef]) {
        self.visit = visit
        self.time = time
        self.after = after
    }
}

/// A visit that had ended turned out not to have.
package struct VisitReopened: Hashable, Sendable {
    package var visit: ID<Visit>
    package var after: [EventRef]

    package init(visit: ID<Visit>, after: [EventRef]) {
        self.visit = visit
        self.after = after
    }
}

/// A visit was written by mistake and does not count.
package struct VisitTakenBack: Hashable, Sendable {
    package var visit: ID<Visit>
    package var after: [EventRef]

    package init(visit: ID<Visit>, after: [EventRef]) {
        self.visit = visit
        self.after = after
    }
}

/// What a visit says was put right: `nil` leaves a field as it stands.
package struct VisitChanged: Hashable, Sendable {
    package var visit: ID<Visit>
    package var arrived: Moment?
    package var left: Moment?
    package var handle: Change<String>?
    package var people: Int?
    package var children: Int?
    package var reasons: [Code: Bool]
    package var need: Change<String>?

    package init(
        visit: ID<Visit>, arrived: Moment? = nil, left: Moment? = nil, handle: Change<String>? = nil,
        people: Int? = nil, children: Int? = nil, reasons: [Code: Bool] = [:], need: Change<String>? = nil
    ) {
        self.visit = visit
        self.arrived = arrived
        self.left = left
        self.handle = handle
        self.people = people
        self.children = children
        self.reasons = reasons
        self.need = need
    }
}

/// A new value for a field that may be empty; written as `null` where it is cleared.
package enum Change<Value: Hashable & Sendable>: Hashable, Sendable {
    case cleared
    case to(Value)

    package init(_ value: Value?) {
        self = value.map { .to($0) } ?? .cleared
    }

    package var value: Value? {
        switch self {
        case .cleared: nil
        case .to(let value): value
        }
    }
}

/// Some of a group left, the others stay.
package struct SomeLeft: Hashable, Sendable {
    package var visit: ID<Visit>
    package var part: ID<SomeLeft>
    package var people: Int
    package var time: Moment?

    package init(visit: ID<Visit>, part: ID<SomeLeft>, people: Int, time: Moment? = nil) {
        self.visit = visit
        self.part = part
        self.people = people
        self.time = time
    }
}

/// Those of a group who were said to have left had not.
package struct SomeLeftTakenBack: Hashable, Sendable {
    package var visit: ID<Visit>
    package var part: ID<SomeLeft>
    /// `false` where the taking back was itself the mistake; likewise in all events of this kind.
    package var takenBack: Bool

    package init(visit: ID<Visit>, part: ID<SomeLeft>, takenBack: Bool = true) {
        self.visit = visit
        self.part = part
        self.takenBack = takenBack
    }
}

/// Something was given during a visit.
package struct Served: Hashable, Sendable {
    package var visit: ID<Visit>
    package var service: ID<Service>
    package var code: Code
    package var quantity: Int

    package init(visit: ID<Visit>, service: ID<Service>, code: Code, quantity: Int = 1) {
        self.visit = visit
        self.service = service
        self.code = code
        self.quantity = quantity
    }
}

/// Something that was said to be given was not.
package struct ServiceTakenBack: Hashable, Sendable {
    package var visit: ID<Visit>
    package var service: ID<Service>
    package var takenBack: Bool

    package init(visit: ID<Visit>, service: ID<Service>, takenBack: Bool = true) {
        self.visit = visit
        self.service = service
        self.takenBack = takenBack
    }
}

/// Somebody was sent to a service elsewhere.
package struct ReferralMade: Hashable, Sendable {
    package var visit: ID<Visit>
    package var referral: ID<Referral>
    package var to: Code
    package var note: String?
    /// The day on which whoever referred asks how it went.
    package var due: Day

    package init(visit: ID<Visit>, referral: ID<Referral>, to: Code, note: String? = nil, due: Day) {
        self.visit = visit
        self.referral = referral
        self.to = to
        self.note = note
        self.due = due
    }
}

/// What became of a referral, and how it was in the person's own words.
package struct ReferralFollowed: Hashable, Sendable {
    package var visit: ID<Visit>
    package var referral: ID<Referral>
    package var state: Referral.State
    /// `nil` leaves what was said before.
    package var words: Change<String>?
    /// The day of the next asking, where the referral stays open.
    package var due: Day?
    package var after: [EventRef]

    package init(
        visit: ID<Visit>, referral: ID<Referral>, state: Referral.State,
        words: Change<String>? = nil, due: Day? = nil, after: [EventRef]
    ) {
        self.visit = visit
        self.referral = referral
        self.state = state
        self.words = words
        self.due = due
        self.after = after
    }
}

/// People were counted, without a name.
package struct HeadcountTaken: Hashable, Sendable {
    package var headcount: ID<Headcount>
    package var people: Int
    package var time: Moment?

    package init(headcount: ID<Headcount>, people: Int, time: Moment? = nil) {
        self.headcount = headcount
        self.people = people
        self.time = time
    }
}

/// A headcount was a mistake and does not count.
package struct HeadcountTakenBack: Hashable, Sendable {
    package var headcount: ID<Headcount>
    package var takenBack: Bool

    package init(headcount: ID<Headcount>, takenBack: Bool = true) {
        self.headcount = headcount
        self.takenBack = takenBack
    }
}
