import CentreCore

extension Evening {
    /// A session is planned; gives its id.
    mutating func plans(_ topic: String = "papers", on text: String, by person: ID<Person>? = nil) throws
        -> ID<Session>
    {
        try does(.session(.plan(SessionPlan(topic: topic), starts: starting(text))), by: person ?? dee)
        return try lastSession()
    }

    /// A session begins that nobody planned.
    mutating func opens(_ topic: String = "papers", at time: Moment? = nil) throws -> ID<Session> {
        try does(.session(.openUnplanned(SessionPlan(topic: topic), at: time)), by: dee)
        return try lastSession()
    }

    /// A series is planned, weekly from the first day on unless told.
    mutating func repeats(
        _ topic: String = "papers", from first: String, at time: String = "20:30",
        rule: SeriesRule = .weekly, until: String? = nil
    ) throws -> ID<Series> {
        let times = try seriesTimes(from: first, at: time, rule: rule, until: until)
        let done = try does(.session(.planSeries(SessionPlan(topic: topic), times)), by: dee)
        guard case .series(let event)? = done.lines.first?.events.first else { throw Unexpected() }
        return event.series
    }

    /// An item is put on an agenda; gives its id.
    mutating func puts(_ source: AgendaItem.Source, _ words: String? = nil, on id: ID<Session>) throws
        -> ID<AgendaItem>
    {
        try does(.session(.addItem(id, source, words: words)), by: dee)
        guard let item = try session(id).agenda.last else { throw Unexpected() }
        return item.id
    }

    func session(_ id: ID<Session>) throws -> Session {
        guard let session = centre.session(id) else { throw Unexpected() }
        return session
    }

    func series(_ id: ID<Series>) throws -> Series {
        guard let series = centre.series[id] else { throw Unexpected() }
        return series
    }

    /// The session that a series has on a day.
    func session(of id: ID<Series>, on text: String) throws -> Session {
        let day = try day(text)
        let all = centre.sessions(on: ServiceDay(day)) + centre.sessions.values
        guard let session = all.first(where: { $0.series == id && $0.dayOfSeries == day }) else {
            throw Unexpected()
        }
        return session
    }

    func refusal(of action: SessionAction, by person: ID<Person>? = nil, at time: Moment? = nil) -> Refusal? {
        refusal(of: .session(action), by: person ?? dee, at: time)
    }

    private func lastSession() throws -> ID<Session> {
        guard case .session(let event)? = lines.last?.events.first else { throw Unexpected() }
        return event.session
    }
}

func starting(_ text: String) throws -> PlannedTime {
    guard let time = PlannedTime(text) else { throw Unexpected() }
    return time
}

func seriesTimes(
    from first: String, at time: String = "20:30", rule: SeriesRule = .weekly, until: String? = nil
) throws -> SeriesTimes {
    guard let minute = MinuteOfDay(time) else { throw Unexpected() }
    return SeriesTimes(
        first: try day(first), minute: minute, rule: rule, until: try until.map { try day($0) })
}
