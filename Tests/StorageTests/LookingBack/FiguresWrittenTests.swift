import CentreCore
import Storage
import Testing

/// What `months.json` keeps of a month is all of it.
@Suite struct FiguresWrittenTests {
    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `figures that are written and read are the same`(seed: UInt64) throws {
        var any = AnyFigures(seed: seed)
        let figures = any.next()
        let (bytes, read) = try Self.throughJSON(figures)
        #expect(read == figures, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
    }

    @Test func `a month in which nothing was is short, and one of everything is no novel`() throws {
        #expect(try Self.throughJSON(Figures()).bytes.count < 150)
        var any = AnyFigures(seed: 7)
        any.isFull = true
        // Ten years of these are a third of a mebibyte.
        #expect(try Self.throughJSON(any.next()).bytes.count < 3000)
    }

    @Test(arguments: [
        "[]", "{}", "7", "null", #"[[0,0,0,0,0,0,0,0],[],{},{},{},{}]"#,
        #"[[0,0,0,0,0,0,0,0,0],[168,1],{},{},{},{},[[0,0,0,0,0],{},{},{},{},{}],[[0,0,0],{},{}],[0,0,0,0],[{},{}],{},[[0,0,0],{},[]]]"#,
        #"[[0,0,0,0,0,0,0,0,0],[1],{},{},{},{},[[0,0,0,0,0],{},{},{},{},{}],[[0,0,0],{},{}],[0,0,0,0],[{},{}],{},[[0,0,0],{},[]]]"#,
        #"[[0,0,0,0,0,0,0,0,0],[],{"":1},{},{},{},[[0,0,0,0,0],{},{},{},{},{}],[[0,0,0],{},{}],[0,0,0,0],[{},{}],{},[[0,0,0],{},[]]]"#,
        #"[[0,0,0,0,0,0,0,0,0],[],{},{},{"mood":1},{},[[0,0,0,0,0],{},{},{},{},{}],[[0,0,0],{},{}],[0,0,0,0],[{},{}],{},[[0,0,0],{},[]]]"#,
        #"[[0,0,0,0,0,0,0,0,0.5],[],{},{},{},{},[[0,0,0,0,0],{},{},{},{},{}],[[0,0,0],{},{}],[0,0,0,0],[{},{}],{},[[0,0,0],{},[]]]"#,
    ])
    func `what is no month's figures is read as none`(text: String) throws {
        var tape = JSONTape()
        try tape.read(Array(text.utf8))
        #expect(Figures(tape.root, of: tape) == nil)
    }

    private static func throughJSON(_ figures: Figures) throws -> (bytes: [UInt8], read: Figures?) {
        var json = JSONWriter()
        figures.write(into: &json)
        var tape = JSONTape()
        try tape.read(json.bytes)
        return (json.bytes, Figures(tape.root, of: tape))
    }
}

/// Figures of whatever a month may have held; no honest month has so much.
private struct AnyFigures {
    private var mint: Mint
    /// Whether nothing is nought.
    var isFull = false

    init(seed: UInt64) { mint = Mint(seed: seed) }

    mutating func next() -> Figures {
        var figures = Figures()
        figures.visits = number()
        figures.people = number()
        figures.children = number()
        figures.unnamed = number()
        for hour in figures.byHour.indices where isFull || hour % 3 == 0 { figures.byHour[hour] = number() }
        figures.reasons = codes()
        figures.services = codes()
        figures.referralsMade = number()
        figures.referralsDone = number()
        figures.headcounts = number()
        figures.needs = number()
        figures.filled = counts(of: RefusedField.allCases)
        figures.filledOf = counts(of: RefusedField.allCases)
        figures.issues = issues()
        figures.concerns.opened = number()
        figures.concerns.states = counts(of: Concern.State.allCases)
        figures.concerns.responses = number()
        figures.concerns.reportsBack = number()
        figures.concerns.tasks = counts(of: GroupAction.State.allCases)
        figures.sessions.held = number()
        figures.sessions.cancelled = number()
        figures.sessions.counted = number()
        figures.sessions.people = number()
        figures.decisions.states = counts(of: Decision.State.allCases)
        figures.decisions.tasks = counts(of: GroupAction.State.allCases)
        figures.supplies = codes()
        figures.supplyDays = number()
        figures.care.asked = number()
        figures.care.given = number()
        figures.care.waiting = number()
        figures.care.unmet = counts(of: CareTally.Cause.allCases)
        for hour in figures.care.unmetByHour.indices { figures.care.unmetByHour[hour] = number() }
        return figures
    }

    private mutating func issues() -> IssueTally {
        var issues = IssueTally()
        issues.told = number()
        issues.kinds = codes()
        issues.doers = codes()
        issues.supports = codes()
        issues.answers = counts(of: IssueTally.Answer.allCases)
        issues.urgentAnswers = counts(of: IssueTally.Answer.allCases)
        issues.resolved = number()
        issues.closedWithoutMore = number()
        issues.referralsMade = number()
        issues.referralsDone = number()
        return issues
    }

    private mutating func number() -> Int {
        if isFull { return Int.random(in: 100...999, using: &mint) }
        return Bool.random(using: &mint) ? 0 : Int.random(in: 1...1_000_000, using: &mint)
    }

    private mutating func codes() -> [Code: Int] {
        counts(of: IssueKinds.starting)
    }

    /// What is nought is not there.
    private mutating func counts<Key: Hashable>(of keys: [Key]) -> [Key: Int] {
        keys.reduce(into: [:]) { counts, key in
            let count = number()
            if count > 0 { counts[key] = count }
        }
    }
}
