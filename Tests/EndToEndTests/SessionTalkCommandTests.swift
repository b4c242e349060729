import TerminalDriver
import Testing

/// What the commands about who came, what is talked about and what is said in a session do and answer.
@Suite struct SessionTalkCommandTests {
    private static let unchanged = "Nothing is different: nothing was changed."

    @Test func `who came is counted, named where they want it, and put right`() throws {
        let shell = try CareShell.staffed()
        let session = try shell.reference("session open --topic Newcomers --as Fio")
        try shell.say("session attend newcomers --others 8 --name Rosa --name 'Mina L' --as Fio")
        #expect(try shell.ask(".people, .named", "session list") == ["10", "2"])
        #expect(try !shell.run("session list").output.contains("Rosa"))
        #expect(try shell.ask(".names[].name", "session show newcomers") == ["Rosa", "Mina L"])
        try shell.refuse("session attend newcomers --others 8 --as Fio", 65, Self.unchanged)
        let before = try shell.deeds()
        try shell.say("session attend newcomers --gone 'mina l' --name Luz --name Nok --others 6 --as Fio")
        #expect(try shell.ask(".people", "session list") == ["9"])
        #expect(try shell.deeds() == before + 1)
        try shell.refuse(
            "session attend newcomers --gone Minna --as Fio", 65, beginning: "Nothing is meant by \"Minna\"")
        let rosa = try #require(try shell.ask(".names[0].ref", "session show newcomers").first)
        try shell.say("session take-back \(session) --part \(rosa) --as Fio")
        #expect(try shell.ask(".names[].name", "session show newcomers") == ["Luz", "Nok"])
    }

