import CentreCore

/// The forms whose half-typed state is kept.
///
/// The names are in draft files: they are never changed.
package enum FormKind: String, Hashable, Sendable, CaseIterable {
    case arrive, change, why, give, refer, follow, headcount, handover, paper
    case person, helper
    case paperCounts = "paper-counts"
    case forget
    case care, takeIn = "take-in", collect, answer, collector, carer
    case changeCare = "change-care"
    case paperCare = "paper-care"
    case tell, fill, support, warn
    case closeIssue = "close-issue"
    case referIssue = "refer-issue"
    case followIssue = "follow-issue"
    case passOn = "pass-on"
    case join, respond, act
    case reportBack = "report-back"
    case wordConcern = "word-concern"
    case changeIssue = "change-issue"
    case changeWarning = "change-warning"
    // Planning sessions.
    case plan, series
    case openNow = "open-now"
    case changePlan = "change-plan"
    case changeSeries = "change-series"
    case cancelSession = "cancel-session"
    case paperSession = "paper-session"
    // An open session.
    case openSession = "open-session"
    case attendance
    case wordPoint = "word-point"
    // Agreements and decisions.
    case decide, settle, object, propose
    case changeDecision = "change-decision"
    case wordAgreement = "word-agreement"
    case actOn = "act-on"
    // Priorities and learning.
    case prioritise, rank, mentor
    case changePriority = "change-priority"
    case changeMentoring = "change-mentoring"
    case reportShare = "report-share"
    case changeShare = "change-share"
    // Looking back.
    case supplies
    case changeSupplies = "change-supplies"
    // Finding.
    // Ageing out.
    // Letting go.
    // What leaves the centre.
    case letLeave = "let-leave"
    case export
}

extension FormKind {
    /// Whether such a form is about one thing, and what was half typed of it is gone on with.
    ///
    /// Any other begins empty each time, and several may be kept half typed.
    var isAboutOneThing: Bool {
        switch self {
        case .change, .why, .give, .refer, .follow, .paper, .paperCounts, .takeIn, .collect, .answer,
            .changeCare,
            .collector, .paperCare, .fill, .support, .closeIssue, .referIssue, .followIssue, .passOn, .join,
            .respond, .act, .reportBack, .wordConcern, .changeIssue, .changeWarning:
            true
        case .changePlan, .changeSeries, .cancelSession, .paperSession: true
        case .plan, .series, .openNow: false
        // Agreements and decisions.
        case .decide, .settle, .object, .changeDecision, .wordAgreement, .actOn: true
        case .propose: false
        // Priorities and learning.
        case .changePriority, .rank, .changeMentoring, .changeShare: true
        case .prioritise, .mentor, .reportShare: false
        case .openSession, .attendance, .wordPoint: true
        // Looking back.
        case .changeSupplies: true
        case .supplies: false
        // Finding.
        // Ageing out.
        // Letting go.
        // What leaves the centre.
        case .letLeave, .export: false
        case .arrive, .headcount, .handover, .person, .helper, .forget, .care, .carer, .tell, .warn: false
        }
    }

    /// The form with what a draft keeps of it; `nil` where what it was about is not at hand any more.
    func screen(for draft: Draft, in desk: Desk) -> (any Screen)? {
        var screen = blank(for: draft, in: desk)
        screen?.form.takeUp(draft)
        return screen
    }

