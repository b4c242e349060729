/// What somebody may be shown of an issue.
package enum IssueField: String, Hashable, Sendable, CaseIterable {
    /// That something waits, and since when; never what about.
    case waiting
    case state, kinds, support, who, happened, place, many, elsewhere, safe
    case words, name, readers, consents
    /// What was done, and where somebody was sent.
    case help
}

extension Centre {
    /// What a person may be shown of an issue, by their roles and by what whoever raised it agreed to.
    ///
    /// | field | anybody at the desk | facilitator | coordinator |
    /// |---|---|---|---|
    /// | that it waits | ✓ | ✓ | ✓ |
    /// | kinds, support wanted | if helpers may know | and if it is on an agenda by consent | ✓ |
    /// | words | – | if it is on an agenda by consent | ✓, unless withdrawn |
    /// | all else | – | – | ✓ |
    ///
    /// Whoever was named by the raiser is shown nothing at all. It guards the screen and the commands: who holds the
    /// passphrase of a centre can read its files.
    package func sight(of issue: Issue, for person: Person) -> Set<IssueField> {
        guard issue.counts, !isShutOut(person, from: issue), !person.held.isEmpty else { return [] }
        if person.holds(.coordinator) {
            var all = Set(IssueField.allCases)
            if issue.isWithdrawn { all = [.waiting, .state] }
            return all
        }
        if issue.isWithdrawn { return [] }
        var seen: Set<IssueField> = [.waiting]
        if issue.allows(.helpersKnow) { seen.formUnion([.kinds, .support]) }
        if person.holds(.facilitator), isOnAnAgenda(issue) { seen.formUnion([.kinds, .words]) }
        return seen
    }

    /// Whether whoever raised an issue said that a person must not read it: the one at the desk who was meant, and
    /// anybody whose name has all the words that were typed, or is made of some of them.
    package func isShutOut(_ person: Person, from issue: Issue) -> Bool {
        issue.readersShutOut.contains { reader in
            reader.person.value?.value == person.id || reader.name.map(person.isMeant) == true
        }
    }

    /// Whether somebody who raised one of its issues said that a person must not read it.
    package func isShutOut(_ person: Person, from concern: Concern) -> Bool {
        concern.issues.contains { issues[$0].map { isShutOut(person, from: $0) } == true }
    }

    /// Names by which nobody at the desk is meant, each with one of theirs that is near it.
    package func strangers(among names: [String], at now: Moment) -> [(name: String, nearest: String?)] {
        let people = activePeople(at: now)
        return names.map(Text.trimmed).filter { name in
            !name.isEmpty && !people.contains { $0.isMeant(by: name) }
        }.map { ($0, Text.nearest(to: $0, in: people.compactMap(\.name.value)) { $0 }) }
    }

    /// The coordinators at the desk who may hear what these must not read.
    package func coordinators(besides names: [String], at now: Moment) -> [Person] {
        activePeople(at: now).filter { person in
            person.holds(.coordinator) && !names.contains(where: person.isMeant)
        }
    }

    /// The coordinators at the desk who may hear an issue.
    package func coordinators(for issue: Issue, at now: Moment) -> [Person] {
        activePeople(at: now).filter { $0.holds(.coordinator) && !isShutOut($0, from: issue) }
    }

    /// Whether a group is to talk about an issue, as whoever raised it agreed.
    private func isOnAnAgenda(_ issue: Issue) -> Bool {
        issue.allows(.talk)
            && concerns.values.contains { concern in
                concern.counts && concern.state.state == .onAgenda
                    && concern.joined[issue.id]?.value == true
            }
    }

    /// The concerns that an issue belongs to, the oldest first: for whoever may read what it says, since they tell
    /// what it is about.
    package func concerns(of issue: Issue, in sight: Set<IssueField>) -> [Concern] {
        guard sight.contains(.words) else { return [] }
        return concerns.values.filter { $0.counts && $0.joined[issue.id]?.value == true }
            .sorted { $0.id < $1.id }
    }

    /// An issue as a person may see it; `nil` where they may not know of it.
    package func seen(_ id: ID<Issue>, by person: ID<Person>) -> (issue: Issue, sight: Set<IssueField>)? {
        guard let issue = issues[id], let person = people[person] else { return nil }
        let sight = sight(of: issue, for: person)
        return sight.isEmpty ? nil : (issue, sight)
    }
}

extension Person {
    /// Whether a typed name means somebody: it has all the words of theirs, or is made of some of them.
    func isMeant(by typed: String) -> Bool {
        guard let name = name.value else { return false }
        let (words, typedWords) = (Set(Text.nameWords(name)), Set(Text.nameWords(typed)))
        guard !words.isEmpty, !typedWords.isEmpty else { return false }
        return words.isSubset(of: typedWords) || words.isSuperset(of: typedWords)
    }
}

