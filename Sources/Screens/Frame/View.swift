import CentreCore
import Reports
import Resources

/// Paints a model on a screen of some size.
package func view(_ model: Model, _ size: Size) -> Painting {
    model.painted(size).painting
}

extension Model {
    /// The smallest terminal on which everything works.
    package static let smallest = Size(rows: 20, columns: 60)

    var isTooSmall: Bool { isTooSmall(size) }

    private func isTooSmall(_ size: Size) -> Bool {
        size.rows < Model.smallest.rows || size.columns < Model.smallest.columns
    }

    func painted(_ size: Size) -> Canvas {
        var canvas = Canvas(size: size, glyphs: glyphs)
        if case .hidden = face {
            paintHidden(on: &canvas)
            return canvas
        }
        guard !isTooSmall(size) else {
            paintTooSmall(on: &canvas)
            return canvas
        }
        switch face {
        case .hidden: break
        case .signIn(let door): paint(door, on: &canvas)
        case .desk:
            if let desk, let top {
                Frame(top, desk: desk, status: status, unsaved: unsavedWords(on: top)).paint(on: &canvas)
            }
        }
        return canvas
    }

    /// One's own deed that could not be saved, by its name where nothing here tells why somebody came; of others, that the
    /// disk refuses.
    private func unsavedWords(on screen: any Screen) -> Phrase? {
        if let own = unsaved.first(where: { $0.person == person }) {
            return screen.tellsWhy ? own.bareWords : own.words
        }
        return unsaved.first(where: \.isRefused)?.bareWords
    }

    /// What anyone may see: the day and when the doors are open.
    private func paintHidden(on canvas: inout Canvas) {
        let wording = Wording(words, settings: centre.settings)
        let middle = canvas.rows / 2
        canvas.write(centred: wording.longDay(now.day), row: middle - 1)
        if let opening = centre.settings.opening.value {
            let span = opening.span(on: ServiceDay(now, turnsAt: centre.settings.turnsAt).day)
            let text =
                span == nil ? words("hidden.closed") : words("hidden.hours", ["hours": wording.hours(span)])
            canvas.write(centred: text, row: middle + 1)
        }
    }

    private func paintTooSmall(on canvas: inout Canvas) {
        let now = "\(canvas.columns)×\(canvas.rows)"
        let least = "\(Model.smallest.columns)×\(Model.smallest.rows)"
        let text = words("tooSmall", ["now": now, "least": least])
        let lines = DrawnText.wrapped(canvas.glyphs.shown(text), to: max(2, canvas.columns))
        for (row, line) in lines.enumerated() { canvas.put(line, row: row, column: 0) }
        canvas.putCursor(row: 0, column: 0)
    }

    private func paint(_ door: SignIn, on canvas: inout Canvas) {
        let wording = Wording(words, settings: centre.settings)
        canvas.write(wording.longDay(now.day), row: 1, column: 2, style: .quiet)
        if isPractice {
            canvas.write(words("practice"), row: 1, endingAt: canvas.columns - 2, style: .warning)
        }
        door.paint(on: &canvas, length: centre.settings.pinLength, words: words)
        if let since = openSince {
            let text = "! " + words("status.openSince", ["time": wording.time(since)])
            canvas.write(text, row: canvas.rows - 3, column: 4, style: .warning)
        }
        let back = door.step == .name ? [] : [FooterItem(key: .escape, words: words(Command.back.word))]
        let items = [
            FooterItem(key: .function(8), words: words(Command.language.word)),
            FooterItem(key: .function(12), words: words(Command.hide.word)),
            FooterItem(key: .function(10), words: words("signIn.close")),
        ]
        let enter = FooterItem(key: .enter, words: words("signIn.enter"))
        Footer([enter] + back + items).paint(on: &canvas, row: canvas.rows - 1)
    }
}
