import CentreCore
import Resources

/// The sign-in screen: one's own name, typed, and in a sealed centre one's PIN.
///
/// It lists nobody, and asks for the PIN of any name alike: who works here shows only to whoever does.
struct SignIn: Sendable {
    enum Step: Hashable, Sendable {
        case name
        /// The PIN of whoever goes by the name that was typed; `nil` where nobody does.
        case pin(ID<Person>?, name: String)
        /// The PIN is on its way to be proved, or made a hash of.
        case waiting
        /// A first PIN, and the same once more.
        case choosing(ID<Person>)
        case choosingAgain(ID<Person>, Whisper)
    }

    /// Said before a sealed desk is closed; the same key again closes it.
    static let closing = Phrase("signIn.closing")

    var step = Step.name
    var name = LineEditor(limit: 60)
    var secret = SecretEditor.pin
    var complaint: Phrase?

    init(_ step: Step = .name, complaint: Phrase? = nil) {
        self.step = step
        self.complaint = complaint
    }

    mutating func press(_ key: Key) {
        switch step {
        case .name: _ = name.press(key)
        case .waiting: return
        case .pin, .choosing, .choosingAgain: _ = secret.press(key)
        }
        complaint = nil
    }

    /// Goes on to another step, with nothing typed into it.
    mutating func go(to step: Step, complaint: Phrase? = nil) {
        self.step = step
        self.complaint = complaint
        secret.clear()
    }
}

extension SignIn {
    func paint(on canvas: inout Canvas, length: Int, words: Catalogue) {
        let middle = canvas.rows / 2
        switch step {
        case .name:
            box(words("signIn.name"), on: &canvas, row: middle, width: 30) { canvas, column, width in
                name.paint(on: &canvas, row: middle, column: column, width: width, isFocused: true)
            }
        case .waiting:
            canvas.write(words("signIn.moment"), row: middle, column: 4)
            canvas.putCursor(row: middle, column: 4)
        case .pin:
            paintSecret(words("signIn.pin"), on: &canvas, row: middle)
        case .choosing:
            canvas.write(words("signIn.choose", ["count": "\(length)"]), row: middle - 2, column: 4)
            paintSecret(words("signIn.new"), on: &canvas, row: middle)
        case .choosingAgain:
            canvas.write(words("signIn.choose", ["count": "\(length)"]), row: middle - 2, column: 4)
            paintSecret(words("signIn.again"), on: &canvas, row: middle)
        }
        var row = middle + 2
        if let complaint {
            row += paintWrapped("! " + words(complaint), on: &canvas, row: row, style: .warning) + 1
        }
        if case .pin = step, complaint != Misses.locked {
            paintWrapped(words("signIn.hint"), on: &canvas, row: row, style: .quiet)
        }
    }

    /// Writes text on as many rows as it takes, and gives how many.
    @discardableResult
    private func paintWrapped(_ text: String, on canvas: inout Canvas, row: Int, style: Style) -> Int {
        let lines = DrawnText.wrapped(canvas.glyphs.shown(text), to: canvas.columns - 8)
        for (offset, line) in lines.enumerated() {
            canvas.put(line, row: row + offset, column: 4, style: style)
        }
        return lines.count
    }

    private func paintSecret(_ label: String, on canvas: inout Canvas, row: Int) {
        box(label, on: &canvas, row: row, width: Pin.lengths.upperBound + 1) { canvas, column, width in
            secret.paint(on: &canvas, row: row, column: column, width: width, isFocused: true)
        }
    }

    private func box(
        _ label: String, on canvas: inout Canvas, row: Int, width: Int,
        _ paint: (inout Canvas, Int, Int) -> Void
    ) {
        let column = canvas.write(label, row: row, column: 4) + 1
        let width = min(width, canvas.columns - column - 4)
        canvas.write("[", row: row, column: column)
        canvas.write("]", row: row, column: column + width + 1)
        paint(&canvas, column + 1, width)
    }
}