    @Test func `items are brought, talked about and left for later, and what was said stands by them`() throws
    {
        let shell = try CareShell.staffed()
        let session = try shell.reference("session plan 20:30 --topic Newcomers --as Fio")
        // Before it is opened there is something to talk about already.
        let care = try shell.ask(".part", "session item newcomers --words 'child care on Sundays' --as Fio")
        let item = try #require(care.first)
        try shell.say("session open newcomers --as Fio")
        let lamp = try #require(
            try shell.ask(".part", "session item \(session) --words 'the lamp' --as Fio").first)
        try shell.say("session item \(session) --item \(item) --words 'child care at weekends' --as Fio")
        try shell.say("session note \(session) --on \(item) --words 'two of us could' --as Fio")
        try shell.say("session note \(session) --words 'a good evening' --as Fio")
        try shell.say("session talked \(session) \(item) --as Fio")
        try shell.say("session talked \(session) \(lamp) --parked --as Fio")
        try shell.refuse("session talked \(session) \(lamp) --parked --as Fio", 65, Self.unchanged)
        #expect(
            try shell.ask(".agenda[] | .words, .state, .from", "session show newcomers")
                == ["child care at weekends", "talked", "own", "the lamp", "parked", "own"])
        #expect(
            try shell.ask(".notes[] | .words, .on", "session show newcomers")
                == ["two of us could", item, "a good evening", "null"])
        let shown = try shell.run("session show newcomers").output
        #expect(shown.contains("    \(item)  child care at weekends"))
        #expect(shown.contains("two of us could") && shown.contains("a good evening"))
        let note = try #require(try shell.ask(".notes[1].ref", "session show newcomers").first)
        try shell.say("session take-back \(session) --part \(note) --as Fio")
        #expect(try shell.ask(".notes | length", "session show newcomers") == ["1"])
        try shell.refuse(
            "session talked \(session) ffffff --as Fio", 65, beginning: "Nothing is meant by \"ffffff\"")
    }

    @Test func `the notes are a draft until a later session agrees to them`() throws {
        let shell = try CareShell.staffed()
        let first = try shell.reference("session open --topic First --as Fio")
        try shell.say("session note first --words 'we go in pairs' --as Fio")
        try shell.refuse("session agree-notes first --as Fio", 65, beginning: "It is not closed")
        try shell.say("session close first --as Fio")
        #expect(try shell.ask(".ref, .notesAgreed", "session list --drafts") == [first, "false"])
        let second = try shell.reference("session open --topic Second --as Fio")
        #expect(
            try shell.ask(".suggestions[] | .option, .ref", "session show second") == ["notes", first])
        try shell.say("session item second --suggested --as Fio")
        #expect(try shell.ask(".agenda[] | .from, .of", "session show second") == ["notes", first])
        #expect(try shell.run("session item second --suggested --as Fio").exitCode == 1)
        try shell.refuse(
            "session agree-notes first --during \(first) --as Fio", 65,
            "The notes of a session are agreed in a later one. Choose another session.")
        try shell.say("session agree-notes \(first) --during \(second) --as Fio")
        #expect(try shell.run("session list --drafts").exitCode == 1)
        try shell.refuse("session agree-notes \(first) --during \(second) --as Fio", 65, Self.unchanged)
    }

    @Test func `an item of a concern shows what the group may hear, and nothing once a consent is withdrawn`()
        throws
    {
        let shell = try CareShell.staffed()
        let issue = try shell.raise("--kind bribes --who police --may talk --as Vera")
        let concern = try shell.reference(
            "issue join \(issue) --about bribes --summary 'money is asked for' --as Ana")
        try shell.say("session open --topic Tonight --as Fio")
        let item = "session item tonight --concern \(concern)"
        try shell.say(item + " --as Fio")
        try shell.refuse(item + " --as Fio", 65, Self.unchanged)
        func shown() throws -> String {
            try shell.run("session show tonight").output + shell.run("session show tonight --json").output
        }
        #expect(try shown().contains("bribes") && !shown().contains("money"))
        try shell.say("concern word \(concern) --raisers-word --as Ana")
        #expect(try !shown().contains("money"), "it may not be counted")
        try shell.say("issue consent \(issue) --may count --as Ana")
        #expect(try shell.ask(".agenda[0].summary", "session show tonight") == ["money is asked for"])
        let told = ".agenda[0] | has(\"from\"), has(\"of\")"
        #expect(try shell.ask(told, "session show tonight") == ["true", "true"])
        try shell.say("issue consent \(issue) --may-not talk --as Ana")
        #expect(try shell.ask(told, "session show tonight") == ["false", "false"])
        #expect(try !shown().contains("bribes") && !shown().contains("money"))
        try shell.refuse(
            "session item tonight --report-back \(concern) --as Fio", 65,
            beginning: "The group may not talk about it.")
    }

    @Test func `all that is suggested is put on the agenda in one go, and each is told`() throws {
        let shell = try CareShell()
        try shell.say("session open --topic First")
        try shell.say("session note first --words 'we go in pairs'")
        try shell.say("session decide first --words 'a lamp' --do 'buy it' --do 'hang it'")
        try shell.say("session close first")
        try shell.say("session open --topic Second")
        let parts = try shell.ask(".part", "session item second --suggested")
        #expect(parts.count == 3)
        #expect(try shell.ask(".agenda[].ref", "session show second") == parts)
        try shell.say("session open --topic Third")
        let told = try shell.run("session item third --suggested").output
        #expect(told.split(separator: "\n").count == 4, "\(told)")
    }

    @Test func `what is decided on a point is what came of talking about it`() throws {
        let shell = try CareShell.staffed()
        let issue = try shell.raise("--kind bribes --may talk --as Vera")
        let concern = try shell.reference("issue join \(issue) --about bribes --as Ana")
        try shell.say("session open --topic Tonight --as Fio")
        let part = try shell.ask(".part", "session item tonight --concern \(concern) --as Fio")
        let point = try #require(part.first)
        let before = try shell.deeds()
        let decided = try shell.ask(
            ".ref",
            "session decide tonight --item \(point) --words 'we go in pairs' --agree 9 --do 'ask the police' --who Lu --by tomorrow --as Fio"
        )
        #expect(try shell.deeds() == before + 1)
        let decision = try #require(decided.first)
        #expect(decided.count == 1)
        #expect(
            try shell.ask(".words, (.actions | length)", "collective show \(decision)")
                == ["we go in pairs", "0"])
        let show = "concern show \(concern)"
        #expect(try shell.ask(".state, .actions[].what", show) == ["inAction", "ask the police"])
        #expect(try shell.run(show).output.contains("we go in pairs"))
        #expect(try shell.ask(".agenda[].state", "session show tonight") == ["talked"])
        // What is decided where it is told back, or of a task, is no answer to the concern.
        try shell.say("concern respond \(concern) --words 'in pairs' --report-by tomorrow --as Fio")
        for source in try [
            "--report-back \(concern)", "--action \(shell.ask(".actions[0].ref", show).joined())",
        ] {
            let part = try shell.ask(".part", "session item tonight \(source) --as Fio")
            let line = "session decide tonight --item \(part.joined()) --words so --as Fio"
            let other = try shell.reference(line)
            #expect(try shell.ask(".concern", "collective show \(other)") == ["null"])
        }
        #expect(
            try shell.ask(".agenda[].state", "session show tonight") == ["talked", "talked", "talked"])
        try shell.refuse(
            "session decide tonight --item \(point) --concern \(concern) --words so --as Fio", 64,
            "--item and --concern cannot stand together.")
        // When an agreement is looked at again is said of it.
        let rule = try shell.reference("collective agree --words 'no photos' --agree 9 --as Fio")
        let due = try shell.ask(".part", "session item tonight --agreement \(rule) --as Fio").joined()
        try shell.say(
            "session decide tonight --item \(due) --words 'it stays' --review tomorrow --as Fio")
        #expect(try shell.ask(".review", "collective show \(rule)") == [shell.day("tomorrow")])
    }

    @Test func `child care is asked for during a session`() throws {
        let shell = try CareShell.staffed()
        let session = try shell.reference("session plan 20:30 --topic Newcomers --child-care --as Fio")
        let request = try shell.reference(
            "childcare request --parent Rosa --child Kim:5 --session newcomers --as Vera")
        #expect(try shell.ask(".session", "childcare show \(request)") == [session])
        #expect(try shell.ask(".childCareRequests", "session show newcomers") == ["1"])
        #expect(try shell.run("childcare show \(request)").output.contains("Newcomers"))
        try shell.say("childcare change \(request) --no-session --as Vera")
        #expect(try shell.ask(".session", "childcare show \(request)") == ["null"])
        try shell.refuse(
            "childcare request --child Leo:5 --session 000000 --as Vera", 65,
            beginning: "Nothing is meant by \"000000\"")
    }
}
