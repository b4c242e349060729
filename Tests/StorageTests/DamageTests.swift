import CentreCore
import Storage
import Testing

/// What the record makes of bytes that are not as they were written.
@Suite(.serialized, .bothSeals) struct DamageTests {
    /// A small centre, closed, with the month's file of its desk.
    static func small(visits: Int = 4) throws -> (disk: MemoryFileSystem, evening: Evening, path: String) {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        for number in 0..<visits { try evening.arrive("Rosa \(number)") }
        evening.store.close()
        let path = try #require(disk.paths.first { $0.contains("2026-11") })
        return (disk, evening, path)
    }

    static func ends(of bytes: [UInt8]) -> [Int] {
        bytes.indices.filter { bytes[$0] == 0x0a }.map { $0 + 1 }
    }

    @Test func `a file cut off at any byte keeps every whole line, and the next line is safe`() throws {
        let (disk, evening, path) = try Self.small()
        let whole = try #require(disk.bytes(path))
        let ends = Self.ends(of: whole)
        try disk.remove("/centre/live.json")
        for length in 0..<whole.count {
            let cut = disk.copy()
            cut.tamper(path, with: Array(whole.prefix(length)))
            var next = try Evening(joining: cut, mode: .desk, at: evening.now)
            let lines = max(0, ends.count { $0 <= length } - 1)
            #expect(next.shown.visits.count == lines, "\(length) bytes")
            if length < ends[0] {
                #expect(!cut.paths.contains(path))
            } else {
                #expect(cut.bytes(path)?.count == ends.last { $0 <= length }, "\(length) bytes")
            }
            let isWhole = length >= ends[0] && ends.contains(length)
            #expect(cut.paths.contains { $0.contains("/aside/") } == !isWhole, "\(length) bytes")
            guard Environment.isFull || length % 5 == 0 else { continue }
            try next.arrive("after")
            try next.expectLiveEqualsReplay()
            #expect(next.shown.visits.count == lines + 1, "\(length) bytes")
            #expect(try next.store.check().isSound, "\(length) bytes")
        }
    }

    @Test func `an unfinished entry is set aside with its bytes, and said`() throws {
        let (disk, evening, path) = try Self.small()
        let whole = try #require(disk.bytes(path))
        let torn = Array(#"{"n":5,"id":"00"#.utf8)
        disk.tamper(path, with: whole + torn)
        var mint = Mint(seed: 4)
        // A reader and a guest leave it where it is.
        for mode in [Store.Mode.reader, .guest] {
            let opened = try Evening.open(disk, mode: mode, at: evening.now, mint: &mint)
            #expect(opened.notices == [])
            #expect(disk.bytes(path) == whole + torn)
        }
        let opened = try Evening.open(disk, at: evening.now, mint: &mint)
        let name = try #require(path.split(separator: "/").last.map(String.init))
        #expect(opened.notices == [.unfinishedEntry(file: name)])
        #expect(disk.bytes(path) == whole)
        #expect(disk.bytes("/centre/aside/\(name).\(whole.count).tail") == torn)
    }

    @Test func `a guest mends what another guest left unfinished, and nothing else`() throws {
        let (disk, evening, _) = try Self.small()
        var guest = try Evening(joining: disk, mode: .guest, at: evening.now)
        try guest.arrive("first")
        let path = try #require(disk.paths.first { disk.isNewest($0) && $0.contains("2026-11") })
        disk.tamper(path, with: (disk.bytes(path) ?? []) + Array(#"{"n":2,"#.utf8))
        var other = try Evening(joining: disk, mode: .guest, at: evening.now, seed: 5)
        try other.arrive("second")
        #expect(disk.paths.contains { $0.hasSuffix(".tail") })
        var desk = try Evening(joining: disk, mode: .desk, at: evening.now)
        #expect(desk.shown.present.compactMap(\.name).contains("second"))
        #expect(try desk.store.check().isSound)
        try desk.expectLiveEqualsReplay()
    }

    @Test func `a bad line in the middle costs that line alone; writing goes on in new files`() throws {
        let (disk, evening, path) = try Self.small()
        var bytes = try #require(disk.bytes(path))
        let ends = Self.ends(of: bytes)
        bytes[ends[1] + 200] ^= 1
        disk.tamper(path, with: bytes)
        try disk.remove("/centre/live.json")
        var mint = Mint(seed: 4)
        var opened = try Evening.open(disk, at: evening.now, mint: &mint)
        let name = try #require(path.split(separator: "/").last.map(String.init))
        #expect(
            opened.notices == [.damagedFile(file: name, badLines: 1, missing: [2...2]), .newFilesBegun])
        #expect(opened.centre.visits.count == 3)
        #expect(disk.bytes(path) == bytes)
        let report = try opened.store.check()
        #expect(!report.isSound)
        #expect(report.files.flatMap(\.badLines).count == 1)
        opened.store.close()
        var next = try Evening(joining: disk, mode: .desk, at: evening.now)
        try next.arrive("after")
        #expect(disk.bytes(path) == bytes)
        try next.expectLiveEqualsReplay()
        #expect(next.shown.visits.count == 4)
    }

    @Test func `lines that are gone from a file are said, and written again from live.json`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        let rosa = try evening.arrive("Rosa")
        let mina = try evening.arrive("Mina")
        try evening.store.writeCaches(today: evening.today)
        evening.store.close()
        let path = try #require(disk.paths.first { $0.contains("2026-11") })
        let bytes = try #require(disk.bytes(path))
        disk.tamper(path, with: Array(bytes.prefix(Self.ends(of: bytes)[1])))
        let name = try #require(path.split(separator: "/").last.map(String.init))
        var mint = Mint(seed: 4)
        var opened = try Evening.open(disk, at: evening.now, mint: &mint)
        #expect(opened.notices == [.linesGone(file: name), .newFilesBegun, .refilled(lines: 1)])
        #expect(opened.centre == evening.shown)
        var next = evening
        next.store = opened.store
        opened.store.close()
        try next.expectLiveEqualsReplay()
        #expect(next.shown.visits[rosa] != nil)
        #expect(next.shown.visits[mina]?.name == "Mina")
    }

    @Test func `a file that is gone is said, and what is live of it written again`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        try evening.pass(visits: 5)
        try evening.store.writeCaches(today: evening.today)
        evening.store.close()
        let path = try #require(disk.paths.first { $0.contains("standing") })
        try disk.remove(path)
        var mint = Mint(seed: 4)
        var opened = try Evening.open(disk, at: evening.now, mint: &mint)
        #expect(opened.notices.contains(.newFilesBegun))
        #expect(opened.centre == evening.store.centre)
        evening.store = opened.store
        opened.store.close()
        try evening.expectLiveEqualsReplay()
        #expect(evening.shown.people.count == 1)
    }

