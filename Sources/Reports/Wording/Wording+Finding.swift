package import CentreCore
package import Resources

extension Wording {
    /// Why nothing can be looked for, in one sentence that says what to do.
    package func phrase(for fault: SearchQuery.Fault) -> Phrase {
        switch fault {
        case .empty: Phrase("find.empty")
        case .oneLetter: Phrase("find.oneLetter")
        case .tooLong(let limit): Phrase("find.tooLong", ["limit": .text("\(limit)")])
        case .tooManyWords(let limit): Phrase("find.tooManyWords", ["limit": .text("\(limit)")])
        }
    }

    /// What was found, in one line: its day, what it is, and the words where they may stand in a list.
    package func line(of hit: Hit) -> String {
        guard let snippet = hit.snippet else {
            return "\(hit.day)  \(words("find.field.\(hit.field.rawValue)"))"
        }
        return "\(hit.day)  \(words("find.kind.\(hit.found.kind.rawValue)")): \(snippet.text)"
    }
}
