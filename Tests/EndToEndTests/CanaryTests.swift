import TerminalDriver
import Testing

/// What somebody types in a sealed centre is in no file, and on no screen once the desk is left.
@Suite struct CanaryTests {
    @Test func `the search finds a word in every form that a leak may have`() throws {
        let hunt = try Hunt()
        let scratch = try Scratch()
        let word = DeskField.arrivalName.word
        let write = """
            cd '\(scratch.path)'
            for word in \(word) \(word.lowercased()) \(Canaries.pins[0]) \(SealedTests.passphrase); do
                printf %s "once $word more" > "plain $((n += 1))"
                for end in le be; do printf %s "$word" | iconv -t utf-16$end > "$end $n"; done
                for before in '' x xx; do printf %s "$before$word" | base64 > "base64 $n $before"; done
            done
            touch '\(word).txt' 'else'
            """
        let planted = try Command.run(
            Launch(
                program: "/bin/sh", arguments: ["-c", write + "; ls | wc -l"],
                environment: Launch.plainEnvironment))
        #expect(planted.output == "26\n", "\(planted.errors)")
        #expect(try hunt.found(below: scratch.path).count == 25)
    }

    @Test func `what is typed at the desk is in no file and on no screen, saved, half typed, torn or fallen`()
        throws
    {
        let hunt = try Hunt()
        let centre = try Riverside.sealed(SealedTests.passphrase)
        try centre.sealed("settings", "set", "pin", "8", "--as", "Ana")
        // A child is in care, another one waits for an answer, and a session is open.
        try centre.sealed("childcare", "take-in", "--child", "Kim:3", "--no-word", "--as", "Ana")
        try centre.sealed("childcare", "request", "--child", "Mo:3", "--as", "Ana")
        try centre.sealed("session", "open", "--topic", "meeting", "--as", "Ana")
        try centre.shell("mkdir home tmp run")
        var typed: Set<DeskField> = [.gate, .signIn, .secondName, .passphrase, .practiceName, .practiceNeed]
        typed.formUnion(Sheet.everything.flatMap(\.fields))
        typed.formUnion(Sheet.whoseChildren)
        #expect(typed == Set(DeskField.allCases), "Every field is typed into.")
        try spendEvening(centre, hunt)
        try practiseAndDie(centre, hunt)
        try openTornAndFall(centre, hunt)
    }

