import TerminalDriver
import Testing

/// Whatever terminal a centre was given: small, old, without colour, without more than ASCII.
@Suite struct TerminalKindTests {
    @Test func `a window that is too small says so, and is whole again when it grows`() throws {
        let centre = try Riverside.founded()
        try centre.succeed("visit", "arrive", "--handle", "Rosa")
        var desk = try centre.desk()
        try desk.wait(for: "Rosa")
        desk.resize(rows: 20, columns: 60)
        try desk.wait(for: "60 by 20") { $0.contains("Rosa") && $0.lines.last?.contains("F1 help") == true }
        #expect(desk.screen.lines.count == 20)
        for (rows, columns) in [(19, 60), (20, 59), (10, 30), (1, 8), (2, 2)] {
            desk.resize(rows: rows, columns: columns)
            let said = "This window is too small: \(columns)×\(rows). Please make it 60×20 or more."
            try desk.wait(for: "a small screen") { screen in
                let shown = screen.lines.filter { !$0.isEmpty }.joined(separator: " ")
                return columns < 59 ? !shown.isEmpty && !shown.contains("Rosa") : shown == said
            }
        }
        // Nothing is done that nobody can read, and nothing ends.
        desk.resize(rows: 10, columns: 30)
        try desk.wait(for: "small:")
        // The hide key works all the same, and shows that the keys before it were taken.
        desk.type(Keys.function(2) + Keys.enter + Keys.function(12))
        try desk.wait(forNo: "small:")
        desk.type(Keys.function(12))
        try desk.wait(for: "small:")
        desk.resize(rows: 24, columns: 80)
        try desk.wait(for: "Here now  1 person")
        desk.type(Keys.function(2) + "Lu")
        try desk.wait(for: "[Lu ")
        desk.resize(rows: 50, columns: 132)
        try desk.wait(for: "the footer at the end") {
            $0.lines[49].contains("F1 help") && $0.contains("[Lu ")
        }
        #expect(desk.screen.unknown.isEmpty)
    }

    @Test(arguments: ["vt100", "linux", "screen", "xterm", "xterm-256color", "tmux-256color"])
    func `an arrival works on every kind of terminal`(_ kind: String) throws {
        let centre = try Riverside.founded()
        var desk = try centre.desk(["TERM": kind])
        // The Ctrl twin: on some of these, F-keys send something else.
        try desk.press(Keys.control("a"), "Rosa", showing: "[Rosa ")
        try desk.press(Keys.enter, showing: "Saved 1")
        try desk.wait(for: "Here now  1 person")
        desk.type(Keys.control("q") + Keys.control("q"))
        #expect(try desk.waitForEnd() == 0)
    }

    @Test func `an unknown kind of terminal is named, and nothing is painted`() throws {
        let centre = try Riverside.founded()
        for kind in ["dumb", "no-such-terminal", ""] {
            var desk = try PseudoTerminal(centre.launch([], ["TERM": kind]))
            #expect(try desk.waitForEnd() == 69)
            #expect(desk.screen.lines.first?.contains("(\(kind))") == true, "\(desk.screen.text)")
        }
    }

    @Test func `NO_COLOR is obeyed`() throws {
        let centre = try Riverside.founded()
        for (value, isColoured) in [("", true), ("1", false)] {
            var desk = try centre.desk(["NO_COLOR": value])
            try desk.press(Keys.function(2), Keys.enter, showing: "Saved 1")
            #expect(desk.setsColours == isColoured)
        }
    }

    @Test func `where only ASCII can be shown, every sign has its twin`() throws {
        let centre = try Riverside.founded()
        try centre.succeed("visit", "arrive", "--handle", "José")
        for language in ["en", "es", "pt"] {
            var desk = try centre.desk(["LANG": "C"], "--lang", language)
            for keys in ["2", Keys.function(2), Keys.function(1), Keys.function(9), Keys.function(3)] {
                desk.type(keys)
                desk.takeUntilSilent()
                #expect(desk.screen.text.unicodeScalars.allSatisfy { $0.isASCII })
                desk.type(Keys.escape)
                desk.takeUntilSilent()
            }
            #expect(desk.written.allSatisfy { $0 < 0x80 })
            #expect(desk.screen.contains("Jose"))
        }
    }

