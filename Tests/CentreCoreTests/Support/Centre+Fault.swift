import CentreCore

extension Centre {
    /// Where what screens ask again and again disagrees with the whole, counted anew; `nil` where it agrees.
    var indexFault: String? {
        let standing = visits.values.filter { counts($0) }
        let byArrival = { (one: Visit, other: Visit) in
            let times = (one.arrived.value?.instant ?? .earliest, other.arrived.value?.instant ?? .earliest)
            return times.0 == times.1 ? one.id < other.id : times.0 < times.1
        }
        let here = standing.filter { $0.state.state == .present }.sorted(by: byArrival)
        if present != here { return "present" }
        if presentCount.people != here.reduce(0, { $0 + $1.remaining }) { return "people here" }
        if presentCount.children != here.reduce(0, { $0 + $1.childrenAlong }) { return "children here" }
        let open = standing.flatMap { visit in visit.openReferrals.map(\.id) }
        let followed = followUps(dueBy: Day(daysSince1970: .max)).map(\.referral.id)
        if Set(open) != Set(followed) || open.count != followed.count { return "follow-ups" }
        let days = Dictionary(grouping: standing.filter { $0.arrived.value != nil }) { visit in
            visit.arrived.value.map { ServiceDay($0, turnsAt: settings.turnsAt) }
        }
        for (day, onDay) in days {
            guard let day else { continue }
            if visits(on: day) != onDay.sorted(by: byArrival) { return "visits on \(day)" }
            let beside = day.advanced(by: 1)
            if days[beside] == nil, !visits(on: beside).isEmpty { return "visits on \(beside)" }
        }
        return careFault
    }
}
