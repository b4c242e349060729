import Screens

/// The ways to the screens of what the group agrees and decides.
extension Ways {
    private static let place: [Key] = [.character("6")]
    private static let agreements = place + [.enter]
    /// A rule that the group agreed to, and one that is proposed.
    private static let rules =
        agreements + [.end, .enter] + typed("What is said here stays here.") + [.tab, .tab] + typed("11")
        + [.tab] + typed("1") + [.tab] + typed("0") + [.tab, .tab, .tab, .tab] + typed("+90") + [.enter]
        + [.end, .up, .enter] + typed("One speaks at a time.") + [.enter]
    private static let agreement = rules + [.home, .enter]
    private static let translated =
        agreement + [.character("3"), .character("3"), .tab] + typed("O que se diz aqui fica aqui.")
        + [.enter]
    private static let method = place + [.down, .enter]
    /// By consent from eight people on.
    private static let consent =
        method + [.character("1"), .character("1"), .tab] + typed("8") + [.enter, .enter]
    private static let decisions = place + [.down, .down, .enter]
    /// Too few were there, and somebody does something all the same.
    static let decided =
        consent + [.escape] + decisions + [.home, .enter] + typed("A lamp for the door.") + [.tab]
        + typed("4")
        + [.tab, .tab] + typed("1") + [.tab] + typed("5") + [.tab] + typed("the light shows who comes")
        + [.tab, .tab, .tab, .tab] + typed("buy a lamp") + [.tab] + typed("Bea") + [.tab] + typed("+3")
        + [.enter]
    private static let decision = decided + [.home, .down, .enter]

    static let collective: [(name: String, keys: [Key])] = [
        ("collective-empty", place),
        ("collective", rules + decided + place),
        ("agreements-empty", agreements),
        ("agreements", rules),
        ("agreement", agreement),
        ("agreement-translated", translated),
        ("agreement-proposed", rules + [.home, .down, .enter]),
        ("propose", agreements + [.end, .up, .enter]),
        ("agree", agreements + [.end, .enter]),
        ("adopt", rules + [.home, .down, .enter, .character("1")]),
        ("end-agreement", agreement + [.character("1")]),
        ("word-agreement", agreement + [.character("2")]),
        ("translate-agreement", agreement + [.character("3")]),
        ("agree-wording", translated + [.character("4")]),
        ("object", agreement + [.character("5")]),
        ("look-again", agreement + [.character("6")]),
        ("take-back-part", agreement + [.character("7")]),
        ("wordings", translated + [.character("9")]),
        ("door-form", translated + [.escape, .home, .down, .down, .enter]),
        ("door", translated + [.escape, .home, .down, .down, .enter, .enter]),
        ("method-none", method),
        ("method", consent),
        ("method-form", method + [.character("1")]),
        ("method-decide", consent + [.character("1"), .character("3"), .enter]),
        ("decisions", decided),
        ("decisions-earlier", decided + [.left]),
        ("decide", decisions + [.enter]),
        ("decide-by-method", consent + [.escape] + decisions + [.home, .enter]),
        (
            "decide-too-many",
            decisions + [.home, .enter] + typed("A lamp.") + [.tab] + typed("9") + [.tab, .tab, .tab]
                + typed("5") + [.enter]
        ),
        ("decision", decision),
        ("settle", decision + [.character("1")]),
        ("change-decision", decision + [.character("2")]),
        ("act-on", decision + [.character("3")]),
        ("end-action-of-decision", decision + [.character("4")]),
        ("take-back-part-of-decision", decision + [.character("7")]),
        ("owed-empty", place + [.down, .down, .down, .down, .enter]),
        ("owed", decided + place + [.down, .down, .down, .down, .enter]),
        ("found", place + [.end, .enter]),
        (
            "collective-founded",
            place + [.end, .enter] + typed("We are one.") + [.tab] + typed("1.11.") + [.enter]
        ),
    ]
}
