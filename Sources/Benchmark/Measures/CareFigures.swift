internal import CentreCore
import TerminalDriver

/// What the hand feels at the children's place on a full evening, and what looking ahead over it takes.
struct CareFigures {
    private(set) var arrow = Samples()
    private(set) var line = Samples()
    private(set) var outlook = Samples()

    static let presses = 400

    init(_ house: House) throws {
        let evening = try CareEvening(in: house)
        try lookAhead(evening)
        var desk = try Desk(house)
        _ = try desk.press("3") { $0.contains("WITH US NOW") }
        try pressArrows(&desk)
        // There and back: both draw the whole screen anew.
        for _ in 0..<100 {
            line.add(try desk.press(Keys.tab) { $0.contains("enough") }.last)
            line.add(try desk.press(Keys.tab) { !$0.contains("enough") }.last)
        }
        try desk.close()
    }

    /// Down and back up the whole list: in the middle of it, every row moves.
    private mutating func pressArrows(_ desk: inout Desk) throws {
        for turn in 0..<Self.presses {
            arrow.add(try desk.press(turn < Self.presses / 2 ? Keys.down : Keys.up).last)
        }
    }

    /// As the desk asks for it at each painting.
    private mutating func lookAhead(_ evening: CareEvening) throws {
        let (centre, now) = (evening.centre, evening.now)
        outlook = try Samples.of(Self.presses) {
            let start = SteadyClock.now
            let spans = centre.outlook(from: now, until: centre.turn(after: now))
            let time = milliseconds(since: start)
            guard spans.contains(where: \.isGap) else { throw Missed(description: "a quiet evening") }
            return time
        }
    }

    /// The table's lines.
    func measures(_ floor: Floor) -> [Measure] {
        func line(
            _ name: String, _ samples: Samples, _ percent: Double, most: Double, floor: Samples? = nil
        ) -> Measure {
            Measure(
                name: name, unit: .milliseconds, figures: [samples.percentile(percent)],
                floor: floor?.percentile(percent), budget: Budget(most: most), runs: samples.count)
        }
        return [
            line("children, arrow to repaint, p50", arrow, 50, most: 16, floor: floor.roundTrip),
            line("children, arrow to repaint, p99", arrow, 99, most: 16, floor: floor.roundTrip),
            line("time line, Tab to repaint, p50", self.line, 50, most: 16, floor: floor.roundTrip),
            line("time line, Tab to repaint, p99", self.line, 99, most: 16, floor: floor.roundTrip),
            line("looking ahead over the evening, p50", outlook, 50, most: 5),
            line("looking ahead over the evening, p99", outlook, 99, most: 5),
        ]
    }
}
