import CentreCore

extension Report.Cell {
    /// The cell in few signs: `12`, `12+`, `5–9`, `·` where it is hidden, `?` where nothing could be read.
    package var text: String {
        switch self {
        case .exact(let number), .rounded(let number): "\(number)"
        case .atLeast(let number): "\(number)+"
        case .band(let band): Self.text(of: band)
        case .hidden: "·"
        case .unknown: "?"
        }
    }

    /// A band as it is written: `5–9`.
    static func text(of band: ClosedRange<Int>) -> String {
        band.lowerBound == band.upperBound ? "\(band.lowerBound)" : "\(band.lowerBound)–\(band.upperBound)"
    }

    /// How long its bar is: of a band its lower end, of what is not known nothing.
    var length: Int {
        switch self {
        case .exact(let number), .rounded(let number), .atLeast(let number): max(0, number)
        case .band(let band): max(0, band.lowerBound)
        case .hidden, .unknown: 0
        }
    }

    /// The numbers between which it lies; `nil` where that is not shown.
    var bounds: ClosedRange<Int>? {
        switch self {
        case .exact(let number), .rounded(let number), .atLeast(let number): number...number
        case .band(let band): band
        case .hidden, .unknown: nil
        }
    }
}

extension Report.Table {
    /// How long the bar of a row's first number is; a sum has none, for beside it the months would look alike.
    func barLength(of row: Report.Row) -> Int {
        row.code == Report.Column.sum ? 0 : row.cells.first?.length ?? 0
    }

    var longestBar: Int { rows.map(barLength).max() ?? 0 }

    /// Whether it is one number over time, which reads best with a line for each month.
    var isOneSeries: Bool { drawing == .months && rows.count == 1 && columns.count > 1 }

    /// The rows as columns and the columns as rows.
    var turned: Report.Table {
        Report.Table(
            code, title: title, columns: rows.map { Report.Column($0.code, title: $0.title) },
            rows: columns.indices.map { index in
                Report.Row(
                    columns[index].code, title: columns[index].title,
                    cells: rows.map { index < $0.cells.count ? $0.cells[index] : .unknown })
            }, drawing: .bars, isOfGoods: isOfGoods)
    }
}
