internal import CentreCore

/// The same for programs.
extension Telling {
    func object(_ kept: Kept) -> JSONObject {
        var object = JSONObject()
        object.put("ref", reference(kept))
        object.put("id", kept.id.description)
        if !kept.counts { object.put("takenBack", true) }
        switch kept {
        case .decision(let decision): put(decision, into: &object)
        case .agreement(let agreement): put(agreement, into: &object)
        case .priority(let priority): put(priority, into: &object)
        case .mentoring(let mentoring): put(mentoring, into: &object)
        case .share(let share): put(share, into: &object)
        }
        return object
    }

    static func object(_ method: DecisionMethod) -> JSONObject {
        var object = JSONObject()
        object.put("method", method.kind.rawValue)
        object.put("quorum", method.quorum)
        return object
    }

    private func put(_ decision: Decision, into object: inout JSONObject) {
        object.put("what", "decision")
        object.put("state", decision.state.state?.rawValue)
        if decision.needsALook { object.put("needsALook", true) }
        object.put("at", decision.taken.value.map { Self.written($0.at) })
        object.put("settled", decision.settledAt.map(Self.written))
        object.put("words", decision.text)
        if let method = decision.method {
            object.put(contentsOf: Self.object(method))
        } else {
            object.put("asWeTookIt", true)
        }
        let tally = decision.tally
        object.put("agree", tally.agree)
        object.put("aside", tally.aside)
        object.put("object", tally.object)
        object.put("present", tally.present)
        object.put("objections", decision.objected.map { self.object(of: $0) })
        object.put("review", decision.review?.description)
        put(decision.effect, into: &object)
        object.put("session", sessionReference(decision.taken.value?.session))
        put(concern: decision.taken.value?.concern, into: &object)
        object.put("actions", decision.tasks.map { self.object(of: $0) })
    }

    private func put(_ effect: DecisionEffect?, into object: inout JSONObject) {
        switch effect {
        case nil: break
        case .method(let method):
            object.put("effect", "method")
            object.put("newMethod", method.kind.rawValue)
            object.put("newQuorum", method.quorum)
        case .adopt(let id):
            object.put("effect", "adopt")
            object.put("agreement", Reference.shown(id))
        case .end(let id):
            object.put("effect", "end")
            object.put("agreement", Reference.shown(id))
        case .refuse(let fields):
            object.put("effect", "refuse")
            object.put("fields", fields.map { TypedWord.written($0.rawValue) })
        case .recordAgain(let id):
            object.put("effect", "recordAgain")
            object.put("decision", Reference.shown(id, live: live.decisions[id] != nil))
        case .found(let day):
            object.put("effect", "found")
            object.put("founded", day.description)
        }
    }

    private func put(_ agreement: Agreement, into object: inout JSONObject) {
        object.put("what", "agreement")
        object.put("state", centre.state(of: agreement).rawValue)
        let reading = reading(of: agreement)
        object.put("words", reading?.wording.text)
        object.put("language", reading?.wording.language?.text)
        object.put("agreed", reading?.isAgreed == true)
        object.put("review", agreement.review?.description)
        object.put("session", sessionReference(agreement.proposed.value?.session))
        object.put(
            "wordings",
            agreement.history.map { wording in
                var object = JSONObject()
                object.put("ref", Reference.shown(wording.id))
                object.put("language", wording.language?.text)
                object.put("since", wording.day?.description)
                object.put("words", wording.text)
                object.put("agreed", wording.isAgreed)
                return object
            })
        object.put("objections", agreement.objected.map { self.object(of: $0) })
        object.put("decisions", decisions(about: agreement).map { reference(.decision($0)) })
    }

    private func put(_ priority: Priority, into object: inout JSONObject) {
        object.put("what", "priority")
        object.put("state", priority.state.rawValue)
        object.put("words", priority.text)
        switch priority.basis {
        case .need(let code):
            object.put("restsOn", "need")
            object.put("need", code.text)
        case .childCare: object.put("restsOn", "childCare")
        case .concern(let id):
            object.put("restsOn", "concern")
            put(concern: id, into: &object)
        case .words: object.put("restsOn", "words")
        }
        object.put(
            "dots",
            priority.rankedOn.map { day in
                var object = JSONObject()
                object.put("day", day.description)
                object.put("dots", priority.dots(on: day))
                return object
            })
    }

    private func put(_ mentoring: Mentoring, into object: inout JSONObject) {
        object.put("what", "mentoring")
        object.put("state", mentoring.state.rawValue)
        object.put("learner", centre.learner(of: mentoring))
        object.put("mentor", centre.mentor(of: mentoring))
        object.put("role", mentoring.what?.text)
        object.put("began", mentoring.began.value.map(Self.written))
        object.put("step", mentoring.standsAt?.rawValue)
        object.put("learnerSays", Mentoring.Step.allCases.filter(mentoring.learnerSays).map(\.rawValue))
        object.put("mentorSays", Mentoring.Step.allCases.filter(mentoring.mentorSays).map(\.rawValue))
    }

    private func put(_ share: ReportedShare, into object: inout JSONObject) {
        object.put("what", "share")
        object.put("work", share.told.value?.work.rawValue)
        object.put("from", share.told.value?.from.description)
        object.put("to", share.told.value?.to.description)
        object.put("ofTen", share.ofTen)
        object.put("words", share.text)
        object.put("session", sessionReference(share.told.value?.session))
    }

    /// A shared concern by what the group may hear of it; nothing where that is nothing.
    private func put(concern id: ID<Concern>?, into object: inout JSONObject) {
        guard let concern = id.flatMap({ centre.concerns[$0] }),
            let view = centre.groupView(of: concern)
        else { return }
        object.put("concern", reference(concern))
        object.put("about", view.about?.text)
    }

    private func object(of objection: Objection) -> JSONObject {
        var object = JSONObject()
        object.put("ref", Reference.shown(objection.id))
        object.put("words", objection.text)
        return object
    }
}
