import TerminalDriver
import Testing

/// What is typed into commands, into the set-up, and at the gate, in a sealed centre.
@Suite struct CanaryDoorTests {
    @Test func `what commands are given as text is in no file`() throws {
        let hunt = try Hunt()
        let centre = try Riverside.sealed(SealedTests.passphrase)
        var typed: Set<CommandField> = []
        func word(_ field: CommandField) -> String {
            typed.insert(field)
            return field.word
        }
        try centre.sealed("visit", "arrive", "--handle", word(.handle), "--need", word(.need))
        try centre.sealed(
            "visit", "change", word(.handle), "--handle", word(.otherHandle), "--need", word(.otherNeed))
        try centre.sealed("visit", "refer", word(.otherHandle), "clinic", "--note", word(.note))
        try centre.sealed("visit", "follow", word(.otherHandle), "accepted", "--words", word(.words))
        try centre.sealed("handover", "--note", word(.handover))
        try centre.sealed("settings", "set", "name", word(.centreName))
        try centre.sealed(
            "settings", "set", "reasons.\(word(.code).lowercased())", word(.codeWording))
        try centre.shell(
            "mkdir given; cat > given/sheet.csv",
            input: "arrived,name,need\n2026-03-01 18:05,\(word(.importedName)),\(word(.importedNeed))\n")
        try centre.sealed("import", "visits", "given/sheet.csv")
        try centre.sealed("forget", word(.forget))
        try centre.sealed("staff", "rename", "Ana", word(.rename))
        try centre.sealed(
            "staff", "add", word(.staff), "--new-pin-fd", "0",
            with: SealedTests.passphrase + "\n" + "5284")
        #expect(typed == Set(CommandField.allCases), "Every option is given.")
        try centre.expectNoneTyped(hunt)
    }

    @Test func `what is typed into the set-up is in no file, before there is a centre and after`() throws {
        let hunt = try Hunt()
        let scratch = try Scratch()
        func desk() throws -> PseudoTerminal {
            var desk = try PseudoTerminal(
                Launch(
                    program: Launch.products + "/hearth",
                    environment: Riverside.environment(home: scratch.path), folder: scratch.path))
            try desk.wait(for: "step 1 of 6")
            return desk
        }
        func expectNowhere(_ desk: inout PseudoTerminal, _ location: SourceLocation = #_sourceLocation) throws
        {
            desk.type(Keys.function(10))
            #expect(try desk.waitForEnd() == 0, sourceLocation: location)
            #expect(desk.screen.isEmpty, sourceLocation: location)
            #expect(try hunt.found(below: scratch.path) == [], sourceLocation: location)
        }
        func word(_ field: SetUpField) -> String { field.word }
        func erased(_ text: String) -> String { text.map { _ in Keys.backspace }.joined() }

        var first = try desk()
        try first.press("\t" + word(.zone) + "\r", showing: "No such time zone")
        try first.press(erased(word(.zone)) + "\r", showing: "step 2 of 6")
        try first.press(word(.turn) + "\r", showing: "Write it as 06:00")
        try first.press("\t" + word(.opening), showing: word(.opening))
        try expectNowhere(&first)

        var second = try desk()
        try second.press("\r", showing: "step 2 of 6")
        // It reads as hours of a Monday, but is a name.
        try second.press("\tmon\(word(.opening)) 18-20\r", showing: "Write hours as")
        try expectNowhere(&second)

        var third = try desk()
        try third.press("\r", showing: "step 2 of 6")
        try third.press("\r", showing: "step 3 of 6")
        try third.press("\r", showing: "step 4 of 6")
        let names = [SetUpField.name, .you, .other1, .other2, .other3].map(\.word)
        let own = word(.passphrase) + word(.passphrase)
        try third.press(names.joined(separator: "\t") + "\r", showing: "step 5 of 6")
        try third.press(own + "\r", showing: "The same once more")
        try third.press(word(.again) + "\r", showing: "That was another one.")
        try third.press(own + "\r", showing: "a second person")
        try third.press(Keys.control("k"), showing: "Write this code on paper")
        try third.press(word(.paper) + "\r", showing: "That is not the code above")
        #expect(try hunt.found(below: scratch.path) == [])
        let line = try #require(third.screen.lines.first { $0.contains(/[0-9A-Z]{4}(-[0-9A-Z]{4}){6}/) })
        try third.press(
            erased(word(.paper)) + line.filter { !$0.isWhitespace } + "\r", showing: "Choose your PIN")
        let pin = String(Canaries.pins[0].prefix(4))
        try third.press(pin + "\r", showing: "Once more")
        try third.press(pin + "\r", showing: names[0])
        #expect(try hunt.found(below: scratch.path) == [])
        try third.press(Keys.function(10), showing: "Your name at the desk")
        third.expectNothingTyped("locked")
        try third.press(Keys.function(10), showing: "F10 again closes it")
        try third.press(Keys.function(10), showing: "This desk is closed.")
        try expectNowhere(&third)
    }

    /// What the system tells of a process: whose its memory is, and the core that it may leave.
    private func expectGuarded(_ desk: borrowing PseudoTerminal, _ centre: borrowing Riverside) throws {
        let told = try centre.shell(
            "stat -c %u /proc/\(desk.program)/mem; grep -c 'Max core file size *0 *0' /proc/\(desk.program)/limits || true"
        )
        #expect(told == "0\n1\n", "Memory is root's alone, and cores are of no size.")
    }

    @Test func `no core is left and no memory is readable, at the gate and once the desk began anew`() throws
    {
        let hunt = try Hunt()
        let centre = try Riverside.sealed(SealedTests.passphrase)
        // Somebody who is not root, whose memory is theirs to read unless a program says otherwise.
        let wrapper = Wanted.isRoot ? "setpriv --reuid 65534 --regid 65534 --clear-groups" : ""
        try centre.shell("mkdir home tmp run control; cp '\(Launch.products)/hearth' hearth")
        if Wanted.isRoot { try centre.shell("chown -R 65534:65534 .") }
        // Where the system hands cores to a program instead, this folder stays empty, and what the system tells of
        // the process must do.
        let kill = "cd control; ulimit -c unlimited; \(wrapper) sh -c 'kill -ABRT $$' 2>&1; ls | wc -l"
        print("cores left by a program that does nothing against them: \(try centre.shell(kill).suffix(2))")
        let launch = CanaryTests.launch(
            centre, "ulimit -c unlimited", as: wrapper, hearth: centre.scratch.path + "/hearth")
        for (isAnew, fault) in [(true, Int32(6)), (false, 11)] {
            var desk = try PseudoTerminal(launch)
            try desk.wait(for: "This desk is closed.")
            try expectGuarded(desk, centre)
            if isAnew {
                try desk.unlock(showing: "Choose your PIN")
                try desk.press(Keys.function(10), showing: "F10 again closes it")
                try desk.press(Keys.function(10), showing: "This desk is closed.")
                try expectGuarded(desk, centre)
            }
            try desk.press(Keys.function(6) + SealedTests.passphrase, showing: SealedTests.passphrase)
            desk.signal(fault)
            #expect(try desk.waitForEnd() == 70)
            desk.expectNothingTyped("fallen")
            #expect(try centre.shell("find . -name 'core*' ! -path './control/*'").isEmpty)
        }
        try centre.expectNoneTyped(hunt)
    }
}
