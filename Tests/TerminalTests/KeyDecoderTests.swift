import Screens
import Terminal
import Testing

@Suite struct KeyDecoderTests {
    private func keys(_ typed: String, _ sequences: KeySequences = .none) -> [Key] {
        var decoder = KeyDecoder(sequences)
        return decoder.feed(typed.utf8) + decoder.settle()
    }

    @Test(
        arguments: [
            // xterm, tmux, screen, rxvt, the Linux console: the same keys by different bytes.
            ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[1;5A", .up), ("\u{1B}[a", .up), ("\u{1B}Oa", .up),
            ("\u{1B}[B", .down), ("\u{1B}OB", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
            ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
            ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
            ("\u{1B}[7^", .home), ("\u{1B}[8$", .end), ("\u{1B}[1;2H", .home),
            ("\u{1B}[2~", .insert), ("\u{1B}[4h", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[P", .delete),
            ("\u{1B}[3;5~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
            ("\u{1B}[Z", .backTab), ("\u{1B}[27;2;9~", .backTab), ("\u{1B}[9;2u", .backTab),
            ("\t", .tab), ("\r", .enter), ("\n", .enter), ("\u{7F}", .backspace), ("\u{8}", .backspace),
            ("\u{1B}OP", .function(1)), ("\u{1B}OS", .function(4)), ("\u{1B}[11~", .function(1)),
            ("\u{1B}[14~", .function(4)), ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)),
            ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[18~", .function(7)),
            ("\u{1B}[19~", .function(8)), ("\u{1B}[20~", .function(9)), ("\u{1B}[21~", .function(10)),
            ("\u{1B}[23~", .function(11)), ("\u{1B}[24~", .function(12)), ("\u{1B}[24;2~", .function(12)),
            ("\u{1B}[1;2P", .function(1)), ("\u{1B}O5Q", .function(2)), ("\u{1B}[23$", .function(11)),
            ("\u{1}", .control("a")), ("\u{C}", .control("l")), ("\u{1A}", .control("z")),
            ("\u{1B}[108;5u", .control("l")), ("\u{1B}[27;5;76~", .control("l")), ("\u{1B}[27u", .escape),
            ("\u{1B}", .escape), ("q", .character("q")), ("ç", .character("ç")), ("日", .character("日")),
            ("\u{1B}[<0;5;7M", .click(Point(row: 6, column: 4))),
            ("\u{1B}[<4;5;7M", .click(Point(row: 6, column: 4))),
            ("\u{1B}[<0;500;100M", .click(Point(row: 99, column: 499))),
            ("\u{1B}[<64;1;1M", .wheelUp(Point(row: 0, column: 0))),
            ("\u{1B}[<65;1;1M", .wheelDown(Point(row: 0, column: 0))),
            ("\u{1B}[M #!", .click(Point(row: 0, column: 2))),
        ] as [(String, Key)])
    func `every terminal's bytes for a key give that key`(bytes: String, key: Key) {
        #expect(keys(bytes) == [key])
    }

    @Test(arguments: [
        "\u{1B}[<0;5;7m", "\u{1B}[<35;5;7M", "\u{1B}[<1;5;7M", "\u{1B}[<0;0;0M", "\u{1B}[I", "\u{1B}[O",
        "\u{1B}[?2026;2$y", "\u{1B}[?62;4c", "\u{1B}[25~", "\u{1B}[201~", "\u{1B}[999999999999999999999~",
        "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}P>|XTerm(1)\u{1B}\\", "\u{0}", "\u{1C}", "\u{85}",
        "\u{1B}[57344;1u",
    ])
    func `reports and keys that have no name here are dropped whole`(bytes: String) {
        #expect(keys(bytes + "x") == [.character("x")])
    }

    @Test func `what is typed in one burst with Esc before it is not lost`() {
        let paula = "Paula".map { Key.character($0) }
        #expect(keys("\u{1B}Paula") == [.escape] + paula)
        #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
        #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
        #expect(keys("\u{1B}\r") == [.escape, .enter])
        #expect(keys("\u{1B}]a") == [.escape, .character("]"), .character("a")])
    }

    @Test func `Esc by itself waits for as long as a sequence may take, and no longer`() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B]).isEmpty)
        #expect(decoder.patience == 25)
        #expect(decoder.settle() == [.escape])
        #expect(decoder.patience == nil)
    }

    @Test func `a sequence that stops halfway is Esc and what was typed after it`() {
        #expect(keys("\u{1B}[") == [.escape, .character("[")])
        #expect(keys("\u{1B}O") == [.escape, .character("O")])
        #expect(keys("\u{1B}[1;") == [.escape, .character("["), .character("1"), .character(";")])
    }

    @Test func `bytes may come one by one`() {
        let typed = "a\u{1B}[24~é\u{1B}[200~x\ny\u{1B}[201~日\u{1B}[<0;5;7M"
        var decoder = KeyDecoder()
        let keys = typed.utf8.flatMap { decoder.feed([$0]) }
        let all: [Key] = [
            .character("a"), .function(12), .character("é"), .paste("x\ny"), .character("日"),
            .click(Point(row: 6, column: 4)),
        ]
        #expect(keys == all)
        #expect(self.keys(typed) == all)
    }

    @Test func `a letter and its accent are two characters`() {
        #expect(keys("e\u{301}") == [.character("e"), .character("\u{301}")])
    }

    @Test func `bytes that are no UTF-8 are dropped and cost nothing around them`() {
        var decoder = KeyDecoder()
        let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3, 0x63, 0xED, 0xA0, 0x80, 0x64, 0xC0, 0xAF, 0x65, 0xF5]
        #expect(decoder.feed(bytes) == "abcde".map { .character($0) })
        #expect(decoder.feed([0xE6, 0x97]).isEmpty)
        #expect(decoder.settle().isEmpty)
        #expect(decoder.feed([0x66]) == [.character("f")])
    }

    @Test func `the terminal's own description comes first`() {
        let known = KeySequences([
            (Array("\u{1B}[11~".utf8), .function(9)), (Array("\u{1B}?kx".utf8), .function(2)),
            ([0x7F], .delete), (Array("\u{1B}Q".utf8), .end),
        ])
        #expect(keys("\u{1B}[11~", known) == [.function(9)])
        #expect(keys("\u{1B}?kx", known) == [.function(2)])
        #expect(keys("\u{7F}", known) == [.backspace])
        #expect(keys("\u{1B}Q", known) == [.escape, .character("Q")])
        var decoder = KeyDecoder(known)
        #expect(decoder.feed("\u{1B}?k".utf8).isEmpty)
        #expect(decoder.feed("x".utf8) == [.function(2)])
    }

    @Test func `any bytes at all are taken, and end in a decoder that waits for nothing`() {
        var generator = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: .min ... .max, using: &generator)
        var random = Seeded(seed)
        let telling = Array("\u{1B}[]O<M;0129~P^$uhZ\u{7}\\".utf8)
        for _ in 0..<2_000 {
            var decoder = KeyDecoder()
            for _ in 0..<Int.random(in: 1...20, using: &random) {
                let bytes = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                    Bool.random(using: &random)
                        ? telling.randomElement(using: &random) ?? 0
                        : UInt8.random(in: 0...255, using: &random)
                }
                _ = decoder.feed(bytes)
            }
            var calls = 0
            while decoder.patience != nil, calls < 300 {
                _ = decoder.settle()
                calls += 1
            }
            #expect(decoder.patience == nil, "seed \(seed)")
        }
    }
}

/// A generator that gives the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
