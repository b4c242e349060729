internal import ArgumentParser
internal import CentreCore
internal import Resources
internal import Storage

struct CareCollected: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collected", abstract: "Children are collected: on the word, or by a known face.",
        discussion: HelpText.careCollected)

    @OptionGroup var stay: StayOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The name of whoever collects, the parent's as well.", valueName: "NAME"))
    var to: String

    @Option(parsing: .unconditional, help: ArgumentHelp("The word, as it was said.", valueName: "WORD"))
    var word: String?

    @Option(
        name: .customLong("word-fd"),
        help: ArgumentHelp(
            "Read the word from this descriptor, a line: what stands on a command line, others may see.",
            valueName: "N"))
    var wordDescriptor: Int32?

    @Flag(help: "A carer knows the face.")
    var face = false

    @Flag(help: "Nobody wrote down that they may collect, and the parent told a carer so.")
    var unnamed = false

    @Option(help: ArgumentHelp("The carer who lets them go; else who has them.", valueName: "NAME"))
    var carer: String?

    @Option(help: ArgumentHelp("When; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let proofs = [(word != nil, "--word"), (wordDescriptor != nil, "--word-fd"), (face, "--face")]
        let given = proofs.filter(\.0).map(\.1)
        if given.count > 1 { throw Trouble.contradiction(given[0], given[1]) }
        if given.isEmpty { throw Trouble.missingArgument(proofs.map(\.1).joined(separator: ", ")) }
        try Errand.write(common) { errand in
            let at = try at.map { try errand.when.moment($0) }
            let meant = try errand.care(stay.ref) { !$0.inCare.isEmpty }
            let collecting = Collecting(
                children: try errand.children(stay.child, of: meant), to: to,
                proof: try proof(meant.request), proved: meant.request.word,
                carer: try carer.map { try errand.carer($0, at: at) }, at: at)
            let action = Action.care(.collect(meant.request.id, collecting))
            // Whoever must not, or says another word, is told that first.
            try errand.check(action)
            guard unnamed || Text.trimmed(to).isEmpty || errand.centre.isExpected(to, meant.request) else {
                throw Trouble.notNamed(Text.kept(to))
            }
            try errand.record(action)
        }
    }

    /// What whoever collects shows; where there is no word to compare, the core says so.
    private func proof(_ request: ChildCareRequest) throws(Trouble) -> Collecting.Proof {
        if face { return .knownFace }
        let typed = try wordDescriptor.map { number throws(Trouble) in try Secret.line(from: number) } ?? word
        guard let said = PickUpWord(spoken: Whisper(typed ?? "")), let hash = request.word else {
            return .word(isRight: false)
        }
        return .word(isRight: hash.proves(said.said))
    }
}
