import TerminalDriver
import Testing

/// What the commands about supplies do and answer, in a plain centre and in a sealed one.
@Suite struct SuppliesCommandTests {
    private static let items = ".day, (.items[] | \"\\(.code)=\\(.quantity)\")"

    @Test(arguments: [false, true])
    func `a day's total is counted, put right, listed and taken back`(isSealed: Bool) throws {
        let shell = try CareShell(sealed: isSealed)
        #expect(try shell.run("supplies list").exitCode == 1)
        let ref = try shell.reference("supplies count lubricant=25 condoms=40")
        let told = try shell.ask(Self.items, "supplies list --from yesterday")
        #expect(told.dropFirst() == ["condoms=40", "lubricant=25"])
        let said = try shell.say("supplies count condoms=38 --day today")
        #expect(said.contains("38 condoms") && !said.contains("lubricant"))
        #expect(try shell.ask(".ref", "supplies list") == [ref])
        let listed = try shell.run("supplies list").output
        #expect(listed.contains(#/^[0-9a-f]{6}  \w{3} \d+ \w{3}  38 condoms\n$/#))

        #expect(try shell.say("supplies take-back \(ref)").contains("(taken back)"))
        #expect(try shell.run("supplies list").exitCode == 1)
        try shell.say("supplies count condoms=38")
        try shell.say("supplies take-back today")
        #expect(try shell.run("supplies list --from 2026-01-01").exitCode == 1)
    }

    @Test func `a day long ago is written into its month, listed with it, and taken back by its day`() throws
    {
        let shell = try CareShell()
        try shell.say("supplies count condoms=7 --day 2025-02-28")
        try shell.say("supplies count condoms=9 internal-condoms=0 --day 2025-03-01")
        #expect(
            try shell.ask(Self.items, "supplies list --month 2025-02") == ["2025-02-28", "condoms=7"])
        let both = "supplies list --from 2025-02-01 --to 2025-03-31"
        #expect(
            try shell.ask(Self.items, both)
                == ["2025-02-28", "condoms=7", "2025-03-01", "condoms=9", "internal-condoms=0"])
        #expect(try shell.run("supplies list").exitCode == 1)
        let ref = try #require(try shell.ask(".ref", both).first)
        try shell.refuse(
            "supplies count condoms=7 --day 2025-02-28", 65, "Nothing is different: nothing was changed.")
        try shell.say("supplies take-back \(ref)")
        try shell.say("supplies take-back 2025-03-01")
        #expect(try shell.run(both).exitCode == 1)
        #expect(
            try shell.centre.shell("ls data/journal | grep -c '2025-0[23]' | tr -d '\\n'") == "2")
    }

    @Test func `whoever is at the desk counts, and what cannot be is refused in one sentence`() throws {
        let shell = try CareShell.staffed()
        try shell.say("supplies count condoms=1 --as Vera")
        for (line, exitCode, sentence) in [
            ("count", 64, "missing"),
            ("count condoms", 64, "CODE=N"), ("count condoms=some", 64, "CODE=N"),
            ("count condoms=2 condoms=3", 64, "condoms=2 and condoms=3 cannot stand together."),
            ("count condms=2", 65, "condoms"), ("count condoms=-2", 65, "from 0 to 100000"),
            ("count condoms=2 --day 2199-01-01", 65, "1 January 2199"),
            ("count condoms=2 --day someday", 65, "someday"),
            ("take-back 2020-01-01", 65, "was taken back"), ("take-back ffffff", 65, "ffffff"),
            ("list --month 2026-13", 64, "--month"),
            ("list --month 2026-11 --to today", 64, "--month and --to cannot stand together."),
            ("list --from today --to 2020-01-01", 64, "--to 2020-01-01"),
        ] as [(String, Int32, String)] {
            let before = try shell.centre.footprint()
            let said = try shell.run("supplies \(line) --as Vera")
            #expect(said.exitCode == exitCode, "\(line): \(said.errors)")
            #expect(said.errors.contains(sentence), "\(line): \(said.errors)")
            #expect(said.errors.split(separator: "\n").count == 1, "\(line): \(said.errors)")
            #expect(said.output.isEmpty)
            #expect(try shell.centre.footprint() == before, "\(line) wrote something")
        }
    }

    @Test func `the centre's own list is what is counted`() throws {
        let shell = try CareShell()
        #expect(try shell.run("supplies count tea=3").exitCode == 65)
        try shell.say("settings set supplies.tea 'bags of tea'")
        let said = try shell.say("supplies count tea=3")
        #expect(said.contains("3 bags of tea"))
    }
}
