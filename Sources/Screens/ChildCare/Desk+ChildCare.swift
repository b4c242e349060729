import CentreCore
import Reports
import Resources

extension Desk {
    /// The room as it is now.
    var room: CareRoom { centre.room(at: now) }

    /// The room until the day turns.
    var outlook: [CareSpan] { centre.outlook(from: now, until: centre.turn(after: now)) }

    func name(of shift: CarerShift?) -> String {
        shift.flatMap { centre.name(of: $0) } ?? words("care.aCarer")
    }

    func name(ofCarer id: ID<CarerShift>?) -> String { name(of: id.flatMap { centre.shifts[$0] }) }

    func name(of child: Child) -> String { child.name ?? words("care.aChild") }

    /// Who the carers are, and until when: `Joy until 22:00, Bea`.
    func names(of carers: [CarerShift]) -> String {
        carers.map { shift in
            guard let until = shift.until else { return name(of: shift) }
            return words("care.until", ["name": name(of: shift), "time": time(until)])
        }.joined(separator: ", ")
    }

    /// The signs of what there is to know about a child; the words are on the card.
    func signs(of child: Child, in request: ChildCareRequest) -> String {
        signList(of: child, in: request).map { words("care.sign.\($0)") }.joined(separator: " ")
    }

    func signList(of child: Child, in request: ChildCareRequest) -> [CareSign] {
        let isDenied = centre.collectorRules(for: request).contains { !$0.may }
        return CareSign.allCases.filter { sign in
            switch sign {
            case .allergy: child.note(.allergy) != nil
            case .sleep: child.note(.sleep) != nil
            case .comfort: child.note(.comfort) != nil
            case .never: isDenied
            }
        }
    }

    /// A request in few words: the parent, and how many children or which one.
    func summary(of request: ChildCareRequest) -> String {
        let children = request.named
        let who = request.parent ?? words("noName")
        guard children.count == 1, let name = children[0].name else {
            return "\(who)  \(words("children", count: max(1, children.count)))"
        }
        return "\(who)  \(name)"
    }

    /// When care is wanted: `now`, `19:00`, `19:00–22:00`, with its day where that is another.
    func wanted(_ request: ChildCareRequest) -> String {
        guard let from = request.wantedFrom else {
            let until = request.wantedUntil.map { "–\($0.minute)" } ?? ""
            return (request.asked.value.map { time($0.at) } ?? "") + until
        }
        let until = request.wantedUntil.map { "–\($0.minute)" } ?? ""
        return wording.planned(from, from: now.day) + until
    }

    /// The time until which care of a request is wanted, where that lies ahead of us today.
    func endToCome(of request: ChildCareRequest) -> String? {
        guard let until = request.wantedUntil, case .at(let moment) = timeToCome(until.minute.description),
            zone.moment(on: until.day, at: until.minute) == moment, moment.instant > now.instant
        else { return nil }
        return until.minute.description
    }

    /// Reads a time that is yet to come in this service day; with a day, one in any.
    func plannedTime(_ text: String, on day: ServiceDay? = nil) -> PlannedTime? {
        guard let minute = MinuteOfDay(Text.trimmed(text)) else { return nil }
        let day = day ?? today
        return PlannedTime(minute < centre.settings.turnsAt ? day.day.advanced(by: 1) : day.day, minute)
    }

    /// Reads a day that is yet to come: `2026-11-28`, `28.11.`, `28` for the next 28th, `+1` for tomorrow.
    func dayToCome(_ text: String) -> Day? {
        let text = Text.trimmed(text)
        if let day = Day(text) { return day }
        if text.hasPrefix("+"), let days = Int(text.dropFirst()) {
            return today.day.advanced(by: min(days, 1000))
        }
        guard let known = Self.numbers(ofDay: text) else { return nil }
        switch known.count {
        case 1: return (0..<31).map { today.day.advanced(by: $0) }.first { $0.dayOfMonth == known[0] }
        case 2:
            return [0, 1].lazy.compactMap { Day(year: today.day.year + $0, month: known[1], day: known[0]) }
                .first { $0 >= today.day }
        case 3: return Day(year: known[2] < 100 ? 2000 + known[2] : known[2], month: known[1], day: known[0])
        default: return nil
        }
    }

