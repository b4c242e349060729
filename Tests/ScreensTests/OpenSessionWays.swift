import Screens

/// The ways to the screens of an open session.
extension Ways {
    /// One is opened that nobody planned: its agreements are read out.
    static let readOut: [Key] = [.character("4"), .enter] + typed("rights at the gate") + [.enter]
    /// It is led from its desk.
    static let led: [Key] = readOut + [.enter]
    /// Three raised the same, and it is to be talked about today.
    static let toTalkAbout: [Key] =
        joined + [.escape, .down, .down, .down, .enter, .character("1"), .enter, .escape]
    static let ledAboutBribes: [Key] = toTalkAbout + led
    private static let ownItem: [Key] = [.tab] + typed("child care on Sundays") + [.enter, .backTab]

    static func tabs(_ count: Int) -> [Key] { Array(repeating: .tab, count: count) }

    /// From the agenda, with a concern chosen: what is said, decided, and done about it.
    static let talkedThrough: [Key] =
        typed("the same two, every night") + [.tab] + typed("nobody goes there alone") + tabs(2)
        + typed("10") + [.tab] + typed("1") + [.tab] + typed("0") + tabs(2) + typed("ask for a lamp")
        + [.tab] + typed("Lu") + [.tab] + typed("+7") + [.tab] + typed("+14") + [.enter]

    static let openSessions: [(name: String, keys: [Key])] = [
        ("read-out", readOut),
        ("session-desk-empty", led),
        ("session-desk", ledAboutBribes + ownItem),
        (
            "session-desk-typed",
            ledAboutBribes + ownItem + typed("every Sunday") + [.tab] + typed("we try it")
        ),
        ("session-desk-refused", led + ownItem + tabs(8) + typed("too early") + [.enter]),
        ("session-desk-decided", ledAboutBribes + talkedThrough),
        ("session-point", ledAboutBribes + ownItem + [.right]),
        ("session-point-offered", ledAboutBribes + [.right]),
        ("session-point-words", led + ownItem + [.right, .character("2")]),
        ("session-point-parked", ledAboutBribes + ownItem + [.right, .character("1")]),
        ("session-so-far", ledAboutBribes + talkedThrough + [.control("s")]),
        ("session-who", led + [.function(11)]),
        ("session-named", led + [.function(11), .tab, .tab, .character("1"), .enter]),
        ("session-close", ledAboutBribes + ownItem + talkedThrough + [.control("w")]),
        ("session-projector", ledAboutBribes + ownItem + talkedThrough + [.function(6)]),
        ("session-read-again", led + [.function(9)]),
    ]
}
