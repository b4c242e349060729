package import CentreCore

/// What somebody typed to mean a visit: a working name, or the first characters of a reference, perhaps with the
/// month before them.
package struct Reference: Hashable, Sendable {
    package let typed: String
    /// The month that stands before the point in `2611.3f9c`.
    package let month: Month?
    /// The hexadecimal digits, where what was typed can be a reference.
    package let digits: String?

    /// How many digits lists print.
    package static let shown = 6
    /// Fewer digits than this mean too many things to mean one.
    static let fewest = 3

    package init(_ typed: String) {
        self.typed = typed
        let parts = typed.lowercased().split(separator: ".", omittingEmptySubsequences: false).map(
            String.init)
        let last = parts.last ?? ""
        let isHex = last.utf8.allSatisfy { Hex.value([$0][...]) != nil }
        digits = isHex && (Self.fewest...20).contains(last.utf8.count) ? last : nil
        guard parts.count == 2, parts[0].utf8.count == 4, let number = Int(parts[0]) else {
            month = nil
            return
        }
        month = Month(year: 2000 + number / 100, month: number % 100)
    }

    /// What lists print to mean a root, with its month where that is not at hand.
    package static func shown<Root>(_ id: ID<Root>, live: Bool = true) -> String {
        let digits = String(id.reference.prefix(shown))
        guard !live else { return digits }
        return "\(twoDigits(id.month.year % 100))\(twoDigits(id.month.month)).\(digits)"
    }

    /// The one visit that is meant.
    ///
    /// A name means somebody who is here; digits mean any visit at hand, or of the month before the point.
    package func visit(in centre: Centre) throws(Trouble) -> Visit {
        if month == nil {
            let folded = Text.folded(Text.trimmed(typed))
            let named = centre.present.filter { $0.name.map(Text.folded) == folded }
            if named.count == 1 { return named[0] }
            if named.count > 1 {
                throw .ambiguousReference(typed, candidates: named.map { Self.shown($0.id) })
            }
        }
        let candidates = centre.visits.values.filter { matches($0.id) && centre.counts($0) }
        if candidates.count == 1, let visit = candidates.first { return visit }
        guard candidates.isEmpty else {
            let longer = candidates.map(\.id).sorted().prefix(8).map {
                String($0.reference.prefix(longest + 2))
            }
            throw .ambiguousReference(typed, candidates: longer)
        }
        throw .unknownReference(typed, nearest: nearest(in: centre))
    }

    /// Whether a root is one of those that the digits can mean.
    package func matches<Root>(_ id: ID<Root>) -> Bool {
        guard let digits else { return false }
        return id.reference.hasPrefix(digits) && (month == nil || id.month == month)
    }

    private var longest: Int { max(digits?.utf8.count ?? 0, Self.shown) }

    /// The name or reference of somebody here that is most like what was typed.
    private func nearest(in centre: Centre) -> String? {
        let present = centre.present
        if let name = Text.nearest(to: typed, in: present.compactMap(\.name), by: { $0 }) { return name }
        return Text.nearest(to: typed, in: present.map { Self.shown($0.id) }, by: { $0 })
    }
}
