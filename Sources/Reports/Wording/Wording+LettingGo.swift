package import CentreCore
import Resources

extension Wording {
    /// What would go: how many months, and how much of what people know them by; then which of them are damaged.
    package func sentences(of plan: LettingGo) -> [String] {
        guard let first = plan.going.keys.min(), let last = plan.going.keys.max() else {
            return [words("letGo.nothing")]
        }
        let goes = words(
            "letGo.goes", count: plan.going.count,
            [
                "months": months(first...last),
                "visits": words("letGo.visits", count: plan.visits),
                "issues": words("letGo.issues", count: plan.issues),
            ])
        return plan.damaged.isEmpty
            ? [goes] : [goes, words("letGo.damaged", ["months": months(plan.damaged)])]
    }

    /// Months by name, in their order.
    package func months(_ months: some Collection<Month>) -> String {
        months.sorted().map(month).joined(separator: ", ")
    }

    /// Why a month stays, without a word of what was told in it.
    package func line(of staying: LettingGo.Staying) -> String {
        let matters = LettingGo.Matter.allCases.compactMap { matter in
            staying.matters[matter].map { words("letGo.matter.\(matter.rawValue)", count: $0) }
        }
        return words(
            "letGo.stays", ["month": month(staying.month), "what": matters.joined(separator: ", ")])
    }

    func sentence(for refusal: LettingGoRefusal) -> String {
        switch refusal {
        case .clockAhead(let newest):
            words("refusal.letGo.clock", ["day": longDay(newest.day)])
        case .tooRecent(let latest): words("refusal.letGo.recent", ["month": month(latest)])
        case .nothingBefore(let month): words("refusal.letGo.nothing", ["month": self.month(month)])
        case .monthGone(let month): words("refusal.letGo.gone", ["month": self.month(month)])
        }
    }
}
