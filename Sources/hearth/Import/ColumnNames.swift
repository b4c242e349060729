package import CentreCore
package import Resources

/// What columns of a spreadsheet may be called, in every language that the program speaks.
package struct ColumnNames: Sendable {
    /// What a column of visits can hold.
    package enum Field: String, Hashable, Sendable, CaseIterable {
        case arrived, day, time, left, name, people, children, reasons, need

        /// What it fills that a collective may refuse to have recorded.
        package var refusable: RefusedField? {
            switch self {
            case .name: .visitName
            case .children: .childrenAlong
            case .reasons: .visitReasons
            case .need: .visitNeed
            case .arrived, .day, .time, .left, .people: nil
            }
        }
    }

    private var fields: [String: Field] = [:]
    private var never: Set<String> = []

    /// The names as the catalogues list them, beside the fields' own.
    package init(_ catalogues: [Catalogue] = Language.allCases.map { Catalogue($0) }) {
        for field in Field.allCases { fields[field.rawValue] = field }
        for words in catalogues {
            for field in Field.allCases {
                for name in Self.names(words("cli.column.\(field.rawValue)")) { fields[name] = field }
            }
            never.formUnion(Self.names(words("cli.column.never")))
        }
    }

    package func field(_ column: String) -> Field? { fields[Self.folded(column)] }

    /// Whether a column holds what is never recorded, by its name or by a word of it.
    package func isNeverRecorded(_ column: String) -> Bool {
        let name = Self.folded(column)
        if never.contains(name) { return true }
        let words = name.split(separator: " ")
        return never.contains { known in
            let parts = known.split(separator: " ")
            guard parts.count <= words.count else { return false }
            return (0...words.count - parts.count).contains { Array(words[$0..<$0 + parts.count]) == parts }
        }
    }

    package func nearest(to column: String) -> String? {
        Text.nearest(to: Self.folded(column), in: fields.keys.sorted()) { $0 }
    }

    private static func names(_ list: String) -> [String] {
        list.split(separator: ",").map { folded(String($0)) }
    }

    /// Small letters without accents, and one space for whatever stands between words.
    private static func folded(_ name: String) -> String {
        Text.folded(name).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
