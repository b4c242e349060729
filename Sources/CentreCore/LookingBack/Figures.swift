/// The counts of one calendar month, from which reports are made without reading the month again.
///
/// A visit counts in the UTC month of its root; hours and weekdays are those of the wall at its arrival.
package struct Figures: Hashable, Sendable {
    /// Raised whenever the meaning of a figure changes, so that kept figures are made anew.
    package static let version = 3

    package var visits = 0
    package var people = 0
    package var children = 0
    /// Visits without a name.
    package var unnamed = 0
    /// People by weekday (0 for Monday) times 24 plus the hour of arrival: 168 counts.
    package var byHour = Array(repeating: 0, count: 168)
    package var reasons: [Code: Int] = [:]
    package var services: [Code: Int] = [:]
    package var referralsMade = 0
    package var referralsDone = 0
    package var headcounts = 0
    /// Visits of which a need was written down in somebody's own words, whether or not those words are still kept.
    package var needs = 0
    /// How often each field was filled in that may be left out, by the month of what it is a field of.
    package var filled: [RefusedField: Int] = [:]
    package var issues = IssueTally()
    package var concerns = ConcernTally()
    package var sessions = SessionTally()
    package var decisions = DecisionTally()
    /// What was given out, by the list of supplies, as day totals say it.
    package var supplies: [Code: Int] = [:]
    /// Days of which a total of supplies was written down.
    package var supplyDays = 0
    /// Child care by the UTC month in which it was asked for; what waits may be answered still.
    package var care = CareTally()

    package init() {}

    /// The figures of a month, all of whose lines were applied.
    ///
    /// O(*n*) in the visits at hand.
    package init(of month: Month, in centre: Centre) {
        for visit in centre.visits.values where visit.id.month == month && centre.counts(visit) { add(visit) }
        for count in centre.headcounts.values where count.id.month == month && count.counts {
            headcounts += 1
        }
        for request in centre.care.values where request.id.month == month { care.add(request, isOver: false) }
    }

    private mutating func add(_ visit: Visit) {
        visits += 1
        people += visit.arrivals
        children += visit.childrenAlong
        if visit.handle.value?.value == nil { unnamed += 1 }
        if let arrived = visit.arrived.value {
            byHour[(arrived.day.weekday - 1) * 24 + arrived.minuteOfDay / 60] += visit.arrivals
        }
        for code in visit.ticked { reasons[code, default: 0] += 1 }
        for given in visit.given {
            if let given = given.given.value { services[given.code, default: 0] += given.quantity }
        }
        for referral in visit.referrals.values
        where referral.made.value != nil && referral.state.state != .takenBack {
            referralsMade += 1
            if referral.state.state == .done { referralsDone += 1 }
        }
    }
}
