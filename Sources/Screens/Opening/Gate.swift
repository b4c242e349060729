package import CentreCore
package import Resources

/// What stands on the terminal of a sealed centre before it is open: it asks for what opens it, and names nobody.
///
/// Times are milliseconds of a clock that nobody sets.
package struct Gate: Sendable {
    /// What comes to the gate from outside.
    package enum Message: Hashable, Sendable {
        case key(Key, at: Int64)
        case resized(Size)
        /// The time that ``wakeAt`` asked for has come.
        case time(Int64)
        /// What was typed does not open the centre.
        case wrong(Phrase, at: Int64)
        /// It opened, and the record is being read: so much of it, in hundredths.
        case reading(Int)
    }

    /// What the gate asks of the outside.
    package enum Effect: Hashable, Sendable {
        case open(String)
        case redraw
        case quit
    }

    private enum State: Hashable, Sendable {
        case asking
        case trying
        /// After a wrong answer nothing is tried before this time.
        case waiting(until: Int64)
        case reading(Int)
    }

    /// How long nobody types before what was typed is forgotten, in milliseconds.
    private static let patience: Int64 = 120_000
    /// The longest wait after a wrong answer, in seconds.
    private static let longestWait: Int64 = 30

    private var words: Catalogue
    private let glyphs: Glyphs
    private var size = Size(rows: 24, columns: 80)
    private var editor = LineEditor(limit: 1024)
    private var isShown = false
    private var isBlank = false
    private var state = State.asking
    private var complaint: Phrase?
    private var mistakes: Int64 = 0
    private var lastKey: Int64 = 0

    package init(language: Language, glyphs: Glyphs) {
        words = Catalogue(language)
        self.glyphs = glyphs
    }

    /// The language that was chosen here.
    package var language: Language { words.language }

    /// When to send ``Message/time(_:)``; `nil` where nothing waits for the clock.
    package var wakeAt: Int64? {
        var times: [Int64] = editor.isEmpty ? [] : [lastKey + Self.patience]
        if case .waiting(let until) = state { times.append(until) }
        return times.min()
    }
}

extension Gate {
    package mutating func take(_ message: Message) -> [Effect] {
        switch message {
        case .key(let key, let now):
            lastKey = now
            return press(key, at: now)
        case .resized(let size): self.size = size
        case .time(let now):
            if now >= lastKey + Self.patience { forget() }
            if case .waiting(let until) = state, now >= until { state = .asking }
        case .wrong(let phrase, let now):
            let wait = min(Self.longestWait, 1 << min(mistakes, 5))
            mistakes += 1
            state = .waiting(until: now + wait * 1000)
            complaint = Phrase("gate.wrong", count: Int(wait), ["why": .phrase(phrase)])
            forget()
        case .reading(let hundredths): state = .reading(hundredths)
        }
        return []
    }

    private mutating func press(_ key: Key, at now: Int64) -> [Effect] {
        if case .click(let point) = key {
            guard case .key(let key)? = painted(size).touch(at: point) else { return [] }
            return press(key, at: now)
        }
        if isBlank {
            // Whatever uncovers the gate is not for it.
            isBlank = false
            return []
        }
        let commands = Binding.commands(for: key)
        if commands.contains(.lock) { return [.quit] }
        if commands.contains(.hide) {
            forget()
            isBlank = true
            return []
        }
        if commands.contains(.language) {
            words = Catalogue(words.language.next)
            return []
        }
        if commands.contains(.redraw) { return [.redraw] }
        guard state != .trying else { return [] }
        if case .reading = state { return [] }
        if case .waiting(let until) = state, now >= until { state = .asking }
        switch key {
        case Gate.showing: isShown.toggle()
        case .enter:
            guard state == .asking else { return [] }
            guard !editor.isEmpty else {
                complaint = Phrase("key.empty")
                return []
            }
            state = .trying
            complaint = nil
            isShown = false
            return [.open(editor.text)]
        default:
            if editor.press(key), state == .asking { complaint = nil }
        }
        return []
    }

    /// The key that shows what was typed, and covers it again.
    private static let showing = Key.function(6)

    private mutating func forget() {
        editor = editor.holding("")
        isShown = false
    }
}

extension Gate {
    package func painting(_ size: Size) -> Painting { painted(size).painting }

    private func painted(_ size: Size) -> Canvas {
        var canvas = Canvas(size: size, glyphs: glyphs)
        guard !isBlank else { return canvas }
        let middle = max(2, canvas.rows / 2)
        canvas.write(words("gate.title"), row: middle - 4, column: 4, style: .heading)
        canvas.write(words("gate.how"), row: middle - 1, column: 4)
        let width = max(4, min(50, canvas.columns - 10))
        let shown = isShown ? editor : editor.covered
        shown.paintBoxed(on: &canvas, row: middle, column: 4, width: width)
        var row = middle + 2
        func say(_ text: String, _ style: Style) {
            for line in DrawnText.wrapped(canvas.glyphs.shown(text), to: max(2, canvas.columns - 8)) {
                canvas.put(line, row: row, column: 4, style: style)
                row += 1
            }
        }
        switch state {
        case .trying: say(words("gate.trying"), .plain)
        case .reading(let hundredths): say(words("gate.reading", ["part": "\(hundredths)"]), .plain)
        case .asking, .waiting: if let complaint { say("! " + words(complaint), .warning) }
        }
        let items = [
            FooterItem(key: .enter, words: words("gate.open")),
            FooterItem(key: Self.showing, words: words(isShown ? "gate.cover" : "gate.show")),
            FooterItem(key: .function(8), words: words("command.language")),
            FooterItem(key: .function(12), words: words("command.hide")),
            FooterItem(key: .function(10), words: words("gate.end")),
        ]
        Footer(items).paint(on: &canvas, row: canvas.rows - 1)
        return canvas
    }
}

extension LineEditor {
    /// The same line, and the cursor at the same place, with a star for every character.
    var covered: LineEditor {
        var covered = holding(String(repeating: "*", count: characters.count))
        for _ in cursor..<characters.count { _ = covered.press(.left) }
        return covered
    }
}
