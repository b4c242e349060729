internal import ArgumentParser
internal import CentreCore
internal import Resources

struct ConcernList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Shared concerns that are open, as the group may hear of them.")

    @Flag(help: "Only those of which something is owed to be told back.")
    var owed = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.read(common) { errand in
            let concerns = errand.centre.openConcerns.filter { !owed || $0.owesAReport }
            let telling = errand.telling
            for concern in concerns {
                try Output.write(
                    (common.json ? telling.object(concern).text : telling.line(concern)) + "\n")
            }
            if concerns.isEmpty { throw errand.foundNothing }
        }
    }
}

struct ConcernShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "The trail of one concern, from what was raised to what was told back.",
        discussion: HelpText.concernShow)

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.read(common) { errand in
            let concern = try errand.concern(ref)
            let telling = errand.telling
            let isToldMore = errand.coordinator.map { telling.isToldMore(of: concern, $0) } ?? false
            let trail = telling.trail(concern, forCoordinators: isToldMore)
            guard common.json else {
                let lines = [telling.line(concern)] + trail.map { "  " + $0 }
                return try Output.write(lines.joined(separator: "\n") + "\n")
            }
            var object = telling.object(concern)
            if isToldMore {
                object.put("issues", concern.issues.count)
                object.put("safeWords", concern.summary)
            }
            object.put("trail", trail)
            try Output.write(object.text + "\n")
        }
    }
}
