internal import CentreCore
internal import Resources
internal import Storage

/// Writes the invented centre down and opens it.
enum DemoHome {
    /// Makes the centre's directory, with everything that happened there up to now.
    ///
    /// Answers the centre, open at its desk, and who sits there. A sealed one nobody can open another time.
    static func make(
        in place: String, now: Moment, zone: ZoneRules, language: Language, isSealed: Bool = false
    ) throws(Trouble) -> (opened: OpenedCentre, welcome: ID<Person>) {
        let demo = DemoCentre(now: now, zone: zone, language: language.code)
        let (seal, slots) = isSealed ? try keys() : (.plain, nil)
        do throws(StorageError) {
            try write(demo, into: place, seal, slots)
        } catch {
            throw Trouble(error, at: place)
        }
        return (try OpenedCentre(at: place, mode: .desk, seal: seal), demo.ana)
    }

    /// New keys in a box whose passphrase nobody is told: guessing it need not be dear.
    private static func keys() throws(Trouble) -> (Seal, KeySlots?) {
        var system = SystemRandomNumberGenerator()
        var mint = WallClock.mint()
        let ring = KeyRing(ofNew: ID(mint: &mint))
        do {
            let passphrase = try Passphrase(chosen: Passphrase.offered(from: &system))
            let cost = KeySlots.leastCost
            return (.sealed(ring), try KeySlots(for: ring, first: passphrase, cost: cost, mint: &mint))
        } catch {
            throw .key(error)
        }
    }

    private static func write(
        _ demo: DemoCentre, into place: String, _ seal: Seal, _ slots: KeySlots?
    ) throws(StorageError) {
        var mint = Mint(seed: 1999)
        guard let first = demo.lines.first else { return }
        let founding = Entry(deed: first.deed, events: first.events)
        try Store.create(place, founding: founding, seal: seal, slots: slots, mint: &mint)
        var opened = try Store.open(
            place, mode: .desk, seal: seal, mint: mint, today: { _ in demo.today }
        ).store
        var batch = try opened.beginBatch()
        for line in demo.lines.dropFirst() { try batch.add(Entry(deed: line.deed, events: line.events)) }
        try opened.commit(batch)
        try opened.writeCaches(today: demo.today)
    }
}
