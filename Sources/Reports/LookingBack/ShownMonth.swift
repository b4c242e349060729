import CentreCore

/// The numbers of one list in one month as they may be shown.
struct ShownList {
    private var cells: [String: Report.Cell]
    /// What stands for every row that is not named.
    private let others: Report.Cell
    private var isYetToCome = false

    init(_ cells: [String: Report.Cell], others: Report.Cell = .exact(0)) {
        self.cells = cells
        self.others = others
    }

    /// Nothing of it is shown.
    static let hidden = ShownList([:], others: .hidden)

    /// Nothing of it is shown yet, whatever it is: no row of it is worth a line.
    static let notYet: ShownList = {
        var list = hidden
        list.isYetToCome = true
        return list
    }()

    /// Numbers of which nothing else can be worked out.
    static func alone(_ counts: [String: Int]) -> ShownList {
        ShownList(counts.mapValues(SmallNumbers.alone))
    }

    /// Numbers that hide nobody.
    static func exact(_ counts: [String: Int]) -> ShownList { ShownList(counts.mapValues { .exact($0) }) }

    subscript(row: String) -> Report.Cell { cells[row] ?? others }

    /// Whether a row is to stand on a page for this list's sake.
    func saysSomething(of row: String) -> Bool { !isYetToCome && [self[row]].saySomething }

    /// The rows with a number that is shown and not nothing.
    var shownRows: [String] {
        cells.filter { row in if case .exact(let count) = row.value { count != 0 } else { false } }.map(\.key)
    }

    var isWholeShown: Bool {
        others == .exact(0)
            && cells.values.allSatisfy { if case .exact = $0 { true } else { false } }
    }
}

/// The numbers of one month as they may be shown inside the centre: worked out from that month alone.
struct ShownMonth {
    private(set) var lists: [FigureTable: ShownList] = [:]
    /// 168 cells: the hours of a week.
    private(set) var hours: [Report.Cell]

    /// A month of which nothing could be read.
    static let unread = ShownMonth()

    private init() { hours = Array(repeating: .unknown, count: 168) }

    /// - Parameters:
    ///   - figures: the month's.
    ///   - isOver: what was told in confidence is counted of whole months only.
    init(_ figures: Figures, isOver: Bool) {
        hours = SmallNumbers.hours(figures.byHour)
        lists = [
            .needs: .alone([Row.needs: figures.needs]),
            .concerns: .exact(figures.concerns.states.named),
            .decisions: .exact(figures.decisions.states.named),
            .actions: .exact(
                figures.concerns.tasks.named.merging(figures.decisions.tasks.named, uniquingKeysWith: +)),
            .reportsBack: .exact([
                Row.responses: figures.concerns.responses, Row.reportsBack: figures.concerns.reportsBack,
            ]),
            .people: .alone([
                Row.visits: figures.visits, Row.people: figures.people, Row.children: figures.children,
            ]),
            .headcounts: .exact([Row.headcounts: figures.headcounts]),
            .sessions: ShownList([
                Row.held: .exact(figures.sessions.held), Row.cancelled: .exact(figures.sessions.cancelled),
                Row.people: SmallNumbers.alone(figures.sessions.people),
            ]),
            .services: .alone(figures.services.named),
            .supplies: .alone(figures.supplies.named),
        ]
        lists[.reasons] =
            SmallNumbers.small.contains(figures.visits) ? .hidden : .alone(figures.reasons.named)
        lists[.visitReferrals] = Self.referrals(figures.referralsMade, done: figures.referralsDone)
        addIssues(isOver ? figures.issues : nil)
        addCare(figures.care)
    }

    /// Rows whose names are no code of a list and no state.
    enum Row {
        static let needs = "needs"
        static let told = "told"
        static let resolved = "resolved"
        static let closedWithoutMore = "closedWithoutMore"
        static let goingOn = "goingOn"
        static let notSaid = "not-said"
        static let responses = "responses"
        static let reportsBack = "reportsBack"
        static let visits = "visits"
        static let people = "people"
        static let children = "children"
        static let headcounts = "headcounts"
        static let made = "made"
        static let done = "done"
        static let asked = "asked"
        static let given = "given"
        static let unmet = "unmet"
        static let open = "open"
        static let held = "held"
        static let cancelled = "cancelled"
        static let beginning = "beginning"
    }

    /// Referrals that were made and how many of them were followed to their end; the others are their difference.
    private static func referrals(_ made: Int, done: Int) -> ShownList {
        var topic = CountedTopic(made, parts: [[done, max(0, made - done)]])
        guard let hidden = topic.hidden?.parts[0] else { return .hidden }
        return ShownList([Row.made: .exact(made), Row.done: hidden[0] ? .hidden : .exact(done)])
    }
}

// MARK: - Issues

