import TerminalDriver
import Testing

/// One volunteer, one evening, a terminal of 80 by 24, and nothing but keys.
@Suite struct EveningTests {
    /// The words by which the test follows what it sees.
    struct Words: Sendable, CustomTestStringConvertible {
        let language: String
        let here: @Sendable (Int) -> String
        let noName: String
        let comes: String
        let leaves: String
        let left: String
        let isHere: String
        var testDescription: String { language }
    }

    static let languages = [
        Words(
            language: "en", here: { "Here now  \($0) people" }, noName: "(no name)", comes: "comes in",
            leaves: "leaves", left: "left", isHere: "here"),
        Words(
            language: "pt", here: { "Aqui  \($0) pessoas" }, noName: "(sem nome)", comes: "chega",
            leaves: "sai", left: "saiu", isHere: "aqui"),
    ]

    @Test func `a page that is written twice stands twice in the home directory`() throws {
        let centre = try Riverside.founded()
        let hand = try Hand(Tmux.start(centre.launch([])))
        try hand.tmux.wait(for: "F12")
        try hand.press("7", "Enter")
        try hand.tmux.wait(for: "What we owe")
        try hand.press("5")
        try hand.tmux.wait(for: ".txt")
        let first = try centre.shell("ls hearth-*.txt")
        try hand.press("5")
        try hand.tmux.wait(for: "-2.txt")
        #expect(try centre.shell("ls hearth-*.txt | wc -l") == "2\n")
        #expect(try centre.shell("ls \(first.dropLast())") == first)
    }

    @Test(arguments: languages)
    func `forty people come and thirty leave by keys alone, and three tellings agree`(_ words: Words) throws {
        let centre = try Riverside.founded(language: words.language)
        let hand = try Hand(Tmux.start(centre.launch([])))
        try hand.tmux.wait(for: "F12")
        let names = (0..<40).map { Self.name($0) }
        for name in names { try hand.deed("F2", letters: name, "Enter") }
        try hand.tmux.wait(for: words.here(40))
        for name in names.prefix(30) { try hand.deed("F3", letters: name, "Enter") }
        try hand.tmux.wait(for: words.here(10))

        let told = try centre.succeed("visit", "list", "--json")
        #expect(try centre.jq(".state", told).count { $0 == "present" } == 10)
        let rows = """
            (.name // "\(words.noName)") as $name
            | .arrived[11:16] + " → \(words.comes) " + $name
              + (if .state == "present" then " * \(words.isHere)" else " ✓ \(words.left) " + .left[11:16] end),
              (if .state == "present" then empty else .left[11:16] + " ← \(words.leaves) " + $name end)
            """
        let byProgram = try centre.jq(rows, told).sorted()
        #expect(byProgram.count == 40 + 30)

        // All of the log at once needs a taller window.
        try hand.tmux.resize(rows: 90, columns: 80)
        try hand.tmux.wait(for: words.here(10))
        let here = try centre.jq(
            #".arrived[11:16] + "  " + (.name // "\#(words.noName)")"#,
            centre.succeed("visit", "list", "--here", "--json"))
        #expect(here.count == 10)
        try hand.tmux.wait(for: "all of \(here)") { today in here.allSatisfy { today.contains($0) } }
        try hand.press("2")
        try hand.tmux.wait(for: "a log of \(byProgram)") { Self.rows(ofLog: $0) == byProgram }

        try hand.press("F10", "F10")
        let end = try hand.tmux.waitForEnd()
        #expect(end.exitCode == 0)
        #expect(end.screen.allSatisfy { $0.isWhitespace })
        #expect(try centre.run("check").exitCode == 0)
        try centre.expectLiveEqualsReplay()
    }

    /// Every third person says no name.
    private static func name(_ number: Int) -> String? {
        guard number % 3 != 0 else { return nil }
        let letter = String(Character(Unicode.Scalar(UInt8(97 + number % 26))))
        return ["Visitor ", "Té "][number % 2] + letter.uppercased() + (number < 26 ? "a" : "b")
    }

    /// `18:05 → comes in Rosa * here`, as the log has it, without the mark of the chosen row and one space for many.
    private static func rows(ofLog screen: String) -> [String] {
        screen.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").drop { $0 == ">" }
            let isRow = words.count > 2 && ["→", "←"].contains(words[words.startIndex + 1])
            return isRow ? words.joined(separator: " ") : nil
        }.sorted()
    }
}

/// A hand that counts: beside the letters of a name, no deed may take more than three keys.
private struct Hand: ~Copyable {
    let tmux: Tmux

    init(_ tmux: consuming Tmux) { self.tmux = tmux }

    func press(_ keys: String...) throws { for key in keys { try tmux.press(key) } }

    func deed(_ first: String, letters: String?, _ last: String...) throws {
        #expect(1 + last.count <= 3)
        try tmux.press(first)
        if let letters { try tmux.type(letters) }
        for key in last { try tmux.press(key) }
    }
}
