/// Reads comma-separated values as RFC 4180 has them, and as spreadsheets write them.
///
/// Fields may stand in quotes and then hold commas, line ends and doubled quotes. Lines end in LF, CRLF or CR; a byte
/// order mark is passed over. Where the header holds more semicolons or tabs than commas, those separate.
package struct CSV: Sendable {
    /// One line of the file.
    package struct Row: Hashable, Sendable {
        /// The number of the text line on which it begins, from 1.
        package let line: Int
        package let fields: [String]
    }

    package enum Fault: Error, Hashable, Sendable {
        /// A quote was opened on this line and never closed.
        case openQuote(line: Int)
        /// Text after a closing quote.
        case afterQuote(line: Int)
        case notUTF8(line: Int)
    }

    private static let quote = UInt8(ascii: "\"")
    private static let feed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private let bytes: [UInt8]
    private let separator: UInt8
    private var place: Int
    private var line = 1

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        place = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        let header = bytes[place...].prefix { $0 != Self.feed && $0 != Self.carriageReturn }
        separator = Self.separator(in: header)
    }

    private static func separator(in header: ArraySlice<UInt8>) -> UInt8 {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        let counts = candidates.map { candidate in header.count { $0 == candidate } }
        return zip(candidates, counts).max { $0.1 < $1.1 && $1.1 > 0 }?.0 ?? candidates[0]
    }

    /// How much of the file was read, in bytes.
    package var progress: Int { place }

    /// The next line that is not blank, or `nil` at the end.
    ///
    /// After a fault the reader stands behind the line that has it, or at the end where a quote was never closed.
    package mutating func next() throws(Fault) -> Row? {
        while place < bytes.count, isBlankLine { skipLineEnd() }
        guard place < bytes.count else { return nil }
        let start = line
        var fields: [String] = []
        while true {
            fields.append(try field(startedOn: start))
            guard place < bytes.count, bytes[place] == separator else { break }
            place += 1
        }
        skipLineEnd()
        return Row(line: start, fields: fields)
    }

    private var isBlankLine: Bool { bytes[place] == Self.feed || bytes[place] == Self.carriageReturn }

    private mutating func skipLineEnd() {
        guard place < bytes.count, isBlankLine else { return }
        let pair =
            bytes[place] == Self.carriageReturn && place + 1 < bytes.count && bytes[place + 1] == Self.feed
        place += pair ? 2 : 1
        line += 1
    }

    private mutating func skipRestOfLine() {
        while place < bytes.count, !isBlankLine { place += 1 }
        skipLineEnd()
    }

    private mutating func field(startedOn start: Int) throws(Fault) -> String {
        guard place < bytes.count, bytes[place] == Self.quote else { return try plainField(startedOn: start) }
        place += 1
        var field: [UInt8] = []
        while true {
            guard place < bytes.count else { throw .openQuote(line: start) }
            let byte = bytes[place]
            place += 1
            if byte == Self.quote {
                guard place < bytes.count, bytes[place] == Self.quote else { break }
                place += 1
            } else if byte == Self.feed {
                line += 1
            }
            field.append(byte)
        }
        guard place == bytes.count || bytes[place] == separator || isBlankLine else {
            skipRestOfLine()
            throw .afterQuote(line: start)
        }
        return try text(field[...], startedOn: start)
    }

    private mutating func plainField(startedOn start: Int) throws(Fault) -> String {
        let begin = place
        var end = place
        while end < bytes.count {
            let byte = bytes[end]
            if byte == separator || byte == Self.feed || byte == Self.carriageReturn { break }
            end += 1
        }
        place = end
        return try text(bytes[begin..<place], startedOn: start)
    }

    private mutating func text(_ bytes: ArraySlice<UInt8>, startedOn start: Int) throws(Fault) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            skipRestOfLine()
            throw .notUTF8(line: start)
        }
        return text
    }
}
