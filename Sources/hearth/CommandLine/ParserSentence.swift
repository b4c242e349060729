internal import ArgumentParser
internal import CentreCore

/// Turns what the argument parser has against a command line into one of this program's own sentences.
struct ParserSentence {
    /// The command that the arguments lead to.
    let command: any ParsableCommand.Type
    private let path: String
    /// What follows the command.
    let rest: [String]

    init(_ arguments: [String]) {
        var command: any ParsableCommand.Type = Hearth.self
        var path = command.name
        var rest = arguments[...]
        while let first = rest.first, let next = command.subcommand(first) {
            command = next
            path += " " + first
            rest = rest.dropFirst()
        }
        self.command = command
        self.path = path
        self.rest = Array(rest)
    }

    /// What is wrong, as the parser's error and the arguments tell.
    func trouble(for error: any Error) -> Trouble {
        let sentence = Hearth.message(for: error)
        let choices = command.subcommandNames
        if !choices.isEmpty, let typed = rest.first(where: { !$0.hasPrefix("-") }) {
            return .unknownCommand(typed, nearest: Self.nearest(to: typed, in: choices))
        }
        let quoted = sentence.split(separator: "'", omittingEmptySubsequences: false).map { String($0) }
        guard quoted.count >= 3 else {
            return choices.isEmpty
                ? .parser(Self.firstLine(sentence)) : .missingCommand(path, choices: choices)
        }
        if sentence.hasPrefix("Unknown option") {
            return .unknownOption(quoted[1], nearest: Self.nearest(to: quoted[1], in: command.optionNames))
        }
        if sentence.hasPrefix("Missing value for") { return .missingValue(quoted[1]) }
        if sentence.hasPrefix("Missing expected argument") { return .missingArgument(quoted[1]) }
        if sentence.contains("nexpected argument") { return .unexpectedArgument(quoted[1]) }
        if sentence.hasPrefix("The value"), quoted.count >= 5 {
            // `--people <N>`, of which only the option was typed.
            let option = quoted[3].prefix { $0 != " " }
            return .badValue(option: String(option), typed: quoted[1], wanted: "cli.wanted.number")
        }
        return .parser(Self.firstLine(sentence))
    }

    /// What is missing where a command was named that has only other commands in it, and help was not asked for.
    var missingCommand: Trouble? {
        let asksForHelp = rest.contains { ["-h", "--help", "--help-hidden", "--version"].contains($0) }
        let choices = command.subcommandNames
        guard !choices.isEmpty, path != Hearth.name, !asksForHelp else { return nil }
        return .missingCommand(path, choices: choices)
    }

    private static func nearest(to typed: String, in choices: [String]) -> String? {
        Text.nearest(to: typed, in: choices) { $0 }
    }

    private static func firstLine(_ sentence: String) -> String {
        sentence.split(separator: "\n").first.map { String($0) } ?? sentence
    }
}

extension ParsableCommand {
    /// What is typed to reach the command.
    static var name: String { configuration.commandName ?? "" }

    static var subcommandNames: [String] { configuration.subcommands.map { $0.name } }

    static func subcommand(_ name: String) -> (any ParsableCommand.Type)? {
        configuration.subcommands.first { $0.name == name }
    }

    /// The long options of the command, as its help names them.
    static var optionNames: [String] {
        let words = Hearth.helpMessage(for: Self.self).split { " \n,[]<>/()".contains($0) }
        return Set(words.filter { $0.hasPrefix("--") }.map { String($0) }).sorted()
    }
}
