import CentreCore
import Reports
import Resources

/// What is planned of a session: the same fields wherever one is planned, changed, opened or typed in from paper.
enum PlanFields {
    /// The fields, with what stands in a plan.
    ///
    /// What is over has no room to keep and no children to mind.
    static func all(of plan: SessionPlan, isOver: Bool = false, in desk: Desk) -> [Field] {
        var fields: [Field] = [
            topic(of: plan),
            .line("facilitator", label: "plan.facilitator", plan.facilitator, limit: .facilitator, width: 24),
            .line("learning", label: "plan.learning", plan.learning, limit: .learning, width: 24),
            .one("kind", label: "plan.kind", desk.choices(.sessionKinds), plan.kind?.text),
            .several(
                "languages", label: "plan.languages", desk.choices(.languages),
                plan.languages.map(\.text).sorted()),
            .line(
                "audience", label: "plan.audience", hint: "plan.audience.hint", plan.audience,
                limit: .audience),
            .line("place", label: "plan.place", hint: "plan.place.hint", plan.place, limit: .place),
        ]
        guard !isOver else { return fields }
        fields += [
            Field(
                "capacity", label: "plan.capacity", hint: "plan.capacity.hint",
                .number(NumberEditor(plan.capacity, in: Limits.people))),
            .tick("childCare", label: "plan.childCare", words: "plan.childCare.yes", plan.childCare),
        ]
        return fields
    }

    private static func topic(of plan: SessionPlan) -> Field {
        .line("topic", label: "plan.topic", hint: "plan.topic.hint", plan.topic, limit: .topic)
    }

    /// What stands there of itself: whoever plans it leads it.
    static func usual(in desk: Desk) -> SessionPlan { SessionPlan(facilitator: desk.me?.name.value) }
}

extension Field {
    /// The sessions of a day, or of today, during which children are minded: the parent may want to go to one of them.
    static func session(on typed: String?, in desk: Desk) -> Field? {
        let typed = Text.trimmed(typed ?? "")
        guard let day = typed.isEmpty ? desk.today.day : desk.dayToCome(typed) else { return nil }
        let sessions = desk.centre.sessions(on: ServiceDay(day)).filter {
            $0.plan.childCare && ($0.stands == .planned || $0.isOpen)
        }
        guard !sessions.isEmpty else { return nil }
        return .one(
            "session", label: "care.session",
            sessions.map { TickList.Choice(code: $0.id.description, words: .plain(desk.line(of: $0))) })
    }
}

extension Form {
    /// What is in somebody's own words and is looked at before it is kept.
    var wordsOfPlan: [String] { [text("topic"), text("audience"), text("place")] }

    /// The plan as it was typed; complains and gives `nil` where there cannot be so many people.
    mutating func plan() -> SessionPlan? {
        guard isRoomRead() else { return nil }
        var plan = SessionPlan(
            kind: codes("kind").first, languages: Set(codes("languages")), capacity: number("capacity"),
            childCare: !ticked("childCare").isEmpty)
        for text in PlanText.allCases { plan[text] = optional(FieldName(text.rawValue)) }
        return plan
    }

    /// What of a plan was typed otherwise: the rest is nobody's wish.
    mutating func change(of plan: SessionPlan) -> PlanChange? {
        guard let typed = self.plan() else { return nil }
        var change = PlanChange()
        for text in PlanText.allCases where hasChanged(FieldName(text.rawValue)) {
            change[text] = Change(typed[text])
        }
        if hasChanged("kind") { change.kind = Change(typed.kind) }
        if hasChanged("capacity") { change.capacity = Change(typed.capacity) }
        if hasChanged("childCare") { change.childCare = typed.childCare }
        if hasChanged("languages") {
            for code in plan.languages.symmetricDifference(typed.languages) {
                change.languages[code] = typed.languages.contains(code)
            }
        }
        return change
    }

    private mutating func isRoomRead() -> Bool {
        guard let capacity = number("capacity"), !Limits.people.contains(capacity) else { return true }
        complain(
            "capacity",
            Phrase(
                "plan.capacity.range",
                ["least": .text("\(Limits.people.lowerBound)"), "most": .text("\(Limits.people.upperBound)")])
        )
        return false
    }
}

extension SessionRefusal {
    /// The field of a form of planning that a refusal speaks of, where it speaks of one.
    var field: FieldName? {
        switch self {
        case .dayPast, .tooFarAhead: "day"
        case .neverOccurs, .closesBeforeOpening: "until"
        case .notDue: "time"
        default: nil
        }
    }
}

extension FormScreen {
    /// Says in place why something about sessions was refused, where the form has the place.
    mutating func explainPlan(_ refusal: Refusal, in desk: Desk) -> Bool {
        var field = refusal.field.flatMap(field(for:))
        if case .session(let refusal) = refusal { field = refusal.field }
        guard let field, form[field] != nil else { return false }
        form.complain(field, .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}
