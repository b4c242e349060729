internal import CentreCore
internal import Glibc

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
    let seal: Seal
    /// The months of which files are read.
    let reach: Reach
    /// Lines in which something was forgotten: it is noted how they stand.
    var watched: Set<ID<Line>> = []
    private var tape = JSONTape()
    private var inner = JSONTape()

    init(_ identity: CentreFile, seal: Seal) {
        centre = identity.centre
        reach = identity.reach
        self.seal = seal
    }

    /// Proves the header and gives the offset of the line after it, and the salt of the file's key.
    mutating func header(_ bytes: [UInt8], of name: JournalName) throws(LineFault) -> (
        start: Int, salt: Salt?
    ) {
        // The tape holds the whole file otherwise until it reads again.
        defer { tape.letGo() }
        guard reach.holds(name.month) else { throw .letGo }
        guard let end = bytes.prefix(Self.longestLine).firstIndex(of: 0x0a) else {
            throw bytes.count > Self.longestLine ? .tooLong(bytes: bytes.count) : .unfinished
        }
        try put(bytes, 0..<end)
        return (end + 1, try JournalHeader(tape, of: centre, in: name, seal: seal).salt)
    }

    /// Reads every line from an offset, and hands each good one out.
    ///
    /// The offset lies after the line of the given number. O(*n*) in the bytes. Throws where this centre has no key to
    /// the file.
    mutating func scan(
        _ bytes: [UInt8], of name: JournalName, salt: Salt?, from offset: Int, after number: Int,
        each: (Line, ProvedLine) -> Void
    ) throws(LineFault) -> JournalScan {
        let sealer = try seal.sealer(of: name, salt: salt)
        var scan = JournalScan(from: offset, after: number)
        var waiting: [JournalScan.BadLine] = []
        var start = offset
        while let end = Self.lineEnd(in: bytes, from: start) {
            do {
                let found = try self.line(bytes, start..<end, of: name, by: sealer, &scan)
                scan.bad += waiting
                waiting = []
                scan.end = end + 1
                if let (line, proved) = found { each(line, proved) }
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
        guard (try? put(bytes, 0..<bytes.count)) != nil else { return nil }
        return provedLine(tape.root, of: tape, from: name)
    }

    /// The content of such a line, as it stands.
    mutating func provedContent(_ raw: ArraySlice<UInt8>) -> [UInt8]? {
        let bytes = Array(raw)
        guard (try? put(bytes, 0..<bytes.count)) != nil,
            let content = tape.field(Field.content, of: tape.root), tape.isObject(content)
        else { return nil }
        return Array(tape.bytes(content))
    }

    /// Reads a line where it stands in a document that was proved as a whole; or gives `nil`.
    mutating func provedLine(
        _ place: JSONTape.Place, of tape: JSONTape, from name: JournalName
    ) -> Line? {
        // What holds the line was proved: to prove it again would double the time that a start takes.
        guard let (_, id) = Self.mark(of: place, in: tape),
            let content = tape.field(Field.content, of: place), tape.isObject(content)
        else { return nil }
        var unknown = Unknown()
        return (try? self.content(.onTape(content), of: tape, line: id, in: name.month, &unknown)) ?? nil
    }

    /// Whether bytes are one line, with this id.
    mutating func isLine(_ id: ID<Line>, _ bytes: [UInt8]) -> Bool {
        guard bytes.last == 0x0a, (try? put(bytes, 0..<bytes.count - 1)) != nil else { return false }
        return Self.mark(of: tape.root, in: tape)?.id == id
    }

    /// The number and the id that a line bears.
    static func mark(of line: JSONTape.Place, in tape: JSONTape) -> (n: Int, id: ID<Line>)? {
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

    /// A line, and what it was proved to be; `nil` where it was forgotten.
    private mutating func line(
        _ bytes: [UInt8], _ range: Range<Int>, of name: JournalName, by sealer: any LineSealer,
        _ scan: inout JournalScan
    ) throws(LineFault) -> (line: Line, proved: ProvedLine)? {
        let last = scan.lastNumber
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
        scan.last = LastLine(start: range.lowerBound, id: id)
        scan.lines += 1
        if !watched.isEmpty, watched.contains(id) {
            scan.watched.append(ScrubbedLine(bytes[range], start: range.lowerBound))
        }
        scan.unknown += unknown
        guard let line else { return nil }
        guard case .bytes(let content) = sealed else { return (line, .standing(bytes[range])) }
        return (line, .opened(content, n: n, id: id))
    }

    /// Reads one line of a file by itself; `nil` where it cannot be used, or was forgotten.
    mutating func oneLine(
        _ bytes: [UInt8], _ range: Range<Int>, of name: JournalName, by sealer: any LineSealer
    ) -> Line? {
        var scan = JournalScan(from: range.lowerBound, after: 0)
        guard let found = try? line(bytes, range, of: name, by: sealer, &scan) else { return nil }
        return found.line
    }

    /// What a line says, proved and not read any further; `nil` where it cannot be used.
    mutating func clear(
        _ bytes: [UInt8], _ range: Range<Int>, by sealer: any LineSealer
    ) -> SealedContent? {
        guard (try? put(bytes, range)) != nil, let (n, id) = Self.mark(of: tape.root, in: tape) else {
            return nil
        }
        return try? sealer.open(tape.root, of: tape, for: .line(n: n, id: id))
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

    /// Where the line ends that begins at an offset; `nil` where its end is not there.
    static func lineEnd(in bytes: [UInt8], from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        return unsafe bytes.withUnsafeBytes { raw in
            let rest = unsafe UnsafeRawBufferPointer(rebasing: raw[start...])
            guard let base = rest.baseAddress, let end = unsafe memchr(base, 0x0a, rest.count) else {
                return nil
            }
            return unsafe start + (UnsafeRawPointer(end) - base)
        }
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
