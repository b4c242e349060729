import TerminalDriver
import Testing

/// The desk of a sealed centre on a terminal, with a volunteer's eyes and fingers, in an evening whose hours a test
/// says.
struct CrecheDesk: ~Copyable {
    /// What a carer has copied off the screen onto paper.
    struct Card {
        let word: String
        /// The other three lines, and whatever stood below them.
        let lines: String
    }

    let centre: Riverside
    private var tmux: Tmux
    private static let pin = "5284"

    private init(_ centre: consuming Riverside, _ tmux: consuming Tmux) {
        self.centre = centre
        self.tmux = tmux
    }

    /// Opens the desk of a new centre at an hour, where Ana chooses her PIN.
    static func opened(at hour: String) throws -> CrecheDesk {
        let centre = try Riverside.sealed(SealedTests.passphrase)
        try ClockTests.turnable(centre)
        try turn(centre, to: hour)
        let tmux = try start(centre)
        let desk = CrecheDesk(centre, tmux)
        try desk.open()
        try desk.see("Choose your PIN")
        try desk.type(pin, "Enter", showing: "Once more")
        try desk.type(pin, "Enter", showing: "Nobody is here.")
        return desk
    }

    // MARK: The machine

    private static func start(_ centre: borrowing Riverside) throws -> Tmux {
        var launch = centre.launch([], ClockTests.turning(centre))
        let program = launch.program
        (launch.program, launch.arguments) = ("/bin/sh", ["-c", "echo $$ > desk; exec '\(program)'"])
        return try Tmux.start(launch)
    }

    /// Opens the gate.
    private func open() throws {
        try see("This desk is closed.")
        try type(SealedTests.passphrase, "Enter")
    }

    private static func turn(_ centre: borrowing Riverside, to hour: String) throws {
        // Never half written: the desk may read it at any moment.
        try centre.shell(
            "echo $(($(date -d 'today \(hour)' +%s) - $(date +%s))) 0 > turned; mv turned clocks")
    }

    /// It is this hour now.
    func turn(to hour: String) throws { try Self.turn(centre, to: hour) }

    /// The program dies without a word, and is started and opened once more.
    mutating func dieAndOpenAgain() throws {
        try centre.shell("kill -9 $(cat desk)")
        try see("[ended \(128 + 9)]")
        tmux = try Self.start(centre)
        try open()
        try showPin()
    }

    /// Ana says who she is, and shows her PIN.
    func signIn() throws {
        try see("Your name at the desk")
        try type("Ana", "Enter")
        try showPin()
    }

    private func showPin() throws {
        try see("Your PIN")
        try type(Self.pin, "Enter", showing: "F10 lock")
    }

    /// Closes the desk for the night.
    func close() throws {
        try press("F10", showing: "Your name at the desk")
        try press("F10", showing: "F10 again closes it")
        try press("F10", showing: "This desk is closed.")
        try press("F10")
        #expect(try tmux.waitForEnd().exitCode == 0)
    }

    /// What a command of the same evening says as JSON, through jq.
    func ask(_ filter: String, _ arguments: String...) throws -> [String] {
        let launch = centre.launch(
            arguments + ["--json", "--passphrase-fd", "0"], ClockTests.turning(centre))
        let said = try Command.run(launch, input: SealedTests.passphrase + "\n")
        return try centre.jq(filter, said.output)
    }

    // MARK: Fingers

    func press(_ keys: String..., showing text: String? = nil) throws {
        for key in keys { try tmux.press(key) }
        if let text { try see(text) }
    }

    func type(_ text: String, _ keys: String..., showing shown: String? = nil) throws {
        try tmux.type(text)
        for key in keys { try tmux.press(key) }
        if let shown { try see(shown) }
    }

    /// Fills in a form, with Tab from one field to the next, and saves it.
    func fill(_ fields: String..., showing text: String) throws {
        try type(fields.joined(separator: Keys.tab), "Enter", showing: text)
    }

    // MARK: Eyes

    /// Waits until all this can be read on one screen, wherever its lines and columns end, and none of that.
    @discardableResult
    func see(_ texts: String..., no others: [String] = []) throws -> String {
        try tmux.wait(for: "\(texts) without \(others)") { screen in
            let read = Self.read(screen)
            return texts.allSatisfy { read.contains($0) } && !others.contains { read.contains($0) }
        }
    }

