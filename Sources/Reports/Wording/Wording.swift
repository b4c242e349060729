package import CentreCore
package import Resources

/// The words for what the core says, in one language and with the centre's own wording of its lists.
package struct Wording: Sendable {
    package let words: Catalogue
    let settings: Settings
    /// The day on which it is read; days of another year are worded with theirs.
    private let today: Day?

    package init(_ words: Catalogue, settings: Settings = Settings(), today: Day? = nil) {
        self.words = words
        self.settings = settings
        self.today = today
    }

    /// A code's own wording, else the catalogue's word, else the code itself.
    package func code(_ code: Code, in list: CodeList) -> String {
        if let own = settings.wording(of: code, in: list) { return own }
        return words.text("list.\(list.rawValue).\(code.text)") ?? code.text
    }

    package func role(_ role: Role) -> String { words("role.\(role.rawValue)") }

    /// A time on the wall: `18:05`.
    package func time(_ moment: Moment) -> String {
        "\(twoDigits(moment.minuteOfDay / 60)):\(twoDigits(moment.minuteOfDay % 60))"
    }

    /// A day in few letters: `Tue 24 Nov`, and of another year than the present one `Mon 3 Mar 2025`.
    package func shortDay(_ day: Day) -> String {
        let isOfThisYear = today.map { $0.year == day.year } ?? true
        return words(
            isOfThisYear ? "date.short" : "date.short.year",
            [
                "weekday": words("weekday.short.\(day.weekday)"), "day": "\(day.dayOfMonth)",
                "month": words("month.short.\(day.monthOfYear)"), "year": "\(day.year)",
            ])
    }

    /// A day in full: `Tuesday 24 November 2026`.
    package func longDay(_ day: Day) -> String {
        words(
            "date.long",
            [
                "weekday": words("weekday.\(day.weekday)"), "day": "\(day.dayOfMonth)",
                "month": words("month.\(day.monthOfYear)"), "year": "\(day.year)",
            ])
    }

    /// What was done with what few may see; the verb itself where a newer program knows it and this one does not.
    package func verb(_ verb: LookVerb) -> String { words.text("trail.verb.\(verb.text)") ?? verb.text }

    /// A month in full: `November 2026`.
    package func month(_ month: Month) -> String {
        words("date.month", ["month": words("month.\(month.month)"), "year": "\(month.year)"])
    }

    /// The hours of one day, `18:00–02:00`, or the word for a closed one.
    package func hours(_ span: OpeningHours.Span?) -> String {
        guard let span else { return words("hours.closed") }
        return "\(span.opens)–\(span.closes)"
    }
}
