internal import CentreCore

/// What stands in an event's object beside its kind.
protocol Payload {
    init(from fields: inout FieldReader) throws(WireFault)
    func write(to fields: inout FieldWriter)
}

extension Event {
    /// Reads an event's fields; its kind was read already.
    init(_ kind: Kind, from fields: inout FieldReader) throws(WireFault) {
        self =
            switch kind {
            case .visitArrived: .visitArrived(try VisitArrived(from: &fields))
            case .visitLeft: .visitLeft(try VisitLeft(from: &fields))
            case .visitClosed: .visitClosed(try VisitClosed(from: &fields))
            case .visitReopened: .visitReopened(try VisitReopened(from: &fields))
            case .visitTakenBack: .visitTakenBack(try VisitTakenBack(from: &fields))
            case .visitChanged: .visitChanged(try VisitChanged(from: &fields))
            case .someLeft: .someLeft(try SomeLeft(from: &fields))
            case .someLeftTakenBack: .someLeftTakenBack(try SomeLeftTakenBack(from: &fields))
            case .served: .served(try Served(from: &fields))
            case .serviceTakenBack: .serviceTakenBack(try ServiceTakenBack(from: &fields))
            case .referralMade: .referralMade(try ReferralMade(from: &fields))
            case .referralFollowed: .referralFollowed(try ReferralFollowed(from: &fields))
            case .headcountTaken: .headcountTaken(try HeadcountTaken(from: &fields))
            case .headcountTakenBack: .headcountTakenBack(try HeadcountTakenBack(from: &fields))
            case .personAdded: .personAdded(try PersonAdded(from: &fields))
            case .personChanged: .personChanged(try PersonChanged(from: &fields))
            case .personPinSet: .personPinSet(try PersonPinSet(from: &fields))
            case .settingsChanged: .settingsChanged(try SettingsChanged(from: &fields))
            case .listChanged: .listChanged(try ListChanged(from: &fields))
            case .handoverWritten: .handoverWritten(try HandoverWritten(from: &fields))
            case .handoverPutAway: .handoverPutAway(try HandoverPutAway(from: &fields))
            case .importTaken: .importTaken(try ImportTaken(from: &fields))
            case .importTakenBack: .importTakenBack(try ImportTakenBack(from: &fields))
            case .forgetAsked: .forgetAsked(try ForgetAsked(from: &fields))
            case .forgetSettled: .forgetSettled(try ForgetSettled(from: &fields))
            case .forgotten: .forgotten(try Forgotten(from: &fields))
            case .looked: .looked(try Looked(from: &fields))
            case .careAsked: .care(.asked(try CareAsked(from: &fields)))
            case .childNamed: .care(.childNamed(try ChildNamed(from: &fields)))
            case .careAnswered: .care(.answered(try CareAnswered(from: &fields)))
            case .careArranged: .care(.arranged(try CareArranged(from: &fields)))
            case .collectorNamed: .care(.collectorNamed(try CollectorNamed(from: &fields)))
            case .collectorWithdrawn: .care(.collectorWithdrawn(try CollectorWithdrawn(from: &fields)))
            case .wordSet: .care(.wordSet(try WordSet(from: &fields)))
            case .takenIn: .care(.takenIn(try TakenIn(from: &fields)))
            case .childStays: .care(.stays(try ChildStays(from: &fields)))
            case .childHanded: .care(.handed(try ChildHanded(from: &fields)))
            case .childCollected: .care(.collected(try ChildCollected(from: &fields)))
            case .stayPutRight: .care(.putRight(try StayPutRight(from: &fields)))
            case .parentCalled: .care(.called(try ParentCalled(from: &fields)))
            case .carerStarted: .carer(.started(try CarerStarted(from: &fields)))
            case .carerEnded: .carer(.ended(try CarerEnded(from: &fields)))
            case .carerStays: .carer(.stays(try CarerStays(from: &fields)))
            case .carerTakenBack: .carer(.takenBack(try CarerTakenBack(from: &fields)))
            case .familyRuled: .family(.ruled(try FamilyRuled(from: &fields)))
            case .familyRuleWithdrawn: .family(.withdrawn(try FamilyRuleWithdrawn(from: &fields)))
            case .issueRaised: .issue(.raised(try IssueRaised(from: &fields)))
            case .issueTold: .issue(.told(try IssueTold(from: &fields)))
            case .issueSaid: .issue(.said(try IssueSaid(from: &fields)))
            case .issueConsented: .issue(.consented(try IssueConsented(from: &fields)))
            case .issueShut: .issue(.shut(try IssueShut(from: &fields)))
            case .issueHelped: .issue(.helped(try IssueHelped(from: &fields)))
            case .issuePartTakenBack: .issue(.partTakenBack(try IssuePartTakenBack(from: &fields)))
            case .issueMoved: .issue(.moved(try IssueMoved(from: &fields)))
            case .issueVoiced: .issue(.voiced(try IssueVoiced(from: &fields)))
            case .issueReceipted: .issue(.receipted(try IssueReceipted(from: &fields)))
            case .concernOpened: .concern(.opened(try ConcernOpened(from: &fields)))
            case .concernChanged: .concern(.changed(try ConcernChanged(from: &fields)))
            case .concernJoined: .concern(.joined(try ConcernJoined(from: &fields)))
            case .concernMoved: .concern(.moved(try ConcernMoved(from: &fields)))
            case .concernResponded: .concern(.responded(try ConcernResponded(from: &fields)))
            case .concernActed: .concern(.acted(try ConcernActed(from: &fields)))
            case .concernReported: .concern(.reported(try ConcernReported(from: &fields)))
            case .concernPartTakenBack: .concern(.partTakenBack(try ConcernPartTakenBack(from: &fields)))
            case .warningMade: .warning(.made(try WarningMade(from: &fields)))
            case .warningChanged: .warning(.changed(try WarningChanged(from: &fields)))
            case .warningMoved: .warning(.moved(try WarningMoved(from: &fields)))
            }
    }

