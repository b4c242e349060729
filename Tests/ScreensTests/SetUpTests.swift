import Resources
import Screens
import Testing

/// The guided set-up before there is a centre.
@Suite struct SetUpTests {
    static func setUp() -> SetUp {
        SetUp(
            SetUp.Start(
                language: .english, zone: "Europe/Lisbon",
                offers: ["lusab-babad-gutih-tugad", "batub-gumil-dopav-zonis", "dopav-zonis-lusab-babad"],
                paper: "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV"
            ) { rule, typed in
                switch rule {
                case .paper: typed == "paper" ? nil : Phrase("setUp.paper.wrong")
                case .opening: typed.contains("Rosa") ? Phrase("setUp.opening.wrong") : nil
                case .passphrase: typed.count < 14 ? Phrase("key.tooShort", ["least": "14"]) : nil
                default: typed.isEmpty ? Phrase("setUp.empty") : nil
                }
            })
    }

    /// Types text with `\t` and `\n` as Tab and Enter.
    @discardableResult
    static func type(_ text: String, _ setUp: inout SetUp) -> [SetUp.Effect] {
        var effects: [SetUp.Effect] = []
        for character in text {
            let key: Key = character == "\t" ? .tab : character == "\n" ? .enter : .character(character)
            effects += setUp.take(.key(key, at: 0))
        }
        return effects
    }

    static func text(_ setUp: SetUp, _ size: Size = Size(rows: 24, columns: 80)) -> String {
        GateTests.text(setUp.painting(size).grid)
    }

    @Test func `nothing about a person is kept before the centre begins, and all is handed over at once`() {
        var setUp = Self.setUp()
        var kept: [SetUp.Effect] = Self.type("\n\n\nRiverside\tBea\tLu\n", &setUp)
        #expect(Self.text(setUp).contains("A passphrase for Bea"))
        kept += Self.type("\nlusab-babad-gutih-tugad\n", &setUp)
        kept += setUp.take(.key(.control("k"), at: 0))
        for case .keep(let answers) in kept {
            #expect(Set(answers.keys) == ["language", "zone", "turn", "opening", "guarding"])
            #expect(answers.values.allSatisfy { !["Riverside", "Bea", "Lu"].contains($0) })
        }
        let effects = Self.type("wrong\n", &setUp)
        #expect(effects.isEmpty && Self.text(setUp).contains("That is not the code above"))
        for _ in "wrong" { _ = setUp.take(.key(.backspace, at: 0)) }
        guard case .begin(let answers)? = Self.type("paper\n", &setUp).first else {
            Issue.record("it begins")
            return
        }
        #expect(answers.name == "Riverside" && answers.coordinator == "Bea" && answers.others == ["Lu"])
        #expect(answers.isSealed && answers.passphrases == ["lusab-babad-gutih-tugad"])
        #expect(answers.turn == "06:00" && answers.opening.isEmpty && answers.zone == "Europe/Lisbon")
    }

    @Test func `what does not read as what was asked for is kept nowhere: it may be a name`() {
        var setUp = Self.setUp()
        Self.type("\n\tRosa", &setUp)
        for case .keep(let answers) in setUp.take(.key(.function(10), at: 0)) {
            #expect(Set(answers.keys) == ["language", "zone", "turn", "guarding"])
            #expect(!answers.values.contains { $0.contains("Rosa") })
        }
    }

    @Test func `Esc goes back through every step, and what was answered stands`() {
        var setUp = Self.setUp()
        Self.type("\n\n\nRiverside\tBea\n\nlusab-babad-gutih-tugad\n", &setUp)
        Self.type("\nbatub-gumil-dopav-zonis\n", &setUp)
        Self.type("\ndopav-zonis-lusab-babad\n", &setUp)
        let ways = [
            "Write this code", "whoever opens at night", "a second person", "A passphrase for Bea",
            "Riverside",
            "sealed", "06:00", "Europe/Lisbon", "Europe/Lisbon",
        ]
        for words in ways {
            #expect(Self.text(setUp).contains(words))
            _ = setUp.take(.key(.escape, at: 0))
        }
        Self.type("\n\n\n\n\nlusab-babad-gutih-tugad\n", &setUp)
        _ = setUp.take(.key(.control("k"), at: 0))
        guard case .begin(let answers)? = Self.type("paper\n", &setUp).first else {
            Issue.record("it begins")
            return
        }
        #expect(answers.passphrases == ["lusab-babad-gutih-tugad"], "those given before count no more")
    }

    @Test func `hidden shows nothing, and what was kept comes back`() {
        var setUp = Self.setUp()
        Self.type("\n\n\nRiverside\tBea", &setUp)
        _ = setUp.take(.key(.function(12), at: 0))
        #expect(Self.text(setUp).filter { !$0.isWhitespace } == "")
        _ = setUp.take(.key(.enter, at: 0))
        #expect(Self.text(setUp).contains("Bea"))
        #expect(setUp.take(.key(.function(10), at: 0)).last == .quit)
    }

    @Test func `whoever is called away leaves no passphrase on the screen for more than two minutes`() {
        var setUp = Self.setUp()
        Self.type("\n\n\nRiverside\tBea\n", &setUp)
        #expect(Self.text(setUp).contains("Enter takes"))
        #expect(setUp.wakeAt == 120_000)
        _ = setUp.take(.time(119_000))
        #expect(Self.text(setUp).contains("Enter takes"))
        _ = setUp.take(.time(120_000))
        #expect(Self.text(setUp).filter { !$0.isWhitespace } == "")
        #expect(setUp.wakeAt == nil)
        _ = setUp.take(.key(.enter, at: 500_000))
        #expect(Self.text(setUp).contains("Enter takes"))
        _ = setUp.take(.time(600_000))
        #expect(Self.text(setUp).contains("Enter takes"))
    }

    @Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 20, columns: 60)])
    func `every step looks as it was agreed`(_ size: Size) throws {
        var setUp = Self.setUp()
        let steps = [
            ("place", ""), ("day", "\n"), ("guarding", "\n"), ("people", "\nRiverside\tBea"), ("key", "\n"),
            ("again", "\nlus"), ("key-second", "ab-babad-gutih-tugad\n"),
        ]
        for (name, keys) in steps {
            Self.type(keys, &setUp)
            try Golden.expect(Self.text(setUp, size), "set-up-\(name).\(size.columns)x\(size.rows)")
        }
        _ = setUp.take(.key(.control("k"), at: 0))
        try Golden.expect(Self.text(setUp, size), "set-up-paper.\(size.columns)x\(size.rows)")
    }
}
