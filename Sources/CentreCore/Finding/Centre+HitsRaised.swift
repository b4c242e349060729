extension Centre {
    /// Of an issue only what ``sight(of:for:)`` gives: whoever may not read its words does not hear that there is one.
    func readable(_ issue: Issue, by person: Person) -> ReadableTexts? {
        let sight = sight(of: issue, for: person)
        guard !sight.isEmpty, let raised = issue.raised.value else { return nil }
        var texts: [(Hit.Field, String?)] = []
        func add(_ field: IssueField, _ read: [String?]) {
            if sight.contains(field) { texts += read.map { (.issue, $0) } }
        }
        add(.name, [issue.name])
        add(.words, issue.said.map(\.text))
        add(.place, [issue.place])
        add(.elsewhere, [issue.why])
        add(.readers, issue.readersShutOut.map(\.name))
        add(.help, issue.done.flatMap { [$0.text, $0.purpose] })
        return ReadableTexts(day: raised.at.day, texts: texts)
    }

    /// Of a concern what the group may hear, and what was agreed and done; its safe words as ``safeWords(of:for:)`` has
    /// it.
    func readable(_ concern: Concern, by person: Person) -> ReadableTexts? {
        guard concern.counts, let opened = concern.opened.value else { return nil }
        var texts: [(Hit.Field, String?)] = concern.agreedResponses.map { (.response, $0.text) }
        texts += Self.texts(of: concern.tasks)
        texts += concern.reportsGiven.map { (.report, $0.text) }
        texts += [groupView(of: concern)?.summary, safeWords(of: concern, for: person)?.summary]
            .map { (.summary, $0) }
        return ReadableTexts(day: opened.at.day, texts: texts)
    }

    /// A warning is everybody's once it was shown; before that it is looked at by coordinators.
    func readable(_ warning: Warning, by person: Person) -> ReadableTexts? {
        guard warning.counts, isAgreed(warning), let made = warning.made.value,
            warning.state.state != .proposed || person.holds(.coordinator)
        else { return nil }
        return ReadableTexts(day: made.at.day, texts: [(.warning, warning.text), (.warning, warning.place)])
    }

    static func texts(of tasks: [GroupAction]) -> [(Hit.Field, String?)] {
        tasks.flatMap { [(.task, $0.text), (.task, $0.whoDoes)] }
    }
}