    @Test func `a paste is text, whatever it holds`() throws {
        let centre = try Riverside.founded()
        var desk = try centre.desk()
        try desk.press(Keys.function(2), Keys.paste("Ro\rsa 2\u{1B}[12~\tx"), showing: "[Ro")
        desk.takeUntilSilent()
        #expect(desk.screen.contains("SOMEONE COMES"))
        #expect(!desk.screen.contains("[x]"))
        #expect(try centre.run("visit", "list").exitCode == 1)
    }

    @Test func `rows and footer can be clicked`() throws {
        let centre = try Riverside.founded()
        for name in ["Rosa", "Lu", "Mina"] { try centre.succeed("visit", "arrive", "--handle", name) }
        var desk = try centre.desk()
        func row(_ text: String) throws -> Int {
            try #require(desk.screen.lines.firstIndex { $0.contains(text) })
        }
        let lu = try row("Lu")
        desk.type(Keys.click(row: lu, column: 8))
        try desk.wait(for: "the chosen row") { $0.lines[lu].contains("> ") }
        try desk.press(Keys.click(row: lu, column: 8), showing: "written by Ana")
        try desk.press(Keys.escape, showing: "Here now")
        try desk.wait(for: "F2 comes")
        let footer = try row("F2 comes")
        let column = desk.screen.lines[footer].count(before: "F2 comes")
        try desk.press(Keys.click(row: footer, column: column), showing: "SOMEONE COMES")
    }

    @Test func `the language changes within a form, and the form stays`() throws {
        let centre = try Riverside.founded()
        var desk = try centre.desk()
        try desk.press(Keys.function(2), "Ro", "2", showing: "2 [x]")
        try desk.press(Keys.function(8), showing: "ALGUIEN LLEGA")
        try desk.press(Keys.function(8), showing: "ALGUÉM CHEGA")
        try desk.wait(for: "[Ro ")
        try desk.wait(for: "2 [x]")
        try desk.press(Keys.enter, showing: "Guardado 1")
        #expect(
            try centre.jq(".reasons[]", centre.succeed("visit", "list", "--json", "--whole", "--as", "Ana"))
                == ["meal"])
    }

    @Test func `five hundred keys in one burst are all taken`() throws {
        let centre = try Riverside.founded()
        var desk = try centre.desk()
        let burst = (0..<100).map { _ in Keys.function(2) + "ab" + Keys.enter + Keys.up }.joined()
        try desk.press(burst, showing: "Here now  100 people")
        #expect(
            try centre.jq(".name", centre.succeed("visit", "list", "--json"))
                == Array(repeating: "ab", count: 100))
    }
}

extension PseudoTerminal {
    /// Whether any colour was ever set.
    fileprivate var setsColours: Bool {
        String(decoding: written, as: UTF8.self).split(separator: "\u{1B}[").contains { sequence in
            let end = sequence.firstIndex { $0.isLetter } ?? sequence.startIndex
            guard end < sequence.endIndex, sequence[end] == "m" else { return false }
            return sequence[..<end].split(separator: ";").contains { number in
                (30...37).contains(Int(number) ?? 0) || (40...47).contains(Int(number) ?? 0)
                    || (90...107).contains(Int(number) ?? 0) || number == "38" || number == "48"
            }
        }
    }
}

extension String {
    /// How many characters stand before a text.
    fileprivate func count(before text: String) -> Int {
        var before = 0
        var rest = self[...]
        while !rest.isEmpty, !rest.hasPrefix(text) {
            rest = rest.dropFirst()
            before += 1
        }
        return before
    }
}
