import TerminalDriver
import Testing

/// One evening by the command line: a session is opened, talks, decides and is closed; the next one agrees to its notes.
@Suite struct SessionStoryTests {
    @Test(arguments: [false, true])
    func `a session is held in an evening, and its notes are agreed in the next`(_ sealed: Bool) throws {
        let shell = try CareShell(sealed: sealed)
        // A sealed centre asks for PINs where there are several at the desk: there Ana is alone, and is everybody.
        if !sealed {
            for (name, role) in [("Fio", "facilitator"), ("Vera", "volunteer")] {
                try shell.say("staff add \(name) --role \(role) --as Ana")
            }
        }
        func by(_ name: String) -> String { sealed ? "" : " --as \(name)" }
        let (coordinator, facilitator, helper) = (by("Ana"), by("Fio"), by("Vera"))
        // What was raised, by consent, and what is owed since last time.
        let told = "--kind bribes --place 'northgate' --words twentyatthegate --may talk"
        let issue = try shell.raise(told + helper)
        let concern = try shell.reference(
            "issue join \(issue) --about bribes --summary moneyisasked" + coordinator)
        let other = try shell.raise("--kind child-care --may talk" + helper)
        let care = try shell.reference("issue join \(other) --about child-care" + coordinator)
        try shell.say("concern respond \(care) --words 'we take turns' --report-by tomorrow" + facilitator)
        try shell.say("session plan 20:30 --topic Newcomers --every weekly" + facilitator)

        let session = try shell.reference("session open newcomers" + facilitator)
        try shell.say(
            "session attend newcomers --others 8 --name Rosa --name Mina --name Luz --name Nok" + facilitator)
        #expect(try shell.ask(".people, .named", "session list") == ["12", "4"])
        try shell.say("session item newcomers --words 'a lamp at the door'" + facilitator)
        try shell.say("session item newcomers --concern \(concern)" + facilitator)
        #expect(
            try shell.ask(".suggestions[] | .option, .ref", "session show newcomers") == [
                "report-back", care,
            ])
        try shell.say("session item newcomers --suggested" + facilitator)
        let shown = try shell.run("session show newcomers")
        #expect(shown.output.contains("bribes"))
        for secret in ["northgate", "twentyatthegate", "moneyisasked"] {
            #expect(!shown.output.contains(secret))
        }
        let items = try shell.ask(".agenda[].ref", "session show newcomers")
        try #require(items.count == 3)
        try decide(session, items, facilitator, shell)

        // The desk stays free, and what was open when it died is open again.
        if sealed {
            try shell.say("visit arrive --handle Zoe")
        } else {
            var desk = try PseudoTerminal(shell.centre.launch([]), rows: 24, columns: 80)
            try desk.wait(for: "Your name at the desk")
            try desk.press("Fio", Keys.enter, showing: "Here now")
            try desk.press(Keys.function(2), "Zoe", Keys.enter, showing: "Saved 1")
            desk.signal(9)
            #expect(try desk.waitForEnd() == 128 + 9)
        }
        #expect(try shell.ask(".name", "visit list --here") == ["Zoe"])
        #expect(try shell.ask(".ref, .state, .people", "session list") == [session, "open", "12"])
        try shell.say("session note newcomers --on \(items[1]) --words 'we go in pairs'" + facilitator)
        // What was decided on was talked about.
        for item in items.dropFirst() { try shell.say("session talked newcomers \(item)" + facilitator) }
        #expect(
            try shell.ask(".agenda[].state", "session show newcomers") == ["talked", "talked", "talked"])
        try shell.say("concern report-back \(care) --words 'we take turns on Sundays'" + facilitator)
        try shell.say("session close newcomers" + facilitator)
        #expect(try shell.ask(".ref", "session list --drafts") == [session])

        let next = try shell.reference("session open --topic 'A week later'" + facilitator)
        try shell.say("session item \(next) --notes \(session)" + facilitator)
        try shell.say("session agree-notes \(session) --during \(next)" + facilitator)
        #expect(try shell.run("session list --drafts").exitCode == 1)
        #expect(try shell.ask(".notesAgreed", "session show \(session)") == ["true"])
        #expect(try shell.ask(".coming | length", "session list --series") == ["12"])
        #expect(try shell.run("check").exitCode == 0)
    }

    /// By consent with an objection, and by a vote to which too few came.
    private func decide(
        _ session: String, _ items: [String], _ facilitator: String, _ shell: borrowing CareShell
    ) throws {
        let inIt = " --session \(session)" + facilitator
        try shell.say("collective method consent --agree 12" + inIt)
        try shell.say(
            "session decide \(session) --item \(items[0]) --words 'a lamp at the door' --agree 10 --aside 1 --object 1 --objection 'not all night' --do 'buy a lamp' --who Lu --by tomorrow --do 'ask the neighbours' --who Dee --by tomorrow"
                + facilitator)
        try shell.say("collective method simple-vote --quorum 20 --agree 12" + inIt)
        try shell.say(
            "session decide \(session) --words 'we open on Sundays' --agree 7 --object 3 --present 12"
                + facilitator)
        try shell.refuse(
            "session decide \(session) --words 'too many' --agree 9 --object 4 --present 12" + facilitator,
            65,
            beginning: "13 spoke, and 12 were there.")
        try shell.refuse(
            "session decide \(session) --words 'as before' --by-method consensus --agree 9" + facilitator, 65,
            beginning: "On that day the group decided by ")
        #expect(
            try shell.ask(".decisions[].state", "session show \(session)")
                == ["adopted", "deferred", "adopted", "proposed"])
        // Voices are counted: nobody's name stands by one.
        let lamp = try #require(try shell.ask(".decisions[1].ref", "session show \(session)").first)
        #expect(
            try shell.ask(".agree, .aside, .object, .objections[].words", "collective show \(lamp)")
                == ["10", "1", "1", "not all night"])
        #expect(
            try shell.ask(".actions[].what", "collective show \(lamp)") == [
                "buy a lamp", "ask the neighbours",
            ])
    }
}
