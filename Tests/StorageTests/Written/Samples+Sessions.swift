import CentreCore
import Storage

/// Sessions of the same month: every kind with all that it can say, and with all that it can clear.
extension Samples {
    /// Planned at 19:05 UTC.
    static let session = id("01a20ef273601234567890abcdef000e", Session.self)
    static let unplanned = id("01a20ef273601234567890abcdef000f", Session.self)
    static let series = id("bf000000000000000000000000000001", Series.self)
    /// What the series has on 24 November: it speaks of the midnight before the day begins anywhere.
    static let ofSeries = id("01a205b3d0005d445d4416e1f15a74b0", Session.self)
    static let attendee = id("c0000000000000000000000000000001", Attendee.self)
    static let item = id("c1000000000000000000000000000001", AgendaItem.self)
    static let otherItem = id("c1000000000000000000000000000002", AgendaItem.self)
    static let sessionSaying = id("c2000000000000000000000000000001", SessionSaying.self)
    static let formerDecision = id("01a20ef273601234567890abcdef0010", Decision.self)
    private static let starts = PlannedTime(day("2026-11-24"), minute("20:30"))

    /// More lines of the month's file.
    static let sessions: [Line] = plansOfSessions + talkOfSessions + careOfSessions

    private static let plansOfSessions: [Line] = [
        line(
            161, 60,
            .session(
                .planned(SessionPlanned(session: unplanned, starts: starts, plan: SessionPlan())))),
        line(162, 61, .session(.planned(SessionPlanned(session: session, starts: starts, plan: plan)))),
        line(
            163, 62,
            .session(
                .planned(
                    SessionPlanned(
                        session: ofSeries, starts: starts, plan: SessionPlan(topic: "Rights"), series: series,
                        day: day("2026-11-24"))))),
        line(164, 63, .session(.changed(SessionChanged(session: session, starts: later, plan: change)))),
        line(165, 64, .session(.changed(SessionChanged(session: session, plan: clearing)))),
        line(
            166, 65,
            .session(
                .moved(
                    SessionMoved(session: session, state: .open, time: moment(64, offset: 60), after: [])))),
        line(
            167, 66,
            .session(
                .moved(
                    SessionMoved(
                        session: unplanned, state: .cancelled, why: "Flo is ill", after: [ref(77, 2)])))),
        line(
            168, 120,
            .session(.moved(SessionMoved(session: session, state: .closed, after: [ref(166)])))),
    ]

    private static let talkOfSessions: [Line] = [
        line(169, 67, .session(.counted(SessionCounted(session: session, others: 8)))),
        line(
            170, 68, .session(.named(SessionNamed(session: session, attendee: attendee, handle: "Zoë")))),
        line(171, 69, .session(.named(SessionNamed(session: session, attendee: attendee)))),
        line(172, 70, .session(.itemPut(put(.own, words: .to("The lamp by the bridge"))))),
        line(173, 71, .session(.itemPut(put(.concern(concern))))),
        line(174, 72, .session(.itemPut(put(.reportBack(concern))))),
        line(175, 73, .session(.itemPut(put(.action(task, of: .concern(concern)))))),
        line(176, 74, .session(.itemPut(put(.action(task, of: .decision(formerDecision)))))),
        line(177, 75, .session(.itemPut(put(.notes(ofSeries))))),
        line(178, 76, .session(.itemPut(put(.agreement(agreement))))),
        line(
            179, 77,
            .session(
                .itemPut(SessionItemPut(session: session, item: item, words: .cleared, state: .talked)))),
        line(
            180, 78,
            .session(
                .said(
                    SessionSaid(
                        session: session, saying: sessionSaying, item: item,
                        words: "Zoë said it is dark.\nAll agree.")))),
        line(181, 79, .session(.said(SessionSaid(session: session, saying: sessionSaying)))),
        line(
            182, 80,
            .session(
                .partTakenBack(
                    SessionPartTakenBack(session: session, part: otherItem.of(SessionPart.self))))),
        line(
            183, 81,
            .session(
                .partTakenBack(
                    SessionPartTakenBack(
                        session: session, part: otherItem.of(SessionPart.self), takenBack: false))),
            undoes: 182),
        line(
            184, 130,
            .session(.notesAgreed(SessionNotesAgreed(session: ofSeries, during: session)))),
        line(
            185, 131, .session(.notesAgreed(SessionNotesAgreed(session: ofSeries, agreed: false))),
            undoes: 184),
    ]

