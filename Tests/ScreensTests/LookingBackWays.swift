import Screens

/// The ways to the screens of what is looked back at.
extension Ways {
    private static let place: [Key] = [.character("7")]
    /// So many rows below the first of place 7.
    static func lookingBack(_ row: Int) -> [Key] {
        place + [.home] + Array(repeating: .down, count: row) + [.enter]
    }

    static let meeting = lookingBack(0)
    static let heardReport = lookingBack(1)
    static let beingReport = lookingBack(3)
    static let suppliesPlace = lookingBack(5)

    /// What was given out today.
    static let counted: [Key] =
        suppliesPlace + [.character("1")] + typed("40") + [.tab, .tab] + typed("12") + [.enter]

    /// A note to the next shift that was put away.
    static let noteAway: [Key] =
        [.function(7), .enter] + typed("the key is with Bea") + [
            .enter, .home, .down, .enter, .character("1"), .end, .enter,
        ]

    static let lookingBack: [(name: String, keys: [Key])] = [
        ("looking-back", place),
        ("looking-back-owed", decided + place),
        ("meeting", meeting),
        ("report-heard", heardReport),
        ("report-done", lookingBack(2)),
        ("report-being", beingReport),
        ("report-being-month", beingReport + [.character("1")]),
        ("report-being-year", beingReport + [.character("3")]),
        ("report-being-all", beingReport + [.character("4")]),
        ("report-being-end", beingReport + [.end]),
        ("report-carrying", lookingBack(4)),
        ("supplies-empty", suppliesPlace),
        ("count-supplies", suppliesPlace + [.character("1")]),
        ("count-supplies-nothing", suppliesPlace + [.character("1"), .enter]),
        ("supplies", counted),
        ("supplies-earlier", counted + [.left]),
        ("supplies-of-day", counted + [.enter]),
        ("change-supplies", counted + [.enter, .character("1")]),
        ("handover-past", noteAway),
        ("note-past", noteAway + [.enter]),
        ("unused-fields", registerPlace + [.character("2")]),
        ("looking-back-find", lookingBack(6)),
        ("looking-back-left", lookingBack(7)),
        ("looking-back-review", lookingBack(8)),
        ("looking-back-export", lookingBack(9)),
    ]
}
