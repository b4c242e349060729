import CentreCore
import Testing

struct TextTests {
    @Test(arguments: [
        ("", ""), ("  ", ""), (" Lola ", "Lola"), ("\u{a0}\u{2003}Lola\u{3000}\n", "Lola"), ("a  b", "a  b"),
        ("e\u{301}", "\u{e9}"), ("\u{212b}", "\u{c5}"), ("\u{1100}\u{1161}", "\u{ac00}"),
        ("\u{1e9b}\u{323}", "\u{1e9b}\u{323}"), ("\u{fb01}", "\u{fb01}"),
    ])
    func `text is kept composed and without the white space at its ends`(typed: String, kept: String) {
        #expect(Array(Text.kept(typed).unicodeScalars) == Array(kept.unicodeScalars))
        #expect(Array(Text.kept(Text.kept(typed)).unicodeScalars) == Array(kept.unicodeScalars))
    }

    @Test(arguments: [
        ("Lola", "lola"), ("L\u{d3}LA", "lola"), ("Lo\u{301}la", "lola"), ("\u{c7}a \u{d1}u", "ca nu"),
        ("\u{130}", "i"), ("\u{1112}\u{1161}", "\u{1112}\u{1161}"), ("\u{416}", "\u{436}"), ("", ""),
    ])
    func `a search sees small letters without accents`(text: String, folded: String) {
        #expect(Text.folded(text) == folded)
        #expect(Text.folded(Text.folded(text)) == folded)
    }

    @Test func `control characters are found, and line ends only where lines are not allowed`() {
        #expect(Text.control(in: "plain \u{e9} \u{1f469}\u{200d}\u{1f467}", linesAllowed: false) == nil)
        #expect(Text.control(in: "a\nb", linesAllowed: true) == nil)
        #expect(Text.control(in: "a\nb", linesAllowed: false) == "\n")
        #expect(Text.control(in: "a\r\nb", linesAllowed: true) == "\r")
        for value in Array(0..<0x20) + Array(0x7f..<0xa0) as [UInt32] {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(Text.control(in: "a\(scalar)", linesAllowed: false) == scalar)
            #expect(Text.isUnsafe(scalar))
        }
    }

    @Test func `no control character below the ideographs is missed that Unicode knows of`() {
        for value in UInt32(0)...0x10ffff {
            guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory == .control else {
                continue
            }
            #expect(Text.control(in: String(scalar), linesAllowed: false) == scalar)
        }
    }

    @Test(
        arguments: [
            "\u{202e}", "\u{2066}", "\u{200f}", "\u{feff}", "\u{e0041}", "\u{1b}", "\u{9b}", "\u{2028}",
        ]
            as [Unicode.Scalar])
    func `what controls the terminal or the direction of writing is never drawn`(scalar: Unicode.Scalar) {
        #expect(Text.isUnsafe(scalar))
    }

    @Test(
        arguments: ["a", "\u{e9}", "\u{200d}", "\u{fe0f}", "\u{1f469}", "\u{5d0}", " "] as [Unicode.Scalar])
    func `letters, joiners and pictures are drawn`(scalar: Unicode.Scalar) {
        #expect(!Text.isUnsafe(scalar))
    }

    @Test func `the nearest candidate is the first of those that differ least`() {
        func nearest(_ typed: String) -> String? {
            Text.nearest(to: typed, in: ["meal", "mead", "shower", "information"], by: \.self)
        }
        #expect(nearest("mea") == "meal")
        #expect(nearest("maed") == "mead")
        #expect(nearest("imformasion") == "information")
        #expect(nearest("inf") == nil)
        #expect(nearest("sh") == nil)
        #expect(Text.nearest(to: "a", in: [String](), by: \.self) == nil)
    }
}
