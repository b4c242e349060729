internal import TerminalDriver

/// What is started again and again behind each history in turn, so that none has the quieter hour.
struct Starts {
    /// One for each history, in their order.
    private(set) var desks: [Samples]
    private(set) var arrivals: [Samples]
    private(set) var lists: [Samples]

    init(_ houses: [House], runs: Int) throws {
        desks = try Samples.inTurn(houses, runs) { house in
            let desk = try Desk(house)
            let opening = desk.opening
            try desk.close()
            return opening
        }
        lists = try Samples.inTurn(houses, runs) { house in
            try Launch.hearth("visit", "list", "--here", "--data", house.folder).timed()
        }
        arrivals = try Samples.inTurn(houses, runs) { house in
            try Launch.hearth("visit", "arrive", "--reason", "meal", "--data", house.folder).timed()
        }
    }
}
