import CentreCore
import Storage

/// One line of every kind, as `FORMAT.md` and the text beside it show them: an evening in November.
enum Samples {
    static let centre = id("00112233445566778899aabbccddeeff", Centre.self)
    static let desk = DeskID(bits: 0x0123_4567_89ab_cdef)
    static let ana = id("a1000000000000000000000000000001", Person.self)
    static let rui = id("a2000000000000000000000000000002", Person.self)
    static let flo = id("a3000000000000000000000000000003", Person.self)
    static let pin = sure(SecretHash(salt: Array(0..<16), hash: Array(0..<32)))
    /// 2026-11-24 at 18:05 UTC.
    static let visit = id("01a20ebb84e01234567890abcdef0001", Visit.self)
    static let headcount = id("01a20ef273601234567890abcdef0002", Headcount.self)
    /// A minute before its line: the clock of whoever wrote it went on meanwhile.
    static let look = id("01a20ef44a801234567890abcdef0003", Look.self)
    static let issue = id("01a209c5fb001234567890abcdef0004", Look.Thing.self)
    static let referral = id("b1000000000000000000000000000001", Referral.self)
    static let service = id("b2000000000000000000000000000001", Service.self)
    static let part = id("b3000000000000000000000000000001", SomeLeft.self)
    static let note = id("b4000000000000000000000000000001", HandoverNote.self)
    static let request = id("b5000000000000000000000000000001", ForgetRequest.self)
    static let batch = id("ac700000000000000000000000000001", Act.self)

    /// The lines of the month's file.
    static let november: [Line] =
        [
            line(1, 0, .visitArrived(arrived)),
            line(2, 4, .visitChanged(changed)),
            line(3, 20, .someLeft(SomeLeft(visit: visit, part: part, people: 1, time: moment(18)))),
            line(4, 21, .someLeftTakenBack(SomeLeftTakenBack(visit: visit, part: part)), undoes: 3),
            line(5, 25, .served(Served(visit: visit, service: service, code: code("condoms"), quantity: 12))),
            line(6, 26, .serviceTakenBack(ServiceTakenBack(visit: visit, service: service)), undoes: 5),
            line(7, 30, .referralMade(made)),
            line(8, 31, .referralFollowed(followed), by: rui),
            line(9, 95, .visitLeft(VisitLeft(visit: visit, time: moment(90), after: [ref(1)]))),
            line(10, 96, .visitReopened(VisitReopened(visit: visit, after: [ref(9)])), undoes: 9),
            line(11, 300, .visitClosed(VisitClosed(visit: visit, after: [ref(10)])), by: rui, via: .cli),
            line(
                12, 301, .visitTakenBack(VisitTakenBack(visit: visit, after: [ref(11), ref(77, 2)])), h: 90),
            line(13, 60, .headcountTaken(HeadcountTaken(headcount: headcount, people: 14))),
            line(14, 61, .headcountTakenBack(HeadcountTakenBack(headcount: headcount, takenBack: false))),
            line(15, 62, .looked(Looked(look: look, verb: .issueWords, about: issue))),
        ] + care + issues + sessions

    /// The lines of the standing file.
    static let standing: [Line] =
        [
            line(
                21, -600,
                .personAdded(PersonAdded(person: ana, name: "Ana", roles: [.volunteer, .coordinator]))),
            line(
                22, -599,
                .personChanged(PersonChanged(person: ana, roles: [.coordinator: false], ended: false))),
            line(23, -598, .settingsChanged(settings)),
            line(24, -597, .listChanged(list)),
            line(25, 290, .handoverWritten(HandoverWritten(note: note, text: "The kettle leaks.\nAsk Rui."))),
            line(26, 299, .handoverPutAway(HandoverPutAway(note: note))),
            line(
                27, 400, .importTaken(ImportTaken(batch: batch, digest: "5f70bf18a0860070", visits: 2)),
                act: batch),
            line(28, 401, .importTakenBack(ImportTakenBack(batch: batch))),
            line(29, 410, .personPinSet(PersonPinSet(person: ana, hash: pin, assent: .second(rui)))),
            line(
                30, 411,
                .personAdded(
                    PersonAdded(
                        person: flo, name: "Flo", roles: [.helper], until: ServiceDay(day("2026-11-24"))))
            ),
            line(31, 412, .personChanged(PersonChanged(person: flo, until: .cleared))),
            line(32, 413, .settingsChanged(SettingsChanged(pinLength: 6))),
            line(33, 420, .forgetAsked(ForgetAsked(request: request, name: "Zoë")), by: rui),
            line(34, 421, .forgetSettled(ForgetSettled(request: request, settled: false)), by: rui),
            line(
                35, 430,
                .forgotten(
                    Forgotten(
                        request: request,
                        places: [
                            WordPlace(ref(1), .handle), WordPlace(ref(25), .text, bytes: 22..<25),
                            WordPlace(ref(77, 2), .words, bytes: 0..<4), WordPlace(ref(33), .name),
                        ]))),
            line(36, 440, .settingsChanged(locks)),
        ] + ofFamilies + standingOfIssues + standingOfSessions

