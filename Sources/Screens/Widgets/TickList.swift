/// Numbered choices on the digits 1 to 9; where there are more, 0 turns the page.
package struct TickList: Hashable, Sendable {
    package struct Choice: Hashable, Sendable {
        package let code: String
        package let words: String

        package init(code: String, words: String) {
            self.code = code
            self.words = words
        }
    }

    package var choices: [Choice]
    package private(set) var ticked: Set<String>
    /// Whether ticking one choice unticks the others.
    package let isSingle: Bool
    package private(set) var page = 0

    package init(_ choices: [Choice], ticked: Set<String> = [], isSingle: Bool = false) {
        self.choices = choices
        self.ticked = ticked
        self.isSingle = isSingle
    }

    package static let perPage = 9

    package var pages: Int { max(1, (choices.count + Self.perPage - 1) / Self.perPage) }

    /// The choices on the digits now.
    package var shown: ArraySlice<Choice> {
        choices.dropFirst(page * Self.perPage).prefix(Self.perPage)
    }

    /// The ticked codes, in the order of the choices.
    package var codes: [String] { choices.map(\.code).filter(ticked.contains) }

    /// Takes a digit; any other key is not this list's.
    package mutating func press(_ key: Key) -> Bool {
        guard case .character(let character) = key, let digit = character.wholeNumberValue, character.isASCII
        else { return false }
        if digit == 0 {
            page = (page + 1) % pages
        } else if let choice = shown.dropFirst(digit - 1).first {
            toggle(choice.code)
        }
        return true
    }

    package mutating func toggle(_ code: String) {
        if ticked.remove(code) != nil { return }
        if isSingle { ticked = [] }
        ticked.insert(code)
    }

    package mutating func set(_ codes: some Sequence<String>) { ticked = Set(codes) }
}
