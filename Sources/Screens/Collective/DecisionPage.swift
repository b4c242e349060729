import CentreCore
import Reports
import Resources

/// One decision: what it says, how it stands and by which way, what was counted and objected, and who does what.
struct DecisionPage: DeedScreen {
    private let id: ID<Decision>
    var picked: Selection<Command>?

    init(_ decision: ID<Decision>) { id = decision }

    func months(in desk: Desk) -> [Month] {
        guard let decision = desk.centre.decisions[id] else { return [id.month] }
        let taken = decision.taken.value
        let session = (decision.ruling.value?.session ?? taken?.session).map { desk.monthsMissed(of: $0) }
        let concern = desk.monthsMissed(of: [taken?.concern].compactMap { $0 })
        return concern.union(session ?? []).sorted()
    }

    func deeds(in desk: Desk) -> [Command] {
        guard let decision = desk.decision(id) else { return [] }
        let hasParts = !decision.objected.isEmpty || !decision.tasks.isEmpty
        return [.settle, .changeDecision, .act] + (decision.tasks.isEmpty ? [] : [.endAction]) + [.object]
            + (hasParts ? [.takeBackPart] : []) + [.noDecision]
    }

    func action(of command: Command, in desk: Desk) -> Action? {
        switch command {
        case .settle, .changeDecision, .act, .endAction, .object, .takeBackPart, .noDecision:
            .collective(.takeBackDecision(id))
        default: nil
        }
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        switch deed {
        case .settle: SettleForm(id, in: desk).map { [.open($0)] } ?? []
        case .changeDecision: ChangeDecisionForm(id, in: desk).map { [.open($0)] } ?? []
        case .act: ActForm(.decision(id), in: desk).map { [.open($0)] } ?? []
        case .endAction: EndActionForm(.decision(id), in: desk).map { [.open($0)] } ?? []
        case .object: ObjectForm(.decision(id), in: desk).map { [.open($0)] } ?? []
        case .takeBackPart: TakeBackPartForm(.decision(id), in: desk).map { [.open($0)] } ?? []
        case .noDecision:
            [
                .act(
                    .collective(.takeBackDecision(id)), saying: Phrase("noDecision.said"), then: [.back])
            ]
        default: []
        }
    }

    func title(in desk: Desk) -> String {
        if desk.decision(id) != nil { return desk.words("decision.title") }
        return desk.words(
            desk.loading.isEmpty ? "refusal.collective.unknownDecision" : "month.reading")
    }

    func facts(in desk: Desk) -> [(sign: String, text: String)] {
        guard let decision = desk.decision(id) else { return [] }
        let (words, wording) = (desk.words, desk.wording)
        var facts: [(sign: String, text: String)] = [("", decision.text ?? "?")]
        func add(_ text: String?) { if let text { facts.append(("", text)) } }
        if decision.needsALook { facts.append(("! ", words("decision.needsALook"))) }
        if let state = decision.state.state {
            let day = decision.settledAt.map { wording.dayOfYear($0.day) } ?? "?"
            add(
                words(
                    "decision.stands",
                    ["outcome": wording.outcome(state), "day": day, "way": wording.way(of: decision)]))
        }
        add(wording.tally(decision.tally))
        if let effect = decision.effect {
            let text = wording.effect(effect, in: desk.centre)
            add(decision.isAdopted ? text : words("decision.onceAdopted", ["text": text]))
        }
        if let session = (decision.ruling.value?.session ?? decision.taken.value?.session)
            .flatMap({ desk.centre.session($0) })
        {
            let day = session.day.map { wording.dayOfYear($0) } ?? "?"
            add(words("decision.session", ["session": wording.name(of: session), "day": day]))
        }
        if let concern = decision.taken.value?.concern.flatMap({ desk.centre.concerns[$0] }) {
            add(wording.headline(desk.centre.groupView(of: concern)))
        }
        if let review = decision.review {
            let text = words("decision.review", ["day": wording.dayOfYear(review)])
            facts.append((review <= desk.today.day ? "! " : "", text))
        }
        for objection in decision.objected {
            add(words("decision.objection", ["text": (objection.text ?? "?").onOneLine]))
        }
        return facts + decision.tasks.map(desk.line)
    }
}
