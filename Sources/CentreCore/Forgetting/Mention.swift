/// Something in the record that bears a name, to be forgotten or kept.
///
/// Equal names may be of different people: somebody looks at each.
package struct Mention: Hashable, Sendable {
    /// Where the name stands: one place, or several in one text.
    package let places: [WordPlace]
    package let field: WordField
    /// The visit that it is about, where it is about one.
    package let visit: ID<Visit>?
    /// When somebody came, or when it was written.
    package let at: Moment
    /// The whole text.
    package let text: String
    /// Whether the text is of an issue: whoever looks through mentions is not shown it.
    package let isOfIssue: Bool
    let stamp: Stamp
}

extension Mention: Comparable {
    /// As they were written, so that what is written meanwhile comes last.
    package static func < (one: Mention, other: Mention) -> Bool {
        if one.stamp != other.stamp { return one.stamp < other.stamp }
        return one.field.rawValue < other.field.rawValue
    }
}

extension Line {
    /// Where a line bears a name: names that equal it, and texts with it as a word; whatever its case and accents.
    ///
    /// `name` is folded.
    package func mentions(of name: String) -> [Mention] {
        events.enumerated().flatMap { index, event in
            WordField.allCases.compactMap { field -> Mention? in
                guard let text = event.text(field), !text.isEmpty else { return nil }
                let ref = EventRef(line: id, index: index)
                let places: [WordPlace]
                switch field {
                case .handle, .name, .learner, .mentor:
                    places = Text.folded(text) == name ? [WordPlace(ref, field)] : []
                default:
                    places = Text.places(of: name, in: text).map { WordPlace(ref, field, bytes: $0) }
                }
                guard !places.isEmpty else { return nil }
                return Mention(
                    places: places, field: field, visit: event.visit, at: event.arrival ?? deed.at,
                    text: text, isOfIssue: event.isOfIssue, stamp: stamp(index))
            }
        }
    }
}

extension Event {
    fileprivate var visit: ID<Visit>? { if case .visit(let id)? = root { id } else { nil } }
    fileprivate var isOfIssue: Bool {
        switch self {
        case .issue, .concern, .warning: true
        default: false
        }
    }
    fileprivate var arrival: Moment? { if case .visitArrived(let event) = self { event.time } else { nil } }
}