extension ShownMonth {
    private mutating func addIssues(_ tally: IssueTally?) {
        let all: [FigureTable] = [
            .told, .kinds, .doers, .supports, .answers, .urgentAnswers, .issueReferrals,
        ]
        for table in all { lists[table] = tally == nil ? .notYet : .hidden }
        guard let tally else { return }
        lists[.issueReferrals] = Self.referrals(tally.referralsMade, done: tally.referralsDone)
        let doers = tally.doers.named.completed(to: tally.told, with: Row.notSaid)
        let answers = tally.answers.named.completed(to: tally.told, with: Row.notSaid)
        let states = [Row.resolved: tally.resolved, Row.closedWithoutMore: tally.closedWithoutMore]
            .completed(to: tally.told, with: Row.goingOn)
        let (kinds, supports) = (tally.kinds.named, tally.supports.named)
        let order = [doers, answers, states].map { $0.keys.sorted() }
        let choices = [kinds, supports].map { $0.keys.sorted() }
        var topic = CountedTopic(
            tally.told,
            parts: zip([doers, answers, states], order).map { list, rows in rows.map { list[$0] ?? 0 } },
            choices: zip([kinds, supports], choices).map { list, rows in rows.map { list[$0] ?? 0 } })
        guard let hidden = topic.hidden else { return }
        lists[.doers] = doers.shown(order[0], hiding: hidden.parts[0])
        lists[.answers] = answers.shown(order[1], hiding: hidden.parts[1])
        var told = states.cells(order[2], hiding: hidden.parts[2])
        told[Row.told] = .exact(tally.told)
        lists[.told] = ShownList(told)
        lists[.kinds] = kinds.shown(choices[0], hiding: hidden.choices[0])
        lists[.supports] = supports.shown(choices[1], hiding: hidden.choices[1])
        addUrgentAnswers(tally.urgentAnswers.named, of: answers, told: tally.told)
    }

    /// How soon what cannot wait was answered, once it is known what is shown of all answers and of the kinds.
    private mutating func addUrgentAnswers(_ counts: [String: Int], of all: [String: Int], told: Int) {
        guard let answers = lists[.answers], let kinds = lists[.kinds] else { return }
        let rows = all.keys.sorted()
        let subList = SubList(
            rows.map { counts[$0] ?? 0 }, of: rows.map { all[$0] ?? 0 }, isWholeShown: answers.isWholeShown,
            kinds: IssueKinds.urgent.map {
                if case .exact(let count) = kinds[$0.text] { count } else { nil }
            },
            areKindsShown: kinds.isWholeShown, total: told)
        switch subList {
        case .same: lists[.urgentAnswers] = answers
        case .nothing: lists[.urgentAnswers] = .exact([:])
        case .shown: lists[.urgentAnswers] = .exact(counts)
        case .hidden:
            let none = IssueTally.Answer.allCases.map(\.rawValue).filter { answers[$0] == .exact(0) }
            lists[.urgentAnswers] = ShownList(
                Dictionary(uniqueKeysWithValues: none.map { ($0, .exact(0)) }), others: .hidden)
        case .hiddenWithWhole: (lists[.answers], lists[.urgentAnswers]) = (.hidden, .hidden)
        }
    }
}

// MARK: - Child care

extension ShownMonth {
    private mutating func addCare(_ tally: CareTally) {
        for table in [FigureTable.care, .unmet, .unmetHours] { lists[table] = .hidden }
        let unmet = tally.unmetInAll
        let answers = [Row.given: tally.given, Row.unmet: unmet].completed(to: tally.asked, with: Row.open)
        let order = answers.keys.sorted()
        var topic = CountedTopic(tally.asked, parts: [order.map { answers[$0] ?? 0 }])
        guard let hidden = topic.hidden?.parts[0] else { return }
        var cells = answers.cells(order, hiding: hidden)
        cells[Row.asked] = .exact(tally.asked)
        // Why and when it was not to be had adds up to a number that must itself be shown.
        if cells[Row.unmet] != .hidden {
            let causes = tally.unmet.named
            let hours = Dictionary(uniqueKeysWithValues: tally.unmetByHour.enumerated().map { ("\($0)", $1) })
                .completed(to: unmet, with: Row.notSaid)
            let rows = (causes.keys.sorted(), hours.keys.sorted())
            var parts = CountedTopic(
                unmet, parts: [rows.0.map { causes[$0] ?? 0 }, rows.1.map { hours[$0] ?? 0 }])
            guard let hidden = parts.hidden?.parts else { return }
            lists[.unmet] = causes.shown(rows.0, hiding: hidden[0])
            lists[.unmetHours] = hours.shown(rows.1, hiding: hidden[1])
        }
        lists[.care] = ShownList(cells)
    }
}

extension [String: Int] {
    /// The same with a row for what is missing of a total.
    fileprivate func completed(to total: Int, with rest: String) -> [String: Int] {
        let missing = total - values.reduce(0, +)
        return missing > 0 ? merging([rest: missing], uniquingKeysWith: +) : self
    }

    fileprivate func cells(_ rows: [String], hiding hidden: [Bool]) -> [String: Report.Cell] {
        var cells: [String: Report.Cell] = [:]
        for (row, isHidden) in zip(rows, hidden) { cells[row] = isHidden ? .hidden : .exact(self[row] ?? 0) }
        return cells
    }

    fileprivate func shown(_ rows: [String], hiding hidden: [Bool]) -> ShownList {
        ShownList(cells(rows, hiding: hidden))
    }
}

extension Dictionary where Key == Code, Value == Int {
    /// The counts under the codes' own letters.
    var named: [String: Int] {
        Dictionary<String, Int>(uniqueKeysWithValues: map { ($0.key.text, $0.value) })
    }
}

extension Dictionary where Key: RawRepresentable<String>, Value == Int {
    /// The counts under the names that files have for the keys.
    var named: [String: Int] {
        Dictionary<String, Int>(uniqueKeysWithValues: map { ($0.key.rawValue, $0.value) })
    }
}
