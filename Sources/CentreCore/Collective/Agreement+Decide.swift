extension Centre {
    func agreement(_ id: ID<Agreement>) throws(Refusal) -> Agreement {
        guard let agreement = agreements[id], agreement.counts else { throw .collective(.unknownAgreement) }
        return agreement
    }

    func propose(
        _ wish: AgreementWish, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> (id: ID<Agreement>, events: [Event]) {
        let time = try checked(wish.at, now: now)
        try check(session: wish.session)
        let id = ID<Agreement>(mint: &mint)
        let since = time.map { $0.day == now.day ? nil : $0.day } ?? nil
        var events: [AgreementEvent] = [
            .proposed(AgreementProposed(agreement: id, time: time, session: wish.session)),
            .worded(
                AgreementWorded(
                    agreement: id, wording: ID(mint: &mint), language: wish.language,
                    words: try checked(wish.words, .agreement), day: since)),
        ]
        if let day = wish.review {
            if day < (time ?? now).day { throw .collective(.dayPast(day)) }
            events.append(.changed(AgreementChanged(agreement: id, review: .to(day))))
        }
        return (id, events.map { .collective(.agreement($0)) })
    }

    /// Proposed and adopted in one deed, the proposal first: should the rest not be written, it stands proposed.
    func agree(
        _ wish: AgreementWish, _ deciding: Deciding, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        let proposed = try propose(wish, at: now, mint: &mint)
        return proposed.events + (try decide(deciding, at: now, adopting: proposed.id, mint: &mint))
    }

    func word(
        _ agreement: Agreement, _ words: String, in language: Code, since day: Day?, _ isAgreed: Bool,
        at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        if let day, day > now.day { throw .collective(.dayAhead(day)) }
        let words = try checked(words, .agreement)
        let standing = agreement.reading(in: language)
        guard standing?.wording.text != words || standing?.isAgreed != isAgreed else {
            throw .nothingToChange
        }
        let worded = AgreementWorded(
            agreement: agreement.id, wording: ID(mint: &mint), language: language, words: words,
            day: day == now.day ? nil : day, agreed: isAgreed)
        return [.collective(.agreement(.worded(worded)))]
    }

    func agree(
        to wording: ID<AgreementWording>, of agreement: Agreement, _ isAgreed: Bool
    ) throws(Refusal) -> [Event] {
        guard agreement.history.contains(where: { $0.id == wording }) else { throw .unknownPart }
        let agreed = AgreementWordingAgreed(agreement: agreement.id, wording: wording, agreed: isAgreed)
        return [.collective(.agreement(.wordingAgreed(agreed)))]
    }

    func lookAgain(at agreement: Agreement, on day: Day?, now: Moment) throws(Refusal) -> [Event] {
        if let day, day < now.day { throw .collective(.dayPast(day)) }
        let changed = AgreementChanged(agreement: agreement.id, review: Change(day))
        return [.collective(.agreement(.changed(changed)))]
    }

    func object(to agreement: Agreement, _ words: String, mint: inout Mint) throws(Refusal) -> [Event] {
        let objected = AgreementObjected(
            agreement: agreement.id, objection: ID(mint: &mint), words: try checked(words, .objection))
        return [.collective(.agreement(.objected(objected)))]
    }

    func takeBack(_ part: ID<AgreementPart>, of agreement: Agreement) throws(Refusal) -> [Event] {
        let wordings = agreement.history.map { $0.id.of(AgreementPart.self) }
        let objections = agreement.objected.map { $0.id.of(AgreementPart.self) }
        guard (wordings + objections).contains(part) else { throw .unknownPart }
        guard wordings != [part] else { throw .collective(.onlyWording) }
        let takenBack = AgreementPartTakenBack(agreement: agreement.id, part: part)
        return [.collective(.agreement(.partTakenBack(takenBack)))]
    }

    func drop(_ agreement: Agreement) throws(Refusal) -> [Event] {
        guard adoption(of: agreement.id) == nil else { throw .collective(.endedByADecision) }
        return [.collective(.agreement(.dropped(AgreementDropped(agreement: agreement.id))))]
    }
}
