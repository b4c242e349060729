package import CentreCore

extension Store {
    /// A search that was not begun yet.
    package func search(for query: SearchQuery, by person: ID<Person>) -> RecordSearch {
        RecordSearch(for: query, by: person, in: Set(journal.keys.compactMap(\.month)).sorted())
    }

    /// Takes one step of a search: gives what it finds, as far as the person may read it, the newest first.
    ///
    /// What cannot be read is noted in the search and is no failure. O(*n*) in the bytes of a month, of which only lines
    /// are decoded that may hold the words, or speak of what does.
    package mutating func step(_ search: inout RecordSearch) -> [Hit] {
        guard !search.isOver else { return [] }
        guard let month = search.next() else {
            return centre.hits(for: search.query, among: centre.standingToFind, by: search.person)
        }
        var files: [(name: JournalName, clear: ClearLines, file: [UInt8], sealer: any LineSealer)] = []
        var things: Set<Found> = []
        for name in journal.keys.sorted() where name.month == month {
            guard let read = clearLines(of: name) else {
                search.unread.insert(name.description)
                continue
            }
            if read.clear.isDamaged || journal[name]?.isDamaged == true {
                search.unread.insert(name.description)
            }
            files.append((name, read.clear, read.file, read.sealer))
            for place in search.scan.lines(in: read.clear.bytes, from: read.clear.start) {
                let origin = read.clear.origin(of: place)
                guard let line = reader.oneLine(read.file, origin, of: name, by: read.sealer) else {
                    search.unread.insert(name.description)
                    continue
                }
                things.formUnion(centre.forgotten.remainder(of: line).things(with: search.query))
            }
        }
        guard !things.isEmpty else { return [] }
        var past = centre
        let ids = Set(things.map(\.thing))
        for (name, clear, file, sealer) in files {
            for place in clear.lines(about: ids) {
                guard let line = reader.oneLine(file, clear.origin(of: place), of: name, by: sealer) else {
                    continue
                }
                past.apply(line)
            }
        }
        let missing = past.issuesBehind(things).filter { past.issues[$0] == nil }
        for (month, issues) in Dictionary(grouping: missing, by: \.month) {
            for line in lines(about: Set(issues.map { $0.of(Look.Thing.self) }), in: month) {
                past.apply(line)
            }
        }
        return past.hits(for: search.query, among: things, by: search.person)
    }

    /// All lines of a month that speak of some things, of whichever file can be read.
    private mutating func lines(about ids: Set<ID<Look.Thing>>, in month: Month) -> [Line] {
        var found: [Line] = []
        for name in journal.keys.sorted() where name.month == month {
            guard let (clear, file, sealer) = clearLines(of: name) else { continue }
            for place in clear.lines(about: ids) {
                let origin = clear.origin(of: place)
                if let line = reader.oneLine(file, origin, of: name, by: sealer) { found.append(line) }
            }
        }
        return found
    }

    /// The lines of a file in clear, as far as they were read before, and the file itself; `nil` where it cannot be read.
    private mutating func clearLines(
        of name: JournalName
    ) -> (clear: ClearLines, file: [UInt8], sealer: any LineSealer)? {
        guard let state = journal[name], state.refused == nil,
            let file = try? files.open(path(name), for: .reading),
            let bytes = try? files.read(file, at: 0, count: state.bytes),
            let (start, salt) = try? reader.header(bytes, of: name),
            let sealer = try? seal.sealer(of: name, salt: salt)
        else { return nil }
        let clear =
            seal.isSealed
            ? ClearLines(sealed: bytes, from: start, of: name, by: sealer, &reader)
            : ClearLines(plain: bytes, from: start)
        return (clear, bytes, sealer)
    }
}

extension Line {
    /// The things of which the line says something that has all the words.
    fileprivate func things(with query: SearchQuery) -> Set<Found> {
        events.reduce(into: []) { things, event in
            guard let found = event.found, found.month != nil else { return }
            let isThere = WordField.allCases.contains { field in
                event.text(field).map { query.place(in: $0) != nil } ?? false
            }
            if isThere { things.insert(found) }
        }
    }
}
