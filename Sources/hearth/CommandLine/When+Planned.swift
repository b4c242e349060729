package import CentreCore

extension When {
    /// A time that is planned: `19:00`, or with a day before it, `2026-11-28 19:00`, `tomorrow 19:00`.
    ///
    /// A time alone, and one after a word, lies in the service day: after midnight and before the turn it is the next
    /// morning's. A written day is the calendar's. `day` is the service day that a time alone belongs to; `nil` is today's.
    package func planned(_ typed: String, on day: ServiceDay? = nil) throws(Trouble) -> PlannedTime {
        let today = day ?? self.today
        let typed = Text.trimmed(typed)
        if let minute = MinuteOfDay(typed) { return planned(minute, in: today) }
        guard let end = separator(in: typed) else { throw unknown(typed) }
        let (day, time) = (String(typed[..<end]), String(typed[typed.index(after: end)...]))
        if let day = Day(day) { return PlannedTime(day, try self.time(time)) }
        let folded = Text.folded(day)
        if ["today", Text.folded(words.today)].contains(folded) {
            return planned(try self.time(time), in: self.today)
        }
        if ["tomorrow", Text.folded(tomorrow)].contains(folded) {
            return planned(try self.time(time), in: self.today.advanced(by: 1))
        }
        throw .unknownDay(day, nearest: nearestDay(to: day, among: wordsAhead))
    }

    /// The same, of what is held at that time: none that the clocks skip.
    package func start(_ typed: String, on day: ServiceDay? = nil) throws(Trouble) -> PlannedTime {
        let time = try planned(typed, on: day)
        guard zone.shows(time) else { throw .skippedTime(time) }
        return time
    }

    /// A service day that may lie ahead: `2026-11-28`, `today`, `tomorrow`, `yesterday`.
    package func plannedDay(_ typed: String) throws(Trouble) -> ServiceDay {
        let folded = Text.folded(Text.trimmed(typed))
        if ["tomorrow", Text.folded(tomorrow)].contains(folded) { return today.advanced(by: 1) }
        return try day(typed)
    }

    /// The moment of a planned time, by the rules that the zone has now.
    package func ahead(_ typed: String, from start: Moment? = nil) throws(Trouble) -> Moment {
        let planned = try planned(typed, on: start.map { ServiceDay($0, turnsAt: turn) })
        return zone.moment(on: planned.day, at: planned.minute)
    }

    private func planned(_ minute: MinuteOfDay, in day: ServiceDay) -> PlannedTime {
        PlannedTime(minute < turn ? day.day.advanced(by: 1) : day.day, minute)
    }

    /// What stands between a day and a time: a space, or the `T` of a written day.
    private func separator(in typed: String) -> String.Index? {
        if let space = typed.firstIndex(of: " ") { return space }
        let tenth = typed.index(typed.startIndex, offsetBy: 10, limitedBy: typed.endIndex)
        guard let tenth, tenth < typed.endIndex, typed[tenth] == "T" else { return nil }
        return tenth
    }

    private var wordsAhead: [String] { ["today", "tomorrow", words.today, tomorrow] }

    /// One word that is no time: a day without its time, perhaps, else a time.
    private func unknown(_ typed: String) -> Trouble {
        if Day(typed) != nil { return .unknownTime(typed, nearest: "\(typed) 19:00") }
        if wordsAhead.contains(where: { Text.folded($0) == Text.folded(typed) }) {
            return .unknownTime(typed, nearest: "\(typed) 19:00")
        }
        do throws(Trouble) {
            _ = try time(typed)
            return .unknownTime(typed, nearest: nil)
        } catch {
            return error
        }
    }
}
