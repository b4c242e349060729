import CentreCore

extension Chaos {
    private mutating func pick<Value>(_ values: [Value], or usual: Value) -> Value {
        values.randomElement(using: &mint) ?? usual
    }
    private mutating func perhaps<Value>(_ value: Value) -> Value? { coin() ? nil : value }
    private mutating func changed<Value>(_ value: Value) -> Change<Value> { coin() ? .cleared : .to(value) }
    private mutating func minute() -> MinuteOfDay {
        MinuteOfDay(Int.random(in: 0..<1440, using: &mint)) ?? .midnight
    }
    /// A day that nothing lies on, or one about which something may come.
    private mutating func someDay() -> Day {
        Day(daysSince1970: coin() ? number() : Int.random(in: 20_700...20_760, using: &mint))
    }
    private mutating func planned() -> PlannedTime { PlannedTime(someDay(), minute()) }

    mutating func sessionEvent() -> SessionEvent {
        let session = someSession()
        switch Int.random(in: 0...11, using: &mint) {
        case 0...2:
            return .planned(
                SessionPlanned(
                    session: session, starts: planned(), plan: plan(), series: perhaps(id()),
                    day: perhaps(someDay())))
        case 3:
            return .changed(
                SessionChanged(session: session, starts: perhaps(planned()), plan: planChange()))
        case 4: return .counted(SessionCounted(session: session, others: number()))
        case 5: return .named(SessionNamed(session: session, attendee: id(), handle: perhaps(word())))
        case 6...7:
            return .itemPut(
                SessionItemPut(
                    session: session, item: id(), source: perhaps(source()), words: change(),
                    state: perhaps(pick(AgendaItem.State.allCases, or: .talked))))
        case 8:
            return .said(
                SessionSaid(session: session, saying: id(), item: perhaps(id()), words: perhaps(word())))
        case 9:
            return .notesAgreed(
                SessionNotesAgreed(session: session, agreed: coin(), during: perhaps(someSession())))
        case 10:
            return .partTakenBack(SessionPartTakenBack(session: session, part: id(), takenBack: coin()))
        default:
            return .moved(
                SessionMoved(
                    session: session, state: pick(Session.State.allCases, or: .open),
                    time: perhaps(moment()), why: perhaps(word()), after: after()))
        }
    }

    mutating func seriesEvent() -> SeriesEvent {
        let series = id(Series.self)
        switch Int.random(in: 0...5, using: &mint) {
        case 0...1:
            let times = SeriesTimes(
                first: someDay(), minute: minute(), rule: rule(), until: perhaps(someDay()))
            return .planned(SeriesPlanned(series: series, times: times, plan: plan()))
        case 2:
            let times = TimesChange(
                first: perhaps(someDay()), minute: perhaps(minute()), rule: perhaps(rule()),
                until: perhaps(changed(someDay())))
            return .changed(SeriesChanged(series: series, times: times, plan: planChange()))
        case 3: return .skipped(SeriesSkipped(series: series, day: someDay(), skipped: coin()))
        case 4: return .dayMoved(SeriesDayMoved(series: series, day: someDay(), to: perhaps(planned())))
        default: return .takenBack(SeriesTakenBack(series: series, takenBack: coin()))
        }
    }

    /// One of few sessions, or of those that series have on some days.
    private mutating func someSession() -> ID<Session> {
        guard coin() else { return id() }
        let seriesID = id(Series.self)
        let day = UInt64(20_750)
        let spread = day &* 0x9e37_79b9_7f4a_7c15
        return ID(
            high: (day - 1) * 86_400_000 << 16 | (seriesID.high ^ spread >> 48) & 0xffff,
            low: seriesID.low ^ spread)
    }

    private mutating func rule() -> SeriesRule {
        switch Int.random(in: 0...5, using: &mint) {
        case 0...1: .weekly
        case 2: .fortnightly
        case 3: .monthly(day: number())
        case 4: .weekday(number(), nth: number())
        default: .lastWeekday(number())
        }
    }

    private mutating func source() -> AgendaItem.Source {
        switch Int.random(in: 0...5, using: &mint) {
        case 0: .own
        case 1: .concern(id())
        case 2: .reportBack(id())
        case 3: .action(id(), of: coin() ? .concern(id()) : .decision(id()))
        case 4: .notes(someSession())
        default: .agreement(id())
        }
    }

    private mutating func plan() -> SessionPlan {
        SessionPlan(
            topic: perhaps(word()), kind: perhaps(code()), place: perhaps(word()), languages: [code()],
            audience: perhaps(word()), capacity: perhaps(number()), facilitator: perhaps(word()),
            learning: perhaps(word()), childCare: coin())
    }

    private mutating func planChange() -> PlanChange {
        PlanChange(
            topic: change(), kind: perhaps(changed(code())), place: change(), languages: [code(): coin()],
            audience: change(), capacity: perhaps(changed(number())), facilitator: change(),
            learning: change(), childCare: perhaps(coin()))
    }
}
