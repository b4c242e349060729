import CentreCore
import Reports
import Resources

extension Visits {
    func paint(on canvas: inout Canvas, in desk: Desk) {
        paintHeading(on: &canvas, in: desk)
        let top = find == nil ? 1 : 3
        paintLog(on: &canvas, from: top, in: desk)
        // Painted last, for the cursor stands where one types.
        if let find { paint(find, on: &canvas, row: 1, in: desk) }
    }

    private func paintLog(on canvas: inout Canvas, from top: Int, in desk: Desk) {
        if let month = missing(in: desk) {
            let isComing = desk.loading.contains(month)
            let text = desk.words(
                isComing ? "visits.reading" : "visits.unread", ["month": desk.wording.month(month)])
            canvas.write(text, row: top, column: 3, style: .quiet)
            return
        }
        let rows = rows(in: desk)
        if rows.isEmpty {
            guard find == nil || desk.typedDay(find?.text ?? "") == nil else { return }
            let month = Month(shownDay(in: desk).day)
            let text =
                find != nil
                ? desk.words("visits.noneFits")
                : desk.centre.isLetGo(month)
                    ? desk.words("visits.letGo", ["month": desk.wording.month(month)])
                    : desk.words("visits.nobody")
            canvas.write(paragraph: text, row: top, column: 3, style: .quiet)
            return
        }
        let chosen = selection.index(in: rows)
        let widest = ["log.came", "log.left", "log.closed", "log.counted"].map {
            canvas.width(desk.words($0))
        }.max()
        canvas.writeRows(of: rows.count, around: chosen, from: top, height: canvas.rows - top) {
            canvas, index, line in
            let entry = LogLine(rows[index], in: desk)
            entry.paint(
                on: &canvas, row: line, deedWidth: widest ?? 0, isChosen: index == chosen,
                touch: .row(index))
        }
    }

    private func paintHeading(on canvas: inout Canvas, in desk: Desk) {
        let day = shownDay(in: desk)
        let isToday = day == desk.today
        let due = desk.atHand.followUps.count
        var end = canvas.columns - 1
        if due > 0, let key = Binding.of(.followUps)?.key {
            let text = "! " + desk.words("visits.followUps", count: due, ["key": key.cap])
            end = canvas.write(text, row: 0, endingAt: end, style: .warning, touch: .key(key)) - 2
        }
        let past = canvas.columns < 72 ? desk.wording.shortDay(day.day) : desk.wording.longDay(day.day)
        let title = isToday ? desk.words("visits.today") : past
        let after = canvas.write(title, row: 0, column: 1, end: end, style: .heading)
        guard missing(in: desk) == nil, isToday || !log.rows.isEmpty else { return }
        let text: String
        if isToday {
            let (people, children) = desk.centre.presentCount
            text = desk.words("visits.hereNow", ["count": desk.count(people: people, children: children)])
        } else {
            text = desk.words("visits.came", ["count": desk.words("people", count: log.people)])
        }
        canvas.write(text, row: 0, column: after + 3, end: end)
    }

    private func paint(_ find: LineEditor, on canvas: inout Canvas, row: Int, in desk: Desk) {
        let column = canvas.write(desk.words("visits.find"), row: row, column: 1) + 1
        find.paintBoxed(on: &canvas, row: row, column: column, width: 20)
        if let complaint {
            canvas.write("! " + desk.words(complaint), row: row + 1, column: column, style: .warning)
        } else if rows(in: desk).isEmpty, let day = desk.typedDay(find.text) {
            let text = desk.words("visits.findDay", ["day": desk.wording.longDay(day)])
            canvas.write(text, row: row + 1, column: column, style: .quiet)
        }
    }
}

/// One line of the log: when, what, who, and how the visit stands now.
///
/// Never why.
struct LogLine {
    private let time: String
    private let sign: String
    private let deed: String
    private let who: String
    private let standing: String

    init(_ row: DayLog.Row, in desk: Desk) {
        let words = desk.words
        let visit = row.visit.flatMap { desk.centre.visits[$0] }
        var at: Moment?
        switch row {
        case .came:
            at = visit?.arrived.value
            (sign, deed) = ("→", words("log.came"))
            who = visit.map(desk.whoCame) ?? ""
            standing = visit.map(desk.standing) ?? ""
        case .someLeft(_, let part):
            let departure = visit?.departures[part]
            at = departure?.at.value
            (sign, deed) = ("←", words("log.left"))
            let people = words("people", count: departure?.count ?? 0)
            who = visit?.name.map { "\(people) (\($0))" } ?? people
            standing = ""
        case .left:
            at = visit?.left.value
            let isClosed = visit?.state.state == .closedByDesk
            (sign, deed) = isClosed ? ("–", words("log.closed")) : ("←", words("log.left"))
            who = visit.map(desk.name) ?? ""
            standing = isClosed ? words("log.notSeen") : ""
        case .counted(let id):
            let count = desk.centre.headcounts[id]
            at = count?.at.value
            (sign, deed) = ("=", words("log.counted"))
            who = words("people", count: count?.people.value ?? 0)
            standing = ""
        }
        time = at.map(desk.wording.time) ?? ""
    }

    func paint(
        on canvas: inout Canvas, row: Int, deedWidth: Int = 0, isChosen: Bool = false, touch: Touch? = nil
    ) {
        let end = canvas.columns - 1
        let room = end - (standing.isEmpty ? 0 : canvas.width(standing) + 2)
        ListRow(text: "\(time) \(sign) \(deed)", isChosen: isChosen)
            .paint(on: &canvas, row: row, columns: 1..<end, touch: touch)
        let style: Style = isChosen ? .chosen : .plain
        // `>`, the time and the sign stand before the word of the deed.
        canvas.write(
            who, row: row, column: 3 + 8 + max(deedWidth, canvas.width(deed)) + 2, end: room, style: style)
        canvas.write(standing, row: row, endingAt: end, style: isChosen ? .chosen : .quiet)
    }
}

extension Desk {
    /// Who came with a visit, all of them: never why.
    func whoCame(_ visit: Visit) -> String {
        var text = name(of: visit)
        if visit.name != nil, visit.arrivals > 1 { text += "  " + words("others", count: visit.arrivals - 1) }
        if visit.childrenAlong > 0 { text += "  +" + words("children", count: visit.childrenAlong) }
        return text
    }
}
