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

    /// The lines of a plain file.
    init(plain bytes: [UInt8], from start: Int) {
        (self.bytes, self.start, origins, isDamaged) = (bytes, start, [], false)
    }

    /// The lines of a sealed file, each opened.
    ///
    /// O(*n*) in the bytes, each of which is deciphered.
    init(
        sealed file: [UInt8], from first: Int, of name: JournalName, by sealer: any LineSealer,
        _ reader: inout JournalReader
    ) {
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
        var (line, isFound, at) = (start, false, start)
        while at < bytes.count {
            let byte = bytes[at]
            if byte == 0x0a {
                if isFound { found.append(line..<at) }
                (line, isFound) = (at + 1, false)
            } else if byte == 0x22, !isFound, at + 33 < bytes.count, bytes[at + 33] == 0x22,
                let high = Hex.value(bytes[at + 1..<at + 17]), let low = Hex.value(bytes[at + 17..<at + 33])
            {
                isFound = ids.contains(ID(high: high, low: low))
            }
            at += 1
        }
        return found
    }
}
