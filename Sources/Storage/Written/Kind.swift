/// The kinds of event as the record names them: never changed, only added to.
package enum Kind: String, Hashable, Sendable, CaseIterable {
    case visitArrived = "visit.arrived"
    case visitLeft = "visit.left"
    case visitClosed = "visit.closed"
    case visitReopened = "visit.reopened"
    case visitTakenBack = "visit.takenBack"
    case visitChanged = "visit.changed"
    case someLeft = "visit.someLeft"
    case someLeftTakenBack = "visit.someLeftTakenBack"
    case served = "service.given"
    case serviceTakenBack = "service.takenBack"
    case referralMade = "referral.made"
    case referralFollowed = "referral.followed"
    case headcountTaken = "headcount.taken"
    case headcountTakenBack = "headcount.takenBack"
    case personAdded = "person.added"
    case personChanged = "person.changed"
    case personPinSet = "person.pinSet"
    case settingsChanged = "settings.changed"
    case listChanged = "list.changed"
    case handoverWritten = "handover.written"
    case handoverPutAway = "handover.putAway"
    case importTaken = "import.taken"
    case importTakenBack = "import.takenBack"
    case forgetAsked = "forget.asked"
    case forgetSettled = "forget.settled"
    case forgotten = "!forgotten"
    case looked = "look.noted"
    case careAsked = "childcare.asked"
    case childNamed = "childcare.childNamed"
    case careAnswered = "childcare.answered"
    case careArranged = "childcare.arranged"
    case collectorNamed = "childcare.collectorNamed"
    case collectorWithdrawn = "childcare.collectorWithdrawn"
    case wordSet = "childcare.wordSet"
    case takenIn = "childcare.takenIn"
    case childStays = "childcare.stays"
    case childHanded = "childcare.handed"
    case childCollected = "childcare.collected"
    case stayPutRight = "childcare.putRight"
    case parentCalled = "childcare.called"
    case carerStarted = "carer.started"
    case carerEnded = "carer.ended"
    case carerStays = "carer.stays"
    case carerTakenBack = "carer.takenBack"
    case familyRuled = "family.ruled"
    case familyRuleWithdrawn = "family.ruleWithdrawn"

    /// The kinds by their bytes, in the order of the list above: the most frequent ones come first there.
    private static let spelled = allCases.map { (bytes: Array($0.rawValue.utf8), kind: $0) }

    /// The kind that bytes spell, or `nil` where this program knows none.
    init?(spelled bytes: ArraySlice<UInt8>) {
        guard let match = Self.spelled.first(where: { bytes.elementsEqual($0.bytes) }) else { return nil }
        self = match.kind
    }
}
