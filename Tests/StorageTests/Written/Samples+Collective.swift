import CentreCore
import Storage

/// The same evening's decisions, and what the collective keeps: every kind with all that it can say, and with all that
/// it can clear; as another desk wrote them down.
extension Samples {
    /// Decided at 20:05 UTC.
    static let decision = id("01a20f2961e01234567890abcdef0020", Decision.self)
    static let otherDecision = id("01a20f2961e01234567890abcdef0021", Decision.self)
    static let meeting = id("01a20f2961e01234567890abcdef0022", Session.self)
    static let point = id("c1000000000000000000000000000001", Decision.Point.self)
    static let objection = id("c2000000000000000000000000000001", Objection.self)
    static let agreement = id("c3000000000000000000000000000001", Agreement.self)
    static let agreementWording = id("c4000000000000000000000000000001", AgreementWording.self)
    static let priority = id("c5000000000000000000000000000001", Priority.self)
    static let mentoring = id("c6000000000000000000000000000001", Mentoring.self)
    static let share = id("c7000000000000000000000000000001", ReportedShare.self)
    private static let vote = DecisionMethod(.simpleVote, quorum: 8)

    /// The lines of that desk's file of the month.
    static let decisions: [Line] =
        [
            line(401, 120, .decision(.taken(DecisionTaken(decision: otherDecision, state: .adopted)))),
            line(402, 121, .decision(.taken(taken))),
            line(403, 122, .decision(.taken(with(.adopt(agreement))))),
            line(404, 123, .decision(.taken(with(.end(agreement))))),
            line(405, 124, .decision(.taken(with(.refuse([.issueWhy, .visitName]))))),
            line(406, 125, .decision(.taken(with(.recordAgain(otherDecision))))),
            line(407, 126, .decision(.taken(with(.found(day("2026-10-01")))))),
            line(408, 127, .decision(.changed(changed))),
            line(409, 128, .decision(.changed(cleared))),
            line(410, 129, .decision(.moved(settled))),
            line(
                411, 130,
                .decision(.moved(DecisionMoved(decision: decision, state: .proposed, after: []))), undoes: 410
            ),
            line(
                412, 131,
                .decision(
                    .objected(
                        DecisionObjected(
                            decision: decision, objection: objection, words: "Late for\nthe children.")))),
            line(
                413, 132,
                .decision(.objected(DecisionObjected(decision: decision, objection: objection)))),
            line(414, 133, .decision(.acted(acted))),
            line(
                415, 134,
                .decision(
                    .acted(
                        DecisionActed(
                            decision: decision, action: task, state: .done,
                            done: .to(moment(134, offset: 60)))))),
            line(
                416, 135,
                .decision(
                    .acted(
                        DecisionActed(
                            decision: decision, action: task, what: .cleared, who: .cleared, by: .cleared,
                            done: .cleared)))),
            line(417, 136, .decision(.partTakenBack(part(takenBack: true)))),
            line(418, 137, .decision(.partTakenBack(part(takenBack: false))), undoes: 417),
        ]

    /// The lines of that desk's standing file.
    static let keptByTheCollective: [Line] = ofAgreements + ofPriorities + ofMentoring + ofShares + beside

    private static let ofAgreements: [Line] =
        [
            of(421, 500, .proposed(AgreementProposed(agreement: agreement))),
            of(
                422, 501,
                .proposed(
                    AgreementProposed(
                        agreement: agreement, time: moment(120, offset: 60), session: meeting))),
            of(423, 502, .worded(worded("What is said here stays here.", agreed: true))),
            of(424, 503, .worded(worded(nil, agreed: false))),
            of(
                425, 504,
                .wordingAgreed(AgreementWordingAgreed(agreement: agreement, wording: agreementWording))),
            of(
                426, 505,
                .wordingAgreed(
                    AgreementWordingAgreed(agreement: agreement, wording: agreementWording, agreed: false))),
            of(
                427, 506,
                .changed(AgreementChanged(agreement: agreement, review: .to(day("2027-05-24"))))),
            of(428, 507, .changed(AgreementChanged(agreement: agreement, review: .cleared))),
            of(
                429, 508,
                .objected(
                    AgreementObjected(
                        agreement: agreement, objection: objection, words: "Not to my sister?"))),
            of(430, 509, .partTakenBack(partOfAgreement(takenBack: true))),
            of(431, 510, .partTakenBack(partOfAgreement(takenBack: false))),
            of(432, 511, .dropped(AgreementDropped(agreement: agreement))),
            of(433, 512, .dropped(AgreementDropped(agreement: agreement, dropped: false))),
        ]

