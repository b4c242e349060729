import CentreCore
import Testing

/// Nothing is found that may not be read, by anybody, and whatever may be read is found.
@Suite struct FindingLaws {
    @Test func `of what was raised, whoever may read it finds it, and nobody else hears of it`() {
        law(seeds: 1...6, of: [.issues, .sessions]) { moves in
            Play.failure(
                of: moves,
                end: { play in play.desks.lazy.compactMap { fault(in: $0.centre, play.people) }.first })
        }
    }

    private func fault(in centre: Centre, _ people: [ID<Person>]) -> String? {
        for id in people {
            guard let person = centre.people[id] else { continue }
            for issue in centre.issues.values {
                let sight = centre.sight(of: issue, for: person)
                for (field, text) in texts(of: issue) {
                    guard let query = try? SearchQuery(text) else { continue }
                    let hits = centre.hits(for: query, among: [.issue(issue.id)], by: id)
                    if hits.contains(where: { $0.snippet != nil }) { return "words of \(issue.id) are shown" }
                    if sight.contains(field), hits.isEmpty { return "\(field) of \(issue.id) is not found" }
                    let others = texts(of: issue).filter {
                        sight.contains($0.0) && query.place(in: $0.1) != nil
                    }
                    if !hits.isEmpty, others.isEmpty { return "\(field) of \(issue.id) is found" }
                }
            }
            for concern in centre.concerns.values {
                guard let summary = concern.summary, let query = try? SearchQuery(summary) else { continue }
                let mayRead =
                    centre.groupView(of: concern)?.summary != nil
                    || centre.safeWords(of: concern, for: person)?.summary != nil
                let hits = centre.hits(for: query, among: [.concern(concern.id)], by: id)
                let isFound = hits.contains { $0.field == .summary }
                if isFound, !concern.counts || !mayRead { return "the words of \(concern.id) are found" }
                if mayRead, concern.counts, hits.isEmpty { return "\(concern.id) is not found" }
            }
            for warning in centre.warnings.values {
                guard let text = warning.text, let query = try? SearchQuery(text) else { continue }
                let hits = centre.hits(for: query, among: [.warning(warning.id)], by: id)
                if !hits.isEmpty, !warning.counts || !centre.isAgreed(warning) {
                    return "\(warning.id) is found and nobody agrees"
                }
            }
        }
        return nil
    }

    private func texts(of issue: CentreCore.Issue) -> [(IssueField, String)] {
        var texts: [(IssueField, String?)] = [
            (.name, issue.name), (.place, issue.place), (.elsewhere, issue.why),
        ]
        texts += issue.said.map { (.words, $0.text) }
        texts += issue.readersShutOut.map { (.readers, $0.name) }
        texts += issue.done.flatMap { [(.help, $0.text), (.help, $0.purpose)] }
        return texts.compactMap { field, text in text.map { (field, $0) } }
    }

    @Test func `every name that stands on a visit is found, and none of a visit that was taken back`() {
        law(seeds: 1...6, of: [.visitsAndChildCare]) { moves in
            Play.failure(
                of: moves,
                end: { play in play.desks.lazy.compactMap { visitFault(in: $0.centre, play.people) }.first })
        }
    }

    private func visitFault(in centre: Centre, _ people: [ID<Person>]) -> String? {
        guard let person = people.first else { return nil }
        for visit in centre.visits.values {
            for text in [visit.name, visit.words].compactMap({ $0 }) {
                guard let query = try? SearchQuery(text) else { continue }
                let isFound = !centre.hits(for: query, among: [.visit(visit.id)], by: person).isEmpty
                if isFound != centre.counts(visit) { return "\(visit.id): \(isFound ? "" : "not ")found" }
            }
        }
        return nil
    }
}