    /// Every form is filled in and saved, and then left half typed; the desk is hidden, locked, closed and ended.
    private func spendEvening(_ centre: borrowing Riverside, _ hunt: borrowing Hunt) throws {
        var desk = try PseudoTerminal(Self.launch(centre))
        try desk.wait(for: "This desk is closed.")
        try desk.press(DeskField.gate.word + "\r", showing: "That does not open this centre.")
        try desk.unlock(showing: "Choose your PIN")
        try desk.press(Canaries.pins[0] + "\r", showing: "Once more")
        try desk.press(Canaries.pins[0] + "\r", showing: "Here now")
        try desk.press(Keys.function(2) + Keys.enter, showing: "1 person")
        try desk.press(Keys.function(2) + Keys.enter, showing: "2 people")
        for sheet in Sheet.everything { try desk.fillIn(sheet) }
        try desk.press(Keys.control("v"), showing: "TYPE IN PAPER")
        try desk.press("5" + Keys.enter, showing: "VISITS OF")
        try desk.press(Keys.enter, showing: "It is here")
        #expect(try centre.shell("ls home") == "hearth-blank-sheet.txt\n")
        try desk.goToToday()
        try centre.expectNoneTyped(hunt)

        #expect(Canaries.stand(in: desk.screen.text), "There is something to hide.")
        desk.type(Keys.function(12))
        desk.expectNothingTyped("hidden")
        try desk.press("x", showing: "Your name at the desk")
        desk.expectNothingTyped("asked for a name")
        try desk.press(DeskField.signIn.word + "\r", showing: "Your PIN")
        try desk.press(Canaries.pins[3] + "\r", showing: "That is not it.")
        desk.expectNothingTyped("asked for a PIN")
        try desk.press(Keys.escape, showing: "Your name at the desk")
        try desk.comes(DeskField.helperName.word, Canaries.pins[1])
        try desk.press([
            Press(Keys.function(11), "PEOPLE AT THE DESK"), Press(Keys.end + Keys.enter, "a new PIN"),
            Press("4", "Who else stands for it"),
        ])
        let pins = [Canaries.pins[3], Canaries.pins[2], Canaries.pins[2]]
        let keys = ([DeskField.secondName.word] + pins).joined(separator: Keys.tab)
        try desk.press(keys + Keys.enter, showing: "That is not it.")
        try desk.press(Keys.function(10), showing: "Your name at the desk")
        desk.expectNothingTyped("locked")

        try desk.comes("Ana", Canaries.pins[0])
        try desk.goToToday()
        for sheet in Sheet.everything {
            try desk.beginTyping(sheet)
        }
        try centre.expectNoneTyped(hunt)
        try desk.press(Keys.function(10), showing: "Your name at the desk")
        try desk.press(Keys.function(10), showing: "F10 again closes it")
        try desk.press(Keys.function(10), showing: "This desk is closed.")
        desk.expectNothingTyped("closed")
        desk.type(Keys.function(10))
        #expect(try desk.waitForEnd() == 0)
        #expect(desk.screen.isEmpty && desk.screen.scrolledOff.joined().isEmpty)
        #expect(!desk.secondScreens.contains { !$0.isEmpty }, "A terminal may show its second screen again.")
        try centre.expectNoneTyped(hunt)
    }

    /// Somebody tries things out, and the program is killed.
    private func practiseAndDie(_ centre: borrowing Riverside, _ hunt: borrowing Hunt) throws {
        var desk = try PseudoTerminal(Self.launch(centre))
        try desk.wait(for: "This desk is closed.")
        try desk.unlock(showing: "Your name at the desk")
        try desk.comes("Ana", Canaries.pins[0])
        desk.type(Keys.control("p") + "practi" + Keys.enter)
        try desk.wait(for: "PRACTICE", Patience(seconds: 120))
        let both = [DeskField.practiceName.word, "", "", DeskField.practiceNeed.word].joined(
            separator: Keys.tab)
        try desk.press(Keys.function(2) + both + Keys.enter, showing: "Saved 1")
        try desk.press(Keys.function(2) + both, showing: DeskField.practiceNeed.word)
        try desk.goToToday()
        desk.takeUntilSilent(milliseconds: 200)
        desk.signal(9)
        _ = try desk.waitForEnd()
        #expect(try centre.shell("find tmp -name '*.jsonl' | wc -l") != "0\n", "The practice is still there.")
        try centre.expectNoneTyped(hunt)
    }

    /// The end of every journal file is torn; the desk opens all the same, and falls over a fault of its own.
    private func openTornAndFall(_ centre: borrowing Riverside, _ hunt: borrowing Hunt) throws {
        try centre.shell(
            "for file in data/journal/*; do tail -n 1 $file | head -c 300 > torn; cat torn >> $file; done; rm torn"
        )
        // No second screen there: what is not erased stays.
        var desk = try PseudoTerminal(Self.launch(centre, terminal: "linux", "ulimit -c unlimited"))
        try desk.wait(for: "This desk is closed.")
        try desk.unlock(showing: "Your name at the desk")
        try desk.comes("Ana", Canaries.pins[0])
        #expect(try centre.shell("ls data/aside") != "")
        try desk.press(Keys.control("a") + Keys.control("f"), showing: "Kept from")
        #expect(Canaries.stand(in: desk.screen.text), "There is something to erase.")
        desk.signal(6)
        #expect(try desk.waitForEnd() == 70)
        desk.expectNothingTyped("fallen")
        #expect(try centre.shell("find . -name 'core*'").isEmpty)
        try centre.expectNoneTyped(hunt)
    }
}

