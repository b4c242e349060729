/// A report that shall leave the centre.
package struct LeavingWish: Hashable, Sendable {
    package var quarter: Quarter
    /// To whom it goes.
    package var who: String
    package var decision: ID<Decision>
    package var format: LeftReport.Format

    package init(_ quarter: Quarter, to who: String, by decision: ID<Decision>, as format: LeftReport.Format)
    {
        self.quarter = quarter
        self.who = who
        self.decision = decision
        self.format = format
    }
}

extension Centre {
    /// The note that a report leaves: only of a quarter that is over, and only as the group decided.
    ///
    /// The decision must be at hand.
    func leave(_ wish: LeavingWish, at now: Moment, mint: inout Mint) throws(Refusal) -> LeavingEvent {
        guard wish.quarter.isOver(on: now.day) else { throw .collective(.quarterNotOver(wish.quarter)) }
        let who = try checked(wish.who, .recipient)
        guard let decision = decisions[wish.decision], decision.counts else {
            throw .collective(.unknownDecision)
        }
        guard decision.state.state == .adopted, !decision.needsALook else {
            throw .collective(.notAdopted)
        }
        return .left(
            ReportLeft(
                report: ID(mint: &mint), who: who, decision: decision.id, quarter: wish.quarter,
                format: wish.format))
    }

    func takeBackLeft(_ id: ID<LeftReport>) throws(Refusal) -> LeavingEvent {
        guard leftReports[id]?.counts == true else { throw .collective(.unknownReport) }
        return .takenBack(ReportTakenBack(report: id))
    }
}

extension Centre {
    /// The reports that left, the last first.
    package var reportsThatLeft: [LeftReport] {
        leftReports.values.filter(\.counts).sorted {
            ($1.left.stamp ?? .first, $1.id) < ($0.left.stamp ?? .first, $0.id)
        }
    }

    /// The adopted decisions at hand, the last settled first: of these one may be named.
    package var decisionsAdopted: [Decision] {
        decisionsTaken.filter { $0.state.state == .adopted && !$0.needsALook }
    }
}
