import TerminalDriver

/// The forms of what the group agrees and decides.
extension Sheet {
    private static let agreements = [
        Press("6", "How we decide"), Press(Keys.enter, "Our agreements"),
    ]
    private static let agreement = agreements + [Press(Keys.home + Keys.enter, "Say it in other words")]
    private static let decisions = [
        Press("6", "How we decide"), Press(Keys.down + Keys.down + Keys.enter, "write down what we decided"),
    ]
    private static let decision =
        decisions + [Press(Keys.home + Keys.down + Keys.enter, "Put right its words")]

    static let collective = [
        Sheet(
            way: agreements + [Press(Keys.end + Keys.enter, "Objections, in words")],
            entries: [.word(.agreedWords)], says: "Our agreements"),
        Sheet(
            way: agreements + [Press(Keys.end + Keys.up + Keys.enter, "Proposed on")],
            entries: [.word(.proposedWords)], says: "Our agreements"),
        Sheet(
            way: agreement + [Press("2", "In other words")], entries: [.skip, .word(.wordingWords)],
            says: "Say it in other words"),
        Sheet(
            way: agreement + [Press("5", "nobody's name")], entries: [.word(.objectionWords)],
            says: "Say it in other words"),
        Sheet(
            way: decisions + [Press(Keys.home + Keys.enter, "Objections, in words")],
            entries: [
                .word(.decideWords), .skip, .skip, .skip, .skip, .word(.decideObjection), .skip, .skip,
                .word(.decideWhat), .word(.decideWho),
            ],
            says: "write down what we decided"),
        Sheet(
            way: decision + [Press("2", "Put right what was written")],
            entries: [.word(.changeDecisionWords)], says: "Put right its words"),
        Sheet(
            way: decision + [Press("3", "Who does what")], entries: [.word(.actOnWhat), .word(.actOnWho)],
            says: "Put right its words"),
    ]
}
