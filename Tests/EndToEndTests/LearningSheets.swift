import TerminalDriver

/// The forms of what comes first, of who learns from whom, and of what meetings reported.
extension Sheet {
    /// So many rows below the first of place 6.
    private static func collective(_ row: Int, _ shows: String) -> [Press] {
        let downs = String(repeating: Keys.down, count: row)
        return [Press("6", "What we do not record"), Press(Keys.home + downs + Keys.enter, shows)]
    }

    private static let priorities = collective(3, "Propose what comes first")
    private static let mentorings = collective(5, "Somebody begins to learn")
    private static let shares = collective(6, "never computed")

    static let learning = [
        Sheet(
            way: priorities + [Press("1", "What it rests on")], entries: [.word(.priorityWords)],
            says: "no dots yet"),
        Sheet(
            way: priorities + [Press(Keys.enter, "It rests on"), Press("1", "In words")],
            entries: [.word(.changePriorityWords)], says: "It rests on"),
        Sheet(
            way: mentorings + [Press("1", "From whom")],
            entries: [.word(.learner), .word(.mentor), .keys("1")], says: "beginning"),
        Sheet(
            way: mentorings + [Press(Keys.enter, "nobody says so yet"), Press("2", "From whom")],
            entries: [.word(.changeLearner), .word(.changeMentor)], says: "nobody says so yet"),
        Sheet(
            way: shares + [Press("1", "What work")],
            entries: [.keys("1"), .keys("1"), .keys("1"), .keys("7"), .word(.shareWords)], says: "7 of 10"),
        Sheet(
            way: shares + [Press(Keys.enter, "written by mistake"), Press("1", "What work")],
            entries: [.skip, .skip, .skip, .skip, .word(.changeShareWords)], says: "written by mistake"),
    ]
}
