import CentreCore
package import Resources

/// The keys and their Ctrl twins, to be read on the screen or hung on a wall.
package enum KeyTable {
    /// One row: the key, its twin, what it does.
    package static func row(_ command: Command, words: Catalogue) -> String {
        let binding = Binding.of(command)
        let key = padded(command.cap ?? "", to: 10)
        let twin = padded(binding?.twin?.cap ?? "", to: 8)
        return key + twin + words(command.words)
    }

    /// The whole table, as a page.
    package static func page(words: Catalogue) -> String {
        let rows = Binding.all.map { row($0.command, words: words) }
        return ([words("help.title"), ""] + rows).joined(separator: "\n") + "\n"
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - DrawnText(text).width))
    }
}
