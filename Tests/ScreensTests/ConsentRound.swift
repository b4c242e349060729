import CentreCore
import Screens

/// A centre in which people told, agreed, were joined and warned of, and took back, by chance.
///
/// Every value is a word that stands nowhere else. What was agreed is kept beside the centre, and laws ask that.
struct ConsentRound {
    /// Who sits at the desk: a volunteer, a facilitator, a coordinator, and one whom some raisers named.
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

    struct Told {
        let id: ID<CentreCore.Issue>
        /// When it was told, as screens write it.
        let clock: String
        let name: String?
        let isForSomebodyElse: Bool
        let kind: Code
        let doer: Code
        let support: Code
        let place: String
        let shutsOutLu: Bool
        var uses: Set<Use>
        var isAnswered = false
        var warning: String?
        var isWithdrawn = false
    }

    struct Joined {
        let id: ID<Concern>
        /// The first of them is what it is about.
        let issues: [Int]
        /// Words by which its page is known.
        let task: String
        var hasRaisersWord = false
        var isOnAgenda = false
    }

    let seed: UInt64
    private(set) var centre: Centre
    private(set) var told: [Told] = []
    private(set) var joined: [Joined] = []
    /// Whose each word is that stands nowhere else.
    private(set) var owners: [String: Mark] = [:]
    private var lines: [Line] = []
    private var now = World.time(12, 0)
    private var chance: Mint
    private var mint: Mint

    init(seed: UInt64) throws {
        self.seed = seed
        centre = try World.founded(people: ["Vera"])
        chance = Mint(seed: seed)
        mint = Mint(seed: seed &+ 1000)
        try does(.addPerson(name: "Fio", roles: [.facilitator]))
        try does(.addPerson(name: "Lu", roles: [.coordinator]))
        for _ in 0..<Int.random(in: 4...6, using: &chance) { try tell() }
        for index in told.indices {
            try answer(index)
            try warn(of: index)
        }
        for _ in 0..<Int.random(in: 1...2, using: &chance) { try join() }
        for index in told.indices { try changeMind(about: index) }
    }

    /// Somebody's desk, at Today.
    func desk(of reader: Reader) throws -> Driver {
        let desk = Driver(try World.start(centre))
        desk.resize(40, 140).type(reader.rawValue).press(.enter)
        return desk
    }

    /// Whoever raised anything takes it back: gives what another desk wrote of that.
    mutating func takeBackAll() throws -> [Line] {
        let before = lines.count
        for index in told.indices where !told[index].isWithdrawn { try withdraw(index) }
        return Array(lines[before...])
    }

    /// Who is known from a session alone: came, leads it, learns to, does something, learns a role, mentors.
    static let cameToMeet = ["zuri", "noor", "pia", "bo", "tess", "renabe"]

    /// A session is held that talks about all of which the group may hear; gives its id.
    mutating func meet() throws -> ID<Session> {
        let plan = SessionPlan(topic: "safety with noor", facilitator: "Fio, Noor", learning: "Pia")
        let events = try does(.session(.openUnplanned(plan)), by: "Fio")
        guard case .session(let opened)? = events.first else { preconditionFailure("A session was opened.") }
        let id = opened.session
        for concern in joined {
            let tasks = centre.concerns[concern.id]?.tasks.map {
                AgendaItem.Source.action($0.id, of: .concern(concern.id))
            }
            for source in [.concern(concern.id), .reportBack(concern.id)] + (tasks ?? []) {
                // Of what nobody agrees to talk about nothing is put there.
                _ = try? does(.session(.addItem(id, source)), by: "Fio")
            }
        }
        try does(.session(.attend(id, Attending(names: ["Zuri"]))), by: "Fio")
        guard let role = MentoredRoles.starting.first else {
            preconditionFailure("Some role is learnt.")
        }
        try does(.collective(.mentor(learner: "Tess", mentor: "Renabe", role: role)), by: "Fio")
        try does(.session(.addItem(id, .own, words: "Vera and zuri ask for a lamp, with TESS")), by: "Fio")
        let tasks = [ActionWish(what: "a lamp", who: "Vera"), ActionWish(what: "oil", who: "Bo")]
        let words = "lu and bo buy a lamp; pia's and renabe's too"
        try does(
            .collective(.decide(Deciding(words, tally: Tally(agree: 9), actions: tasks, session: id))),
            by: "Fio")
        return id
    }

    // MARK: Deeds