    /// Reads a time that is yet to come before the day turns; `unread` where it is none.
    func timeToCome(_ text: String) -> TypedTime {
        let text = Text.trimmed(text)
        if text.isEmpty { return .now }
        guard let planned = plannedTime(text) else { return .unread }
        return .at(zone.moment(on: planned.day, at: planned.minute))
    }
}

/// What there is to know about a child, told by a letter where anybody may look.
enum CareSign: Hashable, Sendable, CaseIterable {
    case allergy, sleep, comfort
    /// Somebody must not collect.
    case never
}

extension Field {
    /// A word that the parent chooses, covered while it is typed; empty, one is made.
    static let pickUpWord = Field(
        "word", label: "care.word", hint: "care.word.hint", .secret(.coverable), width: 20)

    /// Choices of which one is ticked, a stop of Tab.
    static func one(
        _ name: FieldName, label: String, hint: String? = nil, _ choices: [TickList.Choice],
        _ ticked: String? = nil
    )
        -> Field
    {
        Field(
            name, label: label, hint: hint,
            .ticks(TickList(choices, ticked: Set([ticked].compactMap { $0 }), isSingle: true)))
    }

    /// The carers who are on duty, one of whom says yes; `nil` where there is none.
    static func carer(
        _ name: FieldName = "carer", label: String, chosen: ID<CarerShift>? = nil, in desk: Desk
    ) -> Field? {
        let carers = desk.centre.carersOnDuty(at: desk.now)
        guard !carers.isEmpty else { return nil }
        let ticked = chosen ?? (carers.count == 1 ? carers[0].id : nil)
        return .one(
            name, label: label,
            carers.map { TickList.Choice(code: $0.id.description, words: .plain(desk.name(of: $0))) },
            ticked?.description)
    }

    /// Children of a request, all of them ticked; `nil` where there is only one.
    static func children(_ children: [Child], in desk: Desk) -> Field? {
        children.count > 1
            ? ticks("children", label: "care.which", children, ticked: Set(children.map(\.id)), in: desk)
            : nil
    }

    /// Children of a request, any of which may be ticked.
    static func ticks(
        _ name: FieldName, label: String, _ children: [Child], ticked: Set<ID<Child>> = [], in desk: Desk
    ) -> Field {
        let choices = children.map {
            TickList.Choice(code: $0.id.description, words: .plain(desk.name(of: $0)))
        }
        var field = Field(
            name, label: label, .ticks(TickList(choices, ticked: Set(ticked.map(\.description)))))
        field.isStop = true
        return field
    }

    static func line(
        _ name: FieldName, label: String, hint: String? = nil, _ text: String? = nil,
        limit field: Refusal.Field, width: Int? = nil
    )
        -> Field
    {
        Field(
            name, label: label, hint: hint, .line(LineEditor(text ?? "", limit: Limits.characters(field))),
            width: width)
    }
}

extension Form {
    /// The carer who is ticked.
    var carer: ID<CarerShift>? { ticked("carer").first.flatMap { ID($0) } }

    /// The children who are ticked; empty where there is only one to choose.
    var children: [ID<Child>] { ticked("children").compactMap { ID($0) } }

    /// Says that one is to be chosen, where there are choices and none is ticked; `nil` where all is well.
    mutating func complainUnlessChosen(_ name: FieldName) -> [Wish]? {
        self[name] != nil && ticked(name).isEmpty ? askForChoice(name) : nil
    }

    /// The names in a field, one or several with commas between them.
    func names(_ field: FieldName) -> [String] {
        text(field).split(separator: ",").map { Text.trimmed(String($0)) }.filter { !$0.isEmpty }
    }
}
