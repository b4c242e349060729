import TerminalDriver

/// The forms of telling, and of what is done about it.
extension Sheet {
    private static let tell = Press(Keys.function(5), "step 1 of 3")
    private static let page = [
        Press("5", "Somebody has a receipt"), Press(Keys.home + Keys.enter, "Write down what we did"),
    ]

    static let issues = [
        Sheet(
            way: [tell], entries: [.skip, .word(.tellWords), .word(.tellReader)],
            says: "Nobody here is called",
            then: [
                Press(Keys.enter, "step 2 of 3"), Press(Keys.enter, "step 3 of 3"),
                Press(Keys.enter, "It is kept"), Press(Keys.escape, "Here now"),
            ]),
        Sheet(
            way: [tell, Press(Keys.tab + "y" + Keys.enter, "step 2 of 3")],
            entries: [.skip, .skip, .skip, .skip, .word(.tellPlace), .skip, .skip, .skip, .word(.tellWhy)],
            says: "step 3 of 3",
            then: [Press(Keys.enter, "It is kept"), Press(Keys.escape, "Here now")]),
        Sheet(
            way: [
                tell, Press(Keys.tab + "y" + Keys.enter, "step 2 of 3"), Press(Keys.enter, "step 3 of 3"),
            ],
            entries: [.word(.tellName)], says: "It is kept", then: [Press(Keys.escape, "Here now")]),
        Sheet(
            way: page + [Press("2", "Danger")], entries: [.skip, .word(.supportWords)],
            says: "Write down what we did"),
        Sheet(
            way: page + [Press("4", "Ask again")], entries: [.keys("1"), .skip, .word(.referIssueWords)],
            says: "Write down what we did"),
        Sheet(
            way: page + [Press("9", "More of it"), Press("2", "To whom")],
            entries: [.word(.passTo), .word(.passPurpose), .keys("1")], says: "More of it"),
        Sheet(
            way: page + [Press("9", "More of it"), Press("1", "several with commas")],
            entries: [.word(.shutReader)], says: "Nobody here is called",
            then: [Press(Keys.enter, "More of it")]),
        Sheet(
            way: [
                Press("5", "Somebody has a receipt"),
                Press(Keys.end + Keys.up + Keys.enter, "What to watch for"),
            ],
            entries: [.skip, .word(.warnPlace), .word(.warnWords), .skip], says: "Watch out"),
        Sheet(
            way: [
                Press("5", "Somebody has a receipt"),
                Press(Keys.end + Keys.up + Keys.up + Keys.enter, "The two words"),
            ],
            entries: [.word(.receiptWords)], says: "fits nothing"),
        Sheet(
            way: page + [Press("9", "More of it"), Press("6", "Who did it")],
            entries: [
                .skip, .skip, .skip, .skip, .word(.changeIssuePlace), .skip, .skip, .skip,
                .word(.changeIssueWhy),
            ],
            says: "More of it"),
        Sheet(
            way: page + [Press("9", "More of it"), Press("7", "no name any more")],
            entries: [.word(.issueName)], says: "More of it"),
        Sheet(
            way: [
                Press("5", "Somebody has a receipt"),
                Press(Keys.end + Keys.up + Keys.up + Keys.up + Keys.enter, "It holds no more"),
                Press("3", "Shown until"),
            ],
            entries: [.skip, .word(.changeWarnPlace), .word(.changeWarnWords), .skip],
            says: "It holds no more"),
    ]
}
