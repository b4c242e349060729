import CentreCore
import Reports
import Resources

/// Why somebody came, what they got and where they were sent: opened on purpose, and without their name.
struct WhyPage: Screen {
    private enum Row: Hashable, Sendable {
        case reasons
        case words
        case given(ID<Service>)
        case referral(ID<Referral>)
    }

    private let id: ID<Visit>
    private var selection = Selection<Row>()

    init(_ visit: ID<Visit>) { id = visit }

    /// The visit's month, where the visit is not at hand.
    func months(in desk: Desk) -> [Month] { desk.visit(id) == nil ? [id.month] : [] }

    var ownsDigits: Bool { true }
    var tellsWhy: Bool { true }

    private func rows(in desk: Desk) -> [Row] {
        guard let visit = desk.visit(id) else { return [] }
        return [.reasons, .words] + visit.given.map { .given($0.id) } + visit.sentOn.map { .referral($0.id) }
    }

    func commands(in desk: Desk) -> [Command] {
        guard let visit = desk.visit(id), let row = selection.row(in: rows(in: desk)) else { return [.back] }
        let onRow: [Command]
        switch row {
        case .reasons, .words: onRow = [.open]
        case .given: onRow = [.mistake]
        case .referral(let referral):
            onRow = visit.referrals[referral]?.isOpen == true ? [.open, .mistake] : []
        }
        return onRow + [.give, .refer, .back]
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard let visit = desk.visit(id), command != .back else { return [.back] }
        let row = selection.row(in: rows(in: desk))
        switch (command, row) {
        case (.give, _): return GiveForm(id, in: desk).map { [.open($0)] } ?? []
        case (.refer, _): return ReferForm(id, in: desk).map { [.open($0)] } ?? []
        case (.open, .referral(let referral)):
            return FollowForm(id, referral, in: desk).map { [.open($0)] } ?? []
        case (.open, _): return WhyForm(id, in: desk).map { [.open($0)] } ?? []
        case (.mistake, .given(let service)):
            let saying = Phrase("why.given.takenBack", ["who": .phrase(desk.timePhrase(of: visit))])
            return [.act(.takeBackService(id, service), saying: saying)]
        case (.mistake, .referral(let referral)):
            let saying = Phrase("why.sent.takenBack", ["who": .phrase(desk.timePhrase(of: visit))])
            return [.act(.follow(id, referral, .takenBack), saying: saying)]
        default: return []
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: rows(in: desk)) && commands(in: desk).contains(.open)
            ? perform(.open, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        guard let visit = desk.visit(id) else {
            canvas.write(desk.words("refusal.unknownVisit"), row: 0, column: 1)
            return
        }
        let end = canvas.columns - 1
        let at = canvas.write(desk.words(desk.timePhrase(of: visit)), row: 0, endingAt: end, style: .quiet)
        canvas.write(desk.words("why.title"), row: 0, column: 1, end: at - 2, style: .heading)
        canvas.write(desk.words("why.remark"), row: 1, column: 1, end: end, style: .quiet)
        // A row is as tall as its words; where all are taller than the screen, the chosen one is seen.
        let rows = rows(in: desk)
        let chosen = selection.index(in: rows)
        let texts = rows.map {
            DrawnText.wrapped(canvas.glyphs.shown(text(of: $0, visit, in: desk)), to: end - 3)
        }
        let starts = texts.indices.map { index in texts[..<index].reduce(0) { $0 + $1.count } }
        let height = texts.reduce(0) { $0 + $1.count }
        let room = max(0, canvas.rows - 3)
        let seen = chosen.map { starts[$0]..<starts[$0] + texts[$0].count } ?? 0..<0
        let scrolled = min(max(0, height - room), max(0, min(seen.lowerBound, seen.upperBound - room)))
        canvas.part(3..<3 + room, scrolled: scrolled) { part in
            for (index, lines) in texts.enumerated() {
                let isChosen = index == chosen
                if isChosen {
                    part.write(">", row: starts[index], column: 1, style: .chosen)
                    part.putCursor(row: starts[index], column: 1)
                }
                for (offset, line) in lines.enumerated() {
                    let row = starts[index] + offset
                    part.put(line, row: row, column: 3, style: isChosen ? .strong : .plain)
                    part.target(row: row, columns: 1..<end, .row(index))
                }
            }
        }
    }

    private func text(of row: Row, _ visit: Visit, in desk: Desk) -> String {
        let words = desk.words
        switch row {
        case .reasons:
            let reasons = visit.ticked.map { desk.wording.code($0, in: .reasons) }.joined(separator: ", ")
            return words("why.reasons", ["reasons": reasons.isEmpty ? words("why.justBeing") : reasons])
        case .words:
            return words("why.words", ["words": visit.words ?? "–"])
        case .given(let id):
            guard let given = visit.services[id]?.given.value else { return "" }
            let what = desk.wording.code(given.code, in: .services)
            return words(
                "why.given",
                [
                    "time": desk.time(given.at),
                    "what": given.quantity == 1 ? what : "\(given.quantity) × \(what)",
                ])
        case .referral(let id):
            return visit.referrals[id].map { text(of: $0, in: desk) } ?? ""
        }
    }

    private func text(of referral: Referral, in desk: Desk) -> String {
        guard let made = referral.made.value else { return "" }
        var text = desk.words(
            "why.sent",
            [
                "time": desk.time(made.at), "where": desk.wording.code(made.to, in: .referrals),
                "name": desk.name(of: made.by),
            ])
        if let note = referral.note { text += " (\(note))" }
        text += ": " + desk.words("referral.\(referral.state.state?.rawValue ?? "made")")
        if referral.isOpen, let due = referral.due {
            text += ", " + desk.words("why.askOn", ["day": desk.wording.shortDay(due)])
        }
        if let words = referral.words.value?.value { text += ". \(words)" }
        return text
    }
}

extension Visit {
    /// The referrals of this visit that stand, in the order of their making.
    var sentOn: [Referral] {
        referrals.values.filter { $0.made.value != nil && $0.state.state != .takenBack }.sorted {
            ($0.made.value?.at.instant ?? .earliest, $0.id) < ($1.made.value?.at.instant ?? .earliest, $1.id)
        }
    }
}
