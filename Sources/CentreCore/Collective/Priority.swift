/// A need that the group ranks against others, and what it rests on.
package struct Priority: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable { case open, ended, takenBack }

    /// What a priority rests on.
    package enum Basis: Hashable, Sendable {
        /// What people come for, of the list of reasons.
        case need(Code)
        /// Care that was asked for and not to be had.
        case childCare
        case concern(ID<Concern>)
        /// Only its own words.
        case words
    }

    package let id: ID<Priority>
    package internal(set) var proposed = Latest<Moment>()
    package internal(set) var words = Latest<Change<String>>()
    package internal(set) var restsOn = Latest<Basis>()
    /// How many dots it got, by the day of ranking.
    var dots: [Day: Latest<Change<Int>>] = [:]
    var standing = Latest<State>()
    package internal(set) var hands = Hands()

    init(id: ID<Priority>) { self.id = id }
}

extension Priority {
    package static let dotsRange = 0...10_000

    package var state: State { standing.value ?? .open }
    package var counts: Bool { proposed.value != nil && state != .takenBack }
    package var isOpen: Bool { counts && state == .open }
    package var text: String? { words.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
    package var basis: Basis { restsOn.value ?? .words }

    /// How many dots it got on a day; `nil` where it was not ranked then.
    package func dots(on day: Day) -> Int? { dots[day]?.value?.value }

    /// The days on which it was ranked.
    package var rankedOn: [Day] { dots.filter { $0.value.value?.value != nil }.keys.sorted() }
}

/// What happened to a priority.
package enum PriorityEvent: Hashable, Sendable {
    case proposed(PriorityProposed)
    case changed(PriorityChanged)
    case ranked(PriorityRanked)
    case moved(PriorityMoved)

    package var priority: ID<Priority> {
        switch self {
        case .proposed(let event): event.priority
        case .changed(let event): event.priority
        case .ranked(let event): event.priority
        case .moved(let event): event.priority
        }
    }
}

/// Somebody proposes that this comes before other things.
package struct PriorityProposed: Hashable, Sendable {
    package var priority: ID<Priority>
    package var words: String?
    package var basis: Priority.Basis

    package init(priority: ID<Priority>, words: String? = nil, basis: Priority.Basis) {
        self.priority = priority
        self.words = words
        self.basis = basis
    }
}

/// It reads otherwise, or rests on something else: `nil` leaves a field as it stands.
package struct PriorityChanged: Hashable, Sendable {
    package var priority: ID<Priority>
    package var words: Change<String>?
    package var basis: Priority.Basis?

    package init(priority: ID<Priority>, words: Change<String>? = nil, basis: Priority.Basis? = nil) {
        self.priority = priority
        self.words = words
        self.basis = basis
    }
}

/// The group put so many dots beside it, or none were put after all.
package struct PriorityRanked: Hashable, Sendable {
    package var priority: ID<Priority>
    package var day: Day
    package var dots: Int?

    package init(priority: ID<Priority>, day: Day, dots: Int? = nil) {
        self.priority = priority
        self.day = day
        self.dots = dots
    }
}

/// It is one no more, or is one again.
package struct PriorityMoved: Hashable, Sendable {
    package var priority: ID<Priority>
    package var state: Priority.State

    package init(priority: ID<Priority>, state: Priority.State) {
        self.priority = priority
        self.state = state
    }
}

extension Priority {
    mutating func apply(_ event: PriorityEvent, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        switch event {
        case .proposed(let event):
            proposed.assign(deed.at, at: stamp)
            words.assign(Change(event.words), at: stamp)
            restsOn.assign(event.basis, at: stamp)
        case .changed(let event):
            if let change = event.words { words.assign(change, at: stamp) }
            if let basis = event.basis { restsOn.assign(basis, at: stamp) }
        case .ranked(let event):
            dots[event.day, default: Latest()].assign(Change(event.dots), at: stamp)
        case .moved(let event): standing.assign(event.state, at: stamp)
        }
    }

    mutating func forget(_ forgotten: ForgottenHere) { words.forget(.words, forgotten) }

    func isAltered(by event: PriorityEvent) -> Bool {
        switch event {
        case .proposed: proposed.value == nil
        case .changed(let event): differs(event.words, Change(text)) || differs(event.basis, basis)
        case .ranked(let event): dots(on: event.day) != event.dots
        case .moved(let event): event.state != state
        }
    }

    /// What would undo an event, judged before it is applied.
    func reversal(of event: PriorityEvent) -> PriorityEvent {
        switch event {
        case .proposed: .moved(PriorityMoved(priority: id, state: .takenBack))
        case .changed(let event):
            .changed(
                PriorityChanged(
                    priority: id, words: event.words.map { _ in Change(text) },
                    basis: event.basis.map { _ in basis }))
        case .ranked(let event):
            .ranked(PriorityRanked(priority: id, day: event.day, dots: dots(on: event.day)))
        case .moved: .moved(PriorityMoved(priority: id, state: state))
        }
    }

    /// Whether what an event said is still what acts.
    func holds(_ event: PriorityEvent, _ ref: EventRef) -> Bool {
        switch event {
        case .proposed: false
        case .changed(let event): words.holds(event.words, ref) && restsOn.holds(event.basis, ref)
        case .ranked(let event): dots[event.day]?.stamp?.ref == ref
        case .moved: standing.stamp?.ref == ref
        }
    }
}

extension PriorityEvent {
    func text(_ field: WordField) -> String? {
        switch (self, field) {
        case (.proposed(let event), .words): event.words
        case (.changed(let event), .words): event.words?.value
        default: nil
        }
    }

    func saying(_ words: String?, in field: WordField) -> PriorityEvent {
        switch (self, field) {
        case (.proposed(var event), .words):
            event.words = words
            return .proposed(event)
        case (.changed(var event), .words):
            event.words = Change(words)
            return .changed(event)
        default: return self
        }
    }
}
