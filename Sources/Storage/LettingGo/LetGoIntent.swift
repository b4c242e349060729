internal import CentreCore

/// What `letgo.json` says: that this directory's months before one are being let go.
///
/// In clear, for it must be read with the keys from before and with those from after; `centre.json` names the month too.
struct LetGoIntent: Sendable {
    static let name = "letgo.json"

    let before: Month
    /// The rank of the deed: another desk may have let go of the same months, and have kept others.
    let rank: UInt64

    init(before: Month, rank: UInt64) { (self.before, self.rank) = (before, rank) }

    /// Nothing where it is missing or damaged: then `centre.json` alone says what is to be done.
    static func read(_ path: String, files: any FileSystem) throws(StorageError) -> LetGoIntent? {
        let document: Document?
        do {
            document = try Document(path, named: name, files: files, seal: .plain, limit: Document.longest)
        } catch {
            guard case .damaged = error else { throw error }
            return nil
        }
        guard let document, let place = document.tape.field(Field.before, of: document.content),
            let month = document.tape.string(place).flatMap({ Month($0) }),
            let rank = document.tape.field(Field.h, of: document.content).flatMap({ document.tape.hex($0) })
        else { return nil }
        return LetGoIntent(before: month, rank: rank)
    }

    func written() -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.name(Field.before)
        json.string(before.description)
        json.name(Field.h)
        json.hex(rank)
        json.endObject()
        return Document.written(json.bytes, named: Self.name, by: .plain)
    }
}
