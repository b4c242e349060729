internal import ArgumentParser
internal import Glibc
internal import Reports
internal import Storage

@main
struct Hearth: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hearth",
        abstract: "The front desk of a drop-in centre that its members run.",
        usage: "hearth [--demo] [OPTION ...] [COMMAND]",
        discussion: HelpText.root,
        version: Program.version,
        subcommands: [
            InitCommand.self, VisitCommand.self, ChildCareCommand.self, CarerCommand.self,
            SessionCommand.self,
            IssueCommand.self, ConcernCommand.self, WarningCommand.self,
            CollectiveCommand.self,
            SuppliesCommand.self,
            StaffCommand.self, SettingsCommand.self, HandoverCommand.self, TrailCommand.self,
            FindCommand.self,
            ForgetCommand.self, AgeOutCommand.self, LetGoCommand.self, KeysCommand.self,
            ReportCommand.self, ExportCommand.self,
            ImportCommand.self, CheckCommand.self, CompletionsCommand.self, ManualCommand.self,
        ])

    @Flag(help: "Open an invented centre in a temporary directory that is gone afterwards.")
    var demo = false

    @Flag(help: "Bright on black, nothing dimmed; also where HEARTH_CONTRAST is set.")
    var contrast = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try demo ? DemoDesk.run(common, contrast: contrast) : FrontDesk.run(common, contrast: contrast)
    }

    static func main() {
        Environment.prepare()
        let arguments = Swift.CommandLine.arguments.dropFirst()
        Glibc.exit(run(Arguments.arranged(Array(arguments))).rawValue)
    }

    /// Runs one command line to its end, saying whatever is to be said.
    private static func run(_ arguments: [String]) -> ExitStatus {
        do {
            var command = try parsed(arguments)
            try command.run()
            return .done
        } catch let ending as Ending {
            if let sentence = ending.sentence { Output.say(sentence) }
            return ending.status
        } catch let trouble as Trouble {
            return end(trouble, arguments)
        } catch {
            let sentence = ParserSentence(arguments)
            if exitCode(for: error) != .success { return end(sentence.trouble(for: error), arguments) }
            if let missing = sentence.missingCommand { return end(missing, arguments) }
            return answer(message(for: error), arguments)
        }
    }

    /// The command of a command line.
    ///
    /// Most name one that is read well by itself, which spares the parser all that its parents could take: a fifth of
    /// its work. Whatever is not read so (help, an error) is read from the root, whose words are whole.
    private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
        let sentence = ParserSentence(arguments)
        if sentence.command.configuration.subcommands.isEmpty,
            let command = try? sentence.command.parseAsRoot(sentence.rest),
            type(of: command) == sentence.command
        {
            return command
        }
        return try parseAsRoot(arguments)
    }

    private static func end(_ trouble: Trouble, _ arguments: [String]) -> ExitStatus {
        if case .readerGone = trouble { return trouble.status }
        Output.say(trouble.sentence(in: Speech.early(arguments)))
        return trouble.status
    }

    /// Help and version are answers, not errors.
    private static func answer(_ text: String, _ arguments: [String]) -> ExitStatus {
        do throws(Trouble) {
            try Output.write(text.hasSuffix("\n") ? text : text + "\n")
            return .done
        } catch {
            return end(error, arguments)
        }
    }
}

/// The end of a command that said all it had to say, or has one last sentence in the centre's own language.
struct Ending: Error {
    let status: ExitStatus
    var sentence: String?
}
