/// Which keys ask for which command: the one table from which keys are read, and the footer, the help, the palette
/// and the printed table are made.
package struct Binding: Hashable, Sendable {
    package let command: Command
    /// The key that screens name.
    package let key: Key
    /// The same on a Ctrl letter, for terminals that keep F-keys to themselves.
    package let twin: Key?

    private init(_ command: Command, _ key: Key, twin: Character? = nil) {
        self.command = command
        self.key = key
        self.twin = twin.map(Key.control)
    }

    package static let all: [Binding] = [
        Binding(.open, .enter), Binding(.save, .enter), Binding(.choose, .enter), Binding(.back, .escape),
        Binding(.next, .tab), Binding(.previous, .backTab), Binding(.earlier, .left), Binding(.later, .right),
        Binding(.discard, .control("k")), Binding(.find, .control("f")), Binding(.resume, .control("f")),
        Binding(.help, .function(1), twin: "e"),
        Binding(.come, .function(2), twin: "a"),
        Binding(.leave, .function(3), twin: "d"),
        Binding(.child, .function(4), twin: "n"),
        Binding(.tell, .function(5), twin: "t"),
        Binding(.headcount, .function(6), twin: "u"),
        Binding(.handover, .function(7), twin: "o"),
        Binding(.language, .function(8), twin: "y"),
        Binding(.evening, .function(9), twin: "g"),
        Binding(.lock, .function(10), twin: "q"),
        Binding(.people, .function(11), twin: "b"),
        Binding(.hide, .function(12), twin: "l"),
        Binding(.palette, .control("p")), Binding(.takeBack, .control("z")), Binding(.redraw, .control("r")),
        Binding(.paper, .control("v")), Binding(.followUps, .control("x")),
        Binding(.today, .character("1")), Binding(.visits, .character("2")),
        Binding(.children, .character("3")),
        Binding(.sessions, .character("4")), Binding(.issues, .character("5")),
        Binding(.collective, .character("6")), Binding(.lookingBack, .character("7")),
        Binding(.leaveNow, .character("1")), Binding(.leaveOther, .character("2")),
        Binding(.closeByDesk, .character("3")), Binding(.reopen, .character("1")),
        Binding(.stays, .character("4")), Binding(.closeRest, .character("9")),
        Binding(.change, .character("4")), Binding(.why, .character("5")), Binding(.give, .character("6")),
        Binding(.refer, .character("7")), Binding(.followUp, .character("8")),
        Binding(.mistake, .character("9")),
        Binding(.collect, .character("1")), Binding(.takeIn, .character("1")),
        Binding(.takeInOther, .character("0")),
        Binding(.staysLonger, .character("2")), Binding(.promise, .character("2")),
        Binding(.noShow, .character("2")), Binding(.otherCarer, .character("3")),
        Binding(.waitlist, .character("3")), Binding(.calledParent, .character("4")),
        Binding(.decline, .character("4")), Binding(.card, .character("5")),
        Binding(.changeCare, .character("6")), Binding(.collectors, .character("7")),
        Binding(.newWord, .character("8")), Binding(.notWanted, .character("8")),
        Binding(.cardWritten, .character("1")), Binding(.carerLeaves, .character("1")),
        Binding(.carerStays, .character("2")),
        Binding(.keepPlace, .enter), Binding(.onward, .enter),
        Binding(.giveKeyboard, .function(9), twin: "g"), Binding(.toldDone, .character("1")),
        Binding(.fillIssue, .character("1")), Binding(.readWords, .character("1")),
        Binding(.support, .character("2")), Binding(.heard, .character("3")),
        Binding(.referIssue, .character("4")), Binding(.followIssue, .character("5")),
        Binding(.similar, .character("6")), Binding(.consents, .character("7")),
        Binding(.closeIssue, .character("8")), Binding(.reopenIssue, .character("8")),
        Binding(.moreOfIssue, .character("9")), Binding(.shutOut, .character("1")),
        Binding(.passOn, .character("2")), Binding(.newReceipt, .character("3")),
        Binding(.withdrawIssue, .character("4")), Binding(.noPlace, .character("5")),
        Binding(.warnOfIssue, .character("0")), Binding(.raiseUnmet, .character("1")),
        Binding(.changeIssue, .character("6")), Binding(.nameIssue, .character("7")),
        Binding(.mistakenHelp, .character("8")), Binding(.addWords, .character("2")),
        Binding(.joinOn, .tab), Binding(.agenda, .character("1")), Binding(.respond, .character("2")),
        Binding(.act, .character("3")), Binding(.endAction, .character("4")),
        Binding(.reportBack, .character("5")), Binding(.wordConcern, .character("6")),
        Binding(.leaveOut, .character("7")), Binding(.closeConcern, .character("8")),
        Binding(.reopenConcern, .character("8")), Binding(.noConcern, .character("9")),
        Binding(.showWarning, .character("1")), Binding(.endWarning, .character("2")),
        Binding(.changeWarning, .character("3")),
        // Planning sessions.
        Binding(.openSession, .character("1")), Binding(.openedEarlier, .character("2")),
        Binding(.changeSession, .character("3")), Binding(.cancelSession, .character("4")),
        Binding(.skipSession, .character("5")), Binding(.moveSession, .character("6")),
        Binding(.seriesOfSession, .character("7")), Binding(.mistakenSession, .character("9")),
        Binding(.goOnSession, .character("1")), Binding(.sessionNotes, .character("1")),
        Binding(.agreeNotes, .character("2")), Binding(.reopenSession, .character("4")),
        Binding(.holdAfterAll, .character("1")),
        Binding(.changeSeries, .character("1")), Binding(.endSeries, .character("2")),
        Binding(.comesAfterAll, .character("3")), Binding(.mistakenSeries, .character("9")),
        // An open session.
        Binding(.toAgenda, .enter), Binding(.readIn, .function(8), twin: "y"),
        Binding(.projector, .function(6), twin: "u"), Binding(.readAgain, .function(9), twin: "g"),
        Binding(.whoIsHere, .function(11), twin: "b"), Binding(.soFar, .control("s")),
        Binding(.closeSession, .control("w")), Binding(.oneMore, .character("+")),
        Binding(.oneFewer, .character("-")), Binding(.ofPoint, .right), Binding(.takeUp, .character("1")),
        Binding(.park, .character("1")), Binding(.unpark, .character("1")),
        Binding(.wordPoint, .character("2")), Binding(.noPoint, .character("3")),
        Binding(.noSaying, .character("1")),
        // Agreements and decisions.
        Binding(.adopt, .character("1")), Binding(.endAgreement, .character("1")),
        Binding(.wordAgreement, .character("2")), Binding(.translate, .character("3")),
        Binding(.agreeWording, .character("4")), Binding(.object, .character("5")),
        Binding(.lookAgain, .character("6")), Binding(.takeBackPart, .character("7")),
        Binding(.dropAgreement, .character("8")), Binding(.wordings, .character("9")),
        Binding(.changeMethod, .character("1")), Binding(.settle, .character("1")),
        Binding(.changeDecision, .character("2")), Binding(.noDecision, .character("9")),
        // Priorities and learning.
        Binding(.prioritise, .character("1")), Binding(.rank, .character("2")),
        Binding(.changePriority, .character("1")), Binding(.endPriority, .character("2")),
        Binding(.reopenPriority, .character("2")),
        Binding(.mentor, .character("1")), Binding(.sayStep, .character("1")),
        Binding(.changeMentoring, .character("2")), Binding(.endMentoring, .character("3")),
        Binding(.goOnMentoring, .character("3")),
        Binding(.reportShare, .character("1")), Binding(.changeShare, .character("1")),
        Binding(.noShare, .character("2")), Binding(.refuseMore, .character("1")),
        Binding(.recordAgain, .character("1")), Binding(.seeDecision, .character("2")),
        // Looking back.
        Binding(.oneMonth, .character("1")), Binding(.threeMonths, .character("2")),
        Binding(.twelveMonths, .character("3")), Binding(.allMonths, .character("4")),
        Binding(.printText, .character("5")), Binding(.printPage, .character("6")),
        Binding(.countSupplies, .character("1")), Binding(.changeSupplies, .character("1")),
        Binding(.noSupplies, .character("2")), Binding(.unusedFields, .character("2")),
        // Finding.
        // A list or a form with a search or a kept form of its own has the key before it.
        Binding(.search, .control("f")), Binding(.lookFor, .enter),
        // Ageing out.
        // Letting go.
        // What leaves the centre.
        Binding(.letLeave, .character("1")), Binding(.takeOut, .character("2")),
        Binding(.didNotLeave, .character("1")),
        Binding(.addHelper, .character("1")), Binding(.addPerson, .character("2")),
        Binding(.former, .character("3")),
        Binding(.rename, .character("1")), Binding(.roles, .character("2")),
        Binding(.endPerson, .character("3")), Binding(.returnPerson, .character("3")),
        Binding(.newPin, .character("4")), Binding(.keepHelper, .character("5")),
        Binding(.whoOpens, .character("4")),
        Binding(.addKey, .character("1")), Binding(.removeKey, .character("2")),
        Binding(.newPaper, .character("3")),
        Binding(.reveal, .function(6), twin: "u"), Binding(.cover, .function(6), twin: "u"),
    ]

    private static let byCommand = Dictionary(
        all.map { ($0.command, $0) }, uniquingKeysWith: { first, _ in first })
    private static let byKey = Dictionary(
        grouping: all.flatMap { binding in
            [(binding.key, binding.command)] + (binding.twin.map { [($0, binding.command)] } ?? [])
        }, by: \.0
    ).mapValues { $0.map(\.1) }

    /// The binding of a command; `nil` where only the palette knows it.
    package static func of(_ command: Command) -> Binding? { byCommand[command] }

    /// The commands that a key may ask for: at most one of them works on any one screen.
    package static func commands(for key: Key) -> [Command] { byKey[key] ?? [] }
}

extension Key {
    /// What is printed on the key, as screens name it.
    package var cap: String {
        switch self {
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .left: "←"
        case .right: "→"
        case .up: "↑"
        case .down: "↓"
        case .function(let number): "F\(number)"
        case .control(let letter): "Ctrl-\(letter.uppercased())"
        case .character(let character): String(character)
        default: ""
        }
    }
}
