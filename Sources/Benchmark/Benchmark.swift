internal import Storage
internal import TerminalDriver

/// Measures the program beside it and prints one table: each figure behind three histories, the machine's own floor,
/// and what was promised.
@main enum Benchmark {
    static func main() {
        do throws(Misuse) {
            let arguments = CommandLine.arguments.dropFirst()
            if arguments.contains("--help") { return print(Options.help) }
            let options = try Options(arguments)
            do {
                try run(options)
            } catch {
                System.say("\(error)")
                System.end(70)
            }
        } catch {
            System.say("\(error)\n\n\(Options.help)")
            System.end(64)
        }
    }

    private static func run(_ options: Options) throws {
        guard try PosixFileSystem().exists(Launch.products + "/hearth") else {
            throw Missed(description: "There is no hearth in \(Launch.products).\n\n\(Options.help)")
        }
        let scratch = try Scratch()
        let folder = options.keep ?? scratch.path
        System.makeFolder(folder)
        if let room = options.room {
            let floor = try measureFloor(scratch, options)
            return try measure(room, in: folder, scratch, options, floor)
        }
        let houses = try options.visits.map { visits in
            let start = SteadyClock.now
            let house = try House(visits, in: "\(folder)/\(visits)")
            let seconds = Digits.fixed(milliseconds(since: start) / 1_000, 1)
            System.say("\(Digits.grouped(visits)) visits stand after \(seconds) s")
            return house
        }
        let floor = try measureFloor(scratch, options)
        System.say("Starts …")
        let starts = try Starts(houses, runs: options.runs)
        System.say("Keys …")
        let keys = try houses.map { try KeyFigures($0) }
        System.say("Months …")
        let months = try Months.openings(houses, times: 5)
        System.say("Imports …")
        let imports = try Imports.rate(in: scratch.path, times: 5)
        System.say("Sealed …")
        let sealed = try House(houses[0].visits, in: "\(folder)/sealed", isSealed: true)
        let sealing = try SealedFigures(houses[0], sealed, runs: options.runs)
        System.say("Searches …")
        let searches = [
            try SearchFigures(houses, runs: options.runs).measure,
            try SearchFigures([sealed], runs: options.runs).measure,
        ]
        let measures = Promises.measures(floor, houses, starts, keys, months, imports) + [searches[0]]
        print(Table(visits: options.visits, measures: measures).text)
        print("\nA sealed centre beside a plain one, \(Digits.grouped(sealed.visits)) visits behind each:\n")
        print(Table(visits: [sealed.visits], measures: sealing.measures + [searches[1]]).text)
        for room in Options.Room.allCases {
            print()
            try measure(room, in: scratch.path, scratch, options, floor)
        }
    }

    private static func measureFloor(_ scratch: borrowing Scratch, _ options: Options) throws -> Floor {
        System.say("The machine's floor …")
        return try Floor(in: scratch.path, runs: options.runs)
    }

    /// What one room costs, and what the floors of all figures are.
    private static func measure(
        _ room: Options.Room, in folder: String, _ scratch: borrowing Scratch, _ options: Options,
        _ floor: Floor
    ) throws {
        System.say("\(room.rawValue) …")
        let house = try House(options.visits[0], in: "\(folder)/\(room.rawValue)")
        let measures: [Measure]
        switch room {
        case .care:
            measures = try CareFigures(house).measures(floor)
            print(
                "\(CareEvening.children) children in care, \(CareEvening.carers) carers, "
                    + "\(CareEvening.requests) requests of the same evening:\n")
        case .issues:
            measures = try IssueFigures(house, runs: options.runs).measures(floor)
            print("\(Digits.grouped(IssueYears.issues)) issues of ten years:\n")
        case .sessions:
            measures = try SessionFigures(house, runs: options.runs).measures(floor)
            print(
                "\(Digits.grouped(SessionYears.sessions)) sessions of ten years, "
                    + "\(Digits.grouped(SessionYears.sessions * SessionYears.itemsEach)) items and "
                    + "\(Digits.grouped(SessionYears.decisions)) decisions:\n")
        case .lookingBack:
            let behind =
                "\(Digits.grouped(house.visits)) visits and \(Digits.grouped(IssueYears.issues)) issues"
            // The plain one first: the system tells the peak memory of all commands so far.
            let plain = try LookingBackFigures(house, in: scratch.path, runs: options.runs).measures
            print("\(behind), plain:\n")
            print(Table(visits: [house.visits], measures: plain).text)
            let sealed = try House(house.visits, in: "\(folder)/\(room.rawValue)-sealed", isSealed: true)
            measures = try LookingBackFigures(sealed, in: scratch.path, runs: options.runs).measures
            print("\n\(behind), sealed:\n")
        }
        print(Table(visits: [house.visits], measures: measures).text)
        print("\n\(Promises.notes(floor))")
    }
}
