import CentreCore
import Reports
import Resources

/// The agreements in force, large, to be read out when a session opens and whenever somebody asks.
struct SessionReadOut: Screen {
    private let id: ID<Session>
    /// Whether it lies over the session, to be seen again.
    private let isAgain: Bool
    /// Which of the session's languages is shown; `nil` for all of them.
    private var language: Int?
    private var scroll = Scroll()

    init(_ id: ID<Session>, isAgain: Bool = false) {
        self.id = id
        self.isAgain = isAgain
    }

    func commands(in desk: Desk) -> [Command] {
        [.toAgenda] + (languages(in: desk).count > 1 ? [.readIn] : []) + [.back]
    }

    /// The row at which the agreements begin.
    private static let firstLine = 3

    private func languages(in desk: Desk) -> [Code] { desk.languages(of: desk.centre.session(id)) }

    private func shownLanguages(in desk: Desk) -> [Code] {
        let languages = languages(in: desk)
        guard let language, languages.indices.contains(language) else { return languages }
        return [languages[language]]
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        switch command {
        case .readIn:
            let next = (language ?? -1) + 1
            language = next < languages(in: desk).count ? next : nil
            scroll = Scroll()
            return []
        case .toAgenda where !isAgain: return SessionDesk(id, in: desk).map { [.become($0)] } ?? []
        default: return [.back]
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        var lines = BigLines(in: desk)
        lines.add(agreementsIn: shownLanguages(in: desk), desk)
        scroll.press(key, lines: lines.lines.count, from: Self.firstLine, in: desk)
        return []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let session = desk.centre.session(id)
        canvas.writeHeading(
            desk.words("readOut.title"),
            remark: session.map { "\(desk.wording.name(of: $0))  \(desk.wording.starts($0))" })
        let languages = shownLanguages(in: desk)
        let names = languages.map { desk.wording.code($0, in: .languages) }
        canvas.write(names.joined(separator: " · "), row: 1, column: 1, style: .quiet)
        var lines = BigLines(on: canvas)
        lines.add(agreementsIn: languages, desk)
        scroll.paint(lines.lines, styles: lines.styles, on: &canvas, from: Self.firstLine)
        canvas.putCursor(row: 0, column: 1)
    }
}
