package import CentreCore
internal import FoundationEssentials

/// The numbers of a report as DHIS2 takes them in: a data value set, to be sent to its `/api/dataValueSets`.
///
/// The published form: `dataSet`, `completeDate`, `period`, `orgUnit`, `attributeOptionCombo` and `dataValues`, each of
/// a `dataElement`, a `categoryOptionCombo`, and a `value` that is written as a text. A number that is hidden is left
/// out, never sent as nothing: DHIS2 would take that for 0.
package struct DataValueSet: Hashable, Sendable {
    /// The set, indented, its names in the order of the alphabet.
    package let json: String
    /// How many numbers are in it.
    package let count: Int
    /// Rows of the report of which the mapping says nothing.
    package let unmapped: [String]
    /// Rows of the mapping that the report does not have.
    package let unknown: [String]
    /// Rows that are mapped, and left out because their number is hidden, a band, a part of a sum, or could not be read.
    package let leftOut: [String]

    /// Fills in a data value set; `nil` where the report's months are no month, quarter or year of the calendar, for
    /// DHIS2 knows no other span.
    ///
    /// - Parameters:
    ///   - report: what leaves the centre.
    ///   - mapping: which of its rows are sent, and as what.
    ///   - day: when the data set is said to be complete; only where the mapping names one.
    package init?(_ report: Report, _ mapping: DataValueMapping, completedOn day: Day? = nil) {
        guard let period = Self.period(report.months) else { return nil }
        var values: [SentValue] = []
        var (unmapped, leftOut, used): ([String], [String], Set<String>) = ([], [], [])
        for field in report.parts.flatMap(\.tables).flatMap(Self.fields) {
            guard let element = mapping.values[field.code] else {
                if !unmapped.contains(field.code) { unmapped.append(field.code) }
                continue
            }
            used.insert(field.code)
            guard let number = field.cell.sendable else {
                leftOut.append(field.month.map { "\(field.code) \($0)" } ?? field.code)
                continue
            }
            values.append(
                SentValue(
                    dataElement: element.dataElement, categoryOptionCombo: element.categoryOptionCombo,
                    period: field.month.flatMap { Self.period($0...$0) }, value: "\(number)"))
        }
        let set = SentSet(
            dataSet: mapping.dataSet, completeDate: mapping.dataSet == nil ? nil : day?.description,
            period: period, orgUnit: mapping.orgUnit, attributeOptionCombo: mapping.attributeOptionCombo,
            dataValues: values)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        // Texts, and lists of texts: nothing in it that JSON could not write.
        guard let bytes = try? encoder.encode(set) else {
            preconditionFailure("Text can be written as JSON.")
        }
        json = String(decoding: bytes, as: UTF8.self) + "\n"
        count = values.count
        (self.unmapped, self.leftOut) = (unmapped, leftOut)
        unknown = mapping.values.keys.filter { !used.contains($0) }.sorted()
    }

    /// The name of a span in DHIS2: `202611`, `2026Q4`, `2026`.
    static func period(_ months: ClosedRange<Month>) -> String? {
        let (first, last) = (months.lowerBound, months.upperBound)
        guard first.year == last.year else { return nil }
        switch (first.month, last.month) {
        case (1, 12): return "\(first.year)"
        case (1, 3), (4, 6), (7, 9), (10, 12): return "\(first.year)Q\(last.month / 3)"
        case (let one, let other) where one == other: return "\(first.year)\(twoDigits(one))"
        default: return nil
        }
    }

    private struct Field {
        let code: String
        /// Where the columns are months: of which of them it is.
        let month: Month?
        let cell: Report.Cell
    }

    private static func fields(of table: Report.Table) -> [Field] {
        let months = table.columns.map { Month($0.code) }
        let areMonths = !months.contains(nil)
        return table.rows.flatMap { row in
            zip(table.columns, zip(months, row.cells)).map { column, rest in
                let code = "\(table.code)/\(row.code)"
                if areMonths { return Field(code: code, month: rest.0, cell: rest.1) }
                return Field(
                    code: table.columns.count == 1 ? code : "\(code)/\(column.code)", month: nil,
                    cell: rest.1)
            }
        }
    }
}

extension Report.Cell {
    /// The number that may be sent as what was counted.
    fileprivate var sendable: Int? {
        switch self {
        case .exact(let number), .rounded(let number): number
        case .atLeast, .band, .hidden, .unknown: nil
        }
    }
}

private struct SentSet: Encodable {
    let dataSet: String?
    let completeDate: String?
    let period: String
    let orgUnit: String
    let attributeOptionCombo: String?
    let dataValues: [SentValue]
}

private struct SentValue: Encodable {
    let dataElement: String
    let categoryOptionCombo: String?
    /// Where it is of another span than the set.
    let period: String?
    let value: String
}
