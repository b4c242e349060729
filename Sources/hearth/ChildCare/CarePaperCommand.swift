internal import ArgumentParser
internal import CentreCore

struct CarePaperCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper",
        abstract: "What stands on paper: children who were here, or could not be taken in.",
        discussion: HelpText.carePaper)

    @OptionGroup var family: FamilyOptions

    @Option(help: ArgumentHelp("When they came, or care was asked for.", valueName: "TIME"))
    var at: String

    @Option(help: ArgumentHelp("When they were collected; else they are here still.", valueName: "TIME"))
    var collected: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Who collected, where the paper says so.", valueName: "NAME"))
    var to: String?

    @Option(
        help: ArgumentHelp(
            "They could not be taken in: "
                + ChildCareRequest.Reason.codes(ChildCareRequest.Reason.ofDeclining) + ".",
            valueName: "REASON"))
    var declined: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        if declined != nil, collected != nil { throw Trouble.contradiction("--declined", "--collected") }
        if to != nil, collected == nil { throw Trouble.needs("--to", "--collected") }
        let declined = try declined.map {
            try TypedWord.one($0, among: ChildCareRequest.Reason.ofDeclining)
        }
        try Errand.write(common) { errand in
            let wish = try errand.wish(family, at: try errand.when.moment(at))
            let out = try collected.map { CarePaper.Out(at: try errand.when.moment($0), to: to) }
            try errand.record(.care(.paper(CarePaper(wish, collected: out, declined: declined))))
        }
    }
}
