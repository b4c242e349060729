import CentreCore
import Resources
import Screens
import Testing

/// The gate of a sealed centre: what was typed never shows by itself, and after a wrong answer it waits.
@Suite struct GateTests {
    static let wrong = Gate.Message.wrong(Phrase("key.wrong"), at: 0)

    static func typed(_ text: String, _ gate: inout Gate, at now: Int64 = 0) {
        for character in text { _ = gate.take(.key(.character(character), at: now)) }
    }

    static func text(_ gate: Gate, _ size: Size = Size(rows: 24, columns: 80)) -> String {
        text(gate.painting(size).grid)
    }

    static func text(_ grid: Grid) -> String {
        (0..<grid.size.rows).map { row in
            let cells = (0..<grid.size.columns).map { grid[row, $0] }.filter { $0.width > 0 }
            return String(String(cells.map(\.text)).reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    @Test func `what is typed is covered until somebody uncovers it, and covered when it is tried`() {
        var gate = Gate(language: .english, glyphs: .unicode)
        Self.typed("lusab", &gate)
        #expect(Self.text(gate).contains("[*****"))
        #expect(!Self.text(gate).contains("lusab"))
        _ = gate.take(.key(.function(6), at: 0))
        #expect(Self.text(gate).contains("[lusab"))
        #expect(gate.take(.key(.enter, at: 0)) == [.open("lusab")])
        #expect(!Self.text(gate).contains("lusab"))
        #expect(gate.take(.key(.enter, at: 0)) == [], "it is being tried")
    }

    @Test func `after wrong answers it waits 1, 2, 4 seconds and so on, 30 at most`() {
        var gate = Gate(language: .english, glyphs: .unicode)
        var now: Int64 = 1000
        for wait in [1, 2, 4, 8, 16, 30, 30] as [Int64] {
            Self.typed("wrong", &gate, at: now)
            #expect(gate.take(.key(.enter, at: now)) == [.open("wrong")], "\(wait)")
            _ = gate.take(.wrong(Phrase("key.wrong"), at: now))
            #expect(Self.text(gate).contains(wait == 1 ? "In a second" : "In \(wait) seconds"))
            Self.typed("x", &gate, at: now)
            now += wait * 1000
            #expect(gate.take(.key(.enter, at: now - 1)) == [], "\(wait)")
            #expect(gate.wakeAt == now)
            _ = gate.take(.time(now))
            _ = gate.take(.key(.backspace, at: now))
        }
    }

    @Test func `hidden, idle or left, it forgets what was typed`() {
        var gate = Gate(language: .english, glyphs: .unicode)
        Self.typed("lusab", &gate)
        #expect(gate.wakeAt == 120_000)
        _ = gate.take(.time(120_000))
        #expect(!Self.text(gate).contains("*"))
        Self.typed("lusab", &gate, at: 130_000)
        _ = gate.take(.key(.function(12), at: 130_000))
        #expect(Self.text(gate).filter { !$0.isWhitespace } == "")
        _ = gate.take(.key(.character("x"), at: 130_000))
        #expect(!Self.text(gate).contains("*"))
        #expect(gate.take(.key(.function(10), at: 130_000)) == [.quit])
        #expect(gate.take(.key(.control("q"), at: 130_000)) == [.quit])
    }

    @Test func `nothing, or more than anybody types, is said in place`() {
        var gate = Gate(language: .portuguese, glyphs: .unicode)
        #expect(gate.take(.key(.enter, at: 0)) == [])
        #expect(Self.text(gate).contains("Nada foi escrito."))
        _ = gate.take(.key(.function(8), at: 0))
        #expect(gate.language == .english)
        _ = gate.take(.key(.paste(String(repeating: "a", count: 5000)), at: 0))
        guard case .open(let text)? = gate.take(.key(.enter, at: 0)).first else {
            Issue.record("it is tried")
            return
        }
        #expect(text.count == 1024)
    }

    @Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 20, columns: 60)])
    func `the gate looks as it was agreed`(_ size: Size) throws {
        var gate = Gate(language: .english, glyphs: .unicode)
        Self.typed("lusab-babad", &gate)
        _ = gate.take(Self.wrong)
        Self.typed("lusab", &gate)
        try Golden.expect(Self.text(gate, size), "gate.\(size.columns)x\(size.rows)")
    }
}
