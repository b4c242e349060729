internal import ArgumentParser

struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "The manual page, as man(1) reads it.",
        discussion: """
            EXAMPLES:
              hearth manual | man -l -
              hearth manual > /usr/local/share/man/man1/hearth.1
            """)

    func run() throws {
        try Output.write(ManualPage.text)
    }
}

/// The manual page: the help of every command, one after another, so that the two never differ.
package enum ManualPage {
    package static var text: String {
        let root = Hearth.configuration
        var page = """
            .TH HEARTH 1 "" "hearth \(root.version)" "User Commands"
            .SH NAME
            hearth \\- \(escaped(lowercasedFirst(root.abstract)))
            .SH SYNOPSIS
            .B hearth
            .RI [ COMMAND ]
            .RI [ OPTIONS ]

            """
        page += section("DESCRIPTION", Hearth.helpMessage(columns: 78))
        for command in leaves(below: Hearth.self, path: "hearth") {
            page += section(
                command.path.uppercased(), Hearth.helpMessage(for: command.type, columns: 78))
        }
        return page
    }

    private static func leaves(
        below parent: any ParsableCommand.Type, path: String
    ) -> [(path: String, type: any ParsableCommand.Type)] {
        parent.configuration.subcommands.flatMap { command in
            let path = "\(path) \(command.name)"
            return [(path, command)] + leaves(below: command, path: path)
        }
    }

    private static func section(_ title: String, _ text: String) -> String {
        ".SH \"\(title)\"\n.nf\n\(escaped(text))\n.fi\n"
    }

    /// Text in which roff sees no command of its own.
    private static func escaped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = String(line).split(separator: "\\", omittingEmptySubsequences: false).joined(
                separator: "\\e")
            line = line.split(separator: "-", omittingEmptySubsequences: false).joined(separator: "\\-")
            return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
        }.joined(separator: "\n")
    }

    private static func lowercasedFirst(_ text: String) -> String {
        text.prefix(1).lowercased() + text.dropFirst()
    }
}
