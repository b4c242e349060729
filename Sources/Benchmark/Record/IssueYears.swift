internal import CentreCore

/// Ten years of raisings in a centre with visits behind it, written as a desk would have.
///
/// Most are closed; every ninetieth is open still.
enum IssueYears {
    static let issues = 36_000
    private static let places = ["north gate", "ring road", "the park", "station", "hotel by the river"]
    private static let words = [
        "they asked for twenty at the gate and said it would be more tomorrow",
        "he followed me from the station and knew where I live",
        "the landlord wants the room back because of the noise, he says",
        "two men in a grey van took the phone first and then the bag",
        "nobody at the counter would talk to me after they saw the card",
    ]

    static func write(in folder: String) throws {
        try YearsWriter.write(in: folder, seed: 360) { years in
            for number in 0..<issues {
                let at = years.time(of: number, among: issues)
                let id = ID<Issue>(at: at, mint: &years.mint)
                let raised = try years.did(told(id, number, &years.mint), at: at)
                guard !number.isMultiple(of: 90) else { continue }
                let end = IssueMoved(
                    issue: id, state: .resolved, ground: .raisersWord, after: [EventRef(line: raised)])
                let later = min(at.milliseconds + 86_400_000, years.now.milliseconds)
                try years.did([.issue(.moved(end))], at: Instant(milliseconds: later))
            }
        }
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
}
