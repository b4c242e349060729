import CentreCore
import Reports
import Resources

extension Desk {
    /// A session that was planned, held or is open, or that a series has.
    func session(_ id: ID<Session>) -> Session? { centre.session(id) }

    /// Today's sessions that are not over, in the order of their times.
    var tonight: [Session] {
        centre.sessions(on: today).filter { $0.stands == .planned || $0.isOpen }
    }

    /// The sessions that are open since a day that is over.
    var openSinceBefore: [Session] {
        centre.openSessions.filter { $0.openedAt.map { day(of: $0) < today } ?? false }
    }

    /// Sessions of earlier days whose notes wait to be agreed.
    var notesToAgree: [Session] {
        centre.sessionsInDraft(on: today.day).filter { $0.closedAt.map { day(of: $0) < today } ?? true }
    }

    /// When it was held or is to be, and what, with whom: one line for a list.
    func line(of session: Session) -> String {
        if session.isOpen, let opened = session.openedAt {
            return words(
                "session.open.since", ["time": time(opened), "what": wording.line(of: session.plan)])
        }
        switch session.stands {
        case .planned: return whenAndWhat(session)
        case .open, .closed, .cancelled, .takenBack:
            return "\(whenAndWhat(session))  \(wording.state(session.stands))"
        }
    }

    /// The same, where how it stands is said already.
    func whenAndWhat(_ session: Session) -> String {
        let planned = session.starts.map { wording.planned($0, from: today.day) }
        return "\(session.openedAt.map(time) ?? planned ?? "")  \(wording.line(of: session.plan))"
    }

    /// Where a session lies: an open one at its desk, any other one at its page.
    func screen(of session: ID<Session>) -> any Screen {
        if self.session(session)?.isOpen == true, let desk = SessionDesk(session, in: self) { return desk }
        return SessionPage(session)
    }

    /// Reads when something is to be held, from the fields `day` and `time` of a form; complains in place where they say
    /// nothing, or a time that the wall skips on that day.
    ///
    /// No day is today; hours before the day turns belong to the night after it.
    func typedStart(in form: inout Form) -> PlannedTime? {
        let (typed, isRead) = form.day("day", in: self)
        guard isRead else { return nil }
        guard form.optional("time") != nil else {
            form.complain("time", Phrase("plan.time.missing"))
            return nil
        }
        guard let starts = plannedTime(form.text("time"), on: ServiceDay(typed ?? today.day)) else {
            _ = form.refuseTime("time")
            return nil
        }
        guard zone.shows(starts) else {
            form.complain("time", .plain(wording.noSuchTime(starts)))
            return nil
        }
        return starts
    }

    /// Reads when something was held, from the fields `day` and `time`; no day is today.
    func typedPast(in form: inout Form) -> Moment? {
        let (typed, isRead) = form.dayGone("day", in: self)
        guard isRead else { return nil }
        switch typedTime(form.text("time"), on: typed.map { ServiceDay($0) } ?? today) {
        case .at(let moment): return moment
        case .now: form.complain("time", Phrase("plan.time.missing"))
        case .unread: _ = form.refuseTime("time")
        }
        return nil
    }
}
