extension Centre {
    /// Who came to a session is on no page, and so is not found by name.
    func readable(_ session: Session) -> ReadableTexts? {
        guard session.counts, let planned = session.planned.value else { return nil }
        var texts = Self.texts(of: session.plan)
        texts += session.agenda.filter { $0.source.value == .own }.map { (.point, $0.text) }
        texts += session.said.map { (.said, $0.text) }
        texts.append((.plan, session.why))
        return ReadableTexts(day: session.day ?? planned.at.day, texts: texts)
    }

    func readable(_ series: Series) -> ReadableTexts? {
        guard series.counts, let planned = series.planned.value else { return nil }
        return ReadableTexts(day: planned.at.day, texts: Self.texts(of: series.plan))
    }

    private static func texts(of plan: SessionPlan) -> [(Hit.Field, String?)] {
        PlanText.allCases.map { ($0 == .topic ? .topic : .plan, plan[$0]) }
    }

    func readable(_ decision: Decision) -> ReadableTexts? {
        guard decision.counts, let taken = decision.taken.value else { return nil }
        return ReadableTexts(
            day: (decision.settledAt ?? taken.at).day,
            texts: [(.decision, decision.text)] + decision.objected.map { (.objection, $0.text) }
                + Self.texts(of: decision.tasks))
    }

    /// The latest wording first: an agreement is found by what it once said as well.
    func readable(_ agreement: Agreement) -> ReadableTexts? {
        guard agreement.counts, let proposed = agreement.proposed.value else { return nil }
        return ReadableTexts(
            day: agreement.history.last?.day ?? proposed.at.day,
            texts: agreement.history.reversed().map { (.agreement, $0.text) }
                + agreement.objected.map { (.objection, $0.text) })
    }

    func readable(_ priority: Priority) -> ReadableTexts? {
        guard priority.counts, let proposed = priority.proposed.value else { return nil }
        return ReadableTexts(day: proposed.day, texts: [(.priority, priority.text)])
    }

    func readable(_ mentoring: Mentoring) -> ReadableTexts? {
        guard mentoring.counts, let began = mentoring.began.value else { return nil }
        return ReadableTexts(
            day: began.day,
            texts: [(.mentoring, learner(of: mentoring)), (.mentoring, mentor(of: mentoring))])
    }

    func readable(_ share: ReportedShare) -> ReadableTexts? {
        guard share.counts, let told = share.told.value else { return nil }
        return ReadableTexts(day: told.to, texts: [(.share, share.text)])
    }
}
