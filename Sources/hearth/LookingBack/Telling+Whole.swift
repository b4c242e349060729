internal import CentreCore
internal import Reports

/// Things as an export has them: whole, and with the ids in full.
extension Telling {
    func wholeObject(_ visit: Visit) -> JSONObject {
        var object = self.object(visit, whole: true)
        if visit.state.state == .present { object.put("came", visit.arrivals) }
        return object
    }

    func wholeObject(_ headcount: Headcount) -> JSONObject {
        var object = JSONObject()
        object.put("ref", Reference.shown(headcount.id, live: live.headcounts[headcount.id] != nil))
        object.put("id", headcount.id.description)
        object.put("at", headcount.at.value.map(Self.written))
        object.put("people", headcount.people.value)
        return object
    }

    func wholeObject(_ session: Session) -> JSONObject {
        var object = whole(session)
        object.put("counted", session.counted)
        return object
    }

    func wholeObject(_ note: HandoverNote) -> JSONObject {
        var object = self.object(note)
        object.put("id", note.id.description)
        object.put("putAway", !note.isOpen)
        return object
    }

    func wholeObject(_ rule: FamilyRule) -> JSONObject {
        var object = JSONObject()
        object.put("id", rule.id.description)
        object.put("parent", rule.parent)
        object.put("name", rule.name)
        object.put("may", rule.may.value == true)
        return object
    }

    func wholeObject(_ look: Look) -> JSONObject {
        var object = self.object(look)
        object.put("id", look.id.description)
        return object
    }

    /// Who looked, at what, and what for.
    func object(_ look: Look) -> JSONObject {
        var object = JSONObject()
        object.put("at", look.noted.value.map { Self.written($0.at) })
        object.put("by", look.noted.value.flatMap { centre.people[$0.by]?.name.value })
        object.put("verb", look.noted.value?.verb.text)
        object.put("about", look.noted.value?.about?.description)
        object.put("why", look.why)
        return object
    }

    /// An issue with all that this reader may know of it, its words too.
    func whole(_ issue: Issue, _ sight: Set<IssueField>, at now: Moment) -> JSONObject {
        var object = self.object(issue, sight, at: now)
        put(issue, sight, into: &object, words: true)
        let questions: [(IssueField, IssueQuestion)] = [
            (.safe, .safe), (.many, .many), (.elsewhere, .elsewhere),
        ]
        for (field, question) in questions where sight.contains(field) {
            object.put(question.rawValue, issue.reply(to: question).map { TypedWord.written($0.rawValue) })
        }
        if sight.contains(.elsewhere) { object.put("why", issue.why) }
        if sight.contains(.name) { object.put("forSomebodyElse", issue.isForSomebodyElse) }
        return object
    }

    /// A concern with all that the group may hear of it, and what this reader may beside that.
    func whole(_ concern: Concern, for reader: Person) -> JSONObject {
        var object = self.object(concern)
        object.put("opened", concern.opened.value.map { Self.written($0.at) })
        if let more = centre.safeWords(of: concern, for: reader) {
            object.put("issues", more.issues)
            object.put("safeWords", more.summary)
        }
        object.put(
            "of",
            concern.issues.filter { centre.seen($0, by: reader.id) != nil }.map(\.description))
        object.put(
            "responses",
            concern.agreedResponses.map { response in
                var object = JSONObject()
                object.put("day", response.agreed.value?.day.description)
                object.put("words", response.text)
                return object
            })
        object.put(
            "reports",
            concern.reportsGiven.map { report in
                var object = JSONObject()
                object.put("at", report.given.value.map { Self.written($0.at) })
                object.put("way", report.given.value?.way.rawValue)
                object.put("words", report.text)
                return object
            })
        return object
    }
}
