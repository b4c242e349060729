internal import CentreCore

/// A deed divided into the lines that it is written as: each root's events go into the file of its month.
struct Division {
    /// The lines for one file.
    struct Part {
        let month: Month?
        var lines: [Line]
        /// The content of lines that were written before, as it stood.
        var contents: [ID<Line>: [UInt8]] = [:]
    }

    private(set) var parts: [Part] = []

    /// The first line bears the deed's own id, so that nothing needs to say whose it is.
    init(of entry: Entry, mint: inout Mint) throws(StorageError) {
        var groups: [(month: Month?, places: [Int])] = []
        for (place, event) in entry.events.enumerated() {
            let month = event.root?.month
            if let group = groups.firstIndex(where: { $0.month == month }) {
                groups[group].places.append(place)
            } else {
                groups.append((month, [place]))
            }
        }
        groups.sort { one, other in
            guard let month = one.month else { return other.month != nil }
            return other.month.map { month < $0 } ?? false
        }
        var refs: [Int: EventRef] = [:]
        var first: ID<Line>? = entry.deed.act.of(Line.self)
        for group in groups {
            var part = Part(month: group.month, lines: [])
            for places in try Self.chunks(of: group.places, in: entry) {
                let id = first ?? ID(mint: &mint)
                first = nil
                for (index, place) in places.enumerated() { refs[place] = EventRef(line: id, index: index) }
                let events = places.map { entry.events[$0].naming(refs, act: entry.deed.act) }
                part.lines.append(Line(id: id, deed: entry.deed, events: events))
            }
            parts.append(part)
        }
    }

    /// Runs of events that each fit into one line.
    private static func chunks(of places: [Int], in entry: Entry) throws(StorageError) -> [[Int]] {
        // Most deeds have an event or two and fit without counting.
        if places.count == 1, size(entry, places) <= Content.limit { return [places] }
        let envelope = size(entry, [])
        var chunks: [[Int]] = []
        var bytes = Int.max
        for place in places {
            let event = size(entry, [place]) - envelope + 1
            guard envelope + event <= Content.limit else { throw .tooLarge(bytes: envelope + event) }
            if bytes > Content.limit - event {
                chunks.append([])
                bytes = envelope
            }
            chunks[chunks.endIndex - 1].append(place)
            bytes += event
        }
        return chunks
    }

    private static func size(_ entry: Entry, _ places: [Int]) -> Int {
        // No line bears this id, so that the act is counted too.
        let id = ID<Line>(high: ~entry.deed.act.high, low: 0)
        return Content.written(Line(id: id, deed: entry.deed, events: places.map { entry.events[$0] })).count
    }
}

extension Event {
    /// The event with references to its own deed's events turned into where those are written.
    func naming(_ refs: [Int: EventRef], act: ID<Act>) -> Event {
        func named(_ after: [EventRef]) -> [EventRef] {
            after.map { $0.line == act.of(Line.self) ? refs[$0.index] ?? $0 : $0 }
        }
        switch self {
        case .visitLeft(var event):
            event.after = named(event.after)
            return .visitLeft(event)
        case .visitClosed(var event):
            event.after = named(event.after)
            return .visitClosed(event)
        case .visitReopened(var event):
            event.after = named(event.after)
            return .visitReopened(event)
        case .visitTakenBack(var event):
            event.after = named(event.after)
            return .visitTakenBack(event)
        case .referralFollowed(var event):
            event.after = named(event.after)
            return .referralFollowed(event)
        case .care(let event): return .care(event.replacing(named))
        case .carer(let event): return .carer(event.replacing(named))
        case .issue(let event): return .issue(event.replacing(named))
        case .concern(let event): return .concern(event.replacing(named))
        case .warning(let event): return .warning(event.replacing(named))
        case .session(let event): return .session(event.replacing(named))
        case .decision(let event): return .decision(event.replacing(named))
        default: return self
        }
    }
}
