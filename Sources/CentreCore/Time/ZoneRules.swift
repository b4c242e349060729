/// What the centre's time zone says: its offset from UTC at any instant.
///
/// The core reads no clock and no zone file; whoever wires the program brings the rules.
package struct ZoneRules: Sendable {
    /// The zone's IANA name, `Europe/Lisbon`.
    package let name: String
    private let offset: @Sendable (Instant) -> Int

    /// Rules under a name; the closure gives minutes east of UTC.
    package init(name: String, offset: @escaping @Sendable (Instant) -> Int) {
        self.name = name
        self.offset = offset
    }

    /// A zone whose offset never changes.
    package static func fixed(_ minutes: Int, name: String = "UTC") -> ZoneRules {
        ZoneRules(name: name) { _ in minutes }
    }

    /// An instant as the zone's wall shows it.
    package func moment(_ instant: Instant) -> Moment { Moment(instant, offset: offset(instant)) }

    /// The moment at which the wall shows a day and time.
    ///
    /// A time that the clocks skip is read with the offset before the change, so it lands just after it; a time
    /// that they show twice is the first of the two.
    package func moment(on day: Day, at time: MinuteOfDay) -> Moment {
        let wall = Int64(day.daysSince1970) * 86_400_000 + Int64(time.minutes) * 60_000
        let before = offset(Instant(milliseconds: wall - 86_400_000))
        let after = offset(Instant(milliseconds: wall + 86_400_000))
        let candidates = [before, after].map { Instant(milliseconds: wall - Int64($0) * 60_000) }
        let shown = candidates.first { offset($0) == Int((wall - $0.milliseconds) / 60_000) }
        return moment(shown ?? candidates[0])
    }

    /// The moment at which a service day begins.
    package func start(of day: ServiceDay, turnsAt turn: MinuteOfDay) -> Moment {
        moment(on: day.day, at: turn)
    }
}

extension ZoneRules {
    /// What somebody means who says a time of day without the day: today's, or the day before's where today's is yet to
    /// come and the other lies no more than eighteen hours back.
    package func moment(at minute: MinuteOfDay, lately now: Moment) -> Moment {
        let onThisDate = moment(on: now.day, at: minute)
        guard onThisDate.instant > now.instant else { return onThisDate }
        let dayBefore = moment(on: now.day.advanced(by: -1), at: minute)
        return dayBefore.instant.minutes(until: now.instant) <= 18 * 60 ? dayBefore : onThisDate
    }
}