    static let all =
        november + standing + decisions + keptByTheCollective + supplies + lettingGo + ageing + takenOut
        + leaving
}

extension Samples {
    private static let arrived = VisitArrived(
        visit: visit, time: moment(-5, offset: 60), handle: "Zoë", people: 2, children: 1,
        reasons: [code("meal"), code("rest")], need: "\"a quiet room\", she said")
    private static let changed = VisitChanged(
        visit: visit, arrived: moment(-10), left: moment(90, offset: 60), handle: .cleared, people: 3,
        children: 0,
        reasons: [code("rest"): false, code("health"): true], need: .to("a blanket"))
    private static let made = ReferralMade(
        visit: visit, referral: referral, to: code("clinic"), note: "ask for Dr Sá",
        due: day("2026-12-01"))
    private static let followed = ReferralFollowed(
        visit: visit, referral: referral, state: .accepted, words: .to("they were kind"),
        due: day("2026-12-08"),
        after: [ref(7)])
    private static let settings = SettingsChanged(
        name: "The House", zone: "Europe/Lisbon", turn: minute("06:00"),
        opening: OpeningHours([
            nil, span("18:00", "02:00"), span("18:00", "02:00"), nil, span("09:30", "17:00"),
        ]),
        language: "pt", digits: [code("meal"), code("rest")])
    private static let locks = SettingsChanged(softLock: 5, hardLock: 60)
    private static let list = ListChanged(
        list: .reasons, code: code("laundry"), wording: .to("Lavandaria"), offered: true, place: 3)

    /// 2026-11-24 at 18:05 UTC, and so many minutes later.
    static func moment(_ minutes: Int, offset: Int = 0) -> Moment {
        Moment(visit.time.advanced(minutes: minutes), offset: offset)
    }

    static func ref(_ line: Int, _ index: Int = 0) -> EventRef { EventRef(line: lineID(line), index: index) }

    static func lineID(_ number: Int) -> ID<Line> { ID(high: 0x1111_0000_0000_0000, low: UInt64(number)) }

    static func line(
        _ number: Int, _ minutes: Int, _ event: Event, by person: ID<Person> = ana, act: ID<Act>? = nil,
        h late: UInt64 = 0, via: Door = .desk, undoes: Int? = nil
    ) -> Line {
        let at = moment(minutes)
        let deed = Deed(
            act: act ?? lineID(number).of(Act.self), at: at, by: person,
            h: UInt64(at.instant.milliseconds) + late, via: via,
            undoes: undoes.map { lineID($0).of(Act.self) })
        return Line(id: lineID(number), deed: deed, events: [event])
    }
}

/// What tests write as literals; a literal that is none is a mistake in the test.
func id<Subject>(_ digits: String, _: Subject.Type) -> ID<Subject> { sure(ID(digits)) }
func code(_ text: String) -> Code { sure(Code(text)) }
func day(_ text: String) -> Day { sure(Day(text)) }
func quarter(_ text: String) -> Quarter { sure(Quarter(text)) }
func minute(_ text: String) -> MinuteOfDay { sure(MinuteOfDay(text)) }
func span(_ opens: String, _ closes: String) -> OpeningHours.Span {
    OpeningHours.Span(opens: minute(opens), closes: minute(closes))
}

private func sure<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("a literal of the tests is not what it should be") }
    return value
}
