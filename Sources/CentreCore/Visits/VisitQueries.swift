extension Centre {
    /// Visits whose people are here, in the order of arrival.
    ///
    /// O(*n* log *n*) in those present.
    package var present: [Visit] {
        inOrderOfArrival(index.present)
    }

    /// How many people are here, and how many children came along with them.
    package var presentCount: (people: Int, children: Int) { (index.sum.people, index.sum.children) }

    /// Sorts what a visit is sorted by, not visits: they are large, and each step of a sort would copy some.
    private func inOrderOfArrival(_ ids: Set<ID<Visit>>) -> [Visit] {
        ids.map { (visits[$0]?.arrived.value?.instant ?? .earliest, $0) }
            .sorted(by: <)
            .compactMap { visits[$0.1] }
    }

    /// The visits that began on a service day, in the order of arrival; those of another than today or yesterday only
    /// once their month was loaded.
    package func visits(on day: ServiceDay) -> [Visit] {
        inOrderOfArrival(index.days[day] ?? [])
    }

    /// The headcounts of a service day, in their order.
    package func headcounts(on day: ServiceDay) -> [Headcount] {
        headcounts.values.filter { count in
            count.counts && count.at.value.map { ServiceDay($0, turnsAt: settings.turnsAt) } == day
        }.sorted { ($0.id) < ($1.id) }
    }

    /// A referral that waits for its end, with its visit.
    package struct FollowUp: Hashable, Sendable {
        package let visit: Visit
        package let referral: Referral
    }

    /// The referrals to ask about by a day: one's own first, then the longest due.
    package func followUps(dueBy day: Day, for person: ID<Person>? = nil) -> [FollowUp] {
        let open = index.following.compactMap { visits[$0] }.flatMap { visit in
            visit.openReferrals.map { FollowUp(visit: visit, referral: $0) }
        }
        return open.filter { ($0.referral.due ?? .distant) <= day }.sorted { one, other in
            let (mine, theirs) = (
                one.referral.made.value?.by == person, other.referral.made.value?.by == person
            )
            if mine != theirs { return mine }
            return (one.referral.due ?? .distant, one.referral.id) < (
                other.referral.due ?? .distant, other.referral.id
            )
        }
    }

    /// Notes that nobody put away, oldest first.
    package var openNotes: [HandoverNote] {
        notes.values.filter(\.isOpen).sorted {
            ($0.written.stamp ?? .first, $0.id) < ($1.written.stamp ?? .first, $1.id)
        }
    }

    /// What is wrong with the clock, if anything: it stands before the newest entry, or more than a week past it.
    ///
    /// Ten minutes of grace below: desks that meet rarely agree to the second.
    package func clockDoubt(at now: Instant) -> ClockDoubt? {
        guard newestEntry > .earliest else { return nil }
        if now < newestEntry.advanced(minutes: -10) { return .behind(newestEntry) }
        if now > newestEntry.advanced(minutes: 7 * 1440) { return .ahead(newestEntry) }
        return nil
    }
}

package enum ClockDoubt: Hashable, Sendable {
    case behind(Instant), ahead(Instant)
}

extension Visit {
    static func arrivedBefore(_ one: Visit, _ other: Visit) -> Bool {
        (one.arrived.value?.instant ?? .earliest, one.id) < (
            other.arrived.value?.instant ?? .earliest, other.id
        )
    }
}
