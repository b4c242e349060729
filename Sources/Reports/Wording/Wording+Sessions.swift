internal import CentreCore
import Resources

extension Wording {
    /// Why something about sessions was refused, in a sentence that says what to do.
    func sentence(for refusal: SessionRefusal) -> String {
        switch refusal {
        case .unknownSession: words("refusal.session.unknownSession")
        case .unknownSeries: words("refusal.session.unknownSeries")
        case .openAlready(let opened): words("refusal.session.openAlready", ["time": dayAndTime(opened)])
        case .closedAlready(let closed): words("refusal.session.closedAlready", ["time": dayAndTime(closed)])
        case .notOpen: words("refusal.session.notOpen")
        case .notClosed: words("refusal.session.notClosed")
        case .notDue(let starts):
            words("refusal.session.notDue", ["time": "\(longDay(starts.day)), \(starts.minute)"])
        case .closesBeforeOpening(let opened):
            words("refusal.session.closesBeforeOpening", ["time": dayAndTime(opened)])
        case .dayPast(let day): words("refusal.session.dayPast", ["day": longDay(day)])
        case .tooFarAhead(let day): words("refusal.session.tooFarAhead", ["day": longDay(day)])
        case .noSession(let day): words("refusal.session.noSession", ["day": longDay(day)])
        case .neverOccurs: words("refusal.session.neverOccurs")
        case .ownNotes: words("refusal.session.ownNotes")
        }
    }
}
