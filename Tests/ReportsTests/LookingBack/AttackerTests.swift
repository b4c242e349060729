import CentreCore
import Reports
import Testing

private let today = Day(daysSince1970: 30_000)
private let seeds: [UInt64] = [1, 2, 3, 4].map { $0 &* 7919 }

/// What everybody knows of the tables of one month: which rows add up to what, and what is no more than what.
private struct Relations {
    let told = "issues.told told"

    func names(_ table: String, _ rows: [String]) -> [String] { rows.map { "\(table) \($0)" } }

    func teach(_ attacker: inout Attacker, of month: String, believing everybodySorted: Bool) {
        func at(_ names: [String]) -> [String] { names.map { "\(month) \($0)" } }
        func at(_ name: String) -> String { "\(month) \(name)" }
        let answers = names("issues.answers", IssueTally.Answer.allCases.map(\.rawValue))
        let urgent = names("issues.urgentAnswers", IssueTally.Answer.allCases.map(\.rawValue))
        let doers = names("issues.doers", ["police", "manager", "public", "not-said"])
        let states = names("issues.told", ["resolved", "closedWithoutMore", "goingOn"])
        let kinds = names("issues.kinds", ["violence", "threats", "harassment", "bribes", "other"])
        let supports = names("issues.supports", ["company", "lawyer"])
        for parts in [answers, doers, states] { attacker.add(at(parts), upTo: at(told)) }
        for row in kinds + supports { attacker.order(at(row), below: at(told)) }
        if everybodySorted { attacker.cover(at(told), with: at(kinds)) }
        let calm = names("calm", IssueTally.Answer.allCases.map(\.rawValue))
        for (more, (less, rest)) in zip(answers, zip(urgent, calm)) {
            attacker.order(at(less), below: at(more))
            attacker.add(at([less, rest]), upTo: at(more))
        }
        attacker.add(at(calm), upTo: at("calm"))
        attacker.add(at(["urgent", "calm"]), upTo: at(told))
        if everybodySorted { attacker.cover(at("calm"), with: at(Array(kinds.dropFirst(2)))) }
        attacker.add(at(urgent), upTo: at("urgent"))
        attacker.order(at("urgent"), below: at(told))
        for kind in kinds.prefix(2) { attacker.order(at(kind), below: at("urgent")) }
        attacker.cover(at("urgent"), with: at(Array(kinds.prefix(2))))
        for topic in ["issues.referrals", "visits.referrals"] {
            attacker.add(at([topic + " done", topic + " open"]), upTo: at(topic + " made"))
        }
        let care = names("care.asked", ["given", "unmet", "open"])
        attacker.add(at(care), upTo: at("care.asked asked"))
        let causes = names("care.unmet", CareTally.Cause.allCases.map(\.rawValue))
        let hours = names("care.hours", (0..<24).map { "\($0)" })
        for parts in [causes, hours] { attacker.add(at(parts), upTo: at("care.asked unmet")) }
        attacker.order(at("visits.people visits"), below: at("visits.people people"))
        attacker.order(at("heard.needs needs"), below: at("visits.people visits"))
        for row in names("visits.reasons", ["meal", "shower", "rest"]) {
            attacker.order(at(row), below: at("visits.people visits"))
        }
        let week = (0..<168).map { "visits.hours \($0 / 24 + 1) \($0 % 24)" }
        attacker.add(at(week), upTo: at("visits.people people"))
    }
}

@Suite struct `An attacker inside the centre` {
    /// Reads a page of one month: which of its numbers are hidden, and what is known of the others.
    private func read(_ page: Report, of month: String, into attacker: inout Attacker) -> [String] {
        var hidden: [String] = []
        for table in page.parts.flatMap(\.tables) {
            let isHeat = table.code == "visits.hours"
            guard isHeat || table.columns.map(\.code) == [month] else { continue }
            for row in table.rows {
                for (column, cell) in zip(table.columns, row.cells) {
                    let name = "\(month) \(table.code) \(row.code)" + (isHeat ? " \(column.code)" : "")
                    switch cell {
                    case .exact(let count): attacker.learn(name, count...count)
                    case .band(let band):
                        attacker.learn(name, band)
                        if band == 0...4 { hidden.append(name) }
                    case .hidden: hidden.append(name)
                    default: Testing.Issue.record("a month has no such cell: \(cell)")
                    }
                }
            }
        }
        return hidden
    }

