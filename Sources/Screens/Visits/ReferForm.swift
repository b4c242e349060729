import CentreCore
import Reports
import Resources

/// Where somebody is sent, and when to ask how it went: in a week, unless said otherwise.
///
/// Without their name.
struct ReferForm: FormScreen {
    var form: Form
    private let id: ID<Visit>
    private let visitAt: Phrase

    var kind: (form: FormKind, about: String?)? { (.refer, id.description) }

    /// After how many days to ask: long enough for an appointment, short enough to be remembered.
    static let days = 7

    var tellsWhy: Bool { true }

    init?(_ id: ID<Visit>, in desk: Desk) {
        guard let visit = desk.visit(id) else { return nil }
        self.id = id
        visitAt = desk.timePhrase(of: visit)
        form = Form([
            .choices(of: .referrals, label: "refer.to", isSingle: true, in: desk),
            Field("note", label: "refer.note", .line(LineEditor(limit: Limits.characters(.note))))
                .unless(.referralNote),
            .days(ReferForm.days),
        ]).resumed(.refer, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("refer.title") }
    func remark(in desk: Desk) -> String? { desk.words(visitAt) }

    mutating func save(in desk: Desk) -> [Wish] {
        guard let code = form.ticked("referrals").compactMap({ Code($0) }).first else {
            return form.askForChoice("referrals")
        }
        let due = desk.today.day.advanced(by: form.number("days") ?? ReferForm.days)
        let saying = Phrase("refer.said", ["who": .phrase(visitAt)])
        return [
            .act(.refer(id, to: code, note: form.text("note"), due: due), saying: saying, then: [.finish])
        ]
    }
}

extension Field {
    /// In how many days to ask how it went.
    static func days(_ days: Int?) -> Field {
        Field("days", label: "refer.days", hint: "refer.days.unit", .number(NumberEditor(days, in: 0...999)))
    }
}
