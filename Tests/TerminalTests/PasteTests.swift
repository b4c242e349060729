import Screens
import Terminal
import Testing

@Suite struct PasteTests {
    private let begin = "\u{1B}[200~"
    private let end = "\u{1B}[201~"

    @Test func `a paste is one key, whatever stands in it`() {
        var decoder = KeyDecoder()
        let keys = decoder.feed("\(begin)Rosa\u{1B}[24~\u{3}\u{C}2\n\(end)x".utf8)
        #expect(keys == [.paste("Rosa[24~2\n"), .character("x")])
    }

    @Test func `line ends become newlines, tabs stay, control characters go`() {
        var decoder = KeyDecoder()
        let keys = decoder.feed("\(begin)a\r\nb\rc\n\n\td\u{0}\u{7F}\u{9B}\(end)".utf8)
        #expect(keys == [.paste("a\nb\nc\n\n\td")])
    }

    @Test func `bytes that are no UTF-8 are left out of a paste`() {
        var decoder = KeyDecoder()
        let bytes = Array(begin.utf8) + [0x61, 0xFF, 0xC3, 0xA9, 0xE6] + Array(end.utf8)
        #expect(decoder.feed(bytes) == [.paste("aé")])
    }

    @Test func `an empty paste is nothing`() {
        var decoder = KeyDecoder()
        #expect(decoder.feed("\(begin)\(end)x".utf8) == [.character("x")])
    }

    @Test func `a paste keeps its first 64 KiB, cut between scalars, and the rest is no command`() {
        var decoder = KeyDecoder()
        let text = "a" + String(repeating: "é", count: 40_000) + "\u{3}\u{1B}[24~"
        let keys = decoder.feed("\(begin)\(text)\(end)z".utf8)
        let kept = "a" + String(repeating: "é", count: (KeyDecoder.longestPaste - 1) / 2)
        #expect(keys == [.paste(kept), .character("z")])
    }

    @Test func `a paste whose end never comes is given once the terminal falls silent`() {
        var decoder = KeyDecoder()
        #expect(decoder.feed("\(begin)Ana".utf8).isEmpty)
        #expect(decoder.patience == 200)
        #expect(decoder.settle() == [.paste("Ana")])
        #expect(decoder.patience == nil)
        #expect(decoder.feed("\u{1B}[24~".utf8) == [.function(12)])
        #expect(decoder.feed("abcdefghijkl".utf8).count == 12)
    }

    @Test func `the rest of a paste that comes late is still text`() {
        var decoder = KeyDecoder()
        _ = decoder.feed("\(begin)first".utf8)
        #expect(decoder.settle() == [.paste("first")])
        #expect(
            decoder.feed("\u{3}the second half\u{C}\(end)q".utf8) == [
                .paste("the second half"), .character("q"),
            ])
    }

    @Test func `the end of a paste that comes late and alone types nothing`() {
        var decoder = KeyDecoder()
        _ = decoder.feed("\(begin)first".utf8)
        _ = decoder.settle()
        #expect(decoder.feed("\(end)q".utf8) == [.character("q")])
    }
}
