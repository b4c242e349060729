/// The counts of one calendar month, from which reports are made without reading the month again.
///
/// A visit counts in the UTC month of its root; hours and weekdays are those of the wall at its arrival. All else counts
/// in the month of its root too, as it stands now.
package struct Figures: Hashable, Sendable {
    /// Raised whenever the meaning of a figure changes, so that kept figures are made anew.
    package static let version = 3

    package var visits = 0
    package var people = 0
    package var children = 0
    /// Visits without a name; one whose name is not kept any more had one.
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
    /// How many things had a field filled in that may be left out, by the month of what it is a field of.
    package var filled: [RefusedField: Int] = [:]
    /// How many things there were in which it could have been: visits, referrals, issues, sessions that were held.
    package var filledOf: [RefusedField: Int] = [:]
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
    /// O(*n*) in what is at hand.
    package init(of month: Month, in centre: Centre) {
        for visit in centre.visits.values where visit.id.month == month && centre.counts(visit) { add(visit) }
        noteVisits()
        for count in centre.headcounts.values where count.id.month == month && count.counts {
            headcounts += 1
        }
        for request in centre.care.values where request.id.month == month { care.add(request, isOver: false) }
        for issue in centre.issues.values where issue.id.month == month && issue.counts {
            note(issue)
            if issue.allows(.count) { issues.add(issue, clock: centre.responseClock(of: issue)) }
        }
        for concern in centre.concerns.values where concern.id.month == month && concern.counts {
            concerns.add(concern)
        }
        for session in centre.sessions.values where session.id.month == month && session.counts {
            note(session)
            sessions.add(session)
        }
        for decision in centre.decisions.values where decision.id.month == month && decision.counts {
            decisions.add(decision)
        }
        for day in centre.supplies.values where day.id.month == month && day.counts { add(day) }
    }

    private mutating func add(_ visit: Visit) {
        visits += 1
        people += visit.arrivals
        children += visit.childrenAlong
        if !visit.handle.isFilled { unnamed += 1 }
        if visit.need.isFilled { needs += 1 }
        if let arrived = visit.arrived.value {
            byHour[(arrived.day.weekday - 1) * 24 + arrived.minuteOfDay / 60] += visit.arrivals
        }
        if visit.childrenAlong > 0 { filled.count(.childrenAlong) }
        var isTicked = false
        for (code, ticked) in visit.reasons where ticked.value == true {
            reasons.count(code)
            isTicked = true
        }
        if isTicked { filled.count(.visitReasons) }
        for service in visit.services.values where service.counts {
            if let given = service.given.value { services.count(given.code, given.quantity) }
        }
        for referral in visit.referrals.values
        where referral.made.value != nil && referral.state.state != .takenBack {
            referralsMade += 1
            if referral.state.state == .done { referralsDone += 1 }
            note(referral)
        }
    }

    private mutating func add(_ day: SuppliesDay) {
        supplyDays += 1
        for (code, count) in day.items { supplies.count(code, count) }
    }
}
