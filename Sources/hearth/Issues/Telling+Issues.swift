internal import CentreCore
internal import Reports
internal import Resources

extension Errand {
    /// One line about an issue after a deed: its reference, and what this person may know.
    func line(_ id: ID<Issue>) -> String {
        guard let issue = centre.issues[id], let person = person.flatMap({ centre.people[$0] }) else {
            return ""
        }
        return telling.line(issue, centre.sight(of: issue, for: person), at: when.now)
    }

    func object(_ id: ID<Issue>) -> JSONObject {
        guard let issue = centre.issues[id], let person = person.flatMap({ centre.people[$0] }) else {
            return JSONObject()
        }
        return telling.object(issue, centre.sight(of: issue, for: person), at: when.now)
    }
}

/// How commands tell of issues: in lists never what one is about, nor who raised it.
extension Telling {
    func reference(_ issue: Issue) -> String { Reference.shown(issue.id, live: live.issues[issue.id] != nil) }

    /// One line of a list: reference, since when, how it stands and how it presses.
    func line(_ issue: Issue, _ sight: Set<IssueField>, at now: Moment) -> String {
        var parts = [reference(issue)]
        guard !sight.isEmpty else { return parts[0] }
        if let clock = centre.responseClock(of: issue) {
            parts.append("\(wording.shortDay(clock.since.day)) \(wording.time(clock.since))")
            if issue.isOpen, clock.first == nil {
                parts.append(
                    words("issue.waits", ["time": wording.span(minutes: clock.minutes(at: now.instant))]))
            }
        }
        if sight.contains(.state) {
            if let state = issue.state.state { parts.append(wording.state(state)) }
            if issue.isOpen { parts.append(wording.urgency(centre.urgency(of: issue, at: now))) }
            if issue.needsALook { parts.append(words("issue.needsALook")) }
        }
        return parts.joined(separator: "  ")
    }

    /// An issue for programs; only what a person may be shown, and the words never: they are asked for by themselves.
    func object(_ issue: Issue, _ sight: Set<IssueField>, at now: Moment) -> JSONObject {
        var object = JSONObject()
        object.put("ref", reference(issue))
        object.put("id", issue.id.description)
        guard !sight.isEmpty else { return object }
        if let clock = centre.responseClock(of: issue) {
            object.put("raised", Self.written(clock.since))
            object.put("minutesToFirstResponse", clock.first == nil ? nil : clock.minutes(at: now.instant))
            object.put("minutesWaiting", clock.first == nil ? clock.minutes(at: now.instant) : nil)
        }
        if sight.contains(.state) {
            object.put("state", issue.state.state?.rawValue)
            // How it presses follows from what was told: of one that was taken back, nothing of that is.
            if issue.isOpen { object.put("urgency", "\(centre.urgency(of: issue, at: now))") }
            if issue.needsALook { object.put("needsALook", true) }
        }
        return object
    }

    /// What there is to know of one issue, as far as a person may.
    func sheet(_ issue: Issue, _ sight: Set<IssueField>, at now: Moment, words isWhole: Bool) -> [(
        name: String, text: String
    )] {
        var rows: [(String, String)] = []
        func add(_ field: IssueField, _ name: String, _ text: String?) {
            if sight.contains(field), let text, !text.isEmpty { rows.append((words(name), Self.safe(text))) }
        }
        func reply(_ question: IssueQuestion) -> String? { issue.reply(to: question).map(wording.reply) }
        func list(_ codes: [Code], _ list: CodeList) -> String? {
            codes.isEmpty ? nil : codes.map { wording.code($0, in: list) }.joined(separator: ", ")
        }
        add(.safe, "issue.field.safe", reply(.safe))
        add(.kinds, "issue.field.kinds", list(issue.chosenKinds, .kinds) ?? reply(.kinds))
        add(.who, "issue.field.who", issue.who.map { wording.code($0, in: .doers) } ?? reply(.who))
        add(
            .happened, "issue.field.happened",
            issue.happened.map { "\(wording.shortDay($0.day)) \($0.minute)" } ?? reply(.happened))
        add(.place, "issue.field.place", issue.place ?? reply(.place))
        add(.many, "issue.field.many", reply(.many))
        add(.support, "issue.field.support", list(issue.wantedSupports, .supports) ?? reply(.support))
        add(.elsewhere, "issue.field.elsewhere", reply(.elsewhere))
        add(.elsewhere, "issue.field.why", issue.why)
        if issue.isForSomebodyElse { add(.name, "issue.field.other", words("issue.reply.yes")) }
        if isWhole {
            let readers = issue.readersShutOut.map { $0.name ?? words("issue.somebody") }
            add(.readers, "issue.field.readers", readers.joined(separator: ", "))
        }
        let uses = Use.allCases.filter { issue.allows($0) }.map(wording.use)
        add(
            .consents, "issue.field.uses",
            uses.isEmpty ? words("issue.uses.none") : uses.joined(separator: ", "))
        for help in issue.done {
            let sentence = sentence(help, words: isWhole)
            add(.help, "issue.field.help", "\(Reference.shown(help.id))  " + sentence)
        }
        let concerns = centre.concerns(of: issue, in: sight).map { reference($0) }
        if !concerns.isEmpty {
            rows.append((words("issue.field.concern"), concerns.joined(separator: ", ")))
        }
        for voice in centre.voices(on: issue) {
            add(
                .state, "issue.field.voice",
                words(
                    "issue.voice",
                    [
                        "name": centre.people[voice.person]?.name.value ?? "?",
                        "state": wording.state(voice.state),
                    ]))
        }
        return rows
    }

    /// What was done: when, how, by whom; where somebody was sent, and in which words, only with the words of it all.
    private func sentence(_ help: Help, words isWhole: Bool) -> String {
        guard let given = help.given.value else { return "" }
        var parts = ["\(wording.shortDay(given.at.day)) \(wording.time(given.at))", wording.way(given.way)]
        parts += given.codes.map { wording.code($0, in: .supports) }
        if isWhole, let to = given.to { parts.append(wording.code(to, in: .referrals)) }
        if let outcome = given.outcome { parts.append(words("referral.\(outcome.rawValue)")) }
        if isWhole, let text = help.text { parts.append(text) }
        if isWhole, let purpose = help.purpose { parts.append(words("issue.purpose", ["text": purpose])) }
        if let due = given.due { parts.append(words("issue.askAgain", ["day": wording.shortDay(due)])) }
        parts.append(centre.people[given.by]?.name.value ?? "?")
        return parts.joined(separator: "  ")
    }
}
