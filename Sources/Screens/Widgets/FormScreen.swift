package import CentreCore
import Reports
import Resources

/// A screen that is a form.
///
/// What it says of itself is enough: keys, drafts, complaints and painting are the same in every form.
package protocol FormScreen: Screen {
    var form: Form { get set }
    /// What stands above the form.
    func title(in desk: Desk) -> String
    /// What is quietly said beside the title.
    func remark(in desk: Desk) -> String?
    /// What has to be known before Enter is pressed, below the title and as long as it needs.
    func warning(in desk: Desk) -> String?
    /// Enter: what is to be done with what was typed.
    mutating func save(in desk: Desk) -> [Wish]
    /// Something was typed: suggestions may be offered.
    mutating func changed(in desk: Desk)
    /// The field that a refusal speaks of.
    func field(for field: Refusal.Field) -> FieldName?
    /// Esc: what follows when the form is left.
    mutating func left(in desk: Desk) -> [Wish]
}

extension FormScreen {
    package var ownsDigits: Bool { true }
    package var typed: [String: String]? { form.isTouched ? form.changes : nil }
    package func remark(in desk: Desk) -> String? { nil }
    package func warning(in desk: Desk) -> String? { nil }
    package mutating func left(in desk: Desk) -> [Wish] { [.back] }
    package mutating func changed(in desk: Desk) {}

    package func field(for field: Refusal.Field) -> FieldName? { FieldName(field.rawValue) }

    package func commands(in desk: Desk) -> [Command] {
        let ticks = form.fields.contains { if case .ticks = $0.kind { !$0.isLeftOut } else { false } }
        let several = form.fields.filter(\.takesFocus).count > 1
        let secret = form.isSecretShown.map { [$0 ? Command.cover : .reveal] } ?? []
        return [.save] + (ticks ? [.tick] : []) + (several ? [.next, .previous] : []) + [.back] + secret
            + (kept(in: desk) == nil ? [] : [.resume]) + (form.isTouched ? [.discard] : [])
    }

    /// Another form of this sort that is half typed: from an empty one the last that was typed into, from each the one
    /// before it, round and round.
    private func kept(in desk: Desk) -> Draft? {
        guard let kind, !kind.form.isAboutOneThing else { return nil }
        let kept = desk.drafts.filter { $0.form == kind.form.rawValue }
        guard let own = kept.firstIndex(where: { $0.about == kind.about }) else { return kept.last }
        return kept.count > 1 ? kept[(own + kept.count - 1) % kept.count] : nil
    }

    package mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        switch command {
        case .save:
            form.clearComplaints()
            return save(in: desk)
        case .next, .previous:
            form.move(forward: command == .next)
            return []
        case .reveal, .cover:
            form.showSecret(command == .reveal)
            return []
        case .back: return left(in: desk)
        case .discard: return [.open(Question.aboutDiscarding)]
        case .resume:
            guard let kept = kept(in: desk), let screen = kind?.form.screen(for: kept, in: desk) else {
                return []
            }
            return [.back, .open(screen)]
        default: return []
        }
    }

    package mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        if form.press(key) { changed(in: desk) }
        return []
    }

    package mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        switch touch {
        case .tick(let digit, let name):
            form.tick(digit: digit, in: name)
            changed(in: desk)
        case .field(let name): form.go(to: name)
        case .row(let row): form.takeSuggestion(row)
        case .key: break
        }
        return []
    }

    package mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        guard let field = refusal.field.flatMap(field(for:)), form[field] != nil else { return false }
        form.complain(field, .plain(desk.wording.sentence(for: refusal)))
        return true
    }

    package mutating func forgetSecrets() { form.forgetSecrets() }
    package mutating func leaveOut(in desk: Desk) { form.leaveOut(desk.centre.refuses) }

    /// What the form is; that what stands in it is of an earlier time, and that another is half typed, where it is so.
    func paintHeading(on canvas: inout Canvas, in desk: Desk) {
        if let kept = kept(in: desk), let key = Binding.of(.resume)?.key {
            let other = desk.words("draft.other", ["time": desk.time(kept.at), "key": key.cap])
            canvas.write("! " + other, row: 1, column: 1, style: .warning, touch: .key(key))
        }
        guard let time = form.keptFrom, form.isTouched else {
            return canvas.writeHeading(title(in: desk), remark: remark(in: desk))
        }
        let kept = "! " + desk.words("draft.resumed", ["time": desk.time(time)])
        canvas.writeHeading(title(in: desk), remark: kept, style: .warning)
    }

    package func paint(on canvas: inout Canvas, in desk: Desk) {
        paintHeading(on: &canvas, in: desk)
        var row = 2
        if let warning = warning(in: desk) {
            row += 1 + canvas.write(paragraph: warning, row: 2, column: 1, style: .plain)
        }
        form.paint(on: &canvas, from: row, words: desk.words)
        guard form.asksNothing else { return }
        canvas.write(
            paragraph: desk.words("form.asksNothing"), row: canvas.rows - 2, column: 1, style: .quiet)
        canvas.putCursor(row: 0, column: 1)
    }
}

extension Refusal {
    /// The field of a form that a refusal speaks of, where it speaks of one.
    var field: Field? {
        switch self {
        case .empty(let field), .tooLong(let field, _), .controlCharacter(let field, _),
            .outOfRange(let field, _):
            field
        case .nameTaken: .name
        case .care(let refusal): refusal.field
        case .timeAhead, .timeTooEarly, .leavesBeforeArriving, .otherMonth: .time
        default: nil
        }
    }
}

extension CareRefusal {
    /// The field of a form that a refusal speaks of, where it speaks of one.
    fileprivate var field: Refusal.Field? {
        switch self {
        case .childNamedHere, .sameName: .child
        case .mayNotCollect: .collector
        case .wrongWord, .noWord, .pickUpWord: .word
        case .collectedBeforeTakenIn: .time
        case .endsBeforeItStarts, .spansTheTurn: .until
        case .tooFarAhead: .from
        case .unknownBand: .band
        case .carerHere, .unknownCarer, .carerLeft: .carer
        case .needsParent: .name
        case .firstBand: .perCarer
        case .unknownRequest, .childHere, .notInCare: nil
        }
    }
}
