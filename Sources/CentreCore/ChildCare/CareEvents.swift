/// What happened to a request for child care, and to the children of it.
package enum CareEvent: Hashable, Sendable {
    case asked(CareAsked)
    case childNamed(ChildNamed)
    case answered(CareAnswered)
    case arranged(CareArranged)
    case collectorNamed(CollectorNamed)
    case collectorWithdrawn(CollectorWithdrawn)
    case wordSet(WordSet)
    case takenIn(TakenIn)
    case stays(ChildStays)
    case handed(ChildHanded)
    case collected(ChildCollected)
    case putRight(StayPutRight)
    case called(ParentCalled)

    package var request: ID<ChildCareRequest> {
        switch self {
        case .asked(let event): event.request
        case .childNamed(let event): event.request
        case .answered(let event): event.request
        case .arranged(let event): event.request
        case .collectorNamed(let event): event.request
        case .collectorWithdrawn(let event): event.request
        case .wordSet(let event): event.request
        case .takenIn(let event): event.request
        case .stays(let event): event.request
        case .handed(let event): event.request
        case .collected(let event): event.request
        case .putRight(let event): event.request
        case .called(let event): event.request
        }
    }
}

/// Somebody asked for child care.
package struct CareAsked: Hashable, Sendable {
    package var request: ID<ChildCareRequest>
    /// When it was asked for, where that is not when it was written down.
    package var time: Moment?
    /// The parent's working name.
    package var parent: String?
    package var visit: ID<Visit>?
    /// The session to which the parent wants to go meanwhile.
    package var session: ID<Session>?
    /// From when care is wanted; `nil` for as soon as it can be.
    package var from: PlannedTime?
    package var until: PlannedTime?
    /// The first request of those that repeat with this one.
    package var series: ID<ChildCareRequest>?

    package init(
        request: ID<ChildCareRequest>, time: Moment? = nil, parent: String? = nil, visit: ID<Visit>? = nil,
        session: ID<Session>? = nil, from: PlannedTime? = nil, until: PlannedTime? = nil,
        series: ID<ChildCareRequest>? = nil
    ) {
        self.request = request
        self.time = time
        self.parent = parent
        self.visit = visit
        self.session = session
        self.from = from
        self.until = until
        self.series = series
    }
}

/// A child joined a request, or what is known of it changed: `nil` leaves a field as it stands.
package struct ChildNamed: Hashable, Sendable {
    package var request: ID<ChildCareRequest>
    package var child: ID<Child>
    package var name: Change<String>?
    package var band: AgeBand?
    package var allergy: Change<String>?
    package var sleep: Change<String>?
    package var comfort: Change<String>?
    /// Whether the child was written down by mistake.
    package var leftOut: Bool?

    package init(
        request: ID<ChildCareRequest>, child: ID<Child>, name: Change<String>? = nil, band: AgeBand? = nil,
        allergy: Change<String>? = nil, sleep: Change<String>? = nil, comfort: Change<String>? = nil,
        leftOut: Bool? = nil
    ) {
        self.request = request
        self.child = child
        self.name = name
        self.band = band
        self.allergy = allergy
        self.sleep = sleep
        self.comfort = comfort
        self.leftOut = leftOut
    }
}

extension ChildNamed {
    /// What is said of a thing to know.
    package subscript(note: Child.Note) -> Change<String>? {
        get {
            switch note {
            case .allergy: allergy
            case .sleep: sleep
            case .comfort: comfort
            }
        }
        set {
            switch note {
            case .allergy: allergy = newValue
            case .sleep: sleep = newValue
            case .comfort: comfort = newValue
            }
        }
    }
}

/// A request was answered, came to its end, or was opened again.
package struct CareAnswered: Hashable, Sendable {
    package var request: ID<ChildCareRequest>
    package var state: ChildCareRequest.State
    package var reason: ChildCareRequest.Reason?
    package var words: Change<String>?
    package var after: [EventRef]

    package init(
        request: ID<ChildCareRequest>, state: ChildCareRequest.State,
        reason: ChildCareRequest.Reason? = nil, words: Change<String>? = nil, after: [EventRef]
    ) {
        self.request = request
        self.state = state
        self.reason = reason
        self.words = words
        self.after = after
    }
}

/// What was agreed with the parent: `nil` leaves a field as it stands.
package struct CareArranged: Hashable, Sendable {
    package var request: ID<ChildCareRequest>
    package var parent: Change<String>?
    package var visit: Change<ID<Visit>>?
    package var session: Change<ID<Session>>?
    package var from: Change<PlannedTime>?
    package var until: Change<PlannedTime>?
    /// How to reach the parent now.
    package var reach: Change<String>?
    /// Whom to call where the parent does not come back.
    package var call: Change<String>?
    /// After how many minutes of being late.
    package var wait: Change<Int>?
    /// Whom never to call.
    package var neverCall: Change<String>?

    package init(
        request: ID<ChildCareRequest>, parent: Change<String>? = nil, visit: Change<ID<Visit>>? = nil,
        session: Change<ID<Session>>? = nil, from: Change<PlannedTime>? = nil,
        until: Change<PlannedTime>? = nil, reach: Change<String>? = nil,
        call: Change<String>? = nil, wait: Change<Int>? = nil, neverCall: Change<String>? = nil
    ) {
        self.request = request
        self.parent = parent
        self.visit = visit
        self.session = session
        self.from = from
        self.until = until
        self.reach = reach
        self.call = call
        self.wait = wait
        self.neverCall = neverCall
    }
}

