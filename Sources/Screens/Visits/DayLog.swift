import CentreCore

/// What happened on one service day, in the order of time: who came, who left, how many were counted.
struct DayLog: Hashable, Sendable {
    enum Row: Hashable, Sendable {
        case came(ID<Visit>)
        case someLeft(ID<Visit>, ID<SomeLeft>)
        case left(ID<Visit>)
        case counted(ID<Headcount>)
    }

    /// For how many days back a visit is looked at that ended on this day: a night, or a long weekend.
    private static let stay = 3

    let rows: [Row]
    /// How many people came on this day.
    let people: Int

    /// The log of a day, as far as its months are at hand.
    init(of day: ServiceDay, in desk: Desk) {
        let centre = desk.centre
        var timed: [(row: Row, at: Instant)] = []
        func note(_ row: Row, at moment: Moment?) {
            if let moment, desk.day(of: moment) == day { timed.append((row, moment.instant)) }
        }
        func noteEnd(of visit: Visit) {
            for part in visit.departures.keys.sorted() where visit.departures[part]?.count ?? 0 > 0 {
                note(.someLeft(visit.id, part), at: visit.departures[part]?.at.value)
            }
            if visit.state.state != .present { note(.left(visit.id), at: visit.left.value) }
        }
        let visits = centre.visits(on: day)
        people = visits.reduce(0) { $0 + $1.arrivals }
        for visit in visits {
            note(.came(visit.id), at: visit.arrived.value)
            noteEnd(of: visit)
        }
        let before = (1...Self.stay).flatMap { centre.visits(on: day.advanced(by: -$0)) }
        for visit in before { noteEnd(of: visit) }
        for visit in desk.present where visit.arrived.value.map({ desk.day(of: $0) < day }) ?? false {
            if !before.contains(where: { $0.id == visit.id }) { noteEnd(of: visit) }
        }
        for count in centre.headcounts(on: day) { note(.counted(count.id), at: count.at.value) }
        rows = timed.enumerated().sorted { one, other in
            (one.element.at, one.offset) < (other.element.at, other.offset)
        }.map(\.element.row)
    }

    /// The months that must be read before the log of a day is whole; none for the days since the desk
    /// was opened, which are always at hand.
    static func months(of day: ServiceDay, in desk: Desk) -> [Month] {
        guard day < desk.wholeSince else { return [] }
        let turn = desk.centre.settings.turnsAt
        let first = Month(desk.zone.start(of: day.advanced(by: -stay), turnsAt: turn).instant)
        let last = Month(desk.zone.start(of: day.advanced(by: 1), turnsAt: turn).instant)
        return first == last ? [first] : [first, last]
    }
}

extension DayLog.Row {
    /// The visit that a row tells of; `nil` for a headcount.
    var visit: ID<Visit>? {
        switch self {
        case .came(let visit), .someLeft(let visit, _), .left(let visit): visit
        case .counted: nil
        }
    }
}
