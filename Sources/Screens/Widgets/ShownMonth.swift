import CentreCore
import Reports
import Resources

/// Which month a list shows, turned by ← and →.
struct ShownMonth: Sendable {
    /// `nil` stays with the present one.
    private var month: Month?

    /// Whether it stays with the present one.
    var isPresent: Bool { month == nil }

    func month(in desk: Desk) -> Month { month ?? Month(desk.now.instant) }

    var commands: [Command] { [.earlier] + (month == nil ? [] : [.later]) }

    /// Turns the page; `false` where the command is none for it.
    mutating func turn(_ command: Command, in desk: Desk) -> Bool {
        let shown = month(in: desk)
        switch command {
        case .earlier where shown.year > 2000: month = shown.previous
        case .later where month != nil: month = shown.next < Month(desk.now.instant) ? shown.next : nil
        default: return false
        }
        return true
    }

    /// Writes the heading, and that the month is being read where it is not at hand: then there is nothing to list.
    func isAtHand(titled title: String, on canvas: inout Canvas, in desk: Desk) -> Bool {
        let month = month(in: desk)
        let named = ["month": desk.wording.month(month)]
        canvas.write(desk.words(title, named), row: 0, column: 1, style: .heading)
        if desk.loaded.contains(month) { return true }
        let key = desk.loading.contains(month) ? "visits.reading" : "visits.unread"
        canvas.write(desk.words(key, named), row: 2, column: 3, style: .quiet)
        return false
    }
}
