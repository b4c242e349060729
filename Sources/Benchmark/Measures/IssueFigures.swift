internal import CentreCore
internal import Storage
internal import TerminalDriver

/// What ten years of issues cost: a start, the coordinator's list, and what is like one issue.
struct IssueFigures {
    private let start: Samples
    private let list: Samples
    private var place = Samples()
    private var review = Samples()
    private var alike = Samples()
    private var earlier = Samples()

    init(_ house: House, runs: Int) throws {
        try IssueYears.write(in: house.folder)
        start = try Samples.of(runs) { try house.launch(["settings", "show"]).timed() }
        list = try Samples.of(runs) { try house.launch(["issue", "list"]).timed() }
        try ask(house, runs)
        var desk = try Desk(house)
        for _ in 0..<runs {
            place.add(
                try desk.press("5") { $0.contains("Somebody has a receipt") || $0.contains("To be heard") }
                    .last)
            _ = try desk.press("1") { $0.contains("Here now") }
        }
        try desk.close()
    }

    /// As the desk asks for it, in one process.
    private mutating func ask(_ house: House, _ runs: Int) throws {
        let now = Moment(Instant(milliseconds: System.wallClock()), offset: 0)
        var (store, centre, _) = try Store.open(house.folder, mode: .desk, mint: Mint(seed: 9)) { centre in
            ServiceDay(now, turnsAt: centre.settings.turnsAt)
        }
        guard let person = centre.activePeople(at: now).first,
            let issue = centre.review(by: person, at: now).last
        else { throw Missed(description: "nothing is open") }
        review = Samples.of(runs) {
            let start = SteadyClock.now
            _ = centre.review(by: person, at: now).count
            return milliseconds(since: start)
        }
        earlier = try Samples.of(5) {
            let start = SteadyClock.now
            let lines = try store.linesOfIssues(like: issue)
            let time = milliseconds(since: start)
            guard !lines.isEmpty else { throw Missed(description: "nothing is like it") }
            return time
        }
        centre.apply(try store.linesOfIssues(like: issue))
        alike = Samples.of(runs) {
            let start = SteadyClock.now
            _ = centre.similar(to: issue, for: person).count
            return milliseconds(since: start)
        }
        store.close()
    }

    /// The table's lines.
    func measures(_ floor: Floor) -> [Measure] {
        func line(_ name: String, _ samples: Samples, most: Double?) -> Measure {
            Measure(
                name: name, unit: .milliseconds, figures: [samples.median], budget: Budget(most: most),
                runs: samples.count)
        }
        return [
            line("a command from start to end", start, most: nil),
            line("issue list, from start to end", list, most: 50),
            line("place 5, key to repaint", place, most: 50),
            line("the coordinator's list, in the core", review, most: 50),
            line("similar ones at hand, in the core", alike, most: 30),
            line("similar ones of thirteen months, read anew", earlier, most: nil),
        ]
    }
}