    private func blank(for draft: Draft, in desk: Desk) -> (any FormScreen)? {
        let visit = draft.visit
        let request = draft.request.flatMap { desk.centre.care[$0] }.flatMap { $0.counts ? $0 : nil }
        switch self {
        case .arrive: return ArriveForm(in: desk)
        case .headcount: return HeadcountForm(in: desk)
        case .handover: return NoteForm(in: desk)
        case .person: return AddPersonForm(in: desk)
        case .helper: return AddHelperForm(in: desk)
        case .forget: return ForgetForm(in: desk)
        case .carer: return CarerForm(in: desk)
        case .care: return CareForm(for: draft, in: desk)
        case .takeIn: return draft.request.flatMap { CareForm($0, in: desk) }
        case .collect:
            return request.flatMap { $0.inCare.isEmpty ? nil : CollectForm($0, in: desk) }
        case .answer:
            guard let request,
                let state = draft.about.map({ String($0.dropFirst(32)) })
                    .flatMap({ ChildCareRequest.State(rawValue: $0) })
            else { return nil }
            return AnswerForm(request, state, in: desk)
        case .changeCare: return request.map { ChangeCareForm($0, in: desk) }
        case .collector: return request.map { CollectorForm($0.id, in: desk) }
        case .paperCare: return draft.about.flatMap { Day($0) }.map { PaperCare(ServiceDay($0), in: desk) }
        // Planning sessions.
        case .plan: return PlanForm(in: desk)
        case .openNow: return PlanForm(openingIn: desk)
        case .changePlan: return draft.planned.flatMap { PlanForm(changing: $0, in: desk) }
        case .cancelSession: return draft.planned.flatMap { CancelForm($0, in: desk) }
        case .series: return SeriesForm(in: desk)
        case .changeSeries:
            return draft.about.flatMap { ID<Series>($0) }.flatMap { SeriesForm(changing: $0, in: desk) }
        case .paperSession:
            return draft.about.flatMap { Day($0) }.map { PaperSession(ServiceDay($0), in: desk) }
        // An open session.
        case .openSession: return draft.begun.flatMap { SessionDesk($0, in: desk) }
        case .attendance: return draft.begun.flatMap { AttendanceForm($0, in: desk) }
        case .wordPoint:
            guard let session = draft.begun,
                let item = draft.about.flatMap({ ID<AgendaItem>($0.suffix(32)) })
            else { return nil }
            return WordPointForm(session, item, in: desk)
        // Agreements and decisions.
        case .decide: return draft.about.flatMap { DecideForm(keptAs: $0, in: desk) }
        case .propose: return ProposeForm(in: desk)
        case .settle: return draft.decision.flatMap { SettleForm($0, in: desk) }
        case .changeDecision: return draft.decision.flatMap { ChangeDecisionForm($0, in: desk) }
        case .actOn: return draft.decision.flatMap { ActForm(.decision($0), in: desk) }
        case .object: return draft.about.flatMap { Objected($0) }.flatMap { ObjectForm($0, in: desk) }
        case .wordAgreement: return draft.about.flatMap { WordingForm(keptAs: $0, in: desk) }
        // Priorities and learning.
        case .prioritise: return PriorityForm(in: desk)
        case .changePriority:
            return draft.about.flatMap { ID($0) }.flatMap { PriorityForm(changing: $0, in: desk) }
        case .rank: return RankForm(in: desk)
        case .mentor: return MentoringForm(in: desk)
        case .changeMentoring:
            return draft.about.flatMap { ID($0) }.flatMap { MentoringForm(changing: $0, in: desk) }
        case .reportShare: return ShareForm(in: desk)
        case .changeShare:
            return draft.about.flatMap { ID($0) }.flatMap { ShareForm(changing: $0, in: desk) }
        // What leaves the centre.
        case .letLeave: return LetLeaveForm(in: desk)
        case .export: return ExportForm(in: desk)
        // Looking back.
        case .supplies: return SuppliesForm(in: desk)
        case .changeSupplies:
            return draft.about.flatMap { Day($0) }.flatMap { SuppliesForm(changing: $0, in: desk) }
        case .tell: return TellForm(for: draft, in: desk)
        case .warn: return WarnForm(in: desk)
        case .fill: return draft.issue.flatMap { TellForm(filling: $0, with: draft, in: desk) }
        case .changeIssue: return draft.issue.flatMap { ChangeIssueForm($0, in: desk) }
        case .changeWarning: return draft.warning.flatMap { WarnForm(changing: $0, in: desk) }
        case .support: return draft.issue.flatMap { SupportForm($0, in: desk) }
        case .closeIssue: return draft.issue.flatMap { CloseIssueForm($0, in: desk) }
        case .referIssue: return draft.issue.flatMap { ReferIssueForm($0, in: desk) }
        case .followIssue: return draft.issue.flatMap { FollowIssueForm($0, in: desk) }
        case .passOn: return draft.issue.flatMap { PassOnForm($0, in: desk) }
        case .join: return draft.issue.flatMap { JoinForm($0, with: draft.otherIssues, in: desk) }
        case .respond: return draft.concern.flatMap { RespondForm($0, in: desk) }
        case .act: return draft.concern.flatMap { ActForm(.concern($0), in: desk) }
        case .reportBack: return draft.concern.flatMap { ReportBackForm($0, in: desk) }
        case .wordConcern: return draft.concern.flatMap { WordConcernForm($0, in: desk) }
        case .paper: return draft.about.flatMap { Day($0) }.map { PaperLines(ServiceDay($0), in: desk) }
        case .paperCounts:
            return draft.about.flatMap { Day($0) }.map { PaperCounts(ServiceDay($0), in: desk) }
        case .change: return visit.flatMap { ChangeForm($0, in: desk) }
        case .why: return visit.flatMap { WhyForm($0, in: desk) }
        case .give: return visit.flatMap { GiveForm($0, in: desk) }
        case .refer: return visit.flatMap { ReferForm($0, in: desk) }
        case .follow:
            guard let visit, let about = draft.about, let referral = ID<Referral>(about.suffix(32)) else {
                return nil
            }
            return FollowForm(visit, referral, in: desk)
        }
    }
}

