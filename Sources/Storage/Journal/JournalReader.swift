internal import CentreCore

/// Reads journal files line by line and proves each line.
///
/// Total: whatever the bytes, it answers.
struct JournalReader: Sendable {
    /// The longest line that is read.
    static let longestLine = 64 * 1024
    /// A number that no file comes near: counting on from any below cannot overflow.
    static let highestNumber = 1 << 53
    /// The longest file that is read.
    static let longestFile = 256 * 1024 * 1024

    let centre: ID<Centre>
    let sealer: any LineSealer
    private var tape = JSONTape()
    private var inner = JSONTape()

    init(centre: ID<Centre>, sealer: any LineSealer) {
        self.centre = centre
        self.sealer = sealer
    }

    /// Proves the header and gives the offset of the line after it.
    mutating func header(_ bytes: [UInt8], of name: JournalName) throws(LineFault) -> Int {
        guard let end = bytes.prefix(Self.longestLine).firstIndex(of: 0x0a) else {
            throw bytes.count > Self.longestLine ? .tooLong(bytes: bytes.count) : .unfinished
        }
        try put(bytes, 0..<end)
        _ = try JournalHeader(tape, of: centre, in: name, sealer: sealer)
        return end + 1
    }

    /// Reads every line from an offset, and hands each good one out with the bytes that it stands in.
    ///
    /// The offset lies after the line of the given number. O(*n*) in the bytes.
    mutating func scan(
        _ bytes: [UInt8], of name: JournalName, from offset: Int, after number: Int,
        each: (Line, Range<Int>) -> Void
    ) -> JournalScan {
        var scan = JournalScan(from: offset, after: number)
        var waiting: [JournalScan.BadLine] = []
        var start = offset
        while let end = Self.lineEnd(in: bytes, from: start) {
            do {
                let line = try self.line(bytes, start..<end, of: name, after: scan.lastNumber, &scan)
                scan.bad += waiting
                waiting = []
                scan.end = end + 1
                if let line { each(line, start..<end) }
            } catch {
                waiting.append(JournalScan.BadLine(offset: start, bytes: end - start, fault: error))
            }
            start = end + 1
        }
        tape.letGo()
        if waiting.count > 1 {
            scan.bad += waiting
        } else if scan.end < bytes.count {
            scan.torn = scan.end..<bytes.count
        }
        return scan
    }

    /// Reads a line that was proved before, from a cache that is itself proved; or gives `nil`.
    mutating func provedLine(_ raw: ArraySlice<UInt8>, of name: JournalName) -> Line? {
        let bytes = Array(raw)
        var scan = JournalScan(from: 0, after: 0)
        return (try? line(bytes, 0..<bytes.count, of: name, after: 0, &scan)) ?? nil
    }

    /// The content of such a line, as it stands.
    mutating func provedContent(_ raw: ArraySlice<UInt8>) -> [UInt8]? {
        let bytes = Array(raw)
        guard (try? put(bytes, 0..<bytes.count)) != nil,
            let (n, id) = Self.mark(of: tape.root, in: tape),
            let content = try? sealer.open(tape.root, of: tape, for: .line(n: n, id: id))
        else { return nil }
        switch content {
        case .onTape(let place): return Array(tape.bytes(place))
        case .bytes(let bytes): return bytes
        case .scrubbed: return nil
        }
    }

    /// Reads a line where it stands in a document that was proved as a whole; or gives `nil`.
    mutating func provedLine(
        _ place: JSONTape.Place, of tape: JSONTape, from name: JournalName
    ) -> Line? {
        guard let (n, id) = Self.mark(of: place, in: tape),
            let sealed = try? sealer.reopen(place, of: tape, for: .line(n: n, id: id))
        else { return nil }
        var unknown = Unknown()
        return (try? content(sealed, of: tape, line: id, in: name.month, &unknown)) ?? nil
    }

    /// The number and the id that a line bears.
    private static func mark(of line: JSONTape.Place, in tape: JSONTape) -> (n: Int, id: ID<Line>)? {
        guard let n = tape.field(Field.number, of: line).flatMap({ tape.integer($0) }).map({ Int($0) }),
            (1..<Self.highestNumber).contains(n),
            let id: ID<Line> = tape.field(Field.id, of: line).flatMap({ tape.id($0) })
        else { return nil }
        return (n, id)
    }

    /// What a line says that stands in a month's file; `nil` where that was forgotten.
    private mutating func content(
        _ sealed: SealedContent, of tape: JSONTape, line id: ID<Line>, in month: Month?,
        _ unknown: inout Unknown
    ) throws(LineFault) -> Line? {
        let line: Line
        switch sealed {
        case .onTape(let content):
            line = try Content.read(content, of: tape, line: id, &unknown)
        case .bytes(let content):
            do {
                try inner.read(content)
            } catch {
                throw .notJSON(error)
            }
            line = try Content.read(inner.root, of: inner, line: id, &unknown)
        case .scrubbed:
            return nil
        }
        return line.withoutStrays(in: month, &unknown)
    }

    private mutating func line(
        _ bytes: [UInt8], _ range: Range<Int>, of name: JournalName, after last: Int,
        _ scan: inout JournalScan
    ) throws(LineFault) -> Line? {
        try put(bytes, range)
        let root = tape.root
        guard let (n, id) = Self.mark(of: root, in: tape) else { throw .malformed }
        guard n > last else { throw .wrongNumber }
        var unknown = Unknown()
        let sealed = try sealer.open(root, of: tape, for: .line(n: n, id: id))
        let line = try content(sealed, of: tape, line: id, in: name.month, &unknown)
        if case .scrubbed = sealed { scan.scrubbed += 1 }
        if n > last + 1 { scan.missing.append(last + 1...n - 1) }
        scan.lastNumber = n
        scan.lines += 1
        scan.unknown += unknown
        return line
    }

    private mutating func put(_ bytes: [UInt8], _ range: Range<Int>) throws(LineFault) {
        guard range.count <= Self.longestLine else { throw .tooLong(bytes: range.count) }
        guard let first = range.first, bytes[first] == 0x7b else { throw .malformed }
        do {
            try tape.read(bytes, range)
        } catch {
            throw .notJSON(error)
        }
    }

    private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int? {
        var at = start
        while at < bytes.count {
            if bytes[at] == 0x0a { return at }
            at += 1
        }
        return nil
    }
}

extension Line {
    /// The line without effect of what lies in a file that is not its root's: whoever looks for that root does not
    /// look there, and all must see the same.
    fileprivate func withoutStrays(in month: Month?, _ unknown: inout Unknown) -> Line {
        func isStray(_ event: Event) -> Bool { event.root.map { $0.month != month } ?? false }
        guard events.contains(where: isStray) else { return self }
        unknown.events += events.count(where: isStray)
        return Line(id: id, deed: deed, events: events.map { isStray($0) ? .unknown(kind: "stray") : $0 })
    }
}
