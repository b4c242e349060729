internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

extension Errand {
    /// So many lines that cannot be taken are told one by one; of more it is said how many there are.
    private static let refusedTold = 10

    /// Goes through a whole file, hands out what each line means, and says of the first lines that cannot be taken why.
    ///
    /// Throws where there is such a line; after the first, nothing is handed out any more.
    func read(_ file: inout ImportedVisits, each take: ([Event]) throws -> Void = { _ in }) throws {
        var refused = 0
        var visits = 0
        var meter = ProgressMeter()
        defer { meter.clear() }
        let total = 2 * file.total
        try file.each(in: self) { line, read, events in
            meter.show(read, of: total)
            visits += 1
            switch events {
            case .success(let events):
                if refused == 0 { try take(events) }
            case .failure(let fault):
                refused += 1
                guard refused <= Self.refusedTold else { break }
                meter.clear()
                let reason = fault.sentence(in: words, refusal: wording.sentence)
                Output.say(words("cli.csv.line", ["line": "\(line)", "reason": Telling.safe(reason)]))
            }
        }
        file.visits = visits
        if refused > Self.refusedTold {
            Output.say(words("cli.csv.more", count: refused - Self.refusedTold))
        }
        if refused > 0 { throw Trouble.csvLinesRefused(count: refused) }
    }

    /// Takes a file in, all under one deed: either all of it counts or nothing.
    ///
    /// It is read once, for it may be long: what was read is set aside while the rest is still unread.
    mutating func takeIn(_ file: inout ImportedVisits) throws {
        guard let person else { return }
        let now = when.now
        let deed = Deed(
            act: file.act, at: now, by: person, h: UInt64(clamping: now.instant.milliseconds), via: .import)
        do {
            var batch = try store.beginBatch()
            do {
                // Nobody else writes from here on: whoever took the same file in meanwhile has come to the end.
                try catchUp()
                guard !centre.tookIn(file.digest) else { throw Trouble.csvTakenBefore(path: file.path) }
                try read(&file) { events in try batch.add(Entry(deed: deed, events: events)) }
                let taken = ImportTaken(batch: file.act, digest: file.digest, visits: file.visits)
                try batch.add(Entry(deed: deed, events: [.importTaken(taken)]))
            } catch {
                // Should the files not go, a desk that opens removes them.
                try? store.discard(batch)
                throw error
            }
            var meter = ProgressMeter()
            defer { meter.clear() }
            try store.commit(batch) { meter.show($0.total + $0.done, of: 2 * $0.total) }
        } catch let error as StorageError {
            throw Trouble(error, at: store.directory)
        }
    }
}

/// How far something long has got, in percent on the terminal, once it has taken a second.
struct ProgressMeter {
    private let started = WallClock.now
    private let isSeen = Environment.isTerminal(2)
    private var reached = 0
    private var isShown = false

    mutating func show(_ done: Int, of total: Int) {
        let percent = total > 0 ? done * 100 / total : 0
        guard isSeen, percent > reached else { return }
        reached = percent
        guard WallClock.now.milliseconds - started.milliseconds > 1000 else { return }
        isShown = true
        try? Output.write("\r\(percent) %", to: 2)
    }

    /// Leaves the line free for a sentence.
    mutating func clear() {
        if isShown { try? Output.write("\r     \r", to: 2) }
        isShown = false
    }
}
