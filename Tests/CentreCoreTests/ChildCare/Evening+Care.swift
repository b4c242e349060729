import CentreCore
import Testing

/// What the tests of child care say again and again.
extension Evening {
    /// Somebody asks for care; gives the request.
    mutating func asks(
        _ names: String..., parent: String? = nil, band: Int = 3, from: PlannedTime? = nil,
        until: PlannedTime? = nil, by person: ID<Person>? = nil, at time: Moment? = nil
    ) throws -> ID<ChildCareRequest> {
        let wish = CareWish(
            parent: parent, from: from, until: until, children: names.map { kid($0, band: band) }, at: time)
        return try request(in: does(.care(.ask(wish)), by: person))
    }

    /// Children who are at the door are taken in; gives the request.
    mutating func welcomes(
        _ names: String..., parent: String? = nil, band: Int = 3, taking: Taking = Taking(),
        by person: ID<Person>? = nil
    ) throws -> ID<ChildCareRequest> {
        let wish = CareWish(parent: parent, children: names.map { kid($0, band: band) })
        return try request(in: does(.care(.welcome(wish, taking)), by: person))
    }

    /// Somebody becomes carer; gives the shift.
    mutating func starts(
        _ name: String = "Nur", at time: Moment? = nil, until: Moment? = nil
    ) throws -> ID<CarerShift> {
        let done = try does(.care(.startCarer(.name(name), at: time, until: until)), by: joy)
        guard case .carer(let event)? = done.lines.first?.events.first else { throw Unexpected() }
        return event.shift
    }

    func request(_ id: ID<ChildCareRequest>) throws -> ChildCareRequest {
        guard let request = centre.care[id] else { throw Unexpected() }
        return request
    }

    /// The only child of a request, or the one of a name.
    func child(_ id: ID<ChildCareRequest>, _ name: String? = nil) throws -> Child {
        let named = try request(id).named
        guard let child = named.first(where: { name == nil || $0.name == name }) else { throw Unexpected() }
        return child
    }

    func shift(_ id: ID<CarerShift>) throws -> CarerShift {
        guard let shift = centre.shifts[id] else { throw Unexpected() }
        return shift
    }

    private func request(in done: Done) throws -> ID<ChildCareRequest> {
        guard case .care(let event)? = done.lines.first?.events.first else { throw Unexpected() }
        return event.request
    }

    /// All requests that stand, in the order in which they are wanted.
    var requests: [ChildCareRequest] {
        centre.care.values.filter(\.counts).sorted {
            ($0.wanted?.description ?? "", $0.id) < ($1.wanted?.description ?? "", $1.id)
        }
    }

    /// What somebody should see to now.
    var marks: [CareMark] { centre.room(at: now).marks }

    /// Another desk that knows all that this one knows, and hears no more of it.
    func fork(seed: UInt64) -> Evening {
        var other = self
        other.mint = Mint(seed: seed)
        return other
    }
}

func kid(_ name: String, band: Int = 3, _ notes: [Child.Note: String] = [:]) -> ChildWish {
    ChildWish(name: name, band: AgeBand(from: band), notes: notes)
}

/// A planned time of the evening's day, or so many days later.
func planned(_ time: String, days: Int = 0) throws -> PlannedTime {
    guard let minute = MinuteOfDay(time) else { throw Unexpected() }
    return PlannedTime(Evening.opening.day.advanced(by: days), minute)
}

/// A time on the wall of the evening's day; what comes before six lies in the night after it.
func tonight(_ time: String) throws -> Moment {
    guard let minute = MinuteOfDay(time) else { throw Unexpected() }
    let night = minute < .sixInTheMorning ? 1 : 0
    return wall(2026, 11, 24 + night, minute.minutes / 60, minute.minutes % 60)
}

/// What stands for the hash of a pick-up word.
func someWord(_ byte: UInt8) throws -> SecretHash {
    guard let hash = somePin(byte) else { throw Unexpected() }
    return hash
}

func refused(_ refusal: CareRefusal) -> Refusal { .care(refusal) }

extension Evening {
    /// What two desks come to know that decided on the same state, whichever heard of the other first: they agree.
    func both(
        _ one: (inout Evening) throws -> Void, _ other: (inout Evening) throws -> Void
    ) throws -> Evening {
        var (first, second) = (self, fork(seed: 99))
        try one(&first)
        try other(&second)
        let (mine, theirs) = (first.lines.dropFirst(lines.count), second.lines.dropFirst(lines.count))
        for line in theirs { first.take(line) }
        for line in mine { second.take(line) }
        #expect(first.centre == second.centre)
        #expect(first.centre.indexFault == nil)
        first.now = second.now.instant > first.now.instant ? second.now : first.now
        return first
    }
}
