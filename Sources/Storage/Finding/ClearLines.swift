internal import CentreCore

/// What the lines of a file say, in clear, one below the other, and where each stands in the file.
struct ClearLines: Sendable {
    let bytes: [UInt8]
    /// Where the first line begins.
    let start: Int
    /// Where each line begins here, and the part of the file that it is; empty where both are the same.
    private let origins: [(start: Int, line: Range<Int>)]
    /// Whether there are lines that do not open.
    let isDamaged: Bool

    /// The lines of a file, each opened where they are sealed.
    ///
    /// O(*n*) in the bytes of a sealed file, each of which is deciphered.
    init(
        of file: [UInt8], from first: Int, by sealer: any LineSealer, _ reader: inout JournalReader
    ) {
        guard reader.seal.isSealed else {
            (bytes, start, origins, isDamaged) = (file, first, [], false)
            return
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.count / 2)
        var origins: [(start: Int, line: Range<Int>)] = []
        var (start, isDamaged) = (first, false)
        while let end = JournalReader.lineEnd(in: file, from: start) {
            switch reader.clear(file, start..<end, by: sealer) {
            case .bytes(let content)?:
                origins.append((bytes.count, start..<end))
                bytes.append(contentsOf: content)
                bytes.append(0x0a)
            case nil: isDamaged = true
            case .onTape?, .scrubbed?: break
            }
            start = end + 1
        }
        (self.bytes, self.start, self.origins, self.isDamaged) = (bytes, 0, origins, isDamaged)
    }

    /// The part of the file that a line is.
    func origin(of line: Range<Int>) -> Range<Int> {
        guard !origins.isEmpty else { return line }
        var (low, high) = (0, origins.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if origins[middle].start <= line.lowerBound { low = middle } else { high = middle }
        }
        return origins[low].line
    }

    /// The lines that speak of some things, by their ids.
    ///
    /// O(*n*) in the bytes.
    func lines(about ids: Set<ID<Look.Thing>>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        // Most ids are none of these, and their last bits say so.
        let sieve = ids.reduce(0) { $0 | 1 << ($1.low & 63) } as UInt64
        var at = start
        while true {
            at = Self.aroundIDs.next(in: bytes, from: at)
            guard at < bytes.count else { return found }
            guard let id = id(at: at), sieve >> (id.low & 63) & 1 == 1, ids.contains(id) else {
                at += 1
                continue
            }
            let line = bytes.line(around: at)
            found.append(line)
            at = line.upperBound + 1
        }
    }

    /// An id stands between quotation marks, 33 bytes from each other.
    private static let aroundIDs = RareBytes(0x22, at: 0, and: 0x22, at: 33)

    /// The id that stands behind a quotation mark.
    private func id(at quote: Int) -> ID<Look.Thing>? {
        guard quote + 33 < bytes.count, bytes[quote] == 0x22, bytes[quote + 33] == 0x22,
            let high = bytes.hexDigits(at: quote + 1), let low = bytes.hexDigits(at: quote + 17)
        else { return nil }
        return ID(high: high, low: low)
    }
}

extension [UInt8] {
    /// The line in which a place lies, without its end.
    ///
    /// O(*n*) in the line.
    func line(around place: Int) -> Range<Int> {
        var (first, last) = (Swift.min(place, count), Swift.min(place, count))
        while first > 0, self[first - 1] != 0x0a { first -= 1 }
        while last < count, self[last] != 0x0a { last += 1 }
        return first..<last
    }
}
