package import Screens

/// Turns the bytes that a terminal sends into keys.
///
/// It never loses what was typed and never waits for ever: bytes that may still become something longer are kept
/// until more come or until ``settle()`` is called, ``patience`` milliseconds after the last of them.
package struct KeyDecoder: Sendable {
    /// The most of a paste that is kept, in bytes.
    package static let longestPaste = 64 * 1024

    private let sequences: KeySequences
    private var bytes: ArraySlice<UInt8> = []
    private var paste: Paste?

    package init(_ sequences: KeySequences = .none) {
        self.sequences = sequences
    }

    /// How many milliseconds to wait for more bytes before ``settle()``; `nil` while nothing is unfinished.
    package var patience: Int? {
        if let paste { return paste.isStalled ? nil : 200 }
        return bytes.isEmpty ? nil : 25
    }

    /// Takes what was read at once, and gives the keys that are certain.
    package mutating func feed(_ read: some Sequence<UInt8>) -> [Key] {
        let read = Array(read)
        if let stalled = paste, stalled.isStalled {
            // After a silence a handful of bytes is a hand at the keyboard; more is the rest of the paste.
            if read.count <= 8 { paste = nil } else { paste?.isStalled = false }
        }
        bytes = ArraySlice(Array(bytes) + read)
        return decode()
    }

    /// Gives what the unfinished bytes mean when nothing follows them.
    package mutating func settle() -> [Key] {
        if let text = paste?.stall(with: bytes) {
            bytes = []
            return text.isEmpty ? [] : [.paste(text)]
        }
        guard let first = bytes.popFirst() else { return [] }
        guard first == 0x1B else {
            bytes = []
            return []
        }
        // Esc was pressed; what follows it was typed, and is no sequence.
        return [.escape] + typed()
    }

    private mutating func typed() -> [Key] {
        var keys: [Key] = []
        while let byte = bytes.first, byte != 0x1B {
            guard case .key(let key, let count) = Self.plain(bytes) else {
                bytes = bytes.dropFirst()
                continue
            }
            bytes = bytes.dropFirst(count)
            keys.append(key)
        }
        return keys + decode()
    }

    private mutating func decode() -> [Key] {
        var keys: [Key] = []
        while !bytes.isEmpty {
            if paste != nil {
                guard let text = paste?.take(&bytes) else { break }
                paste = nil
                if !text.isEmpty { keys.append(.paste(text)) }
                continue
            }
            switch next() {
            case .key(let key, let count):
                keys.append(key)
                bytes = bytes.dropFirst(count)
            case .nothing(let count):
                bytes = bytes.dropFirst(count)
            case .pasteBegins(let count):
                bytes = bytes.dropFirst(count)
                paste = Paste(limit: Self.longestPaste)
            case .unfinished:
                return keys
            }
        }
        return keys
    }

    private func next() -> Decoded {
        guard bytes.first == 0x1B else { return Self.plain(bytes) }
        if let known = sequences.match(bytes) { return .key(known.key, known.count) }
        if sequences.couldBegin(with: bytes) { return .unfinished }
        return EscapeSequence.decode(bytes)
    }

    /// What stands at the beginning of some bytes that do not begin with Esc.
    private static func plain(_ bytes: ArraySlice<UInt8>) -> Decoded {
        guard let first = bytes.first else { return .unfinished }
        switch first {
        case 0x09: return .key(.tab, 1)
        case 0x0A, 0x0D: return .key(.enter, 1)
        case 0x08, 0x7F: return .key(.backspace, 1)
        case 0x01...0x1A: return .key(.control(Character(Unicode.Scalar(first + 0x60))), 1)
        case 0x00...0x1F: return .nothing(1)
        default: break
        }
        switch UTF8Piece(bytes) {
        case .scalar(let scalar, let count):
            let isControl = scalar.properties.generalCategory == .control
            return isControl ? .nothing(count) : .key(.character(Character(scalar)), count)
        case .unfinished: return .unfinished
        case .invalid(let count): return .nothing(count)
        }
    }
}

/// What stands at the beginning of some bytes, and how many of them it takes.
enum Decoded: Hashable {
    case key(Key, Int)
    case nothing(Int)
    case pasteBegins(Int)
    case unfinished
}
