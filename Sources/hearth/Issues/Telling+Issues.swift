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
        add(
            .readers, "issue.field.readers",
            issue.readersShutOut.map { $0.name ?? words("issue.somebody") }.joined(separator: ", "))
        let uses = Use.allCases.filter { issue.allows($0) }.map(wording.use)
        add(
            .consents, "issue.field.uses",
            uses.isEmpty ? words("issue.uses.none") : uses.joined(separator: ", "))
        for help in issue.done { add(.help, "issue.field.help", sentence(help, words: isWhole)) }
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

extension Telling {
    func reference(_ concern: Concern) -> String {
        Reference.shown(concern.id, live: live.concerns[concern.id] != nil)
    }

    /// One line of a list: reference, how it stands, and what the group may hear.
    func line(_ concern: Concern) -> String {
        let view = centre.groupView(of: concern)
        var parts = [
            reference(concern), concern.state.state.map(wording.state) ?? "", wording.headline(view),
        ]
        if let known = wording.known(view) { parts.append(known) }
        if concern.owesAReport {
            parts.append(
                concern.reportBy.map { words("concern.tellBy", ["day": wording.shortDay($0)]) }
                    ?? words("concern.tell"))
        }
        return parts.map(Self.safe).joined(separator: "  ")
    }

    func object(_ concern: Concern) -> JSONObject {
        let view = centre.groupView(of: concern)
        var object = JSONObject()
        object.put("ref", reference(concern))
        object.put("id", concern.id.description)
        object.put("state", concern.state.state?.rawValue)
        object.put("about", view?.about?.text)
        object.put("raisings", view?.raisings)
        object.put("people", view?.people)
        object.put("summary", view?.summary)
        object.put("agenda", concern.agenda?.description)
        object.put("reportBy", concern.reportBy?.description)
        object.put("owesAReport", concern.owesAReport)
        return object
    }

    /// The trail of a concern, from what was raised to what was told back; only what the group may hear.
    func trail(_ concern: Concern) -> [String] {
        let view = centre.groupView(of: concern)
        var lines: [String] = []
        if let known = wording.known(view) {
            lines.append(known)
        } else {
            lines.append(words("concern.closedDetail"))
        }
        if let summary = view?.summary {
            lines += summary.split(separator: "\n").map { Self.safe(String($0)) }
        }
        if let day = concern.agenda {
            lines.append(words("concern.path.agenda", ["day": wording.shortDay(day)]))
        }
        for response in concern.agreedResponses {
            lines.append(
                words(
                    "concern.path.response",
                    [
                        "day": response.agreed.value.map { wording.shortDay($0.day) } ?? "?",
                        "text": Self.safe(response.text ?? "?"),
                    ]))
        }
        for (place, task) in concern.tasks.enumerated() { lines.append("\(place + 1)  " + line(task)) }
        for report in concern.reportsGiven {
            guard let given = report.given.value else { continue }
            lines.append(
                words(
                    "concern.path.report",
                    [
                        "day": wording.shortDay(given.at.day), "way": wording.way(given.way),
                        "text": Self.safe(report.text ?? ""),
                    ]))
        }
        if concern.owesAReport {
            lines.append(
                "! "
                    + (concern.reportBy.map { words("concern.tellBy", ["day": wording.shortDay($0)]) }
                        ?? words("concern.tell")))
        }
        return lines
    }

    private func line(_ task: GroupAction) -> String {
        var parts = [Self.safe(task.text ?? "?")]
        if let who = task.whoDoes { parts.append(Self.safe(who)) }
        if let by = task.by { parts.append(words("concern.task.by", ["day": wording.shortDay(by)])) }
        switch task.stands {
        case .open: break
        case .dropped: parts.append(words("concern.task.dropped"))
        case .done:
            if let at = task.doneAt {
                parts.append(words("concern.task.done", ["day": wording.shortDay(at.day)]))
            }
        }
        return parts.joined(separator: "  ")
    }

    func line(_ warning: Warning) -> String {
        var parts = [Reference.shown(warning.id, live: live.warnings[warning.id] != nil)]
        parts.append(wording.sentence(for: warning))
        if let until = warning.until {
            parts.append(words("warning.until", ["day": wording.shortDay(until)]))
        }
        if warning.state.state == .proposed { parts.append(words("warning.proposed")) }
        if warning.state.state == .ended { parts.append(words("warning.ended")) }
        return parts.map(Self.safe).joined(separator: "  ")
    }

    func object(_ warning: Warning) -> JSONObject {
        var object = JSONObject()
        object.put("ref", Reference.shown(warning.id, live: live.warnings[warning.id] != nil))
        object.put("id", warning.id.description)
        object.put("state", warning.state.state?.rawValue)
        object.put("who", warning.who?.text)
        object.put("place", warning.place)
        object.put("words", warning.text)
        object.put("until", warning.until?.description)
        return object
    }
}
