package import CentreCore

extension Store {
    /// The lines of a month of history, from all files, in no order that matters.
    ///
    /// Nothing is folded.
    ///
    /// O(*n*) in the month.
    package mutating func loadMonth(_ month: Month) throws(StorageError) -> [Line] {
        try lines(of: month)
    }

    /// The lines of what has no month, likewise: also of what was dealt with long ago and is not at hand.
    ///
    /// O(*n*) in the standing files.
    package mutating func loadStanding() throws(StorageError) -> [Line] { try lines(of: nil) }

    private mutating func lines(of month: Month?) throws(StorageError) -> [Line] {
        var lines: [Line] = []
        for name in journal.keys.sorted() where name.month == month {
            let start = lines.count
            try scanKnown(name) { line, _ in lines.append(line) }
            for line in lines[start...] { noteWords(of: line, in: name) }
        }
        return lines
    }

    /// The months of which the record holds anything.
    package var monthsWithHistory: [Month] {
        Set(journal.filter { $0.value.refused == nil }.keys.compactMap(\.month)).sorted()
    }

    /// The counts of a month: kept ones where its files are as they were, else made anew from its lines.
    package mutating func figures(of month: Month) throws(StorageError) -> Figures {
        readMonths()
        let basis = basis(of: month)
        if let kept = months[month, basis] { return kept }
        var centre = Centre()
        for lines in kept.lines.values where lines.subjects.contains(.standing) {
            if let line = reader.provedLine(lines.raw, of: lines.file) { centre.apply(line) }
        }
        for line in try loadMonth(month) { centre.apply(line) }
        let figures = Figures(of: month, in: centre)
        months[month, basis] = figures
        return figures
    }

    /// What a month's figures rest on: its files as far as they go, and the imports that do not count.
    func basis(of month: Month) -> [String] {
        let files = journal.filter { $0.key.month == month && $0.value.refused == nil }
            .sorted { $0.key < $1.key }.map { "\($0.key):\($0.value.bytes):\($0.value.lastNumber)" }
        let takenBack = centre.imports.filter { $0.value.takenBack.value == true }.keys.sorted()
        return files + takenBack.map(\.description)
    }
}
