import CentreCore
import Screens
import Testing

private func drawn(_ text: String) -> (text: String, width: Int) {
    let drawn = DrawnText(text)
    return (String(drawn.pieces.map(\.text)), drawn.width)
}

@Test(arguments: [
    ("Rosa", "Rosa", 4),
    ("José", "José", 4),
    ("Jose\u{301}", "Jose\u{301}", 4),
    ("東京", "東京", 4),
    ("한", "한", 2),
    ("👩‍👩‍👧", "👩", 2),
    ("👍🏽", "👍", 2),
    ("🇵🇹", "PT", 2),
    ("❤️", "❤", 1),
    ("1️⃣", "1", 1),
    ("سلام", "سلام", 4),
    ("नमस्ते", "नमस्ते", 4),
])
func `text takes the cells on which all terminals agree`(_ typed: String, _ shown: String, _ width: Int) {
    #expect(drawn(typed).text == shown)
    #expect(drawn(typed).width == width)
}

@Test(arguments: [
    ("a\u{1b}[31mb", "a[31mb"), ("a\u{202e}b", "ab"), ("a\u{2066}b\u{2069}", "ab"), ("a\u{200b}b", "ab"),
    ("a\u{e0041}b", "ab"), ("a\u{9b}b", "ab"), ("a\rb", "a b"), ("a\nb", "a b"), ("a\tb", "a b"),
    ("\u{301}a", "a"), ("a\u{feff}b", "ab"),
])
func `what commands the terminal or turns the writing is not drawn`(_ typed: String, _ shown: String) {
    #expect(drawn(typed).text == shown)
}

@Test func `a pile of marks stays within its cell`() {
    let pile = "a" + String(repeating: "\u{301}", count: 500)
    #expect(drawn(pile).width == 1)
    #expect(drawn(pile).text.unicodeScalars.count == 5)
}

@Test func `what does not fit ends in the sign for more, wide characters whole`() {
    let long = DrawnText("Rosalinda").fitted(to: 5)
    #expect(String(long.pieces.map(\.text)) == "Rosa…")
    let wide = DrawnText("東京都").fitted(to: 4)
    #expect(String(wide.pieces.map(\.text)) == "東…")
    #expect(wide.width == 3)
    #expect(DrawnText("東京").prefix(3).width == 2)
    #expect(DrawnText("Rosa").fitted(to: 4).width == 4)
}

@Test func `lines break at spaces, and within words that are too long`() {
    let lines = DrawnText.wrapped("one two three\n\nabcdefghijkl", to: 8).map {
        String($0.pieces.map(\.text))
    }
    #expect(lines == ["one two", "three", "", "abcdefgh", "ijkl"])
}

@Test func `ASCII twins keep what can be read`() {
    #expect(Glyphs.ascii.shown("São João… ✓ ¿qué?") == "Sao Joao... + ?que?")
    #expect(Glyphs.ascii.shown("東") == "?")
    #expect(Glyphs.unicode.shown("São") == "São")
}

@Test func `a wide character is never cut at the edge of a grid`() {
    var canvas = Canvas(size: Size(rows: 1, columns: 3))
    canvas.write("ab東", row: 0, column: 0)
    #expect(canvas.grid[0, 2].text == "…")
    canvas.write("東", row: 0, column: 2)
    #expect(canvas.grid[0, 2].width == 1)
}
