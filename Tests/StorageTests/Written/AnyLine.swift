import CentreCore

/// Lines of every kind with whatever values the core allows, and some that it does not.
struct AnyLine {
    var mint: Mint

    init(seed: UInt64) { mint = Mint(seed: seed) }

    mutating func next() -> Line {
        let id = ID<Line>(mint: &mint)
        let at = moment()
        let deed = Deed(
            act: chance(2) ? id.of(Act.self) : ID(mint: &mint), at: at, by: ID(mint: &mint),
            h: chance(2) ? UInt64(at.instant.milliseconds) : mint.next() >> 1, via: pick(Door.allCases),
            undoes: chance(4) ? ID(mint: &mint) : nil)
        return Line(
            id: id, deed: deed, events: (0..<Int.random(in: 0...3, using: &mint)).map { _ in event() })
    }

    private mutating func event() -> Event {
        switch Int.random(in: 0..<90, using: &mint) {
        case 0:
            .visitArrived(
                VisitArrived(
                    visit: ID(mint: &mint), time: maybe { $0.moment() }, handle: maybe { $0.text() },
                    people: count(),
                    children: count(), reasons: codes(), need: maybe { $0.text() }))
        case 1: .visitLeft(VisitLeft(visit: ID(mint: &mint), time: maybe { $0.moment() }, after: refs()))
        case 2: .visitClosed(VisitClosed(visit: ID(mint: &mint), time: maybe { $0.moment() }, after: refs()))
        case 3: .visitReopened(VisitReopened(visit: ID(mint: &mint), after: refs()))
        case 4: .visitTakenBack(VisitTakenBack(visit: ID(mint: &mint), after: refs()))
        case 5: .visitChanged(changed())
        case 6:
            .someLeft(
                SomeLeft(
                    visit: ID(mint: &mint), part: ID(mint: &mint), people: count(),
                    time: maybe { $0.moment() }))
        case 7:
            .someLeftTakenBack(
                SomeLeftTakenBack(visit: ID(mint: &mint), part: ID(mint: &mint), takenBack: chance(2)))
        case 8:
            .served(
                Served(visit: ID(mint: &mint), service: ID(mint: &mint), code: oneCode(), quantity: count()))
        case 9:
            .serviceTakenBack(
                ServiceTakenBack(visit: ID(mint: &mint), service: ID(mint: &mint), takenBack: chance(2)))
        case 10:
            .referralMade(
                ReferralMade(
                    visit: ID(mint: &mint), referral: ID(mint: &mint), to: oneCode(),
                    note: maybe { $0.text() },
                    due: oneDay()))
        case 11:
            .referralFollowed(
                ReferralFollowed(
                    visit: ID(mint: &mint), referral: ID(mint: &mint), state: pick(Referral.State.allCases),
                    words: maybe { Change($0.chance(2) ? nil : $0.text()) }, due: maybe { $0.oneDay() },
                    after: refs()))
        case 12:
            .headcountTaken(
                HeadcountTaken(headcount: ID(mint: &mint), people: count(), time: maybe { $0.moment() }))
        case 13: .headcountTakenBack(HeadcountTakenBack(headcount: ID(mint: &mint), takenBack: chance(2)))
        case 14:
            .looked(
                Looked(
                    look: ID(mint: &mint), verb: pick([.issueWords, .exportLines, .exportAll]),
                    about: maybe { ID(mint: &$0.mint) }, why: maybe { $0.text() }))
        case 15..<27: childCare()
        case 35..<55: anyIssue()
        case 55..<67: anySession()
        case 67..<87: anyOfTheCollective()
        case 87..<90: .supplies(suppliesEvent())
        default: standing()
        }
    }

    private mutating func standing() -> Event {
        switch Int.random(in: 0..<17, using: &mint) {
        case 14:
            .lettingGo(
                .month(
                    MonthLetGo(month: month(), figures: maybe { $0.figures() }, isInPart: chance(2))))
        case 15: .lettingGo(.months(MonthsLetGo(before: month(), kept: chance(2) ? [] : [month(), month()])))
        case 16:
            .aged(
                Aged(
                    pick(AgeingWords.allCases), from: maybe { Month($0.oneDay()) }, before: Month(oneDay()),
                    open: (0..<Int.random(in: 0...3, using: &mint)).map { _ in ID(mint: &mint) }))
        case 12:
            .family(
                .ruled(
                    FamilyRuled(
                        rule: ID(mint: &mint), parent: maybe { $0.text() }, name: maybe { $0.text() },
                        may: chance(2))))
        case 13: .family(.withdrawn(FamilyRuleWithdrawn(rule: ID(mint: &mint), withdrawn: chance(2))))
        case 9: .forgetAsked(ForgetAsked(request: ID(mint: &mint), name: maybe { $0.text() }))
        case 10: .forgetSettled(ForgetSettled(request: ID(mint: &mint), settled: chance(2)))
        case 11: .forgotten(Forgotten(request: ID(mint: &mint), places: refs().map { place(in: $0) }))
        case 0:
            .personAdded(
                PersonAdded(
                    person: ID(mint: &mint), name: text(), roles: Role.allCases.filter { _ in chance(2) },
                    until: maybe { ServiceDay($0.oneDay()) }))
        case 1:
            .personChanged(
                PersonChanged(
                    person: ID(mint: &mint), name: maybe { $0.text() }, roles: flags(Role.allCases),
                    ended: maybe { $0.chance(2) },
                    until: maybe { Change($0.chance(2) ? nil : ServiceDay($0.oneDay())) }))
        case 2:
            .settingsChanged(
                SettingsChanged(
                    name: maybe { $0.text() }, zone: maybe { $0.text() }, turn: maybe { $0.minute() },
                    opening: maybe { $0.opening() }, language: maybe { $0.text() },
                    digits: maybe { $0.codes() }, pinLength: maybe { $0.count() },
                    softLock: maybe { $0.count() }, hardLock: maybe { $0.count() },
                    ratios: maybe { $0.ratios() },
                    capacity: maybe { Change($0.chance(2) ? nil : $0.count()) },
                    returnWithin: maybe { $0.count() }, namesAge: maybe { $0.count() },
                    detailsAge: maybe { $0.count() }, crisis: maybe { $0.change() },
                    onCall: maybe { $0.change() }, unwritten: maybe { $0.change() }, response: hours()))
        case 3:
            .listChanged(
                ListChanged(
                    list: pick(CodeList.allCases), code: oneCode(), wording: maybe { $0.change() },
                    offered: maybe { $0.chance(2) }, place: maybe { $0.count() }))
        case 7: .personPinSet(PersonPinSet(person: ID(mint: &mint), hash: pin(), assent: assent()))
        case 4: .handoverWritten(HandoverWritten(note: ID(mint: &mint), text: text()))
        case 5: .handoverPutAway(HandoverPutAway(note: ID(mint: &mint), away: chance(2)))
        case 6:
            .importTaken(
                ImportTaken(batch: ID(mint: &mint), digest: Hex.digits(mint.next()), visits: count()))
        default: .importTakenBack(ImportTakenBack(batch: ID(mint: &mint), takenBack: chance(2)))
        }
    }

