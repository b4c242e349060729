internal import CentreCore

/// What `forget.json` says: that words are being taken off the disk, and whose name.
///
/// It is there from before the deed is written until nothing is left to clean.
struct ForgetIntent: Sendable {
    static let name = "forget.json"

    let request: ID<ForgetRequest>
    /// Their name; empty where nothing but the request itself is forgotten.
    let word: String

    /// Nobody's name: what aged out goes by rules that the record has; and what is left of an intent that is damaged, whose
    /// name is lost.
    static let ofNobody = ForgetIntent(request: ID(high: 0, low: 0), word: "")

    func written(by seal: Seal) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.name(Field.request)
        json.hex(request.high, request.low)
        json.name(Field.name)
        json.string(word)
        json.endObject()
        return Document.written(json.bytes, named: Self.name, by: seal)
    }

    init(request: ID<ForgetRequest>, word: String) {
        self.request = request
        self.word = word
    }

    init?(_ document: Document) {
        let (tape, content) = (document.tape, document.content)
        guard
            let request: ID<ForgetRequest> = tape.field(Field.request, of: content).flatMap({ tape.id($0) }),
            let word = tape.field(Field.name, of: content).flatMap({ tape.string($0) })
        else { return nil }
        self.init(request: request, word: word)
    }
}
