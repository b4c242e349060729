import Screens

/// The ways to the screens of what people raise: never more than one line of words can be read on any of them, nor a
/// kind beside a name, but for the page that is opened on purpose.
extension Ways {
    /// Rosa tells of bribes at the gate; the group may talk about it, and it is counted.
    static func told(_ name: String, _ words: String, extra: [Key] = []) -> [Key] {
        [.function(5), .tab] + typed(words) + extra + [.enter]
            + [.character("5"), .tab, .character("1"), .tab, .tab, .tab] + typed("north gate")
            + [.tab, .tab, .tab, .tab, .tab, .tab, .character("2"), .character("3"), .enter]
            + typed(name) + [.enter, .character("1"), .escape]
    }

    static let rosa = told(
        "Rosa", "they asked for twenty at the gate and said it would be forty tomorrow")
    static let bribes =
        rosa + told("Mina", "twenty at the gate again, the same two") + told("K.", "at the gate")
    /// A place is kept.
    static let kept: [Key] = [.function(5), .enter, .escape]
    private static let issuesPlace: [Key] = [.character("5")]
    private static let first = issuesPlace + [.enter]
    /// The three seen as one.
    static let joined =
        bribes + first + [.character("6"), .enter, .down, .enter, .tab, .tab, .tab]
        + typed("money is asked for at a gate") + [.enter]
    private static let concern = joined + [.escape, .down, .down, .down, .enter]
    /// The whole trail: talked about, agreed, done, told back.
    static let trail =
        concern + [.character("1"), .enter, .character("2")] + typed("we go in pairs") + [.tab] + typed("+14")
        + [.enter, .character("3")] + typed("a lamp") + [.tab] + typed("Lu") + [.tab] + typed("+3") + [.enter]

    static let issues: [(name: String, keys: [Key])] = [
        ("issues-empty", issuesPlace),
        ("tell", [.function(5)]),
        (
            "tell-covered",
            [.function(5), .character("2"), .tab]
                + typed("they asked for twenty at the gate and said it would be forty tomorrow, and more")
        ),
        (
            "tell-uncovered",
            [.function(5), .tab]
                + typed("they asked for twenty at the gate and said it would be forty tomorrow, and more")
                + [.function(6)]
        ),
        ("tell-questions", [.function(5), .tab] + typed("at the gate") + [.enter, .character("5")]),
        (
            "tell-done",
            [.function(5), .tab] + typed("at the gate") + [.enter, .enter] + typed("Rosa")
        ),
        ("tell-given", [.function(5), .function(9), .tab] + typed("at the gate")),
        ("tell-guard", [.function(5), .tab] + typed("call Rosa on 555 01427") + [.enter, .enter, .enter]),
        ("told", [.function(5), .enter]),
        (
            "told-receipt",
            [.function(5), .enter, .escape, .function(5), .character("2"), .tab] + typed("x") + [
                .enter, .enter, .tab, .tab, .tab, .tab, .tab, .character("1"), .enter,
            ]
        ),
        ("today-issues", bribes + kept),
        ("issues", bribes + kept + issuesPlace),
        ("issue", rosa + first),
        ("issue-place", kept + first),
        ("words", rosa + first + [.character("1")]),
        ("support", rosa + first + [.character("2")]),
        ("refer-issue", rosa + first + [.character("4")]),
        (
            "follow-issue",
            rosa + first + [.character("4"), .character("1"), .enter, .character("5")]
        ),
        ("similar", bribes + first + [.character("6")]),
        ("join", bribes + first + [.character("6"), .enter, .tab]),
        ("tell-reader", [.function(5), .tab, .tab] + typed("Anna") + [.enter]),
        ("past", rosa + first + [.character("8"), .enter, .escape] + issuesPlace + [.end, .enter]),
        ("consents", rosa + first + [.character("7")]),
        ("close-issue", rosa + first + [.character("8")]),
        ("more-of-issue", rosa + first + [.character("9")]),
        ("shut-out", rosa + first + [.character("9"), .character("1")]),
        ("pass-on", rosa + first + [.character("9"), .character("2")]),
        ("new-receipt", rosa + first + [.character("9"), .character("3")]),
        ("withdraw", rosa + first + [.character("9"), .character("4")]),
        ("change-issue", rosa + first + [.character("9"), .character("6")]),
        ("name-issue", rosa + first + [.character("9"), .character("7")]),
        (
            "mistaken-help",
            rosa + first + [.character("2"), .character("1"), .enter, .character("9"), .character("8")]
        ),
        ("concern", concern),
        ("agenda", concern + [.character("1")]),
        ("respond", concern + [.character("2")]),
        ("act", concern + [.character("3")]),
        ("end-action", trail + [.character("4")]),
        ("report-back", trail + [.character("5")]),
        ("word-concern", concern + [.character("6")]),
        ("leave-out", concern + [.character("7")]),
        ("no-concern", concern + [.character("9")]),
        ("trail", trail),
        ("receipt", issuesPlace + [.enter]),
        ("warn", issuesPlace + [.down, .enter]),
        (
            "warning",
            issuesPlace + [.down, .enter, .character("3"), .tab, .tab]
                + typed("grey van, takes the phone first")
                + [.enter] + issuesPlace + [.enter]
        ),
        (
            "change-warning",
            issuesPlace + [.down, .enter, .character("3"), .tab, .tab]
                + typed("grey van, takes the phone first")
                + [.enter] + issuesPlace + [.enter, .character("3")]
        ),
    ]
}
