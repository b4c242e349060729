import CentreCore
import Storage
import Testing

/// Bytes that something spoilt: reading them never traps, and what is proved is what was written.
@Suite struct MutationTests {
    /// Every bit of the first line, and one bit of each byte of the others.
    @Test(arguments: Samples.all) func `a line with one bit flipped is refused or says the same`(_ line: Line)
    {
        let good = Array(WrittenLine.text(line, n: 7).utf8)
        for place in good.indices {
            for bit in 0..<8 where line == Samples.all[0] || bit == place % 8 {
                var bad = good
                bad[place] ^= 1 << UInt8(bit)
                guard let read = try? WrittenLine.read(whole: bad, n: 7, id: line.id) else { continue }
                #expect(read == line, "bit \(bit) of byte \(place)")
            }
        }
    }

    @Test(arguments: Samples.all) func `a line that ends early is refused`(_ line: Line) {
        let good = Array(WrittenLine.text(line, n: 7).utf8)
        for end in good.indices {
            #expect(throws: (any Error).self) { try WrittenLine.read(whole: good[..<end], n: 7, id: line.id) }
        }
    }

    @Test func `a line is proved for its own place alone`() {
        let line = Samples.november[0]
        let text = WrittenLine.text(line, n: 7).utf8
        #expect(throws: LineFault.notProved) { try WrittenLine.read(whole: text, n: 8, id: line.id) }
        #expect(throws: LineFault.notProved) {
            try WrittenLine.read(whole: text, n: 7, id: Samples.november[1].id)
        }
    }

    @Test(arguments: [UInt64(3), 77]) func `content spoilt at random without a guard never traps`(
        _ seed: UInt64
    ) {
        var lines = AnyLine(seed: seed)
        for _ in 0..<3_000 {
            let line = lines.next()
            var content = WrittenLine.content(line)
            for _ in 0..<Int.random(in: 1...4, using: &lines.mint) where !content.isEmpty {
                spoil(&content, &lines.mint)
            }
            guard let (read, _) = try? WrittenLine.read(content: content, id: line.id) else { continue }
            var centre = Centre()
            centre.apply(read)
            #expect(read.deed.h <= UInt64(Int64.max), "seed \(seed)")
        }
    }

    private func spoil(_ bytes: inout [UInt8], _ mint: inout Mint) {
        let place = Int.random(in: bytes.indices, using: &mint)
        switch Int.random(in: 0..<5, using: &mint) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &mint)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(Array("{}[]\",:0-e\\ud".utf8).randomElement(using: &mint) ?? 0, at: place)
        case 3: bytes.insert(contentsOf: bytes[place..<min(place + 20, bytes.count)], at: place)
        default: bytes.swapAt(place, Int.random(in: bytes.indices, using: &mint))
        }
    }
}
