import TerminalDriver

/// What sealing costs: the same starts in a plain and in a sealed centre with as much behind them, in turn.
///
/// What is compared is a fiftieth of an unlocking, and would drown in it: the box is made anew with the least work that
/// is taken, and that is measured beside it. A passphrase that opens nothing takes as long to try as one that opens: a run with such a one, less what a run that
/// does nothing takes, is the unlocking, in a new process as it always is.
struct SealedFigures {
    private(set) var unlocking = Samples()
    /// A sealed centre's figure less the unlocking, over the plain one's, turn by turn.
    private(set) var start = Samples()
    private(set) var arrival = Samples()
    let bytesAVisit: Double

    init(_ plain: House, _ sealed: House, runs: Int) throws {
        bytesAVisit = sealed.bytesAVisit
        unlocking = try Samples.of(runs) { try Self.unlock(sealed) }
        try sealed.makeBoxAnew()
        for turn in -2..<runs {
            let unlock = try Self.unlock(sealed)
            let starts = try [plain, sealed].map { house in
                let desk = try Desk(house, givenPassphrase: true)
                let opening = desk.opening
                try desk.close()
                return opening
            }
            let arrivals = try [plain, sealed].map { house in
                try house.launch(["visit", "arrive", "--reason", "meal"], givenPassphrase: true).timed()
            }
            guard turn >= 0 else { continue }
            start.add((starts[1] - unlock) / starts[0])
            arrival.add((arrivals[1] - unlock) / arrivals[0])
        }
    }

    private static func unlock(_ sealed: House) throws -> Double {
        let tried = try Command.run(sealed.launch(["visit", "list", "--here"], passphrase: "opens nothing"))
        guard tried.exitCode == 77 else {
            throw Missed(description: "a wrong passphrase opened: \(tried.errors)")
        }
        let nothing = try sealed.launch(["--version"]).timed()
        return Double(tried.nanoseconds) / 1_000_000 - nothing
    }

    /// The table's lines.
    var measures: [Measure] {
        func line(_ name: String, _ unit: Unit, _ figure: Double, most: Double) -> Measure {
            Measure(
                name: name, unit: unit, figures: [figure], budget: Budget(most: most), runs: unlocking.count)
        }
        return [
            line("unlocking a sealed centre", .milliseconds, unlocking.median, most: 1000),
            line("sealed start less unlocking, of a plain one", .times, start.median, most: 1.5),
            line("sealed arrival less unlocking, of a plain one", .times, arrival.median, most: 1.3),
            line("sealed journal, a visit that comes and leaves", .bytes, bytesAVisit, most: 1100),
        ]
    }
}
