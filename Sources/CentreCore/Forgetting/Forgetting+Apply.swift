extension Centre {
    mutating func apply(_ event: ForgetAsked, of deed: Deed, at stamp: Stamp) {
        var request = requests[event.request] ?? ForgetRequest(id: event.request)
        request.hands.touch(by: deed.by, at: stamp.h)
        request.asked.assign(ForgetRequest.Asked(at: deed.at, by: deed.by), at: stamp)
        request.said.assign(Change(event.name), at: stamp)
        requests[event.request] = request
        hideNames()
    }

    mutating func apply(_ event: ForgetSettled, of deed: Deed, at stamp: Stamp) {
        var request = requests[event.request] ?? ForgetRequest(id: event.request)
        request.hands.touch(by: deed.by, at: stamp.h)
        request.settled.assign(event.settled, at: stamp)
        requests[event.request] = request
        hideNames()
    }

    /// Lets go of all that is known of forgotten places, and of whatever comes of them later.
    ///
    /// O(*n*) in the visits at hand.
    mutating func apply(_ event: Forgotten) {
        forgotten.add(event.places)
        names.silence(event.places.filter { $0.field == .handle }.map(\.ref))
        let here = forgotten.here(.standing)
        for id in Array(notes.keys) { notes[id]?.words.forget(.text, here) }
        for id in Array(looks.keys) { looks[id]?.reason.forget(.why, here) }
        for id in Array(requests.keys) { requests[id]?.said.forget(.name, here) }
        for id in Array(shifts.keys) { shifts[id]?.called.forget(.name, here) }
        for id in Array(concerns.keys) { concerns[id]?.forget(here) }
        for id in Array(series.keys) { series[id]?.record.forget(here) }
        forgetOfCollective(here)
        settings.forget(here)
        for id in Array(rules.keys) {
            rules[id]?.handle.forget(.handle, here)
            rules[id]?.called.forget(.name, here)
        }
        forgetWhatMayAge()
        hideNames()
        hideNamesAnew()
    }

    /// The same for what aged out: from then on names that were used before are suggested to nobody.
    ///
    /// O(*n*) in what is at hand.
    mutating func apply(_ event: Aged) {
        forgotten.add(event)
        if event.words == .names { names.letAge(before: Instant(milliseconds: event.before.start)) }
        forgetWhatMayAge()
        hideNamesAnew()
    }

    /// Lets go of all that is forgotten of the things whose words may age out.
    private mutating func forgetWhatMayAge() {
        for id in Array(visits.keys) { visits[id]?.forget(forgotten.here(.visit(id))) }
        for id in Array(care.keys) { care[id]?.forget(forgotten.here(.care(id))) }
        for id in Array(issues.keys) { issues[id]?.forget(forgotten.here(.issue(id))) }
        for id in Array(warnings.keys) { warnings[id]?.forget(forgotten.here(.warning(id))) }
        for id in Array(sessions.keys) { sessions[id]?.forget(forgotten.here(.session(id))) }
    }

    /// Shows no name that somebody asked to be forgotten by, and again those that nobody does any more.
    private mutating func hideNames() {
        let hidden = Set(requests.values.filter(\.isOpen).compactMap { $0.name.map(Text.folded) })
        guard hidden != hiddenNames else { return }
        hiddenNames = hidden
        hideNamesAnew()
    }

    /// Looks at every name at hand again.
    ///
    /// O(*n*) in all that bears names.
    private mutating func hideNamesAnew() {
        for id in Array(visits.keys) { visits[id]?.hideName(among: hiddenNames) }
        for id in Array(care.keys) { care[id]?.hideNames(among: hiddenNames) }
        for id in Array(shifts.keys) { shifts[id]?.hideName(among: hiddenNames) }
        for id in Array(issues.keys) { issues[id]?.hideName(among: hiddenNames) }
        for id in Array(sessions.keys) { sessions[id]?.hideNames(among: hiddenNames) }
        for id in Array(series.keys) { series[id]?.record.hideNames(among: hiddenNames) }
        for id in Array(rules.keys) { rules[id]?.hideName(among: hiddenNames) }
    }

    /// Whether a name is one that somebody asked to be forgotten by.
    package func hides(_ name: String) -> Bool {
        !hiddenNames.isEmpty && hiddenNames.contains(Text.folded(name))
    }
}

extension Visit {
    /// Notes whether its name is one that is not shown.
    mutating func hideName(among hidden: Set<String>) {
        isNameHidden = !hidden.isEmpty && workingName.map { hidden.contains(Text.folded($0)) } == true
    }

    fileprivate mutating func forget(_ forgotten: ForgottenHere) {
        handle.forget(.handle, forgotten)
        need.forget(.need, forgotten)
        for id in Array(referrals.keys) {
            referrals[id]?.noted.forget(.note, forgotten)
            referrals[id]?.words.forget(.words, forgotten)
        }
    }
}

extension ChildCareRequest {
    fileprivate mutating func forget(_ forgotten: ForgottenHere) {
        handle.forget(.handle, forgotten)
        answerWords.forget(.words, forgotten)
        reachWords.forget(.reach, forgotten)
        callWords.forget(.call, forgotten)
        neverCallWords.forget(.neverCall, forgotten)
        for id in Array(collectors.keys) { collectors[id]?.called.forget(.name, forgotten) }
        for id in Array(children.keys) {
            children[id]?.called.forget(.name, forgotten)
            children[id]?.collectedBy.forget(.name, forgotten)
            for note in Child.Note.allCases { children[id]?.notes[note]?.forget(note.field, forgotten) }
        }
    }
}
