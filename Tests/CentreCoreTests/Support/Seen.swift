import CentreCore

/// All that people can see of a centre, without the stamps and steps that it rests on.
struct Seen: Hashable {
    struct Stay: Hashable {
        let id: ID<Visit>
        let state: Visit.State?
        let arrived, left: Moment?
        let name, words: String?
        let arrivals, remaining, children: Int
        let ticked: [Code]
        let given: [Service.Given?]
        let departures: [ID<Visit>: Int]
        let sent: Set<Sent>
    }

    struct Sent: Hashable {
        let made: Referral.Made?
        let note: String?
        let state: Referral.State?
        let due: Day?
        let words: String?
    }

    struct Listed: Hashable {
        let code: Code
        let wording: String?
        let place: Int
    }

    let stays: [ID<Visit>: Stay]
    let present: [ID<Visit>]
    let headcounts: [ID<Headcount>: Int]
    let supplies: [ID<SuppliesDay>: [Code: Int]]
    let looks: [ID<Look>: Look.Noted]
    let looksFor: [ID<Look>: String]
    let notes: [ID<HandoverNote>: String]
    let people: [ID<Person>: [String]]
    let pins: [ID<Person>: SecretHash]
    let imports: Set<ID<Act>>
    let requests: [ID<ForgetRequest>: String]
    let settings: [String]
    let digits: [Code]
    let opening: OpeningHours
    let lists: [CodeList: [Listed]]
    let care: Care
    let issues: Issues
    let meetings: Meetings
    let collective: Collective
    private(set) var disagreements: Set<String>

    init(_ centre: Centre) {
        stays = centre.visits.filter { centre.counts($0.value) }.mapValues(Stay.init)
        present = centre.present.map(\.id)
        headcounts = centre.headcounts.filter(\.value.counts).mapValues { $0.people.value ?? -1 }
        supplies = centre.supplies.filter(\.value.counts).mapValues(\.items)
        looks = centre.looks.compactMapValues(\.noted.value)
        looksFor = centre.looks.compactMapValues(\.why)
        notes = Dictionary(
            uniqueKeysWithValues: centre.openNotes.map { ($0.id, $0.text) })
        people = Dictionary(
            uniqueKeysWithValues: centre.people.values.filter { $0.name.value != nil && !$0.isEnded }.map {
                ($0.id, [$0.name.value ?? "", $0.lastDay?.description ?? ""] + $0.held.map(\.rawValue))
            })
        pins = centre.people.values.filter { !$0.isEnded }.reduce(into: [:]) { $0[$1.id] = $1.pin.value }
        imports = Set(centre.imports.filter { $0.value.takenBack.value != true }.keys)
        requests = Dictionary(uniqueKeysWithValues: centre.openRequests.map { ($0.id, $0.name ?? "") })
        let set = centre.settings
        settings = [
            set.name.value ?? "", set.zone.value ?? "", set.turnsAt.description, set.language.value ?? "",
            "\(set.pinLength)", "\(set.softLockMinutes)", "\(set.hardLockMinutes)",
        ]
        digits = set.digits.value ?? []
        opening = set.opening.value ?? OpeningHours([])
        lists = Dictionary(
            uniqueKeysWithValues: CodeList.allCases.map { list in
                let codes = set.offered(list).map { code in
                    Listed(
                        code: code, wording: set.wording(of: code, in: list),
                        place: set.place(of: code, in: list))
                }
                return (list, codes)
            })
        care = Care(centre)
        issues = Issues(centre)
        meetings = Meetings(centre)
        collective = Collective(centre)
        disagreements = Seen.disagreements(centre).union(Seen.issueDisagreements(centre))
            .union(Seen.sessionDisagreements(centre)).union(Seen.collectiveDisagreements(centre))
    }

    /// Whether all stands as it stood; what desks disagreed about may be settled since.
    func isAs(before: Seen) -> Bool {
        guard disagreements.isSubset(of: before.disagreements) else { return false }
        var (one, other) = (self, before)
        (one.disagreements, other.disagreements) = ([], [])
        return one == other
    }
}

extension Seen.Stay {
    init(_ visit: Visit) {
        id = visit.id
        state = visit.state.state
        arrived = visit.arrived.value
        left = state == .present ? nil : visit.left.value
        name = visit.name
        words = visit.words
        arrivals = visit.arrivals
        remaining = visit.remaining
        children = visit.childrenAlong
        ticked = visit.ticked
        given = visit.given.map(\.given.value)
        departures = Dictionary(
            uniqueKeysWithValues: visit.departures.filter { $0.value.count > 0 }
                .map { ($0.key.of(Visit.self), $0.value.count) })
        sent = Set(
            visit.referrals.values.filter { $0.made.value != nil && $0.state.state != .takenBack }.map {
                Seen.Sent(
                    made: $0.made.value, note: $0.note, state: $0.state.state, due: $0.due,
                    words: $0.words.value?.value)
            })
    }
}
