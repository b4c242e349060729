import Resources

extension Wording {
    /// What is wrong with a mapping, in a sentence that says where.
    package func sentence(for fault: DataValueMapping.Fault) -> String {
        switch fault {
        case .notJSON: words("pages.mapping.notJSON")
        case .missing(let place): words("pages.mapping.missing", ["place": place])
        case .strange(let place): words("pages.mapping.strange", ["place": place])
        case .wrongKind(let place): words("pages.mapping.wrongKind", ["place": place])
        case .notUID(let place, let text): words("pages.mapping.notUID", ["place": place, "text": text])
        case .twice(let one, let other): words("pages.mapping.twice", ["one": one, "other": other])
        }
    }

    /// What of a report a data value set does not hold, and what of the mapping means nothing, a sentence each
    /// with the figures below it, one a line.
    package func sentences(about set: DataValueSet) -> [String] {
        [
            ("pages.values.unmapped", set.unmapped), ("pages.values.unknown", set.unknown),
            ("pages.values.leftOut", set.leftOut),
        ].compactMap { key, codes in
            codes.isEmpty ? nil : ([words(key)] + codes.map { "  " + $0 }).joined(separator: "\n")
        }
    }
}
