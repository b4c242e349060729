/// What is shown only to people with a role, whichever door they come by.
package enum Reading: Hashable, Sendable, CaseIterable {
    /// Who looked at what few may see.
    case trail
    /// The lines of visits with why people came and what they said.
    case exportOfLines
    /// Everything that can be read, names and words with it, in files.
    case exportOfAll
    /// What opens a sealed centre, and whose that is.
    case keys
}

extension Person {
    /// Whether their roles allow it; ``Centre/allow(_:by:at:)`` asks whether they are at the desk as well.
    func mayRead(_ reading: Reading) -> Bool {
        switch reading {
        case .trail, .exportOfLines, .exportOfAll, .keys: holds(.coordinator)
        }
    }
}

extension Centre {
    /// Whether a person may be shown something at all: screens grey out what this refuses.
    package func allow(_ reading: Reading, by person: ID<Person>, at now: Moment) throws(Refusal) {
        guard try present(person, at: now).mayRead(reading) else { throw .notAllowed(needs: .coordinator) }
    }

    /// The looks of a month as far as they are at hand, the newest first.
    package func trail(of month: Month) -> [Look] {
        looks.values.filter { $0.id.month == month && $0.noted.value != nil }
            .sorted { ($1.id.time, $1.id) < ($0.id.time, $0.id) }
    }

    /// Whether a look is of this service day or a later one.
    package func isLive(_ look: Look, since first: ServiceDay) -> Bool {
        guard let at = look.noted.value?.at else { return false }
        return ServiceDay(at, turnsAt: settings.turnsAt) >= first
    }

    /// A look; whoever takes everything out says what for.
    func look(
        _ verb: LookVerb, about: ID<Look.Thing>?, why: String?, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> Looked {
        let why = verb == .exportAll ? try checked(why ?? "", .why) : try checked(optional: why, .why)
        return Looked(look: ID(at: now.instant, mint: &mint), verb: verb, about: about, why: why)
    }

    mutating func apply(_ event: Looked, of deed: Deed, at stamp: Stamp) {
        let noted = Look.Noted(verb: event.verb, about: event.about, at: deed.at, by: deed.by)
        looks[event.look, default: Look(id: event.look)].noted.assign(noted, at: stamp)
        looks[event.look]?.reason.assign(Change(event.why), at: stamp)
    }
}
