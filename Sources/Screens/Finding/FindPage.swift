import CentreCore
import Reports
import Resources

/// Looks for words in everything of all years that whoever sits here may read; what is found opens where it lies.
///
/// Rows come in as they are found and stay where they are. What somebody needed, or raised, stands on no row: it is
/// opened on purpose.
struct FindPage: Screen {
    private var editor: LineEditor
    private var complaint: Phrase?
    private var selection = Selection<Hit>()
    /// Whether an arrow chose a row: else Enter looks for what is typed.
    private var isPicked = false

    /// With what was typed already, or looked for last.
    init(_ typed: String? = nil, in desk: Desk) {
        let typed = typed.flatMap { $0.isEmpty ? nil : $0 }
        editor = LineEditor(typed ?? desk.finding?.typed ?? "", limit: SearchQuery.longest)
    }

    var ownsDigits: Bool { true }

    private func hits(in desk: Desk) -> [Hit] { desk.finding?.hits ?? [] }

    func commands(in desk: Desk) -> [Command] {
        [isPicked && !hits(in: desk).isEmpty ? .open : .lookFor, .back]
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        switch command {
        case .lookFor: return look(in: desk)
        case .open: return open(in: desk)
        case .back: return [.stopSearching, .back]
        default: return []
        }
    }

    private mutating func look(in desk: Desk) -> [Wish] {
        do throws(SearchQuery.Fault) {
            let query = try SearchQuery(editor.text)
            (selection, isPicked, complaint) = (Selection(), false, nil)
            return [.search(editor.text, query)]
        } catch {
            complaint = desk.wording.phrase(for: error)
            return []
        }
    }

    private func open(in desk: Desk) -> [Wish] {
        guard let hit = selection.row(in: hits(in: desk)) else { return [] }
        guard let page = page(of: hit) else { return [.say(Phrase("find.noPage"))] }
        return [.open(page)]
    }

    private func page(of hit: Hit) -> (any Screen)? {
        switch hit.found {
        // Why somebody came stands behind a key there, wherever one comes from.
        case .visit(let id): VisitPage(id)
        case .care(let id): CarePage(id)
        case .carer, .family: nil
        case .issue(let id): IssuePage(id)
        case .concern(let id): ConcernPage(id)
        case .warning(let id): WarningPage(id)
        case .session(let id): [.said, .point].contains(hit.field) ? SessionNotesPage(id) : SessionPage(id)
        case .series(let id): SeriesPage(id)
        case .decision(let id): DecisionPage(id)
        case .agreement(let id): AgreementPage(id)
        case .priority(let id): PriorityPage(id)
        case .mentoring(let id): MentoringPage(id)
        case .share(let id): SharePage(id)
        case .note(let id): NotePage(id)
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        let hits = hits(in: desk)
        if key == .down, !isPicked {
            // The first ↓ goes from the field to the first row.
            guard !hits.isEmpty else { return [] }
            selection.choose(0, in: hits)
            isPicked = true
        } else if key == .up, isPicked, selection.index(in: hits) == 0 {
            isPicked = false
        } else if key != .home, key != .end, isPicked, selection.press(key, in: hits, page: desk.page) {
            return []
        } else if editor.press(key) {
            (isPicked, complaint) = (false, nil)
        }
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        let wasPicked = isPicked
        guard case .row = touch, !hits(in: desk).isEmpty else { return [] }
        isPicked = true
        return selection.touch(touch, in: hits(in: desk)) && wasPicked ? open(in: desk) : []
    }

    mutating func refresh(in desk: Desk) { if hits(in: desk).isEmpty { isPicked = false } }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let end = canvas.columns - 1
        canvas.write(desk.words("find.title"), row: 0, column: 1, end: end, style: .heading)
        let label = canvas.write(desk.words("find.words"), row: 1, column: 1)
        editor.paintBoxed(
            on: &canvas, row: 1, column: label + 1, width: max(4, end - label - 4), isFocused: !isPicked)
        if let complaint {
            let lines = DrawnText.wrapped(canvas.glyphs.shown("! " + desk.words(complaint)), to: end - 3)
            for (offset, line) in lines.enumerated() {
                canvas.put(line, row: 2 + offset, column: 3, style: .warning)
            }
            return
        }
        canvas.write(standing(in: desk), row: 2, column: 1, end: end, style: .quiet)
        let hits = hits(in: desk)
        let chosen = isPicked ? selection.index(in: hits) : nil
        canvas.writeRows(of: hits.count, around: chosen, from: 4, height: canvas.rows - 4) {
            canvas, index, line in
            ListRow(text: desk.wording.line(of: hits[index]), isChosen: index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<end, touch: .row(index))
        }
    }

    /// How far the search is, or what came of it.
    private func standing(in desk: Desk) -> String {
        let words = desk.words
        guard let finding = desk.finding, complaint == nil else { return words("find.hint") }
        var parts: [String] = []
        switch finding.state {
        case .stale: return words("find.again")
        case .looking:
            let step = finding.last
            let percent = step.map { $0.total > 0 ? 100 * $0.done / $0.total : 0 } ?? 0
            let year = step?.month.map { "\($0.year)" } ?? "…"
            parts.append(words("find.looking", ["year": year, "percent": "\(percent)"]))
        case .full: parts.append(words("find.full", ["count": "\(Finding.most)"]))
        case .over where finding.hits.isEmpty: parts.append(words("find.none"))
        case .over: parts.append(words(Phrase("find.count", count: finding.hits.count)))
        }
        if let unread = finding.last?.unread, unread > 0 {
            parts.append(words(Phrase("find.unread", count: unread)))
        }
        return parts.joined(separator: "  ")
    }
}
