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
        for name in journal.keys.sorted() where name.month == month { lines += try known(name) }
        return lines
    }

    private mutating func known(_ name: JournalName) throws(StorageError) -> [Line] {
        var lines: [Line] = []
        try scanKnown(name) { line, _ in lines.append(line) }
        for line in lines { noteWords(of: line, in: name) }
        return lines
    }

    /// The months of which the record holds anything.
    package var monthsWithHistory: [Month] {
        Set(journal.filter { $0.value.refused == nil }.keys.compactMap(\.month)).sorted()
    }

    /// The counts of a month: kept ones where its files are as they were, else made anew from its lines.
    package mutating func figures(of month: Month) throws(StorageError) -> Figures {
        if gone(month) { return centre.gone.reading(of: month).figures }
        readMonths()
        let basis = basis(of: month)
        if let kept = months[month, basis] { return kept }
        let figures: Figures
        if let held = held(month) {
            figures = Figures(of: month, in: held)
        } else {
            figures = counted(month, from: try loadMonth(month), isWhole: true)
        }
        months[month, basis] = figures
        return figures
    }

    /// The counts of a month, and why they may not be all there is.
    ///
    /// What cannot be read of it is left out. O(*n*) in the month where its files changed since it was last counted.
    package mutating func reading(of month: Month) throws(StorageError) -> MonthReading {
        gone(month) ? centre.gone.reading(of: month) : try readingHere(of: month)
    }

    /// The same from the files that lie here.
    mutating func readingHere(of month: Month) throws(StorageError) -> MonthReading {
        let names = journal.filter { $0.key.month == month && !$0.value.isOfOthers }.keys.sorted()
        readMonths()
        let basis = basis(of: month)
        var figures = months[month, basis]
        var isUnreadable = false
        if figures == nil, let held = held(month) {
            figures = Figures(of: month, in: held)
            months[month, basis] = figures
        } else if figures == nil {
            var lines: [Line] = []
            for name in names {
                do throws(StorageError) {
                    lines += try known(name)
                } catch {
                    guard case .file = error else { throw error }
                    isUnreadable = true
                }
            }
            figures = counted(month, from: lines, isWhole: !isUnreadable)
            // What could not be read today may be read tomorrow, and the file is the same then.
            if !isUnreadable { months[month, basis] = figures }
        }
        return MonthReading(
            figures ?? Figures(), gap: isUnreadable ? .unreadable : gap(in: names), isEmpty: names.isEmpty)
    }

    /// Counts a month from its lines, and holds it where it is the present one and these are all.
    private mutating func counted(_ month: Month, from lines: [Line], isWhole: Bool) -> Figures {
        var centre = Centre()
        for lines in kept.lines.values where lines.subjects.contains(.standing) {
            if let line = reader.provedLine(lines.raw, of: lines.file) { centre.apply(line) }
        }
        centre.apply(lines)
        if isWhole, mode == .desk, month == Month(today.day), isSound(month) { months.hold(month, centre) }
        return Figures(of: month, in: centre)
    }

    /// A month that is held folded, where no file of it was found wanting since.
    private func held(_ month: Month) -> Centre? { isSound(month) ? months.held(month) : nil }

    /// Whether nothing of a month's files was missed.
    private func isSound(_ month: Month) -> Bool {
        !journal.contains { name, state in
            name.month == month && (state.isDamaged || state.isUnread || state.refused != nil)
        }
    }

    /// What a month's figures rest on: its files as far as they go, the imports that do not count, and how much is
    /// forgotten.
    func basis(of month: Month) -> [String] {
        let files = journal.filter { $0.key.month == month && $0.value.refused == nil }
            .sorted { $0.key < $1.key }.map { "\($0.key):\($0.value.bytes):\($0.value.lastNumber)" }
        let takenBack = centre.imports.filter { $0.value.takenBack.value == true }.keys.sorted()
        let forgotten = centre.forgotten.lineCount == 0 ? [] : ["forgotten:\(centre.forgotten.lineCount)"]
        return files + takenBack.map(\.description) + forgotten
    }
}

extension Store {
    /// The gravest reason for which files are not read in full; `nil` where they are.
    private mutating func gap(in names: [JournalName]) -> MonthReading.Gap? {
        var (isNewer, damaged) = (false, 0)
        for name in names {
            guard let state = journal[name] else { continue }
            if state.isUnread { return .unreadable }
            switch state.refused {
            case nil: break
            case .newerFormat: isNewer = true
            default: return .unreadable
            }
            if state.unknown.mustBeUnderstood { isNewer = true }
            if state.isDamaged { damaged += damagedLines(of: name) }
        }
        if isNewer { return .newer }
        return damaged > 0 ? .damaged(lines: damaged) : nil
    }

    /// How many lines of a damaged file cannot be used: bad ones, or those that no good line's number accounts for.
    private mutating func damagedLines(of name: JournalName) -> Int {
        guard let state = journal[name] else { return 0 }
        guard let bytes = try? files.contents(of: path(name), limit: JournalReader.longestFile),
            let (start, salt) = try? reader.header(bytes, of: name),
            let scan = try? reader.scan(
                bytes, of: name, salt: salt, from: start, after: 0, each: { _, _ in })
        else { return max(1, state.lastNumber) }
        let missing = scan.missing.reduce(0) { $0 + $1.count }
        // Lines may also be gone from its end: then nothing of the file tells how many, but what was counted does.
        let gone = max(0, state.lastNumber - scan.lastNumber)
        return max(1, max(scan.bad.count, missing) + gone)
    }
}
