internal import CentreCore

extension MonthLetGo: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        let month = try fields.required(Field.month) { tape, place in tape.string(place).flatMap { Month($0) }
        }
        let version = try fields.count(Field.figuresVersion)
        let place = fields.find(Field.figures)
        // What was counted otherwise than this program counts is there all the same, for one that reads it.
        let figures = version == Figures.version ? place.flatMap { Figures($0, of: fields.tape) } : nil
        self.init(month: month, figures: figures, isInPart: try fields.flag(Field.damaged) ?? false)
    }

    func write(to fields: inout FieldWriter) {
        fields.text(Field.month, month.description)
        if isInPart { fields.flag(Field.damaged, true) }
        guard let figures else { return }
        fields.count(Field.figuresVersion, Figures.version)
        fields.json.name(Field.figures)
        figures.write(into: &fields.json)
    }
}

extension MonthsLetGo: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            before: try fields.required(Field.before) { tape, place in
                tape.string(place).flatMap { Month($0) }
            },
            kept: Set(
                try fields.optional(Field.kept) { tape, list in
                    tape.list(list) { tape.string($0).flatMap { Month($0) } }
                } ?? []))
    }

    func write(to fields: inout FieldWriter) {
        fields.text(Field.before, before.description)
        guard !kept.isEmpty else { return }
        fields.codes(Field.kept, kept.sorted().map(\.description))
    }
}
