/// How much of each thing the record takes.
///
/// The limits keep a line well below the 32 KiB that storage allows.
package enum Limits {
    /// In characters as a person counts them.
    package static func characters(_ field: Refusal.Field) -> Int {
        switch field {
        case .name, .centreName, .zone, .wording, .child, .collector, .carer, .reader, .who: 60
        case .facilitator, .learning, .learner, .mentor, .recipient: 60
        case .word: PickUpWord.longest
        case .place, .why, .purpose, .onCall, .what, .warning: 200
        case .topic, .audience, .item: 200
        case .reach, .call, .neverCall, .allergy, .sleep, .comfort, .source: 200
        default: 2000
        }
    }

    package static let people = 1...500
    package static let children = 0...100
    package static let quantity = 1...10_000
    package static let headcount = 0...5000

    /// A number as the fold takes it in, whoever wrote it: these limits may be raised one day, and no sum may overflow.
    static func readable(_ number: Int, from least: Int) -> Int { number.clamped(to: least...1_000_000) }
}

extension Centre {
    /// Text as it will be kept, or why it cannot be.
    func checked(_ text: String, _ field: Refusal.Field) throws(Refusal) -> String {
        let lines = [
            .need, .note, .told, .summary, .response, .crisis, .unwritten, .saying, .decision, .objection,
            .agreement,
        ].contains(field)
        let kept = Text.kept(text)
        guard !kept.isEmpty else { throw .empty(field) }
        if let control = Text.control(in: kept, linesAllowed: lines) {
            throw .controlCharacter(field, code: control.value)
        }
        let limit = Limits.characters(field)
        // A character may be built of many scalars; four times its usual bytes is more than any language needs.
        guard kept.count <= limit, kept.utf8.count <= limit * 8 else { throw .tooLong(field, limit: limit) }
        return kept
    }

    /// The same for text that may be missing: `nil` and blanks are no text.
    func checked(optional text: String?, _ field: Refusal.Field) throws(Refusal) -> String? {
        guard let text, !Text.trimmed(text).isEmpty else { return nil }
        return try checked(text, field)
    }

    func checked(_ number: Int, _ field: Refusal.Field, in range: ClosedRange<Int>) throws(Refusal) -> Int {
        guard range.contains(number) else { throw .outOfRange(field, range) }
        return number
    }

    /// A time of which the record may speak: not ahead of now, not before 2000.
    func checked(_ time: Moment?, now: Moment) throws(Refusal) -> Moment? {
        guard let time else { return nil }
        if time.instant > now.instant { throw .timeAhead(time) }
        if time.instant < .earliest { throw .timeTooEarly(time) }
        return time == now ? nil : time
    }

    func checked(_ code: Code, in list: CodeList) throws(Refusal) -> Code {
        guard settings.knows(code, in: list) else {
            throw .unknownCode(list, code.text, nearest: nearest(to: code.text, in: list))
        }
        return code
    }

    /// The offered code that is most like what was typed, or `nil` where none is like it.
    package func nearest(to text: String, in list: CodeList) -> Code? {
        Text.nearest(to: text, in: settings.offered(list), by: \.text)
    }
}

extension Text {
    /// The candidate that differs least from what was typed, by no more than a third of its letters and at least two.
    package static func nearest<Candidate>(
        to typed: String, in candidates: [Candidate], by text: (Candidate) -> String
    ) -> Candidate? {
        let typed = Array(folded(typed).utf8.prefix(64))
        let ranked = candidates.map { ($0, distance(typed, Array(folded(text($0)).utf8))) }
        guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(2, typed.count / 3) else {
            return nil
        }
        return best.0
    }

    /// How many letters must be put in, left out, changed or swapped with a neighbour.
    ///
    /// O(*nm*).
    static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for (row, letter) in one.enumerated() {
            var current = [row + 1]
            for (column, otherLetter) in other.enumerated() {
                var cost = min(
                    last[column] + (letter == otherLetter ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, letter == other[column - 1], one[row - 1] == otherLetter {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[other.count]
    }
}
