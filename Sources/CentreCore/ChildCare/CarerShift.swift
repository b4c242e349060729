/// An adult's time on duty with the children, from its start to its end.
///
/// Who it is, is somebody of the desk, or a name: anybody can be made carer for a night.
package struct CarerShift: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
        case onDuty, ended, takenBack
    }

    package let id: ID<CarerShift>
    package internal(set) var state = Trail<State>()
    package internal(set) var person = Latest<Change<ID<Person>>>()
    package internal(set) var called = Latest<Change<String>>()
    package internal(set) var started = Latest<Moment>()
    package internal(set) var planned = Latest<Change<Moment>>()
    package internal(set) var ended = Latest<Moment>()
    package internal(set) var hands = Hands()
    /// Whether somebody who goes by this name asked to be forgotten.
    var isNameHidden = false

    init(id: ID<CarerShift>) { self.id = id }

    var recordedName: String? { called.value?.value.flatMap { $0.isEmpty ? nil : $0 } }

    /// The name, where it is nobody of the desk.
    package var name: String? { isNameHidden ? nil : recordedName }

    package var who: ID<Person>? { person.value?.value }

    /// When the carer means to leave; `nil` where nobody said.
    package var until: Moment? { planned.value?.value }

    package var counts: Bool { started.value != nil && state.state != .takenBack }

    /// Whether nobody said yet that the carer left.
    package var isOpen: Bool { counts && state.state == .onDuty }

    package var needsALook: Bool { state.heads.count > 1 }
}

extension Centre {
    /// Until when a carer counts: the planned end, or the turn of the service day in which the shift began.
    ///
    /// Nobody counts longer than they said they would stay: a carer who went home unseen must not stand for a child's
    /// safety. Whoever stays says so.
    package func countsUntil(_ shift: CarerShift) -> Instant {
        shift.until?.instant ?? turn(after: shift.started.value ?? Moment(.earliest, offset: 0))
    }

    /// When the service day of a moment turns.
    package func turn(after moment: Moment) -> Instant {
        let minutes = settings.turnsAt.minutes - moment.minuteOfDay
        // On the minute, so that all that ends with the day ends at once.
        let minute = Instant(milliseconds: moment.instant.milliseconds.flooredDivision(by: 60_000) * 60_000)
        return minute.advanced(minutes: minutes > 0 ? minutes : minutes + 1440)
    }

    /// The carers of a service day, as far as it is at hand, in the order in which they began.
    package func carers(on day: ServiceDay) -> [CarerShift] {
        func start(_ shift: CarerShift) -> Instant { shift.started.value?.instant ?? .earliest }
        return shifts.values.filter { shift in
            shift.counts
                && shift.started.value.map { ServiceDay($0, turnsAt: settings.turnsAt) == day } ?? false
        }.sorted { (start($0), $0.id) < (start($1), $1.id) }
    }

    /// The carers who count at a moment, in the order in which they began.
    ///
    /// Nobody counts twice, if two desks wrote them down at once.
    package func carersOnDuty(at now: Moment) -> [CarerShift] {
        var seen: Set<String> = []
        return shiftsOnDuty(at: now).filter { seen.insert(identity(of: $0)).inserted }
    }

    private func shiftsOnDuty(at now: Moment) -> [CarerShift] {
        openShifts.filter {
            ($0.started.value?.instant ?? .latest) <= now.instant && now.instant < countsUntil($0)
        }
    }

    /// Carers who are written down a second time: one of the two should be taken back.
    func carersWrittenTwice(at now: Moment) -> [CarerShift] {
        var seen: Set<String> = []
        return shiftsOnDuty(at: now).filter { !seen.insert(identity(of: $0)).inserted }
    }

    /// What tells one carer from another: the name, as people tell each other apart.
    func identity(of shift: CarerShift) -> String {
        let name = shift.who.flatMap { people[$0]?.name.value } ?? shift.recordedName
        return name.map(Text.folded) ?? shift.id.description
    }

    /// The carers of whom nobody said that they left, in the order in which they began.
    package var openShifts: [CarerShift] {
        careIndex.onDuty.compactMap { shifts[$0] }.sorted {
            ($0.started.value?.instant ?? .earliest, $0.id) < ($1.started.value?.instant ?? .earliest, $1.id)
        }
    }

    /// The carers of whom nobody said that they left, and those about whom desks disagree.
    package var shiftsToSee: [CarerShift] {
        let open = openShifts
        let ids = Set(open.map(\.id))
        return open
            + shifts.values.filter { $0.counts && $0.needsALook && !ids.contains($0.id) }.sorted {
                $0.id < $1.id
            }
    }

    /// The carers whose time is up and of whom nobody said whether they left or stay.
    package func carersPastTheirTime(at now: Moment) -> [CarerShift] {
        openShifts.filter { countsUntil($0) <= now.instant }
    }

    /// What a carer is called, or `nil` where that is forgotten.
    package func name(of shift: CarerShift) -> String? {
        shift.who.flatMap { people[$0]?.name.value } ?? shift.name
    }
}

extension Centre {
    /// Whether somebody is carer already, and need not be made one.
    func isCarer(_ who: CarerName, at now: Moment) -> Bool {
        guard case .person(let id) = who, let person = people[id] else { return false }
        return person.holds(.carer) && isActive(person, at: now)
    }
}
