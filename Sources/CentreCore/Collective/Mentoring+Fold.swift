extension Mentoring {
    mutating func apply(_ event: MentoringEvent, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        switch event {
        case .began(let event):
            began.assign(event.time ?? deed.at, at: stamp)
            learnerName.assign(Change(event.learner), at: stamp)
            mentorName.assign(Change(event.mentor), at: stamp)
            role.assign(event.role, at: stamp)
        case .changed(let event):
            if let change = event.learner { learnerName.assign(change, at: stamp) }
            if let change = event.mentor { mentorName.assign(change, at: stamp) }
            if let role = event.role { self.role.assign(role, at: stamp) }
        case .stepped(let event):
            if let word = event.learner {
                steps[event.step, default: Words()].learner.assign(word, at: stamp)
            }
            if let word = event.mentor { steps[event.step, default: Words()].mentor.assign(word, at: stamp) }
        case .moved(let event): standing.assign(event.state, at: stamp)
        }
    }

    mutating func forget(_ forgotten: ForgottenHere) {
        learnerName.forget(.learner, forgotten)
        mentorName.forget(.mentor, forgotten)
    }

    func isAltered(by event: MentoringEvent) -> Bool {
        switch event {
        case .began: began.value == nil
        case .changed(let event):
            differs(event.learner, Change(recordedLearner)) || differs(event.mentor, Change(recordedMentor))
                || differs(event.role, role.value)
        case .stepped(let event):
            differs(event.learner, learnerSays(event.step)) || differs(event.mentor, mentorSays(event.step))
        case .moved(let event): event.state != state
        }
    }

    /// What would undo an event, judged before it is applied.
    func reversal(of event: MentoringEvent) -> MentoringEvent {
        switch event {
        case .began: .moved(MentoringMoved(mentoring: id, state: .takenBack))
        case .changed(let event):
            .changed(
                MentoringChanged(
                    mentoring: id, learner: event.learner.map { _ in Change(recordedLearner) },
                    mentor: event.mentor.map { _ in Change(recordedMentor) },
                    role: event.role.flatMap { _ in role.value }))
        case .stepped(let event):
            .stepped(
                MentoringStepped(
                    mentoring: id, step: event.step,
                    learner: event.learner.map { _ in learnerSays(event.step) },
                    mentor: event.mentor.map { _ in mentorSays(event.step) }))
        case .moved: .moved(MentoringMoved(mentoring: id, state: state))
        }
    }

    /// Whether what an event said is still what acts.
    func holds(_ event: MentoringEvent, _ ref: EventRef) -> Bool {
        switch event {
        case .began: false
        case .changed(let event):
            learnerName.holds(event.learner, ref) && mentorName.holds(event.mentor, ref)
                && role.holds(event.role, ref)
        case .stepped(let event):
            steps[event.step].map {
                $0.learner.holds(event.learner, ref) && $0.mentor.holds(event.mentor, ref)
            } ?? false
        case .moved: standing.stamp?.ref == ref
        }
    }
}

extension MentoringEvent {
    func text(_ field: WordField) -> String? {
        switch (self, field) {
        case (.began(let event), .learner): event.learner
        case (.began(let event), .mentor): event.mentor
        case (.changed(let event), .learner): event.learner?.value
        case (.changed(let event), .mentor): event.mentor?.value
        default: nil
        }
    }

    func saying(_ words: String?, in field: WordField) -> MentoringEvent {
        switch (self, field) {
        case (.began(var event), .learner):
            event.learner = words
            return .began(event)
        case (.began(var event), .mentor):
            event.mentor = words
            return .began(event)
        case (.changed(var event), .learner):
            event.learner = Change(words)
            return .changed(event)
        case (.changed(var event), .mentor):
            event.mentor = Change(words)
            return .changed(event)
        default: return self
        }
    }
}
