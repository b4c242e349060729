package import CentreCore

extension Store {
    /// The lines of the notes from shift to shift, also of those that were put away and are not live any more.
    ///
    /// Nothing is folded. O(*n*) in what has no month.
    package mutating func linesOfNotes() throws(StorageError) -> [Line] {
        var lines: [Line] = []
        for name in journal.keys.sorted() where name.month == nil {
            try scanKnown(name) { line, _ in
                if line.events.contains(where: \.isOfNote) { lines.append(line) }
            }
        }
        return lines
    }
}

extension Event {
    fileprivate var isOfNote: Bool {
        switch self {
        case .handoverWritten, .handoverPutAway: true
        default: false
        }
    }
}
