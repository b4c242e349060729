/// One JSON value, read strictly and laid out as a row of tokens that refer to the bytes they came from.
///
/// A tape is used again and again, line after line, and then takes no memory anew. Reading is total: whatever the
/// bytes, it gives tokens or a ``JSONFault``. Stricter than RFC 8259: bytes are UTF-8, nesting ends at
/// ``deepest``, no object repeats a name, surrogates come in pairs, and no control character stands unescaped.
package struct JSONTape: Sendable {
    package static let deepest = 32

    enum Kind: UInt8, Sendable { case object, array, string, escapedString, integer, number, yes, no, null }

    /// A cold start touches tens of thousands of tokens for the first time, so they are kept small: places in 32 bits.
    struct Token: Sendable {
        /// In an object, the field's name, and where it is spelled.
        let name: JSONName
        private let nameStart, nameEnd: UInt32
        private let valueStart: UInt32
        private var valueEnd: UInt32
        private var following: UInt32 = 0
        let kind: Kind
        /// An integer's value, and how many values an object or array holds.
        var number: Int64

        init(
            _ kind: Kind, named name: JSONName, spelled spelling: Range<Int>, at value: Range<Int>,
            number: Int64
        ) {
            (self.kind, self.name, self.number) = (kind, name, number)
            (nameStart, nameEnd) = (UInt32(spelling.lowerBound), UInt32(spelling.upperBound))
            (valueStart, valueEnd) = (UInt32(value.lowerBound), UInt32(value.upperBound))
        }

        var spelling: Range<Int> { Int(nameStart)..<Int(nameEnd) }
        /// The value's own bytes, from here to ``end``; of a string without the quotation marks.
        var start: Int { Int(valueStart) }
        var end: Int {
            get { Int(valueEnd) }
            set { valueEnd = UInt32(newValue) }
        }
        /// The token after this value and all that is in it.
        var next: Int {
            get { Int(following) }
            set { following = UInt32(newValue) }
        }
    }

    /// A value on the tape.
    package struct Place: Hashable, Sendable {
        let index: Int
    }

    package private(set) var source: [UInt8] = []
    var tokens: [Token] = []
    private var at = 0
    private var end = 0
    /// Where the name of the field that is being read is spelled.
    private var spelling = 0..<0

    package init() {}

    /// The value that was read last.
    package var root: Place { Place(index: 0) }

    /// Reads the one value that a range of bytes holds, white space around it allowed.
    ///
    /// O(*n*). The source is shorter than 4 GiB.
    package mutating func read(_ source: [UInt8], _ range: Range<Int>) throws(JSONFault) {
        precondition(source.count <= UInt32.max, "a tape's places have 32 bits")
        tokens.removeAll(keepingCapacity: true)
        // A value and its name seldom take less; room that stays empty costs nothing.
        tokens.reserveCapacity(range.count / 10)
        self.source = source
        at = range.lowerBound
        end = range.upperBound
        let bytes = source.span
        try value(bytes, named: .foreign, depth: 0)
        skipSpace(bytes)
        guard at == end else { throw JSONFault(.trailingBytes, at: at) }
    }

    /// Lets go of the bytes that were read last, a whole file perhaps; keeps the room for tokens.
    mutating func letGo() {
        source = []
        tokens.removeAll(keepingCapacity: true)
    }

    package mutating func read(_ source: [UInt8]) throws(JSONFault) {
        try read(source, 0..<source.count)
    }
}

extension JSONTape {
    private mutating func value(_ bytes: Span<UInt8>, named name: JSONName, depth: Int) throws(JSONFault) {
        skipSpace(bytes)
        guard at < end else { throw JSONFault(.endsEarly, at: at) }
        switch bytes[at] {
        case 0x22: try string(bytes, named: name)
        case 0x7b: try object(bytes, named: name, depth: depth)
        case 0x5b: try array(bytes, named: name, depth: depth)
        case 0x2d, 0x30...0x39: try number(bytes, named: name)
        case 0x74: try word(bytes, Self.trueWord, .yes, named: name)
        case 0x66: try word(bytes, Self.falseWord, .no, named: name)
        case 0x6e: try word(bytes, Self.nullWord, .null, named: name)
        default: throw JSONFault(.unexpectedByte, at: at)
        }
    }