    private mutating func month() -> Month { Month(oneDay()) }

    private mutating func figures() -> Figures {
        var figures = Figures()
        figures.visits = count()
        figures.byHour[count() % 168] = count()
        for code in codes() { figures.reasons[code] = max(1, count()) }
        return figures
    }

    mutating func pin() -> SecretHash {
        var bytes: [UInt8] = []
        for _ in 0..<48 { bytes.append(UInt8(truncatingIfNeeded: mint.next())) }
        return SecretHash(salt: Array(bytes[..<16]), hash: Array(bytes[16...])) ?? Samples.pin
    }

    private mutating func assent() -> Assent {
        pick([.own, .keyHolder, .first, .second(ID(mint: &mint))])
    }

    private mutating func place(in ref: EventRef) -> WordPlace {
        let start = count() / 1000
        return WordPlace(
            ref, pick(WordField.allCases), bytes: chance(2) ? nil : start..<start + count() / 100)
    }

    private mutating func changed() -> VisitChanged {
        VisitChanged(
            visit: ID(mint: &mint), arrived: maybe { $0.moment() }, left: maybe { $0.moment() },
            handle: maybe { $0.change() }, people: maybe { $0.count() }, children: maybe { $0.count() },
            reasons: flags(codes()), need: maybe { $0.change() })
    }
}

extension AnyLine {
    private static let words = [
        "", "Ana", "Zoë", "e\u{301}", "\"", "\\", "\n\r\t", "\u{0}\u{1f}", "\u{7f}", "/", "{}[],:",
        "\u{202e}evil",
        "👩‍👩‍👧", "فاطمة", "\u{feff}", "\u{2028}", "\u{ffff}", "\u{10ffff}", "null", "true", "漢字",
    ]

    mutating func text() -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...4, using: &mint) { text += pick(Self.words) }
        if chance(40) { text = String(repeating: text, count: 500) }
        return text
    }

    mutating func chance(_ outOf: Int) -> Bool { Int.random(in: 0..<outOf, using: &mint) == 0 }

    mutating func maybe<Value>(_ make: (inout AnyLine) -> Value) -> Value? {
        chance(2) ? make(&self) : nil
    }

    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &mint)]
    }

    mutating func count() -> Int { pick([0, 1, 2, 500, 1_000_000]) }

    mutating func moment() -> Moment {
        let milliseconds = Int64.random(in: 946_684_800_000..<253_402_300_800_000, using: &mint)
        return Moment(
            Instant(milliseconds: milliseconds), offset: pick([0, 60, -180, 345, 1439, -1439]))
    }

    mutating func oneDay() -> Day {
        Day(daysSince1970: Int.random(in: 10_957...84_005, using: &mint))
    }

    mutating func minute() -> MinuteOfDay {
        MinuteOfDay(Int.random(in: 0..<1440, using: &mint)) ?? .sixInTheMorning
    }

    private mutating func opening() -> OpeningHours {
        OpeningHours(
            (0..<7).map { _ in maybe { OpeningHours.Span(opens: $0.minute(), closes: $0.minute()) } })
    }

    mutating func change() -> Change<String> { chance(2) ? .cleared : .to(text()) }

    mutating func oneCode() -> Code {
        code(pick(["meal", "rest", "a", "0-9", "health-check-and-more-of-that-01"]))
    }

    mutating func codes() -> [Code] {
        (0..<Int.random(in: 0...3, using: &mint)).map { _ in oneCode() }
    }

    mutating func flags<Key: Hashable>(_ keys: [Key]) -> [Key: Bool] {
        var flags: [Key: Bool] = [:]
        for key in keys where chance(2) { flags[key] = chance(2) }
        return flags
    }

    mutating func refs() -> [EventRef] {
        (0..<pick([0, 1, 1, 3])).map { _ in EventRef(line: ID(mint: &mint), index: pick([0, 0, 1, 99_999])) }
    }
}
