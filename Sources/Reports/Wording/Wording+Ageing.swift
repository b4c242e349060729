package import CentreCore
import Resources

extension Wording {
    /// What would age out, or did: how much, what is open, what could not be counted.
    package func sentences(for outlook: AgeingOutlook, isDone: Bool = false) -> [String] {
        let key = "ageing.\(isDone ? "gone" : "count").\(outlook.wish.words.rawValue)"
        var sentences = [words(key, count: outlook.words)]
        if outlook.postponed > 0 { sentences.append(words("ageing.postponed", count: outlook.postponed)) }
        if !isDone, !outlook.unread.isEmpty {
            sentences.append(words("ageing.unread", count: outlook.unread.count))
        }
        return sentences
    }

    /// That words aged out.
    package func done(_ wish: Ageing) -> String {
        words("ageing.done.\(wish.words.rawValue)", ["month": month(wish.before)])
    }
}
