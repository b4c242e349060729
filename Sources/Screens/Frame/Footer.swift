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
        guard let cap = command.cap else { return nil }
        self.cap = cap
        key = Binding.of(command)?.key
    }
}

/// The keys that work here and now, as many as there is room for.
struct Footer {
    private let items: [FooterItem]
    private let always: [FooterItem]

    /// The items in the order of need; the way back and those at the end are shown however narrow the screen is.
    init(_ items: [FooterItem], always: [FooterItem] = []) {
        self.items = items
        self.always = always
    }

    func paint(on canvas: inout Canvas, row: Int) {
        func width(_ item: FooterItem) -> Int { canvas.width("\(item.cap) \(item.words)") + 2 }
        let back = items.filter { $0.key == .escape }
        var room = canvas.columns - (always + back).map(width).reduce(0, +)
        let shown = items.filter { item in
            guard item.key != .escape else { return true }
            guard width(item) <= room else { return false }
            room -= width(item)
            return true
        }
        var column = 1
        for item in shown + always {
            let start = column
            column = canvas.write(item.cap, row: row, column: column, style: .key)
            column = canvas.write(" \(item.words)", row: row, column: column)
            if let key = item.key { canvas.target(row: row, columns: start..<column, .key(key)) }
            column += 2
        }
    }
}
