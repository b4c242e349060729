internal import CentreCore
internal import Storage
internal import TerminalDriver

/// What ten years cost whoever looks back at them: the report, a word, the day's figures, and caches made anew; with
/// the peers beside them that this machine has.
struct LookingBackFigures {
    private let isSealed: Bool
    /// What a command costs that only opens the centre: in a sealed one, most of it is the passphrase.
    private let opening: Samples
    private let report: Samples
    private let word: Samples
    private let firstHit: Samples
    private let rebuild: Samples
    private let closing: Samples
    private let grep: Samples?
    private let grouping: Samples?
    private let memory: Double

    /// A name that was heard in the first months alone, and a word that is met all the time.
    static let (rare, frequent) = ("Rosa", "dentist")

    init(_ house: House, in folder: String, runs: Int) throws {
        isSealed = house.isSealed
        if house.isNew { try IssueYears.write(in: house.folder) }
        // The first report makes what is missing of the months; it is not what is measured.
        let first = Month(Instant(milliseconds: System.wallClock() - YearsWriter.span))
        let all = ["report", "--from", "\(first)", "--format", "csv"]
        _ = try house.launch(all).timed()
        opening = try Samples.of(5) { try house.launch(["settings", "show"]).timed() }
        report = try Samples.of(runs) { try house.launch(all).timed() }
        word = try Samples.of(5) { try house.launch(["find", Self.rare]).timed() }
        firstHit = try Samples.of(5) { try Self.firstHit(of: Self.frequent, in: house) }
        closing = try Self.closings(house, runs: 9)
        rebuild = try Samples.of(3) { try Self.rebuilding(house) }
        memory = System.peakMemoryOfChildren()
        let journal = FilePath.join(house.folder, "journal")
        grep = isSealed ? nil : try Peer.grep(Self.rare, in: journal, times: 5)
        grouping = isSealed ? nil : try Peer.grouping(house.visits, in: folder, times: 5)
    }

    /// Looks for a word in everything until the first line of it is read.
    private static func firstHit(of word: String, in house: House) throws -> Double {
        let start = SteadyClock.now
        var terminal = try PseudoTerminal(house.launch(["find", word]))
        try terminal.wait(for: "visit")
        let first = milliseconds(since: start, until: terminal.lastRead)
        terminal.hangUp()
        _ = try terminal.waitForEnd()
        return first
    }

    /// One more arrival of today, and how long the present month's figures then take.
    private static func closings(_ house: House, runs: Int) throws -> Samples {
        let now = Moment(Instant(milliseconds: System.wallClock()), offset: 0)
        var (store, centre, _) = try Store.open(
            house.folder, mode: .desk, seal: try House.seal(of: house.folder), mint: Mint(seed: 7)
        ) { centre in
            ServiceDay(now, turnsAt: centre.settings.turnsAt)
        }
        defer { store.close() }
        guard let person = centre.activePeople(at: now).first?.id else {
            throw Missed(description: "nobody is here")
        }
        var mint = Mint(seed: 70)
        return try Samples.of(runs) {
            let entry = try centre.decide(.arrive(Arrival()), by: person, at: now, mint: &mint)
            for line in try store.append(entry) { centre.apply(line) }
            let start = SteadyClock.now
            _ = try store.reading(of: Month(now.instant))
            return milliseconds(since: start)
        }
    }

    /// A command in a centre whose caches are gone.
    private static func rebuilding(_ house: House) throws -> Double {
        for cache in ["live.json", "months.json"] {
            let path = FilePath.join(house.folder, cache)
            if try PosixFileSystem().exists(path) { try PosixFileSystem().remove(path) }
        }
        return try house.launch(["settings", "show"]).timed()
    }

    /// The table's lines.
    var measures: [Measure] {
        func line(_ name: String, _ samples: Samples, most: Double?, floor: Samples? = nil) -> Measure {
            Measure(
                name: name, unit: .milliseconds, figures: [samples.median], floor: floor?.median,
                budget: Budget(most: most), runs: samples.count)
        }
        return [
            line("a command that only opens the centre", opening, most: nil),
            line("report of all years, cold", report, most: 40, floor: grouping),
            line("a word in all years, first hit", firstHit, most: 100),
            line("a word in all years, to the end", word, most: isSealed ? 2_000 : 250, floor: grep),
            line("the present month's figures after an arrival", closing, most: 50),
            line("all caches made anew", rebuild, most: isSealed ? 6_000 : 3_000),
            Measure(
                name: "peak memory of any of these commands", unit: .megabytes, figures: [memory],
                budget: Budget(most: 120), runs: 1),
        ]
    }
}

/// Other people's programs at the same work, where this machine has them: `nil` where it has not.
enum Peer {
    /// `grep` counting a word in the same files.
    static func grep(_ word: String, in folder: String, times: Int) throws -> Samples? {
        let path = "/usr/bin/grep"
        guard try PosixFileSystem().exists(path) else { return nil }
        let launch = Launch(
            program: "/bin/sh", arguments: ["-c", "\(path) -ci \(word) \(folder)/* >/dev/null; true"],
            environment: Launch.plainEnvironment)
        return try Samples.of(times) { try launch.timed() }
    }

    /// SQLite's shell grouping as many visits by month, weekday and hour.
    static func grouping(_ visits: Int, in folder: String, times: Int) throws -> Samples? {
        let path = "/usr/bin/sqlite3"
        guard try PosixFileSystem().exists(path) else { return nil }
        let sheet = FilePath.join(folder, "visits.csv")
        try Sheet.write(visits, to: sheet)
        let store = FilePath.join(folder, "visits.sqlite")
        let taking = Launch(
            program: path, arguments: ["-csv", store, ".import \(sheet) visits"],
            environment: Launch.plainEnvironment)
        _ = try taking.timed()
        let question = """
            select substr(arrived, 1, 7), strftime('%w', substr(arrived, 1, 10)), substr(arrived, 12, 2),
            count(*), sum(people) from visits group by 1, 2, 3
            """
        let asking = Launch(
            program: path, arguments: [store, question], environment: Launch.plainEnvironment)
        return try Samples.of(times) { try asking.timed() }
    }
}
