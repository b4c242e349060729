import CentreCore
import Storage
import Testing

@Suite struct KeySlotsTests {
    /// The least that is accepted: a test need not cost an attacker anything.
    static let cost = 1 << 15
    static let centre = ID<Centre>(high: 5, low: 6)

    static func box() throws -> (keys: KeyRing, slots: KeySlots, mint: Mint) {
        var mint = Mint(seed: 3)
        let keys = KeyRing(ofNew: centre)
        let first = try Passphrase(chosen: "the first of them all")
        return (keys, try KeySlots(for: keys, first: first, cost: cost, mint: &mint), mint)
    }

    /// Whether a passphrase opens the box, and gives the keys with which a line was sealed.
    static func opens(_ slots: KeySlots, _ typed: String, _ keys: KeyRing) throws -> Bool {
        let salt = try SealedLineTests.salt()
        let name = SealedLineTests.home
        let sealer = try Seal.sealed(keys).sealer(of: name, salt: salt)
        let line = WrittenLine.text(
            content: SealedLineTests.secret, n: 7, id: ID(high: 0, low: 9), by: sealer)
        do {
            let found = try slots.open(with: Passphrase(typed: typed))
            let content = try SealedLineTests.opened(Array(line.utf8), of: found, salt)
            return content == SealedLineTests.secret
        } catch KeyFault.wrong {
            return false
        }
    }

    @Test func `each passphrase opens, however it is composed, and no other`() throws {
        var (keys, slots, mint) = try Self.box()
        try slots.add(try Passphrase(chosen: "café às três da manhã"), to: keys, mint: &mint)
        #expect(try Self.opens(slots, "the first of them all", keys))
        #expect(try Self.opens(slots, "  cafe\u{301} a\u{300}s tre\u{302}s da manha\u{303}\n", keys))
        #expect(try !Self.opens(slots, "cafe as tres da manha", keys))
        #expect(try !Self.opens(slots, "The first of them all", keys))
    }

    @Test func `a passphrase that is empty, short or huge is refused without work`() {
        #expect(throws: KeyFault.empty) { try Passphrase(typed: " \n") }
        #expect(throws: KeyFault.tooShort(least: 14)) { try Passphrase(chosen: "thirteen char") }
        #expect(throws: Never.self) { try Passphrase(chosen: "fourteen chars") }
        let huge = String(repeating: "a", count: 100_000)
        #expect(throws: KeyFault.tooLong(most: 1024)) { try Passphrase(typed: huge) }
    }

    @Test func `a lid that was taken off does not open; the last person's stays`() throws {
        var (keys, slots, mint) = try Self.box()
        let first = try #require(slots.slots.first?.id)
        #expect(throws: KeyFault.lastPerson) { try slots.remove(first) }
        let code = PaperCode(from: &mint)
        try slots.replacePaper(with: code, to: keys, mint: &mint)
        #expect(throws: KeyFault.lastPerson) { try slots.remove(first) }
        try slots.add(try Passphrase(chosen: "the second of them"), to: keys, mint: &mint)
        try slots.remove(first)
        #expect(throws: KeyFault.unknownSlot) { try slots.remove(first) }
        #expect(try !Self.opens(slots, "the first of them all", keys))
        #expect(try Self.opens(slots, "the second of them", keys))
        #expect(try Self.opens(slots, code.description.lowercased(), keys))
    }

    @Test func `a new paper code kills the old one`() throws {
        var (keys, slots, mint) = try Self.box()
        let (old, new) = (PaperCode(from: &mint), PaperCode(from: &mint))
        try slots.replacePaper(with: old, to: keys, mint: &mint)
        try slots.replacePaper(with: new, to: keys, mint: &mint)
        #expect(slots.slots.count == 2)
        #expect(try !Self.opens(slots, old.description, keys))
        #expect(try Self.opens(slots, new.description, keys))
    }

    @Test func `sixteen lids fit, and no more`() throws {
        var (keys, slots, mint) = try Self.box()
        for number in 2...16 {
            try slots.add(try Passphrase(chosen: "passphrase number \(number)"), to: keys, mint: &mint)
        }
        #expect(throws: KeyFault.full(most: 16)) {
            try slots.add(try Passphrase(chosen: "one passphrase more"), to: keys, mint: &mint)
        }
    }

    @Test func `a paper code is read as it was written or misread, and a slip is caught`() throws {
        var mint = Mint(seed: 4)
        for _ in 0..<200 {
            let code = PaperCode(from: &mint)
            let text = code.description
            #expect(text.count == 34)
            #expect(PaperCode(text) == code)
            let misread = text.lowercased().replacing("0", with: "o").replacing("1", with: "l")
            #expect(PaperCode(misread.replacing("-", with: " ")) == code)
            #expect(PaperCode(String(text.dropLast())) == nil)
            #expect(PaperCode(text + "0") == nil)
        }
        let text = PaperCode(from: &mint).description
        var missed = 0
        for place in text.indices where text[place] != "-" {
            for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where other != text[place] {
                var slipped = text
                slipped.replaceSubrange(place...place, with: String(other))
                if PaperCode(slipped) != nil { missed += 1 }
            }
        }
        #expect(missed <= 5, "of 868 slips; one in 1024 is expected to pass")
    }

    @Test func `a centre opens with what centre.json holds, and its passphrase alone`() throws {
        let disk = MemoryFileSystem()
        try Evening.$seal.withValue(.sealed(BothSeals.keys)) {
            var evening = try Evening(on: disk)
            try evening.arrive("Rosa")
            evening.store.close()
        }
        let slots = try #require(try Store.identity(of: "/centre", files: disk).slots)
        let keys = try slots.open(with: Passphrase(typed: BothSeals.passphrase))
        let evening = try Evening.$seal.withValue(.sealed(keys)) {
            try Evening(joining: disk, mode: .desk)
        }
        #expect(evening.shown.visits.values.compactMap(\.name) == ["Rosa"])
        #expect(throws: StorageError.sealed) { try Evening(joining: disk, mode: .reader) }
        Evening.$seal.withValue(.sealed(KeyRing(ofNew: Self.centre))) {
            #expect(throws: StorageError.sealed) { try Evening(joining: disk, mode: .reader) }
        }
    }

    @Test func `an offered passphrase is four words that can be said, and is accepted`() throws {
        var mint = Mint(seed: 5)
        let one = Passphrase.offered(from: &mint)
        let words = one.split(separator: "-")
        #expect(words.count == 4)
        #expect(words.allSatisfy { $0.count == 5 })
        #expect(one != Passphrase.offered(from: &mint))
        #expect(throws: Never.self) { try Passphrase(chosen: one) }
    }
}
