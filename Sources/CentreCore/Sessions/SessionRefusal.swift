/// Why something about sessions was refused.
package enum SessionRefusal: Hashable, Sendable {
    case unknownSession
    case unknownSeries
    case openAlready(since: Moment)
    case closedAlready(at: Moment)
    /// It was not opened, or was closed since.
    case notOpen
    case notClosed
    /// It lies more than a day ahead.
    case notDue(PlannedTime)
    case closesBeforeOpening(opened: Moment)
    case dayPast(Day)
    case tooFarAhead(Day)
    /// The series has no session on that day.
    case noSession(Day)
    /// The end lies before the first day, no month has such a day, or every session is skipped.
    case neverOccurs
    /// No session agrees to its own notes.
    case ownNotes
}
