package import CentreCore

extension Store {
    /// The lines of issues that are like one and are not at hand, of the months in which likeness is looked for.
    ///
    /// Nothing is folded. O(*n*) in those months.
    package mutating func linesOfIssues(like issue: Issue) throws(StorageError) -> [Line] {
        let own = IssueShape(issue)
        var answer: [Line] = []
        var month = Month(issue.id.time)
        for _ in 0...Centre.monthsOfLikeness {
            let lines = try loadMonth(month).filter { line in
                line.events.contains { if case .issue = $0 { true } else { false } }
            }
            var past = Centre()
            past.apply(lines.map(centre.forgotten.remainder))
            let alike = Set(
                past.issues.values.filter { other in
                    other.counts && !other.isWithdrawn && centre.issues[other.id] == nil
                        && own.likeness(to: IssueShape(other)) != nil
                }.map(\.id))
            answer += lines.filter { line in
                line.events.contains { event in
                    if case .issue(let event) = event { alike.contains(event.issue) } else { false }
                }
            }
            month = month.previous
        }
        return answer
    }
}
