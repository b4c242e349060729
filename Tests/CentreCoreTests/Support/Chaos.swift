import CentreCore

/// A source of lines that no honest desk writes: few ids, absurd numbers, contents at odds with each other.
struct Chaos {
    private static let numbers = [
        Int.min, Int.min + 1, -1_000_000_000_000, -1, 0, 1, 2, 500, 1_000_000_000, 1 << 48, Int.max - 1,
        Int.max,
    ]

    var mint: Mint

    mutating func number() -> Int { Chaos.numbers.randomElement(using: &mint) ?? 0 }
    mutating func coin() -> Bool { Bool.random(using: &mint) }
    mutating func id<Subject>(_: Subject.Type = Subject.self) -> ID<Subject> {
        ID(high: UInt64.random(in: 0...2, using: &mint) << 62, low: UInt64.random(in: 0...1, using: &mint))
    }
    mutating func moment() -> Moment { Moment(Instant(milliseconds: Int64(number())), offset: number()) }
    mutating func word() -> String {
        ["", "Lola", "lola", "L\u{f3}la", "\u{1b}[2J", "\u{202e}", "\r\n", "\0"].randomElement(using: &mint)
            ?? ""
    }
    mutating func code() -> Code { coin() ? Evening.founding.digits[0] : Evening.founding.digits[1] }
    mutating func after() -> [EventRef] {
        (0..<Int.random(in: 0...3, using: &mint)).map { _ in EventRef(line: id(), index: number()) }
    }
    mutating func change() -> Change<String>? { coin() ? nil : coin() ? .cleared : .to(word()) }
}

extension Chaos {
    mutating func line() -> Line {
        let hs: [UInt64] = [0, 1, 2, 1 << 63, .max]
        let deed = Deed(
            act: id(), at: moment(), by: id(), h: hs.randomElement(using: &mint) ?? 0,
            undoes: coin() ? nil : id())
        return Line(
            id: id(), deed: deed, events: (0..<Int.random(in: 0...4, using: &mint)).map { _ in event() })
    }

    private mutating func event() -> Event {
        let (visit, time) = (id(Visit.self), coin() ? nil : moment())
        switch Int.random(in: 0...120, using: &mint) {
        case 0, 1:
            return .visitArrived(
                VisitArrived(
                    visit: visit, time: time, handle: coin() ? nil : word(), people: number(),
                    children: number(),
                    reasons: [code(), code()], need: coin() ? nil : word()))
        case 2: return .visitLeft(VisitLeft(visit: visit, time: time, after: after()))
        case 3: return .visitClosed(VisitClosed(visit: visit, time: time, after: after()))
        case 4: return .visitReopened(VisitReopened(visit: visit, after: after()))
        case 5: return .visitTakenBack(VisitTakenBack(visit: visit, after: after()))
        case 6:
            return .visitChanged(
                VisitChanged(
                    visit: visit, arrived: time, left: time, handle: change(), people: number(),
                    children: number(),
                    reasons: [code(): coin()], need: change()))
        case 7: return .someLeft(SomeLeft(visit: visit, part: id(), people: number(), time: time))
        case 8: return .someLeftTakenBack(SomeLeftTakenBack(visit: visit, part: id(), takenBack: coin()))
        case 9: return .served(Served(visit: visit, service: id(), code: code(), quantity: number()))
        case 10: return .serviceTakenBack(ServiceTakenBack(visit: visit, service: id(), takenBack: coin()))
        case 11:
            let due = Day(daysSince1970: number())
            return .referralMade(
                ReferralMade(visit: visit, referral: id(), to: code(), note: word(), due: due))
        case 12:
            let state = Referral.State.allCases.randomElement(using: &mint) ?? .done
            return .referralFollowed(
                ReferralFollowed(
                    visit: visit, referral: id(), state: state, words: .to(word()),
                    due: Day(daysSince1970: number()),
                    after: after()))
        case 13: return .headcountTaken(HeadcountTaken(headcount: id(), people: number(), time: time))
        case 14: return .headcountTakenBack(HeadcountTakenBack(headcount: id(), takenBack: coin()))
        case 15:
            return .looked(
                Looked(
                    look: id(), verb: coin() ? .issueWords : .exportAll, about: coin() ? nil : id(),
                    why: coin() ? nil : word()))
        case 16...30: return .care(careEvent())
        case 31...36: return .carer(carerEvent())
        case 45...62: return .issue(issueEvent())
        case 63...74: return .concern(concernEvent())
        case 75...80: return .warning(warningEvent())
        case 81...90: return .session(sessionEvent())
        case 91...96: return .series(seriesEvent())
        case 97...106: return .decision(decisionEvent())
        case 107...116: return .collective(collectiveEvent())
        case 117...120: return .supplies(suppliesEvent())
        default: return standing()
        }
    }

