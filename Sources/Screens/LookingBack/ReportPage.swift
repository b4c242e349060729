import CentreCore
import Reports
import Resources

/// One part of a report, of one month or several, to be read; the same can be written as a page to print.
///
/// It says how many, never who or what: only such pages can be printed.
struct ReportPage: Screen {
    private let part: ReportPart
    private var span = ReportSpan()
    private var scroll = Scroll()
    /// The whole report, once all its months were counted.
    private var report: Report?

    /// Reasons stand here, as counts; beside a name on the line below they would not be.
    var tellsWhy: Bool { true }
    var ownsDigits: Bool { true }

    init(_ part: ReportPart, in desk: Desk) {
        self.part = part
        refresh(in: desk)
    }

    func figures(in desk: Desk) -> ClosedRange<Month>? { span.monthsToRead(in: desk) }

    mutating func refresh(in desk: Desk) {
        let months = span.months(in: desk)
        report = desk.readings(of: span.monthsToRead(in: desk)).map { readings in
            Report(
                inside: months, readings, in: desk.centre, wording: desk.wording, today: desk.today.day)
        }
    }

    func commands(in desk: Desk) -> [Command] {
        let prints: [Command] = report == nil ? [] : [.printText, .printPage]
        return [.back] + span.turns(in: desk) + prints + span.lengths
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        if span.turn(command, in: desk) {
            scroll = Scroll()
            refresh(in: desk)
            return []
        }
        switch command {
        case .printText:
            return report.map { [.effect(.savePage(of: $0, name: name(in: desk), in: desk))] } ?? []
        case .printPage:
            return report.map { [.effect(.saveHTML(of: $0, name: name(in: desk), in: desk))] } ?? []
        default: return [.back]
        }
    }

    /// What the page is called that is printed: which months it is about.
    private func name(in desk: Desk) -> String {
        let months = span.months(in: desk)
        let last = months.lowerBound == months.upperBound ? "" : "-\(months.upperBound)"
        return "\(desk.words("back.file"))-\(months.lowerBound)\(last)"
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        let lines = lines(width: desk.size.columns, .unicode, in: desk)
        scroll.press(key, lines: lines.count, from: 2, in: desk)
        return []
    }

    private func lines(width: Int, _ glyphs: Glyphs, in desk: Desk) -> [(text: String, style: Style)] {
        report.flatMap { $0.only(part) }?.lines(width: width - 2, glyphs, in: desk) ?? []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let months = span.months(in: desk)
        canvas.writeHeading(desk.words("back.\(part)"), remark: desk.wording.months(months))
        canvas.putCursor(row: 0, column: 1)
        guard report != nil else {
            canvas.write(desk.howFarRead(span.monthsToRead(in: desk)), row: 2, column: 3, style: .quiet)
            return
        }
        let lines = lines(width: canvas.columns, canvas.glyphs, in: desk)
        scroll.paint(
            lines.map { DrawnText($0.text) }, styles: lines.map(\.style), on: &canvas, from: 2)
    }
}

extension Report {
    /// The same report with one of its parts alone; `nil` where it has none of that sort.
    fileprivate func only(_ part: ReportPart) -> Report? {
        guard parts.indices.contains(part.rawValue) else { return nil }
        return Report(
            reach, of: centre, months: months, title: title, parts: [parts[part.rawValue]], gaps: gaps)
    }

    /// Its parts as lines of a screen, as they are printed but for what the heading of the screen says.
    func lines(width: Int, _ glyphs: Glyphs, in desk: Desk) -> [(text: String, style: Style)] {
        let titles = Set(parts.flatMap(\.tables).map { glyphs.shown($0.title) })
        let headings = Set(parts.map { glyphs.shown($0.heading.uppercased()) })
        var lines = Array(
            TextPage(self, desk.wording, glyphs: glyphs).lines(width: width).drop { !$0.isEmpty }.dropFirst())
        if let heading = lines.firstIndex(where: headings.contains) {
            lines.removeSubrange(max(0, heading - 1)...heading)
        }
        return lines.map { ($0, titles.contains($0) ? .strong : .plain) }
    }
}

extension Effect {
    /// Writes a report as a page of plain text.
    static func savePage(of report: Report, name: String, in desk: Desk) -> Effect {
        .savePage(name: name, text: TextPage(report, desk.wording).text(), ending: "txt")
    }

    /// Writes a report as a page that a browser shows.
    static func saveHTML(of report: Report, name: String, in desk: Desk) -> Effect {
        .savePage(name: name, text: HTMLPage(report, desk.wording).text, ending: "html")
    }
}