/// What may be said of a shared concern in the group, and to everybody at the desk.
package struct GroupView: Hashable, Sendable {
    /// The kind of issue, where somebody who raised it agreed to talk about it.
    package let about: Code?
    /// The kind of person who did it, where all who agreed to talk say the same.
    package let who: Code?
    /// How many raisings count; `nil` where the details are not open.
    package let raisings: Int?
    /// How many different people at least; `nil` where the details are not open.
    package let people: Int?
    /// The coordinator's safe words; `nil` where the details are not open.
    package let summary: String?

    package var isOpen: Bool { raisings != nil }
}

/// What coordinators know of a concern where the group may not hear its details.
package struct SafeWords: Hashable, Sendable {
    /// How many issues are in it.
    package let issues: Int
    package let summary: String?
}

extension Concern {
    /// From how many different people on, who are proved to be different, the details of a concern open to the group.
    ///
    /// The project's own figure: below it somebody could be guessed.
    package static let peopleToOpen = 3
}

extension Centre {
    /// The concerns that are open, what is owed to be told back first, then the oldest first.
    package var openConcerns: [Concern] {
        concerns.values.filter { $0.isOpen || $0.needsALook }.sorted { one, other in
            let days = (one.owedBy, other.owedBy)
            return days.0 != days.1 ? days.0 < days.1 : one.id < other.id
        }
    }

    /// The issues of a concern of which the group may hear.
    package func spoken(of concern: Concern) -> [Issue] {
        concern.issues.compactMap { issues[$0] }.filter { $0.counts && $0.allows(.talk) }
    }

    /// What the group may hear of a concern; `nil` where nobody agrees to talk about it.
    ///
    /// O(*n*²) in its issues.
    package func groupView(of concern: Concern) -> GroupView? {
        let spoken = spoken(of: concern)
        guard concern.counts, !spoken.isEmpty else { return nil }
        let counted = spoken.filter { $0.allows(.count) }
        let people = differentPeople(in: counted)
        let kinds = Set(spoken.flatMap(\.chosenKinds))
        let about = concern.about.flatMap { kinds.contains($0) ? $0 : nil }
        let doers = Set(spoken.map(\.who))
        // One raiser's word speaks for nobody who went since: it holds while all who are joined may be talked about.
        let isWordGiven = concern.raisersWord.value == true && spoken.count == concern.issues.count
        let isOpen = !counted.isEmpty && (people >= Concern.peopleToOpen || isWordGiven)
        return GroupView(
            about: about, who: doers.count == 1 ? doers.first.flatMap { $0 } : nil,
            raisings: isOpen ? counted.count : nil, people: isOpen ? people : nil,
            summary: isOpen ? concern.summary : nil)
    }

    /// What coordinators know of a concern beside what the group may hear of it; `nil` where that hears all, for
    /// anybody else, and for one whom somebody who raised it named.
    package func safeWords(of concern: Concern, for person: Person) -> SafeWords? {
        guard person.holds(.coordinator), groupView(of: concern)?.isOpen != true,
            concern.issues.allSatisfy({ seen($0, by: person.id) != nil })
        else { return nil }
        let standing = concern.issues.filter { issues[$0]?.isWithdrawn == false }
        return SafeWords(issues: standing.count, summary: concern.summary)
    }

    /// How many different people raised these issues, at least: never more than their names prove.
    ///
    /// Whoever gave no name may be anybody who did, and one person may have told for another; names that begin with
    /// the same word, or differ by a slip of the finger, may be of one person. O(*n*²).
    package func differentPeople(in issues: [Issue]) -> Int {
        let names = Set(issues.filter { !$0.isForSomebodyElse }.compactMap(\.name).map(Text.folded))
            .sorted()
        var groups: [[String]] = []
        for name in names {
            let like = groups.indices.filter { groups[$0].contains { Text.mayBeOne($0, name) } }
            let merged = like.flatMap { groups[$0] } + [name]
            groups = groups.indices.filter { !like.contains($0) }.map { groups[$0] } + [merged]
        }
        return max(groups.count, issues.isEmpty ? 0 : 1)
    }
}

extension Text {
    /// Whether two folded names may be of one person: one has a word that begins as the other's first word does, they
    /// share a word, or they are no more than two letters apart.
    static func mayBeOne(_ one: String, _ other: String) -> Bool {
        let (words, others) = (nameWords(one), nameWords(other))
        if !Set(words).isDisjoint(with: others) { return true }
        let (first, otherFirst) = (words.joined(), others.joined())
        if first.hasPrefix(otherFirst) || otherFirst.hasPrefix(first) { return true }
        return distance(Array(first.utf8.prefix(64)), Array(otherFirst.utf8.prefix(64))) <= 2
    }
}
