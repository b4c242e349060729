import CentreCore
import Reports
import Resources

/// What a carer copies onto the card that goes with the children, in four lines: the word, who may collect, who never,
/// what to know.
///
/// A desk that is shut, stolen or carried away must not shut the crèche: with the cards the carers go on.
struct Card: Hashable, Sendable {
    let names: String
    /// `nil` where the word is known to nobody but who has the card.
    private(set) var word: Whisper?
    private let hasWord: Bool
    private let may: [String]
    private let never: [String]
    private let toKnow: [String]

    /// The card of children who are being taken in.
    init(of request: ChildCareRequest?, wish: CareWish?, _ taking: Taking, in desk: Desk) {
        let rules = request.map { desk.centre.collectorRules(for: $0) } ?? desk.rules(of: wish?.parent)
        let parent = [request?.parent ?? wish?.parent ?? ""].map(Text.trimmed).filter { !$0.isEmpty }
        func all(_ may: Bool) -> [String] {
            rules.filter { $0.may == may }.map(\.name)
                + taking.collectors.filter { $0.may == may }.map(\.name)
        }
        names =
            (request.map { $0.named.map { desk.name(of: $0) } } ?? wish?.children.map(\.name) ?? [])
            .joined(separator: ", ")
        (may, never, word, hasWord) = (parent + all(true), all(false), nil, request?.word != nil)
        toKnow = request.map { Self.notes(of: $0, in: desk) } ?? Self.notes(of: wish)
    }

    /// The card of a request as it stands.
    init(of request: ChildCareRequest, in desk: Desk) {
        self.init(of: request, wish: nil, Taking(), in: desk)
    }

    /// The card with its word.
    func saying(_ word: Whisper) -> Card {
        var card = self
        card.word = word
        return card
    }

    private static func notes(of request: ChildCareRequest, in desk: Desk) -> [String] {
        request.named.compactMap { child in
            let notes = Child.Note.allCases.compactMap { child.note($0) }
            return notes.isEmpty ? nil : "\(desk.name(of: child)): \(notes.joined(separator: "; "))"
        }
    }

    private static func notes(of wish: CareWish?) -> [String] {
        (wish?.children ?? []).compactMap { child in
            let notes = Child.Note.allCases.compactMap { child.notes[$0] }.map(Text.trimmed)
                .filter { !$0.isEmpty }
            return notes.isEmpty ? nil : "\(child.name): \(notes.joined(separator: "; "))"
        }
    }

    /// The four lines.
    func lines(in words: Catalogue) -> [String] {
        func list(_ names: [String]) -> String {
            names.isEmpty ? words("card.nobody") : names.joined(separator: ", ")
        }
        let said = word?.spoken ?? words(hasWord ? "card.word.hidden" : "card.word.none")
        return [
            words("card.word", ["word": said]), words("card.may", ["names": list(may)]),
            words("card.never", ["names": list(never)]),
            words(
                "card.know",
                ["notes": toKnow.isEmpty ? words("card.nothing") : toKnow.joined(separator: ". ")]),
        ]
    }
}

/// The card, to be copied by hand; and what was agreed with the parent, which stays at the desk.
struct CardPage: Screen {
    private let card: Card
    private let request: ID<ChildCareRequest>?

    init(_ card: Card, of request: ID<ChildCareRequest>? = nil) {
        self.card = card
        self.request = request
    }

    var showsSecret: Bool { card.word != nil }

    var ownsDigits: Bool { true }

    /// A word is shown once: a bare Enter, typed twice, does not close it.
    func commands(in desk: Desk) -> [Command] { (showsSecret ? [.cardWritten] : [.choose]) + [.back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] { [.back] }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(
            desk.words("card.title", ["names": card.names]),
            remark: showsSecret ? desk.words("care.step", ["step": "3"]) : nil)
        var row = 1
        row += canvas.write(
            paragraph: desk.words(showsSecret ? "card.copy" : "card.hidden"), row: row, column: 1,
            style: .quiet)
        row += 1
        for (index, line) in card.lines(in: desk.words).enumerated() {
            canvas.write("\(index + 1)", row: row, column: 1, style: .plain)
            row += canvas.write(paragraph: line, row: row, column: 4, style: .strong)
        }
        row += 1
        if let request = request.flatMap({ desk.centre.care[$0] }) {
            let plan = plan(of: request, in: desk)
            for line in plan { row += canvas.write(paragraph: line, row: row, column: 1) }
            if !plan.isEmpty { row += 1 }
        }
        row += canvas.write(paragraph: desk.words("card.destroy"), row: row, column: 1, style: .quiet)
        if showsSecret { DeedRows([.cardWritten]).paint(on: &canvas, from: row + 1, in: desk) }
        canvas.putCursor(row: 0, column: 1)
    }

    /// How to reach the parent, and what to do where that does not help.
    private func plan(of request: ChildCareRequest, in desk: Desk) -> [String] {
        var lines: [String] = []
        if let reach = request.reach { lines.append(desk.words("plan.reach", ["how": reach])) }
        if let call = request.callThen {
            lines.append(
                desk.words("plan.call", count: desk.centre.minutesToWait(for: request), ["whom": call]))
        }
        if let never = request.neverCall { lines.append(desk.words("plan.never", ["whom": never])) }
        return lines
    }
}

extension Desk {
    /// The rules that hold for whoever goes by a name.
    func rules(of parent: String?) -> [CollectorRule] {
        centre.familyRules(of: parent).map {
            CollectorRule(source: .family($0.id), name: $0.name ?? "", may: $0.may.value ?? false)
        }
    }
}
