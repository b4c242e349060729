import CentreCore
import Reports
import Resources

/// Two people begin, or who or what it is about is put right.
struct MentoringForm: FormScreen {
    var form: Form
    /// The one that is put right; `nil` for a new one.
    private let id: ID<Mentoring>?

    var kind: (form: FormKind, about: String?)? {
        id.map { (.changeMentoring, $0.description) } ?? (.mentor, form.slip)
    }

    init(in desk: Desk) {
        id = nil
        form = Form(Self.fields(of: nil, in: desk) + [.dayGone("day", label: "mentor.day")])
    }

    init?(changing id: ID<Mentoring>, in desk: Desk) {
        guard let mentoring = desk.centre.mentorings[id], mentoring.isOn else { return nil }
        self.id = id
        form = Form(Self.fields(of: mentoring, in: desk))
            .resumed(.changeMentoring, about: id.description, in: desk)
    }

    private static func fields(of mentoring: Mentoring?, in desk: Desk) -> [Field] {
        let offered = desk.centre.settings.offered(.mentoredRoles)
        let past = [mentoring?.what].compactMap { $0 }.filter { !offered.contains($0) }
        let roles = (offered + past).map {
            TickList.Choice(code: $0.text, words: desk.phrase(of: $0, in: .mentoredRoles))
        }
        let learner = mentoring.flatMap { desk.centre.learner(of: $0) }
        let mentor = mentoring.flatMap { desk.centre.mentor(of: $0) }
        return [
            .line("learner", label: "mentor.learner", learner, limit: .learner, width: 24),
            .line("mentor", label: "mentor.mentor", mentor, limit: .mentor, width: 24),
            .one("role", label: "mentor.role", roles, mentoring?.what?.text),
        ]
    }

    func title(in desk: Desk) -> String {
        desk.words(id == nil ? "mentor.title" : "changeMentoring.title")
    }

    mutating func changed(in desk: Desk) {
        for name: FieldName in ["learner", "mentor"] where form.focused == name {
            form.offer(desk.peopleLike(form.text(name)), for: name)
        }
    }

    mutating func save(in desk: Desk) -> [Wish] {
        let (learner, mentor) = (form.text("learner"), form.text("mentor"))
        guard let id else {
            if let left = form.complainUnlessChosen("role") { return left }
            let (day, isRead) = form.dayGone("day", in: desk)
            guard isRead, let role = form.codes("role").first else { return [] }
            let mentoring = CollectiveAction.mentor(
                learner: learner, mentor: mentor, role: role, at: desk.moment(ofDayGone: day))
            return [.act(.collective(mentoring), saying: Phrase("mentor.said"), then: [.finish])]
        }
        guard form.isTouched else { return [.finish] }
        let action = CollectiveAction.changeMentoring(
            id, learner: form.hasChanged("learner") ? learner : nil,
            mentor: form.hasChanged("mentor") ? mentor : nil,
            role: form.hasChanged("role") ? form.codes("role").first : nil)
        return [.act(.collective(action), saying: Phrase("changeMentoring.said"), then: [.finish])]
    }
}

/// At which step which of the two says that it is made: as it stands, to be ticked and unticked.
struct StepForm: FormScreen {
    var form: Form
    private let id: ID<Mentoring>
    /// As it stood when the form opened.
    private let before: Mentoring

    private enum Voice: String, CaseIterable { case learner, mentor }

    init?(_ id: ID<Mentoring>, in desk: Desk) {
        guard let mentoring = desk.centre.mentorings[id], mentoring.isOn else { return nil }
        self.id = id
        before = mentoring
        let choices = [
            TickList.Choice(code: Voice.learner.rawValue, words: .plain(desk.learner(of: mentoring))),
            TickList.Choice(code: Voice.mentor.rawValue, words: .plain(desk.mentor(of: mentoring))),
        ]
        form = Form(
            Mentoring.Step.allCases.map { step in
                let says: [(Voice, Bool)] = [
                    (.learner, mentoring.learnerSays(step)), (.mentor, mentoring.mentorSays(step)),
                ]
                return .several(
                    FieldName(step.rawValue), label: "mentoring.step.\(step.rawValue)", choices,
                    says.filter(\.1).map(\.0.rawValue))
            })
        // The first step that is not made.
        let next = Mentoring.Step.allCases.first { !(mentoring.learnerSays($0) && mentoring.mentorSays($0)) }
        if let next { form.go(to: FieldName(next.rawValue)) }
    }

    func title(in desk: Desk) -> String { desk.words("sayStep.title") }
    func remark(in desk: Desk) -> String? { desk.words("sayStep.remark") }

    mutating func save(in desk: Desk) -> [Wish] {
        guard let now = desk.centre.mentorings[id] else { return [.finish] }
        var wishes: [Wish] = [.finish]
        // One deed for each step, each only where the one before it was not refused. What stands so by now, as those steps
        // do that were kept before one was refused, is said no second time.
        for step in Mentoring.Step.allCases.reversed() where form.hasChanged(FieldName(step.rawValue)) {
            let said = Set(form.ticked(FieldName(step.rawValue)))
            func word(_ voice: Voice, _ says: (Mentoring) -> Bool) -> Bool? {
                let word = said.contains(voice.rawValue)
                return word == says(before) || word == says(now) ? nil : word
            }
            let learner = word(.learner) { $0.learnerSays(step) }
            let mentor = word(.mentor) { $0.mentorSays(step) }
            guard learner != nil || mentor != nil else { continue }
            let action = CollectiveAction.step(id, step, learner: learner, mentor: mentor)
            wishes = [.act(.collective(action), saying: Phrase("sayStep.said"), then: wishes)]
        }
        return wishes
    }
}
