import TerminalDriver
import Testing

/// What the commands about issues, concerns and warnings do and answer, one by one.
@Suite struct IssueCommandTests {
    private static let phone = "'call 0155 1234567'"
    private static let coordinatorsOnly = "This needs somebody with the role: coordinator."

    /// A plain centre: Ana and Lu coordinate, Fio facilitates, Vera helps.
    private static func shell() throws -> CareShell {
        let shell = try CareShell()
        for (name, role) in [("Lu", "coordinator"), ("Fio", "facilitator"), ("Vera", "volunteer")] {
            try shell.say("staff add \(name) --role \(role) --as Ana")
        }
        return shell
    }

    // MARK: What is typed

    @Test func `words that might betray somebody are kept only where whoever writes says so`() throws {
        let shell = try Self.shell()
        let issue = try shell.raise("--kind threats --may talk --as Vera")
        let concern = try shell.reference("issue join \(issue) --as Ana")
        let warning = try shell.reference("warning add --words 'a grey van' --as Ana")
        let words = "--words \(Self.phone)"
        for line in [
            "issue tell \(words)", "issue change \(issue) --place \(Self.phone)",
            "issue add \(issue) \(words)",
            "issue support \(issue) \(words)", "issue refer \(issue) clinic \(words)",
            "issue follow \(issue) done \(words)",
            "issue pass \(issue) --to 'an ally' --purpose \(Self.phone) --agreed",
            "concern word \(concern) --summary \(Self.phone)", "concern respond \(concern) \(words)",
            "concern act \(concern) --what \(Self.phone)", "concern report-back \(concern) \(words)",
            "warning add \(words)", "warning change \(warning) \(words)",
        ] {
            try shell.refuse(
                line + " --as Ana", 65,
                "Nothing was kept. The words hold a phone number (0155 1234567). Take it out, or say --as-is if it shall stand so."
            )
            try shell.say(line + " --as-is --as Ana")
        }
    }

    @Test func `a word that is not known is answered with the near one, or with all that there are`() throws {
        let shell = try Self.shell()
        let issue = try shell.raise("--may talk --as Vera")
        let concern = try shell.reference("issue join \(issue) --as Ana")
        let kinds = """
            violence, sexual-violence, threats, harassment, bribes, arrest, confiscation, discrimination, \
            refused-service, eviction, outing, child-care, information, money, health, centre, other
            """
        let slips: [(line: String, sentence: String)] = [
            (
                "issue tell --kind bribez",
                "\"bribez\" is not among the kinds of issue. Did you mean \"bribes\"?"
            ),
            (
                "issue tell --kind qqqqqq",
                "\"qqqqqq\" is not among the kinds of issue; there are \(kinds), does-not-know, prefers-not-to-say."
            ),
            (
                "issue tell --elsewhere perhaps",
                "\"perhaps\" is not known here; there are yes, no, does-not-know, prefers-not-to-say."
            ),
            ("issue tell --may tallk", "\"tallk\" is not known here. Did you mean \"talk\"?"),
            (
                "issue consent \(issue) --may x",
                "\"x\" is not known here; there are helpers-know, count, talk, warn."
            ),
            (
                "concern report-back \(concern) --way foo",
                "\"foo\" is not known here; there are session, board, other."
            ),
            (
                "issue follow \(issue) elsewhere",
                "\"elsewhere\" is not known here; there are accepted, refused, done, lost."
            ),
        ]
        for slip in slips { try shell.refuse(slip.line + " --as Ana", 65, slip.sentence) }
    }

