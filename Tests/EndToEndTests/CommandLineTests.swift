import TerminalDriver
import Testing

/// What the command line answers to a slip of the hand: one sentence, a number, and nothing written.
@Suite struct CommandLineTests {
    struct Slip: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let exitCode: Int32
        let says: String
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ line: String, _ exitCode: Int32, _ says: String) {
            arguments = line.split(separator: " ").map(String.init)
            self.exitCode = exitCode
            self.says = says
        }
    }

    static let slips = [
        Slip("vist", 64, #"There is no command "vist". Did you mean "visit"?"#),
        Slip("visit arive", 64, #"There is no command "arive". Did you mean "arrive"?"#),
        Slip("visit", 64, #"What shall "hearth visit" do?"#),
        Slip(
            "visit arrive --handel Rosa", 64, #"There is no option "--handel" here. Did you mean "--handle"?"#
        ),
        Slip("visit arrive --xyzzy", 64, #"There is no option "--xyzzy" here."#),
        Slip("visit arrive Rosa", 64, #""Rosa" is one word too many"#),
        Slip("visit arrive --people", 64, "Something must follow --people"),
        Slip("visit arrive --people many", 64, #"--people cannot be "many"; it takes a whole number."#),
        Slip("visit leave", 64, "REF is missing."),
        Slip("visit leave x --unnamed", 64, "REF and --unnamed cannot stand together."),
        Slip("visit list --here --day today", 64, "--here and --day cannot stand together."),
        Slip("visit list --lang xx", 64, #"There are no words in "xx" yet; there are en, es, pt."#),
        Slip("visit arrive --reason mael", 65, #""mael" is not among the reasons. Did you mean "meal"?"#),
        Slip("visit arrive --reason quux", 65, #""quux" is not among the reasons; there are rest, meal, "#),
        Slip("visit arrive --people 0", 65, "Please check the number of people: from 1 to 500."),
        Slip("visit arrive --people 501", 65, "Please check the number of people: from 1 to 500."),
        Slip("visit arrive --children=-1", 65, "Please check the number of children: from 0 to 100."),
        Slip("visit arrive --at 25:00", 65, #""25:00" is not a time. Did you mean "23:00"?"#),
        Slip(
            "visit arrive --at 2026-02-30T10:00", 65,
            #""2026-02-30" is not a day. Did you mean "2026-02-28"?"#),
        Slip("visit arrive --at 2099-01-01T10:00", 65, "has not come yet. Please check the time."),
        Slip(
            "visit arrive --at 1999-12-31T10:00", 65,
            #""1999-12-31" is not a day. Did you mean "2000-12-31"?"#),
        Slip("visit leave Rsa", 65, #"Nothing is meant by "Rsa". Did you mean "Rosa"?"#),
        Slip("visit leave nobody-here", 65, #"Nothing is meant by "nobody-here""#),
        Slip("visit list --day yesterdya", 65, #""yesterdya" is not a day. Did you mean "yesterday"?"#),
        Slip("visit list --day 2026-13-01", 65, #""2026-13-01" is not a day. Did you mean "2026-12-01"?"#),
        Slip("visit list --from today --to yesterday", 64, "cannot stand together."),
        Slip("visit arrive --as An", 65, #"Nobody at this desk goes by "An". Did you mean "Ana"?"#),
        Slip("visit count -- -1", 65, "Please check the number of people: from 0 to 5000."),
        Slip("visit follow Rosa done", 65, "That entry is not there, or was taken back."),
        Slip("visit follow Rosa doen", 65, #""doen" is not known here. Did you mean "done"?"#),
        Slip("visit serve Rosa condom", 65, #""condom" is not among the services. Did you mean "condoms"?"#),
        Slip("staff role Ana --add boss", 65, #""boss" is not known here; there are helper, volunteer, "#),
        Slip("staff role Ana --remove coordinator", 65, "The last coordinator stays"),
        Slip(
            "settings set zone Europe/Lisbonn", 65,
            #""Europe/Lisbonn" is not a time zone. Did you mean "Europe/Lisbon"?"#),
        Slip("settings set trun 06:00", 65, #"There is no setting "trun". Did you mean "turn"?"#),
        Slip("settings set turn noon", 65, #"turn cannot be "noon"; it takes a time such as 06:00."#),
        Slip("completions basch", 65, #""basch" is not known here. Did you mean "bash"?"#),
        Slip("import visits missing.csv", 69, "missing.csv cannot be read: No such file or directory."),
        Slip("import take-back 123456", 65, #"Nothing is meant by "123456""#),
    ]

    @Test(arguments: slips)
    func `a slip gets one sentence and its number, and nothing is written`(_ slip: Slip) throws {
        let centre = try Riverside.founded()
        try centre.succeed("visit", "arrive", "--handle", "Rosa")
        let before = try centre.footprint()
        let said = try Command.run(centre.launch(slip.arguments))
        #expect(said.exitCode == slip.exitCode, "\(said.errors)")
        #expect(said.errors.contains(slip.says), "\(said.errors)")
        #expect(said.errors.split(separator: "\n").count == 1)
        #expect(said.output.isEmpty)
        #expect(try centre.footprint() == before)
    }

    @Test func `what was printed yesterday still means the same visit today`() throws {
        let centre = try Riverside.founded()
        let yesterday = try centre.shell("date -d yesterday +%F | tr -d '\\n'")
        try centre.succeed("visit", "arrive", "--handle", "Lu", "--at", "\(yesterday) 12:00")
        try centre.succeed("visit", "leave", "lu", "--at", "\(yesterday) 13:00")
        let told = try centre.jq(".ref", centre.succeed("visit", "list", "--day", "yesterday", "--json"))
        let printed = try #require(told.first?.split(separator: ".").last)
        #expect(told.first?.contains(".") == true, "it is not at hand any more")
        try centre.succeed("visit", "change", String(printed), "--handle", "Lua")
        let after = try centre.succeed("visit", "list", "--day", "yesterday", "--json")
        #expect(try centre.jq(".name", after) == ["Lua"])
    }

    @Test func `slips are answered in the centre's language`() throws {
        let centre = try Riverside.founded(language: "pt")
        let said = try centre.run("visit", "leave", "Zoe")
        #expect(said.exitCode == 65)
        #expect(said.errors.contains("Zoe"))
        let english = try centre.run("visit", "leave", "Zoe", "--lang", "en")
        #expect(said.errors != english.errors)
    }

    @Test func `where several people work, a command asks who does it`() throws {
        let centre = try Riverside.founded()
        try centre.succeed("staff", "add", "Dee")
        let said = try centre.run("visit", "arrive")
        #expect(said.exitCode == 64)
        #expect(said.errors == "Say who does it with --as PERSON: Ana, Dee.\n")
        try centre.succeed("visit", "arrive", "--as", "dee")
        #expect(try centre.run("visit", "list", "--here").exitCode == 0)
        let forbidden = try centre.run("staff", "add", "Lu", "--as", "Dee")
        #expect(forbidden.exitCode == 77)
        #expect(forbidden.errors == "This needs somebody with the role: coordinator.\n")
    }

    @Test func `what is found by nobody is exit 1 without a word`() throws {
        let centre = try Riverside.founded()
        for arguments in [
            ["visit", "list"], ["visit", "list", "--here", "--json"], ["visit", "list", "--to-follow"],
        ] {
            let said = try Command.run(centre.launch(arguments))
            #expect(said.exitCode == 1)
            #expect(said.output.isEmpty && said.errors.isEmpty)
        }
    }

    @Test func `help, version and completions need no centre and are worth reading`() throws {
        let scratch = try Scratch()
        func run(_ arguments: String...) throws -> Command {
            var launch = Launch.hearth(folder: scratch.path)
            launch.arguments = arguments
            return try Command.run(launch)
        }
        #expect(try run("--version").output.split(separator: ".").count == 3)
        let help = try run("--help")
        #expect(help.exitCode == 0)
        for word in ["hearth --demo", "EXIT STATUS", "visit", "check"] { #expect(help.output.contains(word)) }
        #expect(help.output.split(separator: "\n").allSatisfy { $0.count <= 110 })
        #expect(try run("visit", "arrive", "--help").output.contains("EXAMPLES"))
        for shell in ["bash", "zsh", "fish"] {
            #expect(try run("completions", shell).output.contains("hearth"))
        }
        let shell = Launch(
            program: "/bin/sh", arguments: ["-c", "'\(Launch.products)/hearth' --help | head -1"],
            environment: Launch.plainEnvironment)
        #expect(try Command.run(shell).errors.isEmpty, "a reader that goes away is no fault")
    }

    @Test func `the desk without a terminal is refused`() throws {
        let centre = try Riverside.founded()
        let said = try centre.run()
        #expect(said.exitCode == 69)
        #expect(said.errors.hasPrefix("The front desk needs a terminal"))
    }
}
