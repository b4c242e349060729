package import CentreCore

extension Store {
    /// Reads what other processes wrote since this one last looked: whole lines only.
    ///
    /// Where a line speaks of something that is not live, all lines about that come with it, earlier ones first. One
    /// call a file that this process does not write itself.
    package mutating func grownTails() throws(StorageError) -> [Line] {
        var sizes = try journalSizes()
        if let ownDesk, mode == .desk {
            for name in sizes.keys where name.desk == ownDesk && journal[name] != nil { sizes[name] = nil }
        }
        let grown = try readGrown(sizes, repairing: false)
        writeLiveIfDue()
        defer { pending = [] }
        return pending + grown
    }

    /// Reads the tails of all files that are longer than what was read, and folds them.
    mutating func readGrown(
        _ sizes: [JournalName: Int], repairing: Bool
    ) throws(StorageError) -> [Line] {
        let grown = sizes.filter { name, size in
            journal[name].map { $0.refused == nil && size > $0.bytes } ?? true
        }
        var answer: [Line] = []
        do {
            for name in grown.keys.sorted() {
                let tail = try readTail(of: name, repairing: repairing, synced: mode == .desk)
                answer += recall(tail.strange)
                answer += tail.lines
            }
        } catch {
            // They are folded already, and are told at the next look.
            pending += answer
            throw error
        }
        return answer
    }

    /// Reads all that the journal holds about subjects that are not live, and makes them live for now.
    ///
    /// What cannot be read of it is said.
    mutating func recall(_ subjects: Set<Subject>) -> [Line] {
        guard !subjects.isEmpty else { return [] }
        var answer: [Line] = []
        var begun: Set<Subject> = []
        for month in Set(subjects.map(\.month)) {
            for name in journal.keys.sorted() where name.month == month {
                var found: [(line: Line, proved: ProvedLine)] = []
                do {
                    try scanKnown(name) { line, proved in
                        let mentions = line.events.compactMap(\.subject).filter {
                            subjects.contains($0.subject)
                        }
                        guard !mentions.isEmpty else { return }
                        begun.formUnion(mentions.filter(\.begins).map(\.subject))
                        found.append((line, proved))
                    }
                } catch {
                    guard case .file(let error) = error else { continue }
                    notices.append(.fileIgnored(file: name.description, .unreadable(code: error.code)))
                }
                for (line, proved) in found {
                    answer.append(line)
                    centre.apply(line)
                    kept.insert(line, raw: proved.kept, file: name)
                    noteWords(of: line, in: name)
                }
            }
        }
        kept.note(orphans: subjects.subtracting(begun), begun: begun)
        return answer
    }

    /// Folds a line and keeps it for the next start.
    mutating func take(_ line: Line, _ proved: ProvedLine, from name: JournalName) {
        let turn = centre.settings.turnsAt
        centre.apply(line)
        months.take(line, in: name.month)
        kept.insert(line, raw: proved.kept, file: name)
        linesSinceLive += 1
        if centre.settings.turnsAt != turn { needsReplay = true }
        for event in line.events {
            switch event {
            case .importTakenBack: needsReplay = true
            case .forgotten(let event):
                needsReplay = true
                reader.watched.formUnion(event.places.map(\.ref.line))
            case .aged: needsReplay = true
            default: break
            }
        }
        noteWords(of: line, in: name)
    }

    /// Says, once, that lines of a file are gone which were there.
    mutating func missLines(of name: JournalName) {
        guard journal[name]?.isDamaged == false else { return }
        journal[name]?.isDamaged = true
        notices.append(.linesGone(file: name.description))
    }

    /// Hands out the lines of a file that were read before, in their order, without folding them.
    ///
    /// None is held beside the file's bytes: what a desk may take is small.
    mutating func scanKnown(
        _ name: JournalName, each: (_ line: Line, _ proved: ProvedLine) -> Void
    ) throws(StorageError) {
        guard let state = journal[name], state.refused == nil, state.bytes > 0 else { return }
        let file: OpenFile
        do {
            file = try files.open(path(name), for: .reading)
        } catch {
            guard error.isMissing else { throw .file(error) }
            missLines(of: name)
            return
        }
        let bytes = try asking { () throws(FileError) in try files.read(file, at: 0, count: state.bytes) }
        if bytes.count < state.bytes { missLines(of: name) }
        guard let (start, salt) = try? reader.header(bytes, of: name),
            let scan = try? reader.scan(
                bytes, of: name, salt: salt, from: start, after: 0, each: { each($0, $1) })
        else {
            missLines(of: name)
            return
        }
        if scan.isDamaged, !state.isDamaged {
            journal[name]?.isDamaged = true
            notices.append(
                .damagedFile(file: name.description, badLines: scan.bad.count, missing: scan.missing))
        }
    }
}
