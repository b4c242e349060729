import TerminalDriver
import Testing

/// Child care in the centres that are left behind.
extension GoldenTests {
    /// What a centre tells of the child care that was wanted on a day and the two that repeat with it, request by
    /// request.
    static func toldOfCare(_ centre: borrowing Riverside, on day: String) throws -> String {
        var told = ""
        for week in 0...2 {
            let date = try centre.shell("date -d '\(day) \(week * 7) days' +%F | tr -d '\\n'")
            let listed = try ask(centre, ["childcare", "list", "--day", date, "--json"])
            for ref in try centre.jq(".ref", listed) {
                // What repeats after it is told only while it lies ahead.
                let shown = try ask(centre, ["childcare", "show", ref, "--json"])
                told += try centre.jq("del(.later) | tojson", shown).joined(separator: "\n") + "\n"
            }
        }
        return told
    }

    /// An evening with child care of every kind of line, and of every answer.
    static func liveCare(in centre: borrowing Riverside) throws {
        func hearth(_ line: String) throws { _ = try ask(centre, words(of: line)) }
        for line in evening { try hearth(line) }
        let day = try centre.shell("date +%F | tr -d '\\n'")
        try hearth("childcare request --parent Lena --child Ida:2 --from '\(day) 21:00' --weeks 2")
        let weeks = try centre.jq(
            "select(.kind == \"request\" and .parent == \"Lena\") | .ref",
            try ask(centre, ["childcare", "list", "--json"]))
        try #require(weeks.count == 3)
        try hearth("childcare accept \(weeks[0]) --reason urgent")
        try hearth("childcare withdraw \(weeks[2]) --and-later")
    }

    /// The words of a line as at a shell: those between single quotes stay together.
    static func words(of line: String) -> [String] {
        let parts = line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
        return parts.flatMap { place, part in
            place % 2 == 0 ? part.split(separator: " ").map(String.init) : [String(part)]
        }
    }

    private static let evening = [
        "settings set capacity 12", "settings set return 20", "settings set ratio.5 6 --source 'our meeting'",
        "carer start Joy --at 17:00 --until 23:00", "carer start Bea --at 17:01",
        "carer start Slip", "carer take-back Slip",
        "carer start Nur --at 17:02", "carer end Nur", "carer stays Nur 22:30", "carer end Nur",

        "childcare request --parent Lu --child Noor:2 --from 20:00", "childcare waitlist Lu --note 'soon'",
        "childcare request --parent Mia --child Max:1 --from 20:00",
        "childcare decline Mia --reason room-full",
        "childcare request --parent Nok --child Ton:8+ --from 20:00",
        "childcare withdraw Nok --reason no-answer",
        "childcare request --parent Paz --child Eli:3 --from 17:30", "childcare accept Paz",
        "childcare no-show Paz",
        "childcare request --parent Vera --child Uma:5-7 --visit K.",
        "childcare request --child Odd:2", "childcare take-back Odd",

        "childcare request --parent Rósa --child Kim:3 --child Leo:2 --from 19:00 --until 23:00 "
            + "--allergy Kim:peanuts --sleep 'Leo:on the left'",
        "childcare accept Rósa --note 'bring the blanket'",
        "childcare change Rósa --reach bell --comfort 'Leo:the blue bear' --add Ann:8+",
        "childcare change Rósa --leave-out Ann --until 23:30",
        "childcare take-in Rósa --carer Joy --at 17:10 --back 23:00 --reach '555 0142' --call 'Dee, on call' "
            + "--wait 10 --never-call 'the landlord' --may Lu --never Max --word Sesame",
        "childcare collector Rósa --withdraw Lu",
        "childcare collected Kim --to Rósa --word sesame --at 17:40", "childcare take-back Kim --collected",
        "childcare extend Leo 23:30", "childcare extend Rósa --open", "childcare hand Rósa Bea",
        "childcare called Rósa --at 17:50", "childcare word Rósa --word Apricot",
        "childcare collected Leo --to Rósa --face --carer Bea",

        "childcare take-in --parent Mina --child Tom:1 --child Zoe:0 --carer Bea --at 17:25 --word 'Blue sky' "
            + "--never Max --for-family",
        "childcare collector Mina --may Sol --for-family",
        "childcare collector Mina --withdraw Sol --for-family",
        "childcare collected Mina --to Mina --word 'blue sky' --carer Joy",
        "childcare take-in --child Sam:8+ --no-word --at 17:30", "childcare take-back Sam",
        "childcare paper --parent Lola --child Pau:2 --at 17:00 --collected 17:45 --to Lola",
        "childcare paper --child Kai:2 --at 17:15 --declined no-carer", "carer end Bea --at 18:00",
    ]

    /// The kinds of line that are described, that a command writes, and that do not stand in a plain centre.
    static func kindsMissing(in centre: borrowing Riverside) throws -> String {
        let described = root.dropLast("Tests/EndToEndTests/Golden".count) + "Sources/Storage/FORMAT"
        // What the group agreed on, and did, is taken back at the desk only.
        let atTheDesk = "concern.partTakenBack"
        return try centre.shell(
            "sed -n 's/^### `\\(.*\\)`$/\\1/p' '\(described)-ChildCare.md' '\(described)-Issues.md' "
                + "| grep -vxF '\(atTheDesk)' | sort -u > described; "
                + "jq -r '.e.events[]?.kind' data/journal/* | sort -u > written; comm -23 described written")
    }
}
