package import CentreCore

extension Store {
    /// The journal's files, in the order in which they are searched.
    package var searchable: [JournalName] {
        journal.filter { $0.value.refused == nil }.keys.sorted()
    }

    /// Where a file bears a name that was not forgotten there already.
    ///
    /// O(*n*) in the file; a caller that does other work meanwhile asks for one file at a time.
    package mutating func mentions(of name: String, in file: JournalName) throws(StorageError) -> [Mention] {
        let folded = Text.folded(name)
        let forgotten = centre.forgotten
        var found: [Mention] = []
        try scanKnown(file) { line, _ in found += forgotten.remainder(of: line).mentions(of: folded) }
        return found
    }
}
