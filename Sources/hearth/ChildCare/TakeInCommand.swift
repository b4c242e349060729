internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

/// How to reach the parent, and what to do where that does not help.
struct PlanOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: ArgumentHelp("How to reach the parent.", valueName: "TEXT"))
    var reach: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Whom to call where the parent does not come.", valueName: "TEXT"))
    var call: String?

    @Option(help: ArgumentHelp("After how many minutes of being late.", valueName: "MIN"))
    var wait: Int?

    @Option(parsing: .unconditional, help: ArgumentHelp("Whom never to call.", valueName: "TEXT"))
    var neverCall: String?

    var plan: CareChange.Plan {
        CareChange.Plan(
            reach: reach.map { Change($0) }, call: call.map { Change($0) }, wait: wait,
            neverCall: neverCall.map { Change($0) })
    }
}

/// Who may collect, and who must not.
struct CollectorOptions: ParsableArguments {
    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Somebody who may collect, as often as wanted.", valueName: "NAME"))
    var may: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Somebody who must never collect, as often as wanted.", valueName: "NAME"))
    var never: [String] = []

    @Flag(
        help: "That holds for all children of the parent's name, until it is withdrawn; else for this stay.")
    var forFamily = false

    var wishes: [CollectorWish] {
        may.map { CollectorWish($0, may: true, forFamily: forFamily) }
            + never.map { CollectorWish($0, may: false, forFamily: forFamily) }
    }
}

/// The pick-up word that is chosen.
struct WordOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The pick-up word; without it, one is offered and shown once.", valueName: "WORD"))
    var word: String?

    @Option(
        name: .customLong("word-fd"),
        help: ArgumentHelp(
            "Read the word from this descriptor, a line: what stands on a command line, others may see.",
            valueName: "N"))
    var wordDescriptor: Int32?

    /// What was chosen, or `nil` where nothing was.
    func typed() throws(Trouble) -> Whisper? {
        if word != nil, wordDescriptor != nil { throw .contradiction("--word", "--word-fd") }
        if let wordDescriptor { return Whisper(try Secret.line(from: wordDescriptor)) }
        return word.map { Whisper($0) }
    }
}

/// A pick-up word with its hash.
struct ChosenWord {
    /// As it is to be said and shown.
    let shown: Whisper
    let hash: SecretHash

    /// The word that was typed, or one that is offered; `names` are those that anybody could guess.
    init(_ typed: Whisper?, names: [String]) throws(Trouble) {
        var chance = SystemRandomNumberGenerator()
        shown = typed.map { Whisper(Text.trimmed($0.spoken)) } ?? Whisper(PickUpWord.offered(from: &chance))
        let word: PickUpWord
        do throws(Refusal) {
            word = try PickUpWord(chosen: shown, names: names)
        } catch {
            throw .refused(error)
        }
        guard let hash = SecretHash.of(word.said) else { throw .ownFault("scrypt") }
        self.hash = hash
    }
}

struct CareTakeIn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-in",
        abstract: "Children come into care: of a request, or of somebody at the door.",
        discussion: HelpText.careTakeIn)

    @Argument(
        help: ArgumentHelp(
            "Of which request: a reference, a parent's working name, or a child's for that child alone; without it, "
                + "--child says who is at the door.",
            valueName: "REF"))
    var ref: String?

    @OptionGroup var family: FamilyOptions

    @Option(help: ArgumentHelp("The carer on duty who says yes.", valueName: "NAME"))
    var carer: String?

    @Option(help: ArgumentHelp("When the parent means to be back.", valueName: "TIME"))
    var back: String?

    @OptionGroup var plan: PlanOptions
    @OptionGroup var collectors: CollectorOptions
    @OptionGroup var word: WordOptions

    @Flag(help: "No pick-up word: only a known face collects.")
    var noWord = false

    @Option(
        help: ArgumentHelp(
            "Why before those who asked earlier: "
                + ChildCareRequest.Reason.codes(ChildCareRequest.Reason.ofJumping) + ".",
            valueName: "REASON"))
    var reason: String?

    @Option(help: ArgumentHelp("When they came; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        if noWord, word.word != nil { throw Trouble.contradiction("--word", "--no-word") }
        if noWord, word.wordDescriptor != nil { throw Trouble.contradiction("--word-fd", "--no-word") }
        if ref != nil, family.parent != nil { throw Trouble.contradiction("REF", "--parent") }
        if ref != nil, family.visit != nil { throw Trouble.contradiction("REF", "--visit") }
        if ref == nil, family.child.isEmpty { throw Trouble.missingArgument("REF") }
        try Errand.write(common) { errand in
            let taking = try taking(in: errand)
            if let ref {
                try takeIn(try errand.care(ref) { $0.isWaiting || $0.isExpected }, taking, in: &errand)
            } else {
                try welcome(try errand.wish(family, at: taking.at), taking, in: &errand)
            }
        }
    }

    private func taking(in errand: Errand) throws -> Taking {
        let at = try at.map { try errand.when.moment($0) }
        return Taking(
            carer: try carer.map { try errand.carer($0, at: at) },
            back: try back.map { try errand.when.ahead($0, from: at) }, at: at, plan: plan.plan,
            collectors: collectors.wishes,
            reason: try reason.map {
                try TypedWord.one($0, among: ChildCareRequest.Reason.ofJumping)
            })
    }

    private func takeIn(_ meant: MeantCare, _ taking: Taking, in errand: inout Errand) throws {
        let request = meant.request
        var taking = taking
        taking.children = try errand.children(family.child, of: meant)
        var change = try errand.change(of: request, notes: family.notes)
        if let session = try family.session.map({ try errand.session($0).id }), session != request.session {
            var tied = change ?? CareChange()
            tied.session = .to(session)
            change = tied
        }
        let known = change.map { [Action.care(.change(request.id, $0))] } ?? []
        // A word that was given before still counts: whoever has it on a card need not learn another.
        let wantsWord = !noWord && (word.isGiven || request.word == nil)
        let names = [request.parent].compactMap { $0 } + request.named.compactMap(\.name)
        let chosen = wantsWord ? try ChosenWord(try word.typed(), names: names) : nil
        taking.word = chosen?.hash
        try record(known + [.care(.takeIn(request.id, taking))], chosen, in: &errand)
    }

    private func welcome(_ wish: CareWish, _ taking: Taking, in errand: inout Errand) throws {
        var taking = taking
        let names = [wish.parent].compactMap { $0 } + wish.children.map(\.name)
        let chosen = noWord ? nil : try ChosenWord(try word.typed(), names: names)
        taking.word = chosen?.hash
        try record([.care(.welcome(wish, taking))], chosen, in: &errand)
    }

    private func record(_ actions: [Action], _ chosen: ChosenWord?, in errand: inout Errand) throws {
        guard let entry = try errand.save(actions), let id = entry.careRequests.first,
            let request = errand.centre.care[id]
        else { return }
        try errand.tell([id], card: PickUpCard(of: request, in: errand.centre, word: chosen?.shown))
    }
}

extension WordOptions {
    var isGiven: Bool { word != nil || wordDescriptor != nil }
}
