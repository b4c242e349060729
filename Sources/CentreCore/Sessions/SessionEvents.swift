/// What happened to a session.
package enum SessionEvent: Hashable, Sendable {
    case planned(SessionPlanned)
    case changed(SessionChanged)
    case moved(SessionMoved)
    case counted(SessionCounted)
    case named(SessionNamed)
    case itemPut(SessionItemPut)
    case said(SessionSaid)
    case notesAgreed(SessionNotesAgreed)
    case partTakenBack(SessionPartTakenBack)

    package var session: ID<Session> {
        switch self {
        case .planned(let event): event.session
        case .changed(let event): event.session
        case .moved(let event): event.session
        case .counted(let event): event.session
        case .named(let event): event.session
        case .itemPut(let event): event.session
        case .said(let event): event.session
        case .notesAgreed(let event): event.session
        case .partTakenBack(let event): event.session
        }
    }
}

/// A session came into being, with all that was planned of it.
package struct SessionPlanned: Hashable, Sendable {
    package var session: ID<Session>
    package var starts: PlannedTime
    package var plan: SessionPlan
    /// The series that it comes from, and the day for which that has it.
    package var series: ID<Series>?
    package var day: Day?

    package init(
        session: ID<Session>, starts: PlannedTime, plan: SessionPlan, series: ID<Series>? = nil,
        day: Day? = nil
    ) {
        self.session = session
        self.starts = starts
        self.plan = plan
        self.series = series
        self.day = day
    }
}

/// It starts at another time, or is planned otherwise: `nil` leaves a field as it stands.
package struct SessionChanged: Hashable, Sendable {
    package var session: ID<Session>
    package var starts: PlannedTime?
    package var plan: PlanChange

    package init(session: ID<Session>, starts: PlannedTime? = nil, plan: PlanChange = PlanChange()) {
        self.session = session
        self.starts = starts
        self.plan = plan
    }
}

/// It was opened, closed or cancelled, or stands as before.
package struct SessionMoved: Hashable, Sendable {
    package var session: ID<Session>
    package var state: Session.State
    /// When it was opened or closed, where that is not when it was written down.
    package var time: Moment?
    /// Why it was cancelled.
    package var why: String?
    package var after: [EventRef]

    package init(
        session: ID<Session>, state: Session.State, time: Moment? = nil, why: String? = nil,
        after: [EventRef]
    ) {
        self.session = session
        self.state = state
        self.time = time
        self.why = why
        self.after = after
    }
}

/// So many people are there beside those who are named.
package struct SessionCounted: Hashable, Sendable {
    package var session: ID<Session>
    package var others: Int

    package init(session: ID<Session>, others: Int) {
        self.session = session
        self.others = others
    }
}

/// Somebody is there and wants their working name written down.
package struct SessionNamed: Hashable, Sendable {
    package var session: ID<Session>
    package var attendee: ID<Attendee>
    /// `nil` where the name itself was forgotten since.
    package var handle: String?

    package init(session: ID<Session>, attendee: ID<Attendee>, handle: String? = nil) {
        self.session = session
        self.attendee = attendee
        self.handle = handle
    }
}

/// An item is on the agenda, or reads or stands otherwise: `nil` leaves a field as it stands.
package struct SessionItemPut: Hashable, Sendable {
    package var session: ID<Session>
    package var item: ID<AgendaItem>
    package var source: AgendaItem.Source?
    package var words: Change<String>?
    package var state: AgendaItem.State?

    package init(
        session: ID<Session>, item: ID<AgendaItem>, source: AgendaItem.Source? = nil,
        words: Change<String>? = nil, state: AgendaItem.State? = nil
    ) {
        self.session = session
        self.item = item
        self.source = source
        self.words = words
        self.state = state
    }
}

/// Something was said.
package struct SessionSaid: Hashable, Sendable {
    package var session: ID<Session>
    package var saying: ID<SessionSaying>
    /// The item that it is about.
    package var item: ID<AgendaItem>?
    /// `nil` where the words themselves were forgotten since.
    package var words: String?

    package init(
        session: ID<Session>, saying: ID<SessionSaying>, item: ID<AgendaItem>? = nil, words: String? = nil
    ) {
        self.session = session
        self.saying = saying
        self.item = item
        self.words = words
    }
}

/// The group agrees that its notes say what was said, or does not any more.
package struct SessionNotesAgreed: Hashable, Sendable {
    package var session: ID<Session>
    package var agreed: Bool
    /// The session in which they were agreed.
    package var during: ID<Session>?

    package init(session: ID<Session>, agreed: Bool = true, during: ID<Session>? = nil) {
        self.session = session
        self.agreed = agreed
        self.during = during
    }
}

/// Somebody who was named, an item or words do not count, or count again.
package struct SessionPartTakenBack: Hashable, Sendable {
    package var session: ID<Session>
    package var part: ID<SessionPart>
    package var takenBack: Bool

    package init(session: ID<Session>, part: ID<SessionPart>, takenBack: Bool = true) {
        self.session = session
        self.part = part
        self.takenBack = takenBack
    }
}
