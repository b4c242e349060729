import CentreCore
import Resources

extension Model {
    func keptDrafts(of person: ID<Person>) -> [Draft] { drafts[person] ?? [] }

    /// The kept drafts that can be taken up again: not what a deed holds that is on its way to the disk.
    func openableDrafts(of person: ID<Person>) -> [Draft] {
        keptDrafts(of: person).filter { draft in
            !pending.contains { deed in
                guard deed.person == person, let kind = deed.form?.kind else { return false }
                return kind.form.rawValue == draft.form && kind.about == draft.about
            }
        }
    }

    /// What the others left unfinished: who and when, never what.
    func unfinished(except person: ID<Person>) -> [Desk.Unfinished] {
        drafts.filter { $0.key != person }.compactMap { other, drafts in
            guard let latest = drafts.max(by: { $0.at.instant < $1.at.instant }) else { return nil }
            return Desk.Unfinished(name: centre.people[other]?.name.value ?? "", at: latest.at)
        }.sorted { ($0.at.instant, $0.name) < ($1.at.instant, $1.name) }
    }

    /// Notes that something was typed: it is kept a second after typing pauses.
    mutating func noteTyping() -> [Effect] {
        guard let person, !unkept.contains(person) else { return [] }
        if openDrafts(of: person) == keptDrafts(of: person) {
            (draftDue, draftSince) = (nil, nil)
        } else {
            // Whoever never pauses is not left with nothing.
            let since = draftSince ?? machine
            draftSince = since
            draftDue = min(machine.later(by: Model.draftAfter), since.later(by: Model.draftAtLatest))
        }
        return []
    }

    /// Keeps what is half typed, now: of whoever sits here, or of somebody who has left the desk since.
    mutating func keepDrafts(of other: ID<Person>? = nil) -> [Effect] {
        (draftDue, draftSince) = (nil, nil)
        guard let person = other ?? person else { return [] }
        let drafts = openDrafts(of: person)
        guard drafts != keptDrafts(of: person) || unkept.contains(person) else { return [] }
        self.drafts[person] = drafts
        unkept.remove(person)
        return [.saveDrafts(person, drafts)]
    }

    /// Tries again a little later, while it is still on the screen.
    mutating func draftsNotKept(of person: ID<Person>, _ reason: String) {
        unkept.insert(person)
        status = .said(Phrase("draft.notKept", ["reason": .text(reason)]))
        draftDue = machine.later(by: Model.draftAgainAfter)
    }

    mutating func forgetDraft(_ form: FormKind, about: String?, of person: ID<Person>? = nil) -> [Effect] {
        guard let person = person ?? self.person else { return [] }
        let kept = keptDrafts(of: person)
        let left = kept.filter { $0.form != form.rawValue || $0.about != about }
        guard left != kept else { return [] }
        drafts[person] = left.isEmpty ? nil : left
        return [.saveDrafts(person, left)]
    }

    /// Has a form that is about no one thing begin empty: what is half typed in others of its sort is kept, and they make
    /// way.
    mutating func begin(_ screen: inout any Screen) -> [Effect] {
        guard let person, var begun = screen as? any FormScreen, let form = begun.kind?.form,
            !form.isAboutOneThing, begun.form.keptFrom == nil
        else { return [] }
        let effects = keepDrafts()
        sittings[person]?.screens.removeAll { $0.kind?.form == form }
        begun.form.slip = unusedSlip(form, of: person)
        screen = begun
        return effects
    }

    /// What no form of a sort goes by that is half typed, on its way to the disk, or not saved.
    private func unusedSlip(_ form: FormKind, of person: ID<Person>) -> String? {
        var used = Set(keptDrafts(of: person).filter { $0.form == form.rawValue }.map(\.about))
        let asked = pending.filter { $0.person == person }.compactMap(\.form)
        let failed = unsaved.filter { $0.person == person }.compactMap(\.form)
        for kind in (asked + failed).compactMap(\.kind) where kind.form == form { used.insert(kind.about) }
        var (slip, number): (String?, Int) = (nil, 1)
        while used.contains(slip) {
            number += 1
            slip = "\(number)"
        }
        return slip
    }

    /// The kept drafts with what the open forms say now.
    private func openDrafts(of person: ID<Person>) -> [Draft] {
        var drafts = keptDrafts(of: person)
        for screen in sittings[person]?.screens ?? [] {
            guard let (form, about) = screen.kind else { continue }
            let known = drafts.firstIndex { $0.form == form.rawValue && $0.about == about }
            guard let typed = screen.typed else {
                if let known { drafts.remove(at: known) }
                continue
            }
            if let known, drafts[known].fields == typed { continue }
            if let known { drafts.remove(at: known) }
            drafts.append(Draft(form: form.rawValue, about: about, at: now, fields: typed))
        }
        return drafts
    }
}
