/// A small file that is written whole and guarded as a whole.
struct Document: Sendable {
    /// How long one may be where nothing tells it to be shorter, in bytes.
    static let longest = 1 << 20

    let tape: JSONTape
    let content: JSONTape.Place

    /// Reads and proves a document, or gives `nil` where the file is missing.
    init?(
        _ path: String, named name: String, files: any FileSystem, seal: Seal, limit: Int
    ) throws(StorageError) {
        let bytes: [UInt8]
        do {
            guard let found = try files.contents(of: path, limit: limit) else { return nil }
            bytes = found
        } catch {
            throw .file(error)
        }
        do {
            try self.init(bytes[...], named: name, seal: seal)
        } catch {
            throw .damaged(file: name)
        }
    }

    init(_ bytes: ArraySlice<UInt8>, named name: String, seal: Seal) throws(LineFault) {
        var tape = JSONTape()
        do {
            try tape.read(Array(bytes))
        } catch {
            throw .notJSON(error)
        }
        switch try seal.sealer(ofDocument: name).open(tape.root, of: tape, for: .document(name)) {
        case .onTape(let place):
            self.tape = tape
            content = place
        case .bytes(let bytes):
            do {
                try tape.read(bytes)
            } catch {
                throw .notJSON(error)
            }
            self.tape = tape
            content = tape.root
        case .scrubbed: throw .malformed
        }
    }

    /// The bytes of a document, its line end included.
    static func written(_ content: [UInt8], named name: String, by seal: Seal) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        seal.sealer(ofDocument: name).seal(content, for: .document(name), into: &json)
        json.endObject()
        return json.bytes + [0x0a]
    }
}
