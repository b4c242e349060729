import TerminalDriver
import Testing

/// A spreadsheet of visits on its way into the record.
@Suite struct ImportTests {
    private static let good = """
        came at;name;people;reasons;left
        2026-03-01 18:05;Rosa;1;meal|rest;19:30
        2026-03-01 18:20;;6;;
        2026-03-01 23:40;Té;1;Meal;02:10

        """

    private static let bad = """
        came at,name,people,reasons
        2026-03-01 18:05,Rosa,1,meal
        someday,Lu,1,
        2026-03-01 18:20,Lu,many,
        03/04/2026 18:20,Lu,1,
        2026-03-01 18:20,Lu,1,maels
        ,Lu,1,
        2026-03-01 18:20,Lu,0,
        2099-03-01 18:20,Lu,1,

        """

    @Test func `a file is tried, taken in, refused the second time, and taken back`() throws {
        let centre = try Riverside.founded()
        try centre.shell("cat > march.csv", input: Self.good)
        let before = try centre.footprint()
        let dry = try centre.run("import", "visits", "march.csv", "--dry-run")
        #expect(dry.exitCode == 0)
        #expect(dry.output == "3 visits can be taken in; nothing was written.\n")
        #expect(try centre.footprint() == before)

        let taken = try centre.run("import", "visits", "march.csv")
        #expect(taken.exitCode == 0)
        let reference = try #require(
            taken.output.split(separator: "\"").dropFirst().first?.split(separator: " ").last)
        #expect(
            taken.output
                == "3 visits were taken in. \"hearth import take-back \(reference)\" takes them back.\n")
        let list = try centre.succeed("visit", "list", "--day", "2026-03-01", "--json", "--whole")
        let rows =
            #"[.arrived[11:16], .left[11:16], .name, (.people | tostring), (.reasons | sort | join("+"))] | join(" ")"#
        #expect(
            try centre.jq(rows, list) == [
                "18:05 19:30 Rosa 1 meal+rest", "18:20 18:20  6 ", "23:40 02:10 Té 1 meal",
            ])
        #expect(
            try centre.run("visit", "list", "--here").exitCode == 1, "nobody is made present by an old file")
        #expect(try centre.run("check").exitCode == 0)

        let after = try centre.footprint()
        let again = try centre.run("import", "visits", "march.csv")
        #expect(again.exitCode == 65)
        #expect(again.errors == "march.csv was taken in before.\n")
        #expect(try centre.footprint() == after)

        try centre.succeed("import", "take-back", String(reference))
        #expect(try centre.run("visit", "list", "--day", "2026-03-01").exitCode == 1)
        #expect(try centre.succeed("import", "list").contains("(taken back)"))
        try centre.succeed("import", "visits", "march.csv")
        #expect(
            try centre.jq(".name // \"-\"", centre.succeed("visit", "list", "--day", "2026-03-01", "--json"))
                == ["Rosa", "-", "Té"])
    }

    @Test func `of many refused lines the first ten are named, and how many more there are`() throws {
        let centre = try Riverside.founded()
        try centre.shell("(echo arrived; for n in $(seq 13); do echo someday; done) > bad.csv")
        let said = try Command.run(centre.launch(["import", "visits", "bad.csv"]))
        let lines = said.errors.split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("Line ") } == 10)
        #expect(
            lines.suffix(2) == ["And 3 more lines.", "13 lines were refused, so nothing was taken in."])
    }

    @Test func `each refused line is named with its reason, and then nothing is taken`() throws {
        let centre = try Riverside.founded()
        try centre.shell("cat > bad.csv", input: Self.bad)
        let before = try centre.footprint()
        for arguments in [["import", "visits", "bad.csv"], ["import", "visits", "bad.csv", "--dry-run"]] {
            let said = try Command.run(centre.launch(arguments))
            #expect(said.exitCode == 65)
            #expect(said.output.isEmpty)
            #expect(
                said.errors == """
                    Line 3: "someday" is not a day; write it as 2026-11-24.
                    Line 4: people is "many", which is no whole number.
                    Line 5: "03/04/2026" can be two different days; write it as 2026-11-24.
                    Line 6: "maels" is not among the reasons. Did you mean "meal"?
                    Line 7: came at is empty or says no time.
                    Line 8: Please check the number of people: from 1 to 500.
                    Line 9: Sunday 1 March 2099, 18:20 has not come yet. Please check the time.
                    7 lines were refused, so nothing was taken in.

                    """)
            #expect(try centre.footprint() == before)
        }
    }

    @Test(arguments: [
        (
            "name,passport\nRosa,1\n", 65,
            #"The column "passport" holds something that is never recorded. Take it out of the file first."#
        ),
        (
            "name,people\nRosa,1\n", 65,
            "No column says when somebody came; name it with --map COLUMN=arrived."
        ),
        (
            "arrived,nmae\n2026-03-01 18:05,Rosa\n", 65,
            #"Nothing is known of a column "nmae". Did you mean "name"? Otherwise --map "nmae=FIELD" names what it holds."#
        ),
        (
            "arrived,came\n2026-03-01 18:05,18:05\n", 65,
            "Two columns are both arrived; leave one out with --map COLUMN=-."
        ),
        ("", 65, "sheet.csv holds no visits."),
        (
            "arrived,name\n2026-03-01 18:05,\"Rosa\n", 65,
            "Line 2: a quotation mark is opened and not closed as it should be."
        ),
    ])
    func `a sheet whose header or form cannot be taken says why`(
        _ sheet: String, _ exitCode: Int32, _ sentence: String
    )
        throws
    {
        let centre = try Riverside.founded()
        try centre.shell("cat > sheet.csv", input: sheet)
        let before = try centre.footprint()
        let said = try centre.run("import", "visits", "sheet.csv")
        #expect(said.exitCode == exitCode)
        #expect(said.errors == sentence + "\n")
        #expect(try centre.footprint() == before)
    }

    @Test func `columns of other names are mapped or left out`() throws {
        let centre = try Riverside.founded()
        try centre.shell("cat > sheet.csv", input: "Kommt,Wer,Farbe\n2026-03-01 18:05,Rosa,rot\n")
        try centre.succeed(
            "import", "visits", "sheet.csv", "--map", "Kommt=arrived", "--map", "Wer=name", "--map", "Farbe=-"
        )
        #expect(
            try centre.jq(".name", centre.succeed("visit", "list", "--day", "2026-03-01", "--json")) == [
                "Rosa"
            ])
    }

    @Test func `an import that is killed has taken in all or nothing`() throws {
        let centre = try Riverside.founded()
        let rows = (0..<4_000).map {
            "2026-03-\($0 % 28 + 1 < 10 ? "0" : "")\($0 % 28 + 1) 18:\($0 % 50 + 10),v\($0)"
        }
        try centre.shell("cat > big.csv", input: "arrived,name\n" + rows.joined(separator: "\n") + "\n")
        var chance = Chance(seed: Chance.seed)
        for _ in 0..<Chance.rounds(4, full: 40) {
            var program = try PipedProgram(centre.launch(["import", "visits", "big.csv"]))
            program.listen(Patience(milliseconds: Int64.random(in: 0...900, using: &chance.numbers)))
            program.signal(9)
            _ = try program.waitForEnd()
            // Whoever opens the desk next finishes or undoes what was begun.
            var desk = try centre.desk()
            desk.type(Keys.function(10) + Keys.function(10))
            _ = try desk.waitForEnd()
            let count = try centre.run("visit", "list", "--from", "2026-03-01", "--to", "2026-03-28").output
                .split(separator: "\n").count { $0.contains("  v") }
            #expect(count == 0 || count == 4_000, "\(chance.words)")
            #expect(try centre.run("check").exitCode == 0)
            if count > 0 {
                let list = try centre.succeed("import", "list", "--json")
                let open = try centre.jq("select(.takenBack | not) | .ref", list)
                #expect(open.count == 1)
                try centre.succeed("import", "take-back", open[0])
            }
        }
    }
}
