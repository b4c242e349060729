internal import CentreCore
internal import Reports

extension Report {
    /// The report for programs: one object a cell, and before them what could not be read.
    var objects: [JSONObject] {
        let unread = gaps.map { gap in
            var object = JSONObject()
            object.put("gap", gap)
            return object
        }
        return unread + parts.flatMap(\.tables).flatMap(\.objects)
    }
}

extension Report.Table {
    fileprivate var objects: [JSONObject] {
        rows.flatMap { row in
            zip(columns, row.cells).map { column, cell in
                var object = JSONObject()
                object.put("table", code)
                object.put("row", row.code)
                object.put("column", column.code)
                cell.put(into: &object)
                return object
            }
        }
    }
}

extension Report.Cell {
    fileprivate func put(into object: inout JSONObject) {
        switch self {
        case .exact(let count): object.put("count", count)
        case .rounded(let count):
            object.put("rounded", true)
            object.put("count", count)
        case .atLeast(let count): object.put("atLeast", count)
        case .band(let range):
            object.put("from", range.lowerBound)
            object.put("to", range.upperBound)
        case .hidden: object.put("hidden", true)
        case .unknown: object.put("unknown", true)
        }
    }
}
