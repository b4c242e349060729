import CentreCore
import Storage
import Synchronization
import Testing

/// Key files that no program wrote: refused before any work is done for them.
@Suite struct HostileKeysTests {
    /// What was asked of scrypt while a test ran.
    private final class Work: Sendable {
        private let asked = Mutex<[Int]>([])
        var costs: [Int] { asked.withLock { $0 } }

        func counting<Answer>(_ body: () throws -> Answer) rethrows -> Answer {
            try Scrypt.$isAsked.withValue(
                { cost in self.asked.withLock { $0.append(cost) } }, operation: body)
        }
    }

    private static let keys = KeyRing(ofNew: KeySlotsTests.centre)
    private static let first = "the first of them all"
    private static let second = "the second of them"
    /// What `centre.json` says of a centre with two people's passphrases and a code on paper.
    private static let content = (try? content(of: keys)) ?? ""

    private static func content(of keys: KeyRing) throws -> String {
        var mint = Mint(seed: 3)
        let disk = MemoryFileSystem()
        var slots = try KeySlots(
            for: keys, first: Passphrase(chosen: first), of: ID(high: 1, low: 1), cost: KeySlotsTests.cost,
            mint: &mint)
        try slots.add(Passphrase(chosen: second), of: ID(high: 1, low: 2), to: keys, mint: &mint)
        try slots.replacePaper(with: PaperCode(from: &mint), to: keys, mint: &mint)
        let founding = try Evening.founding(at: Evening.start, mint: &mint)
        try Store.create(
            "/centre", founding: founding, files: disk, seal: .sealed(keys), slots: slots, mint: &mint)
        let file = String(decoding: disk.bytes("/centre/centre.json") ?? [], as: UTF8.self)
        return String(file[try #require(file.firstRange(of: #""e":"#)).upperBound...].dropLast(2))
    }

    /// Both copies of a file that says so, with its guard; opened as the program does.
    private static func open(_ text: String, with passphrase: String, _ work: Work) throws -> KeyRing? {
        let disk = MemoryFileSystem()
        try disk.makeDirectory("/centre")
        let document = WrittenLine.document(Array(text.utf8), named: "centre.json")
        for name in ["centre.json", "centre.bak.json"] { try disk.write(document, under: "/centre/\(name)") }
        return try work.counting {
            try Store.identity(of: "/centre", files: disk).slots?.open(with: Passphrase(typed: passphrase))
        }
    }

    /// The lids as they stand in the file, in their order.
    private static func slots(_ text: String) -> [String] {
        text.matches(of: #/\{"id":"[0-9a-f]{32}"[^}]*\}/#).map { String($0.output) }
    }

    /// The text of a field that is a string.
    private static func field(_ name: String, _ text: String) throws -> String {
        let start = try #require(text.firstRange(of: "\"\(name)\":\"")).upperBound
        return String(text[start...].prefix { $0 != "\"" })
    }

    /// So many bytes of zeros, as they would stand there.
    private static func zeros(_ count: Int) -> String {
        let bits = count * 8
        let digits = (bits + 5) / 6
        return String(repeating: "A", count: digits) + String(repeating: "=", count: (4 - digits % 4) % 4)
    }

    private static func lids(_ count: Int) -> String {
        (0..<count).map { number in
            let id = Hex.digits(0) + Hex.digits(UInt64(number))
            return #"{"id":"\#(id)","paper":false,"key":"\#(zeros(60))","owner":"\#(zeros(44))"}"#
        }.joined(separator: ",")
    }

    @Test func `each lid opens with one derivation, and a wrong passphrase costs one as well`() throws {
        for passphrase in [Self.first, Self.second] {
            let work = Work()
            #expect(try Self.open(Self.content, with: passphrase, work) != nil)
            #expect(work.costs == [KeySlotsTests.cost])
        }
        let work = Work()
        #expect(throws: KeyFault.wrong) { try Self.open(Self.content, with: "the third of them", work) }
        #expect(work.costs == [KeySlotsTests.cost])
    }

    @Test(arguments: [
        "", " \n", String(repeating: "a", count: 1025), String(repeating: "\u{344}", count: 512),
        String(repeating: "e\u{301}", count: 400),
    ])
    func `a passphrase that is empty or huge, also once it is composed, costs no derivation`(
        _ typed: String
    ) throws {
        let work = Work()
        #expect(throws: typed.utf8.count < 5 ? KeyFault.empty : .tooLong(most: 1024)) {
            try Self.open(Self.content, with: typed, work)
        }
        #expect(work.costs == [])
    }

    private static let costs = [
        "1073741824", "2097152", "16384", "40000", "98304", "0", "1", "-32768", "9223372036854775807",
        "9223372036854775808", "32768.5", #""32768""#, "null",
    ]
    private static let lengths = [("key", 60), ("owner", 44), ("chain", 60), ("salt", 16)].flatMap { field in
        [0, field.1 - 1, field.1 + 1, 4096].map { (field.0, $0) }
    }

    @Test(arguments: costs) func `a cost that no program wrote is refused without a derivation`(
        _ cost: String
    ) throws {
        let text = Self.content.replacing(#""n":32768"#, with: #""n":\#(cost)"#)
        try Self.expectRefused(text)
    }

    @Test(arguments: [(#""r":8"#, #""r":1024"#), (#""r":8"#, #""r":0"#), (#""p":1"#, #""p":64"#)])
    func `a block size or a parallelism other than ours is refused without a derivation`(
        _ former: String, _ other: String
    ) throws {
        try Self.expectRefused(Self.content.replacing(former, with: other))
    }

    @Test(arguments: lengths) func `a field of another length is refused without a derivation`(
        _ name: String, _ count: Int
    ) throws {
        let text = Self.content
        try Self.expectRefused(text.replacing(try Self.field(name, text), with: Self.zeros(count)))
    }

    @Test(arguments: [0, 17, 1000, 10_000])
    func `no lids, or more than sixteen, are refused without a derivation`(_ count: Int) throws {
        let text = Self.content
        let former = Self.slots(text).joined(separator: ",")
        let work = Work()
        // One that is larger than any file of keys is not even read.
        let isHuge = count == 10_000
        #expect(
            throws: isHuge
                ? StorageError.file(FileError(.read, "/centre/centre.json", code: SystemCode.tooLarge))
                : .damaged(file: "centre.json")
        ) { try Self.open(text.replacing(former, with: Self.lids(count)), with: Self.first, work) }
        #expect(work.costs == [])
        // Sixteen of the same make are read, and tried.
        let fits = Work()
        #expect(throws: KeyFault.wrong) {
            try Self.open(text.replacing(former, with: Self.lids(16)), with: Self.first, fits)
        }
        #expect(fits.costs == [KeySlotsTests.cost])
    }

    @Test func `lids that are two of one, or paper's alone, or of no month are refused`() throws {
        let text = Self.content
        let slots = Self.slots(text)
        try Self.expectRefused(text.replacing(slots[1], with: slots[0]))
        try Self.expectRefused(text.replacing(#""paper":false"#, with: #""paper":true"#))
        try Self.expectRefused(text.replacing(#""base":"2000-01""#, with: #""base":"2000-13""#))
    }

    @Test func `a file of keys that a newer program wrote is named as that`() throws {
        let work = Work()
        #expect(throws: StorageError.newerFormat(file: "centre.json")) {
            try Self.open(
                Self.content.replacing(#""v":1"#, with: #""v":2"#), with: Self.first, work)
        }
        #expect(work.costs == [])
    }

    private static func expectRefused(
        _ text: String, _ location: SourceLocation = #_sourceLocation
    ) throws {
        #expect(text != content, sourceLocation: location)
        let work = Work()
        #expect(throws: StorageError.damaged(file: "centre.json"), sourceLocation: location) {
            try open(text, with: first, work)
        }
        #expect(work.costs == [], sourceLocation: location)
    }

    @Test func `what stands in one lid opens nothing in another, nor as another kind, nor elsewhere`() throws
    {
        let text = Self.content
        let slots = Self.slots(text)
        let keys = try slots.map { try Self.field("key", $0) }
        let id = try Self.field("id", slots[0])
        func expectWrong(_ changed: String, _ what: Comment) {
            #expect(changed != text, what)
            #expect(throws: KeyFault.wrong, what) { try Self.open(changed, with: Self.first, Work()) }
        }
        expectWrong(text.replacing(id, with: String(id.reversed())), "another id")
        let exchanged = text.replacing(keys[0], with: "!").replacing(keys[1], with: keys[0])
        expectWrong(exchanged.replacing("!", with: keys[1]), "keys exchanged")
        let paper = slots[0].replacing(#""paper":false"#, with: #""paper":true"#)
        expectWrong(text.replacing(slots[0], with: paper), "a person's lid as paper's")
        expectWrong(
            text.replacing("\(KeySlotsTests.centre)", with: "\(ID<Line>(high: 7, low: 7))"), "another centre")
    }

    @Test func `the chain of another month or another centre is damage`() throws {
        let text = Self.content
        #expect(throws: KeyFault.damaged) {
            try Self.open(
                text.replacing(#""base":"2000-01""#, with: #""base":"2026-11""#), with: Self.first, Work())
        }
        let strange = try Self.content(of: KeyRing(ofNew: KeySlotsTests.centre))
        #expect(throws: KeyFault.damaged) {
            try Self.open(
                text.replacing(try Self.field("chain", text), with: try Self.field("chain", strange)),
                with: Self.first, Work())
        }
    }

    @Test func `an owner put into another lid is nobody`() throws {
        let text = Self.content
        let slots = Self.slots(text)
        let owners = try slots.map { try Self.field("owner", $0) }
        let changed = text.replacing(owners[0], with: "!").replacing(owners[1], with: owners[0]).replacing(
            "!", with: owners[1])
        func told(_ text: String) throws -> [ID<Person>?] {
            let disk = MemoryFileSystem()
            try disk.makeDirectory("/centre")
            try disk.write(
                WrittenLine.document(Array(text.utf8), named: "centre.json"), under: "/centre/centre.json")
            let box = try #require(try Store.identity(of: "/centre", files: disk).slots)
            return box.slots.map { box.owner(of: $0, with: Self.keys) }
        }
        #expect(try told(text) == [ID(high: 1, low: 1), ID(high: 1, low: 2), nil])
        #expect(try told(changed) == [nil, nil, nil])
        let elsewhere = text.replacing("\(KeySlotsTests.centre)", with: "\(ID<Line>(high: 7, low: 7))")
        #expect(try told(elsewhere) == [nil, nil, nil])
    }
}
