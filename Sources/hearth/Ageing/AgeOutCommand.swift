internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

struct AgeOutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "age-out",
        abstract: "Names on visits, or detail of closed matters, become counts; coordinators only.",
        discussion: HelpText.ageOut)

    @Argument(
        help: ArgumentHelp("names or details.", valueName: "WORDS"),
        completion: .list(AgeingWords.allCases.map(\.rawValue)))
    var what: String

    @Option(help: ArgumentHelp("Of the months before this one; else all that may go.", valueName: "MONTH"))
    var before: String?

    @Flag(help: "Say what would go; let nothing go.")
    var dryRun = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        guard let words = AgeingWords(rawValue: what) else {
            throw Trouble.badValue(option: "WORDS", typed: what, wanted: "cli.wanted.ageing")
        }
        let month = try before.map { typed in
            guard let month = Month(typed) else {
                throw Trouble.badValue(option: "--before", typed: typed, wanted: "cli.wanted.ageing.month")
            }
            return month
        }
        try Errand.write(common, as: dryRun ? .guest : .desk) { errand in
            let day = errand.when.now.day
            let wish = Ageing(
                words, before: month ?? errand.centre.settings.monthThatStays(words, on: day))
            do {
                try errand.check(.ageOut(wish))
            } catch Trouble.refused(.nothingToChange) {
                try tellNothing(wish, in: errand)
            }
            let outlook = errand.store.outlook(of: wish, on: errand.when.today)
            if outlook.isEmpty { try tellNothing(wish, in: errand) }
            if !dryRun { _ = try errand.save([.ageOut(wish)]) }
            try tell(outlook, in: errand)
        }
    }

    private func tellNothing(_ wish: Ageing, in errand: Errand) throws {
        if !common.json { Output.say(errand.words("ageing.nothing.\(wish.words.rawValue)")) }
        throw errand.foundNothing
    }

    private func tell(_ outlook: AgeingOutlook, in errand: Errand) throws {
        guard common.json else {
            var lines = errand.wording.sentences(for: outlook, isDone: !dryRun)
            if !dryRun { lines.insert(errand.wording.done(outlook.wish), at: 0) }
            return try Output.write(lines.map { $0 + "\n" }.joined())
        }
        var object = JSONObject()
        object.put("what", outlook.wish.words.rawValue)
        object.put("before", outlook.wish.before.description)
        object.put("count", outlook.words)
        object.put("months", outlook.months)
        object.put("postponed", outlook.postponed)
        object.put("uncounted", outlook.unread.map(\.description))
        object.put("done", !dryRun)
        try Output.write(object.text + "\n")
    }
}
