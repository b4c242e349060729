import CentreCore
import Reports
import Resources

/// What opens a sealed centre: whose the passphrases are, and whether there is a code on paper.
struct KeysPage: Screen {
    private var selection = Selection<Opener>()

    private let deeds: [Command] = [.addKey, .removeKey, .newPaper]

    var ownsDigits: Bool { true }

    func commands(in desk: Desk) -> [Command] { [.back] + deeds }

    /// People's passphrases, then the code on paper; whoever is a coordinator no more sees nothing more.
    private func rows(in desk: Desk) -> [Opener] {
        guard desk.refusal(of: Reading.keys) == nil else { return [] }
        return desk.openers.filter { !$0.isPaper } + desk.openers.filter(\.isPaper)
    }

    private func chosen(in desk: Desk) -> Opener? { selection.row(in: rows(in: desk)) }

    func refusal(of command: Command, in desk: Desk) -> Refusal? {
        guard deeds.contains(command) else { return nil }
        if let refusal = desk.refusal(of: Reading.keys) { return refusal }
        guard command == .removeKey, let opener = chosen(in: desk), !opener.isPaper else { return nil }
        return desk.openers.count { !$0.isPaper } > 1 ? nil : .lastPassphrase
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        switch command {
        case .addKey: [.withPassphrase([.makeSecret(.passphrase) { [.open(NewKeyForm($0, in: $1))] }])]
        case .newPaper: [.withPassphrase([.makeSecret(.paper) { made, _ in [.open(NewPaperForm(made))] }])]
        case .removeKey:
            chosen(in: desk).map { [.withPassphrase([.open(Question.aboutRemoving($0, in: desk))])] } ?? []
        default: [.back]
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        if case .row(let row) = touch { selection.choose(row, in: rows(in: desk)) }
        return []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let end = canvas.columns - 1
        canvas.write(desk.words("keys.title"), row: 0, column: 1, end: end, style: .heading)
        let top = 2 + canvas.write(paragraph: desk.words("keys.how"), row: 1, column: 1, style: .quiet)
        let rows = rows(in: desk)
        let chosen = selection.index(in: rows)
        let height = canvas.rows - top - deeds.count - 1
        canvas.writeRows(of: rows.count, around: chosen, from: top, height: height) { canvas, index, line in
            let opener = rows[index]
            ListRow(text: desk.words(desk.phrase(of: opener)), isChosen: index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<end, touch: .row(index))
            canvas.write(
                opener.reference, row: line, endingAt: end, style: index == chosen ? .chosen : .quiet,
                touch: .row(index))
        }
        let below = top + min(rows.count, max(0, height)) + 1
        DeedRows(deeds).paint(on: &canvas, from: below, refused: desk.refused(deeds, on: self), in: desk)
    }
}

extension Desk {
    /// What something that opens the centre is called.
    func phrase(of opener: Opener) -> Phrase {
        if opener.isPaper { return Phrase("keys.paper") }
        let person = opener.owner.flatMap { centre.people[$0] }
        guard let name = person?.name.value else { return Phrase("keys.nobody") }
        return person.map { centre.isActive($0, at: now) } == true
            ? .plain(name) : Phrase("keys.former", ["who": .text(name)])
    }
}

extension Question {
    /// Whether something shall open the centre no more: it is not put back.
    fileprivate static func aboutRemoving(_ opener: Opener, in desk: Desk) -> Question {
        let whose = desk.phrase(of: opener)
        let saying =
            opener.isPaper
            ? Phrase("keys.removed.paper") : Phrase("keys.removed.said", ["who": .phrase(whose)])
        return Question(
            yes: Answer(words: "keys.remove.yes", wishes: [.changeKeys(.remove(opener.id), saying: saying)]),
            no: Answer(words: "keys.remove.no", wishes: [])
        ) {
            $0.words(Phrase("keys.remove.question", ["who": .phrase(whose), "ref": .text(opener.reference)]))
        }
    }
}
