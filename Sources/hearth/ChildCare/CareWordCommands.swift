internal import ArgumentParser
internal import CentreCore
internal import Reports

struct CareWord: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "word", abstract: "A new pick-up word: the old one was lost, or there was none.",
        discussion: "The word before it, and the card that it stands on, count no more.")

    @Argument(
        help: ArgumentHelp("Whose: a reference, or a child's or parent's working name.", valueName: "REF"))
    var ref: String

    @OptionGroup var word: WordOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let request = try errand.care(ref) { !$0.inCare.isEmpty }.request
            let names = [request.parent].compactMap { $0 } + request.named.compactMap(\.name)
            let chosen = try ChosenWord(try word.typed(), names: names)
            _ = try errand.save([.care(.newWord(request.id, chosen.hash))])
            let card = PickUpCard(
                of: errand.centre.care[request.id] ?? request, in: errand.centre, word: chosen.shown)
            try errand.tell([request.id], card: card)
        }
    }
}

struct CareCollector: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collector", abstract: "Who may collect, and who must never.",
        discussion: HelpText.careCollector)

    @Argument(
        help: ArgumentHelp("Whose: a reference, or a child's or parent's working name.", valueName: "REF"))
    var ref: String

    @OptionGroup var collectors: CollectorOptions

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Somebody of whom neither is said any more.", valueName: "NAME"))
    var withdraw: [String] = []

    @OptionGroup var common: CommonOptions

    func run() throws {
        if collectors.wishes.isEmpty, withdraw.isEmpty {
            throw Trouble.missingArgument("--may, --never, --withdraw")
        }
        try Errand.write(common) { errand in
            let request = try errand.care(ref) { !$0.inCare.isEmpty }.request
            let named = collectors.wishes.map { CareAction.nameCollector(request.id, $0) }
            let withdrawn = try withdraw.flatMap { name throws(Trouble) in
                try sources(name, request, in: errand).map { CareAction.withdrawCollector(request.id, $0) }
            }
            _ = try errand.save((withdrawn + named).map { .care($0) })
            let now = errand.centre.care[request.id] ?? request
            try errand.tell([request.id], card: PickUpCard(of: now, in: errand.centre, word: nil))
        }
    }

    /// Where it is said of a name: what holds for the family goes only where the family is spoken of.
    private func sources(
        _ name: String, _ request: ChildCareRequest, in errand: Errand
    ) throws(Trouble) -> [CollectorRule.Source] {
        let folded = Text.folded(Text.trimmed(name))
        let rules = errand.centre.collectorRules(for: request)
        let named = rules.filter { Text.folded($0.name) == folded }
        guard !named.isEmpty else {
            throw .unknownReference(name, nearest: Text.nearest(to: name, in: rules.map(\.name)) { $0 })
        }
        let meant = named.filter { $0.isOfFamily == collectors.forFamily }
        guard !meant.isEmpty else {
            if collectors.forFamily { throw .refused(.unknownPart) }
            throw .needs("--withdraw \(name)", "--for-family")
        }
        return meant.map(\.source)
    }
}
