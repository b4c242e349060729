import TerminalDriver
import Testing

/// What people told by commands, agreed to, were joined and warned of, and took back, by chance.
///
/// Every value is a word that stands nowhere else. What was agreed is kept here: tests ask that, and not the program.
struct ConsentRecord {
    /// Who asks: a volunteer, a facilitator, a coordinator, and one whom some raisers named.
    enum Reader: String, CaseIterable {
        case vera = "Vera"
        case fio = "Fio"
        case ana = "Ana"
        case lu = "Lu"

        var isCoordinator: Bool { self == .ana || self == .lu }
    }

    /// What of an issue has words of its own.
    enum Value: Hashable {
        case words, name, reader, kind, doer, place, why, support
        /// In which words something was done, where somebody was sent, to whom and for what it was passed on.
        case did, sent, passed
        /// What a warning says that comes from it, beside whom and where.
        case warned
    }

    /// Whose a word is.
    enum Mark: Hashable {
        case value(Value, of: Int)
        case summary(of: Int)
    }

    /// What may be done with an issue, as it is typed.
    enum Use: String, CaseIterable {
        case helpersKnow = "helpers-know"
        case count, talk, warn
    }

    struct Told {
        let ref: String
        let receipt: String
        let name: String?
        let isForSomebodyElse: Bool
        let kind: String
        let doer: String
        let support: String
        let place: String
        let shutsOutLu: Bool
        var uses: Set<Use>
        var hasWarning = false
        var isWithdrawn = false
    }

    struct Joined {
        let ref: String
        /// The first of them is what it is about.
        let issues: [Int]
        /// A priority that rests on it, and a decision about it.
        let priority, decision: String
        var hasRaisersWord = false
        var isOnAgenda = false
    }

    let seed: UInt64
    private(set) var told: [Told] = []
    private(set) var joined: [Joined] = []
    /// The session that talks about all that was joined.
    private(set) var session = ""
    /// Whose each word is that stands nowhere else.
    private(set) var owners: [String: Mark] = [:]
    private var chance: Chance.Numbers

    /// Fills a centre in which Ana works alone.
    init(seed: UInt64, in shell: borrowing CareShell) throws {
        self.seed = seed
        chance = Chance(seed: seed).numbers
        for (name, role) in [("Vera", "volunteer"), ("Fio", "facilitator"), ("Lu", "coordinator")] {
            try shell.say("staff add \(name) --role \(role) --as Ana")
        }
        for _ in 0..<5 { try tell(shell) }
        for index in told.indices {
            try answer(index, shell)
            try warn(of: index, shell)
        }
        for _ in 0..<Int.random(in: 1...2, using: &chance) { try join(shell) }
        try meet(shell)
        for index in told.indices { try changeMind(about: index, shell) }
    }

    /// Whose words a command printed.
    func marks(in said: Command) -> Set<Mark> {
        let text = said.output + "\n" + said.errors
        return Set(text.split { !$0.isLetter }.compactMap { owners[String($0)] })
    }

    // MARK: Deeds

    private mutating func tell(_ shell: borrowing CareShell) throws {
        let index = told.count
        let kind = try code(.kind, "kinds", of: index, shell)
        let doer = try code(.doer, "doers", of: index, shell)
        let support = try code(.support, "supports", of: index, shell)
        let place = word(.value(.place, of: index)) + " gate"
        let name = isOne(in: 5) ? nil : word(.value(.name, of: index))
        let isForSomebodyElse = isOne(in: 5)
        let shutsOutLu = index == 1 || isOne(in: 3)
        let uses = Set(Use.allCases.filter { _ in !isOne(in: 4) })
        var line = "issue tell --words '\(word(.value(.words, of: index))) at the gate again' --safe no"
        line += " --kind \(kind) --who \(doer) --place '\(place)' --many several --support \(support)"
        line += " --elsewhere yes --why \(word(.value(.why, of: index))) --receipt --json --as Vera"
        if let name { line += " --handle \(name)" }
        if isForSomebodyElse { line += " --for-somebody-else" }
        if shutsOutLu { line += " --not-read-by Lu" }
        if isOne(in: 2) { line += " --not-read-by \(word(.value(.reader, of: index)))" }
        for use in Use.allCases where uses.contains(use) { line += " --may \(use.rawValue)" }
        let said = try shell.run(line)
        try #require(said.exitCode == 0, "\(line): \(said.errors)")
        let found = try shell.centre.jq(".ref, .receipt", said.output)
        try #require(found.count == 2, "\(said.output)")
        told.append(
            Told(
                ref: found[0], receipt: found[1], name: name, isForSomebodyElse: isForSomebodyElse,
                kind: kind, doer: doer, support: support, place: place, shutsOutLu: shutsOutLu, uses: uses))
    }

