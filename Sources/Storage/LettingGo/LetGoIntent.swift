internal import CentreCore

/// What `letgo.json` says: that this directory's months before one are being let go.
///
/// In clear, for it must be read with the keys from before and with those from after; `centre.json` names the month too.
struct LetGoIntent: Sendable {
    static let name = "letgo.json"

    let before: Month

    init(before: Month) { self.before = before }

    /// Nothing where it is missing or damaged: then the record alone says what is to be done.
    static func read(_ path: String, files: any FileSystem) -> LetGoIntent? {
        let document = try? Document(path, named: name, files: files, seal: .plain, limit: Document.longest)
        guard let document, let place = document.tape.field(Field.before, of: document.content),
            let month = document.tape.string(place).flatMap({ Month($0) })
        else { return nil }
        return LetGoIntent(before: month)
    }

    func written() -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.name(Field.before)
        json.string(before.description)
        json.endObject()
        return Document.written(json.bytes, named: Self.name, by: .plain)
    }
}
