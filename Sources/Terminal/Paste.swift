/// A bracketed paste while it comes in: text, whatever bytes are in it.
struct Paste: Sendable {
    private static let end: [UInt8] = Array("\u{1B}[201~".utf8)

    private let limit: Int
    private var kept: [UInt8] = []

    /// Whether the bytes stopped coming before the paste's end did.
    var isStalled = false

    /// A paste of which so many bytes are kept; what is beyond them is dropped.
    init(limit: Int) {
        self.limit = limit
    }

    /// Takes bytes up to the end of the paste and gives the text; `nil` while the end has not come.
    mutating func take(_ bytes: inout ArraySlice<UInt8>) -> String? {
        var index = bytes.startIndex
        while let escape = bytes[index...].firstIndex(of: 0x1B) {
            let tail = bytes[escape...].prefix(Self.end.count)
            if tail.elementsEqual(Self.end) {
                keep(bytes[..<escape])
                bytes = bytes[(escape + Self.end.count)...]
                return text
            }
            if Self.end.starts(with: tail) {
                keep(bytes[..<escape])
                bytes = bytes[escape...]
                return nil
            }
            index = escape + 1
        }
        keep(bytes)
        bytes = []
        return nil
    }

    /// Gives what has come when nothing more seems to come; a rest may still follow.
    mutating func stall(with rest: ArraySlice<UInt8>) -> String {
        keep(rest)
        defer {
            kept = []
            isStalled = true
        }
        return text
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        kept += bytes.prefix(limit - kept.count)
    }

    /// The text without control characters and without what is no UTF-8; every kind of line end is a newline.
    private var text: String {
        var text = String.UnicodeScalarView()
        var rest = kept[...]
        var previous: Unicode.Scalar = " "
        while !rest.isEmpty {
            switch UTF8Piece(rest) {
            case .scalar(let scalar, let count):
                rest = rest.dropFirst(count)
                if scalar == "\r" || (scalar == "\n" && previous != "\r") {
                    text.append("\n")
                } else if scalar == "\t" || scalar.properties.generalCategory != .control {
                    text.append(scalar)
                }
                previous = scalar
            case .invalid(let count): rest = rest.dropFirst(count)
            case .unfinished: rest = []
            }
        }
        return String(text)
    }
}
