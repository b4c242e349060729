package import CentreCore

/// What `centre.json` says: which centre this is, and how its lines are written.
package struct CentreFile: Hashable, Sendable {
    static let name = "centre.json"
    static let copy = "centre.bak.json"
    /// In bytes: enough for two thousand kept month keys, and little enough that a hostile one is refused at once.
    static let limit = 1 << 18

    package let centre: ID<Centre>
    /// What opens a sealed centre; `nil` for a plain one.
    ///
    /// This file itself is always in clear.
    package internal(set) var slots: KeySlots?

    func written() -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.name(Field.version)
        json.integer(JournalHeader.version)
        json.name(Field.centre)
        json.hex(centre.high, centre.low)
        json.name(Field.sealed)
        json.bool(slots != nil)
        slots?.write(into: &json)
        json.endObject()
        return Document.written(json.bytes, named: Self.name, by: .plain)
    }

    /// Reads either copy; the guard of both covers the first one's name.
    static func read(_ path: String, files: any FileSystem) throws(StorageError) -> CentreFile? {
        guard
            let document = try Document(path, named: name, files: files, seal: .plain, limit: limit)
        else { return nil }
        let (tape, content) = (document.tape, document.content)
        guard let version = tape.field(Field.version, of: content).flatMap({ tape.integer($0) }),
            let centre: ID<Centre> = tape.field(Field.centre, of: content).flatMap({ tape.id($0) }),
            let sealed = tape.field(Field.sealed, of: content).flatMap({ tape.bool($0) })
        else { throw .damaged(file: name) }
        guard version <= JournalHeader.version else { throw .newerFormat(file: name) }
        guard sealed else { return CentreFile(centre: centre, slots: nil) }
        guard let slots = KeySlots(content, of: tape, centre: centre) else { throw .damaged(file: name) }
        return CentreFile(centre: centre, slots: slots)
    }
}
