/// What `desk.json` says: under which ids this data directory writes.
///
/// Never in a backup, never exchanged.
package struct DeskFile: Hashable, Sendable {
    static let name = "desk.json"

    package internal(set) var desk: DeskID
    /// The desk id under which commands write beside an open desk.
    package internal(set) var guest: DeskID

    func written(by seal: Seal) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.name(Field.desk)
        json.hex(desk.bits)
        json.name(Field.guest)
        json.hex(guest.bits)
        json.endObject()
        return Document.written(json.bytes, named: Self.name, by: seal)
    }

    static func read(
        _ path: String, files: any FileSystem, seal: Seal
    ) throws(StorageError) -> DeskFile? {
        guard
            let document = try Document(
                path, named: name, files: files, seal: seal, limit: Document.longest)
        else { return nil }
        let (tape, content) = (document.tape, document.content)
        guard let desk = tape.field(Field.desk, of: content).flatMap({ tape.hex($0) }),
            let guest = tape.field(Field.guest, of: content).flatMap({ tape.hex($0) })
        else { throw .damaged(file: name) }
        return DeskFile(desk: DeskID(bits: desk), guest: DeskID(bits: guest))
    }
}
