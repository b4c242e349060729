import CentreCore
import Reports
import Resources

/// What is the same around every screen: whose desk and what day it is, the bar of places, what was saved, the keys.
struct Frame {
    /// How many rows a place's frame takes.
    static let around = 6

    private let screen: any Screen
    private let desk: Desk
    private let status: Status
    private let unsaved: Phrase?
    private var words: Catalogue { desk.words }

    init(_ screen: any Screen, desk: Desk, status: Status, unsaved: Phrase?) {
        self.unsaved = unsaved
        self.screen = screen
        self.desk = desk
        self.status = status
    }

    func paint(on canvas: inout Canvas) {
        paintHeader(on: &canvas)
        var top = 1
        if screen.isPlace {
            paintBar(on: &canvas, row: 1)
            top = 2
        }
        canvas.rule(row: top)
        let rows = canvas.rows - top - 4
        canvas.part(top + 1..<top + 1 + rows) { screen.paint(on: &$0, in: desk) }
        // The cursor always stands somewhere: Braille displays and screen readers follow it.
        if canvas.cursor == nil { canvas.putCursor(row: top + 1, column: 1) }
        canvas.rule(row: canvas.rows - 3)
        paintStatus(on: &canvas, row: canvas.rows - 2)
        paintFooter(on: &canvas, row: canvas.rows - 1)
    }

    private func paintHeader(on canvas: inout Canvas) {
        let lock = "\(Binding.of(.lock)?.key.cap ?? "") \(words(Command.lock.word))"
        let right = canvas.columns - 1
        let lockAt = canvas.write(
            lock, row: 0, endingAt: right, style: .quiet, touch: Binding.of(.lock).map { .key($0.key) })
        let name = screen.ownCommandsOnly ? "" : desk.name(of: desk.person)
        let nameAt = canvas.write(name, row: 0, endingAt: lockAt - 2)
        let middle = words(
            screen.isPlace ? "header.part" : "header.time",
            [
                "day": desk.wording.shortDay(desk.now.day), "time": desk.wording.time(desk.now),
                "part": words(Self.partOfDay(desk.now)),
            ])
        let middleAt = max(0, (canvas.columns - canvas.width(middle)) / 2)
        var column = canvas.write(
            desk.centre.settings.name.value ?? "", row: 0, column: 1, end: middleAt - 2, style: .strong)
        if desk.isPractice {
            column = canvas.write(
                words("practice"), row: 0, column: column + 2, end: middleAt - 1, style: .warning)
        }
        canvas.write(middle, row: 0, column: max(middleAt, column + 2), end: nameAt - 1)
    }

    private static func partOfDay(_ moment: Moment) -> String {
        switch moment.minuteOfDay / 60 {
        case 6..<12: "part.morning"
        case 12..<18: "part.afternoon"
        case 18..<23: "part.evening"
        default: "part.night"
        }
    }

    private func paintBar(on canvas: inout Canvas, row: Int) {
        let texts = Command.places.enumerated().map { "\($0.offset + 1) \(words($0.element.word))" }
        // Where the words do not all fit, the longest give up their ends first.
        var widths = texts.map(canvas.width)
        while widths.reduce(widths.count, +) > canvas.columns, let most = widths.max(), most > 4,
            let longest = widths.lastIndex(of: most)
        {
            widths[longest] -= 1
        }
        var column = 1
        for (index, text) in texts.enumerated() {
            let isHere = (screen as? any PlaceScreen)?.place == Command.places[index]
            let digit = Key.character(Character("\(index + 1)"))
            column = canvas.write(
                text, row: row, column: column, end: column + widths[index], style: isHere ? .chosen : .plain,
                touch: .key(digit))
            column += 1
        }
    }

    private func paintStatus(on canvas: inout Canvas, row: Int) {
        var column = 1
        if let unsaved {
            column = canvas.write("! " + words(unsaved), row: row, column: column, style: .warning) + 2
        }
        // What was said may name somebody.
        guard !screen.ownCommandsOnly else { return }
        switch status {
        case .quiet:
            guard let since = desk.openSince else { break }
            let text = "! " + words("status.openSince", ["time": desk.wording.time(since)])
            canvas.write(text, row: row, column: column, style: .warning)
        case .said(let phrase): canvas.write(words(phrase), row: row, column: column)
        case .saving: canvas.write(words("status.saving"), row: row, column: column, style: .quiet)
        case .saved(let what, let at, let canTakeBack):
            var text = words("status.saved", ["time": desk.wording.time(at), "what": words(what)])
            if screen.tellsWhy, !what.namesNobody {
                text = words("status.savedOnly", ["time": desk.wording.time(at)])
            }
            let binding = Binding.of(.takeBack)
            if canTakeBack { text += "  " + words("status.takeBack", ["key": binding?.key.cap ?? ""]) }
            let touch = canTakeBack ? binding.map { Touch.key($0.key) } : nil
            canvas.write(text, row: row, column: column, style: .good, touch: touch)
        }
    }

    private func paintFooter(on canvas: inout Canvas, row: Int) {
        let own = screen.commands(in: desk).filter { desk.refusal(of: $0, on: screen) == nil }
        guard !(screen is Question) else {
            Footer(own.compactMap { FooterItem($0, words: words) }).paint(on: &canvas, row: row)
            return
        }
        let rare: [Command] = [.previous, .discard]
        let others = screen.isPlace ? Self.atPlaces : []
        let commands =
            own.filter { !rare.contains($0) } + others.filter { !own.contains($0) }
            + own.filter(rare.contains)
        let items = commands.compactMap {
            $0 == .save && screen.enters != nil
                ? screen.enters.map { FooterItem(key: .enter, words: words($0.word)) }
                : FooterItem($0, keeps: screen.kind != nil && !screen.isForGuest, words: words)
        }
        let isFree = !screen.isForGuest && !screen.ownCommandsOnly
        let always = (isFree ? [Command.hide, .help] : [.hide]).compactMap {
            FooterItem($0, words: words)
        }
        Footer(items, always: always).paint(on: &canvas, row: row)
    }

    private static let atPlaces: [Command] = [.come, .leave, .child, .handover, .evening, .palette]
}

/// A screen on the bar.
protocol PlaceScreen: Screen {
    var place: Command { get }
}

extension PlaceScreen {
    package var isPlace: Bool { true }
}
