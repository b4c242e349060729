extension Figures {
    /// Notes which fields of visits were used, once all are counted: what is counted of them says so.
    mutating func noteVisits() {
        guard visits > 0 else { return }
        for field in [RefusedField.visitName, .visitNeed, .visitReasons, .childrenAlong] {
            filledOf.count(field, visits)
        }
        if visits > unnamed { filled.count(.visitName, visits - unnamed) }
        if needs > 0 { filled.count(.visitNeed, needs) }
    }

    mutating func note(_ referral: Referral) {
        note(.referralNote, referral.noted.isFilled)
        note(.referralWords, referral.words.isFilled)
    }

    /// Notes which fields of an issue's form were used.
    ///
    /// Of every issue, also of those that are in no figure: this is about the form, not about anybody.
    mutating func note(_ issue: Issue) {
        note(.issueName, issue.handle.isFilled)
        note(.issueWho, issue.doer.isFilled)
        note(.issueHappened, issue.happenedAt.isFilled)
        note(.issuePlace, issue.placeWords.isFilled)
        note(.issueWhy, issue.whyWords.isFilled)
    }

    mutating func note(_ session: Session) {
        guard session.hasBegun else { return }
        note(.sessionName, session.named.contains { $0.handle.isFilled })
    }

    private mutating func note(_ field: RefusedField, _ isFilled: Bool) {
        filledOf.count(field)
        if isFilled { filled.count(field) }
    }
}

extension Latest {
    /// Whether something was written there and not cleared.
    ///
    /// Words that are too old to be kept leave an empty text behind, so that it stays known that there were some.
    fileprivate func isTo<Kept>() -> Bool where Value == Change<Kept> {
        if case .to? = value { true } else { false }
    }
}

extension Latest<Change<String>> {
    var isFilled: Bool { isTo() }
}

extension Latest<Change<Code>> {
    var isFilled: Bool { isTo() }
}

extension Latest<Change<PlannedTime>> {
    var isFilled: Bool { isTo() }
}
