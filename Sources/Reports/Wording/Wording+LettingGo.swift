package import CentreCore
import Resources

extension Wording {
    /// What would go: how many months and which, and how much of what people know them by.
    package func sentence(of plan: LettingGo) -> String {
        guard let first = plan.going.keys.min(), let last = plan.going.keys.max() else {
            return words("letGo.nothing")
        }
        return words(
            "letGo.goes", count: plan.going.count,
            [
                "months": months(first...last),
                "visits": words("letGo.visits", count: plan.visits),
                "issues": words("letGo.issues", count: plan.issues),
            ])
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
