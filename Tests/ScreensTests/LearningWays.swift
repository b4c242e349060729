import Screens

/// The ways to what comes first, to who learns from whom, to what meetings reported, and to what we do not record.
extension Ways {
    /// So many rows below the first of place 6.
    private static func collective(_ row: Int) -> [Key] {
        [.character("6"), .home] + Array(repeating: .down, count: row) + [.enter]
    }

    static let prioritiesPlace = collective(3)
    static let mentoringsPlace = collective(5)
    static let sharesPlace = collective(6)
    static let registerPlace = collective(7)

    /// A lamp in words, and what people come for.
    static let proposed: [Key] =
        prioritiesPlace + [.character("1")] + typed("a lamp at the gate") + [.enter, .character("1")]
        + [.tab, .character("1"), .enter]
    /// Seven dots for the lamp, three for the other.
    static let ranked: [Key] =
        proposed + [.character("2")] + typed("7") + [.tab] + typed("3") + [.enter]
    static let ended: [Key] = ranked + [.enter, .character("2"), .escape]

    /// Lu learns facilitating from Dee.
    static let learns: [Key] =
        mentoringsPlace + [.character("1")] + typed("Lu") + [.tab] + typed("Dee")
        + [.tab, .character("3"), .enter]
    /// Both say that Lu looks on, and Lu that they do it together.
    static let stepped: [Key] =
        learns + [
            .enter, .character("1"), .character("1"), .character("2"), .tab, .character("1"), .enter,
        ]

    static let reported: [Key] =
        sharesPlace + [.character("1"), .character("2"), .tab] + typed("2026-09-01") + [.tab]
        + typed("2026-11-20") + [.tab] + typed("7") + [.tab] + typed("mostly Tuesdays") + [.enter]

    static let learning: [(name: String, keys: [Key])] = [
        ("priorities-empty", prioritiesPlace),
        ("prioritise", prioritiesPlace + [.character("1")]),
        ("priorities", ended),
        ("rank", proposed + [.character("2")]),
        ("priority", ranked + [.enter]),
        ("change-priority", ranked + [.enter, .character("1")]),
        ("priority-ended", ended + [.end, .enter]),
        ("mentorings-empty", mentoringsPlace),
        ("mentor", mentoringsPlace + [.character("1")] + typed("L")),
        ("mentorings", stepped + [.escape]),
        ("mentoring", stepped),
        ("say-step", stepped + [.character("1")]),
        ("change-mentoring", stepped + [.character("2")]),
        ("shares-empty", sharesPlace),
        ("report-share", sharesPlace + [.character("1")]),
        ("shares", reported),
        ("share", reported + [.enter]),
        ("change-share", reported + [.enter, .character("1")]),
        ("register-empty", registerPlace),
    ]
}
