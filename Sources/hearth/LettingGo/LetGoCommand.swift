internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

struct LetGoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "let-go",
        abstract: "All months before one go with their keys; their counts stay, and what is open.",
        discussion: HelpText.letGo)

    @Option(help: ArgumentHelp("The first month that stays whole, as 2024-11.", valueName: "MONTH"))
    var before: String

    @Flag(help: "Say what would go and what would stay; nothing is changed.")
    var dryRun = false

    @Flag(help: "Months go as well that are damaged, with what can be read of them as their counts.")
    var alsoDamaged = false

    @Option(
        name: .customLong("yes-let-go"),
        help: ArgumentHelp("The same month once more, where nobody can be asked for it.", valueName: "MONTH"))
    var confirmation: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let before = try Self.month(before, of: "--before")
        let confirmed = try confirmation.map { try Self.month($0, of: "--yes-let-go") }
        if let confirmed, confirmed != before {
            throw Trouble.badValue(
                option: "--yes-let-go", typed: confirmed.description, wanted: "cli.wanted.letGo")
        }
        if confirmed != nil, dryRun { throw Trouble.contradiction("--dry-run", "--yes-let-go") }
        try Errand.write(common, as: .desk) { errand in
            try errand.check(.letGo(before: before))
            let plan = try errand.planOfLettingGo(before: before)
            try tell(plan, in: errand)
            if plan.going.isEmpty { throw Trouble.refused(.lettingGo(.nothingBefore(before))) }
            if dryRun { return }
            if !alsoDamaged, !plan.damaged.isEmpty { throw Trouble.monthsNotWhole(plan.damaged.sorted()) }
            if confirmed == nil { try ask(for: before, in: errand.words) }
            _ = try errand.save([.letGo(before: before, alsoDamaged: plan.damaged)])
            try tellDone(plan, in: errand)
        }
    }

    private static func month(_ typed: String, of option: String) throws(Trouble) -> Month {
        guard let month = Month(Text.trimmed(typed)) else {
            throw .badValue(option: option, typed: typed, wanted: "cli.wanted.month")
        }
        return month
    }

    private func ask(for month: Month, in words: Catalogue) throws(Trouble) {
        Output.say(words("letGo.reach"))
        let typed = try Secret.asked(
            words("letGo.confirm.how", ["month": month.description]) + " ", else: "cli.noSecret.letGo")
        guard Text.trimmed(typed) == month.description else { throw .notTheSame }
    }

    private func tell(_ plan: LettingGo, in errand: Errand) throws(Trouble) {
        guard common.json else {
            for sentence in errand.wording.sentences(of: plan) { try Output.write(sentence + "\n") }
            if !plan.staying.isEmpty { try Output.write(errand.words("letGo.stay") + "\n") }
            for staying in plan.staying { try Output.write("  \(errand.wording.line(of: staying))\n") }
            return
        }
        var object = JSONObject()
        object.put("before", plan.before.description)
        object.put("months", plan.going.keys.sorted().map(\.description))
        object.put("damaged", plan.damaged.sorted().map(\.description))
        object.put("visits", plan.visits)
        object.put("issues", plan.issues)
        object.put("stays", plan.staying.map(object(of:)))
        try Output.write(object.text + "\n")
    }

    private func object(of staying: LettingGo.Staying) -> JSONObject {
        var object = JSONObject()
        object.put("month", staying.month.description)
        for matter in LettingGo.Matter.allCases { object.put(matter.rawValue, staying.matters[matter]) }
        return object
    }

    private func tellDone(_ plan: LettingGo, in errand: Errand) throws(Trouble) {
        let saved = errand.words("cli.saved", ["time": errand.wording.time(errand.when.now)])
        let done = "\(saved)  \(errand.words("letGo.said", count: plan.going.count))"
        guard common.json else { return try Output.write(done + "\n") }
        Output.say(done)
        var object = JSONObject()
        object.put("before", plan.before.description)
        object.put("saved", true)
        try Output.write(object.text + "\n")
    }
}

extension Errand {
    /// What letting go would do, as the record stands.
    fileprivate mutating func planOfLettingGo(before month: Month) throws(Trouble) -> LettingGo {
        do {
            return try store.lettingGo(before: month)
        } catch {
            throw Trouble(error, at: store.directory)
        }
    }
}
