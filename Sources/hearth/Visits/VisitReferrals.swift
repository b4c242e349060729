internal import ArgumentParser
internal import CentreCore

struct VisitServe: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Something was given during a visit.")

    @Argument(help: ArgumentHelp("Which: a reference, or a working name.", valueName: "REF"))
    var ref: String

    @Argument(help: ArgumentHelp("What; `settings show` lists the codes.", valueName: "CODE"))
    var code: String

    @Option(help: ArgumentHelp("How many.", valueName: "N"))
    var quantity = 1

    @Flag(help: "It was not: the last of this code is taken back.")
    var takeBack = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let visit = try errand.visit(ref)
            let code = try errand.code(code, in: .services)
            guard takeBack else { return try errand.record(.serve(visit, [code], quantity: quantity)) }
            let given = errand.centre.visits[visit]?.given.last { $0.given.value?.code == code }
            guard let given else { throw Trouble.refused(.unknownPart) }
            try errand.record(.takeBackService(visit, given.id))
        }
    }
}

struct VisitRefer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refer",
        abstract: "Somebody is sent to a service elsewhere; it is followed until its end.")

    @Argument(help: ArgumentHelp("Who: a reference, or a working name.", valueName: "REF"))
    var ref: String

    @OptionGroup var sending: SendingOptions

    @Option(parsing: .unconditional, help: ArgumentHelp("A note; - reads it.", valueName: "TEXT"))
    var note: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let visit = try errand.visit(ref)
            let (to, due) = try sending.read(in: errand)
            try errand.record(.refer(visit, to: to, note: try TypedText.read(note), due: due))
        }
    }
}

struct VisitFollow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "follow", abstract: "What became of a referral.",
        discussion:
            "STATE is accepted, refused, done or lost; made where it still waits and is asked about later.")

    @Argument(help: ArgumentHelp("Whose: a reference, or a working name.", valueName: "REF"))
    var ref: String

    @Argument(
        help: ArgumentHelp("What became of it.", valueName: "STATE"),
        completion: .list(Self.states.map(\.rawValue)))
    var state: String

    @OptionGroup var which: WhichReferral

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How it was, in their words; - reads it.", valueName: "TEXT"))
    var words: String?

    @Option(help: ArgumentHelp("When to ask again, where it stays open.", valueName: "DAY"))
    var due: String?

    @OptionGroup var common: CommonOptions

    private static let states: [Referral.State] = [.accepted, .refused, .done, .lost, .made]

    func run() throws {
        let state = try TypedWord.one(state, among: Self.states)
        try Errand.write(common) { errand in
            let visit = try errand.visit(ref)
            let open = errand.centre.visits[visit]?.openReferrals ?? []
            let referral = try which.one(of: open, on: ref, in: errand) { $0.made.value?.to }
            try errand.record(
                .follow(
                    visit, referral.id, state, words: try TypedText.read(words),
                    due: try due.map { try errand.when.plannedDay($0).day }))
        }
    }
}
