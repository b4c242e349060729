import TerminalDriver

/// Keys, and what shows that they were taken.
struct Press {
    let keys: String
    let shows: String
    /// How long the program is silent first, in milliseconds: until a question takes keys, or a passphrase.
    var after: Int32 = 0

    init(_ keys: String, _ shows: String, after: Int32 = 0) {
        (self.keys, self.shows, self.after) = (keys, shows, after)
    }
}

/// One form of the desk, or one line to type in: how to get there from Today, and what is typed there.
struct Sheet {
    enum Entry {
        case skip
        case keys(String)
        case word(DeskField)
        /// Something that is no time, and what there is in its place before the form is saved.
        case time(DeskField, String)
        /// Something in place of so many characters.
        case over(Int, DeskField)
    }

    let way: [Press]
    /// In the order of Tab.
    let entries: [Entry]
    /// What shows that the form was saved, or why it is not.
    let says: String
    /// What follows then.
    var then: [Press] = []

    var fields: [DeskField] {
        entries.compactMap { entry in
            switch entry {
            case .word(let field), .time(let field, _), .over(_, let field): field
            case .skip, .keys: nil
            }
        }
    }

    /// All that is typed, up to the last field.
    var keys: String {
        let texts = entries.map { entry in
            switch entry {
            case .skip: ""
            case .keys(let keys): keys
            case .word(let field), .time(let field, _): field.word
            case .over(let count, let field): String(repeating: Keys.backspace, count: count) + field.word
            }
        }
        return texts.joined(separator: Keys.tab)
    }
}

extension Sheet {
    /// The first visit of Today, as its page.
    private static let visit = Press(Keys.enter, "take back: written by mistake")
    private static let people = Press(Keys.function(11), "PEOPLE AT THE DESK")
    private static let paper = Press(Keys.control("v"), "TYPE IN PAPER")

    private static func palette(_ command: String, _ shows: String) -> Press {
        Press(Keys.control("p") + command + Keys.enter, shows)
    }

    /// The forms of every room, in the order in which they may be filled in.
    static let everything = all + childCare + issues + openSession + planning + collective + learning

