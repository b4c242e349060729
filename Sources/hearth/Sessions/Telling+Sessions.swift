internal import CentreCore
internal import Reports
internal import Resources

/// How commands tell of sessions: what the group may hear, and of who came in lists only how many.
extension Telling {
    func reference(_ session: Session) -> String {
        let isNear = session.dayOfSeries.map { Reference.days(around: today.day).contains($0) } == true
        let isWorkedOut = centre.sessions[session.id] == nil
        return Reference.shown(
            session.id, live: live.sessions[session.id] != nil || isWorkedOut && isNear)
    }

    /// One line of a list: reference, when, what it is called, who leads it, how it stands.
    func line(_ session: Session) -> String {
        var parts = [reference(session), wording.starts(session), wording.name(of: session)]
        if let leads = wording.leads(session.plan) { parts.append(leads) }
        parts.append(wording.state(session.stands))
        if session.hasBegun { parts.append(words("cli.people", count: session.people)) }
        if session.hasDraftNotes { parts.append(words("cli.session.draft")) }
        if let why = session.why { parts.append(why) }
        if session.needsALook { parts.append(words("issue.needsALook")) }
        return parts.map(Self.safe).joined(separator: "  ")
    }

    func object(_ session: Session) -> JSONObject {
        var object = JSONObject()
        object.put("kind", "session")
        object.put("ref", reference(session))
        object.put("id", session.id.description)
        object.put("state", session.stands.rawValue)
        object.put("starts", session.starts?.description)
        put(session.plan, into: &object)
        object.put("series", session.series.map { Reference.shown($0) })
        object.put("day", session.dayOfSeries?.description)
        object.put("opened", session.openedAt.map(Self.written))
        object.put("closed", session.closedAt.map(Self.written))
        object.put("why", session.why)
        if session.hasBegun {
            object.put("people", session.people)
            object.put("named", session.named.count)
            object.put("notesAgreed", session.areNotesAgreed)
        }
        if session.needsALook { object.put("needsALook", true) }
        return object
    }

    private func put(_ plan: SessionPlan, into object: inout JSONObject) {
        object.put("topic", plan.topic)
        object.put("about", plan.kind?.text)
        object.put("place", plan.place)
        object.put("languages", plan.languages.sorted().map(\.text))
        object.put("audience", plan.audience)
        object.put("capacity", plan.capacity)
        object.put("facilitator", plan.facilitator)
        object.put("learning", plan.learning)
        object.put("childCare", plan.childCare)
    }

    // MARK: Series

    /// One line of the series: reference, what it is called, how often, until when, and when it comes next.
    func line(_ series: Series) -> String {
        guard series.counts else {
            return Reference.shown(series.id) + "  " + wording.state(Session.State.takenBack)
        }
        var parts = [Reference.shown(series.id)]
        if let topic = series.plan.topic ?? series.plan.kind.map({ wording.code($0, in: .sessionKinds) }) {
            parts.append(topic)
        }
        parts.append(wording.rhythm(series))
        if let leads = wording.leads(series.plan) { parts.append(leads) }
        if let until = series.times?.until {
            parts.append(words("warning.until", ["day": wording.shortDay(until)]))
        }
        let next = coming(of: series, 1).first.map { wording.shortDay($0.starts.day) }
        parts.append(
            next.map { words("cli.session.next", ["day": $0]) } ?? words("cli.session.noneToCome"))
        return parts.map(Self.safe).joined(separator: "  ")
    }

    func object(_ series: Series) -> JSONObject {
        var object = JSONObject()
        object.put("kind", "series")
        object.put("ref", Reference.shown(series.id))
        object.put("id", series.id.description)
        object.put("takenBack", !series.counts)
        put(series.plan, into: &object)
        if let times = series.times {
            object.put("first", times.first.description)
            object.put("at", times.minute.description)
            object.put("every", TypedWord.written(times.rule.rhythm.rawValue))
            if case .monthly(let day) = times.rule { object.put("onDay", day) }
            object.put("until", times.until?.description)
        }
        object.put("coming", coming(of: series, 12).map(\.starts.description))
        return object
    }

    /// The next of a series, so many of them, within about two years.
    func coming(of series: Series, _ count: Int) -> [Occurrence] {
        Array(series.occurrences(from: today.day, through: today.day.advanced(by: 800)).prefix(count))
    }
}
