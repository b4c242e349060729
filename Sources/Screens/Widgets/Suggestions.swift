/// Words offered below a field.
///
/// Only ↓ takes one; what was typed comes back with ↑.
package struct Suggestions: Hashable, Sendable {
    package private(set) var items: [String] = []
    package private(set) var taken: Int?
    private var typed = ""

    package init() {}

    /// Offers words for what is typed, and forgets what was taken.
    package mutating func offer(_ items: [String]) {
        self.items = items
        taken = nil
    }

    /// Moves down or up; gives the text that the field now shows, or `nil` where the key goes elsewhere.
    package mutating func move(down: Bool, from text: String) -> String? {
        switch (down, taken) {
        case (true, nil):
            guard let first = items.first else { return nil }
            typed = text
            taken = 0
            return first
        case (true, .some(let index)):
            guard index + 1 < items.count else { return nil }
            taken = index + 1
            return items[index + 1]
        case (false, .some(let index)):
            taken = index > 0 ? index - 1 : nil
            return index > 0 ? items[index - 1] : typed
        case (false, nil):
            return nil
        }
    }

    /// Takes the n-th word, as a click does.
    package mutating func take(_ index: Int, from text: String) -> String? {
        guard items.indices.contains(index) else { return nil }
        if taken == nil { typed = text }
        taken = index
        return items[index]
    }
}
