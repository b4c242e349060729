/// Why something about the collective was refused.
package enum CollectiveRefusal: Hashable, Sendable {
    case unknownDecision
    case unknownAgreement
    case unknownPriority
    case unknownMentoring
    case unknownShare
    case moreVoicesThanPeople(voices: Int, people: Int)
    /// The group did not decide by this method on that day; `inForce` is the one by which it did, if any.
    case methodNotInForce(inForce: DecisionMethod?)
    /// Another method is taken up only by what the method in force gives; this is what it gives, if enough was counted.
    case methodMustGiveIt(Decision.State?)
    case adoptedAlready
    /// It was never adopted, or was ended already.
    case notInForce
    /// What is in force is ended by a decision.
    case endedByADecision
    /// An agreement needs one wording at least.
    case onlyWording
    /// The collective decided that this is not recorded.
    case notRecorded(RefusedField)
    case refusedAlready(RefusedField)
    /// It is recorded already.
    case notRefused
    case dayAhead(Day)
    case dayPast(Day)
    case endsBeforeItBegins
    case nothingReported
    /// What leaves is of a quarter that is over.
    case quarterNotOver(Quarter)
    /// What leaves does so by a decision that the group adopted.
    case notAdopted
    case unknownReport
}
