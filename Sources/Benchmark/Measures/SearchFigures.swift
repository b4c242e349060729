internal import CentreCore
internal import Storage
internal import TerminalDriver

/// What it costs to look for a word in all years: one that nobody wrote, so that every line is looked at.
struct SearchFigures {
    private let houses: [House]
    private let whole: [Samples]

    init(_ houses: [House], runs: Int) throws {
        self.houses = houses
        whole = try houses.map { house in try Self.search(house, runs) }
    }

    private static func search(_ house: House, _ runs: Int) throws -> Samples {
        let now = Moment(Instant(milliseconds: System.wallClock()), offset: 0)
        var (store, centre, _) = try Store.open(
            house.folder, mode: .reader, seal: try House.seal(of: house.folder), mint: Mint(seed: 9)
        ) { centre in ServiceDay(now, turnsAt: centre.settings.turnsAt) }
        guard let person = centre.activePeople(at: now).first?.id else {
            throw Missed(description: "nobody is at the desk")
        }
        let query = try SearchQuery("quetzalcoatl")
        let samples = try Samples.of(runs) {
            let start = SteadyClock.now
            var search = store.search(for: query, by: person)
            while !search.isOver {
                guard store.step(&search).isEmpty else { throw Missed(description: "somebody wrote it") }
            }
            guard search.unread.isEmpty else { throw Missed(description: "files cannot be read") }
            return milliseconds(since: start)
        }
        store.close()
        return samples
    }

    /// The table's line: plain ones have the budget of 250 ms in ten years, sealed ones of 2 s.
    var measure: Measure {
        Measure(
            name: "a word in all years", unit: .milliseconds, figures: whole.map(\.median),
            budget: Budget(most: houses.contains(where: \.isSealed) ? 2_000 : 250),
            runs: whole.first?.count ?? 0)
    }
}
