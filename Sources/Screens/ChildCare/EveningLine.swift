import CentreCore
import Reports
import Resources

/// The evening as a time line: who is here, who is promised a place and who asked, each as a bar under the hours; below,
/// how many children and carers there are in each hour and whether they are enough.
struct EveningLine {
    private struct Bar {
        let label: String
        let start: Instant
        let end: Instant
        let sign: Character
    }

    private let bars: [Bar]
    private let hours: [Instant]
    private let spans: [CareSpan]

    init(in desk: Desk) {
        let now = desk.now.instant
        let turn = desk.centre.turn(after: desk.now)
        spans = desk.outlook
        var bars: [Bar] = []
        for here in desk.centre.childrenInCare {
            // Whose parent is late stays until somebody comes.
            let back = here.child.backBy.map(\.instant) ?? turn
            bars.append(
                Bar(label: desk.name(of: here.child), start: now, end: back > now ? back : turn, sign: "="))
        }
        for request in desk.centre.careRequests(on: desk.today)
        where request.isExpected || request.isWaiting {
            func instant(_ time: PlannedTime) -> Instant {
                desk.zone.moment(on: time.day, at: time.minute).instant
            }
            let start = max(now, request.wantedFrom.map(instant) ?? now)
            bars.append(
                Bar(
                    label: desk.summary(of: request), start: start,
                    end: request.wantedUntil.map(instant) ?? turn, sign: request.isExpected ? "-" : "."))
        }
        self.bars = bars.filter { $0.start < $0.end }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        // As far as anything that is known ends, four hours at the least.
        let known = self.bars.flatMap { [$0.start, $0.end] }.filter { $0 < turn }.max() ?? now
        let last = min(max(known, now.advanced(minutes: 240)), turn)
        let first = now.advanced(minutes: -(desk.now.minuteOfDay % 60))
        hours = (0..<24).map { first.advanced(minutes: 60 * $0) }.filter { $0 < last }
    }

    func paint(on canvas: inout Canvas, from top: Int, in desk: Desk) {
        let label = min(22, canvas.columns / 4)
        let width = max(3, (canvas.columns - label - 2) / max(1, hours.count))
        for (index, hour) in hours.enumerated() {
            let text = twoDigits(desk.zone.moment(hour).minuteOfDay / 60)
            canvas.write(text, row: top, column: label + index * width, style: .quiet)
        }
        let room = max(0, canvas.rows - top - 5)
        for (offset, bar) in bars.prefix(room).enumerated() {
            canvas.write(bar.label, row: top + 1 + offset, column: 1, end: label - 1)
            for cell in 0..<hours.count * width {
                let at = start(of: cell, width: width)
                guard at < bar.end, at.advanced(minutes: 60 / width) > bar.start else { continue }
                canvas.write(
                    String(bar.sign), row: top + 1 + offset, column: label + cell, end: label + cell + 1)
            }
        }
        if bars.count > room {
            canvas.write(
                desk.words("others", count: bars.count - room), row: top + 1 + room, column: 1, style: .quiet)
        }
        paintCounts(on: &canvas, from: canvas.rows - 3, label: label, width: width, in: desk)
    }

    private func start(of cell: Int, width: Int) -> Instant {
        (hours.first ?? .earliest).advanced(minutes: cell * 60 / width)
    }

    private func paintCounts(on canvas: inout Canvas, from row: Int, label: Int, width: Int, in desk: Desk) {
        canvas.write(desk.words("evening.children"), row: row, column: 1, end: label - 1)
        canvas.write(desk.words("evening.carers"), row: row + 1, column: 1, end: label - 1)
        for (index, hour) in hours.enumerated() {
            // The hour as it is at its worst.
            let inside = spans.filter { $0.start < hour.advanced(minutes: 60) && $0.end > hour }
            guard
                let worst = inside.max(by: {
                    ($0.short, $0.over, $0.children) < ($1.short, $1.over, $1.children)
                })
            else {
                continue
            }
            let column = label + index * width
            canvas.write("\(worst.children)", row: row, column: column)
            canvas.write("\(worst.carers)", row: row + 1, column: column)
            canvas.write(
                worst.isGap ? "!" : "✓", row: row + 2, column: column, style: worst.isGap ? .warning : .plain)
        }
        canvas.write(desk.words("evening.enough"), row: row + 2, column: 1, end: label - 1)
    }
}