    /// Writes the event's object; nothing for an event that this program did not understand and so never writes.
    func write(to fields: inout FieldWriter) {
        switch self {
        case .visitArrived(let payload): fields.event(.visitArrived, payload)
        case .visitLeft(let payload): fields.event(.visitLeft, payload)
        case .visitClosed(let payload): fields.event(.visitClosed, payload)
        case .visitReopened(let payload): fields.event(.visitReopened, payload)
        case .visitTakenBack(let payload): fields.event(.visitTakenBack, payload)
        case .visitChanged(let payload): fields.event(.visitChanged, payload)
        case .someLeft(let payload): fields.event(.someLeft, payload)
        case .someLeftTakenBack(let payload): fields.event(.someLeftTakenBack, payload)
        case .served(let payload): fields.event(.served, payload)
        case .serviceTakenBack(let payload): fields.event(.serviceTakenBack, payload)
        case .referralMade(let payload): fields.event(.referralMade, payload)
        case .referralFollowed(let payload): fields.event(.referralFollowed, payload)
        case .headcountTaken(let payload): fields.event(.headcountTaken, payload)
        case .headcountTakenBack(let payload): fields.event(.headcountTakenBack, payload)
        case .personAdded(let payload): fields.event(.personAdded, payload)
        case .personChanged(let payload): fields.event(.personChanged, payload)
        case .personPinSet(let payload): fields.event(.personPinSet, payload)
        case .settingsChanged(let payload): fields.event(.settingsChanged, payload)
        case .listChanged(let payload): fields.event(.listChanged, payload)
        case .handoverWritten(let payload): fields.event(.handoverWritten, payload)
        case .handoverPutAway(let payload): fields.event(.handoverPutAway, payload)
        case .importTaken(let payload): fields.event(.importTaken, payload)
        case .importTakenBack(let payload): fields.event(.importTakenBack, payload)
        case .forgetAsked(let payload): fields.event(.forgetAsked, payload)
        case .forgetSettled(let payload): fields.event(.forgetSettled, payload)
        case .forgotten(let payload): fields.event(.forgotten, payload)
        case .looked(let payload): fields.event(.looked, payload)
        case .care(let event): event.write(to: &fields)
        case .carer(let event): event.write(to: &fields)
        case .family(let event): event.write(to: &fields)
        case .issue(let event): event.write(to: &fields)
        case .concern(let event): event.write(to: &fields)
        case .warning(let event): event.write(to: &fields)
        case .unknown: break
        }
    }
}

extension FieldWriter {
    mutating func event(_ kind: Kind, _ payload: some Payload) {
        json.beginObject()
        text(Field.kind, kind.rawValue)
        payload.write(to: &self)
        json.endObject()
    }
}