/// Somebody may, or must not, collect the children of this request.
package struct CollectorNamed: Hashable, Sendable {
    package var request: ID<ChildCareRequest>
    package var collector: ID<Collector>
    /// `nil` where the words themselves were forgotten since.
    package var name: String?
    package var may: Bool

    package init(request: ID<ChildCareRequest>, collector: ID<Collector>, name: String?, may: Bool) {
        self.request = request
        self.collector = collector
        self.name = name
        self.may = may
    }
}

/// What was said of somebody who collects holds no more, or again.
package struct CollectorWithdrawn: Hashable, Sendable {
    package var request: ID<ChildCareRequest>
    package var collector: ID<Collector>
    package var withdrawn: Bool

    package init(request: ID<ChildCareRequest>, collector: ID<Collector>, withdrawn: Bool = true) {
        self.request = request
        self.collector = collector
        self.withdrawn = withdrawn
    }
}

/// There is a pick-up word, in place of any that there was; or there is none after all.
package struct WordSet: Hashable, Sendable {
    package var request: ID<ChildCareRequest>
    /// `nil` for no word.
    package var hash: SecretHash?
    /// Whether the former one was lost.
    package var lost: Bool

    package init(request: ID<ChildCareRequest>, hash: SecretHash?, lost: Bool = false) {
        self.request = request
        self.hash = hash
        self.lost = lost
    }
}

/// A child was taken in.
package struct TakenIn: Hashable, Sendable {
    package var request: ID<ChildCareRequest>
    package var child: ID<Child>
    /// The carer who said yes.
    package var carer: ID<CarerShift>?
    /// When the parent means to be back.
    package var back: Moment?
    package var time: Moment?
    package var after: [EventRef]

    package init(
        request: ID<ChildCareRequest>, child: ID<Child>, carer: ID<CarerShift>?, back: Moment? = nil,
        time: Moment? = nil, after: [EventRef]
    ) {
        self.request = request
        self.child = child
        self.carer = carer
        self.back = back
        self.time = time
        self.after = after
    }
}

/// A child stays until another time than was said.
package struct ChildStays: Hashable, Sendable {
    package var request: ID<ChildCareRequest>
    package var child: ID<Child>
    package var back: Change<Moment>
    package var after: [EventRef]

    package init(request: ID<ChildCareRequest>, child: ID<Child>, back: Change<Moment>, after: [EventRef]) {
        self.request = request
        self.child = child
        self.back = back
        self.after = after
    }
}

/// Another carer has the child now.
package struct ChildHanded: Hashable, Sendable {
    package var request: ID<ChildCareRequest>
    package var child: ID<Child>
    package var carer: Change<ID<CarerShift>>

    package init(request: ID<ChildCareRequest>, child: ID<Child>, carer: Change<ID<CarerShift>>) {
        self.request = request
        self.child = child
        self.carer = carer
    }
}

/// A child was collected.
package struct ChildCollected: Hashable, Sendable {
    package var request: ID<ChildCareRequest>
    package var child: ID<Child>
    /// The name of whoever collected; `nil` where none was given, or it was forgotten since.
    package var to: String?
    package var way: Child.Way
    /// The carer who let the child go.
    package var carer: ID<CarerShift>?
    package var time: Moment?
    package var after: [EventRef]

    package init(
        request: ID<ChildCareRequest>, child: ID<Child>, to: String?, way: Child.Way, carer: ID<CarerShift>?,
        time: Moment? = nil, after: [EventRef]
    ) {
        self.request = request
        self.child = child
        self.to = to
        self.way = way
        self.carer = carer
        self.time = time
        self.after = after
    }
}

/// What was written of a stay was a mistake: it stands as it stood.
package struct StayPutRight: Hashable, Sendable {
    package var request: ID<ChildCareRequest>
    package var child: ID<Child>
    package var state: Child.StayState
    /// The taking in that holds again, where another was written over it.
    package var takenIn: Child.Taken?
    package var after: [EventRef]

    package init(
        request: ID<ChildCareRequest>, child: ID<Child>, state: Child.StayState, takenIn: Child.Taken? = nil,
        after: [EventRef]
    ) {
        self.request = request
        self.child = child
        self.state = state
        self.takenIn = takenIn
        self.after = after
    }
}

/// The parent was called back.
package struct ParentCalled: Hashable, Sendable {
    package var request: ID<ChildCareRequest>
    /// `nil` for when it was written down; cleared, nobody was called.
    package var time: Change<Moment>?

    package init(request: ID<ChildCareRequest>, time: Change<Moment>? = nil) {
        self.request = request
        self.time = time
    }
}
