import TerminalDriver
import Testing

/// Issues, concerns and warnings in the centres that are left behind.
extension GoldenTests {
    /// What a centre tells of the issues that were raised on a day, of the concerns that they belong to, of what there
    /// was to watch for, and of the settings that go with them.
    static func toldOfIssues(_ centre: borrowing Riverside, on day: String) throws -> String {
        func kept(_ filter: String, of answer: String) throws -> String {
            try centre.jq(filter + " | tojson", answer).map { $0 + "\n" }.joined()
        }
        var told = ""
        // Within how many hours somebody answers is said to people only.
        for line in try ask(centre, ["settings", "show"]).split(separator: "\n")
        where line.hasPrefix("response.") {
            let parts = line.split(separator: " ")
            told += "{\"\(parts[0])\":\"\(parts[1])\"}\n"
        }

        // With the month before it, so that all that lies in that month is at hand, however old it is.
        let month = day.dropFirst(2).prefix(5).filter { $0 != "-" }
        // The words of what was withdrawn are shown to nobody.
        let meant = ".ref[-6:] + (if .state == \"withdrawn\" then \"\" else \" --words\" end)"
        // How it presses and for how long it waits is of the time at which it is asked.
        let lasting = "del(.urgency, .minutesWaiting) | (.concerns // empty) |= map(.[-6:])"
        var concerns: [String] = []
        for issue in try centre.jq(meant, try asked(centre, "issue list --from \(day) --to \(day)")) {
            let shown = try asked(centre, "issue show \(month).\(issue)")
            told += try kept(lasting, of: shown)
            for ref in try centre.jq(".concerns[]?[-6:]", shown) where !concerns.contains(ref) {
                concerns.append(ref)
            }
        }
        told += try kept(".", of: try asked(centre, "concern list"))
        for ref in concerns {
            let shown = try asked(centre, "concern show \(month).\(ref)")
            told += try kept(whatWasTyped(in: ".trail"), of: shown)
        }

        // Warnings end by themselves, and a receipt tells of a concern while that is at hand: both are asked about as on
        // the evening itself.
        try ClockTests.turnable(centre)
        try centre.shell("echo $(($(date -d '\(day) 18:30' +%s) - $(date +%s))) 0 > clocks")
        let onTheEvening = ClockTests.turning(centre)
        told += try kept(".", of: try asked(centre, "warning list", onTheEvening))
        let notes = try centre.jq(".notes[].text", try asked(centre, "handover"))
        let receipt = try #require(notes.last)
        let outcome = try asked(centre, "issue outcome --receipt-fd 0", with: [receipt], onTheEvening)
        return try told + kept(whatWasTyped(in: ".outcome"), of: outcome)
    }

    /// A filter that leaves of lines for people what was typed on the evening; what stands around it may be worded anew.
    private static func whatWasTyped(in field: String) -> String {
        field + " |= [.[] | scan(\"«[^»]*»\")]"
    }

    private static func asked(
        _ centre: borrowing Riverside, _ line: String, with lines: [String] = [],
        _ more: [String: String] = [:]
    ) throws -> String {
        try ask(centre, words(of: line) + ["--json", "--as", "Ana"], with: lines, more)
    }

    /// Who is at the desk, with what proves them where the centre is sealed.
    private static let pins = ["Ana": "5284", "Dee": "7306", "Rui": "4193"]

