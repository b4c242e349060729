internal import ArgumentParser
internal import CentreCore

/// How the group decided, as it is typed: what, with which voices, by which method, and what comes of it.
///
/// Voices are counted: no option takes the name of anybody who spoke.
struct DecideOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: ArgumentHelp("What was decided; - reads it.", valueName: "TEXT"))
    var words: String?

    @OptionGroup var counts: CountOptions
    @OptionGroup var way: WayOptions

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("An objection, in words and without a name.", valueName: "TEXT"))
    var objection: [String] = []

    @Option(
        help: ArgumentHelp(
            "What came of it: adopted, not-adopted, proposed, deferred; else what the method gives.",
            valueName: "OUTCOME"))
    var outcome: String?

    @Option(help: ArgumentHelp("When to look at it again.", valueName: "DAY"))
    var review: String?

    @Option(
        name: .customLong("do"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Something that somebody does about it.", valueName: "WHAT"))
    var tasks: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Who does it, one for each --do.", valueName: "NAME"))
    var who: [String] = []

    @Option(help: ArgumentHelp("By when, one for each --do.", valueName: "DAY"))
    var by: [String] = []

    @Option(help: ArgumentHelp("The point of the session's agenda that it is about.", valueName: "REF"))
    var item: String?

    @Option(help: ArgumentHelp("The shared concern that it is about.", valueName: "REF"))
    var concern: String?

    @Option(help: ArgumentHelp("When it was decided; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var textGuard: TextGuardOptions

    /// The decision that is meant; `session` is where it was made, `effect` what it brings about, and `otherwise`
    /// what it says where nothing else was typed.
    func read(
        in errand: inout Errand, session: Session? = nil, effect: DecisionEffect? = nil,
        otherwise: String? = nil
    ) throws -> Deciding {
        guard let words = try textGuard.read(words, in: errand) ?? otherwise else {
            throw Trouble.missingArgument("--words")
        }
        try textGuard.check(objection + tasks, in: errand)
        let at = try at.map { try errand.when.past($0) }
        var deciding = Deciding(
            words, way: try way.read(in: errand, at: at), tally: counts.tally(), objections: objection,
            outcome: try outcome.map { try Self.state($0) },
            review: try review.map { try errand.when.plannedDay($0).day }, effect: effect,
            actions: try actions(in: errand), session: session?.id, at: at)
        if let item {
            guard let session else { throw Trouble.needs("--item", "--session") }
            let point = try Reference.one(item, of: session.agenda.map(\.id))
            deciding.point = point.of(Decision.Point.self)
            if case .concern(let id)? = session.items[point]?.source.value { deciding.concern = id }
        }
        if let concern { deciding.concern = try errand.concern(concern).id }
        return deciding
    }

    /// What is written down of a decision: with a point of an agenda, what came of talking about it.
    ///
    /// What is done about a concern, and when an agreement is looked at again, is said of them.
    func deed(in errand: inout Errand, session: Session?) throws -> Action {
        if item != nil, concern != nil { throw Trouble.contradiction("--item", "--concern") }
        let deciding = try read(in: &errand, session: session)
        guard let session, let point = deciding.point?.of(AgendaItem.self) else {
            return .collective(.decide(deciding))
        }
        try errand.loadAgenda(of: session)
        var talk = Talk(.item(point), decision: deciding)
        switch session.items[point]?.source.value {
        case .concern:
            talk.tasks = deciding.actions
            talk.decision?.actions = []
        case .agreement:
            talk.lookAgain = deciding.review
            talk.decision?.review = nil
        default: break
        }
        return .session(.talk(session.id, talk))
    }

    private func actions(in errand: Errand) throws -> [ActionWish] {
        for (option, typed) in [("--who", who), ("--by", by)] {
            guard typed.isEmpty || typed.count == tasks.count else { throw Trouble.needs(option, "--do") }
        }
        return try tasks.indices.map { index in
            ActionWish(
                what: tasks[index], who: who.isEmpty ? nil : who[index],
                by: by.isEmpty ? nil : try errand.when.plannedDay(by[index]).day)
        }
    }

    /// What the group says came of it.
    static func state(_ typed: String) throws(Trouble) -> Decision.State {
        try TypedWord.one(typed, among: Decision.State.allCases.filter { $0 != .takenBack })
    }

    /// The first option that was typed, where there is one: of what is ended without a decision none is taken.
    var firstTyped: String? {
        let typed: [(option: String, isThere: Bool)] = [
            ("--words", words != nil), ("--objection", !objection.isEmpty), ("--outcome", outcome != nil),
            ("--review", review != nil), ("--do", !tasks.isEmpty), ("--who", !who.isEmpty),
            ("--by", !by.isEmpty), ("--item", item != nil), ("--concern", concern != nil),
            ("--at", at != nil),
        ]
        return counts.firstTyped ?? way.firstTyped ?? typed.first(where: \.isThere)?.option
    }
}

/// How many said what: counts, and nobody's names.
struct CountOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many agree.", valueName: "N"))
    var agree: Int?

    @Option(help: ArgumentHelp("How many stand aside.", valueName: "N"))
    var aside: Int?

    @Option(help: ArgumentHelp("How many object, or vote against it.", valueName: "N"))
    var object: Int?

    @Option(help: ArgumentHelp("How many were there.", valueName: "N"))
    var present: Int?

    /// What was counted; what was not typed stands as it did.
    func tally(on standing: Tally = Tally()) -> Tally {
        Tally(
            agree: agree ?? standing.agree, aside: aside ?? standing.aside,
            object: object ?? standing.object, present: present ?? standing.present)
    }

    var firstTyped: String? {
        if agree != nil { return "--agree" }
        if aside != nil { return "--aside" }
        if object != nil { return "--object" }
        return present == nil ? nil : "--present"
    }
}

/// By which method the group decided.
struct WayOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The method by which it was decided: consent, consensus, simple-vote, two-thirds-vote; else the one in force.",
            valueName: "METHOD"))
    var byMethod: String?

    @Flag(help: "By no method: as the group took it.")
    var asWeTookIt = false

    /// The way that is meant; of a method in force, its quorum is known.
    func read(in errand: Errand, at moment: Moment?) throws -> Deciding.Way {
        guard let byMethod else { return asWeTookIt ? .asWeTookIt : .inForce }
        if asWeTookIt { throw Trouble.contradiction("--by-method", "--as-we-took-it") }
        let kind: DecisionMethod.Kind = try TypedWord.one(byMethod)
        let day = (moment ?? errand.when.now).day
        let known = [day, day.advanced(by: -1)].compactMap { errand.centre.method(on: $0) }
        return .by(known.first { $0.kind == kind } ?? DecisionMethod(kind))
    }

    var firstTyped: String? {
        byMethod != nil ? "--by-method" : asWeTookIt ? "--as-we-took-it" : nil
    }
}

/// In which session it was.
struct InSessionOptions: ParsableArguments {
    @Option(
        name: .customLong("session"), help: ArgumentHelp("The session in which it was.", valueName: "REF"))
    var ref: String?

    func read(in errand: inout Errand) throws -> Session? { try ref.map { try errand.session($0) } }
}
