internal import CentreCore
internal import Reports
internal import Resources

/// How commands tell of concerns and warnings: what the group may hear.
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
        if let owed = wording.owed(concern) { parts.append(owed) }
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
        object.put("actions", concern.tasks.map { self.object(of: $0) })
        return object
    }

    func object(of task: GroupAction) -> JSONObject {
        var object = JSONObject()
        object.put("ref", Reference.shown(task.id))
        object.put("what", task.text)
        object.put("who", task.whoDoes)
        object.put("by", task.by?.description)
        object.put("state", task.stands.rawValue)
        return object
    }

    /// The trail of a concern, from what was raised to what was told back; only what the group may hear, and beside it
    /// what is for coordinators where it is for one.
    func trail(_ concern: Concern, forCoordinators more: SafeWords?) -> [String] {
        let view = centre.groupView(of: concern)
        var lines: [String] = []
        if let known = wording.known(view) {
            lines.append(known)
        } else {
            lines.append(words("concern.closedDetail"))
        }
        if let more {
            let text = (more.summary ?? "").split(separator: "\n").joined(separator: " ")
            let own = words("concern.forCoordinators", count: more.issues, ["text": Self.safe(text)])
            lines.append(Text.trimmed(own))
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
        for task in concern.tasks { lines.append("\(Reference.shown(task.id))  " + line(task)) }
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
        if let owed = wording.owed(concern) { lines.append("! " + owed) }
        return lines
    }

    func line(_ task: GroupAction) -> String {
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
