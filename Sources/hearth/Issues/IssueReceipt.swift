internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

struct IssueReceipt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt",
        abstract: "A new receipt for whoever raised it; an older one counts no more.",
        discussion: HelpText.issueReceipt)

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let id = try errand.issue(ref).id
            var chance = SystemRandomNumberGenerator()
            let receipt = Receipt(from: &chance)
            let mark = errand.store.mark(of: receipt)
            guard try errand.save([.issue(.giveReceipt(id, mark: mark))]) != nil else { return }
            var object = errand.object(id)
            object.put("receipt", receipt.words.spoken)
            try errand.tell([errand.line(id)], [object])
            if !common.json {
                try Output.write(errand.words("issue.receipt", ["words": receipt.words.spoken]) + "\n")
            }
            Output.say(errand.words("issue.receipt.danger"))
        }
    }
}