    /// A row that is not there is nothing, in a table that a page of one month has or says nothing of.
    private func learnRowsThatAreNotThere(_ page: Report, of month: String, _ attacker: inout Attacker) {
        let rows: [String: [String]] = [
            "issues.kinds": ["violence", "threats", "harassment", "bribes", "other"],
            "issues.doers": ["police", "manager", "public", "not-said"],
            "issues.supports": ["company", "lawyer"],
            "issues.answers": IssueTally.Answer.allCases.map(\.rawValue),
            "issues.urgentAnswers": IssueTally.Answer.allCases.map(\.rawValue),
            "care.unmet": CareTally.Cause.allCases.map(\.rawValue),
            "care.hours": (0..<24).map { "\($0)" },
        ]
        for (table, codes) in rows {
            let there = Set(page.table(table)?.rows.map(\.code) ?? [])
            for row in codes where !there.contains(row) { attacker.learn("\(month) \(table) \(row)", 0...0) }
        }
    }

    @Test(arguments: seeds)
    func `learns no hidden number of ten years, with every month before them`(seed: UInt64) {
        var invented = Invented(seed: seed)
        let readings = invented.readings(from: month("2017-01"), months: 120)
        var (count, pinned) = (0, [String]())
        for (month, reading) in readings.sorted(by: { $0.key < $1.key }) {
            let page = Report(
                inside: month...month, [month: reading], in: riverside, wording: wording(), today: today)
            for believing in [false, true] {
                var attacker = Attacker()
                Relations().teach(&attacker, of: "\(month)", believing: believing)
                let hidden = read(page, of: "\(month)", into: &attacker)
                learnRowsThatAreNotThere(page, of: "\(month)", &attacker)
                attacker.think()
                count += hidden.count
                #expect(attacker.contradiction == nil, "seed \(seed), \(month): what is true cannot be")
                pinned += hidden.filter { attacker.knows($0).count == 1 && !isNothing($0, reading) }
                let calm = IssueTally.Answer.allCases.map { "\(month) calm \($0.rawValue)" }.map(
                    attacker.knows)
                pinned += calm.filter { $0.count == 1 && (1...4).contains($0.lowerBound) }.map {
                    "calm \($0)"
                }
            }
        }
        #expect(count > 1000, "seed \(seed) hides too little to learn anything from")
        #expect(pinned == [], "seed \(seed)")
    }

    /// An hour at which nobody came in a month in which nobody came.
    private func isNothing(_ number: String, _ reading: MonthReading) -> Bool {
        number.contains("visits.hours") && reading.figures.people == 0
    }

    @Test(arguments: seeds)
    func `learns none by taking every hidden number for one of 1 to 4`(seed: UInt64) {
        var invented = Invented(seed: seed)
        var found: [String] = []
        for (month, reading) in invented.readings(from: month("2017-01"), months: 120) {
            let page = Report(
                inside: month...month, [month: reading], in: riverside, wording: wording(), today: today)
            guard case .exact? = page["issues.told", "told", "\(month)"] else { continue }
            var attacker = Attacker()
            Relations().teach(&attacker, of: "\(month)", believing: true)
            let hidden = read(page, of: "\(month)", into: &attacker).filter { $0.contains("issues.answers") }
            learnRowsThatAreNotThere(page, of: "\(month)", &attacker)
            for number in hidden { attacker.learn(number, 1...4) }
            attacker.think()
            guard attacker.contradiction == nil else { continue }
            let truth = Dictionary(
                uniqueKeysWithValues: IssueTally.Answer.allCases.map {
                    ("\(month) issues.answers \($0.rawValue)", reading.figures.issues.answers[$0, default: 0])
                })
            found += hidden.filter { number in
                let known = attacker.knows(number)
                return known.count == 1 && known.lowerBound == truth[number]
            }
        }
        #expect(found == [], "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `finds the same numbers of a month in every span, and sums of nothing else`(seed: UInt64) {
        var invented = Invented(seed: seed)
        let first = month("2017-01")
        let readings = invented.readings(from: first, months: 120)
        let months = (first...month("2026-12")).all
        var alone: [Month: Report] = [:]
        for month in months {
            alone[month] = Report(
                inside: month...month, [month: readings[month]].compactMapValues { $0 }, in: riverside,
                wording: wording(), today: today)
        }
        var chance = Mint(seed: seed)
        for _ in 0..<60 {
            let start = Int.random(in: 0..<120, using: &chance)
            let end = min(
                119, start + Int.random(in: 0..<(Bool.random(using: &chance) ? 12 : 120), using: &chance))
            let page = Report(
                inside: months[start]...months[end], readings, in: riverside, wording: wording(), today: today
            )
            for table in page.parts.flatMap(\.tables) where table.code != "visits.hours" {
                for row in table.rows {
                    for (column, cell) in zip(table.columns, row.cells) {
                        let summed = months[start...end].filter { month in
                            column.code == "sum" || "\(month)".hasPrefix(column.code)
                        }
                        let cells = summed.map { alone[$0]?[table.code, row.code, "\($0)"] ?? .exact(0) }
                        if cell != sum(cells) {
                            Testing.Issue.record(
                                "seed \(seed), \(months[start]) to \(months[end]), \(table.code) \(row.code) \(column.code): \(cell)"
                            )
                            return
                        }
                    }
                }
            }
        }
    }

