import CentreCore
import Storage
import Testing

/// One bit flipped anywhere in any file of a centre: the same centre, or the same without lines that are named, or a
/// refusal; and never a centre that was not.
@Suite(.serialized, .bothSeals) struct FlipTests {
    /// Each bit of each byte when all is asked for; else bytes some way apart, and a bit of each.
    static func bits(of bytes: [UInt8], apart: Int) -> [(place: Int, bit: Int)] {
        let inked = bytes.indices.filter { bytes[$0] != 0x20 || $0 % 8192 == 0 }
        if Environment.isFull { return inked.flatMap { place in (0..<8).map { (place, $0) } } }
        return stride(from: 0, to: inked.count, by: apart).map { (inked[$0], inked[$0] % 8) }
    }

    static func flipped(_ disk: MemoryFileSystem, _ path: String, _ place: Int, _ bit: Int) throws
        -> MemoryFileSystem
    {
        let copy = disk.copy()
        var bytes = try #require(disk.bytes(path))
        bytes[place] ^= 1 << UInt8(bit)
        copy.tamper(path, with: bytes)
        return copy
    }

    @Test(arguments: [true, false])
    func `a flip in the journal costs the lines around it and says so; with live.json it costs nothing live`(
        _ hasLive: Bool
    ) throws {
        var centre = try SpoiltCentre()
        if !hasLive { try centre.disk.remove("/centre/live.json") }
        #expect(centre.journal.count == 5)
        for path in centre.journal {
            for (place, bit) in Self.bits(of: try #require(centre.disk.bytes(path)), apart: 131) {
                let what: Comment = "\(path), byte \(place), bit \(bit)"
                let disk = try Self.flipped(centre.disk, path, place, bit)
                guard var next = centre.opened(disk, what) else {
                    Issue.record(what)
                    continue
                }
                let lines = try centre.lines(around: place, of: path)
                var left = [centre.whole, try centre.without(lines, of: path)]
                if lines.count > 1 {
                    left.append(try centre.without(lines.lowerBound...lines.lowerBound, of: path))
                }
                #expect(left.contains(next.shown), what)
                #expect(next.shown == centre.whole || !next.notices.isEmpty, what)
                let setAside = disk.paths.contains { $0.contains("/aside/") }
                let isSound = try next.store.check().isSound
                #expect(setAside || !isSound, what)
                let before = next.shown.visits.count
                // Without the standing file's first line nobody is there to write.
                guard !hasLive, path.contains("-2026-"), place % 5 == 0 else { continue }
                try next.arrive("after")
                try next.expectLiveEqualsReplay()
                #expect(next.shown.visits.count == before + 1, what)
            }
        }
    }

    @Test func `a flip in any other file costs nothing, or a draft its last words`() throws {
        let centre = try SpoiltCentre()
        let others = centre.disk.paths.filter { !$0.contains("/journal/") && !$0.contains("/lock") }
        #expect(
            others
                == ["centre.bak", "centre", "desk", "draft", "live", "months"].map { "/centre/\($0).json" }
        )
        for path in others {
            for (place, bit) in Self.bits(of: try #require(centre.disk.bytes(path)), apart: 97) {
                let what: Comment = "\(path), byte \(place), bit \(bit)"
                let disk = try Self.flipped(centre.disk, path, place, bit)
                guard var next = centre.opened(disk, what) else {
                    Issue.record(what)
                    continue
                }
                #expect(next.shown == centre.whole, what)
                #expect(try next.store.figures(of: Month(centre.now)) == centre.figures, what)
                #expect(centre.drafts.contains(try next.store.loadDrafts().values.flatMap { $0 }), what)
                #expect(try next.store.check().isSound, what)
            }
        }
    }

    @Test func `a flip in centre.json and the same one in its copy is refused, or the same centre`() throws {
        let centre = try SpoiltCentre()
        let path = "/centre/centre.json"
        let bytes = try #require(centre.disk.bytes(path))
        for (place, bit) in Self.bits(of: bytes, apart: 3) {
            let what: Comment = "byte \(place), bit \(bit)"
            let disk = try Self.flipped(centre.disk, path, place, bit)
            disk.tamper("/centre/centre.bak.json", with: try #require(disk.bytes(path)))
            guard let next = centre.opened(disk, as: .reader, what) else { continue }
            #expect(next.shown == centre.whole, what)
        }
    }

    @Test func `a flip in what says that a name is being taken out brings no word back, and loses no other`()
        throws
    {
        let centre = try SpoiltCentre(forgetting: true)
        let path = "/centre/forget.json"
        for (place, bit) in Self.bits(of: try #require(centre.disk.bytes(path)), apart: 7) {
            let what: Comment = "byte \(place), bit \(bit)"
            let disk = try Self.flipped(centre.disk, path, place, bit)
            guard let next = centre.opened(disk, what) else {
                Issue.record(what)
                continue
            }
            #expect(next.shown == centre.whole, what)
            let left = try ForgettingTests.holds(SpoiltCentre.word, disk)
            #expect(left.isEmpty || next.notices.contains(.forgottenNotGone), what)
        }
    }
}
