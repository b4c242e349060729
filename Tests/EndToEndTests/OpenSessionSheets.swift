import TerminalDriver

/// The forms of an open session.
extension Sheet {
    private static let place = Press("4", "Open one now")
    private static let led = [place, Press(Keys.home + Keys.enter, "What we say")]

    static let openSession = [
        // One is opened first; later ones find it as the first row of the place.
        Sheet(
            way: [
                place, Press(Keys.end + Keys.up + Keys.up + Keys.up + Keys.enter, "Open a session now"),
                Press("meeting" + Keys.enter, "Our agreements"), Press(Keys.enter, "What we say"),
            ],
            entries: [.skip, .word(.pointOther)], says: "on the agenda"),
        Sheet(
            way: led,
            entries: [
                .skip, .skip, .word(.pointSaid), .word(.pointDecided), .skip, .skip, .skip, .keys("1"),
                .word(.pointObjection), .word(.pointTask), .word(.pointWho),
            ],
            says: ": decided"),
        Sheet(
            way: led + [Press("1" + Keys.right, "Take it off the agenda"), Press("2", "In other words")],
            entries: [.word(.pointWords)], says: "Take it off the agenda"),
        Sheet(
            way: led + [Press(Keys.function(11), "several with commas")],
            entries: [.keys("9"), .word(.attendeeName)], says: "What we say"),
    ]
}
