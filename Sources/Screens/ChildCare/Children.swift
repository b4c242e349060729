import CentreCore
import Reports
import Resources

/// Place 3: who is in care, who cares for them, what is asked for, and what somebody should see to.
struct Children: PlaceScreen {
    var place: Command { .children }
    /// The day that is shown; `nil` stays with today.
    private var day: ServiceDay?
    /// Whether the evening is drawn as a time line.
    private var showsEvening = false
    private var selection = Selection<Row>()

    enum Row: Hashable, Sendable {
        case mark(CareMark)
        case carers
        case child(ID<ChildCareRequest>, ID<Child>)
        case request(ID<ChildCareRequest>)
        /// What could not be offered, for coordinators.
        case unmet
    }

    func shownDay(in desk: Desk) -> ServiceDay { day ?? desk.today }

    func months(in desk: Desk) -> [Month] {
        guard let day, day < desk.wholeSince else { return [] }
        return DayLog.months(of: day, in: desk)
    }

    func commands(in desk: Desk) -> [Command] {
        let rows = rows(in: desk)
        return (rows.isEmpty || showsEvening ? [] : [.open]) + [.child, .next, .earlier]
            + (day == nil ? [] : [.later]) + [.back]
    }

    /// What is shown, most urgent first.
    func rows(in desk: Desk) -> [Row] {
        let shown = shownDay(in: desk)
        let requests = desk.centre.careRequests(on: shown)
        guard shown == desk.today else { return requests.map { .request($0.id) } }
        let room = desk.room
        let waiting = requests.filter { $0.isWaiting || $0.isExpected }
        let over = requests.filter { !($0.isWaiting || $0.isExpected) && $0.inCare.isEmpty }
        return room.marks.filter(\.isUrgent).map { .mark($0) } + [.carers]
            + room.children.map { .child($0.request.id, $0.child.id) }
            + room.marks.filter { !$0.isUrgent }.map { .mark($0) }
            + waiting.map { .request($0.id) }
            + desk.centre.careRequests(after: shown).filter { !requests.contains($0) }.map { .request($0.id) }
            + (desk.unmetChildCare > 0 ? [.unmet] : []) + over.map { .request($0.id) }
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        let shown = shownDay(in: desk)
        switch command {
        case .child: return [.open(CareForm(in: desk))]
        case .next: showsEvening.toggle()
        case .earlier: day = shown.advanced(by: -1)
        case .later: day = shown.advanced(by: 1) < desk.today ? shown.advanced(by: 1) : nil
        case .back where day != nil: day = nil
        case .back: return [.instead(.today)]
        case .open: return selection.row(in: rows(in: desk)).map { open($0, in: desk) } ?? []
        default: break
        }
        return []
    }

