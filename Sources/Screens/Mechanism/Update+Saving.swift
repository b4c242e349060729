import CentreCore
import Reports
import Resources

extension Model {
    /// Has an action judged and, where it is not refused, written.
    mutating func act(
        _ action: Action, saying: Phrase, then: [Wish], isProved: Bool = false,
        knowing: (@Sendable ([Event]) -> [Wish])? = nil
    ) -> [Effect] {
        guard let person, let desk else { return [] }
        do {
            let entry = try centre.decide(action, by: person, at: now, mint: &mint)
            if !isProved, needsPassphrase(action, by: person) {
                let again: Wish =
                    knowing.map { .actKnowing(action, saying: saying, then: $0) }
                    ?? .act(action, saying: saying, then: then)
                return grantWithPassphrase([again])
            }
            var undoes = false
            if case .takeBack = action { undoes = true }
            pending.append(
                Pending(
                    act: entry.deed.act, person: person, saying: saying,
                    // What a guest told is theirs: whoever sits here next takes nothing of it back.
                    reversals: isWithGuest ? [] : centre.reversals(of: entry.events), undoes: undoes,
                    form: undoes || top?.kind == nil ? nil : top))
            status = .saving
            return [.record(entry)] + grant(then + (knowing?(entry.events) ?? []))
        } catch {
            if var screen = top, screen.explain(error, in: desk) {
                if let count = sitting?.screens.count { sitting?.screens[count - 1] = screen }
                if status == .saving, pending.isEmpty { status = .quiet }
            } else {
                status = .said(.plain(desk.wording.sentence(for: error)))
            }
            return []
        }
    }

    mutating func recorded(_ lines: [Line]) -> [Effect] {
        learn(lines)
        figures.outdate(by: lines)
        forgive(lines)
        guard let deed = lines.first?.deed, let index = pending.firstIndex(where: { $0.act == deed.act })
        else {
            refreshScreens()
            return readFiguresSeen()
        }
        let saved = pending.remove(at: index)
        var effects: [Effect] = []
        if saved.undoes {
            _ = sittings[saved.person]?.deeds.popLast()
        } else {
            let done = Done(lines: lines, reversals: saved.reversals)
            sittings[saved.person]?.deeds.append(SittingDeed(done: done, saying: saved.saying, at: deed.at))
        }
        if let kind = saved.form?.kind, !isTypedInto(kind, by: saved.person, since: deed.at) {
            effects += forgetDraft(kind.form, about: kind.about, of: saved.person)
        }
        let canTakeBack = !saved.undoes && !saved.reversals.isEmpty && saved.person == person
        unsaved.removeAll { $0.isMended(by: saved, among: sittings[saved.person]?.screens ?? []) }
        for index in unsaved.indices { unsaved[index].isRefused = false }
        status = pending.isEmpty ? .saved(saved.saying, at: deed.at, canTakeBack: canTakeBack) : .saving
        refreshScreens()
        return effects + loadWhatIsSeen()
    }

    /// Whether a form of this kind was typed into again since a deed was asked for, and stands open or is kept.
    private func isTypedInto(
        _ kind: (form: FormKind, about: String?), by person: ID<Person>, since deed: Moment
    ) -> Bool {
        let isKept = keptDrafts(of: person).contains { draft in
            draft.form == kind.form.rawValue && draft.about == kind.about && draft.at.instant > deed.instant
        }
        return isKept
            || sittings[person]?.screens.contains { screen in
                screen.kind.map { $0 == kind } == true && screen.typed != nil
            } == true
    }

    /// Brings the form back that asked for what could not be written.
    ///
    /// What was typed after it is not carried out: it was meant for a desk on which this had happened.
    mutating func notRecorded(_ reason: String) -> [Effect] {
        held = []
        guard !pending.isEmpty else { return [] }
        let failed = pending.removeFirst()
        // What was to be copied from the screen does not count.
        if failed.person == person { closeSecrets() }
        status = .quiet
        unsaved.append(
            Unsaved(saying: failed.saying, reason: reason, person: failed.person, form: failed.form))
        // A guest's words come up at nobody else's desk.
        let isGone = failed.form?.isForGuest == true && !isWithGuest
        if !isGone, var form = failed.form, var screens = sittings[failed.person]?.screens {
            if let desk { form.leaveOut(in: desk) }
            let stands = screens.contains { $0.isSameForm(as: form) && $0.typed != nil }
            if !stands {
                screens.removeAll { $0.isSameForm(as: form) }
                // Nobody who types the next of its sort has it put before them: then it lies below.
                let next = screens.firstIndex { $0.kind.map { $0.form == form.kind?.form } == true }
                screens.insert(form, at: next ?? screens.endIndex)
                sittings[failed.person]?.screens = screens
            }
        }
        return keepDrafts(of: failed.person)
    }

    /// Takes back the last deed of whoever sits here.
    mutating func takeBack() -> [Effect] {
        guard let deed = sitting?.deeds.last else {
            status = .said(Phrase(sitting?.isCutOff == true ? "takeBack.cutOff" : "takeBack.nothing"))
            return []
        }
        let saying = Phrase("takeBack.done", ["what": .phrase(deed.saying)])
        if let loss = deed.done.loss {
            let asked = Phrase("takeBack.ask.\(loss.rawValue)", ["what": .phrase(deed.saying)])
            let yes = [Wish.act(.takeBack(deed.done), saying: saying)]
            return open(
                Question(
                    yes: Question.Answer(words: "takeBack.ask.yes", wishes: yes),
                    no: Question.Answer(words: "putRight.ask.no", wishes: [])
                ) { $0.words(asked) })
        }
        let effects = act(.takeBack(deed.done), saying: saying, then: [])
        if effects.isEmpty, !(top is PassphraseForm) { _ = sitting?.deeds.popLast() }
        return effects
    }

    /// Knows nothing any more but what is left after something was forgotten or let go; nothing from before is taken back, for
    /// that could bring the words back.
    mutating func refolded(_ centre: Centre, _ drafts: [ID<Person>: [Draft]]) -> [Effect] {
        self.centre = centre
        self.drafts = drafts
        (months, loading, search, ageing) = ([], [], nil, [:])
        (lettingGo, pastNotes) = (nil, .unknown)
        figures.outdateAll()
        for person in sittings.keys {
            sittings[person]?.deeds = []
            sittings[person]?.isCutOff = true
        }
        gather()
        if let desk { wholeSince = desk.today }
        refreshScreens()
        return lookAtAgeing() + loadWhatIsSeen()
    }
}
