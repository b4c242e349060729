import CentreCore

extension Centre {
    /// Where what is asked of child care again and again disagrees with the whole, counted anew.
    var careFault: String? {
        let standing = care.values.filter(\.counts)
        let here = standing.flatMap { request in request.named.filter(\.isInCare).map(\.id) }
        let told = childrenInCare.map(\.child.id)
        if Set(told) != Set(here) || told.count != here.count { return "children in care" }
        if Set(waitingForCare) != Set(standing.filter(\.isWaiting)) { return "who waits" }
        // What is wanted on the first of all days comes after none.
        let later = standing.filter { request in
            request.isExpected
                && request.day(turnsAt: settings.turnsAt).map { $0 > Centre.firstDay } ?? false
        }
        if Set(expectedInCare) != Set(later) { return "who is expected" }
        if Set(careUnsettled) != Set(standing.filter(\.needsALook)) { return "what desks disagree about" }
        if Set(openShifts) != Set(shifts.values.filter(\.isOpen)) { return "carers" }
        let times = childrenInCare.map { $0.child.takenIn.value?.instant ?? .earliest }
        return times == times.sorted() ? nil : "the order of children"
    }
}

extension Centre {
    private static let firstDay = ServiceDay(Day(daysSince1970: .min))

    /// All requests that wait, in the order in which they were asked for.
    var waitingForCare: [ChildCareRequest] { waitingRequests(from: Centre.firstDay) }

    /// All requests whose children were promised a place, in the order in which they are wanted.
    var expectedInCare: [ChildCareRequest] { careRequests(after: Centre.firstDay).filter(\.isExpected) }
}
