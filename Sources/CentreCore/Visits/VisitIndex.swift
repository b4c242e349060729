/// What screens ask of visits again and again, kept as visits change; a property test holds it against the whole.
struct VisitIndex: Hashable, Sendable {
    /// Visits whose people are here.
    var present: Set<ID<Visit>> = []
    /// Visits with a referral whose end is not known.
    var following: Set<ID<Visit>> = []
    /// Visits by the service day of their arrival.
    var days: [ServiceDay: Set<ID<Visit>>] = [:]
    /// All who are here.
    var sum = People()

    /// How many people, and how many children along with them.
    struct People: Hashable, Sendable {
        var people = 0
        var children = 0
    }

    /// What the index wants to know of one visit.
    struct Entry: Hashable, Sendable {
        /// Who of the visit is here; `nil` where it ended.
        var here: People?
        var isFollowing = false
        var day: ServiceDay?
    }

    /// Notes that a visit changed from what the index was told before.
    mutating func note(_ visit: ID<Visit>, from before: Entry, to now: Entry) {
        if now == before { return }
        if now.here != before.here {
            present.toggle(visit, now.here != nil)
            sum.people += (now.here?.people ?? 0) - (before.here?.people ?? 0)
            sum.children += (now.here?.children ?? 0) - (before.here?.children ?? 0)
        }
        if now.isFollowing != before.isFollowing { following.toggle(visit, now.isFollowing) }
        guard now.day != before.day else { return }
        if let day = before.day {
            days[day]?.remove(visit)
            if days[day]?.isEmpty == true { days[day] = nil }
        }
        if let day = now.day { days[day, default: []].insert(visit) }
    }
}

extension Set {
    fileprivate mutating func toggle(_ member: Element, _ isMember: Bool) {
        if isMember { insert(member) } else { remove(member) }
    }
}

extension Visit {
    /// Whether the visit stands: its arrival was seen and neither it nor the file it came in was taken back.
    func counts(imports: [ID<Act>: Centre.ImportedFile]) -> Bool {
        guard let recorded = recorded.value, let state = state.state, state != .takenBack else {
            return false
        }
        return imports.isEmpty || imports[recorded.act]?.takenBack.value != true
    }

    /// What the index holds of the visit as it stands.
    func indexEntry(turnsAt turn: MinuteOfDay, imports: [ID<Act>: Centre.ImportedFile]) -> VisitIndex.Entry {
        guard counts(imports: imports) else { return VisitIndex.Entry() }
        return VisitIndex.Entry(
            here: state.state == .present
                ? VisitIndex.People(people: remaining, children: childrenAlong) : nil,
            isFollowing: referrals.values.contains(where: \.isOpen),
            day: arrived.value.map { ServiceDay($0, turnsAt: turn) })
    }
}

extension Centre {
    func indexEntry(of visit: Visit) -> VisitIndex.Entry {
        visit.indexEntry(turnsAt: settings.turnsAt, imports: imports)
    }

    /// Makes the index anew, where what it depends on changed for all visits.
    ///
    /// O(*n*) in the visits at hand.
    mutating func reindex() {
        index = VisitIndex()
        for visit in visits.values {
            index.note(visit.id, from: VisitIndex.Entry(), to: indexEntry(of: visit))
        }
    }
}
