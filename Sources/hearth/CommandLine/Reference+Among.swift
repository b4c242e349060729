internal import CentreCore

extension Reference {
    /// The one of several that somebody means by the first digits of its reference.
    static func one<Root>(_ typed: String, of ids: [ID<Root>]) throws(Trouble) -> ID<Root> {
        let digits = typed.lowercased()
        let found = ids.filter { $0.reference.hasPrefix(digits) }
        if found.count == 1, digits.utf8.count >= fewest { return found[0] }
        let references = (found.isEmpty ? ids : found).map { shown($0) }
        guard found.count > 1 else {
            throw .unknownReference(typed, nearest: Text.nearest(to: typed, in: references) { $0 })
        }
        throw .ambiguousReference(typed, candidates: references)
    }
}
