import CentreCore
import Storage
import Testing

/// A centre at rest with everything in it that is ever written, to be spoilt; and what is left of it without some lines.
struct SpoiltCentre {
    static let word = "Wanda"

    let disk: MemoryFileSystem
    let now: Instant
    let whole: Centre
    let figures: Figures
    /// The forms that were half typed before, and those that are now.
    let drafts: [[Draft]]
    private var remembered: [String: Centre] = [:]

    /// Two months, a desk and a guest; caches and drafts; with `forgetting`, cut off while a name was taken out.
    init(forgetting: Bool = false, visits: Int = 3) throws {
        let disk = MemoryFileSystem()
        let refuses = Mutable(false)
        let files = SwitchedFileSystem(disk, refuses, refusing: [.open], of: "aside", SystemCode.io)
        var evening = try Evening(on: files)
        try evening.pass(visits: visits)
        evening.later(days: 8)
        try evening.passBeside()
        try evening.arrive("Mina")
        var guest = try Evening(joining: disk, mode: .guest, at: evening.now, seed: 5)
        try guest.arrive("Bea")
        try guest.act(.handOver("the guest was here"))
        try evening.look()
        let coordinator = try evening.coordinator
        var drafts: [[Draft]] = []
        for name in ["Lu", "Luísa"] {
            drafts.append([Draft(form: "arrive", at: evening.moment, fields: ["name": name])])
            try evening.store.saveDrafts(drafts[drafts.endIndex - 1], of: coordinator)
        }
        evening.now = max(evening.now, guest.now)
        if forgetting {
            try evening.arrive(Self.word)
            try disk.makeDirectory("/centre/aside")
            try disk.write([0x0a], under: "/centre/aside/anything")
            refuses.value = true
            #expect(throws: StorageError.self) { try evening.forget(Self.word) }
        } else {
            _ = try evening.store.figures(of: Month(evening.now))
            try evening.store.writeCaches(today: evening.today)
        }
        evening.store.close()
        (self.disk, now, self.drafts) = (disk, evening.now, drafts)
        var reader = try Evening(joining: disk, mode: .reader, at: now)
        whole = reader.shown
        figures = try reader.store.figures(of: Month(now))
    }

    /// The journal's files.
    var journal: [String] { disk.paths.filter { $0.contains("/journal/") } }

    /// The lines of a file, its header first, each with its end.
    static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
        var start = 0
        return DamageTests.ends(of: bytes).map { end in
            defer { start = end }
            return Array(bytes[start..<end])
        }
    }

    func lines(of path: String) throws -> [[UInt8]] { Self.lines(try #require(disk.bytes(path))) }

    /// What the centre is whose file never had these lines, counted from its header's 0; without the header, no file.
    mutating func without(_ gone: ClosedRange<Int>, of path: String) throws -> Centre {
        let key = "\(path) \(gone)"
        if let known = remembered[key] { return known }
        let left = disk.copy()
        if gone.contains(0) {
            try left.remove(path)
        } else {
            let lines = try lines(of: path).enumerated().filter { !gone.contains($0.offset) }
            left.tamper(path, with: lines.flatMap(\.element))
        }
        try? left.remove("/centre/live.json")
        let found = try Evening(joining: left, mode: .reader, at: now).shown
        remembered[key] = found
        return found
    }

    /// Which lines of a file lie around a byte: its own, and the next one where the byte ends it.
    func lines(around place: Int, of path: String) throws -> ClosedRange<Int> {
        let ends = DamageTests.ends(of: try #require(disk.bytes(path)))
        let line = ends.count { $0 <= place }
        return line...(ends.contains(place + 1) ? min(line + 1, ends.count - 1) : line)
    }

    /// Opens a disk on which something is spoilt; `nil` where that is refused in a sentence.
    func opened(_ disk: MemoryFileSystem, as mode: Store.Mode = .desk, _ what: Comment) -> Evening? {
        do {
            return try Evening(joining: disk, mode: mode, at: now)
        } catch let error as StorageError {
            #expect(error == .damaged(file: "centre.json"), what)
            return nil
        } catch {
            Issue.record("\(error): \(what)")
            return nil
        }
    }
}