    /// Waits until each of these stands in one row, whatever stands between its parts.
    func see(rows: [[String]]) throws {
        try tmux.wait(for: "rows of \(rows)") { screen in
            let lines = screen.split(separator: "\n").map(Self.read)
            return rows.allSatisfy { parts in
                lines.contains { line in parts.allSatisfy { line.contains($0) } }
            }
        }
    }

    /// The text as somebody reads it aloud.
    private static func read(_ text: some StringProtocol) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Copies the card that is shown, and says that it is written.
    func copyCard() throws -> Card {
        let screen = Self.read(
            try see("1 Word: ", "2 May collect: ", "3 Never: ", "4 To know: ", "1 the card is written"))
        let card = try #require(screen.firstMatch(of: #/1 Word: (\S+) (2 May collect: .*) Destroy the card/#))
        try type("1")
        try see("Ana F10 lock", no: ["Word: "])
        return Card(word: String(card.1), lines: String(card.2))
    }

    // MARK: The room

    /// Goes back to the room from a page of it.
    func goToRoom() throws {
        try press("Escape")
        try see("WITH US NOW")
    }

    /// Leaves a form unsaved, for the page that it was opened on and the room behind that.
    func giveUp() throws {
        try press("Escape", showing: "Esc back 1 collected")
        try goToRoom()
    }

    /// What the room looks like, but for the row that is chosen and the minutes that go by.
    func room() throws -> String {
        let lines = try see("WITH US NOW").split(separator: "\n", omittingEmptySubsequences: false)
        let rules = lines.indices.filter { lines[$0].hasPrefix("──") }
        try #require(rules.count == 2)
        return lines[rules[0]...rules[1]].map { Self.read($0.replacing(#/^ > /#, with: "   ")) }
            .joined(separator: "\n").replacing(#/late (by )?\d+/#, with: "late")
    }

    /// Opens the first row of the room that has a text.
    func open(_ row: String, showing text: String) throws {
        try press("Home")
        try tmux.wait(for: "the first row chosen") { screen in
            screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(5).first?.hasPrefix(
                " > ") == true
        }
        try choose(row)
        try press("Enter", showing: text)
    }

    /// Goes down to a row that has a text.
    func choose(_ text: String) throws {
        var row = try chosen(otherThan: "")
        while !row.contains(text) {
            try press("Down")
            row = try chosen(otherThan: row)
        }
    }

    private func chosen(otherThan before: String) throws -> String {
        func row(_ screen: String) -> String? {
            screen.split(separator: "\n").first { $0.hasPrefix(" > ") }.map { Self.read($0) }
        }
        let screen = try tmux.wait(for: "another row chosen than “\(before)”") { screen in
            row(screen).map { $0 != before } == true
        }
        return try #require(row(screen))
    }

    /// What the page of children tells of one that was collected: the name, when, by whom, how.
    func told(of child: String) throws -> String {
        let screen = Self.read(try see("\(child), age", "collected: "))
        let after = try #require(screen.split(separator: "\(child), age").last)
        let match = try #require(
            after.firstMatch(of: #/ collected (\d\d:\d\d) by (\w+), (said the word|known by face)/#))
        return "\(child) \(match.1) \(match.2) \(match.3 == "said the word" ? "word" : "knownFace")"
    }

    // MARK: Deeds

    /// Somebody is carer from now on, until an hour.
    func startCarer(_ name: String, until: String = "") throws {
        try press("Home", "Enter", showing: "Since [")
        try fill(name, until, showing: "\(name) since ")
    }

    /// Takes children in, from the room: who they are, what is agreed with the parent, the card.
    func takeIn(_ who: [String], _ agreed: [String]) throws -> Card {
        try press("F4", showing: "A CHILD")
        try type(who.joined(separator: Keys.tab), "Enter", showing: "AGREED WITH THE PARENT")
        try type(agreed.joined(separator: Keys.tab), "Enter")
        let card = try copyCard()
        try see("WITH US NOW")
        return card
    }

    /// On the page of children, fills in who collects.
    func collect(_ fields: String..., showing text: String) throws {
        try press("1", showing: "WHO COLLECTS?")
        try type(fields.joined(separator: Keys.tab), "Enter", showing: text)
    }

    /// Answers the question on the screen with a digit; what is typed before it could be read counts for nothing.
    func answer(_ digit: String, showing text: String) throws {
        let patience = Patience.usual
        while !patience.isOver {
            try press(digit)
            let isAnswered = try? tmux.wait(for: text, Patience(seconds: 1)) { Self.read($0).contains(text) }
            if isAnswered != nil { return }
        }
        try see(text)
    }
}
