import TerminalDriver
import Testing

/// Series of sessions by the command line.
@Suite struct SeriesCommandTests {
    @Test func `a series on the 31st comes on the last day of shorter months`() throws {
        let shell = try CareShell()
        let series = try shell.reference(
            "session plan 'tomorrow 15:00' --topic 'Whole group' --every monthly --on-day 31")
        let coming = try Self.coming(of: series, shell)
        #expect(coming.count == 12)
        let days = coming.map { String($0.prefix(10)) }
        let after = try shell.centre.shell(
            "for d in \(days.joined(separator: " ")); do date -d \"$d +1 day\" +%d; done")
        #expect(after.split(separator: "\n").allSatisfy { $0 == "01" }, "\(days)")
        #expect(Set(days.map { $0.prefix(7) }).count == 12, "one in each month")
        #expect(coming.allSatisfy { $0.hasSuffix("T15:00") })
        #expect(try shell.ask(".every, .onDay", "session list --series") == ["monthly", "31"])
    }

    @Test func `a weekday of each month is counted from the first`() throws {
        let shell = try CareShell()
        let first = try shell.centre.shell(
            "for n in 0 1 2 3 4 5 6; do date -d \"$(date -d '+1 month' +%Y-%m-01) +$n days\" +'%u %F'; done | grep '^2' | cut -d' ' -f2 | tr -d '\\n'"
        )
        let nth = try shell.reference("session plan '\(first) 20:30' --topic A --every weekday")
        let last = try shell.reference("session plan '\(first) 20:30' --topic B --every last-weekday")
        for day in try Self.coming(of: nth, shell) {
            #expect(try shell.day(String(day.prefix(10)) + " -7 days").prefix(7) != day.prefix(7), "\(day)")
        }
        for day in try Self.coming(of: last, shell) {
            #expect(try shell.day(String(day.prefix(10)) + " +7 days").prefix(7) != day.prefix(7), "\(day)")
        }
    }

    @Test func `one of a series is skipped or moved, and the others stay`() throws {
        let shell = try CareShell.staffed()
        let series = try shell.reference(
            "session plan 'tomorrow 20:30' --topic Newcomers --every fortnightly --as Fio")
        let usual = try Self.coming(of: series, shell)
        let day = String(usual[1].prefix(10))
        let skip = "session skip \(series) --day \(day)"
        try shell.refuse(skip + " --as Vera", 77, "This needs somebody with the role: facilitator.")
        try shell.say(skip + " --as Fio")
        #expect(try Self.coming(of: series, shell).first { $0 == usual[1] } == nil)
        #expect(try Self.coming(of: series, shell).prefix(2) == [usual[0], usual[2]])
        try shell.refuse(skip + " --as Fio", 65, "Nothing is different: nothing was changed.")
        try shell.say(skip + " --not --as Fio")
        #expect(try Self.coming(of: series, shell) == usual)
        let between = try shell.day("\(day) +3 days")
        try shell.say("session move \(series) --day \(day) --to '\(between) 21:00' --as Fio")
        #expect(try Self.coming(of: series, shell).prefix(3) == [usual[0], "\(between)T21:00", usual[2]])
        // By its own reference as well, which stays the same.
        let refs = try shell.ask("select(.starts == \"\(between)T21:00\") | .ref", "session list --coming")
        let moved = try #require(refs.first)
        try shell.say("session move \(moved) --back --as Fio")
        #expect(try Self.coming(of: series, shell) == usual)
        try shell.say("session move \(moved) --to 22:00 --as Fio")
        #expect(try shell.ask(".starts", "session show \(moved)") == ["\(day)T22:00"])
        try shell.refuse(
            "session skip \(series) --day \(between) --as Fio", 65, beginning: "The series has no session on "
        )
        try shell.refuse("session skip \(series) --as Fio", 64, "--day is missing.")
        // One that is called off is still seen, and only that one is.
        try shell.say("session cancel \(moved) --why 'the street is flooded' --as Fio")
        #expect(try shell.ask(".state", "session show \(moved)") == ["cancelled"])
        #expect(try shell.ask(".state", "session list --coming").allSatisfy { $0 == "planned" })
    }

