import CentreCore
import Reports
import Resources

func code(_ text: String) -> Code {
    guard let code = Code(text) else { preconditionFailure("\(text) is no code") }
    return code
}

func month(_ text: String) -> Month {
    guard let month = Month(text) else { preconditionFailure("\(text) is no month") }
    return month
}

/// A centre with a list of reasons and one of supplies, and Ana who founded it.
let riverside: Centre = {
    var mint = Mint(seed: 1)
    let founding = Founding(
        name: "Riverside", zone: "UTC", coordinator: "Ana", language: "en",
        lists: [.reasons: ["meal", "shower", "rest"].map(code), .supplies: [code("condoms")]], digits: [])
    let now = Moment(Instant(milliseconds: 1_780_000_000_000), offset: 0)
    var centre = Centre()
    guard let entry = try? Centre.found(founding, at: now, mint: &mint) else {
        preconditionFailure("a centre can be founded")
    }
    centre.apply(Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events))
    return centre
}()

/// The words of a language with the centre's lists.
func wording(_ language: Language = .english) -> Wording {
    Wording(Catalogue(language), settings: riverside.settings)
}

/// Counts of an invented month: what is true of one centre's month is true of it, lists add up, and small numbers are
/// many.
struct Invented {
    var chance: Mint

    init(seed: UInt64) { chance = Mint(seed: seed) }

    private mutating func upTo(_ most: Int) -> Int { Int.random(in: 0...max(0, most), using: &chance) }

    /// Sorts so many things into keys, most of them into few.
    private mutating func sorted<Key: Hashable>(_ total: Int, into keys: [Key]) -> [Key: Int] {
        var counts: [Key: Int] = [:]
        let used = keys.shuffled(using: &chance).prefix(1 + upTo(min(4, keys.count - 1)))
        for _ in 0..<total {
            guard let key = used.randomElement(using: &chance) else { continue }
            counts[key, default: 0] += 1
        }
        return counts
    }

    mutating func figures() -> Figures {
        var figures = Figures()
        let busy = [0, 3, 12, 60, 400][upTo(4)]
        figures.visits = upTo(busy)
        figures.needs = upTo(figures.visits)
        for _ in 0..<figures.visits {
            let people = 1 + upTo(3) / 3
            figures.people += people
            figures.children += upTo(5) / 5
            figures.byHour[(upTo(6)) * 24 + 12 + upTo(11)] += people
            for reason in ["meal", "shower", "rest"] where upTo(2) == 0 {
                figures.reasons[code(reason), default: 0] += 1
            }
        }
        figures.referralsMade = upTo(figures.visits / 4)
        figures.referralsDone = upTo(figures.referralsMade)
        figures.issues = issues()
        figures.care = care()
        figures.sessions.held = upTo(5)
        figures.sessions.people = figures.sessions.held * upTo(12)
        figures.concerns.opened = upTo(4)
        figures.concerns.states = sorted(figures.concerns.opened, into: [.open, .inAction, .closed])
        figures.decisions.states = sorted(upTo(6), into: [.proposed, .adopted, .deferred])
        figures.decisions.tasks = sorted(upTo(8), into: [.open, .done])
        figures.supplies = [code("condoms"): upTo(300)]
        figures.supplyDays = upTo(28)
        return figures
    }

    private mutating func issues() -> IssueTally {
        var tally = IssueTally()
        tally.told = upTo([4, 8, 15, 40][upTo(3)])
        let kinds = ["violence", "threats", "harassment", "bribes", "other"].map(code)
        for _ in 0..<tally.told {
            var kindsOfIt = Set([kinds.randomElement(using: &chance) ?? kinds[0]])
            if upTo(3) == 0 { kindsOfIt.insert(kinds[upTo(4)]) }
            for kind in kindsOfIt { tally.kinds[kind, default: 0] += 1 }
            let answer = IssueTally.Answer.allCases[upTo(upTo(4))]
            tally.answers[answer, default: 0] += 1
            if !kindsOfIt.isDisjoint(with: IssueKinds.urgent) { tally.urgentAnswers[answer, default: 0] += 1 }
            if upTo(3) != 0 { tally.supports[code(["company", "lawyer"][upTo(1)]), default: 0] += 1 }
        }
        tally.doers = sorted(upTo(tally.told), into: ["police", "manager", "public"].map(code))
        tally.resolved = upTo(tally.told)
        tally.closedWithoutMore = upTo(tally.told - tally.resolved)
        tally.referralsMade = upTo(tally.told)
        tally.referralsDone = upTo(tally.referralsMade)
        return tally
    }

    private mutating func care() -> CareTally {
        var tally = CareTally()
        tally.asked = upTo([4, 12, 40][upTo(2)])
        tally.given = upTo(tally.asked)
        let unmet = upTo(tally.asked - tally.given)
        tally.unmet = sorted(unmet, into: [.noCarer, .roomFull, .closed, .waited])
        for (hour, count) in sorted(unmet, into: [18, 19, 20, 21]) { tally.unmetByHour[hour] = count }
        return tally
    }

    /// So many months from one on, all of them read.
    mutating func readings(from first: Month, months: Int) -> [Month: MonthReading] {
        let all = sequence(first: first, next: \.next).prefix(months)
        return Dictionary(uniqueKeysWithValues: all.map { ($0, MonthReading(figures())) })
    }
}