    /// The sum of what is shown, as anybody would add it up.
    private func sum(_ cells: [Report.Cell]) -> Report.Cell {
        let shown = cells.reduce(0) { if case .exact(let count) = $1 { $0 + count } else { $0 } }
        guard cells.contains(.hidden) else { return .exact(shown) }
        return shown > 0 ? .atLeast(shown) : .hidden
    }

    /// What the attacker is worth: a page on which only what is small is hidden.
    @Test(arguments: seeds)
    func `learns hidden numbers where only 1 to 4 are hidden`(seed: UInt64) {
        var invented = Invented(seed: seed)
        var pinned = 0
        for (month, reading) in invented.readings(from: month("2017-01"), months: 120) {
            var attacker = Attacker()
            Relations().teach(&attacker, of: "\(month)", believing: false)
            var hidden: [String] = []
            func see(_ row: String, _ count: Int) {
                let name = "\(month) \(row)"
                if (1...4).contains(count) {
                    hidden.append(name)
                } else {
                    attacker.learn(name, count...count)
                }
            }
            let issues = reading.figures.issues
            see("issues.told told", issues.told)
            see("issues.told resolved", issues.resolved)
            see("issues.told closedWithoutMore", issues.closedWithoutMore)
            see("issues.told goingOn", issues.told - issues.resolved - issues.closedWithoutMore)
            for answer in IssueTally.Answer.allCases {
                see("issues.answers \(answer.rawValue)", issues.answers[answer, default: 0])
            }
            for doer in ["police", "manager", "public"] {
                see("issues.doers \(doer)", issues.doers[code(doer), default: 0])
            }
            see("issues.doers not-said", issues.told - issues.doers.values.reduce(0, +))
            attacker.think()
            pinned += hidden.count { attacker.knows($0).count == 1 }
        }
        #expect(pinned > 0, "seed \(seed): the attacker would not notice")
    }
}

@Suite struct `An attacker outside the centre` {
    @Test(arguments: seeds)
    func `knows no number of ten years of quarters closer than rounding does`(seed: UInt64) throws {
        var invented = Invented(seed: seed)
        let readings = invented.readings(from: month("2017-01"), months: 120)
        let quarters = (2017...2026).flatMap { year in (1...4).compactMap { Quarter("\(year)-Q\($0)") } }
        var attacker = Attacker()
        var (hidden, rounded) = ([String](), [(name: String, count: Int)]())
        for quarter in quarters {
            let page = Report(
                leaving: quarter, readings, in: riverside, wording: wording(), today: today)
            for table in page.parts.flatMap(\.tables) {
                for row in table.rows {
                    let name = "\(quarter) \(table.code) \(row.code)"
                    switch row.cells.first {
                    case .rounded(let count):
                        attacker.learn(name, count - 2...count + 2)
                        rounded.append((name, count))
                    case .hidden:
                        attacker.learn(name, 0...12)
                        hidden.append(name)
                    case .exact(0): #expect(table.rows.allSatisfy { $0.cells == [.exact(0)] })
                    default: Testing.Issue.record("\(name) must not leave like this")
                    }
                }
            }
            teach(&attacker, of: "\(quarter)")
        }
        attacker.think()
        #expect(attacker.contradiction == nil)
        #expect(hidden.count > 200 && rounded.count > 100, "seed \(seed) has too little of something")
        #expect(hidden.filter { attacker.knows($0) != 0...12 } == [], "seed \(seed)")
        #expect(rounded.filter { attacker.knows($0.name).count < 5 }.map(\.name) == [], "seed \(seed)")
        #expect(rounded.allSatisfy { $0.count >= 15 })
    }

    private func teach(_ attacker: inout Attacker, of quarter: String) {
        func order(_ less: String, below more: String) {
            attacker.order("\(quarter) \(less)", below: "\(quarter) \(more)")
        }
        for row in ["meal", "shower", "rest"] {
            order("visits.reasons \(row)", below: "visits.people people")
        }
        order("heard.needs needs", below: "visits.people people")
        order("visits.referrals done", below: "visits.referrals made")
        order("care.asked unmet", below: "care.asked asked")
        let kinds = IssueKinds.starting.map { "issues.kinds \($0)" }
        for kind in kinds { order(kind, below: "told") }
        attacker.cover("\(quarter) told", with: kinds.map { "\(quarter) \($0)" })
    }
}
