import CentreCore

extension AnyLine {
    /// Any event of sessions and series.
    mutating func anySession() -> Event {
        chance(3) ? .series(seriesEvent()) : .session(sessionEvent())
    }

    private mutating func sessionEvent() -> SessionEvent {
        let session = ID<Session>(mint: &mint)
        switch Int.random(in: 0..<9, using: &mint) {
        case 0:
            return .planned(
                SessionPlanned(
                    session: session, starts: planned(), plan: plan(), series: maybe { ID(mint: &$0.mint) },
                    day: maybe { $0.oneDay() }))
        case 1:
            return .changed(
                SessionChanged(session: session, starts: maybe { $0.planned() }, plan: planChange()))
        case 2:
            return .moved(
                SessionMoved(
                    session: session, state: pick(Session.State.allCases), time: maybe { $0.moment() },
                    why: maybe { $0.text() }, after: refs()))
        case 3: return .counted(SessionCounted(session: session, others: count()))
        case 4:
            return .named(
                SessionNamed(session: session, attendee: ID(mint: &mint), handle: maybe { $0.text() }))
        case 5:
            return .itemPut(
                SessionItemPut(
                    session: session, item: ID(mint: &mint), source: maybe { $0.source() },
                    words: maybe { $0.change() }, state: maybe { $0.pick(AgendaItem.State.allCases) }))
        case 6:
            return .said(
                SessionSaid(
                    session: session, saying: ID(mint: &mint), item: maybe { ID(mint: &$0.mint) },
                    words: maybe { $0.text() }))
        case 7:
            return .notesAgreed(
                SessionNotesAgreed(
                    session: session, agreed: chance(2), during: maybe { ID(mint: &$0.mint) }))
        default:
            return .partTakenBack(
                SessionPartTakenBack(session: session, part: ID(mint: &mint), takenBack: chance(2)))
        }
    }

    private mutating func seriesEvent() -> SeriesEvent {
        let series = ID<Series>(mint: &mint)
        switch Int.random(in: 0..<5, using: &mint) {
        case 0:
            let times = SeriesTimes(
                first: oneDay(), minute: minute(), rule: rule(), until: maybe { $0.oneDay() })
            return .planned(SeriesPlanned(series: series, times: times, plan: plan()))
        case 1:
            let times = TimesChange(
                first: maybe { $0.oneDay() }, minute: maybe { $0.minute() }, rule: maybe { $0.rule() },
                until: maybe { Change($0.chance(2) ? nil : $0.oneDay()) })
            return .changed(SeriesChanged(series: series, times: times, plan: planChange()))
        case 2: return .skipped(SeriesSkipped(series: series, day: oneDay(), skipped: chance(2)))
        case 3: return .dayMoved(SeriesDayMoved(series: series, day: oneDay(), to: maybe { $0.planned() }))
        default: return .takenBack(SeriesTakenBack(series: series, takenBack: chance(2)))
        }
    }

    private mutating func rule() -> SeriesRule {
        pick([
            .weekly, .fortnightly, .monthly(day: count()), .weekday(count(), nth: count()),
            .lastWeekday(count()),
        ])
    }

    private mutating func source() -> AgendaItem.Source {
        pick([
            .own, .concern(ID(mint: &mint)), .reportBack(ID(mint: &mint)),
            .action(ID(mint: &mint), of: .concern(ID(mint: &mint))),
            .action(ID(mint: &mint), of: .decision(ID(mint: &mint))), .notes(ID(mint: &mint)),
            .agreement(ID(mint: &mint)),
        ])
    }

    private mutating func plan() -> SessionPlan {
        SessionPlan(
            topic: maybe { $0.text() }, kind: maybe { $0.oneCode() }, place: maybe { $0.text() },
            languages: Set(codes()), audience: maybe { $0.text() }, capacity: maybe { $0.count() },
            facilitator: maybe { $0.text() }, learning: maybe { $0.text() }, childCare: chance(2))
    }

    private mutating func planChange() -> PlanChange {
        PlanChange(
            topic: maybe { $0.change() }, kind: maybe { Change($0.chance(2) ? nil : $0.oneCode()) },
            place: maybe { $0.change() }, languages: flags(codes()), audience: maybe { $0.change() },
            capacity: maybe { Change($0.chance(2) ? nil : $0.count()) },
            facilitator: maybe { $0.change() }, learning: maybe { $0.change() },
            childCare: maybe { $0.chance(2) })
    }
}