    private mutating func lettingGo() -> LettingGoEvent {
        func month() -> Month { Month(Day(daysSince1970: 12_000 + Int.random(in: 0...120, using: &mint))) }
        var figures = Figures()
        figures.visits = number()
        figures.reasons[code()] = number()
        figures.reasons[code()] = number()
        if coin() {
            return .month(
                MonthLetGo(month: month(), figures: coin() ? nil : figures, isInPart: coin()))
        }
        return .months(MonthsLetGo(before: month(), kept: [month(), month()]))
    }

    private mutating func standing() -> Event {
        switch Int.random(in: 0...20, using: &mint) {
        case 19, 20: return .lettingGo(lettingGo())
        case 18:
            let month = Month(Day(daysSince1970: Int.random(in: 10_957...20_000, using: &mint)))
            return .aged(
                Aged(
                    coin() ? .names : .details, from: coin() ? nil : Month(year: 2000, month: 1),
                    before: month, open: coin() ? [] : [id()]))
        case 16: return .settingsChanged(issueSettings())
        case 17: return .listChanged(issueList())
        case 13, 14: return .family(familyEvent())
        case 15: return .settingsChanged(careSettings())
        case 9: return .forgetAsked(ForgetAsked(request: id(), name: coin() ? nil : word()))
        case 10: return .forgetSettled(ForgetSettled(request: id(), settled: coin()))
        case 11, 12:
            let fields = WordField.allCases
            // Of two lines of one id that differ, parts are not forgotten alike on all desks; whole fields are.
            let places = (0..<3).map { _ in
                WordPlace(
                    EventRef(line: id(), index: Int.random(in: 0...3, using: &mint)),
                    fields.randomElement(using: &mint) ?? .handle)
            }
            return .forgotten(Forgotten(request: id(), places: places))
        case 0:
            let until = coin() ? nil : ServiceDay(Day(daysSince1970: number()))
            return .personAdded(
                PersonAdded(person: id(), name: word(), roles: [.coordinator, .helper], until: until))
        case 1:
            let roles = [Role.coordinator: coin(), .carer: coin()]
            return .personChanged(
                PersonChanged(
                    person: id(), name: word(), roles: roles, ended: coin(),
                    until: coin() ? nil : .cleared))
        case 2:
            let turn = MinuteOfDay(Int.random(in: 0..<1440, using: &mint))
            return .settingsChanged(
                SettingsChanged(
                    name: word(), turn: turn, opening: OpeningHours([]), digits: [code(), code()],
                    pinLength: number(), softLock: number(), hardLock: number()))
        case 3:
            return .listChanged(
                ListChanged(list: .reasons, code: code(), wording: change(), offered: coin(), place: number())
            )
        case 4: return .handoverWritten(HandoverWritten(note: id(), text: word()))
        case 5: return .handoverPutAway(HandoverPutAway(note: id(), away: coin()))
        case 7:
            guard let hash = somePin(UInt8(truncatingIfNeeded: mint.next())) else {
                return .unknown(kind: "")
            }
            return .personPinSet(
                PersonPinSet(person: id(), hash: hash, assent: coin() ? .own : .second(id())))
        case 6: return .importTakenBack(ImportTakenBack(batch: id(), takenBack: coin()))
        default:
            return coin()
                ? .unknown(kind: word())
                : .importTaken(ImportTaken(batch: id(), digest: word(), visits: number()))
        }
    }
}
