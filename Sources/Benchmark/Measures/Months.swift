internal import TerminalDriver

/// Looking at earlier days, of which the desk holds nothing until somebody asks.
enum Months {
    /// How long a month takes that is opened, behind each history in turn; each time at a desk just started.
    static func openings(_ houses: [House], times: Int) throws -> [Samples] {
        try Samples.inTurn(houses, times) { house in
            var desk = try Desk(house)
            let time = try open(&desk)
            try desk.close()
            return time
        }
    }

    /// Goes back day by day beyond the turn of a month, and gives the slowest key: the one that opened a whole month.
    static func open(_ desk: inout Desk) throws -> Double {
        _ = try desk.press("2") { $0.contains("here now:") }
        var slowest = 0.0
        for _ in 0..<33 {
            let heading = desk.screen.lines[3]
            let answer = try desk.press(Keys.left) { screen in
                screen.lines[3] != heading && !screen.contains("Reading")
            }
            slowest = max(slowest, answer.last)
        }
        return slowest
    }
}
