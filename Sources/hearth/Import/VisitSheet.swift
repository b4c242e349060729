package import CentreCore
package import Resources

/// A spreadsheet of visits: what its columns mean, and how a line of it becomes a visit.
package struct VisitSheet: Sendable {
    /// One visit of the file.
    package struct Row: Hashable, Sendable {
        package var arrival: Arrival
        package var left: Moment?
    }

    /// Why a line cannot be taken.
    package enum Fault: Error, Hashable, Sendable {
        case notANumber(column: String, typed: String)
        case notADay(String)
        /// Day and month could be either of two.
        case ambiguousDay(String)
        case notATime(String)
        case missing(column: String)
        case tooManyFields(Int, columns: Int)
        case refused(Refusal)
    }

    private let columns: [ColumnNames.Field?]
    /// The columns that are left out because the collective refuses to have recorded what they hold.
    package let leftOut: [(column: String, field: RefusedField)]
    private let header: [String]
    private let when: When
    private let reasons: [String: Code]

    /// Reads the header.
    ///
    /// Throws for a column that is never recorded, that no field is known for, that comes twice, or where nothing
    /// says when somebody came. A column of what `refuses` names is left out.
    package init(
        header: [String], mapping: [String: ColumnNames.Field?], names: ColumnNames, when: When,
        reasons: [String: Code], refuses: (RefusedField) -> Bool = { _ in false }
    ) throws(Trouble) {
        var columns: [ColumnNames.Field?] = []
        for column in header {
            let name = Text.trimmed(column)
            if names.isNeverRecorded(name) { throw .csvNeverRecorded(column: name) }
            if let mapped = mapping[name] {
                columns.append(mapped)
            } else if let field = names.field(name) {
                columns.append(field)
            } else if name.isEmpty {
                columns.append(nil)
            } else {
                throw .csvUnknownColumn(column: name, nearest: names.nearest(to: name))
            }
        }
        for field in ColumnNames.Field.allCases where columns.count(where: { $0 == field }) > 1 {
            throw .csvColumnTwice(field: field.rawValue)
        }
        guard columns.contains(.arrived) || columns.contains(.day) else {
            throw .csvMissingColumn(field: ColumnNames.Field.arrived.rawValue)
        }
        var leftOut: [(column: String, field: RefusedField)] = []
        for (index, column) in columns.enumerated() {
            guard let field = column?.refusable, refuses(field) else { continue }
            leftOut.append((Text.trimmed(header[index]), field))
            columns[index] = nil
        }
        self.leftOut = leftOut
        self.columns = columns
        self.header = header
        self.when = when
        self.reasons = reasons
    }

    /// A line of the file as a visit.
    package func visit(_ row: CSV.Row) throws(Fault) -> Row {
        guard row.fields.count <= columns.count || row.fields[columns.count...].allSatisfy(\.isEmpty) else {
            throw .tooManyFields(row.fields.count, columns: columns.count)
        }
        var found = Found()
        for (field, typed) in zip(columns, row.fields) {
            guard let field else { continue }
            let value = Text.trimmed(typed)
            guard !value.isEmpty else { continue }
            try take(value, as: field, into: &found)
        }
        guard let day = found.day else {
            throw .missing(column: name(of: columns.contains(.day) ? .day : .arrived))
        }
        guard let time = found.time else { throw .missing(column: name(of: .time)) }
        let arrived = when.zone.moment(on: day, at: time)
        found.arrival.at = arrived
        return Row(
            arrival: found.arrival,
            left: try found.left.map { value throws(Fault) in
                try leaving(value, after: arrived, on: day)
            })
    }

    private struct Found {
        var arrival = Arrival()
        var day: Day?
        var time: MinuteOfDay?
        var left: String?
    }

    private func take(_ value: String, as field: ColumnNames.Field, into found: inout Found) throws(Fault) {
        switch field {
        case .arrived: (found.day, found.time) = try dayAndTime(value, time: found.time)
        case .day: found.day = try day(value[...])
        case .time: found.time = try time(value[...])
        case .left: found.left = value
        case .name: found.arrival.handle = value
        case .people: found.arrival.people = try number(value, field)
        case .children: found.arrival.children = try number(value, field)
        case .reasons: found.arrival.reasons = try codes(value)
        case .need: found.arrival.need = value
        }
    }

    private func name(of field: ColumnNames.Field) -> String {
        columns.firstIndex(of: field).map { header[$0] } ?? field.rawValue
    }

    private func number(_ value: String, _ field: ColumnNames.Field) throws(Fault) -> Int {
        guard let number = Int(value) else { throw .notANumber(column: name(of: field), typed: value) }
        return number
    }

    private func codes(_ value: String) throws(Fault) -> [Code] {
        var codes: [Code] = []
        for word in value.split(whereSeparator: { $0 == ";" || $0 == "|" }) {
            let word = Text.trimmed(String(word))
            guard !word.isEmpty else { continue }
            guard let code = reasons[word] ?? reasons[Text.folded(word)] else {
                throw .refused(.unknownCode(.reasons, word, nearest: nearest(to: word)))
            }
            codes.append(code)
        }
        return codes
    }

    private func nearest(to word: String) -> Code? {
        Text.nearest(to: word, in: reasons.keys.sorted()) { $0 }.flatMap { reasons[$0] }
    }

    private func dayAndTime(_ value: String, time known: MinuteOfDay?) throws(Fault) -> (Day, MinuteOfDay?) {
        let parts = value.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "T" })
        guard parts.count == 2 else { return (try day(value[...]), known) }
        return (try day(parts[0]), try time(parts[1]))
    }

    /// `2026-11-24`, `24.11.2026`, or `24/11/2026` where no other day can be meant.
    private func day(_ text: Substring) throws(Fault) -> Day {
        if let day = Day(text) { return day }
        let parts = text.split(whereSeparator: { $0 == "." || $0 == "/" }).compactMap { Int($0) }
        guard parts.count == 3, parts[2] > 31 else { throw .notADay(String(text)) }
        let dayFirst = Day(year: parts[2], month: parts[1], day: parts[0])
        guard text.contains("/") else {
            if let dayFirst { return dayFirst }
            throw .notADay(String(text))
        }
        let monthFirst = Day(year: parts[2], month: parts[0], day: parts[1])
        if let dayFirst, let monthFirst, dayFirst != monthFirst { throw .ambiguousDay(String(text)) }
        guard let day = dayFirst ?? monthFirst else { throw .notADay(String(text)) }
        return day
    }

    /// `18:05`, also with seconds.
    private func time(_ text: Substring) throws(Fault) -> MinuteOfDay {
        let parts = text.split(separator: ":")
        let short = parts.count == 3 ? parts[0] + ":" + parts[1] : text
        guard let time = MinuteOfDay(short) else { throw .notATime(String(text)) }
        return time
    }

    /// A time alone is the first such time after the arrival.
    private func leaving(_ value: String, after arrived: Moment, on day: Day) throws(Fault) -> Moment {
        let parts = value.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "T" })
        if parts.count == 2 { return when.zone.moment(on: try self.day(parts[0]), at: try time(parts[1])) }
        let time = try time(value[...])
        let sameDay = when.zone.moment(on: day, at: time)
        guard sameDay.instant < arrived.instant else { return sameDay }
        // A stay of nearly a day is a slip of the hand: the core refuses a leaving before the arrival.
        let nextDay = when.zone.moment(on: day.advanced(by: 1), at: time)
        return arrived.instant.minutes(until: nextDay.instant) <= 18 * 60 ? nextDay : sameDay
    }
}

extension VisitSheet.Fault {
    /// The sentence behind a line's number.
    package func sentence(in words: Catalogue, refusal: (Refusal) -> String) -> String {
        switch self {
        case .notANumber(let column, let typed):
            words("cli.csv.line.number", ["column": column, "typed": typed])
        case .notADay(let typed): words("cli.csv.line.day", ["typed": typed])
        case .ambiguousDay(let typed): words("cli.csv.line.ambiguous", ["typed": typed])
        case .notATime(let typed): words("cli.csv.line.time", ["typed": typed])
        case .missing(let column): words("cli.csv.line.missing", ["column": column])
        case .tooManyFields(let count, let columns):
            words("cli.csv.line.fields", ["count": "\(count)", "columns": "\(columns)"])
        case .refused(let refused): refusal(refused)
        }
    }
}
