import CentreCore
import Reports
import Resources

/// Who learns what from whom, and how far both say that it is; what is over stands at the end.
struct MentoringsPage: DeedList {
    var selection = Selection<ID<Mentoring>>()

    func title(in desk: Desk) -> String { desk.words("mentorings.title") }
    func remark(in desk: Desk) -> String? { desk.words("mentorings.remark") }

    func rows(in desk: Desk) -> [ID<Mentoring>] {
        let over = desk.centre.mentorings.values.filter { $0.counts && !$0.isOn }.map(\.id).sorted(by: >)
        return desk.centre.mentoringsGoingOn.map(\.id) + over
    }

    func shown(_ row: ID<Mentoring>, in desk: Desk) -> (mark: String?, text: String, isOver: Bool) {
        guard let mentoring = desk.centre.mentorings[row] else { return (nil, "", true) }
        let line = desk.wording.line(of: mentoring, in: desk.centre)
        guard mentoring.isOn else { return ("×", desk.words("mentorings.ended", ["text": line]), true) }
        return ("·", line, false)
    }

    func none(in desk: Desk) -> String { desk.words("mentorings.none") }
    func opened(_ row: ID<Mentoring>) -> any Screen { MentoringPage(row) }
    func deeds(in desk: Desk) -> [Command] { [.mentor] }

    func action(of command: Command, in desk: Desk) -> Action? {
        guard command == .mentor else { return nil }
        return .collective(.rank([:]))
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        deed == .mentor ? [.open(MentoringForm(in: desk))] : []
    }
}

/// One mentoring: its ladder, and at each step the word of both.
struct MentoringPage: DeedScreen {
    private let id: ID<Mentoring>
    var picked: Selection<Command>?
    var tellsWhy: Bool { false }

    init(_ mentoring: ID<Mentoring>) { id = mentoring }

    private func mentoring(in desk: Desk) -> Mentoring? {
        desk.centre.mentorings[id].flatMap { $0.counts ? $0 : nil }
    }

    func deeds(in desk: Desk) -> [Command] {
        guard let mentoring = mentoring(in: desk) else { return [] }
        return mentoring.isOn ? [.sayStep, .changeMentoring, .endMentoring] : [.goOnMentoring]
    }

    func action(of command: Command, in desk: Desk) -> Action? {
        switch command {
        case .sayStep, .changeMentoring, .endMentoring, .goOnMentoring: .collective(.endMentoring(id))
        default: nil
        }
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        switch deed {
        case .sayStep: StepForm(id, in: desk).map { [.open($0)] } ?? []
        case .changeMentoring: MentoringForm(changing: id, in: desk).map { [.open($0)] } ?? []
        case .endMentoring: [.act(.collective(.endMentoring(id)), saying: Phrase("endMentoring.said"))]
        case .goOnMentoring: [.act(.collective(.goOnMentoring(id)), saying: Phrase("goOnMentoring.said"))]
        default: []
        }
    }

    func title(in desk: Desk) -> String { desk.words("mentoring.title") }

    func facts(in desk: Desk) -> [(sign: String, text: String)] {
        guard let mentoring = mentoring(in: desk) else {
            return [("", desk.wording.sentence(for: .collective(.unknownMentoring)))]
        }
        var facts = [(sign: "", text: desk.wording.line(of: mentoring, in: desk.centre))]
        if let began = mentoring.began.value {
            facts.append(("", desk.words("mentoring.since", ["day": desk.wording.shortDay(began.day)])))
        }
        if !mentoring.isOn { facts.append(("", "× " + desk.words("mentoring.ended"))) }
        return facts + Mentoring.Step.allCases.map { ("", rung($0, of: mentoring, in: desk)) }
    }

    /// A rung of the ladder: `✓` where both say that it is made, and what each of them says.
    private func rung(_ step: Mentoring.Step, of mentoring: Mentoring, in desk: Desk) -> String {
        let (learner, mentor) = (mentoring.learnerSays(step), mentoring.mentorSays(step))
        let said =
            switch (learner, mentor) {
            case (true, true): desk.words("mentoring.says.both")
            case (true, false): desk.words("mentoring.says", ["name": desk.learner(of: mentoring)])
            case (false, true): desk.words("mentoring.says", ["name": desk.mentor(of: mentoring)])
            case (false, false): desk.words("mentoring.says.nobody")
            }
        let sign = learner && mentor ? "✓" : "·"
        return "\(sign) \(desk.wording.step(step)): \(said)"
    }
}

extension Desk {
    func learner(of mentoring: Mentoring) -> String { centre.learner(of: mentoring) ?? words("somebody") }
    func mentor(of mentoring: Mentoring) -> String { centre.mentor(of: mentoring) ?? words("somebody") }

    /// People at the desk whose names begin with what was typed; nobody before a letter is.
    func peopleLike(_ typed: String) -> [String] {
        let typed = Text.folded(Text.trimmed(typed))
        guard !typed.isEmpty else { return [] }
        let names = centre.activePeople(at: now).compactMap(\.name.value)
        return Array(names.filter { Text.folded($0).hasPrefix(typed) && Text.folded($0) != typed }.prefix(3))
    }
}
