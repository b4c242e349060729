import CentreCore
import Reports
import Resources

/// What comes first: by the dots of the last ranking, with what each rests on; what is ended stands at the end.
struct PrioritiesPage: DeedList {
    /// What people come for stands on it.
    var tellsWhy: Bool { true }
    var selection = Selection<ID<Priority>>()

    /// What people come for lately, and what the group may hear of concerns, rests on months before.
    func months(in desk: Desk) -> [Month] { desk.monthsOfPriorities }

    func title(in desk: Desk) -> String { desk.words("priorities.title") }

    func remark(in desk: Desk) -> String? {
        desk.lastRanking.map { desk.words("priorities.ranked", ["day": desk.wording.shortDay($0)]) }
    }

    func rows(in desk: Desk) -> [ID<Priority>] {
        desk.centre.prioritiesRanked().map(\.id) + desk.prioritiesEnded.map(\.id)
    }

    func shown(_ row: ID<Priority>, in desk: Desk) -> (mark: String?, text: String, isOver: Bool) {
        guard let priority = desk.centre.priorities[row] else { return (nil, "", true) }
        let line = desk.wording.line(of: priority, in: desk.centre)
        guard priority.isOpen else {
            return ("×", desk.words("priorities.ended", ["text": line]), true)
        }
        let dots = desk.lastRanking.flatMap { priority.dots(on: $0) }
        let said = dots.map { desk.words("priorities.dots", count: $0) } ?? desk.words("priorities.noDots")
        return ("·", "\(line)  \(said)", false)
    }

    func none(in desk: Desk) -> String { desk.words("priorities.none") }
    func opened(_ row: ID<Priority>) -> any Screen { PriorityPage(row) }

    func deeds(in desk: Desk) -> [Command] {
        [.prioritise] + (desk.centre.prioritiesRanked().isEmpty ? [] : [.rank])
    }

    func action(of command: Command, in desk: Desk) -> Action? {
        switch command {
        case .prioritise: .collective(.prioritise(words: nil, .words))
        case .rank: .collective(.rank([:]))
        default: nil
        }
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        switch deed {
        case .prioritise: [.open(PriorityForm(in: desk))]
        case .rank: RankForm(in: desk).map { [.open($0)] } ?? []
        default: []
        }
    }
}

extension Desk {
    /// The day on which priorities that stand were ranked last.
    var lastRanking: Day? { centre.prioritiesRanked().flatMap(\.rankedOn).max() }

    /// Those that are priorities no more, the newest first.
    var prioritiesEnded: [Priority] {
        centre.priorities.values.filter { $0.counts && !$0.isOpen }.sorted { $0.id > $1.id }
    }

    /// The months that must be at hand for what priorities rest on.
    var monthsOfPriorities: [Month] {
        let missed = monthsMissed(of: centre.prioritiesRanked())
            .union(monthsMissed(of: centre.openConcerns.map(\.id)))
        return [Month(now.instant)] + missed.sorted()
    }

    /// The months that must be at hand for the concerns on which priorities rest.
    func monthsMissed(of priorities: some Sequence<Priority>) -> Set<Month> {
        monthsMissed(
            of: priorities.compactMap { priority in
                if case .concern(let id) = priority.basis { id } else { nil }
            })
    }

    /// The children for whom care was wanted this month and not to be had.
    var unmetCare: Int { centre.careTally(of: Month(now.day), at: now).unmetInAll }

    /// What people came for most of late, as far as it is at hand.
    var neededLately: [Code] {
        var counts: [Code: Int] = [:]
        for visit in centre.visits.values where centre.counts(visit) {
            for code in visit.ticked { counts[code, default: 0] += visit.arrivals }
        }
        let offered = Set(centre.settings.offered(.reasons))
        return counts.filter { offered.contains($0.key) }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6).map(\.key)
    }

    /// The meeting in which something was said, by its name and day; `nil` where it is not at hand.
    func meeting(_ id: ID<Session>?) -> String? {
        guard let session = id.flatMap({ centre.sessions[$0] }), session.counts else { return nil }
        let day = session.day.map { "  " + wording.shortDay($0) } ?? ""
        return wording.name(of: session) + day
    }
}

/// One priority: what it rests on, and the dots that it got.
struct PriorityPage: DeedScreen {
    private let id: ID<Priority>
    var picked: Selection<Command>?

    init(_ priority: ID<Priority>) { id = priority }

    func months(in desk: Desk) -> [Month] {
        let own = desk.monthsMissed(of: [priority(in: desk)].compactMap { $0 })
        return desk.monthsOfPriorities + own.sorted()
    }

    private func priority(in desk: Desk) -> Priority? {
        desk.centre.priorities[id].flatMap { $0.counts ? $0 : nil }
    }

    func deeds(in desk: Desk) -> [Command] {
        guard let priority = priority(in: desk) else { return [] }
        return priority.isOpen ? [.changePriority, .endPriority] : [.reopenPriority]
    }

    func action(of command: Command, in desk: Desk) -> Action? {
        switch command {
        case .changePriority, .endPriority, .reopenPriority: .collective(.endPriority(id))
        default: nil
        }
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        switch deed {
        case .changePriority: PriorityForm(changing: id, in: desk).map { [.open($0)] } ?? []
        case .endPriority: [.act(.collective(.endPriority(id)), saying: Phrase("endPriority.said"))]
        case .reopenPriority: [.act(.collective(.reopenPriority(id)), saying: Phrase("reopenPriority.said"))]
        default: []
        }
    }

    func title(in desk: Desk) -> String { desk.words("priority.title") }

    func facts(in desk: Desk) -> [(sign: String, text: String)] {
        guard let priority = priority(in: desk) else {
            return [("", desk.wording.sentence(for: .collective(.unknownPriority)))]
        }
        var facts: [(sign: String, text: String)] = []
        if let text = priority.text { facts.append(("", text)) }
        if !priority.isOpen { facts.append(("", "× " + desk.words("priority.ended"))) }
        let basis = desk.wording.basis(priority.basis, in: desk.centre)
        facts.append(("", desk.words("priority.rests", ["basis": basis])))
        if priority.basis == .childCare { facts.append(("", desk.words("unmet.row", count: desk.unmetCare))) }
        for day in priority.rankedOn.reversed() {
            guard let dots = priority.dots(on: day) else { continue }
            let said = desk.words("priorities.dots", count: dots)
            facts.append(("", "· \(desk.wording.shortDay(day))  \(said)"))
        }
        return facts
    }
}
