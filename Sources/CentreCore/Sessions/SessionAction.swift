/// What a person wants done about sessions and series of them.
///
/// The id of a session may be that of one that its series has and of which nothing became yet.
package enum SessionAction: Hashable, Sendable {
    case plan(SessionPlan, starts: PlannedTime)
    case change(ID<Session>, PlanChange, starts: PlannedTime? = nil)
    case cancel(ID<Session>, why: String? = nil)
    /// A session that was planned begins; `at` is `nil` for now.
    case open(ID<Session>, at: Moment? = nil)
    /// A session begins that nobody planned.
    case openUnplanned(SessionPlan, at: Moment? = nil)
    /// A session was held, and is written down afterwards.
    case held(HeldSession)
    /// It is over; `next` plans one more like it.
    case close(ID<Session>, at: Moment? = nil, next: PlannedTime? = nil)
    /// One that was closed goes on; one that was cancelled is held after all.
    case reopen(ID<Session>)
    case takeBack(ID<Session>)
    /// So many people are there beside those who are named.
    case count(ID<Session>, others: Int)
    /// Somebody who is there wants their working name written down.
    case name(ID<Session>, String)
    /// Who is there, as it stands by now.
    case attend(ID<Session>, Attending)
    case addItem(ID<Session>, AgendaItem.Source, words: String? = nil)
    case wordItem(ID<Session>, ID<AgendaItem>, String)
    /// An item was talked about, is left for later, or is open again.
    case moveItem(ID<Session>, ID<AgendaItem>, AgendaItem.State)
    case say(ID<Session>, String, on: ID<AgendaItem>? = nil)
    /// The group talked about a point: what was said, decided and promised about it.
    case talk(ID<Session>, Talk)
    /// A name, an item or words were written by mistake.
    case takeBackPart(ID<Session>, ID<SessionPart>)
    /// The group agrees to the notes of a session that was closed, in a later one.
    case agreeNotes(of: ID<Session>, during: ID<Session>?)
    case planSeries(SessionPlan, SeriesTimes)
    case changeSeries(ID<Series>, PlanChange, TimesChange = TimesChange())
    /// The session of a day does not come for once, or does after all.
    case skip(ID<Series>, Day, Bool = true)
    /// The session of a day is held at another time for once; `nil` for the usual time after all.
    case move(ID<Series>, Day, to: PlannedTime?)
    /// None comes after a day.
    case endSeries(ID<Series>, after: Day)
    case takeBackSeries(ID<Series>)
}

/// Who is at a session beside those who are written down already.
package struct Attending: Hashable, Sendable {
    /// Working names; one that stands there already is passed over.
    package var names: [String]
    /// Whose names were written down by mistake; one that is gone already is passed over.
    package var gone: [ID<Attendee>]
    /// How many there are beside those who are named; `nil` for as many as before.
    package var others: Int?

    package init(names: [String] = [], gone: [ID<Attendee>] = [], others: Int? = nil) {
        self.names = names
        self.gone = gone
        self.others = others
    }
}
