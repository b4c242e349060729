import Screens

/// The ways to the screens on which sessions are planned, opened, changed and read again.
extension Ways {
    private static let place: [Key] = [.character("4")]

    /// Tonight's session is planned.
    static let planned: [Key] =
        place + [.down, .enter] + typed("staying safe on the road") + [.tab, .tab] + typed("20:30") + [.enter]
    /// The first row of the place: tonight's.
    static let tonight: [Key] = planned + place + [.enter]

    /// A series comes every second week, from today on.
    static let series: [Key] =
        place + [.down, .down, .enter] + typed("newcomers") + [.tab, .tab] + typed("19:00")
        + [.tab, .character("2"), .enter]
    private static let ofSeries: [Key] = series + place + [.enter]
    private static let seriesPage: [Key] = series + place + [.end, .up, .enter, .enter]

    /// Yesterday's session, from paper, with notes to be agreed.
    static let held: [Key] =
        [.control("v"), .character("6"), .enter] + typed("rights at the gate") + [.tab] + typed("19:00")
        + [.tab] + typed("20:30") + [.tab] + typed("12") + [.tab]
        + typed("nobody pays without a receipt; we go in pairs") + [.enter, .escape, .escape]

    /// Tonight's session has child care.
    static let minded: [Key] =
        place + [.down, .enter] + typed("for parents") + [.tab, .tab] + typed("20:30")
        + Array(repeating: .tab, count: 8) + [.character("1"), .enter]

    static let sessions: [(name: String, keys: [Key])] = [
        ("sessions-empty", place),
        ("plan-session", place + [.down, .enter]),
        ("plan-session-refused", place + [.down, .enter] + typed("newcomers") + [.enter]),
        ("plan-series", place + [.down, .down, .enter]),
        ("open-session-now", place + [.enter]),
        ("today-tonight", planned + [.character("1"), .backTab]),
        ("sessions", planned + series + held + place),
        ("session", tonight),
        ("session-began-earlier", tonight + [.character("2")]),
        ("session-change", tonight + [.character("3")]),
        ("session-cancel", tonight + [.character("4")]),
        ("session-cancelled", tonight + [.character("4")] + typed("the hall is shut") + [.enter]),
        ("session-of-series", ofSeries),
        ("session-move", ofSeries + [.character("6")]),
        ("series-list", series + place + [.end, .up, .enter]),
        ("series", seriesPage),
        ("series-change", seriesPage + [.character("1")]),
        ("series-end", seriesPage + [.character("2")]),
        ("series-skipped", ofSeries + [.character("5")] + place + [.end, .up, .enter, .enter]),
        (
            "series-not-skipped",
            ofSeries + [.character("5")] + place + [.end, .up, .enter, .enter, .character("3")]
        ),
        ("session-closed", held + place + [.enter]),
        ("session-notes", held + place + [.enter, .character("1")]),
        ("session-agreed", held + place + [.enter, .character("2")]),
        ("sessions-earlier", held + place + [.end, .enter]),
        ("today-notes", held),
        ("paper-session", [.control("v"), .character("6"), .enter]),
        ("child-session", minded + [.function(4)]),
    ]
}
