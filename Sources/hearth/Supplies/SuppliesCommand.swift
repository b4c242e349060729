internal import ArgumentParser
internal import CentreCore

struct SuppliesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supplies", abstract: "What was given out, as one total a day.",
        discussion: HelpText.supplies,
        subcommands: [SuppliesCount.self, SuppliesList.self, SuppliesTakeBack.self])
}

struct SuppliesCount: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count", abstract: "So much was given out on a day.", discussion: HelpText.suppliesCount)

    @Argument(help: ArgumentHelp("What, and how much of it, as condoms=40.", valueName: "CODE=N"))
    var items: [String]

    @Option(help: ArgumentHelp("Of which service day; else today.", valueName: "D"))
    var day: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let day = try day.map { try errand.when.day($0).day } ?? errand.when.today.day
            let counts = try counts(in: errand)
            // What was said of an earlier day is put right, and so has to be at hand.
            if day < errand.when.today.day { try errand.load(Month(day)) }
            try errand.record(.supplies(.count(day: day, counts)))
        }
    }

    private func counts(in errand: Errand) throws -> [Code: Int] {
        var counts: [Code: Int] = [:]
        for typed in items {
            let parts = typed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let count = Int(parts[1]) else {
                throw Trouble.badValue(option: "CODE=N", typed: typed, wanted: "cli.wanted.supplies")
            }
            let code = try errand.code(String(parts[0]), in: .supplies)
            if let before = counts.updateValue(count, forKey: code) {
                throw Trouble.contradiction("\(code)=\(before)", typed)
            }
        }
        return counts
    }
}

struct SuppliesTakeBack: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-back", abstract: "A day's total that was a mistake no longer counts.",
        discussion: HelpText.suppliesTakeBack)

    @Argument(help: ArgumentHelp("Which: a reference, or its day.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.record(.supplies(.takeBack(try errand.supplies(ref))))
        }
    }
}

extension Errand {
    /// The day's total that somebody means, by its reference or by its day.
    mutating func supplies(_ typed: String) throws -> ID<SuppliesDay> {
        if let day = try? when.day(typed).day {
            try load(Month(day))
            guard let total = centre.supplies(on: day) else { throw Trouble.refused(.unknownPart) }
            return total.id
        }
        let reference = Reference(typed)
        if let month = reference.month { try load(month) }
        let found = centre.suppliesCounted.map(\.id).filter(reference.matches)
        guard let id = found.first else { throw Trouble.unknownReference(typed, nearest: nil) }
        guard found.count == 1 else {
            throw Trouble.ambiguousReference(
                typed, candidates: found.map { Reference.shown($0, live: false) })
        }
        return id
    }
}
