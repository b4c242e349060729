package import CentreCore

/// A page of figures in words of one language: what people see on a screen, print, or carry away.
///
/// Small numbers are hidden in it already: whoever shows one can show nothing that should not be shown.
package struct Report: Hashable, Sendable {
    /// Who it is for.
    package enum Reach: Hashable, Sendable {
        /// Whoever is at the desk: whole months, 1 to 4 hidden.
        case inside
        /// Somebody outside the centre: fixed quarters, up to 12 hidden, the rest rounded to 5, no totals.
        case leaving
    }

    package let reach: Reach
    package let centre: String
    /// The first and the last month.
    package let months: ClosedRange<Month>
    package let title: String
    package let parts: [Part]
    /// What could not be read, a sentence each.
    package let gaps: [String]

    package init(
        _ reach: Reach, of centre: String, months: ClosedRange<Month>, title: String, parts: [Part],
        gaps: [String] = []
    ) {
        self.reach = reach
        self.centre = centre
        self.months = months
        self.title = title
        self.parts = parts
        self.gaps = gaps
    }

    /// One part of a report: what we heard, what we decided and did, being here, who carries it, supplies.
    package struct Part: Hashable, Sendable {
        package let heading: String
        /// Cautions and explanations, above the tables.
        package let remarks: [String]
        package let tables: [Table]

        package init(_ heading: String, remarks: [String] = [], tables: [Table]) {
            self.heading = heading
            self.remarks = remarks
            self.tables = tables
        }
    }

    /// Rows of numbers under the same columns.
    package struct Table: Hashable, Sendable {
        /// How it is best drawn where there is room for a picture.
        package enum Drawing: Hashable, Sendable {
            case list
            /// One bar a row, of its only column.
            case bars
            /// Rows are weekdays from Monday on, columns are hours.
            case heat
            /// Columns are months, rows are series over time.
            case months
        }

        /// Names it in files and mappings; never changed: `issues.kinds`.
        package let code: String
        package let title: String
        package let columns: [Column]
        package let rows: [Row]
        package let drawing: Drawing
        /// Whether these are goods, which are no goal.
        package let isOfGoods: Bool

        package init(
            _ code: String, title: String, columns: [Column], rows: [Row], drawing: Drawing = .list,
            isOfGoods: Bool = false
        ) {
            self.code = code
            self.title = title
            self.columns = columns
            self.rows = rows
            self.drawing = drawing
            self.isOfGoods = isOfGoods
        }
    }

    /// A heading over numbers: `code` names it in files (`2026-11`, `count`), `title` on a page.
    package struct Column: Hashable, Sendable {
        /// The code of the column behind months or years that sums them up.
        package static let sum = "sum"

        package let code: String
        package let title: String

        package init(_ code: String, title: String) {
            self.code = code
            self.title = title
        }
    }

    /// One row: as many cells as its table has columns.
    package struct Row: Hashable, Sendable {
        package let code: String
        package let title: String
        package let cells: [Cell]

        package init(_ code: String, title: String, cells: [Cell]) {
            self.code = code
            self.title = title
            self.cells = cells
        }
    }

    /// A number as it may be shown.
    package enum Cell: Hashable, Sendable {
        case exact(Int)
        /// To the next 5.
        case rounded(Int)
        /// A sum of what is shown, where something in it is hidden: it is at least so many.
        case atLeast(Int)
        /// Between two numbers: a band of a map of hours.
        case band(ClosedRange<Int>)
        /// Too small to be shown, or hidden because a small one could be worked out from it.
        case hidden
        /// Nothing could be read.
        case unknown
    }
}
