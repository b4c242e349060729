import CentreCore
import Storage
import Testing

/// What was written in one place and stands in another: it counts for nothing there, and that is seen.
///
/// A plain line's guard is against accidents: it covers the line's number and id, and its file is told by the header.
@Suite(.serialized, .bothSeals) struct SwapTests {
    /// Puts lines of a file in place of it, and opens the centre without what `live.json` would refill.
    private static func replaced(
        _ path: String, with lines: [[UInt8]], in centre: SpoiltCentre, _ what: Comment
    ) throws -> (centre: Centre, isSound: Bool)? {
        let disk = centre.disk.copy()
        try disk.remove("/centre/live.json")
        disk.tamper(path, with: lines.flatMap { $0 })
        guard let next = centre.opened(disk, as: .reader, what) else {
            Issue.record(what)
            return nil
        }
        return (next.shown, try next.store.check().isSound)
    }

    @Test func `lines that change places within a file count for one of them at the most`() throws {
        var centre = try SpoiltCentre()
        for path in centre.journal {
            let lines = try centre.lines(of: path)
            for first in lines.indices {
                for second in [first + 1, lines.count - 1] where second < lines.count && first < second {
                    var swapped = lines
                    swapped.swapAt(first, second)
                    let what: Comment = "\(path), \(first) and \(second)"
                    guard let next = try Self.replaced(path, with: swapped, in: centre, what) else {
                        continue
                    }
                    #expect(!next.isSound, what)
                    // The later line comes first, and all that it overtook are no longer behind it.
                    let gone = first == 0 ? 0...0 : first...second - 1
                    #expect(next.centre == (try centre.without(gone, of: path)), what)
                }
            }
        }
    }

    @Test func `a line in another file of the centre, in place of the one that bears its number, is none`()
        throws
    {
        var centre = try SpoiltCentre()
        var moved = 0
        for path in centre.journal {
            let lines = try centre.lines(of: path)
            for other in centre.journal where other != path {
                for (n, line) in try centre.lines(of: other).enumerated() where lines.indices.contains(n) {
                    var changed = lines
                    changed[n] = line
                    let what: Comment = "line \(n) of \(other) in \(path)"
                    guard let next = try Self.replaced(path, with: changed, in: centre, what) else {
                        continue
                    }
                    let expected = try centre.without(n...n, of: path)
                    moved += 1
                    if Evening.seal.isSealed || n == 0 {
                        #expect(next.centre == expected, what)
                        #expect(!next.isSound, what)
                    } else {
                        // It is there a second time, or a stray: it is counted, and changes nothing.
                        #expect(next.centre.visits == expected.visits, what)
                        #expect(next.centre.people == expected.people, what)
                        #expect(next.centre.openNotes == expected.openNotes, what)
                    }
                }
            }
        }
        #expect(moved > 30)
    }

    @Test func `a file under another file's name is none`() throws {
        var centre = try SpoiltCentre()
        for path in centre.journal {
            for other in centre.journal where other != path {
                let what: Comment = "\(other) as \(path)"
                let lines = try centre.lines(of: other)
                guard let next = try Self.replaced(path, with: lines, in: centre, what) else { continue }
                #expect(next.centre == (try centre.without(0...0, of: path)), what)
                #expect(!next.isSound, what)
            }
        }
    }

