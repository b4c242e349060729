/// What may be left out of the record because the collective refuses to have it recorded: the fields that are asked
/// for and that nothing rests on.
package enum RefusedField: String, Hashable, Sendable, CaseIterable {
    case visitName, visitNeed, visitReasons, childrenAlong
    case referralNote, referralWords
    case issueName, issueWho, issueHappened, issuePlace, issueWhy
    case sessionName
}

extension Event {
    /// The fields that the event fills and that a collective may refuse to have filled; clearing one fills nothing.
    var filled: [RefusedField] {
        switch self {
        case .visitArrived(let event):
            fields([
                (.visitName, event.handle != nil), (.visitNeed, event.need != nil),
                (.visitReasons, !event.reasons.isEmpty), (.childrenAlong, event.children > 0),
            ])
        case .visitChanged(let event):
            fields([
                (.visitName, event.handle?.value != nil), (.visitNeed, event.need?.value != nil),
                (.visitReasons, event.reasons.values.contains(true)),
                (.childrenAlong, event.children.map { $0 > 0 } ?? false),
            ])
        case .referralMade(let event): fields([(.referralNote, event.note != nil)])
        case .referralFollowed(let event): fields([(.referralWords, event.words?.value != nil)])
        case .issue(.raised(let event)): fields([(.issueName, event.handle != nil)])
        case .issue(.told(let event)):
            fields([
                (.issueName, event.handle?.value != nil), (.issueWho, event.who?.value != nil),
                (.issueHappened, event.happened?.value != nil), (.issuePlace, event.place?.value != nil),
                (.issueWhy, event.why?.value != nil),
            ])
        case .session(.named(let event)): fields([(.sessionName, event.handle != nil)])
        default: []
        }
    }

    private func fields(_ flags: [(field: RefusedField, isFilled: Bool)]) -> [RefusedField] {
        flags.filter(\.isFilled).map(\.field)
    }
}

extension Centre {
    /// Whether the collective decided that something is not recorded: forms leave it out, and importing refuses it.
    package func refuses(_ field: RefusedField) -> Bool { refused.contains(field) }

    /// The decisions by which the collective refuses to have something recorded, in the order in which they were made:
    /// all of those, or those that stood on a day.
    package func register(on day: Day = .distant) -> [Decision] {
        let inForce = decisionsInForce(on: day)
        let recordedAgain = Set(
            inForce.compactMap { decision -> ID<Decision>? in
                if case .recordAgain(let id)? = decision.effect { id } else { nil }
            })
        return inForce.filter { decision in
            guard case .refuse? = decision.effect else { return false }
            return !recordedAgain.contains(decision.id)
        }
    }

    /// Refuses to write what the collective does not want recorded, by whichever door it comes.
    func keepRefusals(_ events: [Event]) throws(Refusal) {
        guard !refused.isEmpty else { return }
        for event in events {
            for field in event.filled where refuses(field) { throw .collective(.notRecorded(field)) }
        }
    }
}
