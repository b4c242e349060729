import CentreCore
import Resources

/// The names that stand on no screen that all see, however somebody wrote them.
struct NamesOut {
    private let names: Set<[String]>
    private let longest: Int

    /// Whoever is known here, came, leads or learns to, does something for the group, learns a role or mentors.
    init(of session: Session, in desk: Desk) {
        let centre = desk.centre
        var names = centre.names.latestFirst.map(\.name)
        names += centre.activePeople(at: desk.now).compactMap(\.name.value)
        names += session.named.compactMap(\.name)
        let tasks = centre.concerns.values.flatMap(\.tasks) + centre.decisions.values.flatMap(\.tasks)
        let several =
            [session.plan.facilitator, session.plan.learning].compactMap { $0 }
            + tasks.compactMap(\.whoDoes)
        // Where several are named in one field, each of them is somebody.
        names += several + several.flatMap { $0.split { ",;/&+".contains($0) }.map(String.init) }
        for mentoring in centre.mentorings.values {
            names += [centre.learner(of: mentoring), centre.mentor(of: mentoring)].compactMap { $0 }
        }
        self.init(names)
    }

    init(_ names: [String]) {
        // One letter without a full stop is as often a word.
        let words = names.map { Self.words(of: $0).map(Self.folded) }.filter { $0.joined().count > 1 }
        self.names = Set(words)
        longest = words.map(\.count).max() ?? 0
    }

    /// A text in which none of the names stands.
    ///
    /// O(*n*) in the text, for each word of the longest name.
    func shown(_ text: String) -> String {
        let words = Self.words(of: text)
        let folded = words.map(Self.folded)
        var (shown, rest, index) = ("", text.startIndex, 0)
        while index < words.count {
            let most = min(longest, words.count - index)
            let count = stride(from: most, to: 0, by: -1).first {
                names.contains(Array(folded[index..<index + $0]))
            }
            if let count {
                shown += text[rest..<words[index].startIndex] + "…"
                rest = words[index + count - 1].endIndex
            }
            index += count ?? 1
        }
        return shown + text[rest...]
    }

    private static func folded(_ word: Substring) -> String { Text.folded(String(word)) }

    /// The words of a text, initials with their full stop.
    private static func words(of text: String) -> [Substring] {
        text.split { !$0.isLetter && !$0.isNumber }.map { word in
            guard word.count == 1, text[word.endIndex...].first == "." else { return word }
            return text[word.startIndex...word.endIndex]
        }
    }
}
