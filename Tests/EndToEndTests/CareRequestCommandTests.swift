import TerminalDriver
import Testing

/// Requests, what is arranged, paper, who may, slips and settings of child care by the command line.
@Suite struct CareRequestCommandTests {
    // MARK: Requests

    @Test func `requests are answered, wait, come again, and end`() throws {
        let evening = try CareShell()
        let weekly = try evening.say(
            "childcare request --parent Rosa --child Kim:5 --from 'tomorrow 19:00' --until 'tomorrow 1:00' --weeks 2"
        )
        #expect(
            weekly.contains(
                #/^Saved NOW  REF  \w{3} \d+ \w{3} 19:00-01:00  Rosa  Kim \(3 to 7\)  waits for an answer\nREF  [^\n]+\nREF  [^\n]+\n$/#
            ))
        let refs = try evening.ask("select(.kind == \"request\") | .ref", "childcare list")
        #expect(refs.count == 3)
        let said = try evening.run("childcare accept rosa")
        #expect(said.exitCode == 65)
        #expect(said.errors == "\"rosa\" fits more than one: \(refs.joined(separator: ", ")).\n")
        #expect(
            try evening.say("childcare withdraw \(refs[1]) --and-later").split(separator: "\n").count == 2)
        try evening.say("childcare accept rosa --reason urgent")
        #expect(try evening.ask(".state, .reason", "childcare show \(refs[0])") == ["accepted", "urgent"])
        #expect(try evening.ask(".name?", "childcare list --day tomorrow").count == 1)
        for (parent, at, hour) in [("Lu", "17:20", 20), ("Mina", "17:10", 22), ("Nok", "17:30", 21)] {
            try evening.say(
                "childcare request --parent \(parent) --child C\(parent):2 --from \(hour):00 --at \(at)")
            try evening.say("childcare waitlist \(parent)")
        }
        #expect(
            try evening.say("childcare list --waiting")
                == """
                REF  22:00  Mina  CMina (2)  on the waiting list
                REF  20:00  Lu  CLu (2)  on the waiting list
                REF  21:00  Nok  CNok (2)  on the waiting list

                """)
        #expect(
            try evening.say("childcare decline lu --reason room-full").hasSuffix("could not be offered\n"))
        #expect(try evening.say("childcare accept mina").hasSuffix("place promised\n"))
        #expect(try evening.say("childcare no-show mina").hasSuffix("did not come\n"))
        #expect(
            try evening.say("childcare withdraw nok --reason no-answer").hasSuffix("not wanted any more\n"))
        #expect(try evening.run("childcare list --waiting").exitCode == 1)
        #expect(
            try evening.ask(
                "select(.kind == \"request\") | \"\\(.parent) \\(.state) \\(.reason)\"",
                "childcare list --day today"
            ).sorted()
                == ["Lu declined roomFull", "Mina noShow null", "Nok withdrawn noAnswer"])
        let mistaken = try evening.ask(".ref", "childcare request --child Ann:2")
        #expect(try evening.say("childcare take-back \(mistaken[0])").hasSuffix("Ann (2)  taken back\n"))
        try evening.refuse(
            "childcare accept \(mistaken[0])", 65,
            "Nothing is meant by \"\(mistaken[0])\": nothing open has that name or reference.")
    }

    @Test func `what is known and arranged is put right, and who collects`() throws {
        let evening = try CareShell()
        try evening.say(
            "childcare request --parent Rosa --child Kim:5 --child Leo:2 --allergy Kim:nuts --sleep 'Leo:on the left'"
        )
        #expect(
            try evening.say(
                "childcare change rosa --rename Kim:Kimi --age Leo:3 --add Ann:8+ --leave-out Leo --parent Rosalia --allergy Kim:"
            )
            .contains("Rosalia  Kimi (3 to 7), Ann (8 and over)  waits"))
        #expect(try evening.ask(".children[0] | has(\"allergy\")", "childcare show kimi") == ["false"])
        try evening.say(
            "childcare change kimi --reach bell --from 20:00 --until 22:00 --comfort 'Ann:the blue bear'")
        #expect(
            try evening.ask(".reach, .until[11:], .children[1].comfort", "childcare show ann") == [
                "bell", "22:00", "the blue bear",
            ])
        try evening.say("childcare change ann --no-reach --no-until")
        #expect(
            try evening.ask("has(\"reach\"), has(\"until\")", "childcare show ann") == ["false", "false"])
        try evening.refuse(
            "childcare change ann --no-reach", 65, "Nothing is different: nothing was changed.")
        try evening.refuse(
            "childcare change ann --allergy milk", 65,
            "--allergy needs a name and a colon before it, as in \"Kimi:…\". There are: Kimi, Ann.")
        try evening.say("childcare collector rosalia --may Lu --never Max --for-family")
        try evening.say("childcare take-in rosalia --never Jo --no-word")
        #expect(
            try evening.say("childcare show ann").contains(
                "  ! Max must never collect (for the family)\n  ! Jo must never collect\n  Lu may collect (for the family)\n"
            ))
        try evening.refuse(
            "childcare collector ann --withdraw Max", 64, "--withdraw Max needs --for-family beside it.")
        #expect(
            try evening.say("childcare collector ann --withdraw Max --for-family").contains("\nNever: Jo\n"))
        try evening.say("childcare collected rosalia --to Max --face --unnamed")
        // Of another evening, the family's rule still holds, this stay's does not.
        #expect(
            try evening.say("childcare take-in --parent rosalia --child Kimi:5").contains(
                "\nMay collect: rosalia, Lu\nNever: nobody was named\n"))
        try evening.refuse("childcare settle kimi here", 65, "Nothing is different: nothing was changed.")
        try evening.refuse(
            "childcare settle kimi her", 65, "\"her\" is not known here. Did you mean \"here\"?")
    }

    @Test func `a word that was given before still counts for whoever comes later`() throws {
        let evening = try CareShell()
        try evening.say("childcare request --parent Rosa --child Kim:5 --child Leo:2")
        #expect(
            try evening.say("childcare take-in kim --word sesame").contains("; Leo (2)  place promised\n"))
        let later = try evening.say("childcare take-in leo")
        #expect(later.contains("\nWord: on the card alone; lost, it can be made anew\n"))
        #expect(try evening.say("childcare collected leo --to Rosa --word sesame").contains("collected"))
    }

    @Test func `what was asked for long ago is told by its day, and meant by its month`() throws {
        let evening = try CareShell()
        func day(_ ago: Int) throws -> String {
            try evening.centre.shell("date -d '\(ago) days ago' +%F | tr -d '\\n'")
        }
        try evening.say(
            "childcare request --child Kim:5 --at '\(try day(40)) 12:00' --from '\(try day(5)) 19:00'")
        #expect(try evening.run("childcare list").exitCode == 1)
        let told = try evening.say("childcare list --day \(try day(5))")
        #expect(told.contains(#/^\d{4}\.REF  .* 19:00  \(no name\)  Kim \(3 to 7\)  waits for an answer\n$/#))
        let ref = try evening.ask(".ref", "childcare list --day \(try day(5))")
        let bare = try #require(ref[0].split(separator: ".").last)
        #expect(try evening.run("childcare show \(bare)").exitCode == 65)
        #expect(
            try evening.say("childcare decline \(ref[0]) --reason no-carer").contains("could not be offered"))
        // Of yesterday's, the reference still means it that a list printed then.
        try evening.say("childcare request --child Leo:2 --at '\(try day(1)) 12:00'")
        let late = try evening.ask(".ref", "childcare list --day yesterday")
        let short = try #require(late[0].split(separator: ".").last)
        #expect(late[0].contains("."))
        #expect(try evening.say("childcare show \(short)").contains("Leo (2)"))
    }

    @Test func `paper is typed in late, and earlier days are still told`() throws {
        let evening = try CareShell()
        let day = try evening.centre.shell("date -d yesterday +%F | tr -d '\\n'")
        try evening.say(
            "childcare paper --parent Rosa --child Kim:5 --at '\(day) 19:00' --collected '\(day) 22:40' --to Rosa"
        )
        try evening.say("childcare paper --child Leo:2 --at '\(day) 21:00' --declined room-full")
        #expect(try evening.run("childcare list").exitCode == 1)
        let told = try evening.say("childcare list --day yesterday")
        #expect(told.contains(#/^REF  .*19:00  Rosa  Kim \(3 to 7\)  collected\n/#), "\(told)")
        #expect(told.hasSuffix("21:00  (no name)  Leo (2)  could not be offered\n"))
        let refs = try evening.ask(".ref", "childcare list --day yesterday")
        #expect(
            try evening.say("childcare show \(refs[0])").contains("collected 22:40 by Rosa, known by face"))
        // Typed in today, it is at hand today; with its month it is meant on any day.
        let month = try evening.centre.shell(
            "date -u -d @$(date -d '\(day) 19:00' +%s) +%y%m | tr -d '\\n'")
        #expect(
            try evening.say("childcare take-back \(month).\(refs[0]) --collected").contains(
                "with the carers"))
        #expect(try evening.ask(#"select(.kind == "child") | .name"#, "childcare list") == ["Kim"])
    }

    // MARK: Who may, and slips

    @Test func `everybody does everything, but for making somebody carer`() throws {
        let evening = try CareShell()
        try evening.say("staff add Dee --as Ana")
        try evening.say("staff add Joy --role carer --as Ana")
        try evening.refuse(
            "carer start Flo --as Dee", 77,
            "Only a carer or a coordinator of the desk can do this. Ask one of them.")
        try evening.refuse(
            "carer start Ana --as Dee", 77,
            "Only a carer or a coordinator of the desk can do this. Ask one of them.")
        try evening.say("carer start Joy --as Dee")
        try evening.say("carer start Flo --as Joy")
        #expect(try evening.ask(".name, .counts", "carer list") == ["Joy", "true", "Flo", "true"])
        try evening.say("childcare take-in --child Kim:5 --carer Flo --word sesame --as Dee")
        try evening.say("childcare collected kim --to Rosa --word sesame --unnamed --as Dee")
        try evening.refuse(
            "childcare take-in --child Kim:5", 64, "Say who does it with --as PERSON: Ana, Dee, Joy.")
        #expect(try evening.say("carer take-back flo --as Dee").hasSuffix("Flo  (taken back)\n"))
        try evening.refuse(
            "settings set capacity 4 --as Dee", 77, "This needs somebody with the role: coordinator.")
    }

    @Test(arguments: [
        ("childcare", 64, "What shall \"hearth childcare\" do?"),
        ("childcare take-in", 64, "REF is missing."),
        ("childcare take-in rosa --parent Rosa", 64, "REF and --parent cannot stand together."),
        (
            "childcare take-in --child Kim:5 --word sesame --no-word", 64,
            "--word and --no-word cannot stand together."
        ),
        ("childcare request", 65, "Please write the child's name: it is empty."),
        ("childcare request --child Kim", 65, "Please write the age: it is empty."),
        (
            "childcare request --child Kim:two", 65,
            "\"two\" is no age that the table has. Choose from: under 2, 2, 3 to 7, 8 and over."
        ),
        (
            "childcare request --child Kim:5 --child kim:2", 65,
            "kim is written down twice. Give each child a name of their own."
        ),
        (
            "childcare request --child Kim:5 --from 20:00 --until 19:00", 65,
            "It ends before it begins. Please check both times."
        ),
        (
            "childcare request --child Kim:5 --from 'tomorow 19:00'", 65,
            "\"tomorow\" is not a day. Did you mean \"tomorrow\"?"
        ),
        ("childcare request --child Kim:5 --weeks 2", 65, "Please write from when: it is empty."),
        (
            "childcare request --child Kim:5 --weeks 27 --from 20:00", 65,
            "Please check the number of weeks: from 0 to 26."
        ),
        (
            "childcare take-in --child Kim:5 --carer Joy", 65,
            "Nobody by that name is carer now. Write down who is carer first."
        ),
        (
            "childcare take-in --child Kim:5 --word kim", 65,
            "The word needs 4 letters or more, so that nobody guesses it."
        ),
        (
            "childcare take-in --child Robin:5 --word robin", 65,
            "Anybody could guess a name. Please choose another word."
        ),
        (
            "childcare take-in --child Kim:5 --never Max --for-family", 65,
            "What holds for the family needs the name that the parent goes by. Write it, or let it hold for today."
        ),
        ("childcare collected kim --to Rosa", 64, "--word, --word-fd, --face is missing."),
        ("childcare collected kim --word sesame", 64, "--to <NAME> is missing."),
        ("childcare collected kim --to Rosa --word x --face", 64, "--word and --face cannot stand together."),
        (
            "childcare collected kim --to Rosa --face", 65,
            "Nothing is meant by \"kim\": nothing open has that name or reference."
        ),
        ("childcare decline kim", 64, "--reason <REASON> is missing."),
        (
            "childcare decline kim --reason roomful", 65,
            "\"roomful\" is not known here. Did you mean \"room-full\"?"
        ),
        ("childcare list --room --waiting", 64, "--room and --waiting cannot stand together."),
        ("childcare extend kim", 64, "TIME is missing."),
        ("carer end Joy", 65, "Nobody by that name is carer now. Write down who is carer first."),
        ("settings set capacity many", 65, "capacity cannot be \"many\"; it takes a whole number."),
        ("settings set capacity 0", 65, "Please check how many children the room holds: from 1 to 200."),
        ("settings set return 0", 65, "Please check the minutes until a parent is back: from 1 to 240."),
        ("settings set ratio.0 -", 65, "The table begins at birth: the first age is 0."),
        ("settings set ratio.5 -", 65, "Nothing is different: nothing was changed."),
        ("settings set ratio.18 4", 65, "Please check the age: from 0 to 17."),
        ("settings set ratio.2 31", 65, "Please check the children per carer: from 1 to 30."),
        ("settings set turn 07:00 --source us", 64, "--source needs ratio.AGE beside it."),
        ("settings set rato.2 4", 65, "There is no setting \"rato.2\". Did you mean \"ratio\"?"),
    ])
    func `a slip gets one sentence and its number, and nothing is written`(
        line: String, exitCode: Int32, sentence: String
    ) throws {
        let evening = try CareShell()
        let before = try evening.centre.footprint()
        let said = try evening.run(line)
        #expect(said.exitCode == exitCode, "\(said.errors)")
        #expect(said.errors.hasPrefix(sentence), "\(said.errors)")
        #expect(said.errors.split(separator: "\n").count == 1 && said.output.isEmpty)
        #expect(try evening.centre.footprint() == before)
    }

    @Test func `the room's size, the way back and the table are the collective's, each with its source`()
        throws
    {
        let evening = try CareShell()
        let fresh = try evening.say("settings show")
        #expect(
            fresh.contains(
                """
                capacity  -
                return  15  (North Carolina drop-in rule)
                ratio.0  3  under 2  (England: EYFS and crèche standards)
                ratio.2  4  2  (England: EYFS and crèche standards)
                ratio.3  8  3 to 7  (England: EYFS and crèche standards)
                ratio.8  10  8 and over  (NSPCC)

                """))
        try evening.say("settings set capacity 1")
        try evening.say("settings set return 20")
        try evening.say("settings set ratio.2 -")
        try evening.say("settings set ratio.5 6 --source 'our meeting'")
        #expect(
            try evening.say("settings show").contains(
                """
                capacity  1
                return  20  (our own figure)
                ratio.0  3  under 3  (England: EYFS and crèche standards)
                ratio.3  8  3 to 4  (England: EYFS and crèche standards)
                ratio.5  6  5 to 7  (our meeting)
                ratio.8  10  8 and over  (NSPCC)

                """))
        #expect(
            try evening.ask(
                ".capacity, .return, (.ratio[] | \"\\(.age) \\(.perCarer) \\(.source)\")", "settings show"
            ).prefix(4)
                == [
                    "1", "20", "under-3 3 England: EYFS and crèche standards",
                    "3-4 8 England: EYFS and crèche standards",
                ])
        try evening.say("childcare take-in --child Kim:2 --child Leo:5-7")
        #expect(
            try evening.ask(#"select(.mark == "overCapacity") | .sentence"#, "childcare list")
                == ["One child more than the room holds. Ask who can collect early, or open another room."])
        try evening.say("settings set capacity -")
        #expect(try evening.ask("has(\"capacity\")", "settings show") == ["false"])
    }
}
