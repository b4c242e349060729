/// The figures as a person reads them: one measure a line, the floor and the promise beside it.
struct Table {
    let visits: [Int]
    let measures: [Measure]

    var text: String {
        let heads = ["", ""] + visits.map(Digits.grouped) + ["growth", "floor", "promised", "", "runs"]
        let rows = [heads] + measures.map(cells)
        let widths = heads.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            let padded = row.indices.map { column in
                let space = String(repeating: " ", count: widths[column] - row[column].count)
                return Self.isText(column, of: row.count) ? row[column] + space : space + row[column]
            }
            return padded.joined(separator: "  ")
        }
        let rule = String(repeating: "─", count: lines.first?.count ?? 0)
        return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
    }

    private func cells(_ measure: Measure) -> [String] {
        let unit = measure.unit
        let verdict = measure.isWithin.map { $0 ? "within" : "OVER" } ?? ""
        return [measure.name, unit.rawValue] + measure.figures.map(unit.text)
            + [
                measure.growth.map { Digits.fixed($0, 2) } ?? "",
                measure.floor.map(unit.text) ?? "",
                promise(measure.budget, unit),
                verdict,
                String(measure.runs),
            ]
    }

    private func promise(_ budget: Budget, _ unit: Unit) -> String {
        var parts: [String] = []
        if let most = budget.most { parts.append("≤ \(Self.short(most))") }
        if let least = budget.least { parts.append("≥ \(Digits.grouped(Int(least)))") }
        if let growth = budget.growth { parts.append("≤ \(Self.short(growth))×") }
        return parts.joined(separator: ", ")
    }

    private static func short(_ value: Double) -> String {
        value == value.rounded() ? Digits.grouped(Int(value)) : Digits.fixed(value, 1)
    }

    /// The name, the unit and the verdict stand to the left, numbers to the right.
    private static func isText(_ column: Int, of count: Int) -> Bool {
        column < 2 || column == count - 2 || column == count - 3
    }
}
