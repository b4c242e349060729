extension Centre {
    /// Whether an event would change anything that can be seen; that two desks disagree can be.
    func alters(_ event: SessionEvent) -> Bool {
        guard let session = sessions[event.session] else { return true }
        switch event {
        case .planned: return session.planned.value == nil
        case .changed(let event):
            return differs(event.starts, session.starts) || event.plan.alters(session.record.recorded)
        case .moved(let event):
            return event.state != session.stands || session.state.needsALook
                || (session.hasBegun
                    && differs(event.time, event.state == .open ? session.openedAt : session.closedAt))
        case .counted(let event): return event.others != session.others.value ?? 0
        case .named(let event): return session.attendees[event.attendee]?.handle.value == nil
        case .itemPut(let event):
            guard let item = session.items[event.item] else { return true }
            return differs(event.source, item.source.value) || differs(event.words, Change(item.text))
                || differs(event.state, item.stands)
        case .said(let event): return session.sayings[event.saying]?.words.value == nil
        case .notesAgreed(let event):
            return event.agreed != session.areNotesAgreed
                || event.during != session.agreement.value?.session
        case .partTakenBack(let event):
            return (session.takenBack[event.part]?.value == true) != event.takenBack
        }
    }

    func alters(_ event: SeriesEvent) -> Bool {
        guard let series = series[event.series] else { return true }
        switch event {
        case .planned: return series.planned.value == nil
        case .changed(let event):
            guard let times = series.times else { return true }
            return times.changed(event.times) != times || event.plan.alters(series.record.recorded)
        case .skipped(let event): return series.isSkipped(event.day) != event.skipped
        case .dayMoved(let event): return series.moves[event.day]?.value?.value != event.to
        case .takenBack(let event): return (series.takenBack.value == true) != event.takenBack
        }
    }

    private func differs<Value: Equatable>(_ new: Value?, _ standing: Value?) -> Bool {
        new != nil && new != standing
    }
}
