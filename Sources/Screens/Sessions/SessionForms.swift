import CentreCore
import Reports
import Resources

/// A session is not held, and why, where somebody says so.
struct CancelForm: FormScreen {
    var form: Form
    private let id: ID<Session>

    var kind: (form: FormKind, about: String?)? { (.cancelSession, id.description) }

    init?(_ id: ID<Session>, in desk: Desk) {
        guard desk.session(id) != nil else { return nil }
        self.id = id
        form = Form([.line("why", label: "cancel.why", hint: "cancel.why.hint", limit: .why)])
            .resumed(.cancelSession, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("cancel.title") }
    func remark(in desk: Desk) -> String? { desk.session(id).map { desk.wording.starts($0) } }

    mutating func save(in desk: Desk) -> [Wish] {
        let why = form.optional("why")
        return desk.guarding(
            [why ?? ""],
            [.act(.session(.cancel(id, why: why)), saying: Phrase("cancel.said"), then: [.finish])])
    }
}

/// The session of a series is held at another time for once.
struct MoveForm: FormScreen {
    var form: Form
    private let series: ID<Series>
    private let day: Day

    init?(_ session: Session, in desk: Desk) {
        guard let series = session.series, let day = session.dayOfSeries, let starts = session.starts else {
            return nil
        }
        self.series = series
        self.day = day
        let service = starts.serviceDay(turnsAt: desk.centre.settings.turnsAt).day
        form = Form([
            .dayToCome("day", label: "plan.day", service.description),
            .time("time", label: "plan.time", hint: "plan.time.hint", starts.minute.description),
        ])
    }

    func title(in desk: Desk) -> String { desk.words("move.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        guard let starts = desk.typedStart(in: &form) else { return [] }
        let when = "\(desk.wording.shortDay(starts.day)) \(starts.minute)"
        return [
            .act(
                .session(.move(series, day, to: starts)),
                saying: Phrase("move.said", ["when": .text(when)]), then: [.finish])
        ]
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool { explainPlan(refusal, in: desk) }
}

/// A session began before it is written down.
struct OpenedEarlierForm: FormScreen {
    var form: Form
    private let id: ID<Session>

    init(_ session: Session, in desk: Desk) {
        id = session.id
        let turn = desk.centre.settings.turnsAt
        let day = session.starts.map { $0.serviceDay(turnsAt: turn) }.flatMap {
            $0 < desk.today ? $0.day : nil
        }
        let time = session.starts.flatMap { starts in
            desk.zone.moment(on: starts.day, at: starts.minute).instant <= desk.now.instant
                ? starts.minute.description : nil
        }
        form = Form([
            .dayGone("day", label: "plan.day", day?.description ?? ""),
            .time("time", label: "plan.began", hint: "plan.time.hint", time ?? ""),
        ])
    }

    func title(in desk: Desk) -> String { desk.words("opened.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        guard let at = desk.typedPast(in: &form) else { return [] }
        return [
            .act(
                .session(.open(id, at: at)),
                saying: Phrase("opened.said", ["time": .text(desk.time(at))]), then: [.finish])
        ]
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool { explainPlan(refusal, in: desk) }
}

/// No session of a series comes after a day.
struct EndSeriesForm: FormScreen {
    var form: Form
    private let id: ID<Series>

    init(_ id: ID<Series>, in desk: Desk) {
        self.id = id
        form = Form([.dayToCome("day", label: "endSeries.day")])
    }

    func title(in desk: Desk) -> String { desk.words("endSeries.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let (typed, isRead) = form.day("day", in: desk)
        guard isRead else { return [] }
        let day = typed ?? desk.today.day
        return [
            .act(
                .session(.endSeries(id, after: day)),
                saying: Phrase("endSeries.said", ["day": .text(desk.wording.shortDay(day))]),
                then: [.finish])
        ]
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        guard case .session(.neverOccurs) = refusal else { return explainPlan(refusal, in: desk) }
        form.complain("day", .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}

/// A session that was skipped comes after all.
struct ComesAfterAllForm: FormScreen {
    var form: Form
    private let id: ID<Series>

    init?(_ series: Series, in desk: Desk) {
        let skipped = desk.skipped(of: series)
        guard !skipped.isEmpty else { return nil }
        id = series.id
        let days = skipped.map {
            TickList.Choice(code: $0.description, words: .plain(desk.wording.shortDay($0)))
        }
        form = Form([
            .one("day", label: "comesAfterAll.day", days, days.count == 1 ? days[0].code : nil)
        ])
    }

    func title(in desk: Desk) -> String { desk.words("comesAfterAll.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        if let left = form.complainUnlessChosen("day") { return left }
        guard let day = form.ticked("day").first.flatMap({ Day($0) }) else { return [] }
        return [.act(.session(.skip(id, day, false)), saying: Phrase("comesAfterAll.said"), then: [.finish])]
    }
}
