internal import CentreCore

/// What an effect is called in the record.
private enum EffectName: String {
    case method, adopt, end, refuse, recordAgain, found
}

extension FieldReader {
    /// What takes hold while a decision stands adopted.
    mutating func effect() throws(WireFault) -> DecisionEffect? {
        let name: EffectName? = try optional(Field.effect) { $0.named($1) }
        switch name {
        case nil: return nil
        case .method: return .method(try required(Field.newMethod) { $0.method($1) })
        case .adopt: return .adopt(try id(Field.agreement))
        case .end: return .end(try id(Field.agreement))
        case .refuse:
            // A field that only a newer program has is not written by this one.
            let fields = try required(Field.fields) { tape, place in tape.list(place) { tape.string($0) } }
            return .refuse(fields.compactMap { RefusedField(rawValue: $0) })
        case .recordAgain: return .recordAgain(try id(Field.refusal))
        case .found: return .found(try required(Field.founded) { $0.day($1) })
        }
    }
}

extension FieldWriter {
    mutating func effect(_ effect: DecisionEffect) {
        func name(_ name: EffectName) { text(Field.effect, name.rawValue) }
        switch effect {
        case .method(let new):
            name(.method)
            method(Field.newMethod, new)
        case .adopt(let agreement):
            name(.adopt)
            id(Field.agreement, agreement)
        case .end(let agreement):
            name(.end)
            id(Field.agreement, agreement)
        case .refuse(let fields):
            name(.refuse)
            codes(Field.fields, fields.map(\.rawValue))
        case .recordAgain(let refusal):
            name(.recordAgain)
            id(Field.refusal, refusal)
        case .found(let day):
            name(.found)
            text(Field.founded, day.description)
        }
    }

    /// `["simpleVote",8]`, the quorum only where there is one.
    mutating func method(_ name: JSONName, _ method: DecisionMethod?) {
        guard let method else { return }
        json.name(name)
        json.beginArray()
        json.string(method.kind.rawValue)
        if let quorum = method.quorum { json.integer(quorum) }
        json.endArray()
    }

    /// `{"agree":11,"aside":1,"object":0,"present":12}`, without what was not counted.
    mutating func tally(_ tally: Tally) {
        json.name(Field.tally)
        json.beginObject()
        count(Field.agree, tally.agree)
        count(Field.aside, tally.aside)
        count(Field.object, tally.object)
        count(Field.present, tally.present)
        json.endObject()
    }
}

extension JSONTape {
    func method(_ place: Place) -> DecisionMethod? {
        guard let row = values(place), !isObject(place), (1...2).contains(row.count),
            let kind: DecisionMethod.Kind = named(row[0])
        else { return nil }
        guard row.count == 2 else { return DecisionMethod(kind) }
        return count(row[1]).map { DecisionMethod(kind, quorum: $0) }
    }

    /// Counts by name; what a newer program counts is left out.
    func tally(_ place: Place) -> Tally? {
        guard let fields = fields(place) else { return nil }
        var counts: [String: Int] = [:]
        for field in fields {
            guard let count = count(field.value) else { return nil }
            counts[field.name] = count
        }
        return Tally(
            agree: counts["agree"], aside: counts["aside"], object: counts["object"],
            present: counts["present"])
    }
}
