/// Why an action was refused: a code with its data.
///
/// The words are the catalogue's, for both doors.
package enum Refusal: Error, Hashable, Sendable {
    /// A thing that somebody typed.
    package enum Field: String, Hashable, Sendable, CaseIterable {
        case name, need, note, people, children, quantity, time, centreName, zone, wording, pinLength
        case softLock, hardLock
        case child, band, collector, reach, call, wait, neverCall, allergy, sleep, comfort, word, carer, from,
            weeks, until
        case told, place, why, reader, help, purpose, summary, response, what, who, warning
        case crisis, onCall, unwritten, responseHours
        case capacity, returnWithin, perCarer, source
        case namesAge, detailsAge
        case topic, audience, facilitator, learning, others, item, saying
        case decision, objection, agreement, priority, learner, mentor, share, voices, quorum, dots, ofTen
        case recipient
    }

    /// Who acts is not among those who work at the desk.
    case notAtTheDesk
    /// Who acts was to help until the day turned, and it did.
    case dayTurned
    case notAllowed(needs: Role)
    case empty(Field)
    case tooLong(Field, limit: Int)
    case controlCharacter(Field, code: UInt32)
    case outOfRange(Field, ClosedRange<Int>)
    case unknownCode(CodeList, String, nearest: Code?)
    case unknownVisit
    case unknownPart
    /// The visit ended already.
    case notHere(Visit.State, at: Moment?)
    case alreadyHere
    case nobodyUnnamed
    case timeAhead(Moment)
    case timeTooEarly(Moment)
    case leavesBeforeArriving(arrived: Moment)
    /// A visit stands in the book of the month in which it began, and cannot be moved to another's.
    case otherMonth
    /// The referral's end is known already.
    case followedToItsEnd
    case nothingToChange
    case changedSince
    case notYours
    case nameTaken(String)
    case unknownPerson
    case noRole
    case lastCoordinator
    case tooManyDigits
    case pin(Pin.Fault)
    /// A PIN is set anew by two people of the desk who are both there for longer than a day.
    case needsTwo
    /// A coordinator's PIN is set anew with a passphrase of the centre.
    case needsKeyHolder
    /// A plain centre has no passphrases.
    case plainCentre
    case care(CareRefusal)
    case issue(IssueRefusal)
    case session(SessionRefusal)
    case collective(CollectiveRefusal)
    case lettingGo(LettingGoRefusal)
    case ageing(AgeingRefusal)
    /// Without it only the code on paper would open the centre.
    case lastPassphrase
}
