/// A meeting of the group: planned or not, opened and closed, with who came, what was talked about and what was said.
package struct Session: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        case planned, open, closed, cancelled, takenBack
    }

    package let id: ID<Session>
    /// Empty until something becomes of what was planned.
    package internal(set) var state = Trail<State>()
    package internal(set) var planned = Latest<Planned>()
    package internal(set) var record = PlanRecord()
    var plannedStart = Latest<PlannedTime>()
    var changedStart = Latest<PlannedTime>()
    var opened = Latest<Moment>()
    var closed = Latest<Moment>()
    var whyWords = Latest<Change<String>>()
    /// People who were counted.
    package internal(set) var others = Latest<Int>()
    package internal(set) var attendees: [ID<Attendee>: Attendee] = [:]
    package internal(set) var items: [ID<AgendaItem>: AgendaItem] = [:]
    package internal(set) var sayings: [ID<SessionSaying>: SessionSaying] = [:]
    /// Which people, items and words do not count.
    var takenBack: [ID<SessionPart>: Latest<Bool>] = [:]
    package internal(set) var agreement = Latest<NotesAgreed>()
    package internal(set) var hands = Hands()

    package struct Planned: Hashable, Sendable {
        package let at: Moment
        package let by: ID<Person>
        /// The series that it comes from.
        package let series: ID<Series>?
        /// The day for which the series has it, whenever it is held.
        package let day: Day?
    }

    /// Whether its notes are agreed, and in which session they were.
    package struct NotesAgreed: Hashable, Sendable {
        package let agreed: Bool
        package let session: ID<Session>?
        package let at: Moment
    }

    init(id: ID<Session>) { self.id = id }
}

/// Somebody who came, an item or words: whatever of a session can be taken back.
package enum SessionPart {}

/// Somebody who came and wanted their working name written down; nothing else of the session points at them.
package struct Attendee: Hashable, Sendable {
    package let id: ID<Attendee>
    package internal(set) var handle = Latest<Change<String>>()
    /// Whether they asked to be forgotten.
    var isNameHidden = false

    init(id: ID<Attendee>) { self.id = id }

    /// The working name as it is shown; `nil` for none.
    package var name: String? { isNameHidden ? nil : recordedName }
    var recordedName: String? { handle.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
}

/// What was said, never by whom: a note of the session, or of an item of it.
package struct SessionSaying: Hashable, Sendable {
    package let id: ID<SessionSaying>
    package internal(set) var item = Latest<Change<ID<AgendaItem>>>()
    package internal(set) var words = Latest<Change<String>>()

    init(id: ID<SessionSaying>) { self.id = id }

    package var text: String? { words.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
    /// The item that it is about; `nil` for the session.
    package var on: ID<AgendaItem>? { item.value?.value }
}

extension Session {
    /// The state that acts: it is planned until something became of it.
    package var stands: State { state.state ?? .planned }
    package var counts: Bool { planned.value != nil && stands != .takenBack }
    package var isOpen: Bool { counts && stands == .open }

    /// Whether desks wrote different things at once.
    package var needsALook: Bool { counts && state.needsALook }

    /// Whether it was held, or is being held.
    package var hasBegun: Bool { counts && (stands == .open || stands == .closed) }

    package var plan: SessionPlan { record.plan }
    /// When it starts, by the wall.
    package var starts: PlannedTime? { changedStart.value ?? plannedStart.value }
    package var series: ID<Series>? { planned.value?.series }
    /// The day for which its series has it.
    package var dayOfSeries: Day? { planned.value?.day }
    package var openedAt: Moment? { hasBegun ? opened.value : nil }
    package var closedAt: Moment? { stands == .closed ? closed.value : nil }
    /// Why it was cancelled.
    package var why: String? {
        stands == .cancelled ? whyWords.value?.value.flatMap { $0.isEmpty ? nil : $0 } : nil
    }

    /// The day on which it is held.
    package var day: Day? { starts?.day ?? openedAt?.day }

    func isTakenBack<Part>(_ part: ID<Part>) -> Bool { takenBack[part.of(SessionPart.self)]?.value == true }

    /// Those whose names were written down, in that order.
    package var named: [Attendee] {
        attendees.values.filter { $0.handle.stamp != nil && !isTakenBack($0.id) }.sorted {
            ($0.handle.stamp ?? .first, $0.id) < ($1.handle.stamp ?? .first, $1.id)
        }
    }

    /// How many people came: those who were counted and those who were named.
    package var people: Int { (others.value ?? 0) + named.count }

    /// How many people came, where they were counted and not only some of them named.
    package var counted: Int? { others.value != nil && people > 0 ? people : nil }

    /// What there is to talk about, in the order in which it was written down.
    package var agenda: [AgendaItem] {
        items.values.filter { $0.source.value != nil && !isTakenBack($0.id) }.sorted {
            ($0.written ?? .first, $0.id) < ($1.written ?? .first, $1.id)
        }
    }

    /// What was said, the first words first.
    package var said: [SessionSaying] {
        sayings.values.filter { $0.text != nil && !isTakenBack($0.id) }.sorted {
            ($0.words.stamp ?? .first, $0.id) < ($1.words.stamp ?? .first, $1.id)
        }
    }

    package var areNotesAgreed: Bool { agreement.value?.agreed == true }

    /// Whether something was said that the group did not agree to yet.
    package var hasDraftNotes: Bool { counts && stands == .closed && !areNotesAgreed && !said.isEmpty }
}
