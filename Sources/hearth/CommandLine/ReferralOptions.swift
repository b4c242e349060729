internal import ArgumentParser
internal import CentreCore

/// Where somebody is sent, and when to ask how it went.
struct SendingOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Where to; `settings show` lists the codes.", valueName: "CODE"))
    var code: String

    @Option(help: ArgumentHelp("When to ask how it went, as 2026-12-01; else in a week.", valueName: "DAY"))
    var due: String?

    func read(in errand: Errand) throws -> (to: Code, due: Day) {
        let due = try due.map { try errand.when.plannedDay($0).day }
        let to = try errand.code(code, in: .referrals)
        return (to, due ?? errand.when.today.day.advanced(by: 7))
    }
}

/// Which of several referrals is meant.
struct WhichReferral: ParsableArguments {
    @Option(help: ArgumentHelp("Which, where there are several: the place.", valueName: "CODE"))
    var to: String?

    /// The one that is meant of those that are open; of several to one place, the first.
    func one<Sent>(
        of open: [Sent], on ref: String, in errand: Errand, to place: (Sent) -> Code?
    ) throws(Trouble) -> Sent {
        var meant = open
        if let to {
            let code = try errand.code(to, in: .referrals)
            meant = open.filter { place($0) == code }
        } else if open.count > 1 {
            throw .severalReferrals(ref)
        }
        guard let first = meant.first else { throw .refused(.unknownPart) }
        return first
    }
}