    /// Every form that takes text, but for those that need somebody else.
    ///
    /// Two people without a name are here, and the first of them goes by another name in the end, and leaves.
    static let all = [
        Sheet(
            way: [Press(Keys.function(2), "SOMEONE COMES")],
            entries: [.word(.arrivalName), .skip, .skip, .word(.arrivalNeed), .time(.arrivalTime, "")],
            says: "Here now  3 people"),
        Sheet(
            way: [Press(Keys.function(3), "WHO LEAVES?")], entries: [.word(.leavingName)],
            says: "Nobody marked as here"),
        Sheet(
            way: [Press(Keys.function(6), "HOW MANY ARE HERE?")],
            entries: [.keys("12"), .time(.headcountTime, "")], says: "counted 12 people"),
        Sheet(
            way: [visit, Press("5", "WHY"), Press(Keys.enter, "HERE FOR")],
            entries: [.skip, .word(.whyNeed)],
            says: "In their words: " + DeskField.whyNeed.word),
        Sheet(
            way: [visit, Press("7", "SENT TO A SERVICE")],
            entries: [.keys("1"), .word(.referralNote), .skip], says: "sent to a service: "),
        Sheet(
            way: [Press(Keys.control("x"), "FOLLOW-UPS"), Press(Keys.enter, "DID IT WORK OUT?")],
            entries: [.keys("2"), .word(.followWords), .skip], says: "asked how it went"),
        Sheet(
            way: [visit, Press("4", "CHANGE:")],
            entries: [.word(.changeName), .skip, .skip, .time(.changeCame, "")],
            says: "changed: "),
        Sheet(
            way: [visit, Press("2", "LEAVES:")], entries: [.time(.leavingTime, "")], says: " left"),
        Sheet(
            way: [
                Press("2", "comes in"), Press(Keys.control("f"), "Name, or a day"),
                Press(DeskField.changeName.word + Keys.enter, visit.shows), Press("4", "CHANGE:"),
            ],
            entries: [.skip, .skip, .skip, .skip, .time(.changeLeft, "")], says: visit.shows),
        Sheet(
            way: [Press("2", "comes in"), Press(Keys.control("f"), "Name, or a day")],
            entries: [.word(.find)], says: "No name here"),
        Sheet(
            way: [Press(Keys.function(7), "HANDOVER"), Press(Keys.enter, "To the next shift")],
            entries: [.word(.handoverNote)], says: ": a note to the next shift"),
        Sheet(way: [paper], entries: [.skip, .over(10, .paperDay)], says: "is no day"),
        Sheet(
            way: [paper, Press(Keys.enter, "PAPER OF")],
            entries: [
                .time(.paperTime, "19:00"), .word(.paperName), .skip, .skip, .time(.paperLeft, "20:00"),
                .word(.paperNeed),
            ],
            says: "1 line is in"),
        Sheet(
            way: [paper, Press("2" + Keys.enter, "PAPER OF")],
            entries: [.time(.paperCountsTime, "21:00"), .keys("17")], says: "1 line is in"),
        Sheet(
            way: [people, Press("1", "A HELPER")],
            entries: [.word(.helperName), .keys(Canaries.pins[1]), .keys(Canaries.pins[1])],
            says: "joined the desk"),
        Sheet(
            way: [people, Press("2", "SOMEBODY JOINS")],
            entries: [.word(.personName), .skip, .keys(Canaries.pins[2]), .keys(Canaries.pins[2])],
            says: "A PASSPHRASE OF THE CENTRE",
            then: [
                Press(DeskField.passphrase.word + Keys.enter, "That is not it."),
                Press(SealedTests.passphrase + Keys.enter, "joined the desk", after: 1100),
            ]),
        Sheet(
            way: [people, Press(Keys.end + Keys.enter, "another name"), Press("1", "ANOTHER NAME")],
            entries: [.word(.rename)], says: "goes by "),
        Sheet(
            way: [people, Press(Keys.enter, "another name"), Press("4", "NEW PIN")],
            entries: [.keys(Canaries.pins[3]), .keys(Canaries.pins[3]), .keys(Canaries.pins[3])],
            says: "That is not it."),
        Sheet(
            way: [palette("forget", "TO BE FORGOTTEN"), Press(Keys.enter, "Name they go by")],
            entries: [.word(.forgetName)], says: ": somebody asked to be forgotten"),
        Sheet(
            way: [palette("clock is wrong", "no, or not sure"), Press("2", "WHAT DAY", after: 400)],
            entries: [.word(.clockDay), .word(.clockTime)], says: "is no day"),
        Sheet(
            way: [Press(Keys.control("p"), "FIND A COMMAND")], entries: [.word(.palette)],
            says: "No command goes by that"),
    ]
}

extension PseudoTerminal {
    mutating func press(_ presses: [Press]) throws {
        for press in presses {
            if press.after > 0 { takeUntilSilent(milliseconds: press.after) }
            try self.press(press.keys, showing: press.shows)
        }
    }

    /// Goes to Today; what was typed on the way is kept.
    mutating func goToToday() throws {
        try press(Keys.control("p") + "go to today" + Keys.enter, showing: "Here now")
    }

    /// Types into a form and leaves it so.
    mutating func beginTyping(_ sheet: Sheet) throws {
        try press(sheet.way)
        type(sheet.keys)
        try goToToday()
    }

    /// Types into a form and saves it, once what is no time is mended.
    mutating func fillIn(_ sheet: Sheet) throws {
        try press(sheet.way)
        type(sheet.keys)
        for case .time(let field, let mended) in sheet.entries {
            try press(Keys.enter, showing: field.word + "\" is no")
            type(field.word.map { _ in Keys.backspace }.joined() + mended)
        }
        try press(Keys.enter, showing: sheet.says)
        try press(sheet.then)
        try goToToday()
    }
}