    @Test func `lines and header of the same desk's same month, begun twice, do not mix`() throws {
        guard Evening.seal.isSealed else { return }
        let founded = MemoryFileSystem()
        var evening = try Evening(on: founded)
        evening.store.close()
        let files = try (1...2).map { seed in
            let disk = founded.copy()
            var evening = try Evening(joining: disk, mode: .desk, seed: UInt64(seed))
            for name in ["Ana", "Bea", "Carla"] { try evening.arrive(name) }
            evening.store.close()
            let path = try #require(disk.paths.first { $0.contains("2026-11") })
            return (disk: disk, path: path, lines: SpoiltCentre.lines(try #require(disk.bytes(path))))
        }
        #expect(files[0].path == files[1].path)
        for n in 0...3 {
            let disk = files[0].disk.copy()
            var lines = files[0].lines
            lines[n] = files[1].lines[n]
            disk.tamper(files[0].path, with: lines.flatMap { $0 })
            let next = try Evening(joining: disk, mode: .reader)
            #expect(next.shown.visits.count == (n == 0 ? 0 : 2), "line \(n)")
            #expect(!(try next.store.check().isSound), "line \(n)")
        }
    }

    @Test func `nothing of another centre counts, be it a line, a file, or a cache`() throws {
        var centre = try SpoiltCentre()
        // The same desks, months and numbers, under other keys or another id.
        let seal = Evening.seal.isSealed ? Seal.sealed(KeyRing(ofNew: BothSeals.keys.centre)) : .plain
        let stranger = try Evening.$seal.withValue(seal) { try SpoiltCentre(visits: 4) }
        let pairs = zip(centre.journal, stranger.journal)
        if Evening.seal.isSealed {
            for (path, other) in pairs {
                let (lines, others) = (try centre.lines(of: path), try stranger.lines(of: other))
                for n in 0..<min(lines.count, others.count) {
                    var changed = lines
                    changed[n] = others[n]
                    let what: Comment = "line \(n) of \(path)"
                    guard let next = try Self.replaced(path, with: changed, in: centre, what) else {
                        continue
                    }
                    #expect(next.centre == (try centre.without(n...n, of: path)), what)
                    #expect(!next.isSound, what)
                }
            }
            for name in ["desk", "draft", "live", "months"].map({ "/centre/\($0).json" }) {
                let disk = centre.disk.copy()
                disk.tamper(name, with: try #require(stranger.disk.bytes(name)))
                var next = try Evening(joining: disk, mode: .desk, at: centre.now)
                #expect(next.shown == centre.whole, "\(name)")
                #expect(try next.store.figures(of: Month(centre.now)) == centre.figures, "\(name)")
                #expect(try next.store.loadDrafts().isEmpty == (name == "/centre/draft.json"))
            }
        }
        // A file whose header names another centre.
        let path = try #require(centre.journal.last)
        let id = Evening.seal.isSealed ? "\(BothSeals.keys.centre)" : try Self.centreID(in: centre, path)
        let lines = try centre.lines(of: path)
        let header = String(decoding: lines[0], as: UTF8.self).replacing(
            id, with: "\(ID<Line>(high: 1, low: 2))")
        #expect(Array(header.utf8) != lines[0])
        let next = try #require(
            try Self.replaced(path, with: [Array(header.utf8)] + lines.dropFirst(), in: centre, "header"))
        #expect(next.centre == (try centre.without(0...0, of: path)))
    }

    private static func centreID(in centre: SpoiltCentre, _ path: String) throws -> String {
        var tape = JSONTape()
        try tape.read(Array(try centre.lines(of: path)[0].dropLast()))
        return try #require(tape.field(JSONName("centre"), of: tape.root).flatMap { tape.string($0) })
    }

    @Test func `no document opens under another's name`() throws {
        let centre = try SpoiltCentre()
        let names = ["centre", "desk", "draft", "live", "months"].map { "/centre/\($0).json" }
        for name in names.dropFirst() {
            for other in names where other != name {
                let disk = centre.disk.copy()
                disk.tamper(name, with: try #require(centre.disk.bytes(other)))
                var next = try Evening(joining: disk, mode: .desk, at: centre.now)
                let what: Comment = "\(other) as \(name)"
                #expect(next.shown == centre.whole, what)
                #expect(try next.store.figures(of: Month(centre.now)) == centre.figures, what)
                #expect(try next.store.loadDrafts().isEmpty == name.contains("draft"), what)
                if name.contains("desk") { #expect(next.notices.contains(.newFilesBegun), what) }
            }
        }
    }

    @Test func `the content of a document does not open as another's`() throws {
        let content = Array(#"{"desk":"0000000000000001"}"#.utf8)
        let names = ["desk.json", "live.json", "months.json", "draft.json", "forget.json", "import.json"]
        for name in names {
            var json = JSONWriter()
            json.beginObject()
            Evening.seal.sealer(ofDocument: name).seal(content, for: .document(name), into: &json)
            json.endObject()
            var tape = JSONTape()
            try tape.read(json.bytes)
            for other in names {
                let sealer = Evening.seal.sealer(ofDocument: other)
                let isOpen = (try? sealer.open(tape.root, of: tape, for: .document(other))) != nil
                #expect(isOpen == (name == other), "\(name) as \(other)")
            }
        }
    }
}
