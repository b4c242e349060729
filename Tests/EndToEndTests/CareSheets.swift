import TerminalDriver

/// The forms of child care, while Kim is in care and Mo waits for an answer.
extension Sheet {
    private static let children = Press("3", "WITH US NOW")
    /// Kim's page, from the first row of the place.
    private static let kim = [children, Press(Keys.home + Keys.down + Keys.enter, "somebody collects")]

    private static func erased(_ field: DeskField) -> String {
        field.word.map { _ in Keys.backspace }.joined()
    }

    /// What is typed in the first step of taking somebody in, which is behind the form that a sheet tells of.
    static let whoseChildren: Set<DeskField> = [
        .careParent, .careChild, .careAllergy, .careSleep, .careComfort, .careDay, .careFrom, .careUntil,
    ]

    private static let who = [
        Press(Keys.function(4), "A CHILD"),
        Press(
            [
                DeskField.careParent.word, "", "", DeskField.careChild.word, "3", DeskField.careAllergy.word,
                DeskField.careSleep.word, DeskField.careComfort.word, DeskField.careDay.word,
                DeskField.careFrom.word, DeskField.careUntil.word,
            ].joined(separator: Keys.tab) + Keys.enter, DeskField.careDay.word + "\" is no"),
        Press(erased(.careDay) + Keys.enter, DeskField.careFrom.word + "\" is no"),
        Press(erased(.careFrom) + Keys.enter, DeskField.careUntil.word + "\" is no"),
        Press(erased(.careUntil) + Keys.enter, "AGREED WITH"),
    ]

    static let childCare = [
        Sheet(
            way: [
                children, Press(Keys.home + Keys.enter, "WHO CARES"), Press(Keys.home + Keys.enter, "Since"),
            ],
            entries: [.word(.carerName), .time(.carerUntil, ""), .time(.carerSince, "")], says: "carer: "),
        // Taken in and taken back, so that it can be done once more.
        Sheet(
            way: who,
            entries: [
                .skip, .time(.careBack, ""), .word(.careReach), .word(.careMay), .word(.careNever),
                .word(.careCall), .skip, .word(.careNeverCall), .word(.careWord),
            ],
            says: "Word: " + DeskField.careWord.word,
            then: [
                Press("1", "Here now"), Press(Keys.control("z"), "Take back \""),
                Press("1", "taken back", after: 1100),
            ]),
        Sheet(
            way: kim + [Press("1", "WHO COLLECTS?")],
            entries: [.word(.collector), .skip, .skip, .time(.collectTime, "")], says: "Write the word"),
        Sheet(
            way: kim + [Press("2", "UNTIL WHEN?")], entries: [.time(.staysUntil, "")],
            says: "Nothing is different"),
        Sheet(
            way: kim + [Press("6", "CHANGE:")],
            entries: [
                .word(.changeParent), .word(.changeChild), .skip, .word(.changeAllergy), .word(.changeSleep),
                .word(.changeComfort), .word(.changeMore), .keys("3"), .time(.changeDay, ""),
                .time(.changeFrom, ""), .time(.changeUntil, ""), .word(.changeReach),
                .word(.changeCall), .skip, .word(.changeNeverCall),
            ],
            says: "changed: "),
        Sheet(
            way: kim + [Press("7", "WHO COLLECTS:"), Press(Keys.home + Keys.enter, "Holds")],
            entries: [.word(.collectorName), .keys("2"), .skip], says: "who collects: "),
        Sheet(
            way: kim + [Press("8", "A NEW WORD")], entries: [.word(.newWord)],
            says: "Word: " + DeskField.newWord.word),
        Sheet(
            way: kim + [Press("1", "The word they say")],
            entries: [.keys("x"), .word(.collectWord)], says: "That is not the word"),
        Sheet(
            way: [children, Press(Keys.end + Keys.enter, "promise a place"), Press("2", "PROMISE")],
            entries: [.word(.answerWords)], says: "place promised",
            then: [Press(Keys.control("z"), "taken back")]),
        Sheet(
            way: [
                Press(Keys.control("p") + "ratio" + Keys.enter, "CHILDREN PER CARER"),
                Press(Keys.enter, "Who says so"),
            ],
            entries: [.skip, .word(.ratioSource)], says: "the rules of the room"),
        Sheet(
            way: [Press(Keys.control("v"), "TYPE IN PAPER"), Press("3" + Keys.enter, "CHILD CARE ON PAPER")],
            entries: [
                .time(.paperCareIn, "19:00"), .word(.paperCareChild), .keys("3"), .word(.paperCareParent),
                .time(.paperCareOut, "20:00"), .word(.paperCareCollector),
            ],
            says: "1 line is in"),
        Sheet(
            way: [
                children, Press(Keys.home, "Carers:"), Press(Keys.enter, "WHO CARES"),
                Press(Keys.end + "1", "LEAVES"),
            ],
            entries: [.time(.carerLeft, "")], says: "carer left: ",
            then: [Press(Keys.control("z"), "taken back")]),
    ]
}
