/// The table's lines: what each figure is called, what was promised of it, and which floor lies below.
enum Promises {
    static func measures(
        _ floor: Floor, _ houses: [House], _ starts: Starts, _ keys: [KeyFigures],
        _ months: [Samples], _ imports: Samples
    ) -> [Measure] {
        commands(floor, starts) + hand(floor, keys)
            + [
                Measure(
                    name: "month of history opens", unit: .milliseconds, figures: months.map(\.median),
                    budget: Budget(most: 60), runs: months[0].count),
                Measure(
                    name: "peak memory at the desk", unit: .megabytes, figures: keys.map(\.peak),
                    floor: floor.memory, budget: Budget(most: 40), runs: 1),
                Measure(
                    name: "idle desk, share of a processor", unit: .percent, figures: keys.map(\.idle),
                    budget: Budget(most: 0.1), runs: 1),
                Measure(
                    name: "journal, a visit that comes and leaves", unit: .bytes,
                    figures: houses.map(\.bytesAVisit), budget: Budget(most: 600), runs: 1),
                Measure(
                    name: "import, visits a second (\(Digits.grouped(Imports.visits)))", unit: .perSecond,
                    figures: keys.map { _ in imports.median }, floor: floor.linesPerSecond.median,
                    budget: Budget(least: 50_000), runs: imports.count),
            ]
    }

    private static func commands(_ floor: Floor, _ starts: Starts) -> [Measure] {
        let saving = floor.program.median + floor.append.median
        return [
            Measure(
                name: "start to first whole screen", unit: .milliseconds, figures: starts.desks.map(\.median),
                floor: floor.programOnTerminal.median, budget: Budget(most: 20, growth: 1.3),
                runs: starts.desks[0].count),
            Measure(
                name: "visit arrive, cold", unit: .milliseconds, figures: starts.arrivals.map(\.median),
                floor: saving, budget: Budget(most: 8, growth: 1.3), runs: starts.arrivals[0].count),
            Measure(
                name: "visit list --here, cold", unit: .milliseconds, figures: starts.lists.map(\.median),
                floor: floor.program.median, budget: Budget(most: 8, growth: 1.3),
                runs: starts.lists[0].count),
        ]
    }

    private static func hand(_ floor: Floor, _ keys: [KeyFigures]) -> [Measure] {
        func line(
            _ name: String, _ samples: (KeyFigures) -> Samples, _ percent: Double, most: Double,
            floor: Samples
        ) -> Measure {
            Measure(
                name: name, unit: .milliseconds, figures: keys.map { samples($0).percentile(percent) },
                floor: floor.percentile(percent), budget: Budget(most: most), runs: samples(keys[0]).count)
        }
        let echo = floor.roundTrip
        let saving = Measure(
            name: "key to saved, p95", unit: .milliseconds, figures: keys.map { $0.saved.percentile(95) },
            floor: echo.percentile(95) + floor.append.percentile(95), budget: Budget(most: 100),
            runs: keys[0].saved.count)
        return [
            line("arrow to repaint, p50", \.arrow, 50, most: 2, floor: echo),
            line("arrow to repaint, p99", \.arrow, 99, most: 2, floor: echo),
            line("letter to first byte, p95", \.letterFirst, 95, most: 5, floor: echo),
            line("letter to first byte, p99", \.letterFirst, 99, most: 16, floor: echo),
            line("hide key to harmless screen, p95", \.hide, 95, most: 16, floor: echo),
            line("Esc to screen, p95", \.escape, 95, most: 50, floor: echo),
            saving,
            Measure(
                name: "500 keys in one burst: lost", unit: .times, figures: keys.map { Double($0.lost) },
                budget: Budget(most: 0), runs: 1),
            Measure(
                name: "500 keys in one burst: paintings", unit: .times,
                figures: keys.map { Double($0.burstWrites) }, budget: Budget(most: 1), runs: 1),
        ]
    }

    /// What the floors are.
    static func notes(_ floor: Floor) -> String {
        func figure(_ samples: Samples) -> String { "\(Digits.fixed(samples.median, 3)) ms" }
        return """
            Medians unless a line says otherwise, of everything warm in memory; growth is the last history's figure
            over the first's. The floors, measured in the same run: /bin/true from start to end \(figure(floor.program));
            /bin/echo on a new terminal until its word is read \(figure(floor.programOnTerminal)); a byte to cat on a
            terminal and back \(figure(floor.roundTrip)); 300 bytes appended and synced \(figure(floor.append)).
            """
    }
}
