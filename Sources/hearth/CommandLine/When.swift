package import CentreCore

/// Days and times as people type them after an option.
package struct When: Sendable {
    let zone: ZoneRules
    let now: Moment
    let turn: MinuteOfDay
    /// The words of the person's language for today and yesterday; English and the written form are always taken.
    let words: (today: String, yesterday: String)
    /// The same for tomorrow, which only plans speak of.
    let tomorrow: String

    package init(
        zone: ZoneRules, now: Moment, turn: MinuteOfDay,
        words: (today: String, yesterday: String) = ("today", "yesterday"), tomorrow: String = "tomorrow"
    ) {
        self.zone = zone
        self.now = now
        self.turn = turn
        self.words = words
        self.tomorrow = tomorrow
    }

    package var today: ServiceDay { ServiceDay(now, turnsAt: turn) }

    /// A service day: `2026-11-24`, `today`, `yesterday`.
    package func day(_ typed: String) throws(Trouble) -> ServiceDay {
        if let day = Day(typed) { return ServiceDay(day) }
        let folded = Text.folded(Text.trimmed(typed))
        switch folded {
        case "today", Text.folded(words.today): return today
        case "yesterday", Text.folded(words.yesterday): return today.advanced(by: -1)
        default: throw .unknownDay(typed, nearest: nearestDay(to: typed))
        }
    }

    /// A moment: `18:05`, or with its calendar day before it, `2026-11-24 18:05` or `2026-11-24T18:05`.
    ///
    /// A time alone is the last such time on the wall; where that is more than 18 hours ago it is today's, so that
    /// a time still to come is not taken for yesterday's.
    package func moment(_ typed: String) throws(Trouble) -> Moment {
        let parts = typed.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "T" })
        if parts.count == 2 {
            guard let day = Day(parts[0]) else {
                throw .unknownDay(String(parts[0]), nearest: nearestDay(to: String(parts[0])))
            }
            return zone.moment(on: day, at: try time(String(parts[1])))
        }
        return zone.moment(at: try time(typed), lately: now)
    }

    /// A moment that lies behind: as ``moment(_:)``, also with `today` or `yesterday` before the time.
    package func past(_ typed: String) throws(Trouble) -> Moment {
        let parts = Text.trimmed(typed).split(separator: " ", maxSplits: 1)
        guard parts.count == 2, Day(parts[0]) == nil else { return try moment(Text.trimmed(typed)) }
        let minute = try time(String(parts[1]))
        let day = try day(String(parts[0])).day
        return zone.moment(on: minute < turn ? day.advanced(by: 1) : day, at: minute)
    }

    func time(_ typed: String) throws(Trouble) -> MinuteOfDay {
        guard let time = MinuteOfDay(typed) else {
            throw .unknownTime(typed, nearest: Self.nearestTime(to: typed))
        }
        return time
    }

    /// The day that was most likely meant: one of the words, or the last day that the month has.
    func nearestDay(to typed: String, among known: [String]? = nil) -> String? {
        let known = known ?? ["today", "yesterday", words.today, words.yesterday]
        if let word = Text.nearest(to: typed, in: known, by: { $0 }) { return word }
        let numbers = typed.split(whereSeparator: { "-/. ".contains($0) }).compactMap { Int($0) }
        guard numbers.count == 3 else { return today.description }
        let (year, day) = numbers[0] > 31 ? (numbers[0], numbers[2]) : (numbers[2], numbers[0])
        let month = min(max(numbers[1], 1), 12)
        let nearYear = min(max(year, 2000), 2199)
        for candidate in stride(from: min(max(day, 1), 31), to: 0, by: -1) {
            if let day = Day(year: nearYear, month: month, day: candidate) { return day.description }
        }
        return nil
    }

    private static func nearestTime(to typed: String) -> String? {
        let numbers = typed.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
        guard let hour = numbers.first else { return nil }
        let minutes = min(hour, 23) * 60 + min(numbers.count > 1 ? numbers[1] : 0, 59)
        return MinuteOfDay(minutes)?.description
    }
}
