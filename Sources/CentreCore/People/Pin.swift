/// Digits that a person types to show that it is they; they guard the screen, never the disk.
package struct Pin: Hashable, Sendable {
    /// How many digits a centre may ask for.
    package static let lengths = 4...8
    package static let usualLength = 4

    package let typed: Whisper

    /// What is wrong with digits that somebody would like to have.
    package enum Fault: Hashable, Sendable {
        case notDigits
        case length(Int)
        /// 1234, 8765, 8901: what a finger does by itself.
        case run
        /// 1111, 1212, 1222: two digits, or one piece again and again.
        case repeats
        /// 2411, 1990: a birthday is the first thing that anybody tries.
        case date
    }

    /// Digits that are chosen now, so many as the centre asks for.
    ///
    /// Throws ``Refusal/pin(_:)``.
    package init(chosen typed: Whisper, length: Int) throws(Refusal) {
        let digits = Array(typed.spoken.utf8)
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .pin(.notDigits) }
        guard digits.count == length else { throw .pin(.length(length)) }
        let values = digits.map { Int($0 - 0x30) }
        guard !Self.isRun(values) else { throw .pin(.run) }
        guard !Self.repeats(values) else { throw .pin(.repeats) }
        guard !Self.isDate(values) else { throw .pin(.date) }
        self.typed = typed
    }

    /// Whether each digit is the next one up, or the next one down; after 9 comes 0.
    private static func isRun(_ digits: [Int]) -> Bool {
        [1, 9].contains { step in
            zip(digits, digits.dropFirst()).allSatisfy { ($0 + step) % 10 == $1 }
        }
    }

    private static func repeats(_ digits: [Int]) -> Bool {
        if Set(digits).count < 3 { return true }
        return (1...digits.count / 2).contains { piece in
            digits.count % piece == 0
                && digits.indices.allSatisfy { digits[$0] == digits[$0 % piece] }
        }
    }

    /// The ways in which people write a day, a month or a year without anything between the numbers.
    private static let orders: [[[Part]]] = [
        [[.day, .month], [.month, .day], [.year]],
        [
            [.day, .month, .shortYear], [.month, .day, .shortYear], [.shortYear, .month, .day],
            [.month, .year], [.year, .month],
        ],
        [[.day, .month, .year], [.month, .day, .year], [.year, .month, .day]],
    ]

    private enum Part { case day, month, year, shortYear }

    private static func isDate(_ digits: [Int]) -> Bool {
        guard digits.count % 2 == 0 else { return false }
        return orders[digits.count / 2 - 2].contains { reads(digits, as: $0) }
    }

    private static func reads(_ digits: [Int], as parts: [Part]) -> Bool {
        var rest = digits[...]
        var (day, month) = (1, 1)
        func take(_ count: Int) -> Int {
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count).reduce(0) { $0 * 10 + $1 }
        }
        for part in parts {
            switch part {
            case .day: day = take(2)
            case .month: month = take(2)
            case .shortYear: _ = take(2)
            case .year:
                guard (1900...2099).contains(take(4)) else { return false }
            }
        }
        // 2000 was a leap year: every day of any year is one of its.
        return Day(year: 2000, month: month, day: day) != nil
    }
}

/// What the record keeps of a PIN: enough to prove it, by a work that takes a machine a while.
///
/// Whoever writes the record makes it (scrypt, N 2^14, r 8, p 1); here it is only a value.
package struct SecretHash: Hashable, Sendable {
    package static let saltSize = 16
    package static let hashSize = 32

    package let salt: [UInt8]
    package let hash: [UInt8]

    /// A hash with its salt, or `nil` where either is of another size.
    package init?(salt: [UInt8], hash: [UInt8]) {
        guard salt.count == Self.saltSize, hash.count == Self.hashSize else { return nil }
        self.salt = salt
        self.hash = hash
    }
}

/// Who stands for it that a PIN is the person's own.
///
/// What it says was proved before it is said: a PIN typed, a passphrase typed.
package enum Assent: Hashable, Sendable {
    /// The person, who typed the PIN that they had.
    case own
    /// Somebody else of the desk, who typed their own PIN beside whoever acts.
    case second(ID<Person>)
    /// A passphrase of the centre was typed.
    case keyHolder
    /// Whoever added the person, while the person chose.
    case first
}
