/// What is over: an issue that was closed or withdrawn, a concern that was closed, or a warning that is shown no more.
package enum PastMatter: Hashable, Sendable {
    case issue(ID<Issue>)
    case concern(ID<Concern>)
    case warning(ID<Warning>)

    var time: Instant {
        switch self {
        case .issue(let id): id.time
        case .concern(let id): id.time
        case .warning(let id): id.time
        }
    }
}

extension Centre {
    /// What was raised or seen as one in a month and is over, as far as a person may know of it, the latest first.
    ///
    /// O(*n*) in the issues, concerns and warnings at hand: that month must be.
    package func pastMatters(of month: Month, on day: ServiceDay, for person: Person) -> [PastMatter] {
        let over = issues.values.filter { issue in
            issue.counts && !issue.isOpen && issue.id.month == month
                && sight(of: issue, for: person).contains(.state)
        }.map { PastMatter.issue($0.id) }
        let answered = pastConcerns(of: month).map { PastMatter.concern($0.id) }
        // One that was ended may never have been shown to anybody but coordinators.
        let warned = pastWarnings(of: month, on: day).filter { warning in
            warning.state.state == .shown || person.holds(.coordinator)
        }.map { PastMatter.warning($0.id) }
        return (over + answered + warned).sorted { $0.time > $1.time }
    }

    /// What was seen as one in a month and is over; of concerns everybody may know that they were there.
    ///
    /// O(*n*) in the concerns at hand: that month must be.
    package func pastConcerns(of month: Month) -> [Concern] {
        concerns.values.filter { $0.counts && !$0.isOpen && $0.id.month == month }
    }

    /// What people were warned of in a month and are not any more on a day.
    ///
    /// Whether whoever told it still agrees must be known: the issue it comes from must be at hand too.
    private func pastWarnings(of month: Month, on day: ServiceDay) -> [Warning] {
        warnings.values.filter { warning in
            warning.id.month == month && warning.counts && isAgreed(warning)
                && (warning.isOver || (warning.until ?? .distant) < day.day)
        }
    }

    /// The months in which issues lie that warnings of a month come from and that are not at hand.
    package func monthsMissed(ofWarningsIn month: Month) -> Set<Month> {
        let from = warnings.values.lazy.filter { $0.id.month == month && $0.counts }.compactMap(\.issue)
        return Set(from.filter { issues[$0] == nil }.map(\.month))
    }

    /// The months in which issues of a concern lie that are not at hand: what the group may hear rests on them.
    package func monthsMissed(of concern: Concern) -> Set<Month> {
        Set(concern.issues.filter { issues[$0] == nil }.map(\.month))
    }
}
