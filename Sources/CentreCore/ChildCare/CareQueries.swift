extension Centre {
    /// The requests that are wanted on a service day, or of which a child came or went on it, in the order of the times
    /// from which care is wanted.
    ///
    /// O(*n*) in the requests at hand; of days that are not live only once their month was loaded.
    package func careRequests(on day: ServiceDay) -> [ChildCareRequest] {
        let turn = settings.turnsAt
        return inOrder(
            care.values.filter { request in
                guard request.counts else { return false }
                return request.day(turnsAt: turn) == day
                    || request.children.values.contains { child in
                        [child.takenIn.value, child.collected.value?.at].contains {
                            $0.map { ServiceDay($0, turnsAt: turn) } == day
                        }
                    }
            })
    }

    /// The open requests for days after this one, in the order of their times.
    package func careRequests(after day: ServiceDay) -> [ChildCareRequest] {
        inOrder(
            careIndex.open.compactMap { care[$0] }.filter {
                ($0.day(turnsAt: settings.turnsAt) ?? day) > day
            })
    }

    /// The requests that wait for an answer or a place on this service day or a later one, in the order in which they
    /// were asked: who asked first is first in line.
    package func waitingRequests(from day: ServiceDay) -> [ChildCareRequest] {
        careWaiting.filter { ($0.day(turnsAt: settings.turnsAt) ?? day) >= day }
    }

    /// Who waits for a place on the same service day and asked before: to take somebody before them wants a reason.
    package func waitingBefore(_ request: ChildCareRequest) -> [ChildCareRequest] {
        guard let day = request.day(turnsAt: settings.turnsAt) else { return [] }
        return waitingRequests(from: day).prefix { $0.id != request.id }
            .filter { $0.day(turnsAt: settings.turnsAt) == day }
    }

    private func inOrder(_ requests: [ChildCareRequest]) -> [ChildCareRequest] {
        let far = PlannedTime(.distant, .midnight)
        return requests.sorted { ($0.wanted ?? far, $0.id) < ($1.wanted ?? far, $1.id) }
    }

    /// The requests that wait for an answer, or for a place, in the order in which they were asked for.
    ///
    /// O(*n* log *n*) in the open requests.
    package var careWaiting: [ChildCareRequest] {
        openCare.filter(\.isWaiting).sorted {
            ($0.asked.value?.at.instant ?? .latest, $0.id) < ($1.asked.value?.at.instant ?? .latest, $1.id)
        }
    }

    /// The requests whose children were promised a place and did not come yet, in the order in which they are wanted.
    package var careExpected: [ChildCareRequest] {
        openCare.filter(\.isExpected).sorted {
            ($0.wanted ?? PlannedTime(.distant, .midnight), $0.id) < (
                $1.wanted ?? PlannedTime(.distant, .midnight), $1.id
            )
        }
    }

    /// The requests about which desks disagree.
    package var careUnsettled: [ChildCareRequest] {
        careIndex.unsettled.sorted().compactMap { care[$0] }
    }

    private var openCare: [ChildCareRequest] { careIndex.open.compactMap { care[$0] } }
}
