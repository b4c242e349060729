internal import CentreCore

/// What an event speaks of, as fine as the live start tells things apart: one visit, one headcount, one look, one
/// request for child care, one carer's time, one issue, one concern, one warning, one day's supplies, one session, one decision, one
/// handover note, or else what is in force of the rest.
enum Subject: Hashable, Sendable {
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
    case note(ID<HandoverNote>)
    case standing

    /// The month whose files hold all about the subject; `nil` for the standing files.
    var month: Month? {
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
        case .note, .standing: nil
        }
    }

    /// Whether it may lie in other files though it begins in this one: a day's supplies go by the same name wherever
    /// they are written down, and those of earlier days are not at hand.
    func mayHaveBegun(before today: ServiceDay) -> Bool {
        if case .supplies(let id) = self { id < ID(of: today.day) } else { false }
    }
}

extension Event {
    /// The subject, and whether the event is the one that brings it into being; `nil` for an unknown event.
    var subject: (subject: Subject, begins: Bool)? {
        switch self {
        case .visitArrived(let event): (.visit(event.visit), true)
        case .headcountTaken(let event): (.headcount(event.headcount), true)
        case .handoverWritten(let event): (.note(event.note), true)
        case .handoverPutAway(let event): (.note(event.note), false)
        default:
            switch root {
            case .visit(let id): (.visit(id), false)
            case .headcount(let id): (.headcount(id), false)
            case .look(let id): (.look(id), true)
            case .care(let id): (.care(id), begins)
            case .carer(let id): (.carer(id), begins)
            case .issue(let id): (.issue(id), begins)
            case .concern(let id): (.concern(id), begins)
            case .warning(let id): (.warning(id), begins)
            case .supplies(let id): (.supplies(id), begins)
            case .session(let id): (.session(id), begins)
            case .decision(let id): (.decision(id), begins)
            case .standing: (.standing, true)
            case nil: nil
            }
        }
    }

    /// Whether a request for care, a carer's time, or what the group has to do with comes into being.
    private var begins: Bool {
        switch self {
        case .care(.asked), .carer(.started), .issue(.raised), .concern(.opened), .warning(.made),
            .supplies(.counted), .session(.planned), .decision(.taken):
            true
        default: false
        }
    }
}
