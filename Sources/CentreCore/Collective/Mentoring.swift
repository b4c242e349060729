/// Somebody learns a role from somebody who has it: one ladder, and at each step the word of both.
///
/// It says nothing of whether anybody is a member.
package struct Mentoring: Hashable, Sendable {
    package enum Step: String, Hashable, Sendable, CaseIterable { case shadow, paired, alone, mentorsOthers }
    package enum State: String, Hashable, Sendable, CaseIterable { case on, ended, takenBack }

    package let id: ID<Mentoring>
    package internal(set) var began = Latest<Moment>()
    package internal(set) var learnerName = Latest<Change<String>>()
    package internal(set) var mentorName = Latest<Change<String>>()
    /// What is learnt, of the list of mentored roles.
    package internal(set) var role = Latest<Code>()
    var steps: [Step: Words] = [:]
    var standing = Latest<State>()
    package internal(set) var hands = Hands()

    /// What the two say of a step.
    struct Words: Hashable, Sendable {
        var learner = Latest<Bool>()
        var mentor = Latest<Bool>()
    }

    init(id: ID<Mentoring>) { self.id = id }
}

extension Mentoring {
    package var state: State { standing.value ?? .on }
    package var counts: Bool { began.value != nil && state != .takenBack }
    package var isOn: Bool { counts && state == .on }
    package var what: Code? { role.value }

    /// The names as they stand in the record; ``Centre/learner(of:)`` and ``Centre/mentor(of:)`` are for people to see.
    var recordedLearner: String? { learnerName.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
    var recordedMentor: String? { mentorName.value?.value.flatMap { $0.isEmpty ? nil : $0 } }

    /// Whether whoever learns says that the step is made.
    package func learnerSays(_ step: Step) -> Bool { steps[step]?.learner.value == true }

    /// Whether the mentor says that the step is made.
    package func mentorSays(_ step: Step) -> Bool { steps[step]?.mentor.value == true }

    /// The highest step that both say is made; `nil` before the first.
    package var standsAt: Step? { Step.allCases.last { learnerSays($0) && mentorSays($0) } }
}

extension Centre {
    /// Who learns; `nil` where that is forgotten, or they asked to be forgotten.
    package func learner(of mentoring: Mentoring) -> String? {
        mentoring.recordedLearner.flatMap { hides($0) ? nil : $0 }
    }

    /// Who mentors; `nil` where that is forgotten, or they asked to be forgotten.
    package func mentor(of mentoring: Mentoring) -> String? {
        mentoring.recordedMentor.flatMap { hides($0) ? nil : $0 }
    }
}

/// What can be learnt from one another, to begin with.
package enum MentoredRoles {
    package static let starting = [
        "desk", "child-care", "facilitating", "reviewing", "outreach", "supplies", "money", "speaking",
        "other",
    ].compactMap { Code($0) }
}

/// What happened to a mentoring.
package enum MentoringEvent: Hashable, Sendable {
    case began(MentoringBegan)
    case changed(MentoringChanged)
    case stepped(MentoringStepped)
    case moved(MentoringMoved)

    package var mentoring: ID<Mentoring> {
        switch self {
        case .began(let event): event.mentoring
        case .changed(let event): event.mentoring
        case .stepped(let event): event.mentoring
        case .moved(let event): event.mentoring
        }
    }
}

/// Two people begin.
package struct MentoringBegan: Hashable, Sendable {
    package var mentoring: ID<Mentoring>
    package var learner: String?
    package var mentor: String?
    package var role: Code
    /// When, where that is not when it was written down.
    package var time: Moment?

    package init(
        mentoring: ID<Mentoring>, learner: String? = nil, mentor: String? = nil, role: Code,
        time: Moment? = nil
    ) {
        self.mentoring = mentoring
        self.learner = learner
        self.mentor = mentor
        self.role = role
        self.time = time
    }
}

/// Who, or what: `nil` leaves a field as it stands.
package struct MentoringChanged: Hashable, Sendable {
    package var mentoring: ID<Mentoring>
    package var learner: Change<String>?
    package var mentor: Change<String>?
    package var role: Code?

    package init(
        mentoring: ID<Mentoring>, learner: Change<String>? = nil, mentor: Change<String>? = nil,
        role: Code? = nil
    ) {
        self.mentoring = mentoring
        self.learner = learner
        self.mentor = mentor
        self.role = role
    }
}

/// One of the two says that a step is made, or is not: `nil` leaves the other's word as it stands.
package struct MentoringStepped: Hashable, Sendable {
    package var mentoring: ID<Mentoring>
    package var step: Mentoring.Step
    package var learner: Bool?
    package var mentor: Bool?

    package init(
        mentoring: ID<Mentoring>, step: Mentoring.Step, learner: Bool? = nil, mentor: Bool? = nil
    ) {
        self.mentoring = mentoring
        self.step = step
        self.learner = learner
        self.mentor = mentor
    }
}

/// It ended, or goes on.
package struct MentoringMoved: Hashable, Sendable {
    package var mentoring: ID<Mentoring>
    package var state: Mentoring.State

    package init(mentoring: ID<Mentoring>, state: Mentoring.State) {
        self.mentoring = mentoring
        self.state = state
    }
}