    @Test func `who must not read it and is nobody here is kept, and it is said so`() throws {
        let shell = try Self.shell()
        let told = try shell.run(
            "issue tell --not-read-by Anna --not-read-by Zebedee --not-read-by lu --json --as Vera")
        #expect(
            told.errors.hasSuffix(
                """
                Nobody here is called "Anna"; it is kept all the same. Did you mean "Ana"?
                Nobody here is called "Zebedee"; it is kept all the same.

                """))
        let issue = try #require(try shell.centre.jq(".ref", told.output).first)
        let added = try shell.run("issue shut-out \(issue) --name Veraa --as Ana")
        #expect(
            added.errors
                == "Nobody here is called \"Veraa\"; it is kept all the same. Did you mean \"Vera\"?\n")
        #expect(try shell.run("issue shut-out \(issue) --name 'Fio' --as Ana").errors.isEmpty)
        #expect(
            try Set(shell.ask(".notReadBy[]", "issue show \(issue) --words --as Ana"))
                == ["Anna", "Zebedee", "lu", "Veraa", "Fio"])
        // Beside what it is about nobody is named.
        #expect(try shell.ask(".notReadBy", "issue show \(issue) --as Ana") == ["null"])
        #expect(try !shell.say("issue show \(issue) --as Ana").contains("Zebedee"))
    }

    // MARK: What is told

    @Test func `of a concern that is not open to the group, coordinators are told more`() throws {
        let shell = try Self.shell()
        let issue = try shell.raise("--kind bribes --may talk --may count --as Vera")
        let concern = try shell.reference(
            "issue join \(issue) --about bribes --summary 'money is asked for' --as Ana")
        let show = "concern show \(concern)"
        let own = "\n  For coordinators: 1 issue. money is asked for\n"
        #expect(try shell.say(show + " --as Ana").contains(own))
        #expect(
            try shell.ask(".issues, .safeWords, .summary", show + " --as Ana")
                == ["1", "money is asked for", "null"])
        for others in [" --as Vera", " --as Fio", ""] {
            #expect(try !shell.say(show + others).contains("coordinators"))
            #expect(try shell.ask(".issues, .safeWords", show + others) == ["null", "null"])
        }
        // Nor one whom somebody who raised it named, nor where the group hears it all.
        try shell.say("issue shut-out \(issue) --name Lu --as Ana")
        #expect(try !shell.say(show + " --as Lu").contains("coordinators"))
        try shell.say("concern word \(concern) --raisers-word --as Ana")
        #expect(try !shell.say(show + " --as Ana").contains("coordinators"))
    }

    @Test func `whoever is taken for a coordinator without showing a PIN is told no more than the group`()
        throws
    {
        let shell = try CareShell(sealed: true)
        let issue = try shell.raise("--kind bribes --may talk")
        let concern = try shell.reference("issue join \(issue)")
        let show = "concern show \(concern)"
        #expect(try shell.say(show).contains("For coordinators: 1 issue."))
        try shell.say("staff pin Ana --new-pin-fd 0", with: "5284")
        #expect(try !shell.say(show).contains("coordinators"))
        #expect(
            try shell.say(show + " --as Ana --pin-fd 0", with: "5284").contains("For coordinators: 1 issue."))
    }

    @Test func `warnings that wait for a look are listed to coordinators, and marked`() throws {
        let shell = try Self.shell()
        try shell.say("warning add --place 'ring road' --words 'a grey van' --as Ana")
        try shell.say("warning add --words 'papers are checked after ten' --as Vera")
        #expect(try shell.ask(".state", "warning list --as Ana") == ["shown", "proposed"])
        #expect(try shell.ask(".state", "warning list --proposed --as Lu") == ["proposed"])
        let list = try shell.say("warning list --as Ana").split(separator: "\n")
        #expect(list.map { $0.hasSuffix("  waits for a coordinator's look") } == [false, true])
        for others in [" --as Vera", ""] {
            #expect(try shell.ask(".words", "warning list" + others) == ["a grey van"])
        }
        try shell.refuse("warning list --proposed --as Vera", 77, Self.coordinatorsOnly)
    }

    @Test func `an issue tells coordinators to which concern it belongs`() throws {
        let shell = try Self.shell()
        let issue = try shell.raise("--kind bribes --may talk --as Vera")
        let show = "issue show \(issue)"
        #expect(try shell.ask(".concerns | length", show + " --as Ana") == ["0"])
        let concern = try shell.reference("issue join \(issue) --as Ana")
        #expect(try shell.ask(".concerns[]", show + " --as Ana") == [concern])
        #expect(try shell.run(show + " --as Ana").output.contains("\n  Belongs to: \(concern)\n"))
        for name in ["Vera", "Fio"] {
            #expect(try !shell.run("\(show) --json --as \(name)").output.contains("concerns"))
            #expect(try !shell.run("\(show) --as \(name)").output.contains(concern))
        }
        // On the agenda, whoever reads its words is told why.
        try shell.say("concern agenda \(concern) today --as Ana")
        #expect(try shell.ask(".concerns[]", show + " --as Fio") == [concern])
        // Of one that was opened by mistake, nothing is left; the issue stays as it is.
        try shell.refuse("concern take-back \(concern) --as Fio", 77, Self.coordinatorsOnly)
        try shell.say("concern take-back \(concern) --as Ana")
        #expect(try shell.ask(".concerns | length", show + " --as Ana") == ["0"])
        #expect(try shell.run("concern list").exitCode == 1)
    }

    // MARK: What is put right

    @Test func `an issue is put right, and what was done by mistake is taken back by its reference`() throws {
        let shell = try Self.shell()
        let issue = try shell.raise("--kind bribes --place 'north gate' --as Vera")
        let change = "issue change \(issue) --kind threats --place 'south gate'"
        try shell.refuse(change + " --as Vera", 77, Self.coordinatorsOnly)
        try shell.say(change + " --as Ana")
        #expect(
            try shell.ask(".kinds[], .place", "issue show \(issue) --as Ana")
                == ["bribes", "threats", "south gate"])
        try shell.refuse(change + " --as Ana", 65, "Nothing is different: nothing was changed.")
        try shell.say("issue change \(issue) --no-kind bribes --no-answer place --as Ana")
        #expect(
            try shell.ask(".kinds[], has(\"place\")", "issue show \(issue) --as Ana")
                == ["threats", "false"])
        try shell.refuse(
            "issue change \(issue) --kind arrest --no-kind arrest --as Ana", 64,
            "--kind arrest and --no-kind arrest cannot stand together.")
        #expect(try shell.run("issue change \(issue) --words more --as Ana").exitCode == 64)
    }

    @Test func `what was done by mistake is taken back, and a late entry before it changes nothing`() throws {
        let shell = try Self.shell()
        let issue = try shell.raise("--as Vera")
        try shell.say("issue support \(issue) --did company --as Vera")
        let company = try #require(try shell.ask(".done[].ref", "issue show \(issue) --as Ana").first)
        #expect(try shell.run("issue show \(issue) --as Ana").output.contains("\n  Done: \(company)  "))
        try shell.say("issue support \(issue) --did listening --at 12:00 --as Vera")
        let takeBack = "issue take-back \(issue) --done \(company)"
        try shell.refuse(takeBack + " --as Vera", 77, Self.coordinatorsOnly)
        try shell.say(takeBack + " --as Ana")
        #expect(try shell.ask(".done[].support[0]", "issue show \(issue) --as Ana") == ["listening"])
        #expect(try shell.run(takeBack + " --as Ana").exitCode == 65)
    }

    @Test func `a new receipt is given, and the one before is worth nothing`() throws {
        let shell = try Self.shell()
        let told = try shell.run("issue tell --kind bribes --receipt --json --as Vera")
        let found = try shell.centre.jq(".ref, .receipt", told.output)
        try #require(found.count == 2)
        try shell.refuse("issue receipt \(found[0]) --as Vera", 77, Self.coordinatorsOnly)
        let receipt = try shell.ask(".receipt", "issue receipt \(found[0]) --as Ana")
        let outcome = "issue outcome --receipt-fd 0 --as Vera"
        #expect(try shell.run(outcome, with: found[1]).exitCode == 65)
        #expect(try shell.run(outcome, with: try #require(receipt.first)).exitCode == 0)
    }

    @Test func `what says two things at once is refused`() throws {
        let shell = try Self.shell()
        let issue = try shell.raise("--may talk --as Vera")
        let concern = try shell.reference("issue join \(issue) --as Ana")
        try shell.say("concern act \(concern) --what 'a lamp' --as Ana")
        let trail = try shell.ask(".trail[]", "concern show \(concern)")
        let lamp = try #require(trail.first { $0.hasSuffix("  a lamp") }?.prefix(6))
        let told = "concern report-back \(concern) --promised tomorrow"
        let done = "concern done \(concern) \(lamp)"
        for (line, one, other) in [
            (told + " --way board", "--promised", "--way"), (told + " --at 10:00", "--promised", "--at"),
            (done + " --open --at 10:00", "--open", "--at"),
            (done + " --dropped --at 10:00", "--dropped", "--at"),
            ("concern list --owed --from today", "--owed", "--from"),
        ] {
            try shell.refuse(line + " --as Ana", 64, "\(one) and \(other) cannot stand together.")
        }
        try shell.say(done + " --as Fio")
    }

    @Test func `concerns that are over are found again by the day on which they were seen as one`() throws {
        let shell = try Self.shell()
        let issue = try shell.raise("--kind bribes --may talk --as Vera")
        let concern = try shell.reference("issue join \(issue) --about bribes --as Ana")
        #expect(try shell.run("concern list --from today").exitCode == 1)
        try shell.say("concern close \(concern) --as Ana")
        #expect(try shell.run("concern list").exitCode == 1)
        #expect(
            try shell.ask(".ref, .state, .about", "concern list --from today")
                == [concern, "closed", "bribes"])
        #expect(try shell.run("concern list --from 2026-01-01 --to 2026-01-31").exitCode == 1)
    }

    @Test func `a warning is put right; what is not named stays`() throws {
        let shell = try Self.shell()
        let warning = try shell.reference(
            "warning add --who client --place 'ring road' --words 'a grey van' --as Ana")
        let change = "warning change \(warning) --place 'ring road, north' --no-who"
        try shell.refuse(change + " --as Vera", 77, Self.coordinatorsOnly)
        try shell.refuse(
            change + " --who police --as Ana", 64, "--who and --no-who cannot stand together.")
        let until = try shell.ask(".until", "warning list")
        try shell.say(change + " --as Ana")
        #expect(
            try shell.ask(".place, .words, has(\"who\"), .until", "warning list")
                == ["ring road, north", "a grey van", "false"] + until)
        try shell.refuse(
            "warning change \(warning) --no-place --no-words --as Ana", 65,
            "Say of whom, where, or what to watch for.")
    }

    @Test func `referrals to one place are followed one after another`() throws {
        let shell = try Self.shell()
        let issue = try shell.raise("--as Vera")
        for due in ["tomorrow", "2099-01-01"] {
            try shell.say("issue refer \(issue) clinic --due \(due) --as Ana")
        }
        let follow = "issue follow \(issue) done"
        try shell.refuse(follow + " --as Vera", 77, Self.coordinatorsOnly)
        try shell.refuse(
            follow + " --as Ana", 65,
            "More than one referral of \(issue) is open. Please say which with --to.")
        try shell.say(follow + " --to clinic --as Ana")
        try shell.say(follow + " --as Ana")
        try shell.refuse(follow + " --as Ana", 65, "That entry is not there, or was taken back.")
    }
}
