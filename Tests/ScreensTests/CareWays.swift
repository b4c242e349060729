import Screens

/// The ways to the screens of child care.
extension Ways {
    static func typed(_ text: String) -> [Key] { text.map(Key.character) }

    /// Joy is carer until ten.
    static let joy: [Key] =
        [.character("3"), .enter, .enter] + typed("Joy") + [.tab] + typed("2200") + [
            .enter, .escape, .character("1"),
        ]

    /// Leo, three years old, who cannot have nuts; Mina brought him.
    static let leo: [Key] =
        [.function(4)] + typed("Mina") + [.tab, .tab, .tab] + typed("Leo") + [.tab] + typed("3") + [.tab]
        + typed("nuts")

    /// What is agreed with Mina.
    static let agreed: [Key] =
        [.enter, .tab] + typed("2100") + [.tab] + typed("555 0142") + [.tab] + typed("Rosa") + [.tab]
        + typed("Marco") + [.tab] + typed("Dee") + [.tab] + typed("20")

    /// Leo is with Joy until nine.
    static let taken: [Key] = joy + leo + agreed + [.enter, .character("1")]

    /// Kim asks for a place for Ana and Tomi, from seven to nine.
    static let asked2: [Key] =
        [.function(4)] + typed("Kim") + [.tab, .character("2"), .tab] + typed("2") + [.tab] + typed("Ana")
        + [.tab] + typed("4") + [.tab, .tab, .tab, .tab] + typed("Tomi") + [.tab] + typed("1")
        + [.tab, .tab, .tab, .tab, .tab] + typed("19") + [.tab] + typed("21") + [.enter]

    /// On the page of Leo's stay.
    static let page: [Key] = taken + [.character("3"), .down, .enter]
    /// On the page of Kim's request.
    static let request: [Key] = asked2 + [.character("3"), .down, .enter]

    /// From the list of all keys, so many rows above the one on who asked to be forgotten.
    private static func above(_ rows: Int) -> [Key] {
        forgetting.dropLast() + Array(repeating: .up, count: rows) + [.enter]
    }

    static let ratios = above(6)
    /// Today's paper: yesterday is offered, and today typed over it.
    static let paperCare: [Key] =
        [.control("v"), .character("3"), .tab] + Array(repeating: .backspace, count: 10) + typed("2026-11-24")
        + [.enter]

    static let childCare: [(name: String, keys: [Key])] = [
        ("children-empty", [.character("3")]),
        ("today-care", taken + asked2),
        ("children", taken + asked2 + [.character("3")]),
        ("children-evening", taken + asked2 + [.character("3"), .tab]),
        ("carers", joy + [.character("3"), .enter]),
        ("carer-form", [.character("3"), .enter, .enter]),
        ("carer-stays", joy + [.character("3"), .enter, .down, .character("2")]),
        ("child", leo),
        ("child-agreed", joy + leo + agreed),
        ("card", joy + leo + agreed + [.enter]),
        ("care", page),
        ("collect", page + [.character("1")]),
        ("stays", page + [.character("2")]),
        ("hand", page + [.character("3")]),
        ("care-card", page + [.character("5")]),
        ("care-change", page + [.character("6")]),
        ("collectors", page + [.character("7")]),
        ("collector-form", page + [.character("7"), .enter]),
        ("new-word", page + [.character("8")]),
        ("put-right", page + [.character("9")]),
        ("care-request", request),
        ("promise", request + [.character("2")]),
        ("decline", request + [.character("4")]),
        ("not-wanted", request + [.character("8")]),
        ("unmet", request + [.character("4"), .character("1"), .enter, .escape, .home, .down, .enter]),
        ("ratios", ratios),
        ("ratio-form", ratios + [.enter]),
        ("paper-care", paperCare),
    ]
}
