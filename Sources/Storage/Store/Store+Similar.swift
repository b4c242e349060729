package import CentreCore

extension Store {
    /// The lines of issues that are like one and are not at hand, of the months in which likeness is looked for.
    ///
    /// Nothing is folded. O(*n*) in those months.
    package mutating func linesOfIssues(like issue: Issue) throws(StorageError) -> [Line] {
        let own = IssueShape(issue)
        let live = centre.issues
        var answer: [Line] = []
        var month = Month(issue.id.time)
        for _ in 0...Centre.monthsOfLikeness {
            answer += try linesOfIssues(of: month) { other in
                !other.isWithdrawn && live[other.id] == nil && own.likeness(to: IssueShape(other)) != nil
            }
            month = month.previous
        }
        return answer
    }

    /// The lines of the issue that a receipt fits, of whichever month, the latest looked through first, and those of the
    /// concerns that it belongs to, by which it is told what came of it; none where none fits.
    ///
    /// Nothing is folded. O(*n*) in the record.
    package mutating func linesOfIssue(withReceipt mark: String) throws(StorageError) -> [Line] {
        for month in monthsWithHistory.reversed() {
            let lines = try linesOfIssues(of: month) { $0.receipt.value?.value == mark }
            guard let issue = lines.lazy.flatMap(\.events).compactMap(\.issue).first else { continue }
            return try lines + linesOfConcerns(with: issue, since: month)
        }
        return []
    }

    /// The lines of the concerns that an issue was joined into: they lie in its month or in later ones.
    private mutating func linesOfConcerns(
        with issue: ID<Issue>, since first: Month
    ) throws(StorageError) -> [Line] {
        var answer: [Line] = []
        for month in monthsWithHistory where month >= first {
            let lines = try loadMonth(month)
            let joined = lines.flatMap(\.events).reduce(into: Set<ID<Concern>>()) { joined, event in
                if case .concern(.joined(let event)) = event, event.issue == issue {
                    joined.insert(event.concern)
                }
            }
            guard !joined.isEmpty else { continue }
            answer += lines.filter { line in
                line.events.contains { event in
                    if case .concern(let event) = event { joined.contains(event.concern) } else { false }
                }
            }
        }
        return answer
    }

    /// The lines of those issues of a month that are wanted.
    private mutating func linesOfIssues(
        of month: Month, where isWanted: (Issue) -> Bool
    ) throws(StorageError) -> [Line] {
        let lines = try loadMonth(month).filter { line in
            line.events.contains { if case .issue = $0 { true } else { false } }
        }
        var past = Centre()
        past.apply(lines.map(centre.forgotten.remainder))
        let wanted = Set(past.issues.values.filter { $0.counts && isWanted($0) }.map(\.id))
        return lines.filter { line in
            line.events.contains { event in
                if case .issue(let event) = event { wanted.contains(event.issue) } else { false }
            }
        }
    }
}

extension Event {
    /// The issue that the event speaks of.
    fileprivate var issue: ID<Issue>? { if case .issue(let event) = self { event.issue } else { nil } }
}
