import CentreCore
import Reports
import Resources

/// One agreement: how it reads, by which decision it stands, and what somebody said against it.
struct AgreementPage: DeedScreen {
    private let id: ID<Agreement>
    var picked: Selection<Command>?

    init(_ agreement: ID<Agreement>) { id = agreement }

    func deeds(in desk: Desk) -> [Command] {
        guard let agreement = desk.agreement(id) else { return [] }
        let isInForce = desk.centre.adoption(of: id) != nil
        return [isInForce ? .endAgreement : .adopt, .wordAgreement, .translate]
            + (desk.wordingsToAgree(of: agreement).isEmpty ? [] : [.agreeWording])
            + [.object, .lookAgain, .takeBackPart] + (isInForce ? [] : [.dropAgreement]) + [.wordings]
    }

    func action(of command: Command, in desk: Desk) -> Action? {
        switch command {
        case .adopt, .endAgreement, .wordAgreement, .translate, .agreeWording, .object, .lookAgain,
            .takeBackPart, .dropAgreement:
            .collective(.drop(id))
        default: nil
        }
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        switch deed {
        case .adopt: [.open(DecideForm(.adopt(id), in: desk))]
        case .endAgreement: [.open(DecideForm(.end(id), in: desk))]
        case .wordAgreement: WordingForm(id, translates: false, in: desk).map { [.open($0)] } ?? []
        case .translate: WordingForm(id, translates: true, in: desk).map { [.open($0)] } ?? []
        case .agreeWording: AgreeWordingForm(id, in: desk).map { [.open($0)] } ?? []
        case .object: ObjectForm(.agreement(id), in: desk).map { [.open($0)] } ?? []
        case .lookAgain: LookAgainForm(id, in: desk).map { [.open($0)] } ?? []
        case .takeBackPart: TakeBackPartForm(.agreement(id), in: desk).map { [.open($0)] } ?? []
        case .dropAgreement:
            [.act(.collective(.drop(id)), saying: Phrase("dropAgreement.said"), then: [.back])]
        case .wordings: [.open(WordingsPage(id))]
        default: []
        }
    }

    func title(in desk: Desk) -> String {
        guard let agreement = desk.agreement(id) else {
            return desk.words("refusal.collective.unknownAgreement")
        }
        return desk.words("agreement.title", ["state": desk.wording.state(desk.centre.state(of: agreement))])
    }

    func facts(in desk: Desk) -> [(sign: String, text: String)] {
        guard let agreement = desk.agreement(id) else { return [] }
        let (words, wording) = (desk.words, desk.wording)
        var facts: [(sign: String, text: String)] = []
        for language in agreement.languages {
            guard let reading = agreement.reading(in: language) else { continue }
            let text = desk.line(of: reading.wording)
            facts.append(("", reading.isAgreed ? text : text + "  " + desk.notAgreed(reading, of: agreement)))
        }
        let proposed = agreement.proposed.value?.at.day
        if let proposed {
            facts.append(("", words("agreement.proposed", ["day": wording.dayOfYear(proposed)])))
        }
        // How it came into force, or ended: the last decision about it.
        let rulings = desk.centre.decisionsInForce().filter {
            $0.effect == .adopt(id) || $0.effect == .end(id)
        }
        if let last = rulings.last, let at = last.settledAt {
            let key = last.effect == .adopt(id) ? "agreement.adopted" : "agreement.ended"
            let values = ["day": wording.dayOfYear(at.day), "way": wording.way(of: last)]
            facts.append(("", words(key, values)))
            if let tally = wording.tally(last.tally) { facts.append(("", tally)) }
        }
        if let review = agreement.review {
            let isDue = review <= desk.today.day && desk.centre.adoption(of: id) != nil
            facts.append(
                (isDue ? "! " : "", words("decision.review", ["day": wording.dayOfYear(review)])))
        }
        return facts
            + agreement.objected.map {
                ("", words("decision.objection", ["text": ($0.text ?? "?").onOneLine]))
            }
    }
}

extension Desk {
    /// That the group did not agree to how a rule reads in a language.
    func notAgreed(_ reading: Agreement.Reading, of agreement: Agreement) -> String {
        let isFirst = reading.wording.language == agreement.firstLanguage
        return words(isFirst ? "agreement.notAgreed" : "agreement.notAgreed.translation")
    }
}

/// How a rule read over time, the latest wording first.
struct WordingsPage: Screen {
    private let id: ID<Agreement>
    private var scroll = Scroll()

    var tellsWhy: Bool { true }

    init(_ agreement: ID<Agreement>) { id = agreement }

    private func lines(in desk: Desk, width: Int) -> [String] {
        let history = desk.agreement(id)?.history.reversed() ?? []
        return history.flatMap { wording in
            let since = wording.day.map { desk.wording.dayOfYear($0) } ?? "?"
            let mark = wording.isAgreed ? "" : "  " + desk.words("agreement.notAgreed")
            return DrawnText.lines(of: "\(since)  \(desk.line(of: wording))\(mark)", to: width) + [""]
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        scroll.press(key, lines: lines(in: desk, width: desk.size.columns - 3).count, from: 2, in: desk)
        return []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(desk.words("wordings.title"))
        let lines = lines(in: desk, width: canvas.columns - 3).map { DrawnText(canvas.glyphs.shown($0)) }
        scroll.paint(lines, on: &canvas, from: 2)
        canvas.putCursor(row: 2, column: 1)
    }
}
