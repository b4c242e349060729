import CentreCore
import Reports
import Resources

/// One line of paper after the other, in the order of the sheet; what is in the book already stands below.
struct PaperLines: FormScreen {
    var form: Form
    private let day: ServiceDay
    private var lines = 0

    var kind: (form: FormKind, about: String?)? { (.paper, day.description) }

    init(_ day: ServiceDay, in desk: Desk) {
        self.day = day
        form = Self.blank(in: desk).resumed(.paper, about: day.description, in: desk)
    }

    private static func blank(in desk: Desk) -> Form {
        Form([
            .time("time", label: "arrive.at", hint: "paper.time.hint"),
            .name(in: desk),
            Field("people", label: "arrive.people", .number(NumberEditor(1, in: Limits.people))),
            Field(
                "children", label: "arrive.children", .number(NumberEditor(0, in: Limits.children)),
                isBeside: true
            ).unless(.childrenAlong),
            .reasons(in: desk),
            .time("left", label: "change.left", hint: "paper.left.hint"),
            // Seldom on paper, and so behind all that is on the sheet.
            .need,
        ])
    }

    func title(in desk: Desk) -> String { desk.words("paper.of", ["day": desk.wording.longDay(day.day)]) }
    func remark(in desk: Desk) -> String? { desk.words("paper.done", count: lines) }

    /// The months in which the lines of this day lie, so that what is in the book already can be seen.
    func months(in desk: Desk) -> [Month] { DayLog.months(of: day, in: desk) }

    mutating func changed(in desk: Desk) {
        if form.focused == "name" { form.suggestNames(in: desk) }
    }

    /// With lines typed and none begun, the paper is done with.
    func left(in desk: Desk) -> [Wish] { lines > 0 && !form.isTouched ? [.become(PaperEnd())] : [.back] }

    mutating func save(in desk: Desk) -> [Wish] {
        guard case .at(let came) = desk.typedTime(form.text("time"), on: day) else {
            return form.refuseTime("time")
        }
        var left: Moment?
        switch desk.typedTime(form.text("left"), on: day) {
        case .unread: return form.refuseTime("left")
        case .now: break
        case .at(let moment):
            let meant = desk.leaving(moment, after: came)
            guard meant.instant >= came.instant else {
                form.complain("left", Phrase("paper.leftBefore"))
                return []
            }
            left = meant
        }
        let arrival = Arrival(
            handle: form.text("name"), people: form.number("people") ?? 1,
            children: form.number("children") ?? 0,
            reasons: form.ticked("reasons").compactMap { Code($0) }, need: form.text("need"), at: came,
            end: left.map { .left($0) } ?? desk.unseenEnd(on: day))
        return [.act(.arrive(arrival), saying: arrival.phrase, then: [.again])]
    }

    mutating func startAgain(in desk: Desk) {
        lines += 1
        form = Self.blank(in: desk)
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        paintHeading(on: &canvas, in: desk)
        let height = form.paint(on: &canvas, from: 2, words: desk.words)
        // The line typed last stands first.
        let known = desk.centre.visits(on: day).sorted { one, other in
            (one.recorded.stamp?.h ?? 0, one.id) > (other.recorded.stamp?.h ?? 0, other.id)
        }
        for (offset, visit) in known.prefix(max(0, canvas.rows - height - 3)).enumerated() {
            LogLine(.came(visit.id), in: desk).paint(on: &canvas, row: height + 3 + offset)
        }
    }
}

extension Desk {
    /// How a visit from paper ended that has no leaving: on a day that is over, nobody was seen to leave.
    func unseenEnd(on day: ServiceDay) -> Arrival.End? {
        day < today ? .closedByDesk(lastMinute(of: day)) : nil
    }
}
