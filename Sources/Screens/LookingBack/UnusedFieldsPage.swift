import CentreCore
import Reports
import Resources

/// What nobody wrote down for six months though it was asked for, so that the group can stop asking.
///
/// Each row opens the form by which the group decides that it is not recorded.
struct UnusedFieldsPage: Screen {
    private var selection = Selection<RefusedField>()

    /// Whole months alone: the present one may still have it filled in.
    func figures(in desk: Desk) -> ClosedRange<Month>? {
        let last = Month(desk.now.instant).earlier(by: 1)
        return last.earlier(by: UnusedField.months - 1)...last
    }

    private func rows(in desk: Desk) -> [RefusedField]? {
        figures(in: desk).flatMap(desk.readings).map {
            UnusedField.all(readings: $0, in: desk.centre, on: desk.today.day)
        }
    }

    /// Whether there is something in each of the months: before that, nothing is known of what nobody fills in.
    private func hasSixMonths(in desk: Desk) -> Bool {
        figures(in: desk).flatMap(desk.readings)?.values.allSatisfy { $0.gap == nil && !$0.isEmpty } ?? false
    }

    func commands(in desk: Desk) -> [Command] {
        (rows(in: desk)?.isEmpty == false ? [.open] : []) + [.back]
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .open else { return [.back] }
        guard let field = selection.row(in: rows(in: desk) ?? []) else { return [] }
        return desk.writing([.open(DecideForm(.refuse([field]), in: desk))])
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk) ?? [], page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: rows(in: desk) ?? []) ? perform(.open, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(desk.words("back.unused"))
        canvas.putCursor(row: 0, column: 1)
        let top = 2 + canvas.write(paragraph: desk.words("back.unused.how"), row: 1, column: 1, style: .quiet)
        guard let rows = rows(in: desk), !rows.isEmpty else {
            let months = figures(in: desk)
            let said =
                rows(in: desk) == nil
                ? months.map(desk.howFarRead) ?? ""
                : desk.words(hasSixMonths(in: desk) ? "back.unused.none" : "back.unused.early")
            canvas.write(paragraph: said, row: top, column: 3, style: .quiet)
            return
        }
        let (chosen, isDim) = (selection.index(in: rows), desk.noWriter != nil)
        canvas.writeRows(of: rows.count, around: chosen, from: top, height: canvas.rows - top) {
            canvas, index, line in
            ListRow(
                mark: "·", text: desk.wording.name(of: rows[index]), isChosen: index == chosen, isDim: isDim
            )
            .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }
}
