/// Who came, what is talked about, what is said, and whether the group agrees to its notes.
extension Centre {
    func count(_ session: Session, others: Int) throws(Refusal) -> [Event] {
        let others = try checked(others, .others, in: Limits.others)
        guard others != session.others.value ?? 0 else { throw .nothingToChange }
        return [.session(.counted(SessionCounted(session: session.id, others: others)))]
    }

    /// All of it in one deed.
    func attend(
        _ attending: Attending, at session: Session, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        let gone = session.named.filter { attending.gone.contains($0.id) }
        let staying = session.named.filter { !attending.gone.contains($0.id) }
        var events: [SessionEvent] = gone.map {
            .partTakenBack(SessionPartTakenBack(session: session.id, part: $0.id.of(SessionPart.self)))
        }
        var names: Set<String> = Set(staying.compactMap(\.recordedName))
        for name in attending.names {
            let name = try checked(name, .name)
            guard names.insert(name).inserted else { continue }
            events.append(.named(SessionNamed(session: session.id, attendee: ID(mint: &mint), handle: name)))
        }
        if let others = attending.others {
            let others = try checked(others, .others, in: Limits.others)
            if others != session.others.value ?? 0 {
                events.append(.counted(SessionCounted(session: session.id, others: others)))
            }
        }
        guard !events.isEmpty else { throw .nothingToChange }
        return events.map { .session($0) }
    }

    func addItem(
        _ source: AgendaItem.Source, _ words: String?, to begun: Begun, as id: ID<AgendaItem>,
        _ state: AgendaItem.State = .open
    ) throws(Refusal) -> [Event] {
        try check(source)
        let isThere = begun.session.agenda.contains { $0.source.value == source }
        guard source == .own || !isThere else { throw .nothingToChange }
        let kept =
            source == .own ? try checked(words ?? "", .item) : try checked(optional: words, .item)
        let put = SessionItemPut(
            session: begun.session.id, item: id, source: source, words: kept.map { .to($0) }, state: state)
        return begun.then(.itemPut(put))
    }

    /// An item comes from something that is there, and of which the group may hear.
    private func check(_ source: AgendaItem.Source) throws(Refusal) {
        if let id = source.concern {
            guard let concern = concerns[id], concern.counts else { throw .issue(.unknownConcern) }
            guard groupView(of: concern) != nil else { throw .issue(.noConsent(.talk)) }
            if case .action(let action, _) = source {
                guard concern.tasks.contains(where: { $0.id == action }) else { throw .unknownPart }
            }
        }
        switch source {
        case .notes(let id): _ = try closed(id)
        case .agreement(let id): _ = try agreement(id)
        case .action(let action, of: .decision(let id)):
            guard try decision(id).tasks.contains(where: { $0.id == action }) else { throw .unknownPart }
        case .own, .concern, .reportBack, .action: break
        }
    }

    private func closed(_ id: ID<Session>) throws(Refusal) -> Session {
        guard let session = sessions[id], session.counts else { throw .session(.unknownSession) }
        guard session.stands == .closed else { throw .session(.notClosed) }
        return session
    }

    func put(_ put: SessionItemPut) throws(Refusal) -> [Event] {
        let session = try begun(put.session).session
        guard session.agenda.contains(where: { $0.id == put.item }) else { throw .unknownPart }
        guard alters(.itemPut(put)) else { throw .nothingToChange }
        return [.session(.itemPut(put))]
    }

    func say(
        _ words: String, on item: ID<AgendaItem>?, in session: Session, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        if let item, !session.agenda.contains(where: { $0.id == item }) { throw .unknownPart }
        let said = SessionSaid(
            session: session.id, saying: ID(mint: &mint), item: item, words: try checked(words, .saying))
        return [.session(.said(said))]
    }

    func takeBack(_ part: ID<SessionPart>, of session: Session) throws(Refusal) -> [Event] {
        let parts =
            session.named.map { $0.id.of(SessionPart.self) }
            + session.agenda.map { $0.id.of(SessionPart.self) }
            + session.said.map { $0.id.of(SessionPart.self) }
        guard parts.contains(part) else { throw .unknownPart }
        return [.session(.partTakenBack(SessionPartTakenBack(session: session.id, part: part)))]
    }

    func agreeNotes(of id: ID<Session>, during other: ID<Session>?) throws(Refusal) -> [Event] {
        let session = try closed(id)
        guard !session.areNotesAgreed else { throw .nothingToChange }
        if let other {
            guard other != id else { throw .session(.ownNotes) }
            guard try begun(other).session.hasBegun else { throw .session(.notOpen) }
        }
        return [.session(.notesAgreed(SessionNotesAgreed(session: id, during: other)))]
    }
}
