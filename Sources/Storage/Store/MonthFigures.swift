internal import CentreCore

/// What `months.json` holds: the counts of months, each with what they were made from.
struct MonthFigures: Sendable {
    static let name = "months.json"
    static let limit = 64 << 20

    private struct Row: Sendable {
        let basis: [String]
        let figures: Figures
    }

    private var rows: [Month: Row] = [:]
    private(set) var isChanged = false
    private(set) var isRead = false
    /// A month folded by itself, the present one when it was last counted: it is counted after every deed.
    private var inHand: (month: Month, centre: Centre)?

    /// The counts of a month, if they were made from just this.
    subscript(month: Month, basis: [String]) -> Figures? {
        get { rows[month].flatMap { $0.basis == basis ? $0.figures : nil } }
        set {
            rows[month] = newValue.map { Row(basis: basis, figures: $0) }
            isChanged = true
        }
    }

    /// The month that is held folded.
    func held(_ month: Month) -> Centre? { inHand.flatMap { $0.month == month ? $0.centre : nil } }

    /// Holds a month, all of whose lines were folded; each that comes is to be told.
    mutating func hold(_ month: Month, _ centre: Centre) { inHand = (month, centre) }

    mutating func dropMonth() { inHand = nil }

    /// Folds a line into what is held where it stands in a file of that month, or in one of no month.
    mutating func take(_ line: Line, in month: Month?) {
        guard let held = inHand?.month, month == nil || month == held else { return }
        inHand?.centre.apply(line)
    }

    mutating func wasWritten() { isChanged = false }

    init() {}

    /// Reads the file's content; a month that is not as expected is left out, and so made anew.
    init(_ document: Document?) {
        isRead = true
        guard let document,
            document.tape.field(Field.version, of: document.content).flatMap({ document.tape.integer($0) })
                == Int64(Figures.version),
            let fields = document.tape.field(Field.months, of: document.content)
                .flatMap({ document.tape.fields($0) })
        else { return }
        let tape = document.tape
        rows.reserveCapacity(fields.count)
        for (name, value) in fields {
            guard let month = Month(name), let pair = tape.values(value), pair.count == 2,
                let basis = tape.list(pair[0], { tape.string($0) }),
                let figures = Figures(pair[1], of: tape)
            else { continue }
            rows[month] = Row(basis: basis, figures: figures)
        }
    }

    func content() -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.name(Field.version)
        json.integer(Figures.version)
        json.name(Field.months)
        json.beginObject()
        for (month, row) in rows.sorted(by: { $0.key < $1.key }) {
            json.name(month.description)
            json.array { json in
                json.array(row.basis) { json, text in json.string(text) }
                row.figures.write(into: &json)
            }
        }
        json.endObject()
        json.endObject()
        return json.bytes
    }
}

extension Store {
    /// Reads `months.json` once, when first asked for figures.
    mutating func readMonths() {
        guard !months.isRead else { return }
        let document = try? Document(
            path(MonthFigures.name), named: MonthFigures.name, files: files, seal: seal,
            limit: MonthFigures.limit)
        months = MonthFigures(document ?? nil)
    }

    mutating func writeMonths() throws(StorageError) {
        guard months.isChanged else { return }
        let bytes = Document.written(months.content(), named: MonthFigures.name, by: seal)
        try asking { () throws(FileError) in
            try files.replace(path(MonthFigures.name), with: bytes, synced: false)
        }
        months.wasWritten()
    }
}
