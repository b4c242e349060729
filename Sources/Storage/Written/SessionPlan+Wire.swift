internal import CentreCore

extension FieldReader {
    /// A plan whose absent fields say that nothing was planned.
    mutating func sessionPlan() throws(WireFault) -> SessionPlan {
        SessionPlan(
            topic: try text(Field.topic), kind: try optional(Field.about) { $0.code($1) },
            place: try text(Field.place),
            languages: Set(try optional(Field.languages) { $0.codes($1) } ?? []),
            audience: try text(Field.audience), capacity: try count(Field.capacity),
            facilitator: try text(Field.facilitator), learning: try text(Field.learning),
            childCare: try flag(Field.childCare) ?? false)
    }

    /// What of a plan reads otherwise; absent fields stay as they are.
    mutating func planChange() throws(WireFault) -> PlanChange {
        PlanChange(
            topic: try change(Field.topic), kind: try change(Field.about) { $0.code($1) },
            place: try change(Field.place), languages: try flags(Field.languages) { Code($0) },
            audience: try change(Field.audience), capacity: try change(Field.capacity) { $0.count($1) },
            facilitator: try change(Field.facilitator), learning: try change(Field.learning),
            childCare: try flag(Field.childCare))
    }
}

extension FieldWriter {
    mutating func sessionPlan(_ plan: SessionPlan) {
        text(Field.topic, plan.topic)
        text(Field.about, plan.kind?.text)
        text(Field.place, plan.place)
        if !plan.languages.isEmpty { codes(Field.languages, plan.languages.sorted().map(\.text)) }
        text(Field.audience, plan.audience)
        count(Field.capacity, plan.capacity)
        text(Field.facilitator, plan.facilitator)
        text(Field.learning, plan.learning)
        if plan.childCare { flag(Field.childCare, true) }
    }

    mutating func planChange(_ plan: PlanChange) {
        change(Field.topic, plan.topic)
        change(Field.about, plan.kind?.described)
        change(Field.place, plan.place)
        flags(Field.languages, plan.languages.map { ($0.key.text, $0.value) })
        change(Field.audience, plan.audience)
        change(Field.capacity, plan.capacity)
        change(Field.facilitator, plan.facilitator)
        change(Field.learning, plan.learning)
        flag(Field.childCare, plan.childCare)
    }
}
