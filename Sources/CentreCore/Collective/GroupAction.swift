/// A task that came of a concern or of a decision: who, by when.
package struct GroupAction: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable { case open, done, dropped }

    package let id: ID<GroupAction>
    package internal(set) var what = Latest<Change<String>>()
    package internal(set) var who = Latest<Change<String>>()
    package internal(set) var due = Latest<Change<Day>>()
    package internal(set) var state = Latest<State>()
    package internal(set) var done = Latest<Change<Moment>>()
    /// When it was first written.
    var written: Stamp?

    init(id: ID<GroupAction>) { self.id = id }

    package var text: String? { what.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
    package var whoDoes: String? { who.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
    package var by: Day? { due.value?.value }
    package var stands: State { state.value ?? .open }
    package var doneAt: Moment? { stands == .done ? done.value?.value : nil }

    /// Since when it is owed, by the rank of the deed that first wrote it.
    package var since: Instant { Instant(milliseconds: Int64(clamping: written?.h ?? 0)) }

    /// Whether it waits past its day.
    package func isLate(on day: Day) -> Bool { stands == .open && by.map { $0 < day } ?? false }

    /// By how many days it was done later than was said; `nil` where it was not.
    package var daysLate: Int? {
        guard let by, let doneAt, doneAt.day > by else { return nil }
        return doneAt.day.daysSince1970 - by.daysSince1970
    }
}

/// What an event says of a task, whatever the task came of: `nil` leaves a field as it stands.
package protocol GroupActed {
    var what: Change<String>? { get set }
    var who: Change<String>? { get set }
    var by: Change<Day>? { get set }
    var state: GroupAction.State? { get set }
    var done: Change<Moment>? { get set }
}

extension ConcernActed: GroupActed {}
extension DecisionActed: GroupActed {}

extension GroupAction {
    mutating func apply(_ event: some GroupActed, at stamp: Stamp) {
        written = written.map { min($0, stamp) } ?? stamp
        if let change = event.what { what.assign(change, at: stamp) }
        if let change = event.who { who.assign(change, at: stamp) }
        if let change = event.by { due.assign(change, at: stamp) }
        if let state = event.state { self.state.assign(state, at: stamp) }
        if let change = event.done { done.assign(change, at: stamp) }
    }

    mutating func forget(_ forgotten: ForgottenHere) {
        what.forget(.what, forgotten)
        who.forget(.who, forgotten)
    }

    /// Whether an event would change anything of it.
    func isAltered(by event: some GroupActed) -> Bool {
        differs(event.what, Change(text)) || differs(event.who, Change(whoDoes))
            || differs(event.by, Change(by)) || differs(event.state, stands)
            || differs(event.done, Change(done.value?.value))
    }

    /// Whether all that an event said of it still acts.
    func holds(_ event: some GroupActed, _ ref: EventRef) -> Bool {
        what.holds(event.what, ref) && who.holds(event.who, ref) && due.holds(event.by, ref)
            && state.holds(event.state, ref) && done.holds(event.done, ref)
    }

    /// The event that says of it what stands now, in the fields of which another speaks.
    func restoring<Acted: GroupActed>(_ event: Acted) -> Acted {
        var former = event
        if event.what != nil { former.what = Change(text) }
        if event.who != nil { former.who = Change(whoDoes) }
        if event.by != nil { former.by = Change(by) }
        if event.state != nil { former.state = stands }
        if event.done != nil { former.done = Change(done.value?.value) }
        return former
    }
}

extension GroupActed {
    /// What the event says in a field that can be forgotten.
    func text(_ field: WordField) -> String? {
        switch field {
        case .what: what?.value
        case .who: who?.value
        default: nil
        }
    }

    func saying(_ words: String?, in field: WordField) -> Self {
        var event = self
        switch field {
        case .what: event.what = Change(words)
        case .who: event.who = Change(words)
        default: break
        }
        return event
    }
}

extension [ID<GroupAction>: GroupAction] {
    /// Those that were given words and not taken back, in the order of writing.
    func standing(isTakenBack: (ID<GroupAction>) -> Bool) -> [GroupAction] {
        values.filter { $0.what.value != nil && !isTakenBack($0.id) }.sorted {
            ($0.written ?? .first, $0.id) < ($1.written ?? .first, $1.id)
        }
    }
}

/// What somebody is to do, by when.
package struct ActionWish: Hashable, Sendable {
    package var what: String
    package var who: String?
    package var by: Day?

    package init(what: String, who: String? = nil, by: Day? = nil) {
        self.what = what
        self.who = who
        self.by = by
    }
}

extension Centre {
    /// A task as it will be kept: its words, who does it, by when.
    func checked(_ wish: ActionWish) throws(Refusal) -> ActionWish {
        ActionWish(
            what: try checked(wish.what, .what), who: try checked(optional: wish.who, .who), by: wish.by)
    }

    /// The end of a task, or that it is open again, and when it was done.
    func ending(
        _ id: ID<GroupAction>, among tasks: [GroupAction], _ state: GroupAction.State, at time: Moment?,
        now: Moment
    ) throws(Refusal) -> Change<Moment> {
        guard let action = tasks.first(where: { $0.id == id }) else { throw .unknownPart }
        guard action.stands != state else { throw .nothingToChange }
        let done = try checked(time, now: now) ?? now
        return state == .done ? .to(done) : .cleared
    }
}
