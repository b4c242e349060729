internal import CentreCore

extension Figures {
    /// The counts of a month that was let go, for programs: all that is left of it, small numbers among them.
    func object(of month: Month) -> JSONObject {
        var object = JSONObject()
        object.put("month", month.description)
        object.put(
            contentsOf: Self.object([
                "visits": visits, "people": people, "children": children, "unnamed": unnamed, "needs": needs,
                "referralsMade": referralsMade, "referralsDone": referralsDone, "headcounts": headcounts,
                "supplyDays": supplyDays,
            ]))
        // Weekdays are 1 to 7, from Monday on.
        let hours = byHour.indices.map { ("\($0 / 24 + 1)/\($0 % 24)", byHour[$0]) }
        object.put("byHour", Self.object(Dictionary(uniqueKeysWithValues: hours)))
        object.put("reasons", Self.object(reasons, \.text))
        object.put("services", Self.object(services, \.text))
        object.put("supplies", Self.object(supplies, \.text))
        object.put("filled", Self.object(filled, \.rawValue))
        object.put("filledOf", Self.object(filledOf, \.rawValue))
        object.put("issues", Self.object(issues))
        object.put("concerns", Self.object(concerns))
        object.put(
            "sessions",
            Self.object([
                "held": sessions.held, "cancelled": sessions.cancelled, "counted": sessions.counted,
                "people": sessions.people,
            ]))
        var decided = Self.object([:])
        decided.put("states", Self.object(decisions.states, \.rawValue))
        decided.put("tasks", Self.object(decisions.tasks, \.rawValue))
        object.put("decisions", decided)
        object.put("childcare", Self.object(care))
        return object
    }

    private static func object(_ tally: IssueTally) -> JSONObject {
        var object = object([
            "told": tally.told, "resolved": tally.resolved, "closedWithoutMore": tally.closedWithoutMore,
            "referralsMade": tally.referralsMade, "referralsDone": tally.referralsDone,
        ])
        object.put("kinds", Self.object(tally.kinds, \.text))
        object.put("doers", Self.object(tally.doers, \.text))
        object.put("supports", Self.object(tally.supports, \.text))
        object.put("answers", Self.object(tally.answers, \.rawValue))
        object.put("urgentAnswers", Self.object(tally.urgentAnswers, \.rawValue))
        return object
    }

    private static func object(_ tally: ConcernTally) -> JSONObject {
        var object = object([
            "opened": tally.opened, "responses": tally.responses, "reportsBack": tally.reportsBack,
        ])
        object.put("states", Self.object(tally.states, \.rawValue))
        object.put("tasks", Self.object(tally.tasks, \.rawValue))
        return object
    }

    private static func object(_ tally: CareTally) -> JSONObject {
        var object = object(["asked": tally.asked, "given": tally.given, "waiting": tally.waiting])
        object.put("unmet", Self.object(tally.unmet, \.rawValue))
        let hours = tally.unmetByHour.enumerated().map { ("\($0.offset)", $0.element) }
        object.put("unmetByHour", Self.object(Dictionary(uniqueKeysWithValues: hours)))
        return object
    }

    /// Counts by name, without those that are nought.
    private static func object(_ counts: [String: Int]) -> JSONObject { object(counts, \.self) }

    private static func object<Key>(_ counts: [Key: Int], _ name: (Key) -> String) -> JSONObject {
        var object = JSONObject()
        let named = counts.map { (name: name($0.key), count: $0.value) }
        for (name, count) in named.sorted(by: { $0.name < $1.name }) where count != 0 {
            object.put(name, count)
        }
        return object
    }
}
