extension Centre {
    /// What would undo an event, judged before it is applied.
    func reversals(of event: SessionEvent) -> [Event] {
        let id = event.session
        // What comes into being with this deed goes as a whole.
        let standing = sessions[id].flatMap { $0.planned.value == nil ? nil : $0 }
        let session = standing ?? Session(id: id)
        func one(_ event: SessionEvent) -> [Event] { [.session(event)] }
        func part<Part>(_ part: ID<Part>, takenBack: Bool = true) -> [Event] {
            one(
                .partTakenBack(
                    SessionPartTakenBack(
                        session: id, part: part.of(SessionPart.self), takenBack: takenBack)))
        }
        switch event {
        case .planned: return one(.moved(SessionMoved(session: id, state: .takenBack, after: [])))
        case .changed(let event):
            guard standing != nil else { return [] }
            let former = SessionChanged(
                session: id, starts: event.starts.flatMap { _ in session.starts },
                plan: event.plan.restoring(session.record.recorded))
            return one(.changed(former))
        case .moved:
            guard standing != nil else { return [] }
            let state = session.stands
            let time = state == .open ? session.opened.value : state == .closed ? session.closed.value : nil
            return one(
                .moved(SessionMoved(session: id, state: state, time: time, why: session.why, after: [])))
        case .counted:
            return one(.counted(SessionCounted(session: id, others: session.others.value ?? 0)))
        case .named(let event): return part(event.attendee)
        case .itemPut(let event):
            guard let item = session.items[event.item], item.source.value != nil else {
                return part(event.item)
            }
            let former = SessionItemPut(
                session: id, item: event.item, source: event.source.flatMap { _ in item.source.value },
                words: event.words.map { _ in Change(item.text) },
                state: event.state.map { _ in item.stands })
            return one(.itemPut(former))
        case .said(let event): return part(event.saying)
        case .notesAgreed:
            let former = SessionNotesAgreed(
                session: id, agreed: session.areNotesAgreed, during: session.agreement.value?.session)
            return one(.notesAgreed(former))
        case .partTakenBack(let event): return part(event.part, takenBack: !event.takenBack)
        }
    }

    func reversals(of event: SeriesEvent) -> [Event] {
        let id = event.series
        let series = series[id] ?? Series(id: id)
        switch event {
        case .planned: return [.series(.takenBack(SeriesTakenBack(series: id)))]
        case .changed(let event):
            let former = SeriesChanged(
                series: id, times: event.times.restoring(series.times),
                plan: event.plan.restoring(series.record.recorded))
            return [.series(.changed(former))]
        case .skipped(let event):
            return [
                .series(
                    .skipped(
                        SeriesSkipped(series: id, day: event.day, skipped: series.isSkipped(event.day))))
            ]
        case .dayMoved(let event):
            let former = SeriesDayMoved(
                series: id, day: event.day, to: series.moves[event.day]?.value?.value)
            return [.series(.dayMoved(former))]
        case .takenBack(let event):
            return [.series(.takenBack(SeriesTakenBack(series: id, takenBack: !event.takenBack)))]
        }
    }

    /// Whether what an event said is still what acts.
    func stands(_ event: SessionEvent, _ ref: EventRef) -> Bool {
        guard let session = sessions[event.session] else { return false }
        func holds<Value>(_ field: Latest<Value>?) -> Bool { field?.stamp?.ref == ref }
        func holds<Value, Other>(_ said: Value?, _ field: Latest<Other>?) -> Bool {
            said == nil || field?.stamp?.ref == ref
        }
        switch event {
        // A session that anybody else touched holds their work too.
        case .planned: return false
        case .changed(let event):
            return holds(event.starts, session.changedStart) && session.record.holds(event.plan, ref)
        case .moved: return session.state.headRefs == [ref]
        case .counted: return holds(session.others)
        case .named(let event): return !session.isTakenBack(event.attendee)
        case .itemPut(let event):
            guard let item = session.items[event.item] else { return false }
            return holds(event.source, item.source) && holds(event.words, item.words)
                && holds(event.state, item.state)
        case .said(let event): return !session.isTakenBack(event.saying)
        case .notesAgreed: return holds(session.agreement)
        case .partTakenBack(let event): return holds(session.takenBack[event.part])
        }
    }

    func stands(_ event: SeriesEvent, _ ref: EventRef) -> Bool {
        guard let series = series[event.series] else { return false }
        func holds<Value>(_ field: Latest<Value>?) -> Bool { field?.stamp?.ref == ref }
        func holds<Value, Other>(_ said: Value?, _ field: Latest<Other>?) -> Bool {
            said == nil || field?.stamp?.ref == ref
        }
        switch event {
        case .planned: return false
        case .changed(let event):
            return holds(event.times.first, series.first) && holds(event.times.minute, series.minute)
                && holds(event.times.rule, series.rule) && holds(event.times.until, series.until)
                && series.record.holds(event.plan, ref)
        case .skipped(let event): return holds(series.skips[event.day])
        case .dayMoved(let event): return holds(series.moves[event.day])
        case .takenBack: return holds(series.takenBack)
        }
    }

    func replacingHeads(_ event: SessionEvent) -> SessionEvent {
        event.replacing { _ in sessions[event.session]?.state.headRefs ?? [] }
    }
}

extension SessionEvent {
    /// The event with other assignments that it replaces.
    package func replacing(_ after: ([EventRef]) -> [EventRef]) -> SessionEvent {
        guard case .moved(var event) = self else { return self }
        event.after = after(event.after)
        return .moved(event)
    }
}

extension TimesChange {
    /// The fields of which this change speaks, as they stand.
    fileprivate func restoring(_ times: SeriesTimes?) -> TimesChange {
        TimesChange(
            first: first.flatMap { _ in times?.first }, minute: minute.flatMap { _ in times?.minute },
            rule: rule.flatMap { _ in times?.rule }, until: until.map { _ in Change(times?.until) })
    }
}
