internal import TerminalDriver

/// The front desk of a centre, running on a terminal of its own.
struct Desk: ~Copyable {
    private var terminal: PseudoTerminal
    /// From being started to the whole first screen, in milliseconds.
    let opening: Double

    /// What came of a key.
    struct Answer {
        /// From the key to the first byte, in milliseconds.
        let first: Double
        /// From the key to the last byte before the program fell silent, or to the byte that showed what was
        /// awaited.
        let last: Double
        /// How often the program wrote.
        let writes: Int
    }

    var screen: VirtualScreen { terminal.screen }
    var program: Int32 { terminal.program }

    /// Starts the front desk and follows it until its first screen stands: the name above, the keys below.
    init(_ house: House, givenPassphrase: Bool = false) throws {
        let start = SteadyClock.now
        var terminal = try PseudoTerminal(house.launch([], givenPassphrase: givenPassphrase))
        try terminal.wait(for: "the first screen") { screen in
            let lines = screen.lines
            // A sealed centre's first screen asks for a PIN: all that a start reads is read by then.
            if house.isSealed { return lines[lines.count - 1].contains("F10") && screen.contains("PIN") }
            return lines[0].contains(House.name) && lines[lines.count - 1].contains("F1 help")
                && screen.contains("Here now")
        }
        opening = milliseconds(since: start, until: terminal.lastRead)
        terminal.takeUntilSilent(milliseconds: 20)
        self.terminal = terminal
    }

    /// Presses keys at once and follows the program until it falls silent.
    mutating func press(_ keys: String) throws -> Answer {
        try press(keys, until: nil)
    }

    /// Presses keys at once and follows the program until something is seen, and then until it falls silent.
    mutating func press(
        _ keys: String, until isSeen: ((VirtualScreen) -> Bool)?
    ) throws -> Answer {
        let patience = Patience.usual
        let start = SteadyClock.now
        terminal.type(keys)
        guard terminal.take(waiting: 2_000) == .written else { throw silent(after: keys) }
        let first = terminal.lastRead
        var seen = isSeen?(terminal.screen) == true ? first : nil
        var writes = 1
        while true {
            let waitsForSight = isSeen != nil && seen == nil
            switch terminal.take(waiting: waitsForSight ? 100 : Self.silence) {
            case .written: writes += 1
            case .end: throw silent(after: keys)
            case .silence:
                if !waitsForSight {
                    return Answer(
                        first: milliseconds(since: start, until: first),
                        last: milliseconds(since: start, until: seen ?? terminal.lastRead), writes: writes)
                }
                if patience.isOver { throw silent(after: keys) }
            }
            if seen == nil, isSeen?(terminal.screen) == true { seen = terminal.lastRead }
        }
    }

    /// The row on which the cursor stands.
    var focusedLine: String { terminal.screen.lines[terminal.screen.cursor.row] }

    /// How many people the desk says are here now.
    var peopleHere: Int? {
        let line = terminal.screen.lines.first { $0.contains("Here now") } ?? ""
        let after = line.split(separator: " ").drop { $0 != "now" }.dropFirst().first
        return after.flatMap { Int($0) }
    }

    /// Closes the terminal's window and waits for the program's end.
    consuming func close() throws {
        terminal.hangUp()
        _ = try terminal.waitForEnd()
    }

    /// The milliseconds after which nothing more is expected of the program.
    private static let silence: Int32 = 8

    private func silent(after keys: String) -> Missed {
        let names = keys.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
        return Missed(description: "No answer to the keys \(names). The screen:\n\(terminal.screen.text)")
    }
}
