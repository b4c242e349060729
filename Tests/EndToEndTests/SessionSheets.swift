import TerminalDriver

/// The forms of planning sessions, and of one that was held and comes from paper.
extension Sheet {
    private static let place = Press("4", "Open one now")

    static let planning = [
        Sheet(
            way: [place, Press(Keys.end + Keys.up + Keys.up + Keys.enter, "Plan a session")],
            entries: [
                .word(.planTopic), .skip, .time(.planTime, "20:30"), .word(.planFacilitator),
                .word(.planLearning), .skip, .skip, .word(.planAudience), .word(.planPlace),
            ],
            says: ": a session, "),
        // It is planned again afterwards, so that there is one to cancel the next time.
        Sheet(
            way: [
                // The first row is the session that is open.
                place, Press(Keys.home + Keys.down + Keys.enter, "cancel it"), Press("4", "empty = not said"),
            ],
            entries: [.word(.cancelWhy)], says: ": a session is not held",
            then: [Press("1", "It begins now")]),
        // It is taken back, so that the rows of the place stay as they are.
        Sheet(
            way: [place, Press(Keys.end + Keys.up + Keys.enter, "A series of sessions")],
            entries: [.word(.seriesTopic), .skip, .time(.seriesTime, "20:30")],
            says: ": a series of sessions",
            then: [
                Press(Keys.end + Keys.up + Keys.enter, "every "),
                Press(Keys.enter, "None comes after a day"), Press("9", "a series written by mistake"),
            ]),
        Sheet(
            way: [Press(Keys.control("v"), "TYPE IN PAPER"), Press("6" + Keys.enter, "Ended at")],
            entries: [
                .word(.paperTopic), .time(.paperBegan, "19:00"), .time(.paperEnded, "20:00"), .keys("7"),
                .word(.paperSaying),
            ],
            says: "1 session is in"),
    ]
}
