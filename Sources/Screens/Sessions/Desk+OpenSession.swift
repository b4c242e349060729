import CentreCore
import Reports
import Resources

extension Desk {
    /// A session that is open, or was closed: then it can still be written about.
    func begun(_ id: ID<Session>) -> Session? {
        centre.sessions[id].flatMap { $0.hasBegun ? $0 : nil }
    }

    /// What an action would write now; nothing where it would be refused.
    func trying(_ action: Action) -> [Event] {
        var mint = Mint(seed: 0)
        return (try? centre.decide(action, by: person, at: now, mint: &mint))?.events ?? []
    }

    /// A task, whatever it came of.
    func task(_ id: ID<GroupAction>, of owner: AgendaItem.Owner) -> GroupAction? {
        switch owner {
        case .concern(let owner): centre.concerns[owner]?.actions[id]
        case .decision(let owner): centre.decisions[owner]?.actions[id]
        }
    }

    /// In which languages a session reads its agreements: the screen's first, where it is one of them.
    func languages(of session: Session?) -> [Code] {
        let spoken = session?.plan.languages.sorted() ?? []
        guard let own = Code(words.language.code) else { return spoken }
        return spoken.isEmpty ? [own] : spoken.filter { $0 == own } + spoken.filter { $0 != own }
    }

    /// An agreement as it is read out: in each of these languages in which it has words, else in its first one.
    func readings(of agreement: Agreement, in languages: [Code]) -> [Agreement.Reading] {
        let readings = languages.compactMap { agreement.reading(in: $0, on: today.day) }
        guard readings.isEmpty else { return readings }
        return [agreement.firstLanguage.flatMap { agreement.reading(in: $0, on: today.day) }].compactMap {
            $0
        }
    }
}

/// Lines with their looks, to be read from afar.
struct BigLines {
    private(set) var lines: [DrawnText] = []
    private(set) var styles: [Style] = []
    private let width: Int
    private let glyphs: Glyphs

    init(on canvas: Canvas) {
        width = canvas.columns - 3
        glyphs = canvas.glyphs
    }

    /// To know how many there are, where nothing is painted.
    init(in desk: Desk) {
        width = desk.size.columns - 3
        glyphs = .unicode
    }

    mutating func add(_ text: String, _ style: Style = .plain, indent: Int = 0) {
        let blanks = String(repeating: " ", count: indent)
        for line in DrawnText.wrapped(glyphs.shown(text), to: max(10, width - indent)) {
            lines.append(DrawnText(blanks + line.text))
            styles.append(style)
        }
    }

    mutating func leaveBlank() {
        lines.append(DrawnText(" "))
        styles.append(.plain)
    }

    /// The agreements in force, numbered, with what is to be known of each.
    mutating func add(agreementsIn languages: [Code], _ desk: Desk, without names: NamesOut? = nil) {
        let agreements = desk.centre.agreementsInForce()
        if agreements.isEmpty { add(desk.words("readOut.none"), indent: 1) }
        let due = Set(desk.centre.agreementsToLookAt(on: desk.today.day).map(\.id))
        for (index, agreement) in agreements.enumerated() {
            for (place, reading) in desk.readings(of: agreement, in: languages).enumerated() {
                let number = place == 0 ? "\(index + 1)  " : "   "
                let text = reading.wording.text ?? "?"
                add(number + (names?.shown(text) ?? text), .heading, indent: 1)
                if !reading.isAgreed { add(desk.words("readOut.notAgreed"), .quiet, indent: 4) }
            }
            if due.contains(agreement.id) { add("! " + desk.words("readOut.due"), .warning, indent: 4) }
            leaveBlank()
        }
    }
}
