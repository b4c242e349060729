package import CentreCore
import Resources

extension Wording {
    /// Why something about issues was refused, in a sentence that says what to do.
    func sentence(for refusal: IssueRefusal) -> String {
        switch refusal {
        case .unknownIssue: words("refusal.issue.unknownIssue")
        case .unknownConcern: words("refusal.issue.unknownConcern")
        case .unknownWarning: words("refusal.issue.unknownWarning")
        case .toldAlready: words("refusal.issue.toldAlready")
        case .heardAlready(let name, let at):
            words(
                "refusal.issue.heardAlready",
                [
                    "name": Self.asWritten(name.isEmpty ? words("issue.somebody") : name),
                    "time": dayAndTime(at),
                ])
        case .closedAlready(let state):
            words("refusal.issue.closedAlready", ["state": self.state(state)])
        case .notClosed: words("refusal.issue.notClosed")
        case .withdrawn: words("refusal.issue.withdrawn")
        case .saidSoAlready: words("refusal.issue.saidSoAlready")
        case .noConsent(let use): words("refusal.issue.noConsent.\(use.rawValue)")
        case .askFirst: words("refusal.issue.askFirst")
        case .receiptFitsNothing: words("refusal.issue.receiptFitsNothing")
        case .joinedAlready: words("refusal.issue.joinedAlready")
        case .concernClosed: words("refusal.issue.concernClosed")
        case .concernWentOn: words("refusal.issue.concernWentOn")
        case .reportOwed(let day?): words("refusal.issue.reportOwed.by", ["day": shortDay(day)])
        case .reportOwed: words("refusal.issue.reportOwed")
        case .happensLater(let time):
            words("refusal.timeAhead", ["time": "\(longDay(time.day)), \(time.minute)"])
        case .dayAhead(let day): words("refusal.issue.dayAhead", ["day": longDay(day)])
        case .dayPast(let day): words("refusal.issue.dayPast", ["day": longDay(day)])
        case .namesTheRaiser: words("refusal.issue.namesTheRaiser")
        case .nothingToWarnOf: words("refusal.issue.nothingToWarnOf")
        case .needsMoreThanOne: words("refusal.issue.needsMoreThanOne")
        }
    }

    package func state(_ state: Issue.State) -> String { words("issue.state.\(state.rawValue)") }
    package func state(_ state: Concern.State) -> String { words("concern.state.\(state.rawValue)") }
    package func use(_ use: Use) -> String { words("issue.use.\(use.rawValue)") }
    package func reply(_ reply: Reply) -> String { words("issue.reply.\(reply.rawValue)") }
    package func urgency(_ urgency: Urgency) -> String { words("issue.urgency.\(urgency.rawValue)") }
    package func way(_ way: ReportBack.Way) -> String { words("concern.way.\(way.rawValue)") }
    package func way(_ way: Help.Way) -> String { words("issue.way.\(way.rawValue)") }

    /// How long something took or waits: `40 min`, `3 h`, `2 days`.
    package func span(minutes: Int) -> String {
        if minutes < 120 { return words("span.minutes", ["count": "\(minutes)"]) }
        if minutes < 48 * 60 { return words("span.hours", ["count": "\(minutes / 60)"]) }
        return words("span.days", ["count": "\(minutes / 1440)"])
    }

    /// A concern as the group hears of it: `bribes`, or, where nobody agrees to that, `something`.
    package func headline(_ view: GroupView?) -> String {
        guard let view else { return words("concern.about.nothing") }
        if let about = view.about {
            return words("concern.about", ["kind": code(about, in: .kinds)])
        }
        if let who = view.who { return words("concern.about", ["kind": code(who, in: .doers)]) }
        return words("concern.about.something")
    }

    /// What came of an issue, for whoever raised it: how it stands, what was done, what the group does; never its words.
    package func outcome(of issue: Issue, in centre: Centre) -> [String] {
        var lines = [words("issue.outcome.state", ["state": issue.state.state.map(state) ?? "?"])]
        for help in issue.done {
            guard let given = help.given.value else { continue }
            lines.append(words("issue.outcome.help", ["day": shortDay(given.at.day), "way": way(given.way)]))
        }
        for concern in centre.concerns.values.sorted(by: { $0.id < $1.id })
        where concern.counts && concern.joined[issue.id]?.value == true {
            lines.append(words("issue.outcome.concern", ["state": concern.state.state.map(state) ?? "?"]))
            for response in concern.agreedResponses {
                if let text = response.text { lines.append(words("issue.outcome.response", ["text": text])) }
            }
            for report in concern.reportsGiven {
                if let text = report.text { lines.append(words("issue.outcome.report", ["text": text])) }
            }
        }
        return lines
    }

    /// What a guard over free text points at: `a phone number (0155 1234567), a name (Rosa)`.
    package func sentence(for found: [TextGuard.Finding]) -> String {
        found.map { words("guard.\($0.sort.rawValue)", ["text": $0.text]) }
            .joined(separator: ", ")
    }

    /// What a warning says: the kind of person, the place, and what to watch for.
    package func sentence(for warning: Warning) -> String {
        [warning.who.map { code($0, in: .doers) }, warning.place, warning.text].compactMap { $0 }
            .joined(separator: "; ")
    }

    /// What is owed to be told back: `something to tell back by Thu 3 Dec`; nothing where nothing is.
    package func owed(_ concern: Concern) -> String? {
        guard concern.owesAReport else { return nil }
        guard let day = concern.reportBy else { return words("concern.tell") }
        return words("concern.tellBy", ["day": shortDay(day)])
    }

    /// What the group knows: `9 raisings, at least 4 different people`; nothing where the details are not open.
    package func known(_ view: GroupView?) -> String? {
        guard let raisings = view?.raisings, let people = view?.people else { return nil }
        return words("concern.raisings", count: raisings) + ", "
            + words("concern.people", count: people)
    }
}
