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
        let month = search.next()
        for month in [month].compactMap({ $0 }) + search.coming where search.ahead[month] == nil {
            search.ahead[month] = begin(month, &search)
        }
        guard let month else {
            return centre.hits(for: search.query, among: centre.standingToFind, by: search.person)
        }
        var files = search.ahead.removeValue(forKey: month)?.map { $0.wait() } ?? []
        if Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.file.count) }) != sizes(of: month) {
            // Somebody wrote or let go since.
            files = begin(month, &search).map { $0.wait() }
        }
        var things: Set<Found> = []
        for file in files {
            if file.clear.isDamaged || journal[file.name]?.isDamaged == true {
                search.unread.insert(file.name.description)
            }
            for place in file.places {
                guard let line = line(at: place, of: file) else {
                    search.unread.insert(file.name.description)
                    continue
                }
                things.formUnion(centre.forgotten.remainder(of: line).things(with: search.query))
            }
        }
        guard !things.isEmpty else { return [] }
        var past = centre
        let ids = Set(things.map(\.thing))
        for file in files {
            for line in file.clear.lines(about: ids).compactMap({ line(at: $0, of: file) }) {
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

    /// How many bytes were read of each of a month's files that can be.
    private func sizes(of month: Month) -> [JournalName: Int] {
        journal.filter { $0.key.month == month && $0.value.refused == nil }.mapValues(\.bytes)
    }

    /// Has other threads look through the files of a month; notes those that cannot be read.
    private mutating func begin(_ month: Month, _ search: inout RecordSearch) -> [Background<SearchedFile>] {
        var begun: [Background<SearchedFile>] = []
        for name in journal.keys.sorted() where name.month == month {
            guard let (file, start, sealer) = file(of: name) else {
                search.unread.insert(name.description)
                continue
            }
            let (scan, reader) = (search.scan, reader)
            begun.append(
                Background {
                    var (scan, reader) = (scan, reader)
                    let clear = ClearLines(of: file, from: start, by: sealer, &reader)
                    let places = scan.lines(in: clear.bytes, from: clear.start)
                    return SearchedFile(name: name, file: file, sealer: sealer, clear: clear, places: places)
                })
        }
        return begun
    }

    private mutating func line(at place: Range<Int>, of file: SearchedFile) -> Line? {
        reader.oneLine(file.file, file.clear.origin(of: place), of: file.name, by: file.sealer)
    }

    /// All lines of a month that speak of some things, of whichever file can be read.
    private mutating func lines(about ids: Set<ID<Look.Thing>>, in month: Month) -> [Line] {
        var found: [Line] = []
        for name in journal.keys.sorted() where name.month == month {
            guard let (file, start, sealer) = file(of: name) else { continue }
            let clear = ClearLines(of: file, from: start, by: sealer, &reader)
            for place in clear.lines(about: ids) {
                let origin = clear.origin(of: place)
                if let line = reader.oneLine(file, origin, of: name, by: sealer) { found.append(line) }
            }
        }
        return found
    }

    /// A file as far as it was read before, where its lines begin, and what opens them; `nil` where it cannot be read.
    private mutating func file(
        of name: JournalName
    ) -> (bytes: [UInt8], start: Int, sealer: any LineSealer)? {
        guard let state = journal[name], state.refused == nil,
            let file = try? files.open(path(name), for: .reading),
            let bytes = try? files.read(file, at: 0, count: state.bytes),
            let (start, salt) = try? reader.header(bytes, of: name),
            let sealer = try? seal.sealer(of: name, salt: salt)
        else { return nil }
        return (bytes, start, sealer)
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
