import CentreCore
import Resources

/// How many people are here, without any name.
struct HeadcountForm: FormScreen {
    var form: Form
    var kind: (form: FormKind, about: String?)? { (.headcount, form.slip) }

    init(in desk: Desk) {
        form = Form([
            Field("people", label: "headcount.people", .number(NumberEditor(nil, in: Limits.headcount))),
            .time("time", label: "headcount.at"),
        ])
    }

    func title(in desk: Desk) -> String { desk.words("headcount.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        guard let people = form.number("people") else {
            form.complain("people", Phrase("headcount.missing"))
            return []
        }
        var at: Moment?
        switch desk.typedTime(form.text("time")) {
        case .unread: return form.refuseTime("time")
        case .now: break
        case .at(let moment): at = moment
        }
        let saying = Phrase("headcount.said", count: people)
        return [.act(.count(people: people, at: at), saying: saying, then: [.finish])]
    }
}
