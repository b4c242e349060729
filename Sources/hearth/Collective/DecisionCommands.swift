internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources

struct CollectiveDecide: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "The group decided something.",
        discussion: HelpText.collectiveDecide)

    @OptionGroup var deciding: DecideOptions
    @OptionGroup var place: InSessionOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let session = try place.read(in: &errand)
            try errand.record(try deciding.deed(in: &errand, session: session))
        }
    }
}

struct CollectiveSettle: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: "The group comes back to what it had proposed or put off.",
        discussion: HelpText.collectiveSettle)

    @OptionGroup var which: KeptArgument

    @Option(
        help: ArgumentHelp(
            "What came of it: adopted, not-adopted, proposed, deferred; else what the method gives.",
            valueName: "OUTCOME"))
    var outcome: String?

    @OptionGroup var counts: CountOptions
    @OptionGroup var way: WayOptions

    @Option(help: ArgumentHelp("When it was settled; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var place: InSessionOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let decision = try errand.decision(which.ref)
            let at = try at.map { try errand.when.past($0) }
            let tally = counts.tally()
            try errand.record(
                .collective(
                    .settle(
                        decision.id,
                        Settling(
                            outcome: try outcome.map { try DecideOptions.state($0) },
                            way: try way.read(in: errand, at: at), tally: tally.isEmpty ? nil : tally,
                            session: try place.read(in: &errand)?.id, at: at))))
        }
    }
}

struct CollectiveMethod: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "method",
        abstract: "How the group decides; or, by a decision, how it decides from now on.",
        discussion: HelpText.collectiveMethod)

    @Argument(
        help: ArgumentHelp(
            "From now on: consent, consensus, simple-vote, two-thirds-vote; else it is told.",
            valueName: "METHOD"))
    var method: String?

    @Option(help: ArgumentHelp("The fewest people who must be there, from now on.", valueName: "N"))
    var quorum: Int?

    @Option(help: ArgumentHelp("Tell how it was on that day.", valueName: "DAY"))
    var day: String?

    @OptionGroup var deciding: DecideOptions
    @OptionGroup var place: InSessionOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        guard let method else {
            if quorum != nil || deciding.firstTyped != nil || place.ref != nil {
                throw Trouble.missingArgument("METHOD")
            }
            return try Errand.read(common, tell)
        }
        if day != nil { throw Trouble.contradiction("METHOD", "--day") }
        try Errand.write(common) { errand in
            let effect = DecisionEffect.method(DecisionMethod(try TypedWord.one(method), quorum: quorum))
            let wish = try deciding.read(
                in: &errand, session: try place.read(in: &errand), effect: effect,
                otherwise: errand.wording.effect(effect, in: errand.centre))
            try errand.record(.collective(.decide(wish)))
        }
    }

    private func tell(_ errand: inout Errand) throws {
        let day = try day.map { try errand.when.day($0).day } ?? errand.when.now.day
        guard let method = errand.centre.method(on: day) else {
            if !common.json { Output.say(errand.words("cli.collective.noMethod")) }
            throw errand.foundNothing
        }
        guard common.json else { return try Output.write(errand.wording.method(method) + "\n") }
        try Output.write(Telling.object(method).text + "\n")
    }
}

struct CollectiveFound: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "found", abstract: "The group decided that it is a collective, since a day.",
        discussion: HelpText.collectiveFound)

    @Option(help: ArgumentHelp("Since when; else since it was decided.", valueName: "DAY"))
    var day: String?

    @OptionGroup var deciding: DecideOptions
    @OptionGroup var place: InSessionOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let decidedOn = try deciding.at.map { try errand.when.past($0) } ?? errand.when.now
            let effect = DecisionEffect.found(try day.map { try errand.when.day($0).day } ?? decidedOn.day)
            let wish = try deciding.read(
                in: &errand, session: try place.read(in: &errand), effect: effect,
                otherwise: errand.wording.effect(effect, in: errand.centre))
            try errand.record(.collective(.decide(wish)))
        }
    }
}

struct CollectiveRefuse: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse", abstract: "The group decided what is not written down here.",
        discussion: HelpText.collectiveRefuse)

    @Option(
        name: .customLong("field"),
        help: ArgumentHelp("What no form asks for any more, as visit-name.", valueName: "FIELD"))
    var fields: [String] = []

    @OptionGroup var deciding: DecideOptions
    @OptionGroup var place: InSessionOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        if fields.isEmpty, deciding.words == nil { throw Trouble.missingArgument("--field, --words") }
        try Errand.write(common) { errand in
            let effect = DecisionEffect.refuse(try fields.map { try TypedWord.one($0) })
            let wish = try deciding.read(
                in: &errand, session: try place.read(in: &errand), effect: effect,
                otherwise: errand.wording.effect(effect, in: errand.centre))
            try errand.record(.collective(.decide(wish)))
        }
    }
}

struct CollectiveRecordAgain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record-again", abstract: "The group decided that it is written down again.",
        discussion: HelpText.collectiveRecordAgain)

    @OptionGroup var which: KeptArgument
    @OptionGroup var deciding: DecideOptions
    @OptionGroup var place: InSessionOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let effect = DecisionEffect.recordAgain(try errand.decision(which.ref).id)
            let wish = try deciding.read(
                in: &errand, session: try place.read(in: &errand), effect: effect,
                otherwise: errand.wording.effect(effect, in: errand.centre))
            try errand.record(.collective(.decide(wish)))
        }
    }
}
