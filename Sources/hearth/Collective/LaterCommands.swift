internal import ArgumentParser
internal import CentreCore

struct CollectiveObject: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "object", abstract: "An objection to a decision or a rule, in words and without a name.")

    @OptionGroup var which: KeptArgument

    @Option(parsing: .unconditional, help: ArgumentHelp("The objection; - reads it.", valueName: "TEXT"))
    var words: String

    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let words = try textGuard.read(words, in: errand) ?? ""
            switch try errand.kept(which.ref, among: [.decision, .agreement]) {
            case .decision(let decision):
                try errand.record(.collective(.objectToDecision(decision.id, words: words)))
            case .agreement(let agreement):
                try errand.record(.collective(.objectToAgreement(agreement.id, words: words)))
            case .priority, .mentoring, .share: break
            }
        }
    }
}

struct CollectiveLookAgain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "look-again", abstract: "When the group looks at a decision or a rule again.",
        discussion: HelpText.collectiveLookAgain)

    @OptionGroup var which: KeptArgument

    @Argument(help: ArgumentHelp("On which day: 2026-12-01, today, tomorrow.", valueName: "DAY"))
    var day: String?

    @Flag(help: "On none.")
    var never = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        if day == nil, !never { throw Trouble.missingArgument("DAY, --never") }
        if day != nil, never { throw Trouble.contradiction("DAY", "--never") }
        try Errand.write(common) { errand in
            let day = try day.map { try errand.when.plannedDay($0).day }
            switch try errand.kept(which.ref, among: [.decision, .agreement]) {
            case .decision(let decision):
                let change = DecisionChange(review: Change(day))
                try errand.record(.collective(.changeDecision(decision.id, change)))
            case .agreement(let agreement):
                try errand.record(.collective(.lookAgain(agreement.id, on: day)))
            case .priority, .mentoring, .share: break
            }
        }
    }
}

struct CollectiveAct: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "act", abstract: "Somebody does something about a decision, by a day.")

    @OptionGroup var which: KeptArgument

    @Option(parsing: .unconditional, help: ArgumentHelp("What.", valueName: "TEXT"))
    var what: String

    @Option(parsing: .unconditional, help: ArgumentHelp("Who does it.", valueName: "NAME"))
    var who: String?

    @Option(help: ArgumentHelp("By when.", valueName: "DAY"))
    var by: String?

    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try textGuard.check([what], in: errand)
            let by = try by.map { try errand.when.plannedDay($0).day }
            try errand.record(
                .collective(
                    .act(
                        try errand.decision(which.ref).id, ActionWish(what: what, who: who, by: by))))
        }
    }
}

struct CollectiveDone: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "An action is done, or nobody does it any more.",
        discussion: HelpText.collectiveDone)

    @Argument(help: ArgumentHelp("Which: a reference that `collective owed` prints.", valueName: "ACTION"))
    var action: String

    @Option(
        name: .customLong("of"),
        help: ArgumentHelp("The decision that it came of, where it is not owed any more.", valueName: "REF"))
    var decision: String?

    @Flag(help: "Nobody does it any more.")
    var dropped = false

    @Flag(help: "It is not done after all.")
    var open = false

    @Option(help: ArgumentHelp("When it was done; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        if dropped, open { throw Trouble.contradiction("--dropped", "--open") }
        if at != nil, dropped { throw Trouble.contradiction("--dropped", "--at") }
        if at != nil, open { throw Trouble.contradiction("--open", "--at") }
        try Errand.write(common) { errand in
            let state: GroupAction.State = dropped ? .dropped : open ? .open : .done
            let at = try at.map { try errand.when.past($0) }
            switch try meant(in: &errand) {
            case (.decision(let decision), let task):
                try errand.record(.collective(.endAction(decision, task, state, at: at)))
            case (.concern(let concern), let task):
                try errand.record(.concern(.endAction(concern, task, state, at: at)))
            }
        }
    }

    /// The action that is meant, and what it came of: of one decision, or of all that are at hand and of concerns of
    /// which the group may hear.
    private func meant(
        in errand: inout Errand
    ) throws -> (source: Centre.OwedAction.Source, task: ID<GroupAction>) {
        var sources: [ID<GroupAction>: Centre.OwedAction.Source] = [:]
        let decisions = try decision.map { [try errand.decision($0)] } ?? errand.centre.decisionsTaken
        for decision in decisions {
            for task in decision.tasks { sources[task.id] = .decision(decision.id) }
        }
        if decision == nil {
            for concern in errand.centre.openConcerns { try errand.loadIssues(of: concern) }
            for concern in errand.centre.openConcerns where errand.centre.groupView(of: concern) != nil {
                for task in concern.tasks { sources[task.id] = .concern(concern.id) }
            }
        }
        let id = try Reference.one(action, of: sources.keys.sorted())
        guard let source = sources[id] else { throw Trouble.refused(.unknownPart) }
        return (source, id)
    }
}

struct CollectiveGoOn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "go-on", abstract: "A priority or a mentoring that was over goes on.")

    @OptionGroup var which: KeptArgument
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            switch try errand.kept(which.ref, among: [.priority, .mentoring]) {
            case .priority(let priority): try errand.record(.collective(.reopenPriority(priority.id)))
            case .mentoring(let mentoring):
                try errand.record(.collective(.goOnMentoring(mentoring.id)))
            case .decision, .agreement, .share: break
            }
        }
    }
}
