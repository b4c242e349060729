import CentreCore
import Reports
import Resources

/// Only counts: how many were here at some time, or how many came in all.
struct PaperCounts: FormScreen {
    var form: Form
    private let day: ServiceDay
    private var lines = 0

    var kind: (form: FormKind, about: String?)? { (.paperCounts, day.description) }

    init(_ day: ServiceDay, in desk: Desk) {
        self.day = day
        form = Self.blank.resumed(.paperCounts, about: day.description, in: desk)
    }

    private static var blank: Form {
        Form([
            Field("at", label: "paper.counts.at", .remark),
            .time("time", label: "headcount.at", hint: nil),
            Field(
                "people", label: "headcount.people", .number(NumberEditor(nil, in: Limits.headcount)),
                isBeside: true),
            Field("all", label: "paper.counts.all", .remark),
            Field("total", label: "paper.total", .number(NumberEditor(nil, in: Limits.people))),
        ])
    }

    func title(in desk: Desk) -> String { desk.words("paper.of", ["day": desk.wording.longDay(day.day)]) }
    func remark(in desk: Desk) -> String? { desk.words("paper.done", count: lines) }

    /// With lines typed and none begun, the paper is done with.
    func left(in desk: Desk) -> [Wish] { lines > 0 && !form.isTouched ? [.become(PaperEnd())] : [.back] }

    mutating func save(in desk: Desk) -> [Wish] {
        if let total = form.number("total") { return saveTotal(total, in: desk) }
        guard case .at(let at) = desk.typedTime(form.text("time"), on: day) else {
            return form.refuseTime("time")
        }
        guard let people = form.number("people") else {
            form.complain("people", Phrase("headcount.missing"))
            return []
        }
        let saying = Phrase("headcount.said", count: people)
        return [.act(.count(people: people, at: at), saying: saying, then: [.again])]
    }

    /// How many came in all is a visit of so many people without a name, from the opening of the doors on.
    private mutating func saveTotal(_ people: Int, in desk: Desk) -> [Wish] {
        let start = desk.zone.start(of: day, turnsAt: desk.centre.settings.turnsAt)
        let opening = desk.centre.settings.opening.value?.span(on: day.day)
        let opens = opening.map { desk.zone.moment(on: day.day, at: $0.opens) } ?? start
        let arrival = Arrival(
            people: people, at: opens.instant <= desk.now.instant ? opens : start,
            end: desk.unseenEnd(on: day))
        return [.act(.arrive(arrival), saying: arrival.phrase, then: [.again])]
    }

    func field(for field: Refusal.Field) -> FieldName? {
        field == .people && form.number("total") != nil ? "total" : FieldName(field.rawValue)
    }

    mutating func startAgain(in desk: Desk) {
        lines += 1
        form = Self.blank
    }
}
