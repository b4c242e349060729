import CentreCore
import Storage
import Testing

/// The chain of keys moves forward: what lies before is closed, but for months that are kept.
@Suite struct KeptKeysTests {
    private static let desk = DeskID(bits: 7)
    private static let secret = Array("somebody said something".utf8)

    private static func month(_ year: Int, _ month: Int) throws -> Month {
        try #require(Month(year: year, month: month))
    }

    private static func opens(
        _ keys: KeyRing, _ month: Month, sealedBy writer: KeyRing
    ) throws -> Bool {
        let name = JournalName(desk: desk, month: month)
        let salt = try SealedLineTests.salt()
        let sealer = try Seal.sealed(writer).sealer(of: name, salt: salt)
        let line = WrittenLine.text(content: secret, n: 7, id: ID(high: 0, low: 9), by: sealer)
        var tape = JSONTape()
        try tape.read(Array(line.utf8))
        do {
            let reader = try Seal.sealed(keys).sealer(of: name, salt: salt)
            let opened = try reader.open(tape.root, of: tape, for: .line(n: 7, id: ID(high: 0, low: 9)))
            if case .bytes(let bytes) = opened { return bytes.starts(with: secret) }
            return false
        } catch LineFault.letGo {
            return false
        }
    }

    @Test func `months before are closed, kept ones and later ones open`() throws {
        let (keys, slots, _) = try KeySlotsTests.box()
        let (march, april) = (try Self.month(2024, 3), try Self.month(2024, 4))
        let (before, later) = (try Self.month(2025, 1), try Self.month(2031, 12))
        let left = try #require(keys.lettingGo(before: before, keeping: [april]))
        let box = try slots.holding(left)
        let opened = try box.open(with: Passphrase(typed: "the first of them all"))
        for ring in [left, opened] {
            #expect(ring.base == before)
            #expect(try !Self.opens(ring, march, sealedBy: keys))
            #expect(try Self.opens(ring, april, sealedBy: keys))
            #expect(try Self.opens(ring, before, sealedBy: keys))
            #expect(try Self.opens(ring, later, sealedBy: keys))
            #expect(ring.lettingGo(before: march, keeping: []) == nil)
            #expect(ring.lettingGo(before: later, keeping: [march]) == nil)
        }
        let less = try #require(opened.lettingGo(before: before, keeping: []))
        #expect(try !Self.opens(less, april, sealedBy: keys))
    }

    @Test func `lids are added and taken off without touching what is kept`() throws {
        var (keys, slots, mint) = try KeySlotsTests.box()
        let (april, before) = (try Self.month(2024, 4), try Self.month(2025, 1))
        let left = try #require(keys.lettingGo(before: before, keeping: [april]))
        slots = try slots.holding(left)
        try slots.add(Passphrase(chosen: "the second of them"), to: left, mint: &mint)
        let code = PaperCode(from: &mint)
        try slots.replacePaper(with: code, to: left, mint: &mint)
        try slots.remove(try #require(slots.slots.first?.id))
        for passphrase in [try Passphrase(typed: "the second of them"), Passphrase(code)] {
            let opened = try slots.open(with: passphrase)
            #expect(opened.base == before)
            #expect(try Self.opens(opened, april, sealedBy: keys))
        }
    }

    @Test func `what is kept comes back from the file`() throws {
        var years = try Evening.$seal.withValue(.sealed(BothSeals.keys)) { try LettingGoTests.Years() }
        try years.evening.act(.letGo(before: LettingGoTests.Years.before))
        let path = Evening.directory + "/centre.json"
        let bytes = try #require(years.disk.bytes(path))
        #expect(String(decoding: bytes, as: UTF8.self).contains("\"kept\":{\"2024-04\":"))
        years.evening.store.close()
        let slots = try #require(try Store.identity(of: Evening.directory, files: years.disk).slots)
        let keys = try slots.open(with: Passphrase(typed: BothSeals.passphrase))
        #expect(try Self.opens(keys, LettingGoTests.Years.april, sealedBy: BothSeals.keys))
    }
}
