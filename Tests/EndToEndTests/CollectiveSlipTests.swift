import TerminalDriver
import Testing

/// What the commands about the collective answer to a slip of the hand, and to whom.
@Suite struct CollectiveSlipTests {
    private static let phone = "'call 0155 1234567'"

    @Test func `words that might betray somebody are kept only where whoever writes says so`() throws {
        let shell = try CareShell()
        let decision = try shell.reference("collective decide --words 'we open at six'")
        let rule = try shell.reference("collective propose --words 'no photos'")
        let priority = try shell.reference("collective prioritise --words 'a lamp'")
        for line in [
            "decide --words \(Self.phone)", "decide --words 'a lamp' --objection \(Self.phone)",
            "decide --words 'a lamp' --do \(Self.phone)", "propose --words \(Self.phone)",
            "agree --words \(Self.phone)", "word \(rule) --words \(Self.phone)",
            "object \(decision) --words \(Self.phone)", "act \(decision) --what \(Self.phone)",
            "prioritise --words \(Self.phone)", "change \(priority) --words \(Self.phone)",
            "share --work shifts --from today --words \(Self.phone)", "refuse --words \(Self.phone)",
        ] {
            try shell.refuse(
                "collective " + line, 65,
                "Nothing was kept. The words hold a phone number (0155 1234567). Take it out, or say --as-is if it shall stand so."
            )
            try shell.say("collective \(line) --as-is")
        }
    }

    @Test func `a slip gets one sentence and its number`() throws {
        let shell = try CareShell()
        let priority = try shell.reference("collective prioritise --words 'a lamp'")
        let slips: [(line: String, exitCode: Int32, sentence: String)] = [
            ("decide --agree 9", 64, "--words is missing."),
            (
                "decide --words x --outcome adoptd", 65,
                "\"adoptd\" is not known here. Did you mean \"adopted\"?"
            ),
            (
                "decide --words x --outcome zzzzzz", 65,
                "\"zzzzzz\" is not known here; there are proposed, adopted, not-adopted, deferred."
            ),
            ("decide --words x --agree many", 64, "--agree cannot be \"many\"; it takes a whole number."),
            ("decide --words x --who Dee", 64, "--who needs --do beside it."),
            ("decide --words x --item 3f9c", 64, "--item needs --session beside it."),
            (
                "decide --words x --by-method consent --as-we-took-it", 64,
                "--by-method and --as-we-took-it cannot stand together."
            ),
            ("method consnt", 65, "\"consnt\" is not known here. Did you mean \"consent\"?"),
            ("method --quorum 8", 64, "METHOD is missing."),
            ("agree --agree 9", 64, "REF, --words is missing."),
            ("end \(priority) --agree 9", 64, "\(priority) and --agree cannot stand together."),
            ("change \(priority) --agree 9", 64, "\(priority) and --agree cannot stand together."),
            (
                "prioritise --need showr", 65,
                "\"showr\" is not among the reasons. Did you mean \"shower\"?"
            ),
            (
                "prioritise --need shower --child-care", 64,
                "--need and --child-care cannot stand together."
            ),
            (
                "mentor --learner Lu --mentor Dee --role deskk", 65,
                "\"deskk\" is not among the things to learn. Did you mean \"desk\"?"
            ),
            ("list agreemnts", 65, "\"agreemnts\" is not known here. Did you mean \"agreements\"?"),
            ("list shares --day today", 64, "shares and --day cannot stand together."),
            ("refuse --agree 9", 64, "--field, --words is missing."),
        ]
        for slip in slips { try shell.refuse("collective " + slip.line, slip.exitCode, slip.sentence) }
    }

    @Test func `everybody at the desk reads, and who facilitates or coordinates writes`() throws {
        let shell = try CareShell()
        for (name, role) in [("Fio", "facilitator"), ("Vera", "volunteer")] {
            try shell.say("staff add \(name) --role \(role) --as Ana")
        }
        let decision = try shell.reference("collective decide --words 'we open at six' --as Fio")
        let refused = try shell.run("collective act \(decision) --what 'a sign' --as Vera")
        #expect(refused.exitCode == 77 && refused.output.isEmpty)
        for reader in ["", " --as Vera"] {
            #expect(try shell.ask(".words", "collective list decisions" + reader) == ["we open at six"])
        }
    }
}
