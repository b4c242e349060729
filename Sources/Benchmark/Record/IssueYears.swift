internal import CentreCore
internal import Storage
internal import TerminalDriver

/// Ten years of raisings in a centre with visits behind it, written as a desk would have.
///
/// Most are closed; every ninetieth is open still.
enum IssueYears {
    static let issues = 36_000
    private static let years: Int64 = 10 * 365 * 86_400_000
    private static let places = ["north gate", "ring road", "the park", "station", "hotel by the river"]
    private static let words = [
        "they asked for twenty at the gate and said it would be more tomorrow",
        "he followed me from the station and knew where I live",
        "the landlord wants the room back because of the noise, he says",
        "two men in a grey van took the phone first and then the bag",
        "nobody at the counter would talk to me after they saw the card",
    ]

    static func write(in folder: String) throws {
        let now = Instant(milliseconds: System.wallClock())
        var (store, centre, _) = try Store.open(folder, mode: .desk, mint: Mint(seed: 360)) { centre in
            ServiceDay(Moment(now, offset: 0), turnsAt: centre.settings.turnsAt)
        }
        guard let person = centre.activePeople(at: Moment(now, offset: 0)).first?.id else {
            throw Missed(description: "nobody is here")
        }
        var mint = Mint(seed: 361)
        var batch = try store.beginBatch()
        for number in 0..<issues {
            let ago = years - years / Int64(issues) * Int64(number) + 60_000
            let at = Instant(milliseconds: now.milliseconds - ago)
            let id = ID<Issue>(at: at, mint: &mint)
            let raised = deed(at: at, by: person, &mint)
            try batch.add(Entry(deed: raised, events: told(id, number, &mint)))
            guard !number.isMultiple(of: 90) else { continue }
            let after = [EventRef(line: raised.act.of(Line.self))]
            let end = IssueMoved(issue: id, state: .resolved, ground: .raisersWord, after: after)
            let later = Instant(milliseconds: min(at.milliseconds + 86_400_000, now.milliseconds))
            try batch.add(Entry(deed: deed(at: later, by: person, &mint), events: [.issue(.moved(end))]))
        }
        try store.commit(batch)
        try store.writeCaches(today: ServiceDay(Moment(now, offset: 0), turnsAt: centre.settings.turnsAt))
        store.close()
    }

    private static func told(_ id: ID<Issue>, _ number: Int, _ mint: inout Mint) -> [Event] {
        let kinds = IssueKinds.starting
        var told = IssueTold(issue: id, kinds: [kinds[number % kinds.count]: true])
        told.who = .to(IssueKinds.doers[number / 7 % IssueKinds.doers.count])
        told.place = .to(places[number / 3 % places.count])
        let said = IssueSaid(issue: id, saying: ID(mint: &mint), words: words[number / 5 % words.count])
        let uses = IssueConsented(issue: id, uses: [.talk: true, .count: true])
        return [
            .issue(.raised(IssueRaised(issue: id, handle: "Name\(number % 900)"))), .issue(.told(told)),
            .issue(.said(said)), .issue(.consented(uses)),
        ]
    }

    private static func deed(at time: Instant, by person: ID<Person>, _ mint: inout Mint) -> Deed {
        Deed(
            act: ID(mint: &mint), at: Moment(time, offset: 0), by: person,
            h: UInt64(clamping: time.milliseconds))
    }
}
