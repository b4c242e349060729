import TerminalDriver
import Testing

/// What the commands about the collective do and answer, in a plain centre and in a sealed one.
@Suite struct CollectiveCommandTests {
    // MARK: Deciding

    @Test(arguments: [false, true])
    func `a group chooses how it decides, and decides by it`(isSealed: Bool) throws {
        let shell = try CareShell(sealed: isSealed)
        let none = try shell.run("collective method")
        #expect(none.exitCode == 1 && none.output.isEmpty)
        #expect(none.errors == "The group has not chosen how it decides: it decides as it takes it.\n")
        let first = try shell.reference("collective decide --words 'we open at six' --agree 4 --object 5")
        let show = "collective show \(first)"
        #expect(try shell.ask(".state, .asWeTookIt, .agree, .object", show) == ["adopted", "true", "4", "5"])
        try shell.refuse(
            "collective decide --words 'at seven' --by-method consent", 65,
            "On that day the group had not chosen how it decides. Write it down as you took it.")

        try shell.say("collective method consent --quorum 8 --agree 9 --present 9")
        #expect(try shell.say("collective method") == "consent, from 8 people on\n")
        #expect(try shell.ask(".method, .quorum", "collective method") == ["consent", "8"])
        #expect(try shell.run("collective method --day 2026-01-01").exitCode == 1)

        let few = try shell.reference("collective decide --words 'a second kettle' --agree 7")
        #expect(try shell.ask(".state, .method", "collective show \(few)") == ["proposed", "consent"])
        try shell.say("collective settle \(few) --agree 8 --aside 1")
        #expect(try shell.ask(".state, .agree, .aside", "collective show \(few)") == ["adopted", "8", "1"])
        try shell.refuse("collective settle \(few)", 65, "Nothing is different: nothing was changed.")

        let objected = try shell.reference(
            "collective decide --words 'no music' --agree 8 --object 1 --objection 'we like it' --by-method consent"
        )
        #expect(
            try shell.ask(".state, .objections[].words", "collective show \(objected)")
                == ["deferred", "we like it"])
        #expect(
            try shell.ask(".state", "collective list decisions --state deferred") == ["deferred"])
    }

    @Test(arguments: [false, true])
    func `what cannot be is refused, and nothing of it is written`(isSealed: Bool) throws {
        let shell = try CareShell(sealed: isSealed)
        try shell.say("collective method consent --quorum 8 --agree 9 --present 9")
        try shell.refuse(
            "collective decide --words 'at nine' --agree 9 --object 3 --present 10", 65,
            "12 spoke, and 10 were there. Please check the numbers.")
        try shell.refuse(
            "collective decide --words 'at nine' --agree 9 --by-method simple-vote", 65,
            "On that day the group decided by consent, from 8 people on. Choose that, or write it down as you took it."
        )
        let mustGive =
            "How the group decides is changed only by what its present way gives. Check the count, or keep it as proposed."
        for line in [
            "--agree 3 --outcome adopted", "--agree 9 --object 1 --outcome adopted", "--as-we-took-it",
        ] {
            try shell.refuse("collective method simple-vote " + line, 65, mustGive)
        }
        let kept = try shell.reference("collective method simple-vote --agree 3")
        #expect(try shell.ask(".state", "collective show \(kept)") == ["proposed"])
        #expect(try shell.say("collective method") == "consent, from 8 people on\n")
        try shell.refuse("collective settle \(kept) --outcome adopted", 65, mustGive)
        try shell.say("collective settle \(kept) --agree 8")
        #expect(try shell.ask(".method", "collective method") == ["simpleVote"])
    }

    @Test func `what comes of a decision is done, dropped, and owed meanwhile`() throws {
        let shell = try CareShell()
        let lamp = try shell.reference(
            "collective decide --words 'mend the lamp' --do 'ask the landlord' --who Dee --by tomorrow --do 'buy a bulb' --who Lu --by today"
        )
        try shell.say("collective act \(lamp) --what 'a sign' --by tomorrow")
        let list = "collective list actions"
        #expect(try Set(shell.ask(".what", list)) == ["ask the landlord", "buy a bulb", "a sign"])
        var actions: [String] = []
        for what in ["ask the landlord", "buy a bulb", "a sign"] {
            actions += try shell.ask("select(.what == \"\(what)\") | .ref", list)
        }
        try #require(actions.count == 3)
        try shell.say("collective done \(actions[0])")
        try shell.say("collective done \(actions[1]) --dropped")
        try shell.refuse(
            "collective done \(actions[1]) --dropped", 65, "Nothing is different: nothing was changed.")
        #expect(
            try shell.ask("[.owed, .what, .of] | join(\" \")", "collective owed") == ["action a sign \(lamp)"]
        )
        try shell.say("collective done \(actions[1]) --open --of \(lamp)")
        #expect(try shell.ask(".what", "collective owed") == ["buy a bulb", "a sign"])
        try shell.say("collective look-again \(lamp) today")
        #expect(try shell.ask(".owed", "collective owed") == ["action", "action", "look-again"])
        try shell.say("collective look-again \(lamp) --never")
        try shell.say("collective take-back \(lamp) \(actions[2])")
        try shell.say("collective change \(lamp) --words 'mend both lamps' --agree 6")
        #expect(
            try shell.ask(".words, .agree, .review, (.actions | length)", "collective show \(lamp)")
                == ["mend both lamps", "6", "null", "2"])
        try shell.say("collective take-back \(lamp)")
        #expect(try shell.run("collective owed").exitCode == 1)
        #expect(try shell.run("collective list decisions").exitCode == 1)
    }

    // MARK: Agreements

    @Test(arguments: [false, true])
    func `a rule is proposed, adopted once, worded anew, and ended once`(isSealed: Bool) throws {
        let shell = try CareShell(sealed: isSealed)
        let rule = try shell.reference("collective propose --words 'we let each other finish'")
        let other = try shell.reference("collective propose --words 'no shoes'")
        #expect(try shell.ask(".state", "collective list agreements") == ["proposed", "proposed"])
        try shell.refuse(
            "collective end \(rule)", 65, "It is not in force: nothing is to be ended.")
        let said = try shell.ask(".ref", "collective agree \(rule) --agree 12 --review tomorrow")
        #expect(said.count == 2 && said[0] == rule)
        #expect(
            try shell.ask(".words, .effect, .agreement", "collective show \(said[1])")
                == ["we let each other finish", "adopt", rule])
        try shell.refuse(
            "collective agree \(rule) --agree 12", 65,
            "The group adopted it already: nothing is left to do.")
        try shell.refuse(
            "collective take-back \(rule)", 65,
            "The group adopted it. It ends by a decision of the group: write that down.")
        try shell.say("collective take-back \(other)")
        #expect(try shell.ask(".ref", "collective list agreements") == [rule])

        let show = "collective show \(rule)"
        try shell.say("collective word \(rule) --words 'we let everybody finish' --agreed")
        try shell.say("collective word \(rule) --language es --words 'dejamos terminar'")
        #expect(try shell.ask(".words, .agreed", show) == ["we let everybody finish", "true"])
        #expect(try shell.say(show).contains("dejamos terminar  (not yet agreed)\n"))
        let wordings = try shell.ask(".wordings[].ref", show)
        try #require(wordings.count == 3)
        try shell.say("collective word \(rule) --wording \(wordings[2]) --agreed")
        #expect(try shell.ask(".words, .language", show + " --lang es") == ["dejamos terminar", "es"])
        try shell.say("collective object \(rule) --words 'not in the kitchen'")
        #expect(try shell.ask(".objections[].words", show) == ["not in the kitchen"])

        let ended = try shell.ask(".ref, .state", "collective end \(rule) --agree 9 --words 'no more'")
        #expect(ended.first == rule && ended.contains("ended"))
        try shell.refuse(
            "collective end \(rule) --agree 9", 65, "It is not in force: nothing is to be ended.")
        #expect(try shell.ask(".ref", "collective list agreements --state ended") == [rule])
    }

    @Test func `an agreement needs one wording, and can be made in one command`() throws {
        let shell = try CareShell()
        let rule = try shell.reference(
            "collective agree --words 'no photos' --language en --agree 12 --review tomorrow --at 'yesterday 21:30'"
        )
        #expect(try shell.ask(".state", "collective list agreements") == ["adopted"])
        #expect(try shell.ask(".state", "collective list agreements --day yesterday") == ["adopted"])
        #expect(try shell.run("collective list agreements --day 2026-01-01").exitCode == 1)
        let wording = try shell.ask(".wordings[].ref", "collective show \(rule)")
        try shell.refuse(
            "collective take-back \(rule) \(wording[0])", 65,
            "It is the only wording: write another one first, or drop the whole.")
    }

    @Test func `a rule is adopted, and its day set, in one deed`() throws {
        let shell = try CareShell()
        let rule = try shell.reference("collective propose --words 'no photos'")
        let before = try shell.deeds()
        try shell.say("collective agree \(rule) --agree 12 --review tomorrow")
        #expect(try shell.deeds() == before + 1)
        #expect(
            try shell.ask(".state, .review", "collective show \(rule)")
                == ["adopted", shell.day("tomorrow")])
    }

    // MARK: What is not recorded

    @Test(arguments: [false, true])
    func `what the group refuses to have written down is refused at the desk`(isSealed: Bool) throws {
        let shell = try CareShell(sealed: isSealed)
        let sentence =
            "The collective decided that this is not written down: names of visitors. Leave it out."
        let refusal = try shell.reference("collective refuse --field visit-name --agree 12")
        try shell.refuse("visit arrive --handle Rosa", 65, sentence)
        try shell.say("visit arrive --reason meal")
        try shell.refuse(
            "collective refuse --field visit-name", 65,
            "The collective decided so already: names of visitors. Nothing is left to do.")
        try shell.refuse(
            "collective refuse --field visit-nam", 65,
            "\"visit-nam\" is not known here. Did you mean \"visit-name\"?")
        try shell.say("collective refuse --words 'no photos of the room' --agree 12")
        #expect(try shell.ask(".fields[]", "collective list register") == ["visit-name"])
        #expect(try shell.ask(".words", "collective list register").last == "no photos of the room")
        try shell.say("collective record-again \(refusal) --agree 12")
        try shell.refuse(
            "collective record-again \(refusal)", 65,
            "It is written down already: nothing is left to do.")
        try shell.say("visit arrive --handle Rosa")
        #expect(try shell.ask(".ref", "collective list register").count == 1)
    }

    // MARK: Priorities, mentoring, shares, the founding

    @Test(arguments: [false, true])
    func `the group ranks, learns and reports, and everything has a reference`(isSealed: Bool) throws {
        let shell = try CareShell(sealed: isSealed)
        let wash = try shell.reference("collective prioritise --words 'somewhere to wash' --need shower")
        let care = try shell.reference("collective prioritise --child-care")
        #expect(try shell.ask(".ref", "collective dots \(wash)=4 \(care)=7").count == 2)
        #expect(try shell.ask(".ref", "collective list priorities") == [care, wash])
        try shell.refuse(
            "collective dots \(wash)=many", 64,
            "REF=N cannot be \"\(wash)=many\"; it takes a reference and how many dots, as 3f9c=7.")
        try shell.say("collective change \(wash) --words 'two showers'")
        #expect(
            try shell.ask(".words, .need, .dots[].dots", "collective show \(wash)")
                == ["two showers", "shower", "4"])
        try shell.say("collective end \(care)")
        #expect(try shell.ask(".ref", "collective list priorities --state ended") == [care])
        try shell.say("collective go-on \(care)")

        let pair = try shell.reference("collective mentor --learner Lu --mentor Dee --role facilitating")
        let step = "collective show \(pair)"
        try shell.say("collective step \(pair) paired --learner")
        #expect(try shell.ask(".step, .learnerSays[]", step) == ["null", "paired"])
        try shell.say("collective step \(pair) paired --mentor")
        #expect(try shell.ask(".step", step) == ["paired"])
        try shell.say("collective step \(pair) paired --not-mentor")
        try shell.say("collective change \(pair) --mentor Fio --role desk")
        #expect(try shell.ask(".step, .mentor, .role", step) == ["null", "Fio", "desk"])
        try shell.say("collective end \(pair)")
        #expect(try shell.run("collective list mentoring").exitCode == 1)
        try shell.say("collective go-on \(pair)")

        let share = try shell.reference("collective share --work shifts --from yesterday --of-ten 7")
        try shell.refuse(
            "collective share --work shifts --from yesterday", 65,
            "Say how many of ten, or what was reported in words.")
        try shell.refuse(
            "collective share --work shifts --from today --to yesterday --of-ten 7", 65,
            "It ends before it begins. Please check both days.")
        try shell.say("collective share --instead-of \(share) --of-ten 8")
        #expect(try shell.ask(".work, .ofTen", "collective list shares") == ["shifts", "8"])
        try shell.say("collective take-back \(share)")
        #expect(try shell.run("collective list shares").exitCode == 1)

        let founding = try shell.reference("collective found --day yesterday --agree 14")
        #expect(try shell.ask(".effect", "collective show \(founding)") == ["found"])
    }
}
