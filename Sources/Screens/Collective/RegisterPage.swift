import CentreCore
import Reports
import Resources

/// What we do not record, each with the decision that decided it.
struct RegisterPage: DeedList {
    var selection = Selection<ID<Decision>>()

    func title(in desk: Desk) -> String { desk.words("register.title") }
    func remark(in desk: Desk) -> String? { desk.words("register.remark") }
    func rows(in desk: Desk) -> [ID<Decision>] { desk.centre.register().map(\.id) }

    func shown(_ row: ID<Decision>, in desk: Desk) -> (mark: String?, text: String, isOver: Bool) {
        guard let decision = desk.centre.decisions[row] else { return (nil, "", true) }
        return ("·", desk.notRecorded(by: decision), false)
    }

    func none(in desk: Desk) -> String { desk.words("register.none") }
    func opened(_ row: ID<Decision>) -> any Screen { RefusedPage(row) }
    func deeds(in desk: Desk) -> [Command] { [.refuseMore, .unusedFields] }

    func action(of command: Command, in desk: Desk) -> Action? {
        command == .refuseMore ? .collective(.decide(Deciding(""))) : nil
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        switch deed {
        case .refuseMore: [.open(DecideForm(.refuse([]), in: desk))]
        case .unusedFields: [.open(UnusedFieldsPage())]
        default: []
        }
    }
}

extension Desk {
    /// What a decision has left out of the record: its fields by their names, else its own words.
    func notRecorded(by decision: Decision) -> String {
        let fields = decision.refusedFields.map(wording.name(of:))
        return fields.isEmpty ? decision.text ?? "?" : fields.joined(separator: ", ")
    }
}

/// One thing that we do not record: who decided it, when, and how to record it again.
struct RefusedPage: DeedScreen {
    private let id: ID<Decision>
    var picked: Selection<Command>?
    var tellsWhy: Bool { false }

    init(_ decision: ID<Decision>) { id = decision }

    private func decision(in desk: Desk) -> Decision? { desk.centre.register().first { $0.id == id } }

    func deeds(in desk: Desk) -> [Command] { decision(in: desk) == nil ? [] : [.recordAgain, .seeDecision] }

    func action(of command: Command, in desk: Desk) -> Action? {
        command == .recordAgain ? .collective(.decide(Deciding(""))) : nil
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        switch deed {
        case .recordAgain: [.open(DecideForm(.recordAgain(id), in: desk))]
        case .seeDecision: [.open(DecisionPage(id))]
        default: []
        }
    }

    func title(in desk: Desk) -> String { desk.words("refused.title") }

    func facts(in desk: Desk) -> [(sign: String, text: String)] {
        guard let decision = decision(in: desk) else { return [("", desk.words("refused.again"))] }
        var facts = decision.refusedFields.map { (sign: "", text: "× " + desk.wording.name(of: $0)) }
        if let text = decision.text { facts.append(("", text)) }
        if let day = decision.settledAt?.day {
            facts.append(("", desk.words("refused.decided", ["day": desk.wording.longDay(day)])))
        }
        let session = decision.ruling.value?.session ?? decision.taken.value?.session
        if let meeting = desk.meeting(session) {
            facts.append(("", desk.words("share.session", ["session": meeting])))
        }
        return facts
    }
}