    private static let ofPriorities: [Line] = [
        about(434, .proposed(PriorityProposed(priority: priority, words: "A lamp", basis: .words))),
        about(435, .proposed(PriorityProposed(priority: priority, basis: .need(code("shower"))))),
        about(436, .proposed(PriorityProposed(priority: priority, basis: .concern(concern)))),
        about(437, .changed(PriorityChanged(priority: priority, words: .cleared, basis: .childCare))),
        about(438, .ranked(PriorityRanked(priority: priority, day: day("2026-11-24"), dots: 9))),
        about(439, .ranked(PriorityRanked(priority: priority, day: day("2026-11-24")))),
        about(440, .moved(PriorityMoved(priority: priority, state: .ended))),
    ]

    private static let ofMentoring: [Line] = [
        about(
            441,
            .began(
                MentoringBegan(
                    mentoring: mentoring, learner: "Lu", mentor: "Zoë", role: code("facilitating"),
                    time: moment(520, offset: 60)))
        ),
        about(442, .began(MentoringBegan(mentoring: mentoring, role: code("desk")))),
        about(
            443,
            .changed(
                MentoringChanged(
                    mentoring: mentoring, learner: .to("Lua"), mentor: .cleared, role: code("desk")))
        ),
        about(
            444,
            .stepped(
                MentoringStepped(mentoring: mentoring, step: .paired, learner: true, mentor: false))
        ),
        about(445, .moved(MentoringMoved(mentoring: mentoring, state: .ended))),
    ]

    private static let ofShares: [Line] = [
        about(
            446,
            .told(
                ShareTold(
                    share: share, work: .shifts, from: day("2026-10-01"), to: day("2026-10-31"), ofTen: 7,
                    words: "nearly all nights", session: meeting))
        ),
        about(
            447,
            .told(
                ShareTold(
                    share: share, work: .reviews, from: day("2026-10-01"), to: day("2026-12-31"), ofTen: 3
                ))
        ),
        about(448, .takenBack(ShareTakenBack(share: share))),
        about(449, .takenBack(ShareTakenBack(share: share, takenBack: false))),
    ]

    private static let beside: [Line] = [
        line(450, 530, .listChanged(ListChanged(list: .mentoredRoles, code: code("desk"), offered: false))),
        line(
            451, 540,
            .forgotten(
                Forgotten(
                    request: request,
                    places: [
                        WordPlace(ref(402), .words, bytes: 0..<2), WordPlace(ref(412), .words),
                        WordPlace(ref(441), .learner), WordPlace(ref(441), .mentor),
                    ]))),
    ]
}

extension Samples {
    private static let taken = DecisionTaken(
        decision: decision, state: .proposed, time: moment(120, offset: 60), words: "We open at nine.",
        session: meeting, point: point, concern: concern, method: DecisionMethod(.consent),
        tally: Tally(agree: 5, aside: 1, object: 0, present: 7), review: day("2027-02-24"),
        effect: .method(vote))
    private static let changed = DecisionChanged(
        decision: decision, words: .to("We open at half past nine."), tally: .to(Tally(agree: 9)),
        review: .to(day("2027-03-01")))
    private static let cleared = DecisionChanged(
        decision: decision, words: .cleared, tally: .cleared, review: .cleared)
    private static let settled = DecisionMoved(
        decision: decision, state: .adopted, time: moment(128, offset: 60), session: meeting, method: vote,
        after: [ref(402)])
    private static let acted = DecisionActed(
        decision: decision, action: task, what: .to("a new sign"), who: .to("Lu"),
        by: .to(day("2026-12-01")), state: .open)

    private static func with(_ effect: DecisionEffect) -> DecisionTaken {
        DecisionTaken(decision: otherDecision, state: .adopted, words: "So be it.", effect: effect)
    }

    private static func part(takenBack: Bool) -> DecisionPartTakenBack {
        DecisionPartTakenBack(
            decision: decision, part: objection.of(DecisionPart.self), takenBack: takenBack)
    }

    private static func partOfAgreement(takenBack: Bool) -> AgreementPartTakenBack {
        AgreementPartTakenBack(
            agreement: agreement, part: objection.of(AgreementPart.self), takenBack: takenBack)
    }

    private static func worded(_ words: String?, agreed: Bool) -> AgreementWorded {
        AgreementWorded(
            agreement: agreement, wording: agreementWording, language: code("en"), words: words,
            day: words == nil ? nil : day("2026-11-20"), agreed: agreed)
    }

    private static func of(_ number: Int, _ minutes: Int, _ event: AgreementEvent) -> Line {
        line(number, minutes, .collective(.agreement(event)))
    }

    /// Lines a minute apart, each with its number.
    private static func about(_ number: Int, _ event: PriorityEvent) -> Line {
        line(number, number + 80, .collective(.priority(event)))
    }

    private static func about(_ number: Int, _ event: MentoringEvent) -> Line {
        line(number, number + 80, .collective(.mentoring(event)))
    }

    private static func about(_ number: Int, _ event: ShareEvent) -> Line {
        line(number, number + 80, .collective(.share(event)))
    }
}
