import CentreCore
import Reports
import Resources

extension [Field] {
    /// What people said, counted, and how many were there where that is asked; nobody's name.
    static func tally(_ tally: Tally = Tally(), asksPresent: Bool = true) -> [Field] {
        func count(_ name: FieldName, _ label: String, _ count: Int?, isBeside: Bool = true) -> Field {
            Field(
                name, label: label, .number(NumberEditor(count, in: Tally.range)), isBeside: isBeside)
        }
        let voices = [
            count("agree", "decide.agree", tally.agree, isBeside: false),
            count("aside", "decide.aside", tally.aside), count("object", "decide.object", tally.object),
        ]
        return asksPresent ? voices + [count("present", "decide.present", tally.present)] : voices
    }

    /// What came of it, and by which way where there is one.
    static func ruling(in desk: Desk) -> [Field] {
        let states: [Decision.State] = [.adopted, .notAdopted, .proposed, .deferred]
        let method = desk.centre.method()
        let given = TickList.Choice(
            code: "given", words: Phrase(method == nil ? "decide.outcome.taken" : "decide.outcome.given"))
        let choices = states.map {
            TickList.Choice(code: $0.rawValue, words: Phrase("decision.state.\($0.rawValue)"))
        }
        let outcome = Field.one("outcome", label: "decide.outcome", [given] + choices, "given")
        return method == nil ? [outcome] : [outcome, .way(in: desk)]
    }
}

extension [Field] {
    /// In which session it is written down, where several are open: one that is alone is meant anyway.
    static func openSession(in desk: Desk) -> [Field] {
        let open = desk.centre.openSessions.map(\.id)
        return open.count < 2 ? [] : [.one("session", label: "share.which", desk.choices(of: open))]
    }
}

extension Field {
    /// By which method it is decided: the one in force, or as the group takes it.
    static func way(in desk: Desk) -> Field {
        let ours = desk.centre.method().map {
            TickList.Choice(code: "ours", words: .plain(desk.wording.method($0)))
        }
        let taken = TickList.Choice(code: "taken", words: Phrase("decision.asWeTookIt"))
        let ways = [ours, taken].compactMap { $0 }
        return .one("way", label: "decide.way", ways, ways[0].code)
    }

    /// When the group looks at it again.
    static func review(_ day: Day? = nil) -> Field {
        .dayToCome("review", label: "decide.review", day?.description ?? "")
    }
}

extension Form {
    /// What was counted.
    var tally: Tally {
        Tally(
            agree: number("agree"), aside: number("aside"), object: number("object"),
            present: number("present"))
    }

    /// What the group says came of it; `nil` for what its way gives.
    var outcome: Decision.State? { ticked("outcome").first.flatMap { Decision.State(rawValue: $0) } }

    /// The open session in which something happened: the one that is chosen, or the only one, unless that was opened on
    /// a later day.
    func openSession(at moment: Moment?, in desk: Desk) -> ID<Session>? {
        if self["session"] != nil { return ticked("session").first.flatMap { ID($0) } }
        let open = desk.centre.openSessions
        guard open.count == 1, let opened = open[0].openedAt, opened.day <= (moment ?? desk.now).day else {
            return nil
        }
        return open[0].id
    }

    var way: Deciding.Way { ticked("way").first == "taken" ? .asWeTookIt : .inForce }

    /// The method by which it is being decided, on the day that stands there; `nil` for as they took it.
    func method(in desk: Desk) -> DecisionMethod? {
        guard way == .inForce else { return nil }
        return desk.centre.method(on: optional("day").flatMap(desk.typedDay) ?? .distant)
    }

    /// How it will stand: as they say, or as their way gives it.
    func expected(in desk: Desk) -> Decision.State {
        if let outcome { return outcome }
        guard let method = method(in: desk) else { return .adopted }
        return method.outcome(of: tally) ?? .proposed
    }

    /// Beside the heading: by which way it is being decided, and how it stands so, once anything was counted.
    func ruling(in desk: Desk) -> String {
        let way = desk.wording.way(by: method(in: desk))
        guard !tally.isEmpty || outcome != nil else { return way }
        return desk.words("decide.stands", ["way": way, "outcome": desk.wording.outcome(expected(in: desk))])
    }

    /// Says at the field of which it speaks why a decision was refused, or gives `false`.
    mutating func explainDecision(_ refusal: Refusal, in desk: Desk) -> Bool {
        guard let name = fieldsOfDecision(refusal).first(where: { self[$0] != nil }) else { return false }
        complain(name, .plain(desk.wording.sentence(for: refusal)))
        return true
    }

    private func fieldsOfDecision(_ refusal: Refusal) -> [FieldName] {
        switch refusal {
        case .outOfRange(.voices, let range):
            ["agree", "aside", "object", "present"].filter { name in
                number(name).map { !range.contains($0) } ?? false
            }
        case .collective(.moreVoicesThanPeople): ["present", "agree"]
        case .collective(.methodNotInForce): ["way", "outcome", "day"]
        case .collective(.methodMustGiveIt), .nothingToChange: ["outcome"]
        case .collective(.refusedAlready): ["fields", "decision"]
        case .collective(.dayAhead): ["founded", "day"]
        case .collective(.dayPast): ["review", "day"]
        case .timeAhead, .timeTooEarly: ["day"]
        case .session(.unknownSession): ["session"]
        case .collective: ["decision", "agreement", "outcome"]
        default: refusal.field.map { [FieldName($0.rawValue)] } ?? []
        }
    }
}
