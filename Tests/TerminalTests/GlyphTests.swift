import Screens
import Terminal
import Testing

@Suite struct GlyphTests {
    private func glyph(_ text: Character, width: UInt8 = 1, in charset: Charset = .utf8) -> Glyph {
        Glyph(Cell(text, width: width), in: charset) { scalar in
            switch scalar.value {
            case 0x300...0x36F, 0x200D, 0xFE0F: 0
            case 0x3000...0xD7FF, 0x1F300...0x1FAFF: 2
            case 0xE000: -1
            default: 1
            }
        }
    }

    @Test func `letters, lines and signs are sent as they are`() {
        for text: Character in ["a", "é", "ñ", "─", "✓", "▒", "Ж"] {
            #expect(glyph(text).base == text.unicodeScalars.first)
            #expect(glyph(text).isPlain)
        }
    }

    @Test func `accents stay with their letter, three at most`() {
        #expect(glyph("e\u{301}").combining == ["\u{301}"])
        #expect(glyph("e\u{301}\u{302}\u{303}\u{304}").combining.count == 3)
        #expect(!glyph("e\u{301}").isPlain)
    }

    @Test func `an emoji whose width is contested is its first person`() {
        #expect(glyph("👩‍👩‍👧", width: 2) == glyph("👩", width: 2))
        #expect(glyph("👩", width: 2).width == 2)
    }

    @Test func `what does not fit its cell, or cannot be printed, has a stand-in of one column`() {
        #expect(glyph("日").base == "\u{FFFD}")
        #expect(glyph("\u{E000}").base == "\u{FFFD}")
        #expect(glyph("\u{1B}") == .space)
        #expect(glyph("\r\n") == .space)
    }

    @Test func `an ASCII terminal gets twins, and never a byte above 127`() {
        let twins = ["é", "Ç", "ã", "─", "│", "┌", "✓", "▒", "…", "日", "👩‍👩‍👧", "a"].map {
            glyph(Character($0), width: 2, in: .ascii)
        }
        #expect(String(String.UnicodeScalarView(twins.map(\.base))) == "eCa-|+v#.??a")
        #expect(twins.allSatisfy { $0.width == 1 && $0.combining.isEmpty })
    }
}

@Suite struct CharsetTests {
    @Test func `without a locale, or with one that is missing, UTF-8 stands in`() {
        #expect(Charset.candidates(asked: nil).first == "C.UTF-8")
        #expect(Charset.candidates(asked: "pt_BR.UTF-8").prefix(2) == ["pt_BR.UTF-8", "C.UTF-8"])
        #expect(Charset.candidates(asked: "pt_BR.utf8@x").prefix(2) == ["pt_BR.utf8@x", "C.UTF-8"])
        #expect(Charset.candidates(asked: "de_DE").contains("C.UTF-8"))
    }

    @Test func `whoever asks for another encoding by name gets no UTF-8`() {
        #expect(Charset.candidates(asked: "C") == ["C"])
        #expect(Charset.candidates(asked: "POSIX") == ["C"])
        #expect(Charset.candidates(asked: "de_DE.ISO-8859-1") == ["de_DE.ISO-8859-1"])
    }
}
