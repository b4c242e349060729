/// An entry of a code list, as the record keeps it: `meal`, `health-check`.
///
/// Its words are the catalogue's or the centre's own.
package struct Code: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// A code of 1 to 32 small letters, digits and hyphens, or `nil`.
    package init?(_ text: String) {
        let bytes = text.utf8
        guard (1...32).contains(bytes.count) else { return nil }
        for byte in bytes where !Code.isAllowed(byte) { return nil }
        self.text = text
    }

    package init?(_ text: some StringProtocol) { self.init(String(text)) }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2d
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
    /// What an issue is about.
    case kinds
    /// What kind of person did it.
    case doers
    /// Help that is wanted or given.
    case supports
    /// What a session is about.
    case sessionKinds
    /// In which language a session is held.
    case languages
    /// What somebody learns from somebody who has it.
    case mentoredRoles
    /// What is given out, as day totals count it.
    case supplies

    /// What the list holds until a centre writes its own: lists that came later than the centre.
    package var starting: [Code] {
        switch self {
        case .reasons, .services, .referrals: []
        case .kinds: IssueKinds.starting
        case .doers: IssueKinds.doers
        case .supports: IssueKinds.supports
        case .sessionKinds: SessionLists.kinds
        case .languages: SessionLists.languages
        case .mentoredRoles: MentoredRoles.starting
        case .supplies: SupplyCodes.starting
        }
    }
}
