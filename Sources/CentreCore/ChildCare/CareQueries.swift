extension Centre {
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
