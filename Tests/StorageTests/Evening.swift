import CentreCore
import Storage
import Testing

/// A centre on a disk, and a hand that does there what a volunteer does; the same seed gives the same evening.
struct Evening {
    static let directory = "/centre"
    /// How the centres of the running test are guarded.
    @TaskLocal static var seal = Seal.plain
    /// What opens them, where they are sealed.
    static var slots: KeySlots? { seal.isSealed ? BothSeals.slots : nil }
    static let zone = ZoneRules.fixed(60, name: "Europe/Lisbon")
    /// Tuesday 24 November 2026, 18:00 UTC.
    static let start = Instant(milliseconds: 1_795_543_200_000)

    let files: any FileSystem
    let directory: String
    var store: Store
    /// What somebody who only takes in the lines that storage answers knows.
    var shown: Centre
    var mint: Mint
    var now: Instant
    /// What was said when the centre was opened last.
    private(set) var notices: [Notice] = []

    /// Founds a centre and opens it.
    init(
        on files: any FileSystem, directory: String = Evening.directory, seed: UInt64 = 1,
        at start: Instant = Evening.start
    ) throws {
        (self.files, self.directory, now, mint) = (files, directory, start, Mint(seed: seed))
        let founding = try Self.founding(at: start, mint: &mint)
        try Store.create(
            directory, founding: founding, files: files, seal: Self.seal, slots: Self.slots, mint: &mint)
        (store, shown, notices) = try Self.open(files, directory, at: start, mint: &mint)
    }

    init(in room: Room) throws { try self.init(on: room.files, directory: room.directory) }

    /// Opens a centre that is there, as one more process would.
    init(
        joining files: any FileSystem, directory: String = Evening.directory, mode: Store.Mode,
        at now: Instant = Evening.start, seed: UInt64 = 77
    ) throws {
        (self.files, self.directory, self.now, mint) = (files, directory, now, Mint(seed: seed))
        (store, shown, notices) = try Self.open(files, directory, mode: mode, at: now, mint: &mint)
    }

    static func founding(at now: Instant, mint: inout Mint) throws -> Entry {
        try Centre.found(
            Founding(
                name: "Riverside", zone: "Europe/Lisbon", coordinator: "Ana", language: "pt",
                lists: [
                    .reasons: ["meal", "shower", "rest"].compactMap { Code($0) },
                    .services: ["soap"].compactMap { Code($0) },
                    .referrals: ["clinic"].compactMap { Code($0) },
                ], digits: []),
            at: zone.moment(now), mint: &mint)
    }

    static func open(
        _ files: any FileSystem, _ directory: String = Evening.directory, mode: Store.Mode = .desk,
        at now: Instant = Evening.start, mint: inout Mint
    ) throws -> (store: Store, centre: Centre, notices: [Notice]) {
        try Store.open(
            directory, mode: mode, files: files, seal: seal, mint: Mint(from: &mint),
            today: { ServiceDay(zone.moment(now), turnsAt: $0.settings.turnsAt) })
    }

    /// What guards the lines of a journal file.
    static func sealer(of path: String, on files: MemoryFileSystem) throws -> any LineSealer {
        let name = try #require(path.split(separator: "/").last.flatMap { JournalName(String($0)) })
        let header = try #require(files.bytes(path)).prefix { $0 != 0x0a }
        var tape = JSONTape()
        try tape.read(Array(header))
        let salt = tape.field(JSONName("salt"), of: tape.root).flatMap { Salt($0, of: tape) }
        return try seal.sealer(of: name, salt: salt)
    }

    var coordinator: ID<Person> {
        get throws { try #require(shown.people.keys.sorted().first) }
    }

    var today: ServiceDay { ServiceDay(Self.zone.moment(now), turnsAt: shown.settings.turnsAt) }
    var moment: Moment { Self.zone.moment(now) }
}

extension Evening {
    /// Decides an action, writes it, and shows it.
    @discardableResult
    mutating func act(_ action: Action, minutesLater: Int = 1) throws -> [Line] {
        let entry = try decide(action, minutesLater: minutesLater)
        let lines = try store.append(entry)
        for line in lines { shown.apply(line) }
        return lines
    }

    mutating func decide(_ action: Action, minutesLater: Int = 1) throws -> Entry {
        now = now.advanced(minutes: minutesLater)
        return try shown.decide(action, by: try coordinator, at: moment, mint: &mint)
    }

    @discardableResult
    mutating func arrive(_ name: String? = nil, reasons: [String] = []) throws -> ID<Visit> {
        let lines = try act(.arrive(Arrival(handle: name, reasons: reasons.compactMap { Code($0) })))
        guard case .visitArrived(let event)? = lines.first?.events.first else { throw Missing() }
        return event.visit
    }

    struct Missing: Error {}

    /// Some time at the desk: people come, get things, are referred, leave; heads are counted, a note is left.
    mutating func pass(visits: Int) throws {
        let soap = try #require(Code("soap"))
        let clinic = try #require(Code("clinic"))
        for number in 0..<visits {
            let name = number % 3 == 0 ? nil : "Rosa \(number) \"\\ñ"
            let visit = try arrive(name, reasons: number % 2 == 0 ? ["meal", "rest"] : [])
            if number % 4 == 1 { try act(.serve(visit, [soap], quantity: 2)) }
            if number % 5 == 2 {
                try act(.refer(visit, to: clinic, note: "ask\nfor Dee", due: moment.day.advanced(by: 3)))
            }
            if number % 2 == 0 { try act(.leave(visit)) }
        }
        try act(.count(people: visits))
        try act(.handOver("keys at Bea's"))
    }

    /// What happens beside visits: a PIN, other times of the locks, a look at words, children in the crèche, somebody who
    /// is forgotten.
    mutating func passBeside() throws {
        let pin = SecretHash(salt: Array(0..<16), hash: Array(0..<32))
        try act(.setPin(try coordinator, try #require(pin), .keyHolder))
        try act(.changeSettings(SettingsChanged(softLock: 5, hardLock: 60)))
        try act(.noteLook(.exportLines))
        try passChildCare(of: "Zulmira")
        try arrive("Zulmira")
        try forget("Zulmira")
    }

    /// Days later, at the same desk.
    mutating func later(days: Int) { now = now.advanced(minutes: days * 1440) }

    /// Takes in what others wrote.
    @discardableResult
    mutating func look() throws -> [Line] {
        let lines = try store.grownTails()
        for line in lines { shown.apply(line) }
        return lines
    }

    /// Closes the desk and opens it again.
    @discardableResult
    mutating func reopen(mode: Store.Mode = .desk) throws -> [Notice] {
        try store.writeCaches(today: today)
        store.close()
        let opened = try Self.open(files, directory, mode: mode, at: now, mint: &mint)
        (store, shown) = (opened.store, opened.centre)
        return opened.notices
    }

    /// Whether a start from `live.json` and one from the whole journal give the same centre, as does this desk's own.
    mutating func expectLiveEqualsReplay(_ location: SourceLocation = #_sourceLocation) throws {
        try store.writeCaches(today: today)
        let mine = store.centre
        store.close()
        let live = try Self.open(files, directory, mode: .reader, at: now, mint: &mint)
        try? files.remove(FilePath.join(directory, "live.json"))
        let replayed = try Self.open(files, directory, mode: .desk, at: now, mint: &mint)
        #expect(live.centre == replayed.centre, sourceLocation: location)
        #expect(mine == replayed.centre, sourceLocation: location)
        (store, shown) = (replayed.store, replayed.centre)
    }
}
