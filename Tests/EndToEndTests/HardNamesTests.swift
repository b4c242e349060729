import TerminalDriver
import Testing

/// Names and needs that would break a careless program.
@Suite struct HardNamesTests {
    @Test(arguments: [
        (
            "\u{1B}[31mred",
            "There is a character in the name that cannot be kept (U+001B). Please take it out."
        ),
        ("a\tb", "There is a character in the name that cannot be kept (U+0009). Please take it out."),
        ("a\nb", "There is a character in the name that cannot be kept (U+000A). Please take it out."),
        ("a\u{9B}31m", "There is a character in the name that cannot be kept (U+009B). Please take it out."),
        (String(repeating: "a", count: 61), "Too long: the name takes 60 characters at most."),
        (String(repeating: "é", count: 10_000), "Too long: the name takes 60 characters at most."),
        ("e" + String(repeating: "\u{301}", count: 600), "Too long: the name takes 60 characters at most."),
    ])
    func `what cannot be kept is refused with the reason`(_ name: String, _ reason: String) throws {
        let centre = try Riverside.founded()
        let before = try centre.footprint()
        let said = try centre.run("visit", "arrive", "--handle", name)
        #expect(said.exitCode == 65)
        #expect(said.errors == reason + "\n")
        #expect(try centre.footprint() == before)
    }

    @Test func `needs keep their lines, up to two thousand characters`() throws {
        let centre = try Riverside.founded()
        let need =
            "first line\nsecond, with \"quotes\" and \\ and 日本\n" + String(repeating: "x", count: 1_900)
        try centre.succeed("visit", "arrive", "--need", "-", input: need)
        #expect(
            try centre.shell("'\(Launch.products)/hearth' visit list --json --whole | jq -j .need") == need)
        let long = try centre.run("visit", "arrive", "--need", String(repeating: "x", count: 2_001))
        #expect(long.exitCode == 65)
        #expect(long.errors == "Too long: what was said takes 2000 characters at most.\n")
        let binary = try centre.shell(
            "printf 'a\\377b' | '\(Launch.products)/hearth' visit arrive --need - 2>&1; echo $?")
        #expect(binary == "What was read is not text in UTF-8.\n65\n")
    }

    /// Names as they are typed, and the columns that each takes on a screen.
    static let names: [(name: String, columns: Int)] = [
        ("\u{202E}asoR", 4), ("Ro\u{200F}sa", 4), ("\u{2066}Lu\u{2069}", 2), ("日本語", 6), ("👩‍👩‍👧 Mina", 7),
        ("Zoë\u{301}", 3), ("שלום", 4), ("مرحبا", 5), ("🇵🇹", 2), ("✊🏽 K.", 5), ("a\u{E0061}b", 2),
    ]

    @Test func `hard names are kept as typed, and no row is shifted`() throws {
        let centre = try Riverside.founded()
        for (name, _) in Self.names { try centre.succeed("visit", "arrive", "--handle", name) }
        try centre.succeed("staff", "add", "Dee")
        for _ in Self.names { try centre.succeed("handover", "--note", "x", "--as", "Dee") }
        #expect(try centre.jq(".name", centre.succeed("visit", "list", "--json")) == Self.names.map(\.name))

        let tmux = try Tmux.start(centre.launch(["--as", "Ana"]))
        try tmux.wait(for: "Here now  11 people")
        try tmux.press("C-r")
        try tmux.wait(for: "every name in its place") { screen in
            let rows = screen.split(separator: "\n").filter { $0.contains("! a note from Dee") }
            return rows.count == Self.names.count && zip(rows, Self.names).allSatisfy(Self.isInPlace)
        }
        // Each, typed at the desk, comes out the same way.
        try tmux.press("F2")
        try tmux.type("日本 مرحبا")
        try tmux.press("Enter")
        try tmux.wait(for: "Saved 1")
        #expect(try centre.jq(".name", centre.succeed("visit", "list", "--json")).last == "日本 مرحبا")
    }

    /// Whether a row shows a name in so many columns, with nothing hidden in it and nothing shifted behind it.
    private static func isInPlace(_ row: Substring, _ name: (name: String, columns: Int)) -> Bool {
        let before = row.split(separator: "! a note from Dee")[0]
        // The time and its margin are ten columns, the right-hand list begins at the forty-fourth.
        let padding = before.reversed().prefix { $0 == " " }.count
        return before.unicodeScalars.allSatisfy { !Self.isHidden($0) } && 10 + name.columns + padding == 43
    }

    /// Whether a scalar may steer the terminal or the direction of writing.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            || (0x200B...0x200F).contains(scalar.value)
            || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
            || scalar.value >= 0xE0000
    }
}
