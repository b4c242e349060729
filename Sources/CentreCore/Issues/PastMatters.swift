/// What is over: an issue that was closed or withdrawn, or a concern that was closed.
package enum PastMatter: Hashable, Sendable {
    case issue(ID<Issue>)
    case concern(ID<Concern>)

    var time: Instant {
        switch self {
        case .issue(let id): id.time
        case .concern(let id): id.time
        }
    }
}

extension Centre {
    /// What was raised or seen as one in a month and is over, as far as a person may know of it, the latest first.
    ///
    /// O(*n*) in the issues and concerns at hand: that month must be.
    package func pastMatters(of month: Month, for person: Person) -> [PastMatter] {
        let over = issues.values.filter { issue in
            issue.counts && !issue.isOpen && issue.id.month == month
                && sight(of: issue, for: person).contains(.state)
        }.map { PastMatter.issue($0.id) }
        let answered = pastConcerns(of: month).map { PastMatter.concern($0.id) }
        return (over + answered).sorted { $0.time > $1.time }
    }

    /// What was seen as one in a month and is over; of concerns everybody may know that they were there.
    ///
    /// O(*n*) in the concerns at hand: that month must be.
    package func pastConcerns(of month: Month) -> [Concern] {
        concerns.values.filter { $0.counts && !$0.isOpen && $0.id.month == month }
    }

    /// The months in which issues of a concern lie that are not at hand: what the group may hear rests on them.
    package func monthsMissed(of concern: Concern) -> Set<Month> {
        Set(concern.issues.filter { issues[$0] == nil }.map(\.month))
    }
}
