import CentreCore
import Reports
import Resources

/// Some of a group leave, or somebody left earlier than now.
struct LeaveForm: FormScreen {
    var form: Form
    private let visit: ID<Visit>
    private let name: Phrase
    /// The day of a visit that began before today: times are of that day.
    private let past: ServiceDay?

    init(_ visit: Visit, in desk: Desk) {
        self.visit = visit.id
        name = desk.phrase(of: visit)
        past = visit.arrived.value.map(desk.day).flatMap { $0 < desk.today ? $0 : nil }
        var fields: [Field] = []
        if visit.remaining > 1 {
            let editor = NumberEditor(visit.remaining, in: 1...visit.remaining)
            fields.append(Field("people", label: "leave.people", .number(editor)))
        }
        fields.append(.time("time", label: "leave.at"))
        form = Form(fields)
    }

    func title(in desk: Desk) -> String { desk.words("leave.of", ["who": desk.words(name)]) }

    func remark(in desk: Desk) -> String? { past.map { desk.wording.shortDay($0.day) } }

    mutating func save(in desk: Desk) -> [Wish] {
        var at: Moment?
        switch past.map({ desk.typedTime(form.text("time"), on: $0) }) ?? desk.typedTime(form.text("time")) {
        case .unread: return form.refuseTime("time")
        case .now: break
        case .at(let moment): at = moment
        }
        let people = form["people"] == nil ? nil : form.number("people")
        let who = people.map { Phrase("people", count: $0) } ?? name
        let saying = Phrase("leave.said", ["who": .phrase(who)])
        return [.act(.leave(visit, people: people, at: at), saying: saying, then: [.finish])]
    }
}
