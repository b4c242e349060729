import CentreCore
import Storage
import Synchronization
import Testing

/// Words that are forgotten are in no file, whatever fails on the way, and do not come back with an old copy.
@Suite(.serialized, .bothSeals) struct ForgettingTests {
    /// Stands in no other word, and under no other spelling.
    static let word = "Quzibel"
    /// Somebody else who goes by the same name, and is not forgotten.
    static let kept = "kept by choice"

    /// A centre over two months in which somebody is spoken of in every field, at two desks' hands, half typed and
    /// set aside.
    struct Centre {
        let disk: MemoryFileSystem
        var evening: Evening
        let request: ID<ForgetRequest>

        init(on disk: MemoryFileSystem = MemoryFileSystem()) throws {
            self.disk = disk
            evening = try Evening(on: disk)
            let clinic = code("clinic")
            let early = try evening.arrive(word)
            try evening.act(.leave(early))
            // Weeks later, in another month.
            evening.later(days: 20)
            let visit = try evening.arrive("Quzíbel")
            try evening.act(.change(visit, VisitChange(need: .to("\(word)'s \"coat\"\nand Mina's"))))
            try evening.act(.refer(visit, to: clinic, note: "\(word), at ten", due: evening.moment.day))
            let referral = try #require(evening.shown.visits[visit]?.openReferrals.first?.id)
            try evening.act(.follow(visit, referral, .accepted, words: "asked \(word)"))
            let renamed = try evening.arrive(word)
            try evening.act(.change(renamed, VisitChange(handle: .to("Mina"))))
            try evening.act(.handOver("key: \(word.uppercased())"))
            var guest = try Evening(joining: disk, mode: .guest, at: evening.now, seed: 8)
            guest.now = evening.now
            try guest.arrive(word)
            try evening.look()
            let coordinator = try evening.coordinator
            let draft = Draft(
                form: "arrive", at: evening.moment, fields: ["name": word, "need": "for \(word) too"])
            try evening.store.saveDrafts([draft], of: coordinator)
            try evening.act(.askForget(word.lowercased()))
            try evening.store.writeCaches(today: evening.today)
            request = try #require(evening.shown.openRequests.first).id
        }

        mutating func mentions() throws -> [Mention] {
            var found: Set<Mention> = []
            for file in evening.store.searchable {
                found.formUnion(try evening.store.mentions(of: word, in: file))
            }
            return found.sorted()
        }

        mutating func forget() throws {
            let places = try mentions().flatMap(\.places)
            try evening.act(.forget(request, places))
        }
    }

    /// Whether a word stands in any file of a disk, in whatever case; sealed files are opened.
    static func holds(_ word: String, _ disk: MemoryFileSystem) throws -> [String] {
        try disk.paths.filter { path in
            guard let bytes = disk.bytes(path) else { return false }
            if hasWord(word, bytes) { return true }
            guard Evening.seal.isSealed else { return false }
            return try sealedContents(of: path, bytes, on: disk).contains { hasWord(word, $0) }
        }
    }

    /// In all spellings that the tests use.
    private static func hasWord(_ word: String, _ bytes: [UInt8]) -> Bool {
        [word, word.lowercased(), word.uppercased(), "Quzíbel"].contains {
            bytes.containsSequence(Array($0.utf8))
        }
    }

    /// What can be read of a sealed file with the keys at hand.
    private static func sealedContents(
        of path: String, _ bytes: [UInt8], on disk: MemoryFileSystem
    ) throws -> [[UInt8]] {
        if path.contains("/journal/") || path.contains("/aside/") {
            // What was set aside bears the name of its file, and more behind.
            let file = String(path.split(separator: "/").last ?? "").prefix { $0 != "." } + ".jsonl"
            let home = [path, "/centre/journal/\(file)"].first {
                JournalName(String($0.split(separator: "/").last ?? "")) != nil && disk.bytes($0) != nil
            }
            guard let home else { return [] }
            let sealer = try Evening.sealer(of: home, on: disk)
            return bytes.split(separator: 0x0a).compactMap { line in
                var tape = JSONTape()
                guard (try? tape.read(Array(line))) != nil,
                    let n = tape.field(JSONName("n"), of: tape.root).flatMap({ tape.integer($0) }),
                    let id = tape.field(JSONName("id"), of: tape.root).flatMap({ tape.string($0) }).flatMap({
                        ID<Line>($0)
                    }),
                    case .bytes(let content)? = try? sealer.open(
                        tape.root, of: tape, for: .line(n: Int(n), id: id))
                else { return nil }
                return content
            }
        }
        let name = String(path.split(separator: "/").last ?? "")
        let halves =
            name == "draft.json"
            ? [bytes.prefix(bytes.count / 2), bytes.suffix(bytes.count / 2)] : [bytes[...]]
        return halves.compactMap { half in
            var tape = JSONTape()
            guard (try? tape.read(Array(half))) != nil,
                case .bytes(let content)? = try? Evening.seal.sealer(ofDocument: name).open(
                    tape.root, of: tape, for: .document(name))
            else { return nil }
            return content
        }
    }

