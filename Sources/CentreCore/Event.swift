/// Something that happened, as the record keeps it: past tense, never changed, only added to.
///
/// The written form of each case is `Storage`'s; `FORMAT.md` and the text beside it list the names.
package enum Event: Hashable, Sendable {
    case visitArrived(VisitArrived)
    case visitLeft(VisitLeft)
    case visitClosed(VisitClosed)
    case visitReopened(VisitReopened)
    case visitTakenBack(VisitTakenBack)
    case visitChanged(VisitChanged)
    case someLeft(SomeLeft)
    case someLeftTakenBack(SomeLeftTakenBack)
    case served(Served)
    case serviceTakenBack(ServiceTakenBack)
    case referralMade(ReferralMade)
    case referralFollowed(ReferralFollowed)
    case headcountTaken(HeadcountTaken)
    case headcountTakenBack(HeadcountTakenBack)
    case personAdded(PersonAdded)
    case personChanged(PersonChanged)
    case personPinSet(PersonPinSet)
    case settingsChanged(SettingsChanged)
    case listChanged(ListChanged)
    case handoverWritten(HandoverWritten)
    case handoverPutAway(HandoverPutAway)
    case importTaken(ImportTaken)
    case importTakenBack(ImportTakenBack)
    case forgetAsked(ForgetAsked)
    case forgetSettled(ForgetSettled)
    case forgotten(Forgotten)
    case aged(Aged)
    case looked(Looked)
    case care(CareEvent)
    case carer(CarerEvent)
    case family(FamilyEvent)
    case issue(IssueEvent)
    case concern(ConcernEvent)
    case warning(WarningEvent)
    case supplies(SuppliesEvent)
    case session(SessionEvent)
    case series(SeriesEvent)
    case decision(DecisionEvent)
    case collective(CollectiveEvent)
    case lettingGo(LettingGoEvent)
    /// A kind that this program does not know: kept in the file as it stands, and without effect here.
    case unknown(kind: String)
}

/// The thing whose file holds an event.
package enum Root: Hashable, Sendable {
    case visit(ID<Visit>)
    case headcount(ID<Headcount>)
    case look(ID<Look>)
    case care(ID<ChildCareRequest>)
    case carer(ID<CarerShift>)
    case issue(ID<Issue>)
    case concern(ID<Concern>)
    case warning(ID<Warning>)
    case supplies(ID<SuppliesDay>)
    case session(ID<Session>)
    case decision(ID<Decision>)
    /// What has no month: people, settings, lists, handover, imports, who asked to be forgotten, who collects whom, series
    /// of sessions, agreements, priorities, mentoring, shares of the work, which months were let go, reports that left.
    case standing

    /// The month whose file holds the root, or `nil` for what is standing.
    package var month: Month? {
        switch self {
        case .visit(let id): id.month
        case .headcount(let id): id.month
        case .look(let id): id.month
        case .care(let id): id.month
        case .carer(let id): id.month
        case .issue(let id): id.month
        case .concern(let id): id.month
        case .warning(let id): id.month
        case .supplies(let id): id.month
        case .session(let id): id.month
        case .decision(let id): id.month
        case .standing: nil
        }
    }
}

extension Event {
    /// The root that the event speaks of, or `nil` where only its file knows.
    package var root: Root? {
        switch self {
        case .visitArrived(let event): .visit(event.visit)
        case .visitLeft(let event): .visit(event.visit)
        case .visitClosed(let event): .visit(event.visit)
        case .visitReopened(let event): .visit(event.visit)
        case .visitTakenBack(let event): .visit(event.visit)
        case .visitChanged(let event): .visit(event.visit)
        case .someLeft(let event): .visit(event.visit)
        case .someLeftTakenBack(let event): .visit(event.visit)
        case .served(let event): .visit(event.visit)
        case .serviceTakenBack(let event): .visit(event.visit)
        case .referralMade(let event): .visit(event.visit)
        case .referralFollowed(let event): .visit(event.visit)
        case .headcountTaken(let event): .headcount(event.headcount)
        case .headcountTakenBack(let event): .headcount(event.headcount)
        case .looked(let event): .look(event.look)
        case .care(let event): .care(event.request)
        case .carer(let event): .carer(event.shift)
        case .issue(let event): .issue(event.issue)
        case .concern(let event): .concern(event.concern)
        case .warning(let event): .warning(event.warning)
        case .supplies(let event): .supplies(event.supplies)
        case .session(let event): .session(event.session)
        case .decision(let event): .decision(event.decision)
        case .personAdded, .personChanged, .personPinSet, .settingsChanged, .listChanged, .handoverWritten,
            .handoverPutAway, .importTaken, .importTakenBack, .forgetAsked, .forgetSettled, .forgotten,
            .aged, .family, .series, .collective, .lettingGo:
            .standing
        case .unknown: nil
        }
    }
}
