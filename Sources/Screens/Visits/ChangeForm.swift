import CentreCore
import Reports
import Resources

/// Puts right who came and when.
///
/// Why stands on a form of its own, ``WhyForm``.
struct ChangeForm: FormScreen {
    var form: Form
    private let id: ID<Visit>
    private let name: Phrase
    private let came: String
    private let left: String?

    var kind: (form: FormKind, about: String?)? { (.change, id.description) }

    init?(_ id: ID<Visit>, in desk: Desk) {
        guard let visit = desk.visit(id) else { return nil }
        self.id = id
        name = desk.phrase(of: visit)
        came = visit.arrived.value.map(desk.wording.time) ?? ""
        left = visit.state.state == .present ? nil : visit.left.value.map(desk.wording.time)
        var fields = [
            Field(
                "name", label: "arrive.name", hint: "arrive.noName",
                .line(LineEditor(visit.name ?? "", limit: Limits.characters(.name))), width: 20
            ).unless(.visitName),
            Field("people", label: "arrive.people", .number(NumberEditor(visit.arrivals, in: Limits.people))),
            Field(
                "children", label: "arrive.children",
                .number(NumberEditor(visit.childrenAlong, in: Limits.children)), isBeside: true
            ).unless(.childrenAlong),
            .time("came", label: "arrive.at", hint: nil, came),
        ]
        if let left { fields.append(.time("left", label: "change.left", hint: nil, left)) }
        form = Form(fields).resumed(.change, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("change.title", ["who": desk.words(name)]) }

    func field(for field: Refusal.Field) -> FieldName? {
        guard field == .time else { return FieldName(field.rawValue) }
        return left == nil || form.text("came") != came ? "came" : "left"
    }

    mutating func changed(in desk: Desk) {
        if form.focused == "name" { form.suggestNames(in: desk) }
    }

    mutating func save(in desk: Desk) -> [Wish] {
        guard form.isTouched else { return [.finish] }
        guard let visit = desk.visit(id) else { return [.say(Phrase("refusal.unknownVisit"))] }
        var change = VisitChange()
        if form.hasChanged("name") {
            change.handle = Change(form.text("name").isEmpty ? nil : form.text("name"))
        }
        if form.hasChanged("people") { change.people = form.number("people") }
        if form.hasChanged("children") { change.children = form.number("children") }
        let day = visit.arrived.value.map { desk.day(of: $0) } ?? desk.today
        // A time that was not touched is not changed: the field shows no seconds.
        if form.text("came") != came {
            switch desk.typedTime(form.text("came"), on: day) {
            case .unread: return form.refuseTime("came")
            case .now: break
            case .at(let moment): change.arrived = moment
            }
        }
        if let left, form.text("left") != left {
            switch desk.typedTime(form.text("left"), on: day) {
            case .unread: return form.refuseTime("left")
            case .now: break
            case .at(let moment):
                change.left = desk.leaving(moment, after: change.arrived ?? visit.arrived.value)
            }
        }
        return [
            .act(.change(id, change), saying: Phrase("change.said", ["who": .phrase(name)]), then: [.finish])
        ]
    }
}

extension Desk {
    /// Reads the time at which somebody left: of today, or of the day on which they came where that is over.
    func typedLeaving(_ text: String, after arrived: Moment?) -> TypedTime {
        guard let arrived, day(of: arrived) < today,
            case .at(let moment) = typedTime(text, on: day(of: arrived))
        else {
            return typedTime(text)
        }
        return .at(leaving(moment, after: arrived))
    }

    /// The time of leaving that is meant: of somebody who came at 22:00, 07:00 is the next morning's.
    func leaving(_ moment: Moment, after arrived: Moment?) -> Moment {
        guard let arrived, moment.instant < arrived.instant, let minute = MinuteOfDay(moment.minuteOfDay)
        else {
            return moment
        }
        let next = zone.moment(on: moment.day.advanced(by: 1), at: minute)
        // A stay of nearly a day is a slip of the hand.
        return next.instant <= now.instant && arrived.instant.minutes(until: next.instant) <= 18 * 60
            ? next : moment
    }
}
