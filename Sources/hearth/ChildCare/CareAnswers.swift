internal import ArgumentParser
internal import CentreCore

extension ChildCareRequest.Reason {
    /// What the command line calls it: `no-carer`.
    var code: String { TypedWord.written(rawValue) }

    static func codes(_ reasons: [Self]) -> String { reasons.map(\.code).joined(separator: ", ") }
}

/// Which request is answered, and what is said with it.
struct AnswerOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp("Which: a reference, or a child's or parent's working name.", valueName: "REF"))
    var ref: String

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("A word for whoever tells the parent; - reads it.", valueName: "TEXT"))
    var note: String?

    func record(
        _ state: ChildCareRequest.State, _ reason: ChildCareRequest.Reason? = nil, _ common: CommonOptions
    ) throws {
        try Errand.write(common) { errand in
            let request = try errand.care(ref) { $0.isWaiting || $0.isExpected || $0.isAnswerUnclear }
                .request
            let answer = CareAnswer(state, reason: reason, words: try TypedText.read(note))
            try errand.record(.care(.answer(request.id, answer)))
        }
    }
}

struct CareAccept: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "A place is promised.",
        discussion: "REASON is why before those who asked earlier: "
            + ChildCareRequest.Reason.codes(ChildCareRequest.Reason.ofJumping) + ".")

    @OptionGroup var answer: AnswerOptions

    @Option(help: ArgumentHelp("Why before those who asked earlier.", valueName: "REASON"))
    var reason: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let reason = try reason.map {
            try TypedWord.one($0, among: ChildCareRequest.Reason.ofJumping)
        }
        try answer.record(.accepted, reason, common)
    }
}

struct CareDecline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline", abstract: "Care cannot be offered; it is counted as a need that was not met.",
        discussion: "REASON: " + ChildCareRequest.Reason.codes(ChildCareRequest.Reason.ofDeclining) + ".")

    @OptionGroup var answer: AnswerOptions

    @Option(help: ArgumentHelp("Why.", valueName: "REASON"))
    var reason: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        let reason = try TypedWord.one(reason, among: ChildCareRequest.Reason.ofDeclining)
        try answer.record(.declined, reason, common)
    }
}

struct CareWaitlist: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waitlist", abstract: "There is no place yet: the request waits in the order of asking.")

    @OptionGroup var answer: AnswerOptions
    @OptionGroup var common: CommonOptions

    func run() throws { try answer.record(.waitlisted, nil, common) }
}

struct CareNoShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "no-show", abstract: "A place was promised, and nobody came.")

    @OptionGroup var answer: AnswerOptions
    @OptionGroup var common: CommonOptions

    func run() throws { try answer.record(.noShow, nil, common) }
}

struct CareWithdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "The parent wants nothing more, or went away without an answer.",
        discussion: "REASON: own-wish, or no-answer where nobody had answered yet.")

    @Argument(
        help: ArgumentHelp("Which: a reference, or a child's or parent's working name.", valueName: "REF"))
    var ref: String

    @Option(help: ArgumentHelp("Why; else own-wish.", valueName: "REASON"))
    var reason: String?

    @Flag(help: "Those that repeat after it, too.")
    var andLater = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let reason = try reason.map {
            try TypedWord.one($0, among: ChildCareRequest.Reason.ofWithdrawing)
        }
        try Errand.write(common) { errand in
            let request = try errand.care(ref) { $0.isWaiting || $0.isExpected || $0.isAnswerUnclear }
                .request
            try errand.record(.care(.withdraw(request.id, reason ?? .ownWish, andLater: andLater)))
        }
    }
}
