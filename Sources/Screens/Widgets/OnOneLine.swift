extension String {
    /// The text on one line.
    var onOneLine: String { String(map { $0.isNewline ? " " : $0 }) }
}
