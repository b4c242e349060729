import CentreCore

/// A founded centre on a Tuesday evening, with four people at the desk and nobody in yet.
///
/// Ana is the coordinator, Bea a volunteer, Dee a facilitator, Joy a carer. Each deed comes a minute after the last.
struct Evening {
    private(set) var centre = Centre()
    private(set) var lines: [Line] = []
    var mint = Mint(seed: 2026)
    /// What the clock on the wall says.
    var now = Evening.opening

    let ana: ID<Person>
    let bea: ID<Person>
    let dee: ID<Person>
    let joy: ID<Person>

    /// 24 November 2026, 19:10 on the wall.
    static let opening = wall(2026, 11, 24, 19, 10)

    static let founding = Founding(
        name: "Casa Lirio", zone: "Europe/Madrid", coordinator: "Ana", language: "es",
        lists: [
            .reasons: ["rest", "meal", "shower", "information"].compactMap(Code.init),
            .services: ["meal", "condoms"].compactMap(Code.init),
            .referrals: ["clinic", "lawyer"].compactMap(Code.init),
        ],
        digits: ["meal", "rest"].compactMap(Code.init),
        opening: OpeningHours(Array(repeating: evenings, count: 6)))

    init() throws {
        let founded = try Centre.found(Evening.founding, at: now, mint: &mint)
        ana = founded.deed.by
        lines = [Line(id: ID(mint: &mint), deed: founded.deed, events: founded.events)]
        centre.apply(lines[0])
        bea = ID(mint: &mint)
        dee = ID(mint: &mint)
        joy = ID(mint: &mint)
        let others: [(ID<Person>, String, Role)] = [
            (bea, "Bea", .volunteer), (dee, "Dee", .facilitator), (joy, "Joy", .carer),
        ]
        let added = others.map { Event.personAdded(PersonAdded(person: $0.0, name: $0.1, roles: [$0.2])) }
        record(centre.entry(added, by: ana, at: now, mint: &mint))
    }

    var everybody: [ID<Person>] { [ana, bea, dee, joy] }

    /// Decides an action, writes it down and applies it; gives what would undo it.
    @discardableResult
    mutating func does(_ action: Action, by person: ID<Person>? = nil, at time: Moment? = nil) throws -> Done
    {
        now = time ?? later(1)
        let entry = try centre.decide(action, by: person ?? bea, at: now, mint: &mint)
        return record(entry)
    }

    /// Writes a decided entry down and applies it.
    @discardableResult
    mutating func record(_ entry: Entry) -> Done {
        let reversals = centre.reversals(of: entry.events)
        let line = Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)
        take(line)
        return Done(lines: [line], reversals: reversals)
    }

    /// Takes a line in that another desk wrote.
    mutating func take(_ line: Line) {
        lines.append(line)
        centre.apply(line)
    }

    /// Somebody comes in; gives their visit.
    mutating func comes(
        _ handle: String? = nil, people: Int = 1, by person: ID<Person>? = nil, at time: Moment? = nil
    ) throws -> ID<Visit> {
        try comes(Arrival(handle: handle, people: people, at: time), by: person)
    }

    mutating func comes(_ arrival: Arrival, by person: ID<Person>? = nil) throws -> ID<Visit> {
        let done = try does(.arrive(arrival), by: person)
        guard case .visitArrived(let event)? = done.lines.first?.events.first else { throw Unexpected() }
        return event.visit
    }

    /// Why an action would be refused, or `nil` where it would not be.
    func refusal(of action: Action, by person: ID<Person>? = nil, at time: Moment? = nil) -> Refusal? {
        var mint = mint
        do throws(Refusal) {
            _ = try centre.decide(action, by: person ?? bea, at: time ?? now, mint: &mint)
            return nil
        } catch {
            return error
        }
    }

    func visit(_ id: ID<Visit>) throws -> Visit {
        guard let visit = centre.visits[id] else { throw Unexpected() }
        return visit
    }

    /// So many minutes after what the clock says, before where negative.
    func later(_ minutes: Int) -> Moment {
        Moment(now.instant.advanced(minutes: minutes), offset: now.offset)
    }
}

/// A test met what its own steps rule out.
struct Unexpected: Error {}

/// 18:00 to 02:00.
private let evenings = MinuteOfDay("18:00").flatMap { opens in
    MinuteOfDay("02:00").map { OpeningHours.Span(opens: opens, closes: $0) }
}

/// A time on the wall, an hour east of UTC unless told.
func wall(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int, east offset: Int = 60
) -> Moment {
    let days = Int64(Day(year: year, month: month, day: day)?.daysSince1970 ?? 0)
    let minutes = days * 1440 + Int64(hour * 60 + minute - offset)
    return Moment(Instant(milliseconds: minutes * 60_000), offset: offset)
}

/// What stands for the hash of a PIN; which PIN nobody knows.
func somePin(_ byte: UInt8) -> SecretHash? {
    SecretHash(salt: Array(repeating: byte, count: 16), hash: Array(repeating: byte, count: 32))
}

/// A code that the test knows to be one.
func code(_ text: String) throws -> Code {
    guard let code = Code(text) else { throw Unexpected() }
    return code
}

/// A day that the test knows to be one.
func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw Unexpected() }
    return day
}
