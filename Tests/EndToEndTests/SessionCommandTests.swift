import TerminalDriver
import Testing

extension CareShell {
    /// A plain centre: Ana and Lu coordinate, Fio facilitates, Vera helps.
    static func staffed() throws -> CareShell {
        let shell = try CareShell()
        for (name, role) in [("Lu", "coordinator"), ("Fio", "facilitator"), ("Vera", "volunteer")] {
            try shell.say("staff add \(name) --role \(role) --as Ana")
        }
        return shell
    }

    /// A day by what date(1) calls it: `+3 days`, `yesterday`.
    func day(_ words: String) throws -> String {
        try centre.shell("date -d '\(words)' +%F | tr -d '\\n'")
    }

    /// Has a command refused with its number, a sentence that begins so, and nothing written.
    func refuse(
        _ line: String, _ exitCode: Int32, beginning sentence: String,
        location: SourceLocation = #_sourceLocation
    ) throws {
        let before = try centre.footprint()
        let said = try run(line)
        #expect(said.exitCode == exitCode, "\(line): \(said.errors)", sourceLocation: location)
        #expect(said.errors.hasPrefix(sentence), "\(said.errors)", sourceLocation: location)
        #expect(said.errors.split(separator: "\n").count == 1, sourceLocation: location)
        #expect(said.output.isEmpty, sourceLocation: location)
        #expect(try centre.footprint() == before, "something was written", sourceLocation: location)
    }
}

/// What the commands about sessions do and answer, one by one.
@Suite struct SessionCommandTests {
    private static let phone = "'call 0155 1234567'"
    private static let unchanged = "Nothing is different: nothing was changed."

    // MARK: From plan to end