    private mutating func object(_ bytes: Span<UInt8>, named name: JSONName, depth: Int) throws(JSONFault) {
        let index = try open(.object, named: name, depth: depth)
        skipSpace(bytes)
        var count: Int64 = 0
        if try !closes(bytes, 0x7d) {
            repeat {
                skipSpace(bytes)
                let field = try fieldName(bytes, of: index)
                skipSpace(bytes)
                try expect(bytes, 0x3a)
                try value(bytes, named: field, depth: depth + 1)
                count += 1
            } while try continues(bytes, to: 0x7d)
        }
        close(index, holding: count)
    }

    private mutating func array(_ bytes: Span<UInt8>, named name: JSONName, depth: Int) throws(JSONFault) {
        let index = try open(.array, named: name, depth: depth)
        skipSpace(bytes)
        var count: Int64 = 0
        if try !closes(bytes, 0x5d) {
            repeat {
                try value(bytes, named: .foreign, depth: depth + 1)
                count += 1
            } while try continues(bytes, to: 0x5d)
        }
        close(index, holding: count)
    }

    private mutating func open(_ kind: Kind, named name: JSONName, depth: Int) throws(JSONFault) -> Int {
        guard depth < Self.deepest else { throw JSONFault(.tooDeep, at: at) }
        tokens.append(Token(kind, named: name, spelled: spelling, at: at..<at, number: 0))
        at += 1
        return tokens.count - 1
    }

    private mutating func close(_ index: Int, holding count: Int64) {
        tokens[index].end = at
        tokens[index].next = tokens.count
        tokens[index].number = count
    }

    private mutating func closes(_ bytes: Span<UInt8>, _ closing: UInt8) throws(JSONFault) -> Bool {
        guard at < end else { throw JSONFault(.endsEarly, at: at) }
        guard bytes[at] == closing else { return false }
        at += 1
        return true
    }

    private mutating func continues(_ bytes: Span<UInt8>, to closing: UInt8) throws(JSONFault) -> Bool {
        skipSpace(bytes)
        if try closes(bytes, closing) { return false }
        try expect(bytes, 0x2c)
        return true
    }

    private mutating func expect(_ bytes: Span<UInt8>, _ byte: UInt8) throws(JSONFault) {
        guard at < end else { throw JSONFault(.endsEarly, at: at) }
        guard bytes[at] == byte else { throw JSONFault(.unexpectedByte, at: at) }
        at += 1
    }

    @inline(__always)
    private mutating func skipSpace(_ bytes: Span<UInt8>) {
        while at < end, Self.isSpace(bytes[at]) { at += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte <= 0x20 && (byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09)
    }

    private static let trueWord = Array("true".utf8)
    private static let falseWord = Array("false".utf8)
    private static let nullWord = Array("null".utf8)

    private mutating func word(
        _ bytes: Span<UInt8>, _ word: [UInt8], _ kind: Kind, named name: JSONName
    ) throws(JSONFault) {
        let start = at
        for byte in word { try expect(bytes, byte) }
        append(kind, named: name, start..<at)
    }

    private mutating func append(_ kind: Kind, named name: JSONName, _ range: Range<Int>, number: Int64 = 0) {
        var token = Token(kind, named: name, spelled: spelling, at: range, number: number)
        token.next = tokens.count + 1
        tokens.append(token)
    }
}

extension JSONTape {
    private mutating func string(_ bytes: Span<UInt8>, named name: JSONName) throws(JSONFault) {
        let (range, escaped) = try stringBytes(bytes)
        append(escaped ? .escapedString : .string, named: name, range)
    }

    /// Reads a string and gives its bytes between the quotation marks, and whether escapes stand among them.
    private mutating func stringBytes(_ bytes: Span<UInt8>) throws(JSONFault) -> (Range<Int>, escaped: Bool) {
        try expect(bytes, 0x22)
        // Its own name, so that the loop asks nobody where it is: most bytes of a record stand in strings.
        let end = end
        let start = at
        var place = at
        var escaped = false
        while place < end {
            while place &+ 8 <= end, Self.arePlain(bytes, from: place) { place &+= 8 }
            while place < end, Self.isPlain(bytes[place]) { place &+= 1 }
            guard place < end else { break }
            let byte = bytes[place]
            if byte == 0x22 {
                at = place + 1
                return (start..<place, escaped)
            } else if byte == 0x5c {
                escaped = true
                place = try JSONEscape.end(of: source, from: place, before: end)
            } else if byte < 0x20 {
                throw JSONFault(.unexpectedByte, at: place)
            } else {
                guard let length = WellFormed.length(of: source, at: place, before: end) else {
                    throw JSONFault(.notUTF8, at: place)
                }
                place += length
            }
        }
        throw JSONFault(.endsEarly, at: place)
    }

