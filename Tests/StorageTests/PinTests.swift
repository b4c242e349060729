import CentreCore
import Storage
import Testing

@Suite struct SecretHashTests {
    @Test func `a PIN proves itself by its hash, and no other does`() throws {
        let hash = try #require(SecretHash.of(Whisper("5284")))
        #expect(hash.proves(Whisper("5284")))
        for other in ["5285", "528", "52840", "", "5284719355", " 5284", "5284\u{0}"] {
            #expect(!hash.proves(Whisper(other)), "\(other)")
        }
        let again = try #require(SecretHash.of(Whisper("5284")))
        #expect(hash != again)
        #expect(again.proves(Whisper("5284")))
        #expect(SecretHash.of(Whisper("")) == nil)
        #expect(SecretHash.ofNobody?.proves(Whisper("0000")) == false)
    }

    @Test func `the hash is the one that the description of the format tells`() throws {
        // hashlib.scrypt(b"5284", salt=bytes(range(16)), n=16384, r=8, p=1, dklen=32)
        let hash: [UInt8] = [
            0xe5, 0xdd, 0x92, 0x2d, 0x97, 0xfb, 0x1e, 0x05, 0x40, 0xc1, 0xc5, 0x7b, 0x93, 0xc4, 0x68, 0x5b,
            0xc4, 0x7f, 0xb5, 0x91, 0xc8, 0x5a, 0x71, 0x3c, 0x92, 0xde, 0x53, 0xb5, 0xd8, 0xe5, 0xc4, 0xad,
        ]
        let known = try #require(SecretHash(salt: Array(0..<16), hash: hash))
        #expect(known.proves(Whisper("5284")))
        for (salt, size) in [(15, 32), (17, 32), (16, 31), (16, 33), (16, 0)] {
            let (salt, hash) = (
                Array(repeating: UInt8(0), count: salt), Array(repeating: UInt8(0), count: size)
            )
            #expect(SecretHash(salt: salt, hash: hash) == nil)
        }
    }
}

@Suite(.serialized, .bothSeals) struct PinRecordTests {
    @Test(arguments: Disk.allCases)
    func `a PIN is there when the centre opens again, and the newest of two`(_ disk: Disk) throws {
        let room = disk.room()
        var evening = try Evening(in: room)
        let (first, next) = (
            try #require(SecretHash.of(Whisper("5284"))), try #require(SecretHash.of(Whisper("7306")))
        )
        let ana = try evening.coordinator
        try evening.act(.setPin(ana, first, .keyHolder))
        try evening.act(.addHelper(name: "Flo", pin: first))
        try evening.act(.setPin(ana, next, .keyHolder))
        try evening.reopen()
        let flo = try #require(evening.shown.personNamed("Flo", at: evening.moment))
        #expect(evening.shown.people[ana]?.pin.value == next)
        #expect(evening.shown.people[flo.id]?.pin.value == first)
        #expect(flo.lastDay == evening.today)
        try evening.expectLiveEqualsReplay()
    }

    @Test func `neither PIN nor hash stands in clear in any file of a sealed centre`() throws {
        guard Evening.seal.isSealed else { return }
        let disk = MemoryFileSystem()
        let pin = "52847193"
        let hash = try #require(SecretHash.of(Whisper(pin)))
        var evening = try Evening(on: disk)
        try evening.act(.setPin(try evening.coordinator, hash, .keyHolder))
        try evening.store.writeCaches(today: evening.today)
        let digits = { (bytes: [UInt8]) in bytes.map { Hex.digits(UInt64($0)).suffix(2) }.joined() }
        let secrets = [
            Array(pin.utf8), hash.hash, hash.salt, Array(digits(hash.hash).utf8),
            Array(digits(hash.salt).utf8),
        ]
        #expect(!disk.paths.isEmpty)
        for path in disk.paths {
            let bytes = try #require(disk.bytes(path))
            for secret in secrets { #expect(!bytes.containsSequence(secret), "in \(path)") }
        }
        // The search finds what is there to be found.
        let line = try #require(evening.store.centre.people[try evening.coordinator]?.pin.value)
        #expect(digits(line.hash).utf8.count == 64)
    }

    @Test func `a PIN of another size is not understood, and changes nothing`() throws {
        let good = String(decoding: WrittenLine.content(Samples.standing[8]), as: UTF8.self)
        #expect(try WrittenLine.read(content: good).unknown.events == 0)
        for (from, to) in [
            (#""salt":"00"#, #""salt":""#), (#""hash":"00"#, #""hash":"0000"#),
            (#""assent":"second""#, #""assent":"friend""#),
            (#","second":"a2000000000000000000000000000002""#, ""), (#""hash":"0001"#, #""hash":"00G1"#),
        ] {
            let read = try WrittenLine.read(content: good.replacing(from, with: to))
            #expect(read.unknown.events == 1, "\(to)")
            #expect(read.line.events == [.unknown(kind: "person.pinSet")], "\(to)")
        }
    }
}
