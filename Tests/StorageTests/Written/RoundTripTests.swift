import CentreCore
import Glibc
import Storage
import Testing

@Suite struct RoundTripTests {
    @Test(arguments: [UInt64(1), 20_261_124, .max]) func `whatever is written is read as it was`(
        _ seed: UInt64
    ) throws {
        var lines = AnyLine(seed: seed)
        for count in 0..<3_000 {
            let line = lines.next()
            let content = WrittenLine.content(line)
            let (read, unknown) = try WrittenLine.read(content: content, id: line.id)
            try #require(
                read == line, "seed \(seed), line \(count): \(String(decoding: content, as: UTF8.self))")
            #expect(unknown == Unknown())
        }
    }

    @Test func `strings are written byte for byte, composed or not, but for what must be escaped`() {
        let text = "e\u{301}\u{e9}/\u{7f}\"\\\n\u{1}👩‍👧"
        let event = Event.handoverWritten(HandoverWritten(note: Samples.note, text: text))
        let line = Line(id: Samples.lineID(1), deed: Samples.standing[0].deed, events: [event])
        let content = String(decoding: WrittenLine.content(line), as: UTF8.self)
        let expected = #""text":"\#u{65}\#u{301}\#u{e9}/\#u{7f}\"\\\n\u0001👩‍👧""#
        #expect(Array(content.utf8).containsSequence(Array(expected.utf8)))
    }

    @Test func `an event of an unknown kind is not written`() {
        let line = Line(
            id: Samples.lineID(1), deed: Samples.standing[0].deed, events: [.unknown(kind: "x.y")])
        #expect(String(decoding: WrittenLine.content(line), as: UTF8.self).hasSuffix(#""events":[]}"#))
    }
}

extension [UInt8] {
    /// Whether other bytes stand somewhere in these; unlike text, without regard to canonical equivalence.
    func containsSequence(_ other: [UInt8]) -> Bool {
        // By the C library: files of 256 KiB are searched a thousand times.
        guard let first = other.first else { return true }
        var from = 0
        return unsafe withUnsafeBytes { bytes in
            while from + other.count <= bytes.count {
                guard let start = unsafe bytes.baseAddress.map({ unsafe $0 + from }),
                    let found = unsafe memchr(start, Int32(first), bytes.count - from)
                else { return false }
                from += unsafe UnsafeRawPointer(found) - start
                guard from + other.count <= bytes.count else { return false }
                if unsafe memcmp(found, other, other.count) == 0 { return true }
                from += 1
            }
            return false
        }
    }
}
