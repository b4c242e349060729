import TerminalDriver
import Testing

/// One story by the command line: five people raise bribes at one place, and the group answers together.
@Suite struct IssueStoryTests {
    private static let words = [
        "twentyatthegate they said it would be more tomorrow", "fortynow and they know my room",
        "samegate and the same two men", "somebodyelse was stopped there",
    ]

    @Test(arguments: [false, true])
    func `five people raise bribes at one place, and the group answers together`(_ sealed: Bool) throws {
        let shell = try CareShell(sealed: sealed)
        let hasPins = sealed
        // A sealed centre asks for PINs where there are several at the desk: there Ana is alone, and is everybody.
        if !hasPins {
            for (name, role) in [("Vera", "volunteer"), ("Fio", "facilitator"), ("Lu", "coordinator")] {
                try shell.say("staff add \(name) --role \(role) --as Ana")
            }
        }
        func by(_ name: String) -> String { hasPins ? "" : " --as \(name)" }
        let coordinator = by("Ana")
        // A place is kept and stays one; one tells without a name and takes a receipt; one withdraws.
        let told = " --kind bribes --who police --place 'north gate' --may talk --may count"
        let rosa = try shell.raise("--handle Rosa --words '\(Self.words[0])'" + told + by("Vera"))
        let mina = try shell.raise("--handle Mina --words '\(Self.words[1])'" + told + by("Vera"))
        let nameless = try shell.run(
            "issue tell --words '\(Self.words[2])' --receipt" + told + by("Vera") + " --json")
        let receipt = try #require(try shell.centre.jq(".receipt", nameless.output).first)
        let anonymous = try #require(try shell.centre.jq(".ref", nameless.output).first)
        let luz = try shell.raise("--handle Luz --words '\(Self.words[3])'" + told + by("Vera"))
        let place = try shell.raise(by("Vera"))
        // Nobody but coordinators learns what any of it is about, in any list.
        if !hasPins {
            for name in ["Vera", "Fio"] {
                let list = try shell.say("issue list --as \(name)")
                #expect(list.split(separator: "\n").count == 5)
                for line in list.split(separator: "\n") {
                    #expect(
                        line.wholeMatch(of: #/REF  \w{3} \d+ \w{3} \d\d:\d\d  waits \d+ min/#) != nil,
                        "\(line)")
                }
                let shown = try shell.run("issue show \(rosa) --as \(name)")
                #expect(!shown.output.contains("gate") && !shown.output.contains("Rosa"))
                #expect(try shell.run("issue show \(rosa) --words --as \(name)").exitCode == 77)
            }
        }
        // The coordinator hears, finds what is alike, and joins it.
        try shell.say("issue hear \(rosa)" + coordinator)
        let again = try shell.run("issue hear \(rosa)" + coordinator)
        #expect(again.exitCode == 65)
        #expect(again.errors.contains("heard it already"))
        let similar = try shell.ask(".ref", "issue similar \(rosa)" + coordinator)
        #expect(Set(similar) == [mina, anonymous, luz])
        let notYet = try shell.run("issue join \(rosa) \(place)" + coordinator)
        #expect(notYet.exitCode == 65)
        #expect(notYet.errors.contains("The group may not talk about it."))
        let joined = try shell.run(
            "issue join \(rosa) \(mina) \(anonymous) \(luz) --about bribes --summary 'money is asked for at a gate'"
                + coordinator + " --json")
        let concern = try #require(try shell.centre.jq(".ref", joined.output).first)
        #expect(
            try shell.ask(".raisings, .people, .summary", "concern show \(concern)")
                == ["4", "3", "money is asked for at a gate"])
        // One withdraws by saying so: three are left, of which two are proved to be different.
        try shell.say("issue withdraw \(luz)" + coordinator)
        #expect(try shell.ask(".raisings, .summary", "concern show \(concern)") == ["null", "null"])
        #expect(try shell.run("issue show \(luz) --words" + coordinator).errors.contains("took it back"))
        try shell.say("concern leave-out \(concern) \(luz)" + coordinator)
        try shell.say("concern word \(concern) --raisers-word" + coordinator)
        #expect(try shell.ask(".raisings, .people", "concern show \(concern)") == ["3", "2"])
        // A session talks about it, and agrees; only then the facilitator reads the words.
        if !hasPins { #expect(try shell.run("issue show \(rosa) --words --as Fio").exitCode == 77) }
        let facilitator = by("Fio")
        try shell.say("concern agenda \(concern) today" + coordinator)
        if !hasPins {
            #expect(try shell.run("issue show \(rosa) --words --as Fio").output.contains("twentyatthegate"))
            #expect(try !shell.run("issue show \(rosa) --words --as Fio").output.contains("Rosa"))
            #expect(try shell.ask(".verb", "trail list --as Ana") == ["issue.words", "issue.words"])
        }
        try shell.say(
            "concern respond \(concern) --words 'we go in pairs' --report-by tomorrow" + facilitator)
        try shell.say("concern act \(concern) --what 'a lamp' --who Lu --by yesterday" + facilitator)
        let owed = try shell.run("concern close \(concern)" + coordinator)
        #expect(owed.exitCode == 65)
        #expect(owed.errors.contains("Tell it back first"))
        let trail = try shell.ask(".trail[]", "concern show \(concern)")
        let lamp = try #require(trail.first { $0.contains("  a lamp  ") }?.prefix(6))
        try shell.say("concern done \(concern) \(lamp)" + facilitator)
        try shell.say("concern report-back \(concern) --words 'the lamp is there'" + facilitator)
        try shell.say("concern close \(concern)" + coordinator)
        #expect(try shell.ask(".state", "issue show \(rosa)" + coordinator) == ["heard"])
        // Whoever has the receipt hears what came of it, and none of the words.
        let outcome = try shell.run("issue outcome --receipt-fd 0" + by("Vera"), with: receipt.uppercased())
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("the lamp is there"))
        #expect(!outcome.output.contains("samegate"))
        let wrong = try shell.run("issue outcome --receipt-fd 0" + by("Vera"), with: "lusab babad")
        #expect(wrong.exitCode == 65)
        #expect(wrong.errors.contains("fits nothing"))
    }

    @Test func `violence is not closed by one coordinator, and bad input is said in a sentence`() throws {
        let shell = try CareShell()
        try shell.say("staff add Lu --role coordinator --as Ana")
        let hurt = try shell.raise("--kind violence --safe no --as Ana")
        try shell.refuse(
            "issue close \(hurt) --as Ana", 65,
            "Somebody was hurt: one coordinator alone does not close this. Let a second one say so, or whoever raised it, or a session."
        )
        let first = try shell.run("issue close \(hurt) --because two-coordinators --as Ana")
        #expect(first.errors.contains("You agree to close it."))
        #expect(try shell.ask(".state", "issue show \(hurt) --as Lu") == ["raised"])
        try shell.refuse(
            "issue close \(hurt) --because two-coordinators --as Ana", 65,
            "You said so already. A second coordinator has to say so too, or whoever raised it, or a session."
        )
        try shell.say("issue close \(hurt) --because two-coordinators --as Lu")
        #expect(try shell.ask(".state", "issue show \(hurt) --as Lu") == ["resolved"])
        try shell.refuse(
            "issue tell --words 'call 0155 1234567' --as Ana", 65,
            "Nothing was kept. The words hold a phone number (0155 1234567). Take it out, or say --as-is if it shall stand so."
        )
        try shell.refuse(
            "warning add --until yesterday --words x --as Ana", 65,
            try shell.run("warning add --until yesterday --words x --as Ana").errors.trimmed)
        #expect(
            try shell.run("issue tell --kind brives --as Ana").errors
                == "\"brives\" is not among the kinds of issue. Did you mean \"bribes\"?\n")
    }
}

extension String {
    fileprivate var trimmed: String { split(separator: "\n").joined(separator: "\n") }
}
