import CentreCore
import Storage

/// The same evening's issues: every kind with all that it can say, and with all that it can clear.
extension Samples {
    /// Raised at 18:05 UTC.
    static let raising = id("01a20ebb84e01234567890abcdef0009", Issue.self)
    /// A place that was kept then.
    static let keptPlace = id("01a20ebb84e01234567890abcdef000a", Issue.self)
    /// Opened at 19:05 UTC.
    static let concern = id("01a20ef273601234567890abcdef000b", Concern.self)
    static let warning = id("01a20ef273601234567890abcdef000c", Warning.self)
    static let otherWarning = id("01a20ef273601234567890abcdef000d", Warning.self)
    static let saying = id("b9000000000000000000000000000001", Saying.self)
    static let shutOut = id("ba000000000000000000000000000001", ShutOut.self)
    static let help = id("bb000000000000000000000000000001", Help.self)
    static let followUp = id("bb000000000000000000000000000002", Help.self)
    static let passedOn = id("bb000000000000000000000000000003", Help.self)
    static let response = id("bc000000000000000000000000000001", Response.self)
    static let task = id("bd000000000000000000000000000001", GroupAction.self)
    static let report = id("be000000000000000000000000000001", ReportBack.self)

    /// More lines of the month's file.
    static let issues: [Line] = ofIssues + ofConcerns + ofWarnings

    private static let ofIssues: [Line] = [
        line(101, 0, .issue(.raised(IssueRaised(issue: keptPlace)))),
        line(
            102, 2,
            .issue(
                .raised(
                    IssueRaised(
                        issue: raising, time: moment(0, offset: 60), handle: "Zoë", other: true)))),
        line(103, 3, .issue(.told(told))),
        line(104, 4, .issue(.told(cleared))),
        line(105, 5, .issue(.said(said))),
        line(106, 6, .issue(.said(IssueSaid(issue: raising, saying: saying, words: "He came back.")))),
        line(
            107, 7,
            .issue(
                .consented(IssueConsented(issue: raising, uses: [.count: true, .talk: true, .warn: false])))),
        line(
            108, 8,
            .issue(.shut(IssueShut(issue: raising, reader: shutOut, name: "Rui Sá", person: rui)))),
        line(109, 9, .issue(.shut(IssueShut(issue: raising, reader: shutOut)))),
        line(110, 10, .issue(.helped(sent))),
        line(111, 11, .issue(.helped(followed))),
        line(112, 12, .issue(.helped(told(to: "the collective's lawyer")))),
        line(
            113, 13,
            .issue(.partTakenBack(IssuePartTakenBack(issue: raising, part: help.of(IssuePart.self))))),
        line(
            114, 14,
            .issue(
                .partTakenBack(
                    IssuePartTakenBack(issue: raising, part: help.of(IssuePart.self), takenBack: false))),
            undoes: 113),
        line(115, 15, .issue(.moved(IssueMoved(issue: raising, state: .heard, after: [ref(102)])))),
        line(
            116, 16,
            .issue(
                .voiced(
                    IssueVoiced(issue: raising, person: ana, state: .resolved, after: [ref(115)])))),
        line(
            117, 17, .issue(.voiced(IssueVoiced(issue: raising, person: ana, state: nil, after: []))),
            undoes: 116),
        line(118, 18, .issue(.moved(agreed)), by: rui),
        line(119, 19, .issue(.moved(decided))),
        line(
            120, 20,
            .issue(
                .receipted(IssueReceipted(issue: raising, mark: "00112233445566778899aabbccddeeff")))),
        line(121, 21, .issue(.receipted(IssueReceipted(issue: raising, mark: nil)))),
    ]

    private static let ofConcerns: [Line] = [
        line(122, 60, .concern(.opened(ConcernOpened(concern: concern)))),
        line(123, 61, .concern(.opened(ConcernOpened(concern: concern, time: moment(60, offset: 60))))),
        line(124, 62, .concern(.changed(worded))),
        line(
            125, 63,
            .concern(
                .changed(
                    ConcernChanged(
                        concern: concern, about: .cleared, summary: .cleared, agenda: .cleared,
                        reportBy: .cleared, raisersWord: false)))),
        line(126, 64, .concern(.joined(ConcernJoined(concern: concern, issue: raising)))),
        line(127, 65, .concern(.joined(ConcernJoined(concern: concern, issue: raising, joined: false)))),
        line(
            128, 66,
            .concern(.moved(ConcernMoved(concern: concern, state: .onAgenda, after: [ref(122)])))),
        line(
            129, 67,
            .concern(
                .responded(
                    ConcernResponded(
                        concern: concern, response: response, words: "Nobody walks home alone.",
                        day: day("2026-11-23"))))),
        line(130, 68, .concern(.acted(acted))),
        line(131, 69, .concern(.acted(ended))),
        line(
            132, 70,
            .concern(
                .acted(
                    ConcernActed(
                        concern: concern, action: task, what: .cleared, who: .cleared, by: .cleared,
                        done: .cleared)))),
        line(
            133, 71,
            .concern(
                .reported(
                    ConcernReported(
                        concern: concern, report: report, way: .session, words: "The lamp is mended.",
                        time: moment(70, offset: 60))))),
        line(
            134, 72,
            .concern(
                .partTakenBack(
                    ConcernPartTakenBack(concern: concern, part: report.of(ConcernPart.self)))),
            undoes: 133),
    ]

