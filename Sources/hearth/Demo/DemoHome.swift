internal import CentreCore
internal import Resources
internal import Storage

/// Writes the invented centre down and opens it.
enum DemoHome {
    /// Makes the centre's directory, with everything that happened there up to now.
    ///
    /// Answers the centre, open at its desk, and who sits there.
    static func make(
        in place: String, now: Moment, zone: ZoneRules, language: Language
    ) throws(Trouble) -> (opened: OpenedCentre, welcome: ID<Person>) {
        let demo = DemoCentre(now: now, zone: zone, language: language.code)
        do throws(StorageError) {
            try write(demo, into: place)
        } catch {
            throw Trouble(error, at: place)
        }
        return (try OpenedCentre(at: place, mode: .desk), demo.ana)
    }

    private static func write(_ demo: DemoCentre, into place: String) throws(StorageError) {
        var mint = Mint(seed: 1999)
        guard let first = demo.lines.first else { return }
        try Store.create(place, founding: Entry(deed: first.deed, events: first.events), mint: &mint)
        var opened = try Store.open(place, mode: .desk, mint: mint, today: { _ in demo.today }).store
        var batch = try opened.beginBatch()
        for line in demo.lines.dropFirst() { try batch.add(Entry(deed: line.deed, events: line.events)) }
        try opened.commit(batch)
        try opened.writeCaches(today: demo.today)
    }
}
