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

    /// The counts of a month, if they were made from just this.
    subscript(month: Month, basis: [String]) -> Figures? {
        get { rows[month].flatMap { $0.basis == basis ? $0.figures : nil } }
        set {
            rows[month] = newValue.map { Row(basis: basis, figures: $0) }
            isChanged = true
        }
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
        for (name, value) in fields {
            let tape = document.tape
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

extension Figures {
    /// Reads `[numbers, by hour, reasons, services, child care]`, or gives `nil`.
    init?(_ place: JSONTape.Place, of tape: JSONTape) {
        guard let parts = tape.values(place), parts.count == 5, let numbers = tape.counts(parts[0]),
            numbers.count == 7, let byHour = tape.counts(parts[1]), byHour.count == 168,
            let reasons = tape.countsByCode(parts[2]), let services = tape.countsByCode(parts[3]),
            let care = CareTally(parts[4], of: tape)
        else { return nil }
        self.init()
        (visits, people, children, unnamed) = (numbers[0], numbers[1], numbers[2], numbers[3])
        (referralsMade, referralsDone, headcounts) = (numbers[4], numbers[5], numbers[6])
        (self.byHour, self.reasons, self.services, self.care) = (byHour, reasons, services, care)
    }

    func write(into json: inout JSONWriter) {
        json.array { json in
            let numbers = [visits, people, children, unnamed, referralsMade, referralsDone, headcounts]
            json.array(numbers) { json, number in json.integer(number) }
            json.array(byHour) { json, number in json.integer(number) }
            for counts in [reasons, services] {
                json.beginObject()
                for (code, count) in counts.sorted(by: { $0.key < $1.key }) {
                    json.name(code.text)
                    json.integer(count)
                }
                json.endObject()
            }
            care.write(into: &json)
        }
    }
}

extension CareTally {
    /// Reads `[[asked, given, waiting], unmet by cause, unmet by hour]`, or gives `nil`.
    fileprivate init?(_ place: JSONTape.Place, of tape: JSONTape) {
        guard let parts = tape.values(place), parts.count == 3, let numbers = tape.counts(parts[0]),
            numbers.count == 3, let causes = tape.counts(parts[1]), causes.count == Cause.allCases.count,
            let byHour = tape.counts(parts[2]), byHour.count == 24
        else { return nil }
        self.init()
        (asked, given, waiting) = (numbers[0], numbers[1], numbers[2])
        for (cause, count) in zip(Cause.allCases, causes) where count > 0 { unmet[cause] = count }
        unmetByHour = byHour
    }

    fileprivate func write(into json: inout JSONWriter) {
        let causes = Cause.allCases.map { unmet[$0] ?? 0 }
        json.array([[asked, given, waiting], causes, unmetByHour]) { json, numbers in
            json.array(numbers) { json, number in json.integer(number) }
        }
    }
}

extension JSONTape {
    fileprivate func counts(_ place: Place) -> [Int]? {
        list(place) { place in integer(place).flatMap { Int(exactly: $0) } }
    }

    fileprivate func countsByCode(_ place: Place) -> [Code: Int]? {
        guard let fields = fields(place) else { return nil }
        var counts: [Code: Int] = [:]
        for field in fields {
            guard let code = Code(field.name), let count = integer(field.value) else { return nil }
            counts[code] = Int(exactly: count)
        }
        return counts
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
