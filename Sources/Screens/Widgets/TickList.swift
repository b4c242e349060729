package import CentreCore
package import Resources

/// Numbered choices on the digits; where there are more than nine, one digit turns the page.
package struct TickList: Hashable, Sendable {
    package struct Choice: Hashable, Sendable {
        package let code: String
        package let words: Phrase
        /// What it answers that a collective may refuse to have recorded.
        package let refusable: RefusedField?

        package init(code: String, words: Phrase, unless refusable: RefusedField? = nil) {
            self.code = code
            self.words = words
            self.refusable = refusable
        }
    }

    /// All of them, those that are left out as well.
    private let all: [Choice]
    package private(set) var choices: [Choice]
    package private(set) var ticked: Set<String>
    /// Whether ticking one choice unticks the others.
    package let isSingle: Bool
    /// Whether one is always ticked: where one of several stands ticked from the beginning, its digit confirms it.
    private let isAnswered: Bool
    /// How many choices a page holds: eight, so that 9 turns it; nine where that is all or where nine were chosen
    /// for the digits, so that 0 turns it.
    package let perPage: Int
    package private(set) var page = 0

    package init(
        _ choices: [Choice], ticked: Set<String> = [], isSingle: Bool = false, onDigits: Int = 8
    ) {
        self.choices = choices
        all = choices
        self.ticked = ticked
        self.isSingle = isSingle
        isAnswered = isSingle && !ticked.isEmpty
        perPage = choices.count <= 9 || onDigits >= 9 ? 9 : 8
    }

    package var pages: Int { max(1, (choices.count + perPage - 1) / perPage) }

    /// The digit that turns the page; `nil` where there is only one.
    package var turner: Int? { pages == 1 ? nil : (perPage + 1) % 10 }

    /// The choices on the digits now.
    package var shown: ArraySlice<Choice> { choices.dropFirst(page * perPage).prefix(perPage) }

    /// The ticked codes, in the order of the choices.
    package var codes: [String] { choices.map(\.code).filter(ticked.contains) }

    /// Ticks the choice on a digit, or turns the page.
    package mutating func press(digit: Int) {
        if digit == turner {
            page = (page + 1) % pages
        } else if digit > 0, let choice = shown.dropFirst(digit - 1).first {
            toggle(choice.code)
        }
    }

    private mutating func toggle(_ code: String) {
        if isAnswered, ticked.contains(code) { return }
        if ticked.remove(code) != nil { return }
        if isSingle { ticked = [] }
        ticked.insert(code)
    }

    /// Whether all that it had to offer is left out.
    var offersNothing: Bool { choices.isEmpty && !all.isEmpty }

    /// Leaves out the choices that are refused.
    mutating func leaveOut(_ refuses: (RefusedField) -> Bool) {
        guard all.contains(where: { $0.refusable != nil }) else { return }
        choices = all.filter { $0.refusable.map(refuses) != true }
        page = min(page, pages - 1)
    }

    package mutating func set(_ codes: some Sequence<String>) { ticked = Set(codes) }
}
