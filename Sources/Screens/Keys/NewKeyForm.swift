import CentreCore
import Reports
import Resources

/// One more passphrase: whose it is, and which; the offered one, or one's own.
struct NewKeyForm: FormScreen {
    var form: Form
    var showsSecret: Bool { true }
    private let offer: Whisper

    init(_ offer: Whisper, in desk: Desk) {
        self.offer = offer
        let people = desk.centre.activePeople(at: desk.now).map {
            TickList.Choice(code: $0.id.description, words: .plain($0.name.value ?? ""))
        }
        let only = people.count == 1 ? people.map(\.code) : []
        form = Form([
            Field("whose", label: "keys.whose", .ticks(TickList(people, ticked: Set(only), isSingle: true))),
            Field("passphrase", label: "keys.own", .secret(.coverable), width: 40),
        ])
    }

    func title(in desk: Desk) -> String { desk.words("keys.add.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        guard let person = form.ticked("whose").first.flatMap({ ID<Person>($0) }) else {
            form.complain("whose", Phrase("keys.whose.missing"))
            return []
        }
        let typed = form.whisper("passphrase")
        let chosen = typed.isEmpty ? offer : typed
        if let wrong = desk.keyRules.chosen(chosen) {
            form.complain("passphrase", wrong)
            return []
        }
        return [.open(KeyAgainForm(chosen, for: person))]
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        paintHeading(on: &canvas, in: desk)
        var row = 1 + canvas.write(paragraph: desk.words("keys.alone"), row: 1, column: 1, style: .quiet)
        let offered = desk.words("keys.offer", ["offered": offer.spoken])
        row += canvas.write(paragraph: offered, row: row + 1, column: 1, style: .strong) + 2
        form.paint(on: &canvas, from: row, words: desk.words)
    }
}

/// The same passphrase once more: what was only looked at would be forgotten at the gate.
struct KeyAgainForm: FormScreen {
    var form = Form([Field("again", label: "keys.again", .secret(.coverable), width: 40)])
    var showsSecret: Bool { true }
    private let chosen: Whisper
    private let person: ID<Person>

    init(_ chosen: Whisper, for person: ID<Person>) {
        self.chosen = chosen
        self.person = person
    }

    func title(in desk: Desk) -> String { desk.words("keys.again.title", ["who": desk.name(of: person)]) }

    mutating func save(in desk: Desk) -> [Wish] {
        guard form.whisper("again") == chosen else {
            form.forgetSecrets()
            form.complain("again", Phrase("keys.again.wrong"))
            return []
        }
        let saying = Phrase("keys.added.said", ["who": .text(desk.name(of: person))])
        return [.changeKeys(.add(chosen, for: person), saying: saying)]
    }
}

/// A new code on paper, shown this once: once it is typed back, no former one opens anything.
struct NewPaperForm: FormScreen {
    var form = Form([Field("again", label: "keys.paper.again", .secret(.shown), width: 40)])
    var showsSecret: Bool { true }
    private let code: Whisper

    init(_ code: Whisper) { self.code = code }

    func title(in desk: Desk) -> String { desk.words("keys.paper.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        guard desk.keyRules.isCode(form.whisper("again"), code) else {
            form.complain("again", Phrase("keys.paper.wrong"))
            return []
        }
        return [.changeKeys(.paper(code), saying: Phrase("keys.paper.said"))]
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        paintHeading(on: &canvas, in: desk)
        canvas.write(code.spoken, row: 2, column: 3, style: .strong)
        let row = 4 + canvas.write(paragraph: desk.words("keys.paper.why"), row: 4, column: 1, style: .quiet)
        form.paint(on: &canvas, from: row + 1, words: desk.words)
    }
}
