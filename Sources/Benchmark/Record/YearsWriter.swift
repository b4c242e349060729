internal import CentreCore
internal import Storage
internal import TerminalDriver

/// Ten years of deeds by one person, written into a centre as its desk would have.
struct YearsWriter {
    /// Ten years, in milliseconds.
    static let span: Int64 = 10 * 365 * 86_400_000

    let now: Instant
    var mint: Mint
    private let person: ID<Person>
    private var batch: StagedBatch

    /// Writes what a story tells, and with it what a live start reads.
    static func write(
        in folder: String, seed: UInt64, story: (inout YearsWriter) throws -> Void
    ) throws {
        let now = Instant(milliseconds: System.wallClock())
        func today(_ centre: Centre) -> ServiceDay {
            ServiceDay(Moment(now, offset: 0), turnsAt: centre.settings.turnsAt)
        }
        var (store, centre, _) = try Store.open(
            folder, mode: .desk, seal: try House.seal(of: folder), mint: Mint(seed: seed), today: today)
        guard let person = centre.activePeople(at: Moment(now, offset: 0)).first?.id else {
            throw Missed(description: "nobody is here")
        }
        var writer = YearsWriter(
            now: now, mint: Mint(seed: seed + 1), person: person, batch: try store.beginBatch())
        try story(&writer)
        try store.commit(writer.batch)
        try store.writeCaches(today: today(centre))
        store.close()
    }

    /// When the so-manieth of so many things evenly spread over the ten years happened; the last a minute ago.
    func time(of number: Int, among count: Int) -> Instant {
        let ago = Self.span - Self.span / Int64(count) * Int64(number) + 60_000
        return Instant(milliseconds: now.milliseconds - ago)
    }

    /// Writes one deed down, and gives its line.
    @discardableResult
    mutating func did(_ events: [Event], at time: Instant) throws -> ID<Line> {
        let deed = Deed(
            act: ID(mint: &mint), at: Moment(time, offset: 0), by: person,
            h: UInt64(clamping: time.milliseconds))
        try batch.add(Entry(deed: deed, events: events))
        return deed.act.of(Line.self)
    }
}
