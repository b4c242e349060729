internal import TerminalDriver

/// What ten years of sessions and decisions cost: a start, and the two places where they stand.
struct SessionFigures {
    private let before: Samples
    private let start: Samples
    private let list: Samples
    private var sessions = Samples()
    private var collective = Samples()

    init(_ house: House, runs: Int) throws {
        before = try Samples.of(runs) { try house.launch(["settings", "show"]).timed() }
        try SessionYears.write(in: house.folder)
        start = try Samples.of(runs) { try house.launch(["settings", "show"]).timed() }
        list = try Samples.of(runs) { try house.launch(["session", "list"]).timed() }
        var desk = try Desk(house)
        for _ in 0..<runs {
            sessions.add(try desk.press("4") { $0.contains("open since") }.last)
            collective.add(try desk.press("6") { $0.contains("What we do not record") }.last)
            _ = try desk.press("1") { $0.contains("Here now") }
        }
        try desk.close()
    }

    /// The table's lines.
    func measures(_ floor: Floor) -> [Measure] {
        func line(_ name: String, _ samples: Samples, most: Double?) -> Measure {
            Measure(
                name: name, unit: .milliseconds, figures: [samples.median], budget: Budget(most: most),
                runs: samples.count)
        }
        return [
            line("a command from start to end, before there were any", before, most: nil),
            line("a command from start to end", start, most: nil),
            line("session list, from start to end", list, most: 50),
            line("place 4, key to repaint", sessions, most: 50),
            line("place 6, key to repaint", collective, most: 50),
        ]
    }
}
