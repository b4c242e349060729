extension Centre {
    /// The sessions that are open, the one that was opened first first.
    package var openSessions: [Session] {
        sessions.values.filter(\.isOpen).sorted { one, other in
            (one.openedAt?.instant ?? .latest, one.id) < (other.openedAt?.instant ?? .latest, other.id)
        }
    }

    /// The sessions about which desks disagree.
    package var sessionsUnsettled: [Session] {
        sessions.values.filter(\.needsALook).sorted { $0.id < $1.id }
    }

    /// The sessions of a service day, cancelled ones as well, in the order of their times: those that start on it or were
    /// opened on it, and those that a series has and of which nothing became yet.
    ///
    /// O(*n*) in the sessions at hand; of days that are not live only once their month was loaded.
    package func sessions(on day: ServiceDay) -> [Session] {
        let turn = settings.turnsAt
        let standing = sessions.values.filter { session in
            session.counts
                && (session.starts?.serviceDay(turnsAt: turn) == day
                    || session.openedAt.map { ServiceDay($0, turnsAt: turn) } == day)
        }
        let worked = sessionsOfSeries(from: day.day, through: day.day.advanced(by: 1)).filter {
            $0.starts?.serviceDay(turnsAt: turn) == day
        }
        return inOrder(standing + worked)
    }

    /// The sessions that are planned for the service days after one, so many of them, in the order of their times.
    ///
    /// O(*n*) in the sessions at hand, and in days and series.
    package func sessions(after day: ServiceDay, days: Int) -> [Session] {
        let (turn, days) = (settings.turnsAt, days.clamped(to: 0...Limits.daysAhead))
        let last = day.advanced(by: days)
        let standing = sessions.values.filter { $0.counts && $0.stands == .planned }
        let worked = sessionsOfSeries(from: day.day, through: last.day.advanced(by: 1))
        return inOrder(
            (standing + worked).filter { session in
                guard let its = session.starts?.serviceDay(turnsAt: turn) else { return false }
                return its > day && its <= last
            })
    }

    /// The sessions of late whose notes the group did not agree to yet on a day, the one that was closed first first.
    package func sessionsInDraft(on day: Day) -> [Session] {
        sessions.values.filter { $0.hasDraftNotes && $0.isRemembered(on: day) }.sorted { one, other in
            (one.closedAt?.instant ?? .latest, one.id) < (other.closedAt?.instant ?? .latest, other.id)
        }
    }

    /// The series that stand, in the order of their beginnings.
    package var standingSeries: [Series] {
        series.values.filter(\.counts).sorted {
            ($0.planned.stamp ?? .first, $0.id) < ($1.planned.stamp ?? .first, $1.id)
        }
    }

    /// The requests for child care during a session, in the order in which they were asked.
    package func careRequests(for session: ID<Session>) -> [ChildCareRequest] {
        care.values.filter { $0.counts && $0.session == session }.sorted { one, other in
            (one.asked.value?.at.instant ?? .latest, one.id)
                < (other.asked.value?.at.instant ?? .latest, other.id)
        }
    }

    /// When the series of a session comes again after it, within a year; `nil` where it has none, or that is over.
    package func next(after session: Session) -> Occurrence? {
        guard let series = session.series.flatMap({ series[$0] }), let day = session.day else { return nil }
        let from = max(day, session.dayOfSeries ?? day).advanced(by: 1)
        return series.occurrences(from: from, through: from.advanced(by: 365)).first
    }

    /// The sessions that series have on days of a span and of which nothing became yet, as far as that is at hand.
    package func sessionsOfSeries(from start: Day, through end: Day) -> [Session] {
        series.values.flatMap { $0.occurrences(from: start, through: end) }.compactMap(workedOut)
            .filter { sessions[$0.id]?.counts != true }
    }

    private func inOrder(_ sessions: [Session]) -> [Session] {
        let far = PlannedTime(.distant, .midnight)
        return sessions.sorted { ($0.starts ?? far, $0.id) < ($1.starts ?? far, $1.id) }
    }
}
