import CentreCore
import Reports
import Resources

/// Sessions are planned that come again and again, or such are planned otherwise.
struct SeriesForm: FormScreen {
    var form: Form
    /// The one that is changed; `nil` for a new one.
    private let id: ID<Series>?
    private let before: SessionPlan
    private let timesBefore: SeriesTimes?

    var kind: (form: FormKind, about: String?)? {
        id.map { (.changeSeries, $0.description) } ?? (.series, form.slip)
    }

    init(in desk: Desk) {
        id = nil
        before = SessionPlan()
        timesBefore = nil
        form = Self.form(PlanFields.usual(in: desk), nil, in: desk)
    }

    init?(changing id: ID<Series>, in desk: Desk) {
        guard let series = desk.centre.series[id], series.counts else { return nil }
        self.id = id
        before = series.plan
        timesBefore = series.times
        form = Self.form(series.plan, series.times, in: desk)
            .resumed(.changeSeries, about: id.description, in: desk)
    }

    private static func form(_ plan: SessionPlan, _ times: SeriesTimes?, in desk: Desk) -> Form {
        let fields = PlanFields.all(of: plan, in: desk)
        let turn = desk.centre.settings.turnsAt
        let first = times.map { PlannedTime($0.first, $0.minute).serviceDay(turnsAt: turn).day }
        let rhythms = SeriesRule.Rhythm.allCases.map {
            TickList.Choice(code: $0.rawValue, words: Phrase("rhythm.\($0.rawValue)"))
        }
        let when: [Field] = [
            .dayToCome("day", label: "series.first", first?.description ?? ""),
            .time("time", label: "plan.time", hint: "plan.time.hint", times?.minute.description ?? ""),
            .one("rhythm", label: "series.rhythm", rhythms, (times?.rule.rhythm ?? .weekly).rawValue),
            .dayToCome("until", label: "series.until", times?.until?.description ?? ""),
        ]
        return Form([fields[0]] + when + fields.dropFirst())
    }

    func title(in desk: Desk) -> String { desk.words(id == nil ? "series.title" : "series.title.change") }

    mutating func save(in desk: Desk) -> [Wish] {
        guard id == nil || form.isTouched else { return [.finish] }
        guard let typed = desk.typedStart(in: &form) else { return [] }
        let (until, isRead) = form.day("until", in: desk)
        guard isRead else { return [] }
        let rhythm = form.ticked("rhythm").first.flatMap { SeriesRule.Rhythm(rawValue: $0) } ?? .weekly
        let times = SeriesTimes(
            first: typed.day, minute: typed.minute, rule: rhythm.rule(from: typed.day), until: until)
        guard let id else {
            guard let plan = form.plan() else { return [] }
            return desk.guarding(
                form.wordsOfPlan,
                [
                    .act(
                        .session(.planSeries(plan, times)), saying: Phrase("series.said"), then: [.finish])
                ])
        }
        guard let change = form.change(of: before) else { return [] }
        var otherwise = TimesChange()
        // After midnight the first day is another one as well.
        let isMoved =
            (form.hasChanged("day") || form.hasChanged("time")) && times.first != timesBefore?.first
        if isMoved { otherwise.first = times.first }
        if form.hasChanged("time") { otherwise.minute = times.minute }
        if isMoved || form.hasChanged("rhythm") { otherwise.rule = times.rule }
        if form.hasChanged("until") { otherwise.until = Change(until) }
        return desk.guarding(
            form.wordsOfPlan,
            [
                .act(
                    .session(.changeSeries(id, change, otherwise)), saying: Phrase("series.changed.said"),
                    then: [.finish])
            ])
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool { explainPlan(refusal, in: desk) }
}