    @Test func `an hour after midnight is of the night of the same day`() throws {
        let shell = try CareShell()
        let tomorrow = try shell.day("tomorrow")
        let series = try shell.reference("session plan '\(tomorrow) 20:30' --topic Late --every weekday")
        let night = try shell.day("+2 days")
        try shell.say("session change \(series) --starts 01:00")
        let coming = try Self.coming(of: series, shell)
        #expect(coming.first == "\(night)T01:00")
        #expect(try shell.ask(".first, .every", "session list --series") == [night, "weekday"])
        let move = "session move \(series) --day \(night) --to"
        for (time, held) in [
            ("00:30", "\(night)T00:30"), ("23:00", "\(tomorrow)T23:00"), ("02:00", "\(night)T02:00"),
        ] {
            try shell.say(move + " " + time)
            #expect(try Self.coming(of: series, shell).first == held)
        }
        try shell.say("session change \(series) --starts 20:30")
        #expect(try shell.ask(".first", "session list --series") == [tomorrow])
    }

    @Test func `a series goes on by itself when one is closed`() throws {
        let shell = try CareShell()
        try shell.say("session plan 20:30 --topic Newcomers --every weekly")
        try shell.say("session open newcomers")
        #expect(try shell.run("session close newcomers").errors.hasPrefix("Next time by the series: "))
        #expect(try shell.ask(".topic", "session list --coming").count == 8)
    }

    @Test func `a series is changed, ended and taken back`() throws {
        let shell = try CareShell.staffed()
        let series = try shell.reference(
            "session plan 'tomorrow 20:30' --topic Newcomers --every weekly --until '\(shell.day("+30 days"))' --as Fio"
        )
        #expect(try Self.coming(of: series, shell).count == 5)
        try shell.say("session change \(series) --starts 20:00 --no-until --facilitator Dee --as Fio")
        let coming = try Self.coming(of: series, shell)
        #expect(coming.count == 12 && coming.allSatisfy { $0.hasSuffix("T20:00") })
        #expect(try shell.ask(".facilitator", "session list --coming").allSatisfy { $0 == "Dee" })
        let end = try shell.day("+10 days")
        try shell.say("session end-series \(series) \(end) --as Fio")
        #expect(try Self.coming(of: series, shell).count == 2)
        try shell.refuse(
            "session end-series \(series) \(shell.day("yesterday")) --as Fio", 65,
            beginning: "No day would be left for it.")
        let one = try #require(try shell.ask(".ref", "session list --coming").first)
        try shell.refuse(
            "session change \(one) --every weekly --as Fio", 64,
            "--every and \(one) cannot stand together.")
        // What is told of one is a change of that one.
        try shell.say("session change \(one) --place 'the library' --as Fio")
        #expect(try shell.ask(".place", "session list --coming") == ["the library", "null"])
        try shell.say("session take-back \(series) --as Fio")
        #expect(try shell.run("session list --series").exitCode == 1)
        #expect(try shell.ask(".place", "session list --coming") == ["the library"])
        try shell.refuse(
            "session end-series \(series) today --as Fio", 65,
            beginning: "Nothing is meant by \"\(series)\"")
    }

    @Test(arguments: [false, true])
    func `a session of a series is meant by its reference before anything became of it`(_ sealed: Bool)
        throws
    {
        let shell = try CareShell(sealed: sealed)
        let first = try shell.day("-15 days")
        try shell.say("session plan '\(first) 20:30' --topic Newcomers --every weekly")
        let past = try shell.ask(
            ".ref, .state", "session list --from '\(shell.day("-14 days"))' --to yesterday")
        #expect(past.count == 4 && past[1] == "planned")
        // It was held, and is written down late.
        let day = try shell.day("-8 days")
        try shell.say("session open \(past[0]) --at '\(day) 20:30'")
        try shell.say("session attend \(past[0]) --others 9")
        try shell.say("session close \(past[0]) --at '\(day) 22:00'")
        #expect(
            try shell.ask(".ref, .people, .day", "session list --from '\(day)' --to '\(day)'")
                == [past[0], "9", day])
        let coming = try #require(try shell.ask(".ref", "session list --coming").first)
        try shell.say("session item \(coming) --words 'child care'")
        #expect(
            try shell.ask(".agenda[].words, .topic", "session show \(coming)") == ["child care", "Newcomers"])
        #expect(try shell.ask(".ref", "session list --coming").first == coming)
    }

    private static func coming(of series: String, _ shell: borrowing CareShell) throws -> [String] {
        try shell.ask(".coming[]", "session show \(series)")
    }
}
