import CentreCore
import Reports
import Resources

/// One total of a day, goods alone: never who had them, and none of it asked for.
struct SuppliesForm: FormScreen {
    var form: Form
    /// The day whose total is put right; `nil` where a total is written down for the first time.
    private let day: Day?
    private let asked: [Code]

    var kind: (form: FormKind, about: String?)? {
        day.map { (.changeSupplies, $0.description) } ?? (.supplies, form.slip)
    }

    init(in desk: Desk) {
        day = nil
        asked = desk.supplyCodes()
        form = Form(
            asked.map { Self.field($0, nil, in: desk) } + [.dayGone("day", label: "back.supplies.day")])
    }

    init?(changing day: Day, in desk: Desk) {
        guard let total = desk.centre.supplies(on: day) else { return nil }
        self.day = day
        asked = desk.supplyCodes(with: total.items)
        form = Form(asked.map { Self.field($0, total.items[$0], in: desk) })
            .resumed(.changeSupplies, about: day.description, in: desk)
    }

    private static func name(_ code: Code) -> FieldName { FieldName("count:\(code.text)") }

    private static func field(_ code: Code, _ count: Int?, in desk: Desk) -> Field {
        // A word of the catalogue is spoken in whatever language is chosen; one of the centre's own stands as it is.
        let key = "list.supplies.\(code.text)"
        let own = desk.centre.settings.wording(of: code, in: .supplies)
        let label = own == nil && desk.words.text(key) != nil ? key : own ?? code.text
        return Field(name(code), label: label, .number(NumberEditor(count, in: SuppliesDay.quantities)))
    }

    func title(in desk: Desk) -> String {
        day.map { desk.words("changeSupplies.title", ["day": desk.wording.longDay($0)]) }
            ?? desk.words("countSupplies.title")
    }

    func remark(in desk: Desk) -> String? { desk.words("back.noGoal") }

    /// An earlier day may have a total that is not at hand.
    func months(in desk: Desk) -> [Month] {
        [day, form.optional("day").flatMap(desk.typedDay)].compactMap { $0 }
            .filter { $0 < desk.wholeSince.day }.map { Month($0) }
    }

    /// Whether it is known what stands of a day.
    private func isKnown(_ day: Day, in desk: Desk) -> Bool {
        day >= desk.wholeSince.day || desk.loaded.contains(Month(day))
    }

    mutating func save(in desk: Desk) -> [Wish] {
        if day != nil, !form.isTouched { return [.finish] }
        var items: [Code: Int] = [:]
        for code in asked { items[code] = form.number(Self.name(code)) }
        guard !items.isEmpty else {
            if let first = asked.first { form.complain(Self.name(first), Phrase("back.supplies.missing")) }
            return []
        }
        let (typed, isRead) = form.dayGone("day", in: desk)
        guard isRead else { return [] }
        let meant = day ?? typed ?? desk.today.day
        guard isKnown(meant, in: desk) else {
            form.complain("day", Phrase("visits.reading", ["month": .text(desk.wording.month(Month(meant)))]))
            return []
        }
        // A total that stands is not written over unseen: it is put right from the list.
        if day == nil, desk.centre.supplies(on: meant) != nil {
            form.complain("day", Phrase("back.supplies.standing"))
            return []
        }
        return [
            .act(
                .supplies(.count(day: meant, items)), saying: Phrase("countSupplies.said"),
                then: [.finish])
        ]
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let field: FieldName?
        switch refusal {
        case .outOfRange(.quantity, let range):
            field = asked.map(Self.name).first { form.number($0).map { !range.contains($0) } ?? false }
        case .collective(.dayAhead), .timeAhead, .timeTooEarly: field = "day"
        case .empty(.quantity), .unknownCode, .nothingToChange: field = asked.first.map(Self.name)
        default: field = nil
        }
        guard let field, form[field] != nil else { return false }
        form.complain(field, .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}
