/// What screens ask of visits again and again, kept as visits change; a property test holds it against the whole.
struct VisitIndex: Hashable, Sendable {
    /// Visits whose people are here.
    var present: Set<ID<Visit>> = []
    /// Visits with a referral whose end is not known.
    var following: Set<ID<Visit>> = []
    /// Visits by the service day of their arrival.
    var days: [ServiceDay: Set<ID<Visit>>] = [:]
    private var dayOf: [ID<Visit>: ServiceDay] = [:]

    mutating func note(_ visit: Visit, counts: Bool, turnsAt turn: MinuteOfDay) {
        if counts, visit.state.state == .present {
            present.insert(visit.id)
        } else {
            present.remove(visit.id)
        }
        if counts, !visit.openReferrals.isEmpty {
            following.insert(visit.id)
        } else {
            following.remove(visit.id)
        }
        let day = visit.arrived.value.map { ServiceDay($0, turnsAt: turn) }
        let before = dayOf[visit.id]
        guard day != before else { return }
        if let before { remove(visit.id, from: before) }
        if let day { days[day, default: []].insert(visit.id) }
        dayOf[visit.id] = day
    }

    mutating func forget(_ visit: ID<Visit>) {
        present.remove(visit)
        following.remove(visit)
        if let day = dayOf.removeValue(forKey: visit) { remove(visit, from: day) }
    }

    private mutating func remove(_ visit: ID<Visit>, from day: ServiceDay) {
        days[day]?.remove(visit)
        if days[day]?.isEmpty == true { days[day] = nil }
    }
}
