import TerminalDriver
import Testing

/// How anybody spoke is linked to nobody, in the files and in what is told.
@Suite struct StanceTests {
    private static let names = ["Zuleika", "Quim", "Odalys"]
    static let seeds = 1...UInt64(Chance.rounds(2, full: 20))

    @Test(arguments: seeds)
    func `the record of decisions holds counts and words, and of people only who wrote them down`(
        _ seed: UInt64
    ) throws {
        let shell = try CareShell()
        var chance = Chance(seed: seed).numbers
        for name in Self.names { try shell.say("staff add \(name) --role facilitator --as Ana") }
        for name in Self.names { try shell.say("visit arrive --handle \(name) --as Ana") }
        let ids = try shell.ask(".id", "staff list")
        try #require(ids.count == 4)
        let people = Self.names + ids + ["Ana"]

        var refs: [String] = []
        for step in 0..<12 {
            let line = Self.deed(step, on: refs.randomElement(using: &chance), &chance)
            let by = Self.names.randomElement(using: &chance) ?? "Ana"
            let said = try shell.run("\(line) --json --as \(by)")
            #expect([0, 65].contains(said.exitCode), "seed \(seed), \(line): \(said.errors)")
            Self.expectNobody(people, in: said.output + said.errors, "seed \(seed), \(line)")
            if said.exitCode == 0 { refs += try shell.centre.jq(".ref", said.output) }
        }
        try expectFiles(people, seed, shell)
        let reads = ["decisions", "agreements", "register", "actions"].map { "collective list \($0)" }
        for line in reads + ["collective owed", "collective method"] + refs.map({ "collective show \($0)" }) {
            for options in ["", " --json", " --json --as Quim"] {
                let said = try shell.run(line + options)
                Self.expectNobody(people, in: said.output + said.errors, "seed \(seed), \(line)")
            }
        }
    }

    /// One deed by chance, with voices of which no more spoke than were there.
    private static func deed(_ step: Int, on ref: String?, _ chance: inout Chance.Numbers) -> String {
        let (agree, aside, object) = (
            Int.random(in: 0...9, using: &chance), Int.random(in: 0...2, using: &chance),
            Int.random(in: 0...3, using: &chance)
        )
        var voices = " --agree \(agree) --aside \(aside) --object \(object)"
        if Bool.random(using: &chance) { voices += " --present \(agree + aside + object + 1)" }
        guard let ref, Int.random(in: 0..<3, using: &chance) == 0 else {
            let decision = [
                "decide --words 'matter \(step)' --objection 'not so \(step)'",
                "agree --words 'rule \(step)'", "method consent --quorum \(step + 1)",
                "refuse --words 'thing \(step)'",
            ].randomElement(using: &chance)
            return "collective " + (decision ?? "owed") + voices
        }
        let later = [
            "settle \(ref)\(voices)", "object \(ref) --words 'not so \(step)'", "change \(ref)\(voices)",
        ]
        return "collective " + (later.randomElement(using: &chance) ?? "owed")
    }

    private static func expectNobody(_ people: [String], in text: String, _ what: String) {
        for person in people { #expect(!text.contains(person), "\(what):\n\(text)") }
    }

    /// In each line about decisions and agreements, one person stands: who wrote it down.
    private func expectFiles(
        _ people: [String], _ seed: UInt64, _ shell: borrowing CareShell
    ) throws {
        let lines = try shell.centre.shell("cat data/journal/*.jsonl").split(separator: "\n").filter {
            $0.contains("\"kind\":\"decision.") || $0.contains("\"kind\":\"agreement.")
        }
        #expect(lines.count >= 3, "seed \(seed)")
        for line in lines {
            #expect(line.matches(of: #/"by":"[0-9a-f]{32}"/#).count == 1, "seed \(seed): \(line)")
            let rest = line.replacing(#/"by":"[0-9a-f]{32}"/#, with: "")
            Self.expectNobody(people, in: String(rest), "seed \(seed)")
        }
    }
}
