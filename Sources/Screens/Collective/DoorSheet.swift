import CentreCore
import Reports
import Resources

/// In which languages the agreements are for the door.
struct DoorForm: FormScreen {
    var form: Form

    init(in desk: Desk) {
        let known = Set(desk.centre.agreementsInForce().flatMap(\.languages))
        let listed = desk.centre.settings.offered(.languages).filter(known.contains)
        let languages = listed + known.subtracting(listed).sorted()
        let choices = languages.map {
            TickList.Choice(code: $0.text, words: .plain(desk.wording.code($0, in: .languages)))
        }
        form = Form([.several("languages", label: "door.languages", choices, languages.map(\.text))])
    }

    func title(in desk: Desk) -> String { desk.words("door.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let languages = form.codes("languages")
        guard !languages.isEmpty else { return form.askForChoice("languages") }
        return [.become(DoorSheet(languages))]
    }
}

/// The agreements in force for the door: to be copied by hand from the screen, or saved and printed large.
///
/// Words and days, nobody's name.
struct DoorSheet: Screen {
    private let languages: [Code]
    private var scroll = Scroll()

    /// How wide it is, in characters: few, so that they can be printed large.
    static let width = 40

    init(_ languages: [Code]) { self.languages = languages }

    func commands(in desk: Desk) -> [Command] { [.save, .back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .save else { return [.back] }
        let text = page(in: desk).joined(separator: "\n") + "\n"
        return [.effect(.savePage(name: desk.words("door.file"), text: text)), .back]
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        scroll.press(key, lines: page(in: desk).count, in: desk)
        return []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        scroll.paint(page(in: desk).map { DrawnText(canvas.glyphs.shown($0)) }, on: &canvas)
        canvas.putCursor(row: 0, column: 1)
    }

    /// The sheet, line by line.
    func page(in desk: Desk) -> [String] {
        let words = desk.words
        let day = desk.wording.dayOfYear(desk.today.day)
        var page = [words("door.heading"), words("door.asOf", ["day": day]), ""]
        for language in languages {
            if languages.count > 1 { page += [desk.wording.code(language, in: .languages), ""] }
            for (number, agreement) in desk.centre.agreementsInForce().enumerated() {
                guard let reading = agreement.reading(in: language) else { continue }
                var text = reading.wording.text ?? "?"
                if !reading.isAgreed { text += " (\(desk.notAgreed(reading, of: agreement)))" }
                for (place, line) in DrawnText.lines(of: text, to: Self.width - 4).enumerated() {
                    let mark = place == 0 ? "\(number + 1)." : ""
                    page.append(mark + String(repeating: " ", count: max(1, 4 - mark.count)) + line)
                }
                page.append("")
            }
            page.append("")
        }
        return page
    }
}
