internal import CentreCore
internal import Reports
internal import Resources

/// How commands tell of what the collective keeps: counts and words, and nobody's name beside a stance.
extension Telling {
    func reference(_ kept: Kept) -> String {
        guard case .decision(let decision) = kept else { return Reference.shown(kept.id) }
        return Reference.shown(decision.id, live: live.decisions[decision.id] != nil)
    }

    /// One line of a list: reference, how it stands, what it says.
    func line(_ kept: Kept) -> String {
        var parts = [reference(kept)]
        switch kept {
        case .decision(let decision): parts.append(wording.line(of: decision))
        case .agreement(let agreement):
            parts.append(wording.state(centre.state(of: agreement)))
            let reading = reading(of: agreement)
            parts.append(reading?.wording.text ?? "?")
            if reading?.isAgreed == false { parts.append(words("cli.collective.notAgreed")) }
        case .priority(let priority):
            parts.append(wording.line(of: priority, in: centre))
            if let day = priority.rankedOn.last { parts.append(dots(of: priority, on: day)) }
            if priority.state == .ended { parts.append(words("cli.collective.over")) }
        case .mentoring(let mentoring):
            parts.append(wording.line(of: mentoring, in: centre))
            if mentoring.state == .ended { parts.append(words("cli.collective.over")) }
        case .share(let share): parts.append(wording.line(of: share))
        }
        if !kept.counts { parts.append(words("cli.import.takenBack")) }
        return parts.map(Self.onOneLine).joined(separator: "  ")
    }

    /// How an agreement reads in the language that is spoken, where the group agreed to that, or else in its first.
    func reading(of agreement: Agreement) -> Agreement.Reading? {
        let spoken = Code(words.language.code).flatMap { agreement.reading(in: $0) }
        if let spoken, spoken.isAgreed { return spoken }
        return agreement.firstLanguage.flatMap { agreement.reading(in: $0) } ?? spoken
    }

    private func dots(of priority: Priority, on day: Day) -> String {
        words("cli.collective.dots", count: priority.dots(on: day) ?? 0, ["day": wording.shortDay(day)])
    }

    static func onOneLine(_ text: String) -> String {
        safe(text.split(separator: "\n").joined(separator: " "))
    }

    // MARK: Pages

    /// All that is known of it, below its line.
    func page(_ kept: Kept) -> [String] {
        switch kept {
        case .decision(let decision): page(decision)
        case .agreement(let agreement): page(agreement)
        case .priority(let priority): page(priority)
        case .mentoring(let mentoring): page(mentoring)
        case .share(let share):
            [share.text.map(Self.onOneLine), session(share.told.value?.session)].compactMap { $0 }
        }
    }

    private func page(_ decision: Decision) -> [String] {
        var lines = (decision.text ?? "").split(separator: "\n").map { Self.safe(String($0)) }
        let outcome: [String?] = [
            decision.state.state.map(wording.outcome), wording.tally(decision.tally),
            wording.way(of: decision),
        ]
        lines.append(outcome.compactMap { $0 }.map(Self.onOneLine).joined(separator: "  "))
        if let effect = decision.effect { lines.append(Self.onOneLine(wording.effect(effect, in: centre))) }
        if let concern = decision.taken.value?.concern {
            let view = centre.concerns[concern].flatMap { centre.groupView(of: $0) }
            lines.append(words("cli.collective.concern", ["text": Self.onOneLine(wording.headline(view))]))
        }
        lines += objections(decision.objected)
        for task in decision.tasks { lines.append("\(Reference.shown(task.id))  \(line(task))") }
        lines += [review(decision.review), session(decision.taken.value?.session)].compactMap { $0 }
        return lines
    }

    private func page(_ agreement: Agreement) -> [String] {
        var lines = agreement.history.map { wordings in
            var values = ["text": Self.onOneLine(wordings.text ?? "?")]
            values["language"] = wordings.language.map { Self.safe(wording.code($0, in: .languages)) } ?? "?"
            values["day"] = wordings.day.map(wording.shortDay) ?? "?"
            let line = "\(Reference.shown(wordings.id))  \(words("cli.collective.wording", values))"
            return wordings.isAgreed ? line : "\(line)  \(words("cli.collective.notAgreed"))"
        }
        lines += objections(agreement.objected)
        for decision in decisions(about: agreement) { lines.append(line(.decision(decision))) }
        lines += [review(agreement.review), session(agreement.proposed.value?.session)].compactMap { $0 }
        return lines
    }

    private func page(_ priority: Priority) -> [String] {
        [Self.onOneLine(wording.basis(priority.basis, in: centre))]
            + priority.rankedOn.map { dots(of: priority, on: $0) }
    }

    private func page(_ mentoring: Mentoring) -> [String] {
        Mentoring.Step.allCases.compactMap { step in
            let values = ["step": Self.onOneLine(wording.step(step))]
            switch (mentoring.learnerSays(step), mentoring.mentorSays(step)) {
            case (true, true): return words("cli.collective.step.both", values)
            case (true, false): return words("cli.collective.step.learner", values)
            case (false, true): return words("cli.collective.step.mentor", values)
            case (false, false): return nil
            }
        }
    }

    /// The decisions in force by which an agreement was adopted or ended.
    func decisions(about agreement: Agreement) -> [Decision] {
        centre.decisionsInForce().filter {
            $0.effect == .adopt(agreement.id) || $0.effect == .end(agreement.id)
        }
    }

    private func objections(_ objections: [Objection]) -> [String] {
        objections.map { objection in
            let text = ["text": Self.onOneLine(objection.text ?? "?")]
            return "\(Reference.shown(objection.id))  \(words("cli.collective.objection", text))"
        }
    }

    private func review(_ day: Day?) -> String? {
        day.map { words("cli.collective.review", ["day": wording.shortDay($0)]) }
    }

    private func session(_ id: ID<Session>?) -> String? {
        sessionReference(id).map { words("cli.collective.session", ["ref": $0]) }
    }

    func sessionReference(_ id: ID<Session>?) -> String? {
        id.map { Reference.shown($0, live: live.session($0) != nil) }
    }
}
