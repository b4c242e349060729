/// What sealing costs: the same starts in a plain and in a sealed centre with as much behind them, in turn.
struct SealedFigures {
    let unlocking: Samples
    /// A sealed centre's figure less the unlocking, over the plain one's.
    let start: Double
    let arrival: Double
    let bytesAVisit: Double
    let runs: Int

    init(_ plain: House, _ sealed: House, runs: Int) throws {
        self.runs = runs
        unlocking = try Samples.of(runs) { try sealed.unlocking() }
        let houses = [plain, sealed]
        let starts = try Samples.inTurn(houses, runs) { house in
            let desk = try Desk(house)
            let opening = desk.opening
            try desk.close()
            return opening
        }
        let arrivals = try Samples.inTurn(houses, runs) { house in
            try house.launch(["visit", "arrive", "--reason", "meal"]).timed()
        }
        start = (starts[1].median - unlocking.median) / starts[0].median
        arrival = (arrivals[1].median - unlocking.median) / arrivals[0].median
        bytesAVisit = sealed.bytesAVisit
    }

    /// The table's lines.
    var measures: [Measure] {
        func line(_ name: String, _ unit: Unit, _ figure: Double, most: Double) -> Measure {
            Measure(name: name, unit: unit, figures: [figure], budget: Budget(most: most), runs: runs)
        }
        return [
            line("unlocking a sealed centre", .milliseconds, unlocking.median, most: 1000),
            line("sealed start less unlocking, of a plain one", .times, start, most: 1.5),
            line("sealed arrival less unlocking, of a plain one", .times, arrival, most: 1.3),
            line("sealed journal, a visit that comes and leaves", .bytes, bytesAVisit, most: 1100),
        ]
    }
}
