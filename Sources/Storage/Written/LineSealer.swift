package import CentreCore

/// Turns what a line or a document says into what stands in the file, and back.
///
/// The one place where a sealed centre differs from a plain one.
package protocol LineSealer: Sendable {
    /// Writes the fields that carry the content.
    ///
    /// `place` names where it stands, so that it fits nowhere else.
    func seal(_ content: [UInt8], for place: SealedPlace, into holder: inout JSONWriter)
    /// Finds the content in what was read, and proves that it was written for this place.
    func open(
        _ holder: JSONTape.Place, of tape: JSONTape, for place: SealedPlace
    ) throws(LineFault) -> SealedContent
}

/// Where content stands.
package enum SealedPlace: Sendable {
    case line(n: Int, id: ID<Line>)
    /// A header, with what it says in clear.
    case header(centre: ID<Centre>, desk: DeskID, month: String, id: ID<Line>)
    /// A whole file, by its name.
    case document(String)

    /// What the guard covers before the content: where that stands; see `FORMAT.md`.
    var guarded: [UInt8] {
        switch self {
        case .line(let n, let id):
            var bytes: [UInt8] = []
            bytes.reserveCapacity(56)
            bytes.appendDecimal(Int64(n))
            bytes.append(0x7c)
            bytes.appendHex(id.high)
            bytes.appendHex(id.low)
            bytes.append(0x7c)
            return bytes
        case .header(let centre, let desk, let month, let id):
            return Array("1|\(centre)|\(desk)|\(month)|0|\(id)|".utf8)
        case .document(let name):
            return Array("\(name)|".utf8)
        }
    }
}

/// Where the content of a line or a document was found.
package enum SealedContent: Sendable {
    /// In the line itself, and so on the tape already.
    case onTape(JSONTape.Place)
    case bytes([UInt8])
    /// Nowhere: it was forgotten.
    case scrubbed
}
