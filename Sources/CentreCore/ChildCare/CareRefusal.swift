/// Why something about child care was refused.
package enum CareRefusal: Hashable, Sendable {
    case unknownRequest
    /// The child is in care already, so it cannot be taken in again, nor be let go of in any way but by being collected.
    case childHere(String, since: Moment?)
    /// Another child in the room goes by this name.
    case childNamedHere(String)
    /// Two children of one request cannot bear one name.
    case sameName(String)
    case notInCare(String, Moment?)
    /// Whoever collects is one of those who must not; the rule says it of that name.
    case mayNotCollect(String, rule: String)
    case wrongWord
    /// There is no pick-up word to compare.
    case noWord
    case pickUpWord(PickUpWord.Fault)
    case collectedBeforeTakenIn(Moment)
    case endsBeforeItStarts
    /// What is planned lies in one service day, which turns at this minute.
    case spansTheTurn(MinuteOfDay)
    case tooFarAhead(PlannedTime)
    /// No band of the centre's table is spelled so.
    case unknownBand(String)
    case unknownCarer
    case carerLeft
    case carerHere(String, since: Moment?)
    /// What holds for a family hangs on the parent's name.
    case needsParent
    /// The first band of the ratio table begins at birth.
    case firstBand
}
