/// Why something about issues was refused.
package enum IssueRefusal: Hashable, Sendable {
    /// There is none, or it is not for this person to know of.
    case unknownIssue
    case unknownConcern
    case unknownWarning
    /// Something was told already: whoever wrote it down reads it no more.
    case toldAlready
    case heardAlready(by: String, at: Moment)
    case closedAlready(Issue.State)
    case notClosed
    /// Whoever raised it took it back.
    case withdrawn
    /// The same coordinator said so already; a second one is needed.
    case saidSoAlready
    /// Nobody agreed to this use of it.
    case noConsent(Use)
    /// Passing it on is asked about afresh, each time.
    case askFirst
    /// The receipt fits nothing that is open to it.
    case receiptFitsNothing
    case joinedAlready
    case concernClosed
    /// Something came of it: it is closed, and not taken back.
    case concernWentOn
    /// The group was promised to be told what came of it.
    case reportOwed(by: Day?)
    case happensLater(PlannedTime)
    case dayAhead(Day)
    case dayPast(Day)
    /// A warning names nobody: this is the name of whoever raised it.
    case namesTheRaiser
    case nothingToWarnOf
    /// One coordinator alone does not close what hurt somebody: a second one, the raiser's word, or a session.
    case needsMoreThanOne
}
