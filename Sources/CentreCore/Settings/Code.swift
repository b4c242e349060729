/// An entry of a code list, as the record keeps it: `meal`, `health-check`.
///
/// Its words are the catalogue's or the centre's own.
package struct Code: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// A code of 1 to 32 small letters, digits and hyphens, or `nil`.
    package init?(_ text: some StringProtocol) {
        let allowed = text.utf8.allSatisfy {
            (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d
        }
        guard allowed, (1...32).contains(text.utf8.count) else { return nil }
        self.text = String(text)
    }

    package static func < (one: Code, other: Code) -> Bool { one.text < other.text }
    package var description: String { text }
}

/// The lists of codes that a centre keeps and edits.
package enum CodeList: String, Hashable, Sendable, CaseIterable {
    /// Why somebody came.
    case reasons
    /// What was given during a visit.
    case services
    /// Where somebody is referred to.
    case referrals
}
