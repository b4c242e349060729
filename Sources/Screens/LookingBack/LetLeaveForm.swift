import CentreCore
import Reports
import Resources

/// A report leaves the centre: of which quarter, to whom, by which decision, and how it is written.
struct LetLeaveForm: FormScreen {
    var form: Form
    var kind: (form: FormKind, about: String?)? { (.letLeave, form.slip) }

    /// So many quarters back, and so many decisions, are offered.
    private static let offered = 8

    init(in desk: Desk) {
        let quarters = Self.quarters(before: desk.today.day).map {
            TickList.Choice(code: $0.description, words: .plain($0.description))
        }
        let decisions = desk.centre.decisionsAdopted.prefix(Self.offered).map { decision in
            TickList.Choice(code: decision.id.description, words: .plain(decision.text ?? "?"))
        }
        // A value set needs a mapping file: that is for the command line.
        let formats = [LeftReport.Format.text, .html, .csv].map {
            TickList.Choice(code: $0.rawValue, words: Phrase("leaving.format.\($0.rawValue)"))
        }
        form = Form([
            .one("quarter", label: "leaving.quarter", quarters, quarters.first?.code),
            .line("recipient", label: "leaving.who", nil, limit: .recipient),
            .one("decision", label: "leaving.decision", decisions),
            .one("format", label: "leaving.format", formats, LeftReport.Format.csv.rawValue),
        ])
    }

    /// The quarters that are over, the last first.
    static func quarters(before day: Day) -> [Quarter] {
        let now = day.year * 4 + (day.monthOfYear - 1) / 3
        return (1...offered).compactMap { Quarter("\((now - $0) / 4)-Q\((now - $0) % 4 + 1)") }
    }

    func months(in desk: Desk) -> [Month] { desk.monthsOfLeaving }

    func title(in desk: Desk) -> String { desk.words("leaving.form") }

    var enters: Command? { .letLeave }

    func warning(in desk: Desk) -> String? {
        desk.words(desk.centre.decisionsAdopted.isEmpty ? "leaving.noDecision" : "leaving.hides")
    }

    mutating func save(in desk: Desk) -> [Wish] {
        for field: FieldName in ["quarter", "decision", "format"] {
            if let left = form.complainUnlessChosen(field) { return left }
        }
        guard let quarter = form.ticked("quarter").first.flatMap({ Quarter($0) }),
            let decision = form.ticked("decision").first.flatMap({ ID<Decision>($0) }),
            let format = form.ticked("format").first.flatMap({ LeftReport.Format(rawValue: $0) })
        else { return [] }
        let wish = LeavingWish(quarter, to: form.text("recipient"), by: decision, as: format)
        let language = desk.words.language
        return [
            .actKnowing(.collective(.leave(wish)), saying: Phrase("leaving.said")) { events in
                guard case .collective(.leaving(let event))? = events.first else { return [.finish] }
                return [.effect(.letLeave(event.report, language)), .finish]
            }
        ]
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let field: FieldName
        switch refusal {
        case .empty(.recipient), .tooLong(.recipient, _), .controlCharacter(.recipient, _):
            field = "recipient"
        case .collective(.quarterNotOver): field = "quarter"
        case .collective(.notAdopted), .collective(.unknownDecision): field = "decision"
        default: return false
        }
        form.complain(field, .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}

/// Everything is taken out: what for, and where to.
struct ExportForm: FormScreen {
    var form: Form
    var kind: (form: FormKind, about: String?)? { (.export, form.slip) }

    init(in desk: Desk) {
        // Nobody takes the folder for one of figures.
        let folder = LineEditor("NAMES-INSIDE-\(desk.today.day)", limit: 200)
        form = Form([
            .line("why", label: "export.why", nil, limit: .why),
            Field("folder", label: "export.folder", .line(folder), width: 40),
        ])
    }

    func title(in desk: Desk) -> String { desk.words("export.title") }
    var enters: Command? { .takeOut }

    func warning(in desk: Desk) -> String? {
        desk.words("export.danger") + " " + desk.words("export.folder.hint")
    }

    mutating func save(in desk: Desk) -> [Wish] {
        let folder = Text.trimmed(form.text("folder"))
        guard !folder.isEmpty else {
            form.complain("folder", Phrase("export.folder.none"))
            return []
        }
        let language = desk.words.language
        return [
            .actKnowing(.noteLook(.exportAll, why: form.text("why")), saying: Phrase("export.begun")) {
                events in
                guard case .looked(let event)? = events.first else { return [.finish] }
                return [.effect(.takeOut(event.look, to: folder, language)), .finish]
            }
        ]
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        switch refusal {
        case .empty(.why), .tooLong(.why, _), .controlCharacter(.why, _):
            form.complain("why", .plain(desk.wording.sentence(for: refusal)))
            return true
        default: return false
        }
    }
}
