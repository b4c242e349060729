internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

extension Errand {
    /// Goes through a whole file and says of each line that cannot be taken why.
    ///
    /// Throws where there is one: either all is taken in or nothing.
    func check(_ file: inout ImportedVisits) throws {
        var refused = 0
        var visits = 0
        var meter = ProgressMeter()
        let total = 2 * file.total
        try file.each(in: self) { line, read, events in
            meter.show(read, of: total)
            visits += 1
            guard case .failure(let fault) = events else { return }
            refused += 1
            meter.clear()
            let reason = fault.sentence(in: words, refusal: wording.sentence)
            Output.say(words("cli.csv.line", ["line": "\(line)", "reason": Telling.safe(reason)]))
        }
        meter.clear()
        file.visits = visits
        if refused > 0 { throw Trouble.csvLinesRefused(count: refused) }
    }

    /// Takes a checked file in, all under one deed.
    mutating func takeIn(_ file: ImportedVisits) throws {
        guard let person else { return }
        let now = when.now
        let deed = Deed(
            act: file.act, at: now, by: person, h: UInt64(clamping: now.instant.milliseconds), via: .import)
        let taken = ImportTaken(batch: file.act, digest: file.digest, visits: file.visits)
        var meter = ProgressMeter()
        do {
            var batch = try store.beginBatch()
            try batch.add(Entry(deed: deed, events: [.importTaken(taken)]))
            try file.each(in: self) { _, read, events in
                meter.show(file.total + read, of: 2 * file.total)
                try batch.add(Entry(deed: deed, events: try events.get()))
            }
            try store.commit(batch)
        } catch let error as StorageError {
            meter.clear()
            throw Trouble(error, at: store.directory)
        }
        meter.clear()
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
