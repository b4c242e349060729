import TerminalDriver
import Testing

/// A script writes arrivals, and is killed again and again: what it was told is saved is there, whatever happens.
///
/// Twenty-five times as a rule, two hundred with `HEARTH_TEST_FULL=1`.
@Suite(.serialized) struct KillingTests {
    @Test func `what a killed script was told is saved is there, and at most one more each time`() throws {
        let centre = try Riverside.founded()
        var book = try Book(seed: Chance.seed, at: centre)
        for round in 0..<Chance.rounds(25, full: 200) { try book.round(round, at: centre) }
        try book.compare(with: centre)
        // It opens without a question, and everybody is on its first screen.
        var desk = try centre.desk()
        #expect(desk.screen.contains("Here now  \(book.there) people"))
        desk.type(Keys.function(10) + Keys.function(10))
        #expect(try desk.waitForEnd() == 0)
        #expect(try centre.run("check").exitCode == 0)
        try centre.expectLiveEqualsReplay()
    }

    @Test func `an open desk shows within five seconds what came by killed scripts`() throws {
        let centre = try Riverside.founded()
        var desk = try centre.desk()
        var book = try Book(seed: Chance.seed, at: centre)
        var slowest: Int64 = 0
        let rounds = Chance.rounds(25, full: 200)
        for round in 0..<rounds {
            try book.round(round, at: centre)
            // A key that does nothing keeps the screen from hiding itself; the last look comes without one.
            if round % 25 == 24 {
                try book.compare(with: centre)
                slowest = max(
                    slowest, try desk.wait(for: "Here now  \(book.there) people", Patience(seconds: 10)))
            } else {
                desk.type(Keys.up)
                desk.takeUntilSilent(milliseconds: 1)
            }
        }
        print("the open desk showed \(book.there) arrivals \(slowest / 1_000_000) ms after the last, at most")
        #expect(slowest <= 5_000_000_000)
        desk.type(Keys.function(10) + Keys.function(10))
        #expect(try desk.waitForEnd() == 0)
        #expect(try centre.run("check").exitCode == 0)
        try centre.expectLiveEqualsReplay()
        var again = try centre.desk()
        try again.wait(for: "Here now  \(book.there) people")
    }

    @Test func `a killed desk keeps what it said was saved`() throws {
        let centre = try Riverside.founded()
        for round in 1...Chance.rounds(5, full: 50) {
            var desk = try centre.desk()
            try desk.press(Keys.function(2), "Round \(Self.letters(round))", Keys.enter, showing: "Saved 1")
            desk.signal(9)
            #expect(try desk.waitForEnd() == 128 + 9)
            let here = try centre.jq(".name", centre.succeed("visit", "list", "--here", "--json"))
            #expect(here.count == round)
            #expect(here.contains("Round \(Self.letters(round))"))
        }
        try centre.closeDesk()
        try centre.expectLiveEqualsReplay()
    }

    /// A number in letters: digits would tick reasons.
    private static func letters(_ number: Int) -> String {
        String(number).map { String(Character(Unicode.Scalar(($0.asciiValue ?? 48) + 49))) }.joined()
    }
}

/// What scripts were told is saved, beside what the record holds.
private struct Book {
    private var chance: Chance
    private var promised: Set<String> = []
    private var killed = 0
    /// How many the record holds, promised or not.
    private(set) var there = 0

    /// How long one arrival takes, in milliseconds.
    private let pace: Int64

    init(seed: UInt64, at centre: borrowing Riverside) throws {
        chance = Chance(seed: seed)
        let start = SteadyClock.now
        _ = try centre.run("visit", "list", "--here")
        pace = max(2, (SteadyClock.now - start) / 1_000_000)
    }

    /// Starts a script that writes one arrival after another, and kills it with the one that it is writing.
    mutating func round(_ round: Int, at centre: borrowing Riverside) throws {
        let line = """
            n=0; while :; do n=$((n + 1)); "$0" visit arrive --handle "v\(round).$n" --json 2>/dev/null || exit 1; done
            """
        let shell = centre.launch([])
        var script = try PipedProgram(
            Launch(
                program: "/bin/sh", arguments: ["-c", line, shell.program], environment: shell.environment,
                folder: shell.folder))
        script.listen(untilLines: Int.random(in: 0...2, using: &chance.numbers))
        // Somewhere in the next arrival, however long one takes on this machine just now.
        script.listen(Patience(milliseconds: Int64.random(in: 0...pace, using: &chance.numbers)))
        script.signal(9)
        #expect(try script.waitForEnd() == 128 + 9)
        killed += 1
        for line in script.lines {
            let name = try #require(line.split(separator: "\"name\":\"").last?.split(separator: "\"").first)
            #expect(line.hasSuffix("\"saved\":true}"))
            #expect(promised.insert(String(name)).inserted)
        }
    }

    /// Counts what is there: all that was promised, and at most one more for each that was killed.
    mutating func compare(with centre: borrowing Riverside) throws {
        let there = try centre.jq(".name", centre.run("visit", "list", "--here", "--json").output)
        let names = Set(there)
        #expect(names.count == there.count, "nobody is there twice")
        #expect(promised.subtracting(names).isEmpty, "\(chance.words)")
        #expect(there.count - promised.count <= killed, "\(chance.words)")
        self.there = there.count
        print("killed \(killed) times: \(promised.count) promised, \(there.count) there; \(chance.words)")
    }
}