    /// Whether a byte of a string stands for itself, whatever comes before and after it.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte &- 0x20 < 0x60 && byte != 0x22 && byte != 0x5c
    }

    /// The same of eight bytes, which all lie within.
    @inline(__always)
    private static func arePlain(_ bytes: Span<UInt8>, from start: Int) -> Bool {
        let (low, high): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
        let (quote, escape) = (word ^ (low &* 0x22), word ^ (low &* 0x5c))
        // A byte below what is taken from it borrows its highest bit.
        let control = (word &- low &* 0x20) & ~word
        let marks = control | ((quote &- low) & ~quote) | ((escape &- low) & ~escape) | word
        return marks & high == 0
    }

    /// Reads a field's name and refuses one that the object has already.
    private mutating func fieldName(_ bytes: Span<UInt8>, of object: Int) throws(JSONFault) -> JSONName {
        let start = at
        let (range, escaped) = try stringBytes(bytes)
        let plain = escaped ? JSONEscape.plain(source, range) : nil
        let name = plain.map { JSONName($0, 0..<$0.count) } ?? JSONName(source, range)
        var sibling = object + 1
        while sibling < tokens.count {
            if tokens[sibling].name == name, isRepeated(plain ?? [], escaped, range, as: tokens[sibling]) {
                throw JSONFault(.repeatedName, at: start)
            }
            sibling = tokens[sibling].next
        }
        spelling = range
        return name
    }

    /// Whether a name is a sibling's: known from its words, unless both are too long for those.
    private func isRepeated(_ plain: [UInt8], _ escaped: Bool, _ range: Range<Int>, as sibling: Token) -> Bool
    {
        guard sibling.name == .foreign else { return true }
        let other = JSONEscape.plain(source, sibling.spelling)
        return escaped ? plain == other : source[range].elementsEqual(other)
    }

    private mutating func number(_ bytes: Span<UInt8>, named name: JSONName) throws(JSONFault) {
        let start = at
        if bytes[at] == 0x2d { at += 1 }
        let digits = at
        var value: Int64 = 0
        var fits = true
        // Counted downwards, so that the least number fits too. What has up to 18 digits fits without asking.
        let safe = min(end, at + 18)
        while at < safe, bytes[at] >= 0x30, bytes[at] <= 0x39 {
            value = value &* 10 &- Int64(bytes[at] &- 0x30)
            at += 1
        }
        while at < end, bytes[at] >= 0x30, bytes[at] <= 0x39 {
            let (product, first) = value.multipliedReportingOverflow(by: 10)
            let (difference, second) = product.subtractingReportingOverflow(Int64(bytes[at] &- 0x30))
            if first || second { fits = false }
            value = difference
            at += 1
        }
        guard at > digits, at == digits + 1 || bytes[digits] != 0x30 else {
            throw JSONFault(.badNumber, at: start)
        }
        let whole = at
        if at < end, bytes[at] == 0x2e {
            at += 1
            try someDigits(bytes)
        }
        if at < end, bytes[at] | 0x20 == 0x65 {
            at += 1
            if at < end, bytes[at] == 0x2b || bytes[at] == 0x2d { at += 1 }
            try someDigits(bytes)
        }
        let negative = digits > start
        if !negative, value == .min { fits = false }
        let isInteger = fits && whole == at
        append(
            isInteger ? .integer : .number, named: name, start..<at,
            number: isInteger ? (negative ? value : -value) : 0)
    }

    private mutating func someDigits(_ bytes: Span<UInt8>) throws(JSONFault) {
        let start = at
        while at < end, (0x30...0x39).contains(bytes[at]) { at += 1 }
        guard at > start else { throw JSONFault(.badNumber, at: at) }
    }
}
