/// A report that left the centre: of which quarter, to whom, and by which decision of the group.
///
/// What stood in it is not kept: the figures of a quarter give it again.
package struct LeftReport: Hashable, Sendable {
    /// How it was written.
    package enum Format: String, Hashable, Sendable, CaseIterable { case text, html, csv, dhis2 }

    package let id: ID<LeftReport>
    package internal(set) var left = Latest<Left>()
    package internal(set) var called = Latest<Change<String>>()
    var takenBack = Latest<Bool>()
    package internal(set) var hands = Hands()

    package struct Left: Hashable, Sendable {
        package let quarter: Quarter
        package let format: Format
        package let decision: ID<Decision>
        package let at: Moment
        package let by: ID<Person>
    }

    init(id: ID<LeftReport>) { self.id = id }
}

extension LeftReport {
    package var counts: Bool { left.value != nil && takenBack.value != true }
    /// To whom it went; `nil` once that is forgotten.
    package var who: String? { called.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
}

/// What happened to a report that left.
package enum LeavingEvent: Hashable, Sendable {
    case left(ReportLeft)
    case takenBack(ReportTakenBack)

    package var report: ID<LeftReport> {
        switch self {
        case .left(let event): event.report
        case .takenBack(let event): event.report
        }
    }
}

/// A report is about to leave: this is written before it can.
package struct ReportLeft: Hashable, Sendable {
    package var report: ID<LeftReport>
    package var who: String?
    package var decision: ID<Decision>
    package var quarter: Quarter
    package var format: LeftReport.Format

    package init(
        report: ID<LeftReport>, who: String?, decision: ID<Decision>, quarter: Quarter,
        format: LeftReport.Format
    ) {
        self.report = report
        self.who = who
        self.decision = decision
        self.quarter = quarter
        self.format = format
    }
}

/// It did not leave after all, or did.
package struct ReportTakenBack: Hashable, Sendable {
    package var report: ID<LeftReport>
    package var takenBack: Bool

    package init(report: ID<LeftReport>, takenBack: Bool = true) {
        self.report = report
        self.takenBack = takenBack
    }
}

extension LeftReport {
    mutating func apply(_ event: LeavingEvent, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        switch event {
        case .left(let event):
            left.assign(
                Left(
                    quarter: event.quarter, format: event.format, decision: event.decision, at: deed.at,
                    by: deed.by),
                at: stamp)
            called.assign(Change(event.who), at: stamp)
        case .takenBack(let event): takenBack.assign(event.takenBack, at: stamp)
        }
    }

    mutating func forget(_ forgotten: ForgottenHere) { called.forget(.who, forgotten) }

    func isAltered(by event: LeavingEvent) -> Bool {
        switch event {
        case .left: left.value == nil
        case .takenBack(let event): (takenBack.value == true) != event.takenBack
        }
    }

    /// What would undo an event, judged before it is applied.
    func reversal(of event: LeavingEvent) -> LeavingEvent {
        switch event {
        case .left: .takenBack(ReportTakenBack(report: id))
        case .takenBack(let event): .takenBack(ReportTakenBack(report: id, takenBack: !event.takenBack))
        }
    }

    /// Whether what an event said is still what acts.
    func holds(_ event: LeavingEvent, _ ref: EventRef) -> Bool {
        switch event {
        case .left: left.stamp?.ref == ref && takenBack.value != true
        case .takenBack: takenBack.stamp?.ref == ref
        }
    }
}

extension LeavingEvent {
    func text(_ field: WordField) -> String? {
        if case .left(let event) = self, field == .who { event.who } else { nil }
    }

    func saying(_ words: String?, in field: WordField) -> LeavingEvent {
        guard case .left(var event) = self, field == .who else { return self }
        event.who = words
        return .left(event)
    }
}
