/// A small whole number being typed.
///
/// The first digit replaces what stands there.
package struct NumberEditor: Hashable, Sendable {
    package private(set) var digits: String
    private var isFresh = true
    package let range: ClosedRange<Int>

    package init(_ value: Int?, in range: ClosedRange<Int>) {
        digits = value.map { "\($0)" } ?? ""
        self.range = range
    }

    /// The number typed; `nil` where the field is empty.
    package var value: Int? { Int(digits) }

    /// Takes a key, or gives `false` where it is not this editor's.
    package mutating func press(_ key: Key) -> Bool {
        switch key {
        case .character(let character) where character.isASCII && character.isNumber: type(character)
        case .character("+"): step(1)
        case .character("-"): step(-1)
        case .paste(let text): for digit in text where digit.isASCII && digit.isNumber { type(digit) }
        case .backspace, .delete: if !digits.isEmpty { digits.removeLast() }
        case .character: break
        default: return false
        }
        isFresh = false
        return true
    }

    private mutating func type(_ digit: Character) {
        if isFresh { digits = "" }
        isFresh = false
        // One more than the greatest has is kept, so that what is too much is seen, and refused, as it was typed.
        if digits.count <= "\(range.upperBound)".count { digits.append(digit) }
    }

    private mutating func step(_ by: Int) {
        let next = (value ?? range.lowerBound) + by
        digits = "\(min(max(next, range.lowerBound), range.upperBound))"
    }

    /// What is typed next replaces what stands there: so it is whenever the field is entered.
    mutating func enter() { isFresh = true }
}
