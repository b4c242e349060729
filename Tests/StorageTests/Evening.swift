import CentreCore
import Storage
import Testing

/// A centre on a disk, and a hand that does there what a volunteer does; the same seed gives the same evening.
struct Evening {
    static let directory = "/centre"
    static let zone = ZoneRules.fixed(60, name: "Europe/Lisbon")
    static let start = Instant(milliseconds: 1_795_557_600_000)

    let files: any FileSystem
    let directory: String
    var store: Store
    /// What somebody who only takes in the lines that storage answers knows.
    var shown: Centre
    var mint: Mint
    var now: Instant

    /// Founds a centre and opens it.
    init(
        on files: any FileSystem, directory: String = Evening.directory, seed: UInt64 = 1,
        at start: Instant = Evening.start
    ) throws {
        (self.files, self.directory, now, mint) = (files, directory, start, Mint(seed: seed))
        let founding = try Centre.found(
            Founding(
                name: "Riverside", zone: "Europe/Lisbon", coordinator: "Ana", language: "pt",
                lists: [
                    .reasons: ["meal", "shower", "rest"].compactMap { Code($0) },
                    .services: ["soap"].compactMap { Code($0) },
                    .referrals: ["clinic"].compactMap { Code($0) },
                ], digits: []),
            at: Self.zone.moment(start), mint: &mint)
        try Store.create(directory, founding: founding, files: files, mint: &mint)
        (store, shown, _) = try Self.open(files, directory, at: start, mint: &mint)
    }

    static func open(
        _ files: any FileSystem, _ directory: String = Evening.directory, mode: Store.Mode = .desk,
        at now: Instant = Evening.start, mint: inout Mint
    ) throws -> (store: Store, centre: Centre, notices: [Notice]) {
        try Store.open(
            directory, mode: mode, files: files, mint: Mint(from: &mint),
            today: { ServiceDay(zone.moment(now), turnsAt: $0.settings.turnsAt) })
    }

    var coordinator: ID<Person> {
        get throws { try #require(shown.people.keys.sorted().first) }
    }

    var today: ServiceDay { ServiceDay(Self.zone.moment(now), turnsAt: shown.settings.turnsAt) }

    /// Decides an action, writes it, and shows it.
    @discardableResult
    mutating func act(_ action: Action, minutesLater: Int = 1) throws -> [Line] {
        now = now.advanced(minutes: minutesLater)
        let entry = try shown.decide(
            action, by: try coordinator, at: Self.zone.moment(now), mint: &mint)
        let lines = try store.append(entry)
        for line in lines { shown.apply(line) }
        return lines
    }

    @discardableResult
    mutating func arrive(_ name: String? = nil, reasons: [String] = []) throws -> ID<Visit> {
        let lines = try act(.arrive(Arrival(handle: name, reasons: reasons.compactMap { Code($0) })))
        guard case .visitArrived(let event)? = lines.first?.events.first else { throw Missing() }
        return event.visit
    }

    struct Missing: Error {}

    /// An hour at the desk: people come, get things, are referred, leave; a note is left.
    mutating func pass(visits: Int) throws {
        for number in 0..<visits {
            let visit = try arrive(
                number % 3 == 0 ? nil : "Rosa \(number) \"\\ñ",
                reasons: number % 2 == 0 ? ["meal", "rest"] : [])
            if number % 4 == 1, let soap = Code("soap") { try act(.serve(visit, soap, quantity: 2)) }
            if number % 5 == 2, let clinic = Code("clinic") {
                let due = Self.zone.moment(now).day.advanced(by: 3)
                try act(.refer(visit, to: clinic, note: "ask\nfor Dee", due: due))
            }
            if number % 2 == 0 { try act(.leave(visit)) }
        }
        try act(.count(people: visits))
        try act(.handOver("keys at Bea's"))
    }

    /// Days later, at the same desk.
    mutating func later(days: Int) { now = now.advanced(minutes: days * 1440) }

    /// Closes the desk and opens it again.
    mutating func reopen() throws -> [Notice] {
        try store.writeCaches(today: today)
        let caches = store.centre
        let opened = try Self.reopened(&self)
        #expect(opened.centre == caches)
        (store, shown) = (opened.store, opened.centre)
        return opened.notices
    }

    private static func reopened(
        _ evening: inout Evening
    ) throws -> (store: Store, centre: Centre, notices: [Notice]) {
        evening.store.close()
        return try open(evening.files, evening.directory, at: evening.now, mint: &evening.mint)
    }

    /// Whether a start from `live.json` and one from the whole journal give the same centre, as does this one.
    mutating func expectLiveEqualsReplay(_ location: SourceLocation = #_sourceLocation) throws {
        try store.writeCaches(today: today)
        let mine = store.centre
        store.close()
        let live = try Self.open(files, directory, mode: .reader, at: now, mint: &mint)
        try? files.remove(FilePath.join(directory, "live.json"))
        let replayed = try Self.open(files, directory, mode: .desk, at: now, mint: &mint)
        #expect(live.centre == replayed.centre, sourceLocation: location)
        #expect(mine == replayed.centre, sourceLocation: location)
        store = replayed.store
    }
}