    private static let ofWarnings: [Line] = [
        line(135, 73, .warning(.made(made))),
        line(136, 74, .warning(.made(WarningMade(warning: otherWarning, words: "Wet paint.")))),
        line(
            137, 75,
            .warning(
                .changed(
                    WarningChanged(
                        warning: warning, who: .to(code("manager")), place: .to("by the old mill"),
                        words: .to("He films."), until: .to(day("2026-12-08")))))),
        line(
            138, 76,
            .warning(
                .changed(
                    WarningChanged(
                        warning: warning, who: .cleared, place: .cleared, words: .cleared, until: .cleared)))),
        line(
            139, 77, .warning(.moved(WarningMoved(warning: warning, state: .shown, after: [ref(135)])))),
    ]

    /// More lines of the standing file.
    static let standingOfIssues: [Line] = [
        line(151, 470, .settingsChanged(crisis)),
        line(
            152, 471,
            .settingsChanged(
                SettingsChanged(crisis: .cleared, onCall: .cleared, unwritten: .cleared))),
        line(
            153, 472,
            .listChanged(
                ListChanged(
                    list: .kinds, code: code("bribes"), wording: .to("Schmiergeld"), offered: false, place: 0)
            )
        ),
        line(154, 473, .listChanged(ListChanged(list: .doers, code: code("guard"), offered: true))),
        line(155, 474, .listChanged(ListChanged(list: .supports, code: code("pep"), wording: .cleared))),
        line(
            156, 480,
            .forgotten(
                Forgotten(
                    request: request,
                    places: [
                        WordPlace(ref(102), .handle), WordPlace(ref(103), .place, bytes: 3..<7),
                        WordPlace(ref(103), .why), WordPlace(ref(105), .words, bytes: 0..<4),
                        WordPlace(ref(108), .name), WordPlace(ref(112), .purpose),
                        WordPlace(ref(124), .summary), WordPlace(ref(130), .what),
                        WordPlace(ref(130), .who), WordPlace(ref(151), .crisis),
                        WordPlace(ref(151), .onCall), WordPlace(ref(151), .unwritten, bytes: 0..<4),
                    ]))),
    ]

    private static let told = IssueTold(
        issue: raising, handle: .to("Zoë M"), other: false,
        kinds: [code("violence"): true, code("bribes"): false], supports: [code("pep"): true],
        who: .to(code("police")), happened: .to(PlannedTime(day("2026-11-23"), minute("23:30"))),
        place: .to("by the bridge"), why: .to("they laughed at her"),
        replies: [.safe: .to(.no), .happened: .to(.several), .elsewhere: .cleared])
    private static let cleared = IssueTold(
        issue: raising, handle: .cleared, who: .cleared, happened: .cleared, place: .cleared, why: .cleared)
    private static let said = IssueSaid(
        issue: raising, saying: saying, words: "Zoë said:\n\"he took it all\"", time: moment(4, offset: 60))
    private static let sent = IssueHelped(
        issue: raising, help: help, way: .referral, codes: [code("pep"), code("company")], to: code("clinic"),
        words: "ask for Dr Sá", due: day("2026-12-01"), time: moment(9, offset: 60))
    private static let followed = IssueHelped(
        issue: raising, help: followUp, way: .followUp, of: help, outcome: .accepted)
    private static let agreed = IssueMoved(
        issue: raising, state: .resolved, ground: .twoCoordinators, second: ana, after: [ref(115)])
    private static let decided = IssueMoved(
        issue: raising, state: .noFurtherAction, ground: .session, day: day("2026-11-23"),
        after: [ref(118), ref(77, 2)])
    private static let worded = ConcernChanged(
        concern: concern, about: .to(code("violence")), summary: .to("The lamp by the bridge is broken."),
        agenda: .to(day("2026-11-29")), reportBy: .to(day("2026-12-13")), raisersWord: true)
    private static let acted = ConcernActed(
        concern: concern, action: task, what: .to("write to the town"), who: .to("Flo and Rui"),
        by: .to(day("2026-12-01")), state: .open)
    private static let ended = ConcernActed(
        concern: concern, action: task, state: .done, done: .to(moment(69, offset: 60)))
    private static let made = WarningMade(
        warning: warning, who: code("client"), place: "by the bridge",
        words: "A grey van, he locks the doors.",
        until: day("2026-12-01"), issue: raising)
    private static let crisis = SettingsChanged(
        crisis: .to("Stay with her.\nCall Rosa."), onCall: .to("Rosa, until two"),
        unwritten: .to("junkie\nslut"), response: [code("violence"): 12, code("bribes"): 72])

    private static func told(to whom: String) -> IssueHelped {
        IssueHelped(
            issue: raising, help: passedOn, way: .passedOn, words: whom, purpose: "a complaint")
    }
}
