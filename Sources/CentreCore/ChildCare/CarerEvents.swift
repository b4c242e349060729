/// What happened to a carer's time on duty.
package enum CarerEvent: Hashable, Sendable {
    case started(CarerStarted)
    case ended(CarerEnded)
    case stays(CarerStays)
    case takenBack(CarerTakenBack)

    package var shift: ID<CarerShift> {
        switch self {
        case .started(let event): event.shift
        case .ended(let event): event.shift
        case .stays(let event): event.shift
        case .takenBack(let event): event.shift
        }
    }
}

/// Somebody is carer from now on.
package struct CarerStarted: Hashable, Sendable {
    package var shift: ID<CarerShift>
    package var person: ID<Person>?
    /// The name, where it is nobody of the desk.
    package var name: String?
    package var time: Moment?
    package var until: Moment?

    package init(
        shift: ID<CarerShift>, person: ID<Person>? = nil, name: String? = nil, time: Moment? = nil,
        until: Moment? = nil
    ) {
        self.shift = shift
        self.person = person
        self.name = name
        self.time = time
        self.until = until
    }
}

/// A carer left.
package struct CarerEnded: Hashable, Sendable {
    package var shift: ID<CarerShift>
    package var time: Moment?
    package var after: [EventRef]

    package init(shift: ID<CarerShift>, time: Moment? = nil, after: [EventRef]) {
        self.shift = shift
        self.time = time
        self.after = after
    }
}

/// A carer stays, until another time than was said or after all.
package struct CarerStays: Hashable, Sendable {
    package var shift: ID<CarerShift>
    package var until: Change<Moment>
    package var after: [EventRef]

    package init(shift: ID<CarerShift>, until: Change<Moment>, after: [EventRef]) {
        self.shift = shift
        self.until = until
        self.after = after
    }
}

/// Somebody was not carer: it was written by mistake.
package struct CarerTakenBack: Hashable, Sendable {
    package var shift: ID<CarerShift>
    package var after: [EventRef]

    package init(shift: ID<CarerShift>, after: [EventRef]) {
        self.shift = shift
        self.after = after
    }
}

/// What holds of a family's children until it is withdrawn.
package enum FamilyEvent: Hashable, Sendable {
    case ruled(FamilyRuled)
    case withdrawn(FamilyRuleWithdrawn)

    package var rule: ID<FamilyRule> {
        switch self {
        case .ruled(let event): event.rule
        case .withdrawn(let event): event.rule
        }
    }
}

/// Somebody may, or must never, collect the children of whoever goes by a name.
package struct FamilyRuled: Hashable, Sendable {
    package var rule: ID<FamilyRule>
    /// The parent's working name; `nil` where it was forgotten since.
    package var parent: String?
    package var name: String?
    package var may: Bool

    package init(rule: ID<FamilyRule>, parent: String?, name: String?, may: Bool) {
        self.rule = rule
        self.parent = parent
        self.name = name
        self.may = may
    }
}

/// A family's rule holds no more, or again.
package struct FamilyRuleWithdrawn: Hashable, Sendable {
    package var rule: ID<FamilyRule>
    package var withdrawn: Bool

    package init(rule: ID<FamilyRule>, withdrawn: Bool = true) {
        self.rule = rule
        self.withdrawn = withdrawn
    }
}
