import CentreCore
import Resources

/// A time as a hurried hand typed it.
enum TypedTime: Hashable, Sendable {
    case now
    case at(Moment)
    case unread
}

extension Desk {
    /// Reads a time of today, or of the eighteen hours before now: what is later than that has not come yet, which is
    /// for the core to say.
    ///
    /// Nothing typed is now.
    func typedTime(_ text: String) -> TypedTime {
        let text = Text.trimmed(text)
        if text.isEmpty { return .now }
        guard let minute = MinuteOfDay(text) else { return .unread }
        return .at(zone.moment(at: minute, lately: now))
    }

    /// Reads a time of a service day: hours before the day turns belong to the night after it.
    func typedTime(_ text: String, on day: ServiceDay) -> TypedTime {
        let text = Text.trimmed(text)
        if text.isEmpty { return .now }
        guard let minute = MinuteOfDay(text) else { return .unread }
        let calendarDay = minute < centre.settings.turnsAt ? day.day.advanced(by: 1) : day.day
        return .at(zone.moment(on: calendarDay, at: minute))
    }

    /// Reads a day: `2026-11-24`, `24.11.`, `24/11/2026`, `24` for the last 24th, or the words for today and yesterday;
    /// never one that has not come.
    func typedDay(_ text: String) -> Day? {
        // After midnight, the date on the wall means the night that still goes on.
        calendarDay(text).map { min($0, today.day) }
    }

    /// When something was that is written down with its day alone; `nil` for now.
    ///
    /// A day that is over means its noon: nobody asks for the hour.
    func moment(ofDayGone day: Day?) -> Moment? {
        let noon = MinuteOfDay(720) ?? .midnight
        return day.flatMap { $0 < today.day ? zone.moment(on: $0, at: noon) : nil }
    }

    /// The numbers of a day as people write it, one to three of them; `nil` where anything else stands in it.
    static func numbers(ofDay text: String) -> [Int]? {
        guard text.allSatisfy({ $0.isASCII && ($0.isNumber || " .-/".contains($0)) }) else { return nil }
        let numbers = text.split { !$0.isNumber }.map { Int($0) }
        let known = numbers.compactMap(\.self)
        return known.count == numbers.count && (1...3).contains(known.count) ? known : nil
    }

    private func calendarDay(_ text: String) -> Day? {
        let text = Text.trimmed(text)
        let today = now.day
        if let day = Day(text) { return day <= today ? day : nil }
        switch Text.folded(text) {
        case Text.folded(words("cli.today")): return self.today.day
        case Text.folded(words("cli.yesterday")): return self.today.day.advanced(by: -1)
        default: break
        }
        guard let known = Self.numbers(ofDay: text) else { return nil }
        switch known.count {
        case 1:
            let candidates = (0..<31).map { today.advanced(by: -$0) }
            return candidates.first { $0.dayOfMonth == known[0] }
        case 2:
            let years = [today.year, today.year - 1]
            return years.lazy.compactMap { Day(year: $0, month: known[1], day: known[0]) }.first {
                $0 <= today
            }
        default:
            let year = known[2] < 100 ? 2000 + known[2] : known[2]
            return Day(year: year, month: known[1], day: known[0]).flatMap { $0 <= today ? $0 : nil }
        }
    }
}
