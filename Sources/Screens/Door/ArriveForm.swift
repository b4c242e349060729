import CentreCore
import Resources

/// F2: somebody comes.
///
/// Nothing here is required: Enter alone is a whole arrival.
struct ArriveForm: FormScreen {
    var form: Form
    var kind: (form: FormKind, about: String?)? { (.arrive, form.slip) }

    init(in desk: Desk) {
        form = Form([
            .name(in: desk),
            .reasons(in: desk),
            Field("people", label: "arrive.people", .number(NumberEditor(1, in: Limits.people))),
            Field(
                "children", label: "arrive.children", .number(NumberEditor(0, in: Limits.children)),
                isBeside: true
            ).unless(.childrenAlong),
            .need,
            .time("time", label: "arrive.at"),
        ])
    }

    func title(in desk: Desk) -> String { desk.words("arrive.title") }
    func remark(in desk: Desk) -> String? { desk.words("arrive.remark") }

    mutating func changed(in desk: Desk) {
        guard form.focused == "name" else { return }
        form.suggestNames(in: desk)
    }

    mutating func save(in desk: Desk) -> [Wish] {
        var arrival = Arrival()
        switch desk.typedTime(form.text("time")) {
        case .unread: return form.refuseTime("time")
        case .now: break
        case .at(let moment): arrival.at = moment
        }
        arrival.handle = form.text("name")
        arrival.people = form.number("people") ?? 1
        arrival.children = form.number("children") ?? 0
        arrival.reasons = form.ticked("reasons").compactMap { Code($0) }
        arrival.need = form.text("need")
        return [.act(.arrive(arrival), saying: arrival.phrase, then: [.finish])]
    }
}

extension Arrival {
    /// Who came, as the line below tells it.
    var phrase: Phrase {
        let name = Text.trimmed(handle ?? "")
        if !name.isEmpty { return .plain(name) }
        return people > 1 ? Phrase("people", count: people) : Phrase("noName")
    }
}

extension Field {
    static func name(in desk: Desk) -> Field {
        Field(
            "name", label: "arrive.name", hint: "arrive.noName",
            .line(LineEditor(limit: Limits.characters(.name))),
            width: 20, digitsTick: true
        ).unless(.visitName)
    }

    /// The reasons, those on the digits first.
    static func reasons(in desk: Desk, ticked: Set<String> = [], hint: String = "arrive.justBeing") -> Field {
        let digits = desk.centre.settings.reasonsOnDigits
        let rest = desk.centre.settings.offered(.reasons).filter { !digits.contains($0) }
        // What an earlier visit ticked is shown even where it is not offered any more.
        let past = ticked.compactMap { Code($0) }.filter { !digits.contains($0) && !rest.contains($0) }
            .sorted()
        let choices = (digits + rest + past).map {
            TickList.Choice(code: $0.text, words: desk.phrase(of: $0, in: .reasons))
        }
        let list = TickList(choices, ticked: ticked, onDigits: digits.count)
        return Field("reasons", label: "arrive.reasons", hint: hint, .ticks(list)).unless(.visitReasons)
    }

    static var need: Field {
        Field("need", label: "arrive.need", .line(LineEditor(limit: Limits.characters(.need))))
            .unless(.visitNeed)
    }

    static func time(
        _ name: FieldName, label: String, hint: String? = "time.now", _ text: String = "",
        isBeside: Bool = false
    ) -> Field {
        Field(
            name, label: label, hint: hint, .line(LineEditor(text, limit: 20)), width: 7, isBeside: isBeside)
    }
}

extension Form {
    mutating func suggestNames(in desk: Desk) {
        offer(desk.centre.namesLike(text("name")), for: "name")
    }

    /// Says beside the field that what was typed is no time.
    mutating func refuseTime(_ name: FieldName) -> [Wish] {
        complain(name, Phrase("time.unread", ["typed": .text(text(name))]))
        return []
    }
}