    @discardableResult
    private mutating func does(_ action: Action, by name: String = "Ana") throws -> [Event] {
        now = now.advanced(minutes: 1)
        let moment = World.zone.moment(now)
        guard let person = centre.personNamed(name, at: moment)?.id else {
            preconditionFailure("\(name) is there.")
        }
        let entry = try centre.decide(action, by: person, at: moment, mint: &mint)
        let line = Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)
        centre.apply(line)
        lines.append(line)
        return entry.events
    }

    private mutating func tell() throws {
        let index = told.count
        let kind = try code(.kind, in: .kinds, of: index)
        let doer = try code(.doer, in: .doers, of: index)
        let support = try code(.support, in: .supports, of: index)
        let place = word(.value(.place, of: index)) + " gate"
        let name = isOne(in: 5) ? nil : word(.value(.name, of: index))
        let isForSomebodyElse = isOne(in: 5)
        let shutsOutLu = index == 1 || isOne(in: 3)
        let readers = (shutsOutLu ? ["Lu"] : []) + (isOne(in: 2) ? [word(.value(.reader, of: index))] : [])
        let uses = Set(Use.allCases.filter { _ in !isOne(in: 4) })
        let telling = Telling(
            handle: name, isForSomebodyElse: isForSomebodyElse, kinds: [kind], supports: [support], who: doer,
            place: place, why: word(.value(.why, of: index)),
            replies: [.safe: .no, .many: .several, .elsewhere: .yes],
            words: word(.value(.words, of: index)) + " at the gate again", uses: uses, shutOut: readers)
        let events = try does(.issue(.raise(telling)), by: "Vera")
        guard case .issue(let raised)? = events.first else { preconditionFailure("Something was raised.") }
        let minutes = World.zone.moment(now).minuteOfDay
        told.append(
            Told(
                id: raised.issue, clock: "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))", name: name,
                isForSomebodyElse: isForSomebodyElse, kind: kind, doer: doer, support: support, place: place,
                shutsOutLu: shutsOutLu, uses: uses))
    }

    /// More words, and what was done about it.
    private mutating func answer(_ index: Int) throws {
        let id = told[index].id
        if isOne(in: 3) {
            let words = word(.value(.words, of: index)) + " twice since"
            try does(.issue(.add(id, words: words, .coordinator)))
        }
        if isOne(in: 3) {
            let helping = Helping(
                .support, codes: [told[index].support], words: word(.value(.did, of: index)))
            try does(.issue(.help(id, helping)), by: "Vera")
            told[index].isAnswered = true
        }
        if isOne(in: 4) {
            let to = try code(.sent, in: .referrals, of: index)
            let helping = Helping(.referral, to: to, words: word(.value(.did, of: index)))
            try does(.issue(.help(id, helping)))
            told[index].isAnswered = true
        }
        if isOne(in: 4) {
            let helping = Helping(
                .passedOn, words: word(.value(.passed, of: index)),
                purpose: word(.value(.passed, of: index)), isAgreed: true)
            try does(.issue(.help(id, helping)))
            told[index].isAnswered = true
        }
    }

    /// Others are warned of whom it tells, and where.
    private mutating func warn(of index: Int) throws {
        guard told[index].uses.contains(.warn) else { return }
        let words = word(.value(.warned, of: index))
        let wish = WarningWish(
            who: told[index].doer, place: told[index].place, words: words,
            until: World.zone.moment(now).day.advanced(by: 7), issue: told[index].id)
        try does(.warning(.add(wish)))
        told[index].warning = words
    }

    private mutating func join() throws {
        let chosen = told.indices.filter { told[$0].uses.contains(.talk) }.filter { _ in !isOne(in: 4) }
        guard let first = chosen.first else { return }
        let summary = word(.summary(of: joined.count))
        let issues = chosen.map { told[$0].id }
        let events = try does(.concern(.open(issues, about: told[first].kind, summary: summary)))
        guard case .concern(let opened)? = events.first else { preconditionFailure("A concern was opened.") }
        var concern = Joined(id: opened.concern, issues: chosen, task: fresh())
        try does(.concern(.act(concern.id, what: concern.task, who: nil, by: nil)))
        if isOne(in: 3) {
            try does(.concern(.raisersWord(concern.id, true)))
            concern.hasRaisersWord = true
        }
        if isOne(in: 2) {
            try does(.concern(.putOnAgenda(concern.id, World.zone.moment(now).day)))
            concern.isOnAgenda = true
        }
        joined.append(concern)
    }

    /// Whoever raised it agrees to something else, or takes it back; the first one stays.
    private mutating func changeMind(about index: Int) throws {
        if index > 0, isOne(in: 5) { return try withdraw(index) }
        for use in Use.allCases where isOne(in: 4) {
            let may = !told[index].uses.contains(use)
            try does(.issue(.consent(told[index].id, [use: may], .coordinator)))
            if may { told[index].uses.insert(use) } else { told[index].uses.remove(use) }
        }
    }

    private mutating func withdraw(_ index: Int) throws {
        try does(.issue(.withdraw(told[index].id, .coordinator)))
        told[index].isWithdrawn = true
    }

    // MARK: Words

    /// A code of the centre's own, with wording of its own.
    private mutating func code(_ value: Value, in list: CodeList, of index: Int) throws -> Code {
        guard let code = Code(word(.value(value, of: index))) else {
            preconditionFailure("Small letters make a code.")
        }
        let wording = word(.value(value, of: index))
        try does(.changeList(ListChanged(list: list, code: code, wording: .to(wording), offered: true)))
        return code
    }

    private mutating func word(_ mark: Mark) -> String {
        let word = fresh()
        owners[word] = mark
        return word
    }

    /// Twelve small letters, of which no two are alike: as a name each is of somebody else.
    private mutating func fresh() -> String {
        var word = "zu"
        for _ in 0..<5 {
            for letters in ["bdfgklmnprstvz", "aeiou"] {
                if let letter = letters.randomElement(using: &chance) { word.append(letter) }
            }
        }
        return word
    }

    private mutating func isOne(in count: Int) -> Bool { Int.random(in: 0..<count, using: &chance) == 0 }
}
