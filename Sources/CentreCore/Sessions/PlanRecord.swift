/// What the record says of a plan: how it was planned, and what was changed since.
///
/// What was changed goes before what was planned, whichever was written later: a desk that opens a session of a series
/// writes down how the series has it, and takes back nothing that another desk changed of it meanwhile.
package struct PlanRecord: Hashable, Sendable {
    private var planned = Layer()
    private var plannedLanguages = Latest<[Code]>()
    private var changed = Layer()
    private var changedLanguages: [Code: Latest<Bool>] = [:]
    /// The names that are not shown: whoever bears them asked to be forgotten.
    private var hidden: Set<PlanText> = []

    private struct Layer: Hashable, Sendable {
        var texts: [PlanText: Latest<Change<String>>] = [:]
        var kind = Latest<Change<Code>>()
        var capacity = Latest<Change<Int>>()
        var childCare = Latest<Bool>()
    }

    init() {}
}

extension PlanRecord {
    /// The plan as the record has it.
    var recorded: SessionPlan {
        var plan = SessionPlan(
            kind: (changed.kind.value ?? planned.kind.value)?.value, languages: languages,
            capacity: (changed.capacity.value ?? planned.capacity.value)?.value,
            childCare: changed.childCare.value ?? planned.childCare.value ?? false)
        for text in PlanText.allCases {
            let words = changed.texts[text]?.value ?? planned.texts[text]?.value
            plan[text] = words?.value.flatMap { $0.isEmpty ? nil : $0 }
        }
        return plan
    }

    /// The plan as it is shown.
    package var plan: SessionPlan { hidden.reduce(into: recorded) { $0[$1] = nil } }

    private var languages: Set<Code> {
        var spoken = Set(plannedLanguages.value ?? [])
        for (code, isSpoken) in changedLanguages { spoken.keep(code, isSpoken.value == true) }
        return spoken
    }

    mutating func assign(_ plan: SessionPlan, at stamp: Stamp) {
        for text in PlanText.allCases {
            planned.texts[text, default: Latest()].assign(Change(plan[text]), at: stamp)
        }
        planned.kind.assign(Change(plan.kind), at: stamp)
        planned.capacity.assign(Change(plan.capacity.map(PlanRecord.readable)), at: stamp)
        planned.childCare.assign(plan.childCare, at: stamp)
        plannedLanguages.assign(plan.languages.sorted(), at: stamp)
    }

    mutating func assign(_ change: PlanChange, at stamp: Stamp) {
        for text in PlanText.allCases {
            if let words = change[text] { changed.texts[text, default: Latest()].assign(words, at: stamp) }
        }
        if let kind = change.kind { changed.kind.assign(kind, at: stamp) }
        if let capacity = change.capacity {
            changed.capacity.assign(Change(capacity.value.map(PlanRecord.readable)), at: stamp)
        }
        if let flag = change.childCare { changed.childCare.assign(flag, at: stamp) }
        for (code, isSpoken) in change.languages {
            changedLanguages[code, default: Latest()].assign(isSpoken, at: stamp)
        }
    }

    private static func readable(_ capacity: Int) -> Int { Limits.readable(capacity, from: 0) }

    /// Whether all that a change said is what acts.
    func holds(_ change: PlanChange, _ ref: EventRef) -> Bool {
        func holds<Said, Value>(_ said: Said?, _ field: Latest<Value>?) -> Bool {
            said == nil || field?.stamp?.ref == ref
        }
        return PlanText.allCases.allSatisfy { holds(change[$0], changed.texts[$0]) }
            && holds(change.kind, changed.kind) && holds(change.capacity, changed.capacity)
            && holds(change.childCare, changed.childCare)
            && change.languages.keys.allSatisfy { changedLanguages[$0]?.stamp?.ref == ref }
    }

    /// Lets go of words that are forgotten.
    mutating func forget(_ forgotten: ForgottenHere) {
        for text in PlanText.allCases {
            planned.texts[text]?.forget(text.field, forgotten)
            changed.texts[text]?.forget(text.field, forgotten)
        }
    }

    /// Notes which of its names are not shown.
    mutating func hideNames(among names: Set<String>) {
        let plan = recorded
        hidden = Set([PlanText.facilitator, .learning].filter { names.hides(plan[$0]) })
    }
}
