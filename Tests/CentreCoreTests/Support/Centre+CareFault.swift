import CentreCore

extension Centre {
    /// Where what is asked of child care again and again disagrees with the whole, counted anew.
    var careFault: String? {
        let standing = care.values.filter(\.counts)
        let here = standing.flatMap { request in request.named.filter(\.isInCare).map(\.id) }
        let told = childrenInCare.map(\.child.id)
        if Set(told) != Set(here) || told.count != here.count { return "children in care" }
        if Set(careWaiting) != Set(standing.filter(\.isWaiting)) { return "who waits" }
        if Set(careExpected) != Set(standing.filter(\.isExpected)) { return "who is expected" }
        if Set(careUnsettled) != Set(standing.filter(\.needsALook)) { return "what desks disagree about" }
        if Set(openShifts) != Set(shifts.values.filter(\.isOpen)) { return "carers" }
        let times = childrenInCare.map { $0.child.takenIn.value?.instant ?? .earliest }
        return times == times.sorted() ? nil : "the order of children"
    }
}