extension Draft {
    /// The visit that it is about, where it is about one.
    var visit: ID<Visit>? {
        switch FormKind(rawValue: form) {
        case .change, .why, .give, .refer, .follow: about.flatMap { ID<Visit>($0.prefix(32)) }
        default: nil
        }
    }

    /// The issue that it is about, where it is about one.
    var issue: ID<Issue>? {
        switch FormKind(rawValue: form) {
        case .fill, .support, .closeIssue, .referIssue, .followIssue, .passOn, .join, .changeIssue:
            about.flatMap { ID($0.prefix(32)) }
        default: nil
        }
    }

    /// The issues that are joined with it.
    fileprivate var otherIssues: [ID<Issue>] {
        var rest = (about ?? "").dropFirst(32)
        var others: [ID<Issue>] = []
        while let id = ID<Issue>(rest.prefix(32)) {
            others.append(id)
            rest = rest.dropFirst(32)
        }
        return others
    }

    /// The shared concern that it is about, where it is about one.
    var concern: ID<Concern>? {
        switch FormKind(rawValue: form) {
        case .respond, .act, .reportBack, .wordConcern: about.flatMap { ID($0.prefix(32)) }
        default: nil
        }
    }

    /// The decision that it is about, where it is about one.
    var decision: ID<Decision>? {
        switch FormKind(rawValue: form) {
        case .settle, .changeDecision, .actOn: about.flatMap { ID($0.prefix(32)) }
        case .object: about.flatMap { Objected($0) }?.decision
        default: nil
        }
    }

    /// The warning that it is about, where it is about one.
    var warning: ID<Warning>? {
        switch FormKind(rawValue: form) {
        case .changeWarning: about.flatMap { ID($0) }
        default: nil
        }
    }

    /// The day whose total of supplies it is about, where it is about one.
    var supplies: Day? {
        switch FormKind(rawValue: form) {
        case .changeSupplies: about.flatMap { Day($0) }
        default: nil
        }
    }

    /// The session whose planning it is about, where it is about one.
    var planned: ID<Session>? {
        switch FormKind(rawValue: form) {
        case .changePlan, .cancelSession: about.flatMap { ID($0) }
        default: nil
        }
    }

    /// The session that is held and that it is about, where it is about one.
    var begun: ID<Session>? {
        switch FormKind(rawValue: form) {
        case .openSession, .attendance, .wordPoint: about.flatMap { ID($0.prefix(32)) }
        default: nil
        }
    }

    /// The request for child care that it is about, where it is about one.
    var request: ID<ChildCareRequest>? {
        switch FormKind(rawValue: form) {
        case .takeIn, .collect, .answer, .changeCare, .collector: about.flatMap { ID($0.prefix(32)) }
        default: nil
        }
    }
}

extension Form {
    /// The form as its draft left it, where one is kept.
    func resumed(_ kind: FormKind, about: String, in desk: Desk) -> Form {
        var form = self
        if let draft = desk.draft(kind, about: about) { form.takeUp(draft) }
        return form
    }

    fileprivate mutating func takeUp(_ draft: Draft) {
        fill(draft.fields)
        keptFrom = draft.at
        slip = draft.about
    }
}