extension CanaryTests {
    /// The program on a terminal, with all that it may write to below the centre's folder; a line of shell before it.
    static func launch(
        _ centre: borrowing Riverside, terminal: String = "xterm-256color", _ before: String = ":",
        as wrapper: String = "", hearth: String = Launch.products + "/hearth"
    ) -> Launch {
        let (folder, home) = (centre.scratch.path, centre.scratch.path + "/home")
        let environment = centre.launch(
            [],
            [
                "HOME": home, "TMPDIR": folder + "/tmp", "XDG_CONFIG_HOME": home + "/config",
                "XDG_CACHE_HOME": home + "/cache", "XDG_STATE_HOME": home + "/state",
                "XDG_RUNTIME_DIR": folder + "/run", "TERM": terminal, "SWIFT_BACKTRACE": "enable=yes",
            ]
        ).environment
        return Launch(
            program: "/bin/sh", arguments: ["-c", "\(before); exec \(wrapper) '\(hearth)'"],
            environment: environment, folder: folder)
    }
}

extension Riverside {
    /// Whether nothing typed stands in any file below the test's folder, but for what may hold it.
    func expectNoneTyped(_ hunt: borrowing Hunt, location: SourceLocation = #_sourceLocation) throws {
        let files = try shell("find data -type f | wc -l")
        #expect((Int(files.dropLast()) ?? 0) > 4, sourceLocation: location)
        let found = try hunt.found(below: scratch.path).filter { file in
            !Canaries.exempt.contains { file.contains($0.path) }
        }
        #expect(found == [], sourceLocation: location)
    }
}

extension PseudoTerminal {
    /// Whether the screen shows nothing typed, once it is painted to its end.
    mutating func expectNothingTyped(_ state: String, location: SourceLocation = #_sourceLocation) {
        _ = try? wait(for: state, Patience(seconds: 2)) { !Canaries.stand(in: $0.text) }
        #expect(!Canaries.stand(in: screen.text), "\(state):\n\(screen.text)", sourceLocation: location)
        let gone = screen.scrolledOff.joined(separator: "\n")
        #expect(!Canaries.stand(in: gone), "\(state), scrolled off:\n\(gone)", sourceLocation: location)
    }

    /// What stood on the second screen each time that it was left for the first.
    var secondScreens: [VirtualScreen] {
        let text = String(decoding: written, as: UTF8.self)
        return text.components(between: "\u{1B}[?1049h", and: "\u{1B}[?1049l").map { bytes in
            var second = VirtualScreen(rows: screen.rows, columns: screen.columns)
            second.take(Array(bytes.utf8))
            return second
        }
    }

    /// Types the passphrase at the gate, again and again while none is taken after a wrong one.
    mutating func unlock(showing text: String) throws {
        try press(SealedTests.passphrase, showing: "[***********************")
        repeat {
            type("\r")
            takeUntilSilent(milliseconds: 200)
        } while !screen.contains("One moment") && !screen.contains(text)
        try wait(for: text)
    }

    /// Somebody says their name and their PIN.
    mutating func comes(_ name: String, _ pin: String) throws {
        try press(name + "\r", showing: "Your PIN")
        type(pin + "\r")
        try wait(for: "\(name) at the desk") { $0.lines[0].contains(name) }
        takeUntilSilent(milliseconds: 10)
    }
}

extension String {
    /// The parts that stand between two marks.
    fileprivate func components(between start: String, and end: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = self[...]
        while let first = rest.firstRange(of: start) {
            rest = rest[first.upperBound...]
            guard let last = rest.firstRange(of: end) else { break }
            parts.append(rest[..<last.lowerBound])
            rest = rest[last.upperBound...]
        }
        return parts
    }
}
