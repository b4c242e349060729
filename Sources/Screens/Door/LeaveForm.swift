import CentreCore
import Reports
import Resources

/// Some of a group leave, or somebody left earlier than now.
struct LeaveForm: FormScreen {
    var form: Form
    private let visit: ID<Visit>
    private let name: Phrase
    private let came: Moment?

    init(_ visit: Visit, in desk: Desk) {
        self.visit = visit.id
        name = desk.phrase(of: visit)
        came = visit.arrived.value
        var fields: [Field] = []
        if visit.remaining > 1 {
            let editor = NumberEditor(visit.remaining, in: 1...visit.remaining)
            fields.append(Field("people", label: "leave.people", .number(editor)))
        }
        fields.append(.time("time", label: "leave.at"))
        form = Form(fields)
    }

    func title(in desk: Desk) -> String { desk.words("leave.of", ["who": desk.words(name)]) }

    func remark(in desk: Desk) -> String? { came.map { desk.words("leave.came", ["time": desk.time($0)]) } }

    mutating func save(in desk: Desk) -> [Wish] {
        var at: Moment?
        switch desk.typedLeaving(form.text("time"), after: came) {
        case .unread: return form.refuseTime("time")
        case .now: break
        case .at(let moment): at = moment
        }
        let people = form["people"] == nil ? nil : form.number("people")
        let who = people.map { Phrase("people", count: $0) } ?? name
        var saying = Phrase("leave.said", ["who": .phrase(who)])
        if let at { saying = Phrase("leave.said.at", ["who": .phrase(who), "time": .text(desk.time(at))]) }
        return [.act(.leave(visit, people: people, at: at), saying: saying, then: [.finish])]
    }
}
