package import CentreCore
package import Reports

/// An age as it is typed: a band of the centre's table, or whole years.
package enum TypedAge {
    /// What the command line calls a band, in any language: `under-2`, `2`, `3-7`, `8+`.
    package static func code(of band: AgeBand, in table: RatioTable) -> String {
        let row = table.row(of: band)
        guard let end = table.end(of: row) else { return "\(row.band.from)+" }
        if row.band.from == 0 { return "under-\(end)" }
        return row.band.from == end - 1 ? "\(end - 1)" : "\(row.band.from)-\(end - 1)"
    }

    /// The band that is meant; the words of any of the `wordings` are taken as well.
    ///
    /// Throws ``CareRefusal/unknownBand(_:)``: an age that is guessed could cost a carer.
    package static func band(
        _ typed: String, in table: RatioTable, wordings: [Wording] = []
    ) throws(Trouble) -> AgeBand {
        let folded = Text.folded(Text.trimmed(typed))
        for row in table.rows {
            let names = [code(of: row.band, in: table)] + wordings.map { Text.folded($0.band(row.band)) }
            if names.contains(folded) { return row.band }
        }
        guard let years = years(folded), let band = table.band(ofAge: years) else {
            throw .refused(.care(.unknownBand(typed)))
        }
        return band
    }

    /// Whole years: digits and nothing else.
    private static func years(_ text: String) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}

/// A child as it is typed: a name and an age, the last colon between them.
package struct TypedChild: Hashable, Sendable {
    package let name: String
    package let age: String

    /// `nil` where there is no colon, or nothing before it.
    package init?(_ typed: String) {
        guard let colon = typed.lastIndex(of: ":") else { return nil }
        name = Text.trimmed(String(typed[..<colon]))
        age = Text.trimmed(String(typed[typed.index(after: colon)...]))
        if name.isEmpty { return nil }
    }
}

/// Words about a child as they are typed: `NAME:TEXT`, or the text alone where there is one child only.
package struct TypedNote: Hashable, Sendable {
    /// The place of the child among those whose names were given.
    package let child: Int
    /// Empty where the words are to go.
    package let text: String

    /// `nil` where none of several children is named.
    package init?(_ typed: String, among names: [String]) {
        let folded = Text.folded(typed)
        let starts = names.indices.filter { folded.hasPrefix(Text.folded(names[$0]) + ":") }
        if let child = starts.max(by: { names[$0].count < names[$1].count }) {
            let words = names[child].count { $0 == ":" } + 1
            let parts = typed.split(separator: ":", maxSplits: words, omittingEmptySubsequences: false)
            self.child = child
            text = Text.trimmed(parts.count > words ? String(parts[words]) : "")
            return
        }
        guard names.count == 1 else { return nil }
        (child, text) = (0, Text.trimmed(typed))
    }
}