    /// More words, and what was done about it.
    private mutating func answer(_ index: Int, _ shell: borrowing CareShell) throws {
        let ref = told[index].ref
        if isOne(in: 3) {
            let words = word(.value(.words, of: index))
            try shell.say("issue add \(ref) --words '\(words) twice since' --as Ana")
        }
        if isOne(in: 3) {
            let words = word(.value(.did, of: index))
            try shell.say("issue support \(ref) --did \(told[index].support) --words \(words) --as Vera")
        }
        if isOne(in: 3) {
            let to = try code(.sent, "referrals", of: index, shell)
            let words = word(.value(.did, of: index))
            try shell.say("issue refer \(ref) \(to) --words \(words) --as Ana")
        }
        if isOne(in: 3) {
            let (to, purpose) = (word(.value(.passed, of: index)), word(.value(.passed, of: index)))
            try shell.say("issue pass \(ref) --to \(to) --purpose \(purpose) --agreed --as Ana")
        }
    }

    /// Others are warned of whom it tells, and where.
    private mutating func warn(of index: Int, _ shell: borrowing CareShell) throws {
        let issue = told[index]
        guard issue.uses.contains(.warn) else { return }
        let words = word(.value(.warned, of: index))
        var line = "warning add --who \(issue.doer) --place '\(issue.place)' --words \(words)"
        line += " --issue \(issue.ref) --as Ana"
        try shell.say(line)
        told[index].hasWarning = true
    }

    private mutating func join(_ shell: borrowing CareShell) throws {
        let chosen = told.indices.filter { told[$0].uses.contains(.talk) }.filter { _ in !isOne(in: 4) }
        guard let first = chosen.first else { return }
        let refs = chosen.map { told[$0].ref }.joined(separator: " ")
        let summary = word(.summary(of: joined.count))
        let line = "issue join \(refs) --about \(told[first].kind) --summary \(summary) --json --as Ana"
        let said = try shell.run(line)
        try #require(said.exitCode == 0, "\(line): \(said.errors)")
        let found = try shell.centre.jq(".ref", said.output)
        let ref = try #require(found.first)
        var concern = Joined(
            ref: ref, issues: chosen,
            priority: try shell.reference("collective prioritise --concern \(ref) --as Ana"),
            decision: try shell.reference(
                "collective decide --words 'so be it' --outcome proposed --concern \(ref) --as Ana"))
        if isOne(in: 3) {
            try shell.say("concern word \(ref) --raisers-word --as Ana")
            concern.hasRaisersWord = true
        }
        if isOne(in: 2) {
            try shell.say("concern agenda \(ref) today --as Ana")
            concern.isOnAgenda = true
        }
        joined.append(concern)
    }

    /// A session has all that was joined on its agenda.
    private mutating func meet(_ shell: borrowing CareShell) throws {
        let ref = try shell.centre.jq(
            ".ref", shell.run("session open --topic Tonight --json --as Ana").output)
        session = try #require(ref.first)
        for concern in joined { try shell.say("session item \(session) --concern \(concern.ref) --as Fio") }
    }

    /// Whoever raised it agrees to something else, or takes it back; the first two stay, the last one goes.
    private mutating func changeMind(about index: Int, _ shell: borrowing CareShell) throws {
        let ref = told[index].ref
        if index == told.count - 1 || index > 1 && isOne(in: 4) {
            try shell.say("issue withdraw \(ref) --as Ana")
            told[index].isWithdrawn = true
            return
        }
        for use in Use.allCases where isOne(in: 4) {
            let may = !told[index].uses.contains(use)
            try shell.say("issue consent \(ref) \(may ? "--may" : "--may-not") \(use.rawValue) --as Ana")
            if may { told[index].uses.insert(use) } else { told[index].uses.remove(use) }
        }
    }

    // MARK: Words

    /// A code of the centre's own, with wording of its own.
    private mutating func code(
        _ value: Value, _ list: String, of index: Int, _ shell: borrowing CareShell
    ) throws -> String {
        let (code, wording) = (word(.value(value, of: index)), word(.value(value, of: index)))
        try shell.say("settings set \(list).\(code) \(wording) --as Ana")
        return code
    }

    private mutating func word(_ mark: Mark) -> String {
        var word = "zu"
        for _ in 0..<5 {
            for letters in ["bdfgklmnprstvz", "aeiou"] {
                if let letter = letters.randomElement(using: &chance) { word.append(letter) }
            }
        }
        owners[word] = mark
        return word
    }

    private mutating func isOne(in count: Int) -> Bool { Int.random(in: 0..<count, using: &chance) == 0 }
}
