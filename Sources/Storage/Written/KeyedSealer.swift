internal import CentreCore
internal import Crypto
internal import FoundationEssentials

/// The content sealed under the key of its file: nobody reads or changes it without, nor moves it to another place.
struct KeyedSealer: LineSealer {
    let key: SymmetricKey

    func seal(_ content: [UInt8], for place: SealedPlace, into holder: inout JSONWriter) {
        // Sealing fails for a key of the wrong size only, and there is none.
        guard
            let box = try? ChaChaPoly.seal(
                Self.padded(content), using: key, authenticating: place.associated)
        else { preconditionFailure("A key of another size than 256 bits.") }
        holder.name(Field.sealedContent)
        holder.string(box.combined.base64EncodedString())
    }

    func open(
        _ holder: JSONTape.Place, of tape: JSONTape, for place: SealedPlace
    ) throws(LineFault) -> SealedContent {
        guard tape.field(Field.content, of: holder) == nil, tape.field(Field.guardian, of: holder) == nil
        else { throw .malformed }
        guard let field = tape.field(Field.sealedContent, of: holder) else {
            // A scrubbed line keeps its number and its id, and nothing else: a flipped bit forgets no line.
            guard case .line = place, tape.count(of: holder) == 2 else { throw .malformed }
            return .scrubbed
        }
        guard let sealed = Base64.decoded(tape.bytes(field)) else { throw .malformed }
        guard let box = try? ChaChaPoly.SealedBox(combined: sealed),
            let opened = try? ChaChaPoly.open(box, using: key, authenticating: place.associated)
        else { throw .notProved }
        let content = unsafe opened.withUnsafeBytes { bytes in
            var end = bytes.count
            while end > 0, unsafe bytes[end - 1] == 0x20 { end -= 1 }
            return unsafe Array(bytes[..<end])
        }
        return .bytes(content)
    }

    /// Content filled up with spaces, so that its length tells little: to 256, 512 … 4096 bytes, then to the next
    /// multiple of 4096.
    static func padded(_ content: [UInt8]) -> [UInt8] {
        var size = 256
        while size < content.count { size += min(size, 4096) }
        return content + Array(repeating: 0x20, count: size - content.count)
    }
}

extension SealedPlace {
    /// What must be the same again for the content to open, beside the key: which line of the file it is.
    fileprivate var associated: [UInt8] {
        switch self {
        case .line(let n, let id): Self.mark(n, id)
        case .header(_, _, _, let id): Self.mark(0, id)
        case .document: []
        }
    }

    /// The same for every line: `line/1|<n>|<id>`.
    private static func mark(_ n: Int, _ id: ID<Line>) -> [UInt8] {
        var bytes = Array("line/1|".utf8)
        bytes.reserveCapacity(64)
        bytes.appendDecimal(Int64(n))
        bytes.append(0x7c)
        bytes.appendHex(id.high)
        bytes.appendHex(id.low)
        return bytes
    }
}
