import CentreCore
import Storage
import Testing

/// What a sealed line is bound to: each of these, taken away in the code, makes a test here fail.
@Suite struct SealedLineTests {
    static let centre = ID<Centre>(high: 1, low: 2)
    static let keys = KeyRing(ofNew: centre)
    static let home = JournalName(desk: DeskID(bits: 3), month: Month("2026-11"))
    static let standing = JournalName(desk: home.desk, month: nil)
    static let secret = Array(#"{"need":"a quiet room for Rosa"}"#.utf8)

    static func salt(_ digits: Character = "a") throws -> Salt {
        var tape = JSONTape()
        try tape.read(Array(#"{"salt":"\#(String(repeating: digits, count: 64))"}"#.utf8))
        return try #require(tape.field(JSONName("salt"), of: tape.root).flatMap { Salt($0, of: tape) })
    }

    static func sealed(
        _ content: [UInt8] = secret, n: Int = 7, id: UInt64 = 9, in name: JournalName = home
    ) throws -> [UInt8] {
        let sealer = try Seal.sealed(keys).sealer(of: name, salt: try salt())
        return Array(
            WrittenLine.text(content: content, n: n, id: ID(high: 0, low: id), by: sealer).utf8)
    }

    /// Opens a line as if it stood somewhere.
    static func opened(
        _ line: [UInt8], n: Int = 7, id: UInt64 = 9, of keys: KeyRing = keys, in name: JournalName = home,
        _ salt: Salt
    ) throws -> [UInt8]? {
        var tape = JSONTape()
        try tape.read(line)
        let sealer = try Seal.sealed(keys).sealer(of: name, salt: salt)
        switch try sealer.open(tape.root, of: tape, for: .line(n: n, id: ID(high: 0, low: id))) {
        case .bytes(let bytes): return bytes
        case .onTape, .scrubbed: return nil
        }
    }

    @Test func `a line opens where it was written, and shows nothing of what it says`() throws {
        let line = try Self.sealed()
        #expect(try Self.opened(line, Self.salt()) == Self.secret)
        #expect(!line.containsSequence(Array("Rosa".utf8)))
        #expect(try Self.sealed() != line, "one content is sealed twice alike")
    }

    @Test(arguments: [home, standing])
    func `a line opens under no other number, id, month, desk, salt, or centre`(_ home: JournalName) throws {
        let line = try Self.sealed(in: home)
        let salt = try Self.salt()
        #expect(try Self.opened(line, in: home, salt) == Self.secret)
        #expect(throws: LineFault.notProved) { try Self.opened(line, n: 8, in: home, salt) }
        #expect(throws: LineFault.notProved) { try Self.opened(line, id: 10, in: home, salt) }
        let others = [home.desk, DeskID(bits: 4)].flatMap { desk in
            [Self.home.month, Month("2026-12"), nil].map { JournalName(desk: desk, month: $0) }
        }
        for name in others where name != home {
            #expect(throws: LineFault.notProved) { try Self.opened(line, in: name, salt) }
        }
        #expect(throws: LineFault.notProved) { try Self.opened(line, in: home, Self.salt("b")) }
        #expect(throws: LineFault.notProved) {
            try Self.opened(line, of: KeyRing(ofNew: Self.centre), in: home, salt)
        }
    }

    @Test func `a plain line, and one with more beside, counts for nothing in a sealed file`() throws {
        let salt = try Self.salt()
        let plain = WrittenLine.text(content: Self.secret, n: 7, id: ID(high: 0, low: 9))
        #expect(throws: LineFault.malformed) { try Self.opened(Array(plain.utf8), salt) }
        let line = String(decoding: try Self.sealed(), as: UTF8.self)
        let both = line.dropLast() + #","e":{}}"#
        #expect(throws: LineFault.malformed) { try Self.opened(Array(both.utf8), salt) }
        let renamed = line.replacing(#""c":"#, with: #""b":"#)
        #expect(throws: LineFault.malformed) { try Self.opened(Array(renamed.utf8), salt) }
    }

    @Test func `the length of a line tells no more than its step`() throws {
        func length(_ bytes: Int) throws -> Int {
            let content = Array(#"{"a":"\#(String(repeating: "x", count: bytes - 8))"}"#.utf8)
            return try Self.sealed(content).count
        }
        for (from, to) in [
            (8, 256), (257, 512), (513, 1024), (1025, 2048), (2049, 4096), (4097, 8192), (8193, 12_288),
        ] {
            #expect(try length(from) == length(to))
            #expect(try length(to) < length(to + 1))
        }
    }

    @Test func `every flipped bit of what was sealed is noticed`() throws {
        let line = try Self.sealed()
        let salt = try Self.salt()
        for place in line.indices {
            var bytes = line
            bytes[place] ^= 1 << UInt8(place % 8)
            let opened = try? Self.opened(bytes, salt)
            #expect(opened == nil || opened == Self.secret, "byte \(place)")
        }
    }

    @Test func `nothing that was typed can be read in any file of a sealed centre`() throws {
        let disk = MemoryFileSystem()
        try Evening.$seal.withValue(.sealed(BothSeals.keys)) {
            var evening = try Evening(on: disk)
            let rosa = try evening.arrive("Canary")
            try evening.act(.change(rosa, VisitChange(need: .to("Canary sings"))))
            try evening.act(.handOver("Canary flew"))
            let draft = Draft(form: "arrive", at: evening.moment, fields: ["name": "Canary"])
            try evening.store.saveDrafts([draft], of: try evening.coordinator)
            try evening.store.writeCaches(today: evening.today)
        }
        // A word of three letters stands in so much base 64 now and then.
        let words = ["Canary", "Riverside", "visit.arrived"]
        for path in disk.paths {
            let bytes = try #require(disk.bytes(path))
            for word in words {
                let wide = Array(word.utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
                #expect(!bytes.containsSequence(Array(word.utf8)), "\(word) in \(path)")
                #expect(!bytes.containsSequence(wide), "\(word) in \(path)")
            }
        }
    }
}
