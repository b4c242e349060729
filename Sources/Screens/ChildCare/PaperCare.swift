import CentreCore
import Reports
import Resources

/// Child care that stands on paper, a child a line: when it came, when it was collected and by whom; or that it could not
/// be taken in.
struct PaperCare: FormScreen {
    var form: Form
    private let day: ServiceDay
    private var lines = 0

    var kind: (form: FormKind, about: String?)? { (.paperCare, day.description) }

    init(_ day: ServiceDay, in desk: Desk) {
        self.day = day
        form = Self.blank(in: desk).resumed(.paperCare, about: day.description, in: desk)
    }

    private static func blank(in desk: Desk) -> Form {
        Form([
            .time("time", label: "paper.care.in", hint: "paper.time.hint"),
            .line("name", label: "care.child", limit: .child, width: 20),
            Field(
                "age", label: "care.age", hint: "care.age.hint", .number(NumberEditor(nil, in: AgeBand.ages)),
                isBeside: true),
            .line("parent", label: "care.parent", hint: "arrive.noName", limit: .name, width: 20),
            .time("left", label: "paper.care.out", hint: "paper.care.out.hint"),
            .line("collector", label: "collect.who", limit: .collector, width: 20),
            .one(
                "declined", label: "paper.care.declined", hint: "paper.care.declined.hint",
                ChildCareRequest.Reason.ofDeclining.map {
                    TickList.Choice(code: $0.rawValue, words: Phrase("care.reason.\($0.rawValue)"))
                }),
        ])
    }

    func title(in desk: Desk) -> String {
        desk.words("paper.care.of", ["day": desk.wording.longDay(day.day)])
    }
    func remark(in desk: Desk) -> String? { desk.words("paper.done", count: lines) }

    mutating func left(in desk: Desk) -> [Wish] {
        lines > 0 && !form.isTouched ? [.become(PaperEnd())] : [.back]
    }

    mutating func save(in desk: Desk) -> [Wish] {
        guard case .at(let came) = desk.typedTime(form.text("time"), on: day) else {
            return form.refuseTime("time")
        }
        var out: Moment?
        switch desk.typedTime(form.text("left"), on: day) {
        case .unread: return form.refuseTime("left")
        case .now where day < desk.today && form.ticked("declined").isEmpty:
            form.complain("left", Phrase("paper.care.out.missing"))
            return []
        case .now: break
        case .at(let moment): out = moment
        }
        guard out != nil || Text.trimmed(form.text("collector")).isEmpty else {
            form.complain("left", Phrase("paper.care.out.when"))
            return []
        }
        guard out == nil || form.ticked("declined").isEmpty else {
            form.complain("declined", Phrase("paper.care.either"))
            return []
        }
        let band = form.number("age").flatMap { desk.centre.settings.ratioTable.band(ofAge: $0) }
        let wish = CareWish(
            parent: form.text("parent"), children: [ChildWish(name: form.text("name"), band: band)], at: came)
        let collector = Text.trimmed(form.text("collector"))
        let reason = form.ticked("declined").first.flatMap { ChildCareRequest.Reason(rawValue: $0) }
        let paper = CarePaper(
            wish, collected: out.map { CarePaper.Out(at: $0, to: collector.isEmpty ? nil : collector) },
            declined: reason)
        return [
            .act(
                .care(.paper(paper)),
                saying: Phrase("paper.care.said", ["name": .text(Text.trimmed(form.text("name")))]),
                then: [.again])
        ]
    }

    mutating func startAgain(in desk: Desk) {
        lines += 1
        form = Self.blank(in: desk)
    }

    func field(for field: Refusal.Field) -> FieldName? {
        switch field {
        case .child: "name"
        case .band: "age"
        case .name: "parent"
        case .until: "left"
        default: FieldName(field.rawValue)
        }
    }
}
