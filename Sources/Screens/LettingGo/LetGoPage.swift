import CentreCore
import Reports
import Resources

/// Years are let go: a month is chosen with ← and →, Enter counts what would go and what stays, and Enter again asks for
/// the month in digits.
struct LetGoPage: Screen {
    /// Everything before this month is meant; `nil` for the one that is offered.
    private var month: Month?
    /// The first of what stays that is shown.
    private var scroll = 0

    init() {}

    /// Two years are offered to stay, and never more than may go.
    private func month(in desk: Desk) -> Month {
        if let month { return month }
        let latest = LettingGo.latest(at: desk.now)
        return (0..<12).reduce(latest) { month, _ in month.previous }
    }

    func commands(in desk: Desk) -> [Command] {
        let month = month(in: desk)
        return [.choose] + (month.year > 2000 ? [.earlier] : [])
            + (month < LettingGo.latest(at: desk.now) ? [.later] : []) + [.back]
    }

    func action(of command: Command, in desk: Desk) -> Action? {
        command == .choose ? .letGo(before: month(in: desk)) : nil
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        let month = month(in: desk)
        switch command {
        case .earlier: (self.month, scroll) = (month.previous, 0)
        case .later: (self.month, scroll) = (month.next, 0)
        case .choose: return choose(month, in: desk)
        default: return [.back]
        }
        return []
    }

    private func choose(_ month: Month, in desk: Desk) -> [Wish] {
        do {
            try desk.centre.mayLetGo(before: month, at: desk.now)
        } catch {
            return [.say(.plain(desk.wording.sentence(for: error)))]
        }
        switch desk.lettingGo {
        case .found(let plan)? where plan.before == month:
            return plan.going.isEmpty ? [] : [.open(LetGoForm(plan))]
        case .looking(month)?: return []
        default: return [.effect(.lookAtLettingGo(before: month))]
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        let last = max(0, staying(in: desk).count - 1)
        switch key {
        case .up: scroll = max(0, scroll - 1)
        case .down: scroll = min(last, scroll + 1)
        case .home: scroll = 0
        case .end: scroll = last
        default: break
        }
        return []
    }

    private func staying(in desk: Desk) -> [LettingGo.Staying] {
        if case .found(let plan)? = desk.lettingGo, plan.before == month(in: desk) {
            plan.staying
        } else {
            []
        }
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let end = canvas.columns - 1
        canvas.write(desk.words("letGo.title"), row: 0, column: 1, end: end, style: .heading)
        var row = 1 + canvas.write(paragraph: desk.words("letGo.how"), row: 1, column: 1, style: .quiet)
        let month = month(in: desk)
        let chosen = desk.words("letGo.before", ["month": desk.wording.month(month)])
        canvas.write(chosen, row: row + 1, column: 1, end: end, style: .strong)
        row += 3
        for sentence in sentences(of: month, in: desk) {
            row += canvas.write(paragraph: sentence, row: row, column: 1, style: .plain)
        }
        let reach = DrawnText.wrapped(canvas.glyphs.shown(desk.words("letGo.reach")), to: end - 1)
        let bottom = max(row, canvas.rows - reach.count)
        for (offset, line) in reach.enumerated() {
            canvas.put(line, row: bottom + offset, column: 1, style: .quiet)
        }
        let staying = staying(in: desk)
        guard !staying.isEmpty, row + 2 < bottom else { return }
        canvas.write(desk.words("letGo.stay"), row: row + 1, column: 1, end: end, style: .quiet)
        let top = row + 2
        canvas.writeRows(of: staying.count, around: scroll, from: top, height: bottom - top) {
            canvas, index, line in
            canvas.write(desk.wording.line(of: staying[index]), row: line, column: 3, end: end, style: .plain)
        }
    }

    private func sentences(of month: Month, in desk: Desk) -> [String] {
        switch desk.lettingGo {
        case .looking(month)?: [desk.words("letGo.looking")]
        case .found(let plan)? where plan.before == month: desk.wording.sentences(of: plan)
        case .failed(month, let reason)?: [desk.words("letGo.notLooked", ["reason": reason])]
        default: [desk.words("letGo.look")]
        }
    }
}

/// The month once more, in digits: no key that somebody presses by habit lets years go.
struct LetGoForm: FormScreen {
    var form: Form
    private let plan: LettingGo

    init(_ plan: LettingGo) {
        self.plan = plan
        var fields = [Field("month", label: "letGo.confirm", .line(LineEditor(limit: 10)), width: 10)]
        if !plan.damaged.isEmpty {
            let yes = TickList.Choice(code: "yes", words: Phrase("letGo.confirm.damaged.yes"))
            var damaged = Field("damaged", label: "letGo.confirm.damaged", .ticks(TickList([yes])))
            damaged.isStop = true
            fields.append(damaged)
        }
        form = Form(fields)
    }

    var enters: Command? { .letGo }

    func title(in desk: Desk) -> String {
        desk.words("letGo.confirm.title", ["month": desk.wording.month(plan.before)])
    }

    mutating func save(in desk: Desk) -> [Wish] {
        guard Text.trimmed(form.text("month")) == plan.before.description else {
            form.complain("month", Phrase("letGo.confirm.wrong", ["month": .text(plan.before.description)]))
            return []
        }
        guard plan.damaged.isEmpty || form.ticked("damaged") == ["yes"] else {
            form.complain("damaged", Phrase("letGo.confirm.damaged.wanted"))
            return []
        }
        let saying = Phrase("letGo.said", count: plan.going.count)
        let action = Action.letGo(before: plan.before, alsoDamaged: plan.damaged)
        return [.act(action, saying: saying, then: [.finish])]
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        guard case .lettingGo = refusal else { return false }
        form.complain("month", .plain(desk.wording.sentence(for: refusal)))
        return true
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        paintHeading(on: &canvas, in: desk)
        var row = 2
        for sentence in desk.wording.sentences(of: plan) {
            row += canvas.write(paragraph: sentence, row: row, column: 1, style: .plain)
        }
        let asked = desk.words("letGo.confirm.how", ["month": plan.before.description])
        row += 1 + canvas.write(paragraph: asked, row: row + 1, column: 1, style: .strong)
        form.paint(on: &canvas, from: row + 1, words: desk.words)
    }
}

extension Desk {
    /// What letting go of the months before one would do, as far as it is known.
    enum LookAtLettingGo: Hashable, Sendable {
        case looking(Month)
        case found(LettingGo)
        case failed(Month, String)
    }
}
