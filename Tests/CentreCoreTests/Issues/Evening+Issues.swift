import CentreCore

extension Evening {
    /// Somebody raises something; gives the issue.
    mutating func raises(
        _ telling: Telling = Telling(), by person: ID<Person>? = nil, at time: Moment? = nil
    ) throws -> ID<Issue> {
        let done = try does(.issue(.raise(telling)), by: person, at: time)
        guard case .issue(let event)? = done.lines.first?.events.first else { throw Unexpected() }
        return event.issue
    }

    /// Issues are seen as one; gives the concern.
    mutating func joins(_ issues: [ID<Issue>], summary: String? = nil, by person: ID<Person>? = nil) throws
        -> ID<Concern>
    {
        let about = Code("bribes")
        let done = try does(
            .concern(.open(issues, about: about, summary: summary)), by: person ?? ana)
        guard case .concern(let event)? = done.lines.first?.events.first else { throw Unexpected() }
        return event.concern
    }

    func issue(_ id: ID<Issue>) throws -> Issue {
        guard let issue = centre.issues[id] else { throw Unexpected() }
        return issue
    }

    func concern(_ id: ID<Concern>) throws -> Concern {
        guard let concern = centre.concerns[id] else { throw Unexpected() }
        return concern
    }

    /// A second coordinator joins the desk.
    mutating func secondCoordinator(_ name: String = "Lu") throws -> ID<Person> {
        let done = try does(.addPerson(name: name, roles: [.coordinator]), by: ana)
        guard case .personAdded(let event)? = done.lines.first?.events.first else { throw Unexpected() }
        return event.person
    }
}

extension Telling {
    /// Bribes at the gate, told by somebody.
    static func bribes(_ name: String?, uses: Set<Use> = [.talk, .count], words: String? = nil) -> Telling {
        Telling(
            handle: name, kinds: ["bribes"].compactMap { Code($0) }, who: Code("police"), place: "north gate",
            words: words, uses: uses)
    }

    static func violence(uses: Set<Use> = []) -> Telling {
        Telling(kinds: ["violence"].compactMap { Code($0) }, words: "he hit me", uses: uses)
    }
}
