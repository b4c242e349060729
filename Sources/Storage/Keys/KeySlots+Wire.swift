internal import CentreCore
internal import FoundationEssentials

extension KeySlots {
    /// Writes the fields of `centre.json` that hold the box.
    func write(into json: inout JSONWriter) {
        json.name(Field.derivation)
        json.beginObject()
        json.name(Field.number)
        json.integer(cost)
        json.name(Field.blockSize)
        json.integer(8)
        json.name(Field.parallelism)
        json.integer(1)
        json.name(Field.salt)
        json.base64(salt)
        json.endObject()
        json.name(Field.slots)
        json.array(slots) { json, slot in
            json.beginObject()
            json.name(Field.id)
            json.hex(slot.id.high, slot.id.low)
            json.name(Field.paper)
            json.bool(slot.isPaper)
            json.name(Field.key)
            json.base64(slot.master)
            json.name(Field.owner)
            json.base64(slot.owner)
            json.endObject()
        }
        json.name(Field.base)
        json.string(base.description)
        json.name(Field.chain)
        json.base64(start)
        guard !kept.isEmpty else { return }
        json.name(Field.kept)
        json.beginObject()
        for (month, key) in kept.sorted(by: { $0.key < $1.key }) {
            json.name(month.description)
            json.base64(key)
        }
        json.endObject()
    }

    /// Reads the box out of what `centre.json` says; `nil` where any of it is not as a program writes it.
    init?(_ content: JSONTape.Place, of tape: JSONTape, centre: ID<Centre>) {
        guard let derivation = tape.field(Field.derivation, of: content),
            let cost = tape.field(Field.number, of: derivation).flatMap({ tape.integer($0) }),
            tape.field(Field.blockSize, of: derivation).flatMap({ tape.integer($0) }) == 8,
            tape.field(Field.parallelism, of: derivation).flatMap({ tape.integer($0) }) == 1,
            let salt = tape.field(Field.salt, of: derivation).flatMap({ tape.base64($0) }),
            let places = tape.field(Field.slots, of: content), tape.count(of: places) <= KeySlots.most,
            let slots = tape.list(places, { tape.slot($0) }),
            let base = tape.field(Field.base, of: content).flatMap({ tape.string($0) }).flatMap({ Month($0) }
            ),
            let start = tape.field(Field.chain, of: content).flatMap({ tape.base64($0) }),
            let kept = tape.keptKeys(of: content)
        else { return nil }
        self.init(
            centre: centre, cost: Int(clamping: cost), salt: salt, slots: slots, base: base, start: start,
            kept: kept)
        guard (try? check()) != nil else { return nil }
    }
}

extension JSONTape {
    fileprivate func slot(_ place: Place) -> KeySlots.Slot? {
        guard let id: ID<KeySlots> = field(Field.id, of: place).flatMap({ self.id($0) }),
            let isPaper = field(Field.paper, of: place).flatMap({ bool($0) }),
            let master = field(Field.key, of: place).flatMap({ base64($0) }),
            let owner = field(Field.owner, of: place).flatMap({ base64($0) })
        else { return nil }
        return KeySlots.Slot(id: id, isPaper: isPaper, master: master, owner: owner)
    }

    /// By month; none where the field is absent, `nil` where it is not as a program writes it.
    fileprivate func keptKeys(of content: Place) -> [Month: [UInt8]]? {
        guard let place = field(Field.kept, of: content) else { return [:] }
        guard let fields = fields(place) else { return nil }
        var keys: [Month: [UInt8]] = [:]
        for field in fields {
            guard let month = Month(field.name), let key = base64(field.value) else { return nil }
            keys[month] = key
        }
        return keys
    }

    fileprivate func base64(_ place: Place) -> [UInt8]? {
        Base64.decoded(bytes(place)).map { Array($0) }
    }
}

extension JSONWriter {
    fileprivate mutating func base64(_ bytes: [UInt8]) { string(Data(bytes).base64EncodedString()) }
}
