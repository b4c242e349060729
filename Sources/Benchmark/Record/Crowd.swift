internal import CentreCore
internal import Resources

/// Those who came to an invented centre: 5,000 visits a month, day and night, the same for the same seed.
///
/// At any hour about as many people are here and about as many came since the day turned, however long the history
/// is; and as in life, some names come for years while new ones are heard every week.
struct Crowd {
    /// One visit.
    struct Coming {
        let arrived: Instant
        let left: Instant
        let name: String?
        let people: Int
        let children: Int
        let reasons: [Code]
        let need: String?
    }

    /// 5,000 visits in a month of 30 days.
    static let millisecondsBetween: Int64 = 30 * 86_400_000 / 5_000

    private var dice: Mint
    private let end: Instant
    private let visits: Int

    /// So many visits, the last of them a few minutes before the end.
    init(_ visits: Int, until end: Instant, seed: UInt64) {
        dice = Mint(seed: seed)
        self.end = end
        self.visits = visits
    }

    /// Who came as so-many-eth, counted from 0, the first in the past furthest back.
    ///
    /// To be asked in order, once each.
    mutating func next(_ number: Int) -> Coming {
        let back = Int64(visits - number) * Self.millisecondsBetween
        let arrived = Instant(milliseconds: end.milliseconds - back + Int64(roll(200_000)))
        let left = arrived.advanced(minutes: 10 + roll(120))
        return Coming(
            arrived: arrived, left: left, name: chance(55) ? name(number) : nil,
            people: chance(8) ? 2 + roll(4) : 1, children: chance(7) ? 1 + roll(2) : 0, reasons: reasons(),
            need: chance(8) ? Self.needs[roll(Self.needs.count)] : nil)
    }

    /// Somebody of a circle of two hundred, which changes as the years pass.
    private mutating func name(_ number: Int) -> String {
        let person = number / 250 + roll(200)
        let syllables = Self.syllables
        let first = syllables[person % syllables.count]
        let second = syllables[person / syllables.count % syllables.count]
        let third = person / (syllables.count * syllables.count)
        return first.capitalisedFirst + second + (third == 0 ? "" : " " + syllables[third].capitalisedFirst)
    }

    private mutating func reasons() -> [Code] {
        var chosen: [Code] = []
        for _ in 0..<roll(4) {
            let code = Self.codes[roll(Self.codes.count)]
            if !chosen.contains(code) { chosen.append(code) }
        }
        return chosen
    }

    private mutating func roll(_ limit: Int) -> Int { Int(dice.next() % UInt64(limit)) }
    private mutating func chance(_ percent: Int) -> Bool { roll(100) < percent }

    private static let codes = StartingLists.reasons.compactMap { Code($0) }
    private static let syllables = [
        "ro", "sa", "mi", "na", "lu", "ka", "jo", "be", "di", "fa", "gi", "ha", "ya", "ze", "tu", "vi", "on",
        "el",
        "ma", "ri", "né", "ão",
    ]
    private static let needs = [
        "a charger for an old phone", "who can read this letter with me", "a dentist who does not ask",
        "a place to leave a bag until morning", "somebody to come along to the clinic on Thursday, early",
        "what does this fine mean, and must it be paid at once or can it be talked about first",
    ]
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