    private func open(_ row: Row, in desk: Desk) -> [Wish] {
        switch row {
        case .mark(let mark): [.open(mark.screen(in: desk))]
        case .carers: [.open(CarersPage())]
        case .child(let request, _), .request(let request): [.open(CarePage(request))]
        case .unmet: [.open(UnmetPage())]
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: rows(in: desk)) ? perform(.open, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let shown = shownDay(in: desk)
        let title = shown == desk.today ? desk.words("children.today") : desk.wording.longDay(shown.day)
        canvas.write(title, row: 0, column: 1, style: .heading)
        if let month = months(in: desk).first(where: { !desk.loaded.contains($0) }) {
            let key = desk.loading.contains(month) ? "visits.reading" : "visits.unread"
            canvas.write(
                desk.words(key, ["month": desk.wording.month(month)]), row: 2, column: 3, style: .quiet)
            return
        }
        var top = 2
        if shown == desk.today {
            paintRatio(on: &canvas, in: desk)
        } else if let carers = carers(of: shown, in: desk) {
            top = 1 + canvas.write(paragraph: carers, row: 1, column: 1, style: .quiet)
        }
        if showsEvening, shown == desk.today {
            return EveningLine(in: desk).paint(on: &canvas, from: 2, in: desk)
        }
        let rows = rows(in: desk)
        let legend = legend(in: desk)
        if rows.allSatisfy({ $0 == .carers }) {
            let said = shown == desk.today ? "children.nobody" : "children.nobody.then"
            canvas.write(desk.words(said), row: top + 1, column: 3, style: .quiet)
        }
        let chosen = selection.index(in: rows)
        canvas.writeRows(
            of: rows.count, around: chosen, from: top, height: canvas.rows - top - (legend == nil ? 0 : 1)
        ) { canvas, index, line in
            paint(
                rows[index], on: &canvas, row: line, isChosen: index == chosen, index: index, in: desk)
        }
        if let legend { canvas.write(legend, row: canvas.rows - 1, column: 3, style: .quiet) }
    }

    /// Who cared for the children on a day that is over, and from when until when; `nil` where nobody did.
    private func carers(of day: ServiceDay, in desk: Desk) -> String? {
        let carers = desk.centre.carers(on: day).map { shift in
            let times = [shift.started.value, shift.ended.value ?? shift.until].compactMap { $0 }
            return "\(desk.name(of: shift)) \(times.map(desk.wording.time).joined(separator: "–"))"
        }
        return carers.isEmpty
            ? nil : desk.words("carers.here", ["names": carers.joined(separator: ", ")])
    }

    /// What the signs of the children who are here mean; `nil` where there are none.
    private func legend(in desk: Desk) -> String? {
        let signs = Set(desk.room.children.flatMap { desk.signList(of: $0.child, in: $0.request) })
        guard !signs.isEmpty, shownDay(in: desk) == desk.today else { return nil }
        return CareSign.allCases.filter(signs.contains)
            .map { "\(desk.words("care.sign.\($0)")) \(desk.words("care.sign.\($0).means"))" }
            .joined(separator: "  ")
    }

    /// How it is now and what will be: `3 children, 2 carers, 1 needed.  After 22:00 one carer for 3: one too few`.
    private func paintRatio(on canvas: inout Canvas, in desk: Desk) {
        let room = desk.room
        let now = desk.words(
            "children.now",
            [
                "children": desk.words("children", count: room.children.count),
                "carers": desk.words("carers", count: room.carers.count), "needed": "\(room.needed)",
            ])
        let isBad = room.short > 0 || room.over > 0
        let size = room.capacity.map { "  " + desk.words("children.holds", ["count": "\($0)"]) } ?? ""
        canvas.write(
            (isBad ? "! " : "") + now + size, row: 0, endingAt: canvas.columns - 1,
            style: isBad ? .warning : .plain)
        if let ahead = desk.wording.lookAhead(desk.outlook, in: desk.centre, zone: desk.zone) {
            canvas.write("! " + ahead, row: 1, column: 1, style: .warning)
        }
    }

    private func paint(
        _ row: Row, on canvas: inout Canvas, row line: Int, isChosen: Bool, index: Int, in desk: Desk
    ) {
        let end = canvas.columns - 1
        let (mark, text, standing) = content(of: row, in: desk)
        ListRow(mark: mark, text: text, isChosen: isChosen)
            .paint(
                on: &canvas, row: line,
                columns: 1..<end - (standing.isEmpty ? 0 : canvas.width(standing) + 2),
                touch: .row(index))
        if isChosen, !standing.isEmpty {
            canvas.paint(row: line, columns: end - canvas.width(standing) - 2..<end, .chosen)
        }
        canvas.write(
            standing, row: line, endingAt: end, style: isChosen ? .chosen : .quiet, touch: .row(index))
    }

    private func content(of row: Row, in desk: Desk) -> (mark: String?, text: String, standing: String) {
        switch row {
        case .mark(let mark):
            return ("!", desk.wording.title(for: mark, in: desk.centre, at: desk.now), "")
        case .carers:
            let carers = desk.centre.carersOnDuty(at: desk.now)
            let names = carers.isEmpty ? desk.words("carers.nobody") : desk.names(of: carers)
            return (nil, desk.words("carers.here", ["names": names]), "")
        case .child(let id, let child):
            guard let request = desk.centre.care[id], let child = request.children[child] else {
                return (nil, "", "")
            }
            return child.line(of: request, in: desk)
        case .request(let id):
            guard let request = desk.centre.care[id] else { return (nil, "", "") }
            let state = desk.wording.standing(of: request)
            return (
                request.needsALook || request.state.state == .requested ? "!" : nil,
                "\(desk.wanted(request))  \(desk.summary(of: request))", state
            )
        case .unmet: return (nil, desk.words("unmet.row", count: desk.unmetChildCare), "")
        }
    }
}

extension Child {
    /// One line of the room: since when, who, about how old, what there is to know as signs, with whom, and when the
    /// parent is back.
    fileprivate func line(
        of request: ChildCareRequest, in desk: Desk
    ) -> (mark: String?, text: String, standing: String) {
        let since = takenIn.value.map(desk.wording.time) ?? ""
        let parts = [
            since, desk.name(of: self), desk.words("children.age", ["age": desk.wording.band(band)]),
            desk.signs(of: self, in: request),
        ]
        .filter { !$0.isEmpty }
        let late = desk.centre.minutesLate(request, at: desk.now)
        var standing = carerNow == nil ? "" : desk.name(ofCarer: carerNow)
        if let late {
            standing += "  " + desk.words("children.late", count: late)
        } else if let back = backBy {
            standing += "  " + desk.words("children.back", ["time": desk.time(back)])
        }
        return (needsALook || late != nil ? "!" : nil, parts.joined(separator: "  "), standing)
    }
}

extension CareMark {
    /// Where it can be seen to.
    func screen(in desk: Desk) -> any Screen {
        switch self {
        case .tooFewCarers, .timeIsUp, .carerNeedsALook: CarersPage()
        case .overCapacity: CarersPage()
        case .late(let id, _), .callNow(let id, _), .cannotReach(let id), .noWord(let id),
            .newWord(let id, _), .answerNeedsALook(let id):
            CarePage(id)
        case .noCarer(let id, _), .carerLeft(let id, _, _): CarePage(id)
        case .needsALook(let id, _): PutRightPage(id)
        case .sameName(let name):
            desk.room.children.first { $0.child.name == name }.map { CarePage($0.request.id) } ?? CarersPage()
        }
    }
}

extension Desk {
    /// How many children could not be offered care this month, as far as it is at hand; for those who review.
    var unmetChildCare: Int {
        guard centre.people[person]?.holds(.coordinator) == true else { return 0 }
        return centre.careTally(of: Month(now.day), at: now).unmetInAll
    }
}