    @Test func `a session is planned, changed, called off, held after all, and taken back`() throws {
        let shell = try CareShell.staffed()
        let plan = """
            session plan 'tomorrow 20:30' --topic Newcomers --kind newcomers --language pt --language es \
            --audience 'who is new' --capacity 12 --facilitator Dee --learning Lu --child-care \
            --place 'the library'
            """
        try shell.refuse(plan + " --as Vera", 77, "This needs somebody with the role: facilitator.")
        let session = try shell.reference(plan + " --as Fio")
        let fields = ".topic, .about, .languages[], .audience, .capacity, .facilitator, .learning"
        #expect(
            try shell.ask(fields + ", .childCare, .place, .state", "session list --coming")
                == [
                    "Newcomers", "newcomers", "es", "pt", "who is new", "12", "Dee", "Lu", "true",
                    "the library", "planned",
                ])
        #expect(
            try shell.run("session list --coming").output.contains(
                #/^[0-9a-f]{6}  \w{3} \d+ \w{3} 20:30  Newcomers  /#))
        #expect(try shell.run("session list").exitCode == 1)
        let change = "session change \(session)"
        try shell.say(
            change + " --no-learning --no-language pt --language en --starts 21:00 --no-child-care --as Fio")
        #expect(
            try shell.ask(
                ".starts[-5:], .languages[], .learning, .childCare, .topic", "session show \(session)")
                == ["21:00", "en", "es", "null", "false", "Newcomers"])
        try shell.refuse(change + " --capacity 12 --as Fio", 65, Self.unchanged)
        try shell.refuse(
            change + " --topic x --no-topic --as Fio", 64, "--topic and --no-topic cannot stand together.")
        try shell.refuse(
            "session reopen \(session) --as Fio", 65,
            "It is not closed: only what is closed is reopened, or has its notes agreed.")
        try shell.say("session cancel \(session) --why 'the street is flooded' --as Fio")
        #expect(
            try shell.ask(".state, .why", "session show \(session)")
                == ["cancelled", "the street is flooded"])
        #expect(try shell.run("session list --coming").exitCode == 1)
        try shell.refuse("session cancel \(session) --as Fio", 65, Self.unchanged)
        try shell.say("session reopen \(session) --as Fio")
        #expect(try shell.ask(".state", "session list --coming") == ["planned"])
        try shell.say("session take-back \(session) --as Fio")
        #expect(try shell.run("session list --coming").exitCode == 1)
        try shell.refuse(
            "session show \(session)", 65,
            "Nothing is meant by \"\(session)\": nothing open has that name or reference.")
    }

    @Test func `a session is opened by its topic, twice it is not, and it is closed and reopened`() throws {
        let shell = try CareShell.staffed()
        let session = try shell.reference("session plan 20:30 --topic Newcomers --as Fio")
        for line in ["session attend \(session) --others 3", "session note \(session) --words so"] {
            try shell.refuse(line + " --as Fio", 65, beginning: "It was not opened yet.")
        }
        try shell.refuse("session close \(session) --as Fio", 65, beginning: "It was not opened yet.")
        #expect(try shell.reference("session open newcomers --at 17:40 --as Fio") == session)
        for person in ["Fio", "Ana"] {
            try shell.refuse("session open \(session) --as \(person)", 65, beginning: "It is open since ")
        }
        try shell.refuse("session cancel \(session) --as Fio", 65, beginning: "It is open since ")
        try shell.refuse(
            "session close newcomers --at 17:30 --as Fio", 65, beginning: "That is before it was opened (")
        let next = try shell.day("+7 days")
        try shell.refuse(
            "session close newcomers --next '\(shell.day("yesterday")) 20:30' --as Fio", 65, beginning: "")
        let before = try shell.deeds()
        let closed = try shell.say("session close newcomers --at 17:50 --next '\(next) 20:30' --as Fio")
        #expect(closed.split(separator: "\n").count == 2)
        #expect(try shell.deeds() == before + 1)
        #expect(try shell.ask(".state, .topic", "session list --coming") == ["planned", "Newcomers"])
        for line in ["open", "close"] {
            try shell.refuse("session \(line) \(session) --as Fio", 65, beginning: "It was closed, ")
        }
        try shell.say("session reopen \(session) --as Fio")
        #expect(try shell.ask(".state, .opened[11:16]", "session list") == ["open", "17:40"])
        try shell.refuse("session reopen \(session) --as Fio", 65, beginning: "It is not closed")
    }

    @Test func `two that open a session at once have opened one`() throws {
        let shell = try CareShell.staffed()
        try shell.say("session plan 20:30 --topic Newcomers --every weekly --as Fio")
        let refs = try shell.ask(".ref", "session list")
        let session = try #require(refs.first)
        #expect(refs.count == 1)
        let program = shell.centre.launch([]).program
        let open = { (name: String) in
            "('\(program)' session open \(session) --as \(name) >\(name) 2>&1; echo $? >>\(name)) &"
        }
        let said = try shell.centre.shell("\(open("Fio")) \(open("Ana")) wait; tail -qn 1 Fio Ana")
        let codes = said.split(separator: "\n")
        #expect(codes.contains("0") && codes.allSatisfy { ["0", "65"].contains($0) }, "\(codes)")
        #expect(try shell.ask(".ref, .state", "session list") == [session, "open"])
        #expect(try shell.run("check").exitCode == 0)
    }

    @Test func `what nobody planned is opened, and what was held is written down later`() throws {
        let shell = try CareShell.staffed()
        try shell.refuse("session open --as Fio", 64, "REF, --topic is missing.")
        try shell.say("session open --topic 'What happened at the gate' --as Fio")
        #expect(try shell.ask(".topic, .state", "session list") == ["What happened at the gate", "open"])
        let late = try shell.reference("session open --kind rights --at 'yesterday 20:30' --as Fio")
        try shell.say("session attend \(late) --others 7 --as Fio")
        try shell.say("session close \(late) --at 'yesterday 22:00' --as Fio")
        #expect(
            try shell.ask(".ref, .people", "session list --from yesterday --to yesterday") == [late, "7"])
        let soon = try shell.reference(
            "session plan '\(shell.day("+3 days")) 20:30' --topic Soon --as Fio")
        try shell.refuse("session open \(soon) --as Fio", 65, beginning: "It starts ")
        let past = try shell.run("session plan '\(shell.day("-9 days")) 20:30' --as Fio")
        #expect(past.exitCode == 65)
        #expect(past.errors.contains(" is over. Choose a day that is still to come"))
        try shell.refuse("session plan '2199-01-01 20:30' --as Fio", 65, beginning: "Tuesday 1 January 2199")
        try shell.refuse("session move \(soon) --back --as Fio", 65, beginning: "There is no such series.")
        try shell.say("session move \(soon) --to 'tomorrow 19:00' --as Fio")
        try shell.say("session open \(soon) --as Fio")
    }

    @Test func `what was planned or put off in another month is listed on its day`() throws {
        let shell = try CareShell()
        let (far, late) = (try shell.day("+70 days"), try shell.day("+29 days"))
        try shell.say("session plan '\(far) 20:30' --topic Far")
        let session = try shell.reference("session plan 'tomorrow 20:30' --topic Late")
        try shell.say("session change \(session) --starts '\(late) 20:30'")
        try ClockTests.turnable(shell.centre)
        for (day, topic) in [(far, "Far"), (late, "Late")] {
            let list = "session list --from \(day) --to \(day)"
            #expect(try shell.ask(".topic", list, days: 200) == [topic])
        }
        #expect(
            try shell.ask(".topic", "session list --from \(late) --to \(far)", days: 200) == ["Late", "Far"])
    }

    @Test func `what was decided in it later is shown with a session`() throws {
        let shell = try CareShell()
        let month = try shell.centre.shell("date -u +%y%m | tr -d '\\n'")
        let session = try month + "." + shell.reference("session open --topic Tonight")
        try shell.say("session close tonight")
        try ClockTests.turnable(shell.centre)
        let decided = "session decide \(session) --words later"
        #expect(try shell.ask(".state", decided, days: 28) == ["adopted"])
        #expect(try shell.ask(".decisions[].words", "session show \(session)", days: 200) == ["later"])
    }

    // MARK: What is typed

    @Test func `a time that the clocks skip is refused, as at the desk`() throws {
        let shell = try CareShell()
        try shell.say("settings set zone Europe/Lisbon")
        let session = try shell.reference("session open --topic Tonight")
        let planned = try shell.reference("session plan 'tomorrow 20:30' --topic Tomorrow")
        let series = try shell.reference("session plan '2026-03-28 20:30' --topic Series --every weekly")
        for line in [
            "plan '2026-03-29 01:30'", "plan '2026-03-29 01:30' --every weekly",
            "change \(planned) --starts '2026-03-29 01:30'", "change \(series) --starts 01:30",
            "move \(planned) --to '2026-03-29 01:30'",
            "move \(series) --day 2026-03-28 --to 01:30",
            "close \(session) --next '2026-03-29 01:30'",
        ] {
            try shell.refuse(
                "session " + line, 65,
                "Sunday 29 March 2026: the clocks skip 01:30. Choose an earlier or a later time.")
        }
    }

    @Test func `words that might betray somebody are kept only where whoever writes says so`() throws {
        let shell = try CareShell.staffed()
        let planned = try shell.reference("session plan 'tomorrow 20:30' --topic Tomorrow --as Fio")
        let session = try shell.reference("session open --topic Tonight --as Fio")
        let item = try #require(try shell.ask(".part", "session item tonight --words lamp --as Fio").first)
        for line in [
            "session plan 20:30 --topic \(Self.phone)", "session plan 20:30 --place \(Self.phone)",
            "session plan 20:30 --audience \(Self.phone)", "session open --topic \(Self.phone)",
            "session change \(planned) --place \(Self.phone)",
            "session cancel \(planned) --why \(Self.phone)",
            "session item \(session) --words \(Self.phone)",
            "session item \(session) --item \(item) --words \(Self.phone)",
            "session note \(session) --words \(Self.phone)",
            "session decide \(session) --words \(Self.phone)",
        ] {
            try shell.refuse(
                line + " --as Fio", 65,
                "Nothing was kept. The words hold a phone number (0155 1234567). Take it out, or say --as-is if it shall stand so."
            )
            try shell.say(line + " --as-is --as Fio")
        }
    }

    static let slips: [(line: String, exitCode: Int32, sentence: String)] = [
        ("session open x --topic y", 64, "REF and --topic cannot stand together."),
        ("session item x", 64, "--words is missing."),
        ("session item x --words a --suggested", 64, "--words and --suggested cannot stand together."),
        ("session item x --concern y --item z", 64, "--item needs --words beside it."),
        ("session talked x y --parked --open", 64, "--parked and --open cannot stand together."),
        ("session plan 20:30 --until tomorrow", 64, "--until needs --every beside it."),
        ("session plan 20:30 --every weekly --on-day 3", 64, "--on-day needs --every monthly beside it."),
        ("session plan 20:30 --every monthly --on-day 32", 65, "\"32\" is not a day. Did you mean \"31\"?"),
        (
            "session plan 20:30 --every sometimes", 65,
            "\"sometimes\" is not known here; there are weekly, fortnightly, monthly, weekday, last-weekday."
        ),
        (
            "session plan 20:30 --every weakly", 65,
            "\"weakly\" is not known here. Did you mean \"weekly\"?"
        ),
        (
            "session plan 20:30 --kind newcomer", 65,
            "\"newcomer\" is not among the kinds of session. Did you mean \"newcomers\"?"
        ),
        (
            "session plan 20:30 --every weekly --until yesterday", 65,
            "No day would be left for it. Check the first day, the last day, and how it repeats."
        ),
        ("session attend x", 64, "--others, --name, --gone is missing."),
        ("session move x", 64, "--to, --back is missing."),
        ("session move x --back --to 20:30", 64, "--to and --back cannot stand together."),
        ("session list --to today", 64, "--to needs --from beside it."),
        ("session list --coming --drafts", 64, "--coming and --drafts cannot stand together."),
        (
            "session show Newcomres", 65,
            "Nothing is meant by \"Newcomres\": nothing open has that name or reference."
        ),
    ]

    @Test(arguments: slips)
    func `a slip gets one sentence and its number`(line: String, exitCode: Int32, sentence: String) throws {
        let shell = try CareShell()
        try shell.refuse(line, exitCode, sentence)
    }
}
