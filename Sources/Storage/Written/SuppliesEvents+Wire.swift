internal import CentreCore

extension SuppliesEvent {
    func write(to fields: inout FieldWriter) {
        switch self {
        case .counted(let payload): fields.event(.suppliesCounted, payload)
        case .takenBack(let payload): fields.event(.suppliesTakenBack, payload)
        }
    }
}

extension SuppliesCounted: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            supplies: try fields.id(Field.supplies), day: try fields.required(Field.day) { $0.day($1) },
            items: try fields.counts(Field.items) { Code($0) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.supplies, supplies)
        fields.text(Field.day, day.description)
        fields.counts(Field.items, items.map { ($0.key.text, $0.value) })
    }
}

extension SuppliesTakenBack: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            supplies: try fields.id(Field.supplies), takenBack: try fields.flag(Field.takenBack) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.supplies, supplies)
        fields.flagUnlessSet(Field.takenBack, takenBack)
    }
}
