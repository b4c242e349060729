internal import ArgumentParser

struct CompletionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions", abstract: "What the shell needs to complete commands with the Tab key.",
        discussion: """
            EXAMPLES:
              hearth completions bash > /etc/bash_completion.d/hearth
              hearth completions zsh > ~/.zsh/completions/_hearth
              hearth completions fish > ~/.config/fish/completions/hearth.fish
            """)

    @Argument(help: ArgumentHelp("bash, zsh or fish.", valueName: "SHELL"), completion: .list(Self.shells))
    var shell: String

    static let shells = CompletionShell.allCases.map(\.rawValue).sorted()

    func run() throws {
        guard let shell = CompletionShell(rawValue: shell) else {
            throw Trouble.unknownCode(shell, among: Self.shells)
        }
        try Output.write(Hearth.completionScript(for: shell) + "\n")
    }
}
