internal import CentreCore
internal import Reports
internal import Resources

/// How commands tell what is talked about, said and decided in a session.
extension Telling {
    /// Something of a session that was just written: its reference, and a line of it.
    struct Part {
        let reference: String
        let line: String
    }

    func part(_ event: SessionEvent, of session: Session) -> Part? {
        switch event {
        case .named(let event):
            session.attendees[event.attendee].map { part($0.id, $0.name ?? words("cli.noName")) }
        case .itemPut(let event): session.items[event.item].map { part($0.id, point($0)) }
        case .said(let event): session.sayings[event.saying].map { part($0.id, $0.text ?? "") }
        case .planned, .changed, .moved, .counted, .notesAgreed, .partTakenBack: nil
        }
    }

    private func part<Root>(_ id: ID<Root>, _ text: String) -> Part {
        let text = text.split(separator: "\n").map { Self.safe(String($0)) }.joined(separator: " ")
        return Part(reference: Reference.shown(id), line: "\(Reference.shown(id))  \(text)")
    }

    /// An item as the group may hear of it, and how it stands.
    private func point(_ item: AgendaItem) -> String {
        let text = wording.point(item, in: centre, names: true)
        switch item.stands {
        case .open: return text
        case .talked: return text + "  " + words("cli.session.talked")
        case .parked: return text + "  " + words("cli.session.parked")
        }
    }

    /// The safe words of a concern on the agenda, where the group may hear them.
    private func summary(of item: AgendaItem) -> String? {
        switch item.source.value {
        case .concern(let id), .reportBack(let id):
            centre.concerns[id].flatMap { centre.groupView(of: $0) }?.summary
        case .own, .action, .notes, .agreement, nil: nil
        }
    }

    /// What there is to know of one session, a row a line.
    func sheet(_ session: Session) -> [String] {
        var lines = plan(session)
        if !session.named.isEmpty {
            lines.append(words("cli.session.named"))
            for one in session.named {
                lines.append("  " + part(one.id, one.name ?? words("cli.noName")).line)
            }
        }
        let said = session.said
        func saidOn(_ item: ID<AgendaItem>?) -> [String] {
            said.filter { $0.on == item }.map { part($0.id, $0.text ?? "").line }
        }
        if !session.agenda.isEmpty { lines.append(words("cli.session.agenda")) }
        for item in session.agenda {
            lines.append("  " + part(item.id, point(item)).line)
            lines += (summary(of: item) ?? "").split(separator: "\n").map { "      " + Self.safe(String($0)) }
            lines += saidOn(item.id).map { "      " + $0 }
        }
        let onIt = saidOn(nil)
        if !onIt.isEmpty { lines.append(words("cli.session.said")) }
        lines += onIt.map { "  " + $0 }
        let decided = centre.decisions(in: session.id)
        if !decided.isEmpty { lines.append(words("cli.session.decided")) }
        lines += decided.map { "  " + part($0.id, wording.line(of: $0)).line }
        let suggested = suggested(session)
        if !suggested.isEmpty { lines.append(words("cli.session.suggested")) }
        for source in suggested {
            guard let typed = typed(source) else { continue }
            let text = Self.safe(wording.point(source, in: centre, names: true))
            lines.append("  --\(typed.option) \(typed.reference)  \(text)")
        }
        return lines
    }

    private func plan(_ session: Session) -> [String] {
        let plan = session.plan
        let rows: [(field: String, text: String?)] = [
            ("series", session.series.map { Reference.shown($0) }),
            ("about", plan.kind.map { wording.code($0, in: .sessionKinds) }),
            ("place", plan.place), ("languages", wording.languages(of: plan)),
            ("audience", plan.audience), ("capacity", plan.capacity.map { words("cli.people", count: $0) }),
            ("childCare", childCare(session)),
            ("notes", session.stands == .closed ? notes(session) : nil),
        ]
        return rows.compactMap { row in
            row.text.map { words("cli.session.field.\(row.field)", ["text": Self.safe($0)]) }
        }
    }

    private func childCare(_ session: Session) -> String? {
        let asked = centre.careRequests(for: session.id).count
        guard session.plan.childCare || asked > 0 else { return nil }
        return words("cli.session.care", count: asked)
    }

    private func notes(_ session: Session) -> String {
        guard let agreed = session.agreement.value, agreed.agreed else { return words("cli.session.draft") }
        return words("cli.session.agreed", ["day": wording.shortDay(agreed.at.day)])
    }

    /// What might be talked about as well, of a session that is not over.
    private func suggested(_ session: Session) -> [AgendaItem.Source] {
        session.stands == .planned || session.isOpen ? centre.suggestions(for: session.id) : []
    }

    /// How `session item` is told of a source: the option and the reference; nothing for what is in somebody's words.
    private func typed(_ source: AgendaItem.Source) -> (option: String, reference: String)? {
        switch source {
        case .own: nil
        case .concern(let id): ("concern", reference(id))
        case .reportBack(let id): ("report-back", reference(id))
        case .action(let id, _): ("action", Reference.shown(id))
        case .notes(let id): ("notes", Reference.shown(id, live: live.session(id) != nil))
        case .agreement(let id): ("agreement", Reference.shown(id))
        }
    }

    private func reference(_ id: ID<Concern>) -> String {
        Reference.shown(id, live: live.concerns[id] != nil)
    }

    // MARK: For programs

    /// A session with all that was written of it.
    func whole(_ session: Session) -> JSONObject {
        var object = object(session)
        object.put("names", session.named.map { self.object($0.id, $0.name, as: "name") })
        object.put("agenda", session.agenda.map { self.object($0) })
        object.put(
            "notes",
            session.said.map { saying in
                var object = self.object(saying.id, saying.text, as: "words")
                object.put("on", saying.on.map { Reference.shown($0) })
                return object
            })
        object.put(
            "decisions",
            centre.decisions(in: session.id).map { decision in
                var object = self.object(decision.id, decision.text, as: "words")
                object.put("state", decision.state.state?.rawValue)
                return object
            })
        object.put(
            "suggestions",
            suggested(session).compactMap { source in
                guard let typed = typed(source) else { return nil }
                var object = JSONObject()
                object.put("option", typed.option)
                object.put("ref", typed.reference)
                object.put("words", wording.point(source, in: centre, names: true))
                return object
            })
        object.put("childCareRequests", centre.careRequests(for: session.id).count)
        return object
    }

    private func object(_ item: AgendaItem) -> JSONObject {
        var object = object(item.id, wording.point(item, in: centre, names: true), as: "words")
        object.put("summary", summary(of: item))
        object.put("state", item.stands.rawValue)
        let concern = item.source.value?.concern
        // Of what the group may not hear, nothing is told but that it stands there.
        if concern == nil || concern.flatMap({ centre.concerns[$0] }).flatMap(centre.groupView) != nil {
            let typed = item.source.value.flatMap(typed)
            object.put("from", typed?.option ?? "own")
            object.put("of", typed?.reference)
        }
        return object
    }

    private func object<Root>(_ id: ID<Root>, _ text: String?, as name: String) -> JSONObject {
        var object = JSONObject()
        object.put("ref", Reference.shown(id))
        object.put(name, text)
        return object
    }
}
