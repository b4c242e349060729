import Resources

/// A key and what it does here, as the footer says it; a click is the same as the key.
struct FooterItem: Hashable, Sendable {
    let key: Key?
    let cap: String
    let words: String

    init(key: Key, words: String) {
        self.key = key
        cap = key.cap
        self.words = words
    }

    /// What a command's key does, or `nil` where it has none; going back says whether what was typed is kept.
    init?(_ command: Command, keeps: Bool = false, words: Catalogue) {
        self.words = words(command == .back && keeps ? "command.back.kept" : command.word)
        if command == .tick {
            key = nil
            cap = "1-9"
        } else {
            guard let binding = Binding.of(command) else { return nil }
            key = binding.key
            cap = binding.key.cap
        }
    }
}

/// The keys that work here and now, as many as there is room for.
struct Footer {
    private let items: [FooterItem]
    private let last: FooterItem?

    /// The items in the order of need; the last one is always shown.
    init(_ items: [FooterItem], last: FooterItem? = nil) {
        self.items = items
        self.last = last
    }

    func paint(on canvas: inout Canvas, row: Int) {
        func width(_ item: FooterItem) -> Int { canvas.width("\(item.cap) \(item.words)") + 2 }
        var room = canvas.columns - 1 - (last.map(width) ?? 0)
        let shown = items.filter { item in
            guard width(item) <= room else { return false }
            room -= width(item)
            return true
        }
        var column = 1
        for item in shown + [last].compactMap({ $0 }) {
            let start = column
            column = canvas.write(item.cap, row: row, column: column, style: .key)
            column = canvas.write(" \(item.words)", row: row, column: column)
            if let key = item.key { canvas.target(row: row, columns: start..<column, .key(key)) }
            column += 2
        }
    }
}
