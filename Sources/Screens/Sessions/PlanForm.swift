import CentreCore
import Reports
import Resources

/// A session is planned, opened at once, or planned otherwise; nothing of it is required but when it is to be.
struct PlanForm: FormScreen {
    private enum Purpose: Hashable, Sendable {
        case plan, openNow
        case change(ID<Session>)
    }

    var form: Form
    private let purpose: Purpose
    /// As it stood when the form opened.
    private var before = SessionPlan()

    var kind: (form: FormKind, about: String?)? {
        switch purpose {
        case .plan: (.plan, form.slip)
        case .openNow: (.openNow, form.slip)
        case .change(let id): (.changePlan, id.description)
        }
    }

    /// One is planned.
    init(in desk: Desk) {
        purpose = .plan
        let fields = PlanFields.all(of: PlanFields.usual(in: desk), in: desk)
        form = Form([fields[0]] + Self.when() + fields.dropFirst())
    }

    /// One begins that nobody planned.
    init(openingIn desk: Desk) {
        purpose = .openNow
        form = Form(
            PlanFields.all(of: PlanFields.usual(in: desk), in: desk) + [.time("time", label: "plan.began")])
    }

    /// One that was planned is planned otherwise.
    init?(changing id: ID<Session>, in desk: Desk) {
        guard let session = desk.session(id) else { return nil }
        purpose = .change(id)
        before = session.plan
        let fields = PlanFields.all(of: session.plan, in: desk)
        let day = session.starts?.serviceDay(turnsAt: desk.centre.settings.turnsAt).day
        let when = session.hasBegun ? [] : Self.when(day, session.starts?.minute)
        form = Form([fields[0]] + when + fields.dropFirst())
            .resumed(.changePlan, about: id.description, in: desk)
    }

    private static func when(_ day: Day? = nil, _ minute: MinuteOfDay? = nil) -> [Field] {
        [
            .dayToCome("day", label: "plan.day", day?.description ?? ""),
            .time("time", label: "plan.time", hint: "plan.time.hint", minute?.description ?? ""),
        ]
    }

    func title(in desk: Desk) -> String {
        switch purpose {
        case .plan: desk.words("plan.title")
        case .openNow: desk.words("plan.title.now")
        case .change: desk.words("plan.title.change")
        }
    }

    func remark(in desk: Desk) -> String? { purpose == .openNow ? desk.words("arrive.remark") : nil }

    mutating func save(in desk: Desk) -> [Wish] {
        switch purpose {
        case .plan: savePlan(in: desk)
        case .openNow: saveOpening(in: desk)
        case .change(let id): saveChange(of: id, in: desk)
        }
    }

    private mutating func savePlan(in desk: Desk) -> [Wish] {
        guard let starts = desk.typedStart(in: &form), let plan = form.plan() else { return [] }
        let saying = Phrase(
            "plan.said", ["when": .text("\(desk.wording.shortDay(starts.day)) \(starts.minute)")])
        return desk.guarding(
            form.wordsOfPlan,
            [.act(.session(.plan(plan, starts: starts)), saying: saying, then: [.finish])])
    }

    private mutating func saveOpening(in desk: Desk) -> [Wish] {
        var at: Moment?
        switch desk.typedTime(form.text("time")) {
        case .unread: return form.refuseTime("time")
        case .now: break
        case .at(let moment): at = moment
        }
        guard let plan = form.plan() else { return [] }
        let open = Wish.actKnowing(
            .session(.openUnplanned(plan, at: at)), saying: Phrase("session.opened.said")
        ) { events in
            let opened = events.lazy.compactMap {
                if case .session(let event) = $0 { event.session } else { nil }
            }
            return opened.first.map { [.become(SessionReadOut($0))] } ?? [.finish]
        }
        return desk.guarding(form.wordsOfPlan, [open])
    }

    private mutating func saveChange(of id: ID<Session>, in desk: Desk) -> [Wish] {
        guard form.isTouched else { return [.finish] }
        var starts: PlannedTime?
        if form.hasChanged("day") || form.hasChanged("time") {
            guard let typed = desk.typedStart(in: &form) else { return [] }
            starts = typed
        }
        guard let change = form.change(of: before) else { return [] }
        return desk.guarding(
            form.wordsOfPlan,
            [
                .act(
                    .session(.change(id, change, starts: starts)), saying: Phrase("plan.changed.said"),
                    then: [.finish])
            ])
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool { explainPlan(refusal, in: desk) }
}
