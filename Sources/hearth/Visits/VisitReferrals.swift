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

    @Argument(help: ArgumentHelp("Where to; `settings show` lists the codes.", valueName: "CODE"))
    var code: String

    @Option(parsing: .unconditional, help: ArgumentHelp("A note; - reads it.", valueName: "TEXT"))
    var note: String?

    @Option(help: ArgumentHelp("When to ask how it went, as 2026-12-01; else in a week.", valueName: "DAY"))
    var due: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let visit = try errand.visit(ref)
            let due = try due.map { try errand.when.day($0).day } ?? errand.when.today.day.advanced(by: 7)
            try errand.record(
                .refer(
                    visit, to: try errand.code(code, in: .referrals), note: try TypedText.read(note), due: due
                ))
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

    @Argument(help: ArgumentHelp("What became of it.", valueName: "STATE"), completion: .list(Self.states))
    var state: String

    @Option(help: ArgumentHelp("Which, where a visit has several: the place.", valueName: "CODE"))
    var to: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How it was, in their words; - reads it.", valueName: "TEXT"))
    var words: String?

    @Option(help: ArgumentHelp("When to ask again, where it stays open.", valueName: "DAY"))
    var due: String?

    @OptionGroup var common: CommonOptions

    static let states = ["accepted", "refused", "done", "lost", "made"]

    func run() throws {
        guard Self.states.contains(state), let state = Referral.State(rawValue: state) else {
            throw Trouble.unknownCode(state, nearest: Text.nearest(to: state, in: Self.states) { $0 })
        }
        try Errand.write(common) { errand in
            let visit = try errand.visit(ref)
            let referral = try referral(of: visit, in: errand)
            try errand.record(
                .follow(
                    visit, referral, state, words: try TypedText.read(words),
                    due: try due.map { try errand.when.day($0).day }))
        }
    }

    private func referral(of visit: ID<Visit>, in errand: Errand) throws -> ID<Referral> {
        let open = errand.centre.visits[visit]?.openReferrals ?? []
        guard let to else {
            guard open.count <= 1 else {
                throw Trouble.severalReferrals(ref)
            }
            guard let only = open.first else { throw Trouble.refused(.unknownPart) }
            return only.id
        }
        let code = try errand.code(to, in: .referrals)
        guard let found = open.first(where: { $0.made.value?.to == code }) else {
            throw Trouble.refused(.unknownPart)
        }
        return found.id
    }
}
