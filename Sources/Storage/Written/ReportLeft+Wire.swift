internal import CentreCore

extension ReportLeft: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            report: try fields.id(Field.report), who: try fields.text(Field.who),
            decision: try fields.id(Field.decision),
            quarter: try fields.required(Field.quarter) { tape, place in
                tape.string(place).flatMap { Quarter($0) }
            },
            format: try fields.required(Field.format) { $0.named($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.report, report)
        fields.text(Field.who, who)
        fields.id(Field.decision, decision)
        fields.text(Field.quarter, quarter.description)
        fields.text(Field.format, format.rawValue)
    }
}

extension ReportTakenBack: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(report: try fields.id(Field.report), takenBack: try fields.flag(Field.takenBack) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.report, report)
        fields.flagUnlessSet(Field.takenBack, takenBack)
    }
}
