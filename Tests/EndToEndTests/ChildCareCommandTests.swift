import TerminalDriver
import Testing

/// Child care by the command line: an evening in a plain and in a sealed centre, and all that can be asked and refused.
@Suite struct ChildCareCommandTests {
    private static let wrongWord =
        "That is not the word. Keep the child here. Ask again, ask a carer who knows the face, or ask the parent."

    // MARK: An evening

    @Test func `an evening of six children and two carers`() throws {
        let evening = try CareShell()
        #expect(try evening.run("childcare list").exitCode == 1)
        #expect(try evening.run("carer list --json").exitCode == 1)
        #expect(
            try evening.say("carer start Joy --at 17:00 --until 23:00")
                == "Saved NOW  REF  17:00  Joy  until 23:00\n")
        #expect(try evening.say("carer start Bea --at 17:01") == "Saved NOW  REF  17:01  Bea\n")
        try evening.refuse("carer start joy", 65, "Joy has been carer since 17:00. Nothing is left to do.")
        try takeIn(evening)
        try room(evening)
        try collect(evening)
        try overRatio(evening)
        let journal = try evening.centre.shell("cat data/journal/*").lowercased()
        #expect(
            !journal.contains("sesame") && !journal.contains("apri"), "the word itself is written nowhere")
        try evening.centre.expectLiveEqualsReplay()
    }

    @Test func `in a sealed centre it is the same, and nothing of it can be read on the disk`() throws {
        let evening = try CareShell(sealed: true)
        try evening.say("carer start Joy --until 23:00")
        let card = try evening.run(
            "childcare take-in --parent Rosalinda --child Kimberly:5 --carer Joy --reach '555 0142' --never Maximo "
                + "--allergy peanuts --word-fd 0 --json",
            with: "Sesame")
        #expect(try evening.centre.jq(".word, .know[0].allergy", card.output) == ["Sesame", "peanuts"])
        try evening.refuse("childcare collected kimberly --to Rosalinda --word sesam", 77, Self.wrongWord)
        let denied = try evening.run("childcare collected kimberly --to maximo --word-fd 0", with: "Sesame")
        #expect(denied.exitCode == 77)
        #expect(
            try evening.say("childcare list --room").contains("Kimberly (3 to 7)  with Joy  ! allergies\n"))
        let collected = try evening.run(
            "childcare collected kimberly --to Rosalinda --word-fd 0", with: "SESAME")
        #expect(collected.exitCode == 0 && collected.errors.isEmpty)
        // No word of three letters: those stand by chance in what is sealed.
        try SealedTests.expectNowhere(
            ["Kimberly", "Rosalinda", "Sesame", "sesame", "peanuts", "555 0142", "Maximo"], evening.centre)
    }

    private func takeIn(_ evening: borrowing CareShell) throws {
        #expect(
            try evening.say(
                "childcare request --parent Rosa --child Kim:3-7 --child Leo:2 --from 19:00 --until 23:00 "
                    + "--allergy Kim:peanuts")
                == "Saved NOW  REF  19:00-23:00  Rosa  Kim (3 to 7), Leo (2)  waits for an answer\n")
        #expect(
            try evening.say("childcare accept rosa --note 'bring the blanket'")
                == "Saved NOW  REF  19:00-23:00  Rosa  Kim (3 to 7), Leo (2)  place promised\n")
        #expect(
            try evening.say(
                "childcare take-in rosa --carer Joy --at 17:10 --back 23:00 --reach '555 0142' "
                    + "--call 'Dee, on call' --wait 10 --may Lu --never Max --word Sesame")
                    == """
                    Saved NOW  REF  19:00-23:00  Rosa  Kim (3 to 7), Leo (2)  with the carers
                    Copy these four lines onto a card for the carer. Tell the word to the parent alone: it is shown only now.
                    Word: Sesame
                    May collect: Rosa, Lu
                    Never: Max
                    To know: Kim: allergies peanuts
                    Destroy the card when the child was collected.

                    """)
        let offered = try evening.say("childcare take-in --child Ann:under-2 --carer Bea --at 17:20")
        #expect(offered.contains("  (no name)  Ann (under 2)  with the carers\n"))
        #expect(offered.contains(#/\nWord: [a-z]{5}\nMay collect: nobody was named\n/#))
        // What stands on a descriptor, nobody sees in a list of processes.
        let card = try evening.run(
            "childcare take-in --parent Mina --child Tom:1 --child Zoe:0 --child Ida:under-2 --carer Bea "
                + "--at 17:25 --word-fd 0 --never Max --for-family --sleep 'Zoe:on her side' --json",
            with: "Apri-cot")
        #expect(card.exitCode == 0)
        #expect(
            try evening.centre.jq(
                ".word, .mayCollect[], .mustNotCollect[], .know[0].name, .know[0].sleep, .saved, .children[2].stay",
                card.output) == ["Apri-cot", "Mina", "Max", "Zoe", "on her side", "true", "inCare"])
        #expect(card.errors.contains("Destroy the card when the child was collected.\n"))
        try evening.refuse(
            "childcare take-in --child kim:5", 65,
            "A child called kim is here already. Is this another child? Give a name to tell them apart, such as kim B."
        )
        try evening.refuse(
            "childcare take-in rosa", 65,
            "Kim has been with the carers since 17:10. If that is wrong, take it back; else write down who collects."
        )
    }

    private func room(_ evening: borrowing CareShell) throws {
        #expect(
            try evening.say("childcare list")
                == """
                With the carers: 6 children
                  REF  17:10  Kim (3 to 7)  with Joy  back 23:00  ! allergies
                  REF  17:10  Leo (2)  with Joy  back 23:00
                  REF  17:20  Ann (under 2)  with Bea
                  REF  17:25  Tom (under 2)  with Bea
                  REF  17:25  Zoe (under 2)  with Bea  ! sleep
                  REF  17:25  Ida (under 2)  with Bea
                Carers: Joy, Bea
                After 23:00 one carer for 4: one too few
                - Nobody knows how to reach whoever brought Ann. Ask, and write it down.
                - Nobody knows how to reach Mina. Ask, and write it down.

                """)
        let list = "childcare list"
        #expect(try evening.ask(#"select(.kind == "child") | .name"#, list).count == 6)
        #expect(
            try evening.ask(#"select(.name == "Kim") | .age, .know[], .carer"#, list) == [
                "3-7", "allergy", "Joy",
            ])
        #expect(
            try evening.ask(#"select(.kind == "ahead") | .sentence"#, list) == [
                "After 23:00 one carer for 4: one too few"
            ])
        #expect(
            try !evening.run("childcare list --json").output.contains("peanuts"), "a list is read by anybody")
        #expect(try evening.say("childcare show kim").contains("\n    allergies: peanuts\n"))
        #expect(
            try evening.ask(
                #".children[0].allergy, .call, .wait, .collectors[0].name"#, "childcare show rosa") == [
                    "peanuts", "Dee, on call", "10", "Max",
                ])
    }

    private func collect(_ evening: borrowing CareShell) throws {
        for word in ["sesam", "apricot", "'open sesame'", "' '"] {
            try evening.refuse("childcare collected rosa --to Rosa --word \(word)", 77, Self.wrongWord)
        }
        for name in ["Max", "max", "'Max P.'"] {
            let said = name.replacing("'", with: "")
            try evening.refuse(
                "childcare collected rosa --to \(name) --word sesame", 77,
                "\(said) does not collect today. Keep the child here. Ask the parent first."
            )
            try evening.refuse(
                "childcare collected tom --to \(name) --face --carer Bea", 77,
                "\(said) does not collect today. Keep the child here. Ask the parent first."
            )
        }
        #expect(try evening.ask(#"select(.kind == "child") | .name"#, "childcare list").count == 6)
        // A child's name means that child alone; the word is as it is said.
        #expect(
            try evening.say("childcare collected kim --to Lu --word 'SÉSAME!' --at 17:40")
                == "Saved NOW  REF  19:00-23:00  Rosa  Kim (3 to 7)  collected; Leo (2)  with the carers\n")
        try evening.refuse(
            "childcare collected rosa --child Kim --to Lu --word sesame", 65,
            "Kim was collected at 17:40. If that is wrong, take the collecting back.")
        // Whoever was not named may come with the word, once somebody says that the parent knows.
        try evening.refuse(
            "childcare collected tom --to Nia --word apricot", 77,
            "Nobody wrote down that Nia may collect. If the parent told a carer so, say --unnamed.")
        try evening.refuse("childcare collected tom --to Nia --word sesame --unnamed", 77, Self.wrongWord)
        try evening.say("childcare collected tom --to Nia --word apricot --unnamed")
        // It was the wrong child.
        #expect(
            try evening.say("childcare take-back tom --collected")
                == "Saved NOW  REF  17:25  Mina  Tom (under 2), Zoe (under 2), Ida (under 2)  with the carers\n"
        )
        #expect(try evening.say("childcare take-back kim --collected").contains("Leo (2)  with the carers"))
        // The word is lost: another one counts from now on, and the old card no more.
        let anew = try evening.say("childcare word mina")
        let word = try #require(anew.firstMatch(of: #/\nWord: ([a-z]{5})\n/#)?.1)
        try evening.refuse("childcare collected mina --to Mina --word apricot", 77, Self.wrongWord)
        #expect(
            try evening.ask(#"select(.mark == "newWord") | .sentence"#, "childcare list").first?.hasPrefix(
                "Mina has a new word since ")
                == true)
        #expect(
            try evening.say("childcare collected zoe --to Mina --word \(word)").contains(
                "Tom (under 2), Ida (under 2)  with the carers; Zoe (under 2)  collected"))
        // One who was at the door and is not here after all goes with the request.
        try evening.say("childcare take-in --child Sam:8+ --no-word --at 17:30")
        try evening.refuse(
            "childcare collected sam --to Rosa --word sesame", 65,
            "There is no pick-up word. A carer who knows the face can let the child go, or make a word.")
        #expect(
            try evening.say("childcare take-back sam")
                == "Saved NOW  REF  17:30  (no name)  Sam (8 and over)  taken back\n")
        #expect(try evening.run("childcare show sam").exitCode == 65)
    }

    /// What has happened is never refused: it is kept, marked, with what would mend it.
    private func overRatio(_ evening: borrowing CareShell) throws {
        try evening.say("childcare take-in --child Noor:1 --no-word --at 17:50")
        #expect(try evening.say("carer end bea").contains("  17:01  Bea  left "))
        let marks = try evening.ask(#"select(.kind == "mark") | .sentence"#, "childcare list --room")
        #expect(
            marks.first
                == "One carer too few now. Make somebody carer for tonight, or ask who can collect early.")
        #expect(marks.contains("Bea left and had Tom. Say who has the child now."))
        #expect(marks.contains("Nobody wrote down which carer has Noor. Say who does."))
        #expect(try evening.say("childcare hand mina Joy").contains("with the carers"))
        try evening.refuse("childcare hand mina Bea", 65, "That carer left. Choose one who is here.")
        #expect(try evening.say("carer stays bea 22:30") == "Saved NOW  REF  17:01  Bea  until 22:30\n")
        let after = try evening.ask(#"select(.kind == "mark") | .mark"#, "childcare list --room")
        #expect(!after.contains("tooFewCarers"))
        // Late: who is to be called stands in what is shown to the carers, and in no list.
        try evening.say(
            "childcare take-in --parent Ola --child Bo:5 --at 17:01 --back 17:30 --call 'Dee 0199' --wait 15 --no-word"
        )
        let late = try evening.say("childcare list --room")
        #expect(late.contains(#/! REF  Ola is late by \d+ minutes\.\n/#))
        #expect(!late.contains("0199"))
        #expect(try evening.say("childcare show ola").contains("minutes. Call now: Dee 0199."))
        #expect(try evening.say("childcare called ola").contains("Bo (3 to 7)  with the carers"))
        #expect(try evening.say("childcare extend bo 23:10").contains("Bo (3 to 7)"))
        #expect(try evening.ask(#"select(.name == "Bo") | .back[11:16]"#, "childcare list") == ["23:10"])
    }
}
