import CentreCore
import Reports
import Resources

/// One row of a day's log: when somebody came and left, and who; never why.
enum LogRow: Hashable, Sendable {
    case visit(ID<Visit>)
    case headcount(ID<Headcount>)

    /// What happened on a day, in the order of the clock.
    static func all(on day: ServiceDay, in desk: Desk) -> [LogRow] {
        let visits = desk.centre.visits(on: day).map {
            ($0.arrived.value?.instant ?? .earliest, LogRow.visit($0.id))
        }
        let counts = desk.centre.headcounts(on: day).map {
            ($0.at.value?.instant ?? .earliest, LogRow.headcount($0.id))
        }
        guard !counts.isEmpty else { return visits.map(\.1) }
        return (visits + counts).sorted { $0.0 < $1.0 }.map(\.1)
    }

    func text(in desk: Desk) -> String {
        switch self {
        case .headcount(let id):
            guard let count = desk.centre.headcounts[id], let people = count.people.value else { return "" }
            let time = count.at.value.map(desk.wording.time) ?? ""
            return "\(time)         " + desk.words("headcount.row", count: people)
        case .visit(let id):
            guard let visit = desk.centre.visits[id] else { return "" }
            let came = visit.arrived.value.map(desk.wording.time) ?? "     "
            let left = visit.state.state == .present ? nil : visit.left.value.map(desk.wording.time)
            var text = "\(came)–\(left ?? "     ")  \(desk.whoCame(visit))"
            if visit.state.state == .closedByDesk { text += "  " + desk.words("visit.closedByDesk") }
            return text
        }
    }

    /// Whether two desks say unlike things of it.
    func needsALook(in desk: Desk) -> Bool {
        if case .visit(let id) = self { desk.centre.visits[id]?.state.needsALook == true } else { false }
    }
}

extension Desk {
    /// Who came, all of them: never why.
    func whoCame(_ visit: Visit) -> String {
        var text = name(of: visit)
        if visit.name != nil, visit.arrivals > 1 { text += "  " + words("others", count: visit.arrivals - 1) }
        if visit.childrenAlong > 0 { text += "  +" + words("children", count: visit.childrenAlong) }
        return text
    }
}