    @Test func `files of elsewhere, of other months and of newer programs are left alone and named`() throws {
        let (disk, evening, path) = try Self.small()
        let bytes = try #require(disk.bytes(path))
        let header = String(decoding: bytes.prefix(Self.ends(of: bytes)[0]), as: UTF8.self)
        let cases: [(String, String, LineFault)] = [
            ("0000000000000001-2026-11.jsonl", header, .fromElsewhere),
            ("0000000000000002-2026-11.jsonl", header.replacing("\"v\":1", with: "\"v\":2"), .newerFormat),
            ("0000000000000003-2026-11.jsonl", "hello\n", .malformed),
            ("0000000000000004-2026-11.jsonl", "{\"v\":1}\n", .malformed),
            (
                "0000000000000005-2026-11.jsonl", String(repeating: "x", count: 70_000),
                .tooLong(bytes: 70_000)
            ),
        ]
        for (name, text, _) in cases { try disk.write(Array(text.utf8), under: "/centre/journal/\(name)") }
        try disk.write(Array("half a hea".utf8), under: "/centre/journal/0000000000000006-2026-11.jsonl")
        try disk.write(Array("notes".utf8), under: "/centre/journal/readme.txt")
        var next = try Evening(joining: disk, mode: .desk, at: evening.now)
        #expect(next.shown == evening.shown)
        let report = try next.store.check()
        #expect(report.strangers == ["readme.txt"])
        for (name, text, fault) in cases {
            #expect(report.files.first { $0.name == name }?.refused == fault, "\(name)")
            #expect(disk.bytes("/centre/journal/\(name)") == Array(text.utf8))
        }
        try next.expectLiveEqualsReplay()
    }

