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
            case .settingsChanged: .settingsChanged(try SettingsChanged(from: &fields))
            case .listChanged: .listChanged(try ListChanged(from: &fields))
            case .handoverWritten: .handoverWritten(try HandoverWritten(from: &fields))
            case .handoverPutAway: .handoverPutAway(try HandoverPutAway(from: &fields))
            case .importTaken: .importTaken(try ImportTaken(from: &fields))
            case .importTakenBack: .importTakenBack(try ImportTakenBack(from: &fields))
            }
    }

    /// The event's kind and payload, or `nil` for an event that this program did not understand and never writes.
    var written: (kind: Kind, payload: any Payload)? {
        switch self {
        case .visitArrived(let payload): (.visitArrived, payload)
        case .visitLeft(let payload): (.visitLeft, payload)
        case .visitClosed(let payload): (.visitClosed, payload)
        case .visitReopened(let payload): (.visitReopened, payload)
        case .visitTakenBack(let payload): (.visitTakenBack, payload)
        case .visitChanged(let payload): (.visitChanged, payload)
        case .someLeft(let payload): (.someLeft, payload)
        case .someLeftTakenBack(let payload): (.someLeftTakenBack, payload)
        case .served(let payload): (.served, payload)
        case .serviceTakenBack(let payload): (.serviceTakenBack, payload)
        case .referralMade(let payload): (.referralMade, payload)
        case .referralFollowed(let payload): (.referralFollowed, payload)
        case .headcountTaken(let payload): (.headcountTaken, payload)
        case .headcountTakenBack(let payload): (.headcountTakenBack, payload)
        case .personAdded(let payload): (.personAdded, payload)
        case .personChanged(let payload): (.personChanged, payload)
        case .settingsChanged(let payload): (.settingsChanged, payload)
        case .listChanged(let payload): (.listChanged, payload)
        case .handoverWritten(let payload): (.handoverWritten, payload)
        case .handoverPutAway(let payload): (.handoverPutAway, payload)
        case .importTaken(let payload): (.importTaken, payload)
        case .importTakenBack(let payload): (.importTakenBack, payload)
        case .unknown: nil
        }
    }
}
