import CentreCore

/// What screens show again and again, gathered when the record changes and not at every key.
struct AtHand: Sendable {
    /// Who is here, in the order of arrival.
    let present: [Visit]
    /// The referrals to ask about by today, those of whoever sits here first.
    let followUps: [Centre.FollowUp]
    /// The notes that nobody put away.
    let notes: [HandoverNote]
    let day: ServiceDay
    let person: ID<Person>

    init(_ centre: Centre, on day: ServiceDay, for person: ID<Person>) {
        present = centre.present
        followUps = centre.followUps(dueBy: day.day, for: person)
        notes = centre.openNotes
        self.day = day
        self.person = person
    }
}

extension Model {
    /// Takes lines of the record in.
    mutating func learn(_ lines: [Line]) {
        centre.apply(lines)
        gather()
        if lines.contains(where: \.changesWhatIsRead) { letGoOfFindings() }
        if lines.contains(where: \.asksToForget) { hideNames() }
    }

    mutating func gather() {
        atHand = person.map { AtHand(centre, on: today, for: $0) }
    }

    /// Gathers anew where the day turned or somebody else sat down.
    mutating func gatherIfDue() {
        if atHand?.person != person || atHand?.day != today { gather() }
    }

    private var today: ServiceDay { ServiceDay(now, turnsAt: centre.settings.turnsAt) }
}