    static func expectForgotten(
        _ disk: MemoryFileSystem, _ what: Comment? = nil, _ location: SourceLocation = #_sourceLocation
    ) throws {
        #expect(try holds(word, disk) == [], what, sourceLocation: location)
    }

    @Test func `everything that speaks of somebody is found, in every month and by whatever hand`() throws {
        var centre = try Centre()
        #expect(
            try centre.mentions().map(\.field.rawValue).sorted()
                == ["handle", "handle", "handle", "handle", "name", "need", "note", "text", "words"])
        #expect(try Self.holds(Self.word, centre.disk).count >= 6)
    }

    @Test func `after a scrub no byte of any file holds the word, and all else is as it was`() throws {
        var centre = try Centre()
        let before = centre.evening.shown
        let sizes = centre.disk.paths.filter { $0.contains("journal/2") || $0.hasSuffix(".jsonl") }.map {
            ($0, centre.disk.bytes($0)?.count ?? 0)
        }
        try centre.forget()
        try Self.expectForgotten(centre.disk)
        #expect(!centre.disk.paths.contains { $0.hasSuffix("forget.json") || $0.hasSuffix(".new") })
        // Lines stay where they are; only the deed itself comes after them.
        for (path, size) in sizes where !path.contains("-standing") {
            #expect(centre.disk.bytes(path)?.count == size)
        }
        #expect(try centre.evening.store.check().isSound)
        #expect(centre.evening.store.takeNotices() == [])
        let after = centre.evening.store.centre
        #expect(after.presentCount.people == before.presentCount.people)
        #expect(after.present.compactMap(\.name) == ["Mina"])
        #expect(after.present.compactMap(\.words) == ["_______'s \"coat\"\nand Mina's"])
        #expect(after.openNotes.map(\.text) == ["key: _______"])
        #expect(after.namesLike("qu") == [])
        #expect(after.openRequests.isEmpty)
        let drafts = try centre.evening.store.loadDrafts().values.flatMap { $0 }
        #expect(drafts.map(\.fields) == [["name": "", "need": "for _______ too"]])
        centre.evening.shown = after
        try centre.evening.arrive("after")
        try centre.evening.expectLiveEqualsReplay()
        try Self.expectForgotten(centre.disk)
    }

    @Test func `the bytes of a file that was rewritten are overwritten where they lay`() throws {
        var centre = try Centre()
        try centre.forget()
        let unreachable = centre.disk.disk.withLock { disk in
            disk.inodes.filter { !disk.names.values.contains($0.key) }.map(\.value.bytes)
        }
        #expect(!unreachable.isEmpty)
        #expect(!unreachable.contains { $0.starts(with: Array("{\"v\":1,\"centre\"".utf8)) })
    }

    @Test func `what was not chosen stays to the letter`() throws {
        var centre = try Centre()
        let found = try centre.mentions()
        try centre.evening.act(.forget(centre.request, found[2].places))
        let after = centre.evening.store.centre
        #expect(after.present.compactMap(\.name) == ["Quzíbel", "Mina", Self.word])
        #expect(after.openNotes.map(\.text) == ["key: QUZIBEL"])
        #expect(
            try centre.mentions().map(\.field) == [.handle, .handle, .note, .words, .handle, .text, .handle])
        centre.evening.shown = after
        try centre.evening.expectLiveEqualsReplay()
    }

    @Test func `whoever asked in vain leaves no trace of the asking, and all others stay`() throws {
        var centre = try Centre()
        try centre.evening.act(.forget(centre.request, []))
        #expect(try centre.mentions().count == 8)
        #expect(
            try centre.evening.store.loadDrafts().values.flatMap { $0 }.map(\.fields["name"]) == [Self.word])
        let standing = try #require(centre.disk.paths.first { $0.hasSuffix("-standing.jsonl") })
        let bytes = try #require(centre.disk.bytes(standing))
        #expect(!String(decoding: bytes, as: UTF8.self).contains(Self.word.lowercased()))
    }

    @Test
    func `an old copy of any file, put back, does not bring the word back, and is cleaned at the next start`()
        throws
    {
        var centre = try Centre()
        let old = centre.disk.copy()
        try centre.forget()
        centre.evening.shown = centre.evening.store.centre
        try centre.evening.store.writeCaches(today: centre.evening.today)
        let expected = Seen(centre.evening.store.centre)
        centre.evening.store.close()
        var restored = 0
        for path in old.paths where path.contains("/journal/") || path.hasSuffix("live.json") {
            guard let bytes = old.bytes(path), bytes != centre.disk.bytes(path) else { continue }
            for keepsCache in [true, false] {
                let disk = centre.disk.copy()
                disk.tamper(path, with: bytes)
                if !keepsCache, !path.contains("standing"), !path.hasSuffix("live.json") {
                    try disk.remove("/centre/live.json")
                }
                let guest = try Evening(joining: disk, mode: .reader, at: centre.evening.now)
                #expect(Seen(guest.shown) == expected, "\(path) \(keepsCache)")
                var desk = try Evening(joining: disk, mode: .desk, at: centre.evening.now)
                #expect(Seen(desk.shown) == expected, "\(path) \(keepsCache)")
                try desk.store.writeCaches(today: desk.today)
                try Self.expectForgotten(disk, "\(path) \(keepsCache)")
                try desk.expectLiveEqualsReplay()
                restored += 1
            }
        }
        #expect(restored >= 8)
    }

    /// What people see of a centre and its words.
    struct Seen: Hashable {
        let names: [String?]
        let words: [String?]
        let notes: [String]
        let requests: [String?]

        init(_ centre: CentreCore.Centre) {
            names = centre.present.map(\.name)
            words = centre.present.map(\.words)
            notes = centre.openNotes.map(\.text)
            requests = centre.openRequests.map(\.name)
        }
    }

    @Test func `a fault or a kill at any step leaves nothing begun, or the next start completes it`() throws {
        let centre = try Centre()
        var prepared = centre
        let places = try prepared.mentions().flatMap(\.places)
        prepared.evening.store.close()
        try withEachFault(on: centre.disk, at: centre.evening.now) { desk in
            try desk.act(.forget(centre.request, places))
        } expect: { disk, recorded, what in
            var next = try Evening(joining: disk, mode: .desk, at: centre.evening.now, seed: 5)
            let isOpen = next.shown.requests[centre.request]?.isOpen == true
            #expect(!(recorded && isOpen), what)
            if isOpen {
                // Nothing begun: all is there, and it can be asked again.
                #expect(next.shown.openNotes.map(\.text) == ["key: QUZIBEL"], what)
                #expect(!disk.paths.contains { $0.hasSuffix("forget.json") }, what)
                let drafts = try next.store.loadDrafts().values.flatMap { $0 }
                #expect(drafts.map(\.fields["name"]) == [Self.word], what)
            } else {
                try next.store.writeCaches(today: next.today)
                try Self.expectForgotten(disk, what)
                #expect(next.shown.openNotes.map(\.text) == ["key: _______"], what)
            }
            #expect(next.shown.presentCount.people == 3, what)
            #expect(try next.store.check().isSound, what)
        }
    }

    @Test func `only a desk scrubs, and a file that goes on being written elsewhere is waited for`() throws {
        let centre = try Centre()
        var guest = try Evening(joining: centre.disk, mode: .guest, at: centre.evening.now)
        #expect(throws: StorageError.readOnly) { try guest.act(.forget(centre.request, [])) }
        var desk = centre.evening
        do {
            let batch = try guest.store.beginBatch()
            #expect(throws: StorageError.busy) { try desk.act(.forget(centre.request, [])) }
            #expect(desk.store.centre.openRequests.count == 1)
            try guest.store.discard(batch)
        }
        try desk.act(.forget(centre.request, []))
        #expect(desk.store.centre.openRequests.isEmpty)
    }

    @Test func `what was set aside, and lines that nobody can read, lose the word as well`() throws {
        var centre = try Centre()
        let path = try #require(centre.disk.paths.first { $0.contains("-2026-12.jsonl") })
        let whole = try #require(centre.disk.bytes(path))
        centre.evening.store.close()
        // A torn end, which the next desk sets aside, and a file that somebody put into aside by hand.
        let line = try #require(whole.split(separator: 0x0a).last(where: { $0.count > 200 }))
        centre.disk.tamper(path, with: whole + line.dropLast(2))
        try centre.disk.makeDirectory("/centre/aside")
        try centre.disk.write(whole, under: "/centre/aside/\(path.split(separator: "/").last ?? "").0123")
        centre.evening.now = centre.evening.now.advanced(minutes: 1)
        centre.evening = try Evening(joining: centre.disk, mode: .desk, at: centre.evening.now)
        try centre.forget()
        try Self.expectForgotten(centre.disk)
        #expect(centre.disk.paths.contains { $0.contains("/aside/") })
        // Whom half a sealed line speaks of nobody can tell: but whoever has the keys might read on to where it ends.
        #expect(centre.disk.paths.contains { $0.hasSuffix(".tail") } == !Evening.seal.isSealed)
    }

    @Test func `a desk appends behind the lines that it scrubbed, and a guest to its own`() throws {
        var centre = try Centre()
        var guest = try Evening(joining: centre.disk, mode: .guest, at: centre.evening.now, seed: 12)
        try guest.arrive("before")
        try centre.evening.look()
        try centre.forget()
        try guest.arrive("behind")
        centre.evening.shown = centre.evening.store.centre
        try centre.evening.arrive("ahead")
        try centre.evening.look()
        #expect(
            Set(["before", "behind", "ahead"]).isSubset(
                of: Set(centre.evening.store.centre.present.compactMap(\.name))))
        #expect(try centre.evening.store.check().isSound)
        try centre.evening.expectLiveEqualsReplay()
        try Self.expectForgotten(centre.disk)
    }
}
