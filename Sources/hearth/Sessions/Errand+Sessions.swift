internal import CentreCore
internal import Storage

/// A session or a series of them that somebody means.
enum MeantSession {
    case session(Session)
    case series(Series)
}

extension Entry {
    /// What it says of a session last; what brings the session into being comes before.
    var sessionEvent: SessionEvent? { if case .session(let event)? = events.last { event } else { nil } }

    var seriesEvent: SeriesEvent? { if case .series(let event)? = events.last { event } else { nil } }
}

extension Reference {
    /// The days on which a series has the sessions that are meant by a reference without its month.
    static func days(around today: Day) -> ClosedRange<Day> {
        today.advanced(by: -Session.daysOfMemory)...today.advanced(by: 366)
    }
}

extension Errand {
    /// The session that somebody means: by the topic of one that is open or today's, else by a reference.
    ///
    /// A reference may mean a session that its series has and of which nothing became yet; of one that lies behind, what
    /// became of it is read first.
    mutating func session(_ typed: String) throws -> Session {
        let reference = Reference(typed)
        if reference.month == nil, let session = try sessionOfToday(called: typed) { return session }
        let sessions = try sessions(for: reference)
        let id = try Self.one(reference, of: sessions.map(\.id))
        guard let session = try sessionAtHand(id) else { throw Trouble.refused(.session(.unknownSession)) }
        return session
    }

    mutating func series(_ typed: String) throws -> Series {
        let id = try Self.one(Reference(typed), of: centre.standingSeries.map(\.id))
        guard let series = centre.series[id] else { throw Trouble.refused(.session(.unknownSeries)) }
        return series
    }

    mutating func sessionOrSeries(_ typed: String) throws -> MeantSession {
        let reference = Reference(typed)
        let series = centre.standingSeries.filter { reference.month == nil && reference.matches($0.id) }
        return series.count == 1 ? .series(series[0]) : .session(try session(typed))
    }

    /// The one that is open or of today and goes by a topic.
    private func sessionOfToday(called typed: String) throws(Trouble) -> Session? {
        let folded = Text.folded(Text.trimmed(typed))
        let today = centre.sessions(on: when.today).filter { $0.stands != .cancelled }
        var found: [ID<Session>: Session] = [:]
        for session in centre.openSessions + today where session.plan.topic.map(Text.folded) == folded {
            found[session.id] = session
        }
        guard found.count > 1 else { return found.values.first }
        throw .ambiguousReference(typed, candidates: found.keys.sorted().map { Reference.shown($0) })
    }

    /// The sessions that a reference may mean.
    private mutating func sessions(for reference: Reference) throws(Trouble) -> [Session] {
        var days = Reference.days(around: when.today.day)
        if let month = reference.month {
            try load(month)
            // What names the session of a series speaks of the day before it.
            days = month.firstDay...month.next.firstDay.advanced(by: 1)
        }
        return centre.sessions.values.filter(\.counts)
            + centre.sessionsOfSeries(from: days.lowerBound, through: days.upperBound)
    }

    /// A session as it stands, once its month is read where it lies behind and nothing is at hand of it.
    mutating func sessionAtHand(_ id: ID<Session>) throws(Trouble) -> Session? {
        if centre.sessions[id] == nil, Moment(id.time, offset: 0).day < when.today.day.advanced(by: -2) {
            try load(id.month)
        }
        return centre.session(id)
    }

    /// Brings to hand what became of the session that a series has on a day.
    mutating func loadSession(of series: ID<Series>, on day: Day) throws(Trouble) {
        if day < when.today.day { try load(ServiceDay(day.advanced(by: -1))) }
    }

    /// Brings to hand the sessions of a service day that lies behind.
    ///
    /// What names one speaks of the day before it, or of when it was opened; one that was put off, or held earlier, may
    /// lie a month away.
    mutating func loadSessions(of day: ServiceDay) throws(Trouble) {
        for edge in [day.advanced(by: -1), day] where edge < when.today {
            try load(edge)
            for month in [Month(edge.day).previous, Month(edge.day).next] where month <= thisMonth {
                try load(month)
            }
        }
    }

    private var thisMonth: Month { Month(when.now.instant) }

    /// Brings to hand what the agenda of a session rests on, what was decided in it and who asked for child care.
    mutating func loadAgenda(of session: Session) throws {
        let days = [
            session.starts?.day, session.openedAt?.day, session.closedAt?.day,
            session.hasBegun ? session.planned.value?.at.day : nil,
        ].compactMap { $0 }
        for day in days where day < when.today.day {
            try load(ServiceDay(day))
            // What was put off is decided later, and still in it.
            if Month(day).next <= thisMonth { try load(Month(day).next) }
        }
        for source in session.agenda.compactMap(\.source.value) {
            switch source {
            case .notes(let id): _ = try sessionAtHand(id)
            case .action(_, .decision(let id)): if centre.decisions[id] == nil { try load(id.month) }
            case .own, .agreement, .concern, .reportBack, .action(_, .concern): break
            }
            guard let id = source.concern else { continue }
            if centre.concerns[id] == nil { try load(id.month) }
            if let concern = centre.concerns[id] { try loadIssues(of: concern) }
        }
    }

    /// Tells of sessions or of a series as entries left them, with each part that was written; `false` where the last
    /// entry is about something else.
    func tellSessions(_ entries: [Entry]) throws(Trouble) -> Bool {
        let telling = telling
        if let event = entries.last?.seriesEvent {
            guard let series = centre.series[event.series] else { return false }
            try tell([telling.line(series)], [telling.object(series)])
            return true
        }
        guard entries.last?.sessionEvent != nil else { return false }
        let events = entries.flatMap(\.events).compactMap { event in
            if case .session(let event) = event { event } else { nil }
        }
        var told: [ID<Session>] = []
        for event in events where !told.contains(event.session) { told.append(event.session) }
        var (lines, objects): ([String], [JSONObject]) = ([], [])
        for id in told {
            guard let session = centre.session(id) ?? centre.sessions[id] else { continue }
            let parts = events.filter { $0.session == id }.compactMap { telling.part($0, of: session) }
            lines += [telling.line(session)] + parts.map(\.line)
            objects += (parts.isEmpty ? [nil] : parts.map(\.reference)).map { part in
                var object = telling.object(session)
                object.put("part", part)
                return object
            }
        }
        try tell(lines, objects)
        return true
    }
}
