internal import CentreCore
internal import Crypto

/// The content in clear, with a guard against accidents: the first 64 bits of a SHA-256.
package struct PlainSealer: LineSealer {
    package init() {}

    package func seal(_ content: [UInt8], for place: SealedPlace, into holder: inout JSONWriter) {
        holder.name(Field.guardian)
        holder.hex(Self.guardian(place, content[...]))
        holder.name(Field.content)
        holder.raw(content)
    }

    package func open(
        _ holder: JSONTape.Place, of tape: JSONTape, for place: SealedPlace
    ) throws(LineFault) -> SealedContent {
        guard let content = tape.field(Field.content, of: holder) else {
            // A scrubbed line keeps its number and its id, and nothing else.
            guard case .line = place, tape.count(of: holder) == 2 else { throw .malformed }
            return .scrubbed
        }
        guard tape.isObject(content), let field = tape.field(Field.guardian, of: holder),
            let guardian = tape.hex(field)
        else { throw .malformed }
        guard guardian == Self.guardian(place, tape.bytes(content)) else { throw .notProved }
        return .onTape(content)
    }

    private static func guardian(_ place: SealedPlace, _ content: ArraySlice<UInt8>) -> UInt64 {
        var hash = SHA256()
        hash.update(data: place.guarded)
        hash.update(data: content)
        return unsafe hash.finalize().withUnsafeBytes { bytes in
            unsafe UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
        }
    }
}
