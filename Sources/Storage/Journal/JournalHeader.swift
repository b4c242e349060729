package import CentreCore

/// The first line of a journal file: which centre's, desk's and month's it is.
package struct JournalHeader: Sendable {
    /// The format that this program writes, and the newest that it reads.
    package static let version = 1

    package let centre: ID<Centre>
    package let name: JournalName
    package let id: ID<Line>
    /// What the file's key is made with, in a sealed centre.
    let salt: Salt?

    /// The header as it stands in the file, line end included.
    func written(by sealer: any LineSealer) -> [UInt8] {
        var content = JSONWriter()
        content.beginObject()
        content.name(Field.app)
        content.string(Program.version)
        content.endObject()
        var json = JSONWriter()
        json.beginObject()
        json.name(Field.version)
        json.integer(Self.version)
        json.name(Field.centre)
        json.hex(centre.high, centre.low)
        json.name(Field.desk)
        json.hex(name.desk.bits)
        json.name(Field.month)
        json.string(name.monthText)
        if let salt {
            json.name(Field.salt)
            salt.write(into: &json)
        }
        json.name(Field.number)
        json.integer(0)
        json.name(Field.id)
        json.hex(id.high, id.low)
        sealer.seal(content.bytes, for: place, into: &json)
        json.endObject()
        return json.bytes + [0x0a]
    }

    private var place: SealedPlace {
        .header(centre: centre, desk: name.desk, month: name.monthText, id: id)
    }

    /// Reads and proves the header on a tape against the centre and the name of the file it stands in.
    init(
        _ tape: JSONTape, of centre: ID<Centre>, in name: JournalName, seal: Seal
    ) throws(LineFault) {
        let root = tape.root
        guard let version = tape.field(Field.version, of: root).flatMap({ tape.integer($0) }), version >= 1
        else {
            throw .malformed
        }
        guard version <= Self.version else { throw .newerFormat }
        guard let owner: ID<Centre> = tape.field(Field.centre, of: root).flatMap({ tape.id($0) }),
            let desk = tape.field(Field.desk, of: root).flatMap({ tape.hex($0) }),
            let month = tape.field(Field.month, of: root).flatMap({ tape.string($0) }),
            tape.field(Field.number, of: root).flatMap({ tape.integer($0) }) == 0,
            let id: ID<Line> = tape.field(Field.id, of: root).flatMap({ tape.id($0) })
        else { throw .malformed }
        guard owner == centre, desk == name.desk.bits, month == name.monthText else { throw .fromElsewhere }
        let salt = tape.field(Field.salt, of: root).flatMap { Salt($0, of: tape) }
        self.init(centre: centre, name: name, id: id, salt: salt)
        let sealer = try seal.sealer(of: name, salt: salt)
        if case .scrubbed = try sealer.open(root, of: tape, for: place) { throw .malformed }
    }

    init(centre: ID<Centre>, name: JournalName, id: ID<Line>, salt: Salt?) {
        self.centre = centre
        self.name = name
        self.id = id
        self.salt = salt
    }
}

/// What this program calls itself in what it writes.
package enum Program {
    package static let version = "0.1.0"
}