    @Test func `lines that no reader should trust are refused one by one`() throws {
        let (disk, evening, path) = try Self.small(visits: 1)
        let good = try #require(disk.bytes(path))
        let id = "bb000000000000000000000000000001"
        let content = #"{"at":1795543200000,"off":60,"by":"\#(try evening.coordinator)","events":[]}"#
        func sealed(_ n: Int, _ content: String, id: String = id) throws -> [UInt8] {
            try RecordTests.sealed(n: n, id: id, content: content, in: path, of: disk)
        }
        func text(_ text: String) -> [UInt8] { Array(text.utf8) }
        let line = String(decoding: try sealed(2, content), as: UTF8.self)
        let after = try sealed(9, content, id: "bb000000000000000000000000000002")
        let guardian = Evening.seal.isSealed ? #""c":""# : #""x":""#
        let bad: [[UInt8]] = [
            text(line.replacing(#""n":2"#, with: #""n":3"#)),
            text(line.replacing(guardian, with: guardian + "0")),
            text(line.replacing(#""id""#, with: #""ID""#)), text(" " + line), text("[]\n"), [0x0a],
            [0xff, 0x0a], text("{\"n\":2\n"), text(#"{"n":2,"n":2,"id":"\#(id)"}\#n"#),
            text(#"{"n":2,"id":"\#(id)","b":""}\#n"#),
            text(String(repeating: "[", count: 70_000) + "\n"), try sealed(1, content),
            // As good as the first one, but for its length.
            try sealed(2, content.dropLast() + String(repeating: " ", count: 70_000) + "}"),
            try sealed(1 << 53, content), try sealed(2, #"{"off":0,"events":[]}"#),
            try sealed(2, content.replacing("\"events\"", with: #""h":"8000000000000000","events""#)),
        ]
        try disk.remove("/centre/live.json")
        for (number, bytes) in bad.enumerated() {
            let copy = disk.copy()
            copy.tamper(path, with: good + bytes + after)
            var next = try Evening(joining: copy, mode: .desk, at: evening.now)
            let report = try next.store.check()
            #expect(report.files.map(\.badLines.count).reduce(0, +) == 1, "case \(number)")
            #expect(next.shown.visits == evening.shown.visits, "case \(number)")
            try next.expectLiveEqualsReplay()
        }
        // A scrubbed line is none of these.
        let scrubbed = disk.copy()
        scrubbed.tamper(path, with: good + Array("{\"n\":2,\"id\":\"\(id)\"}\n".utf8))
        let next = try Evening(joining: scrubbed, mode: .desk, at: evening.now)
        #expect(try next.store.check().isSound)
    }

    @Test func `centre.json is restored from its copy`() throws {
        let (disk, evening, _) = try Self.small()
        let written = disk.bytes("/centre/centre.json")
        var mint = Mint(seed: 4)
        disk.tamper("/centre/centre.json", with: Array("{}".utf8))
        #expect(try Evening.open(disk, mode: .reader, at: evening.now, mint: &mint).centre == evening.shown)
        #expect(disk.bytes("/centre/centre.json") != written)
        #expect(try Evening.open(disk, at: evening.now, mint: &mint).notices == [.centreFileRestored])
        #expect(disk.bytes("/centre/centre.json") == written)
        try disk.remove("/centre/centre.json")
        #expect(try Evening.open(disk, at: evening.now, mint: &mint).notices == [.centreFileRestored])
        disk.tamper("/centre/centre.json", with: [])
        disk.tamper("/centre/centre.bak.json", with: [])
        #expect(throws: StorageError.damaged(file: "centre.json")) {
            try Evening.open(disk, at: evening.now, mint: &mint)
        }
    }

    @Test func `a desk that lost desk.json writes under new ids`() throws {
        let (disk, evening, path) = try Self.small()
        disk.tamper("/centre/desk.json", with: [])
        let before = disk.bytes(path)
        var next = try Evening(joining: disk, mode: .desk, at: evening.now)
        try next.arrive("after")
        #expect(disk.bytes(path) == before)
        try next.expectLiveEqualsReplay()
        #expect(next.shown.visits.count == 5)
    }

    @Test func `what a killed command left unfinished in any month is set aside by the next desk`() throws {
        let disk = MemoryFileSystem()
        var desk = try Evening(on: disk)
        desk.store.close()
        var guest = try Evening(joining: disk, mode: .guest, at: desk.now)
        try guest.arrive("Rosa")
        let file = try #require(disk.paths.first { $0.contains("2026-11") })
        let handle = try disk.open(file, for: .appending)
        _ = try disk.write(Array("{\"n\":7,\"id\":".utf8)[...], to: handle, at: 0)
        guest.later(days: 20)
        desk = try Evening(joining: disk, mode: .desk, at: guest.now, seed: 81)
        #expect(try desk.store.check().isSound)
        #expect(disk.paths.contains { $0.contains("aside/") })
        try desk.expectLiveEqualsReplay()
    }

    @Test(arguments: [Store.Mode.guest, .desk], [0, 20])
    func `a file that a killed command began is set aside by the next, its header being unfinished`(
        _ mode: Store.Mode, _ bytes: Int
    ) throws {
        let disk = MemoryFileSystem()
        var desk = try Evening(on: disk)
        desk.store.close()
        var guest = try Evening(joining: disk, mode: .guest, at: desk.now)
        try guest.arrive("Rosa")
        let file = try #require(disk.paths.first { $0.contains("2026-11") })
        guest.store.close()
        disk.tamper(file, with: Array((disk.bytes(file) ?? []).prefix(bytes)))
        var next = try Evening(joining: disk, mode: mode, at: guest.now, seed: 82)
        try next.arrive("Mina")
        #expect(next.shown.present.compactMap(\.name) == ["Mina"])
        #expect(try next.store.check().isSound)
        #expect(disk.paths.contains { $0.contains("aside/") })
        // The next command writes under the same name.
        #expect(mode == .desk || disk.paths.contains(file))
        try next.expectLiveEqualsReplay()
    }
}
