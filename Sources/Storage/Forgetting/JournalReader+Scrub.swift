internal import CentreCore

/// A line in which something was forgotten, as it was read: whether it still stands so is seen without reading its
/// file.
struct ScrubbedLine: Hashable, Sendable {
    let start: Int
    let count: Int
    let digest: UInt64

    init(start: Int, count: Int, digest: UInt64) {
        (self.start, self.count, self.digest) = (start, count, digest)
    }

    init(_ bytes: ArraySlice<UInt8>, start: Int) {
        self.init(start: start, count: bytes.count, digest: Self.digest(bytes))
    }

    /// FNV-1a: against accidents, not against people.
    static func digest(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

extension JournalReader {
    /// A journal file without what was forgotten of it: the same lines, as many bytes; `nil` where nothing is to go.
    ///
    /// With a name, lines that cannot be read lose that too.
    mutating func scrubbed(
        _ bytes: [UInt8], of name: JournalName, salt known: Salt? = nil, _ forgotten: ForgottenWords,
        loose word: String?
    ) -> [UInt8]? {
        let header = try? header(bytes, of: name)
        let sealer = try? seal.sealer(of: name, salt: header?.salt ?? known)
        let month = name.month
        var scrubbed = bytes
        var isChanged = false
        var start = header?.start ?? 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0a) ?? bytes.count
            let line = Array(bytes[start..<end])
            if let clean = clean(line, in: month, by: sealer, forgotten, loose: word),
                clean.count == line.count
            {
                scrubbed.replaceSubrange(start..<end, with: clean)
                isChanged = true
            }
            start = end + 1
        }
        return isChanged ? scrubbed : nil
    }

    /// A line without what was forgotten; `nil` where it stays as it is.
    private mutating func clean(
        _ line: [UInt8], in month: Month?, by sealer: (any LineSealer)?, _ forgotten: ForgottenWords,
        loose word: String?
    ) -> [UInt8]? {
        guard let sealer, let (n, id, content) = opened(line, by: sealer) else {
            return word.flatMap { LooseWords.blanked(line, $0) }
        }
        guard forgotten.mayConcern(id, in: month), let content else { return nil }
        guard let clean = ScrubbedContent.of(content, line: id, forgotten) else { return nil }
        return written(clean, n: n, id: id, by: sealer, as: line)
    }

    /// A line of which nobody knows to which file it belongs now, without a name wherever it stands as a word.
    mutating func blanked(_ bytes: [UInt8], of name: JournalName?, salt known: Salt?, _ word: String)
        -> [UInt8]?
    {
        let header = name.flatMap { try? self.header(bytes, of: $0) }
        guard seal.isSealed, let name,
            let sealer = try? seal.sealer(of: name, salt: header?.salt ?? known)
        else { return LooseWords.blanked(bytes, word) }
        var blanked = bytes
        var isChanged = false
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0a) ?? bytes.count
            let line = Array(bytes[start..<end])
            if case (let n, let id, let content?)? = opened(line, by: sealer),
                let clean = LooseWords.blanked(content, word)
            {
                blanked.replaceSubrange(start..<end, with: written(clean, n: n, id: id, by: sealer, as: line))
                isChanged = true
            }
            start = end + 1
        }
        return isChanged ? blanked : nil
    }

    /// A line as long as a former one; where it cannot be so long, all that it said goes.
    private func written(
        _ content: [UInt8], n: Int, id: ID<Line>, by sealer: any LineSealer, as former: [UInt8]
    ) -> [UInt8] {
        let line = Array(JournalLine.written(content: content, n: n, id: id, by: sealer).dropLast())
        if line.count <= former.count { return ScrubbedContent.padded(line, to: former.count) }
        return ScrubbedContent.padded(JournalLine.scrubbed(n: n, id: id), to: former.count)
    }

    /// What a line that is good says; no content where it was forgotten already.
    private mutating func opened(
        _ line: [UInt8], by sealer: any LineSealer
    ) -> (n: Int, id: ID<Line>, content: [UInt8]?)? {
        var tape = JSONTape()
        guard line.count <= Self.longestLine, line.first == 0x7b, (try? tape.read(line)) != nil,
            let (n, id) = Self.mark(of: tape.root, in: tape),
            let sealed = try? sealer.open(tape.root, of: tape, for: .line(n: n, id: id))
        else { return nil }
        switch sealed {
        case .onTape(let place): return (n, id, Array(tape.bytes(place)))
        case .bytes(let bytes): return (n, id, bytes)
        case .scrubbed: return (n, id, nil)
        }
    }
}