    /// An evening with issues, concerns and warnings of every kind of line that a command writes.
    ///
    /// Ana coordinates, Dee facilitates, and Rui comes to coordinate.
    static func liveIssues(in centre: borrowing Riverside) throws {
        @discardableResult
        func hearth(_ line: String, by name: String = "Ana", with lines: String...) throws -> String {
            try ask(centre, words(of: line) + ["--as", name], pin: pins[name], with: lines)
        }
        /// Writes something new; gives its reference.
        func new(_ line: String, by name: String = "Ana") throws -> String {
            try #require(try centre.jq(".ref", try hearth(line + " --json", by: name)).first)
        }

        let newPin = centre.passphrase.isEmpty ? "" : " --new-pin-fd 0"
        try hearth("staff add Rui --role coordinator" + newPin, with: "4193")
        for setting in settings { try hearth("settings set " + setting) }

        // Raised: with all that is asked, by a name, without one but with a receipt, and with nothing.
        let gate = try new("issue tell " + everything, by: "Dee")
        let told = " --kind bribes --who police --place 'north gate' --may talk --may count"
        let second = try new("issue tell --handle Mina --words '«two men»'" + told, by: "Rui")
        let nameless = try hearth("issue tell --words '«it is known»' --receipt --json" + told, by: "Dee")
        let third = try #require(try centre.jq(".ref", nameless).first)
        let receipt = try #require(try centre.jq(".receipt", nameless).first)
        try hearth("handover --note '\(receipt)'")
        for deed in [
            "add --words '«once more»'", "consent --may warn --may-not count", "shut-out --name Dee",
            "shut-out --name Dee --take-back",
        ] {
            try hearth("issue \(deed) --receipt-fd 0", by: "Rui", with: receipt)
        }
        _ = try new("issue tell", by: "Dee")

        // Heard, and helped in every way.
        let hurt = try new("issue tell --kind sexual-violence --support clinic --may helpers-know", by: "Dee")
        try hearth("issue hear \(hurt)", by: "Rui")
        for deed in [
            "support \(hurt) --crisis --words '«taken there»' --at 17:50",
            "support \(hurt) --did company --did listening",
        ] {
            try hearth("issue " + deed)
        }
        let helps = try hearth("issue show \(hurt) --json")
        let help = try #require(try centre.jq(".done[-1].ref", helps).first)
        for deed in [
            "take-back \(hurt) --done \(help)",
            "refer \(hurt) clinic --words '«the evening nurse»'", "refer \(hurt) lawyer",
            "follow \(hurt) accepted --to clinic --words '«there is a bed»'",
            "follow \(hurt) done --to clinic",
            "pass \(hurt) --to '«an ally»' --purpose '«a complaint»' --agreed",
            "change \(hurt) --who partner --place 'the hill'", "close \(hurt) --because two-coordinators",
        ] {
            try hearth("issue " + deed)
        }

        // Over: closed on every ground, opened again, withdrawn, taken back, and forgotten.
        let hit = try new(
            "issue tell --kind violence --for-somebody-else --did company --at 17:40", by: "Dee")
        for name in ["Ana", "Rui"] { try hearth("issue close \(hit) --because two-coordinators", by: name) }
        let place = try new("issue tell", by: "Dee")
        let filled = " --words '«the rent»' --kind money --elsewhere does-not-know --when prefers-not-to-say"
        try hearth("issue tell --fill \(place)" + filled, by: "Dee")
        try hearth("issue close \(place) --no-further-action --because session --day today")
        let answered = try new("issue tell --kind information")
        try hearth("issue close \(answered)")
        try hearth("issue reopen \(answered)")
        try hearth("issue close \(answered) --because raisers-word")
        let withdrawn = try new("issue tell --handle Luz --words '«not this»' --kind eviction --may talk")
        let mistake = try new("issue tell")
        try hearth("issue take-back \(mistake)")
        _ = try new("issue tell --handle Quzibel --words 'quzibel was «sent away»' --as-is", by: "Dee")
        try hearth("forget Quzibel")
        let requests = try hearth("forget --list --json")
        let request = try #require(
            try centre.jq("select(.name == \"Quzibel\") | .ref", requests).first)
        try hearth("forget --scrub \(request) --all")
        try hearth("issue show \(gate) --words")

        // A concern from its first issue to what is told back; one that owes that; and one by mistake.
        let shared = try new("issue join \(gate) \(second) --about bribes --summary '«money at a gate»'")
        try hearth("issue join \(third) --concern \(shared)")
        try hearth("concern leave-out \(shared) \(second)")
        try hearth("concern word \(shared) --summary '«money is asked for»' --raisers-word")
        try hearth("concern agenda \(shared) today")
        for deed in [
            "respond \(shared) --words '«we go in pairs»' --day today --report-by tomorrow",
            "act \(shared) --what '«a lamp»' --who Rui --by tomorrow",
            "act \(shared) --what '«a leaflet»'",
        ] {
            try hearth("concern " + deed, by: "Dee")
        }
        let actions = try hearth("concern show \(shared) --json", by: "Dee")
        let (lamp, leaflet) = try (
            #require(try centre.jq(".actions[0].ref", actions).first),
            #require(try centre.jq(".actions[1].ref", actions).first)
        )
        for deed in [
            "done \(shared) \(lamp)", "done \(shared) \(leaflet) --dropped",
            "report-back \(shared) --way board --words '«the lamp is there»'",
        ] {
            try hearth("concern " + deed, by: "Dee")
        }
        for deed in ["close", "reopen", "close"] { try hearth("concern \(deed) \(shared)") }
        let owing = try new("issue join \(withdrawn) \(second)")
        try hearth("concern agenda \(owing) tomorrow")
        try hearth("concern report-back \(owing) --promised tomorrow")
        let slip = try new("issue join \(second)")
        try hearth("concern take-back \(slip)")
        try hearth("issue withdraw \(withdrawn)", by: "Rui")

        // Watched for: looked at, waiting for that, from an issue and put right, and ended.
        let van = try new(
            "warning add --who client --place 'ring road' --words '«a grey van»'", by: "Dee")
        try hearth("warning show \(van)")
        _ = try new("warning add --words '«papers are checked»'", by: "Dee")
        let men = try new("warning add --issue \(gate) --who police --place 'north gate' --words '«two men»'")
        try hearth("warning change \(men) --no-who --place 'the gates'")
        let mill = try new("warning add --place 'the mill'")
        try hearth("warning end \(mill)")
    }

    private static let settings = [
        "on-call 'Dee, until two'", "on-call -", "on-call 'Rui, all night'",
        "crisis 'Stay with them.\nCall the clinic.'", "not-written 'quzword, slurword'",
        "response.bribes 48", "response.violence 2", "kinds.raid 'A raid'", "doers.landlord 'A landlord'",
        "supports.pep -",
    ]

    private static let everything =
        "--handle 'Rósa M.' --words '«more each week»' --safe no --kind bribes --kind raid --who police "
        + "--when 'yesterday 23:30' --place 'north gate' --many several --support lawyer --support listening "
        + "--elsewhere no --why '«they laughed»' --may helpers-know --may count --may talk --may warn "
        + "--not-read-by Zed --did listening"
}
