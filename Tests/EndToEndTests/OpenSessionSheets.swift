import TerminalDriver

/// The forms of an open session, which is the first row of place 4.
extension Sheet {
    private static let place = Press("4", "Open one now")
    private static let led = [place, Press(Keys.home + Keys.enter, "What we say")]

    static let openSession = [
        Sheet(way: led, entries: [.skip, .word(.pointOther)], says: "on the agenda"),
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