    private static let careOfSessions: [Line] = [
        line(186, 132, .care(.asked(CareAsked(request: asking, session: ofSeries)))),
        line(187, 133, .care(.arranged(CareArranged(request: asking, session: .to(session))))),
        line(188, 134, .care(.arranged(CareArranged(request: asking, session: .cleared)))),
    ]

    /// More lines of the standing file.
    static let standingOfSessions: [Line] = [
        line(191, 490, .series(.planned(SeriesPlanned(series: series, times: weekly, plan: plan)))),
        line(192, 491, .series(.planned(SeriesPlanned(series: series, times: monthly, plan: SessionPlan())))),
        line(193, 492, .series(.changed(SeriesChanged(series: series, times: changedTimes, plan: change)))),
        line(
            194, 493,
            .series(.changed(SeriesChanged(series: series, times: clearedTimes, plan: clearing)))),
        line(
            195, 494,
            .series(.changed(SeriesChanged(series: series, times: TimesChange(rule: .fortnightly))))),
        line(
            196, 495,
            .series(.changed(SeriesChanged(series: series, times: TimesChange(rule: .lastWeekday(7)))))),
        line(197, 496, .series(.skipped(SeriesSkipped(series: series, day: day("2026-12-01"))))),
        line(
            198, 497,
            .series(.skipped(SeriesSkipped(series: series, day: day("2026-12-01"), skipped: false)))),
        line(
            199, 498,
            .series(.dayMoved(SeriesDayMoved(series: series, day: day("2026-12-08"), to: later)))),
        line(200, 499, .series(.dayMoved(SeriesDayMoved(series: series, day: day("2026-12-08"))))),
        line(201, 500, .series(.takenBack(SeriesTakenBack(series: series)))),
        line(
            202, 501, .series(.takenBack(SeriesTakenBack(series: series, takenBack: false))), undoes: 201),
        line(
            203, 502,
            .listChanged(ListChanged(list: .sessionKinds, code: code("dance"), offered: true, place: 3))),
        line(204, 503, .listChanged(ListChanged(list: .languages, code: code("fr"), offered: false))),
        line(
            205, 510,
            .forgotten(
                Forgotten(
                    request: request,
                    places: [
                        WordPlace(ref(162), .topic, bytes: 0..<6), WordPlace(ref(162), .place),
                        WordPlace(ref(162), .audience), WordPlace(ref(162), .facilitator),
                        WordPlace(ref(162), .learning), WordPlace(ref(167), .why),
                        WordPlace(ref(170), .handle), WordPlace(ref(180), .words, bytes: 0..<4),
                    ]))),
    ]

    private static let later = PlannedTime(day("2026-12-09"), minute("19:00"))
    private static let plan = SessionPlan(
        topic: "Papers", kind: code("newcomers"), place: "by the bridge",
        languages: [code("pt"), code("en")], audience: "newcomers", capacity: 20, facilitator: "Flo",
        learning: "Rui", childCare: true)
    private static let change = PlanChange(
        topic: .to("Papers, again"), kind: .to(code("rights")), place: .to("the park"),
        languages: [code("en"): false, code("fr"): true], audience: .to("all"), capacity: .to(30),
        facilitator: .to("Rui"), learning: .to("Flo"), childCare: false)
    private static let clearing = PlanChange(
        topic: .cleared, kind: .cleared, place: .cleared, audience: .cleared, capacity: .cleared,
        facilitator: .cleared, learning: .cleared, childCare: true)
    private static let weekly = SeriesTimes(first: day("2026-11-24"), minute: minute("20:30"), rule: .weekly)
    private static let monthly = SeriesTimes(
        first: day("2026-11-30"), minute: minute("09:00"), rule: .monthly(day: 31),
        until: day("2027-06-30"))
    private static let changedTimes = TimesChange(
        first: day("2026-12-03"), minute: minute("21:00"), rule: .weekday(4, nth: 2),
        until: .to(day("2027-12-31")))
    private static let clearedTimes = TimesChange(until: .cleared)

    private static func put(
        _ source: AgendaItem.Source, words: Change<String>? = nil
    ) -> SessionItemPut {
        SessionItemPut(
            session: session, item: source == .own ? item : otherItem, source: source, words: words,
            state: .open)
    }
}
