extension Centre {
    mutating func apply(_ event: SessionEvent, of deed: Deed, at stamp: Stamp) {
        let (id, hidden) = (event.session, hiddenNames)
        sessions[id, default: Session(id: id)].apply(event, of: deed, at: stamp)
        sessions[id]?.hideNames(among: hidden)
    }

    mutating func apply(_ event: SeriesEvent, of deed: Deed, at stamp: Stamp) {
        let (id, hidden) = (event.series, hiddenNames)
        series[id, default: Series(id: id)].apply(event, of: deed, at: stamp)
        series[id]?.record.hideNames(among: hidden)
    }
}

extension Session {
    mutating func apply(_ event: SessionEvent, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        switch event {
        case .planned(let event):
            planned.assign(
                Planned(at: deed.at, by: deed.by, series: event.series, day: event.day), at: stamp)
            plannedStart.assign(event.starts, at: stamp)
            record.assign(event.plan, at: stamp)
        case .changed(let event):
            if let starts = event.starts { changedStart.assign(starts, at: stamp) }
            record.assign(event.plan, at: stamp)
        case .moved(let event):
            state.assign(event.state, after: event.after, at: stamp)
            switch event.state {
            case .open: opened.assign(event.time ?? deed.at, at: stamp)
            case .closed: closed.assign(event.time ?? deed.at, at: stamp)
            case .cancelled: whyWords.assign(Change(event.why), at: stamp)
            case .planned, .takenBack: break
            }
        case .counted(let event): others.assign(Limits.readable(event.others, from: 0), at: stamp)
        case .named(let event):
            attendees[event.attendee, default: Attendee(id: event.attendee)].handle
                .assign(Change(event.handle), at: stamp)
        case .itemPut(let event):
            items[event.item, default: AgendaItem(id: event.item)].apply(event, at: stamp)
        case .said(let event):
            var saying = sayings[event.saying] ?? SessionSaying(id: event.saying)
            saying.item.assign(Change(event.item), at: stamp)
            saying.words.assign(Change(event.words), at: stamp)
            sayings[event.saying] = saying
        case .notesAgreed(let event):
            agreement.assign(
                NotesAgreed(agreed: event.agreed, session: event.during, at: deed.at), at: stamp)
        case .partTakenBack(let event):
            takenBack[event.part, default: Latest()].assign(event.takenBack, at: stamp)
        }
    }

    /// Notes which of its names are not shown.
    mutating func hideNames(among hidden: Set<String>) {
        record.hideNames(among: hidden)
        for id in Array(attendees.keys) {
            let name = attendees[id]?.recordedName
            attendees[id]?.isNameHidden = hidden.hides(name)
        }
    }

    /// Lets go of words that are forgotten.
    mutating func forget(_ forgotten: ForgottenHere) {
        record.forget(forgotten)
        whyWords.forget(.why, forgotten)
        for id in Array(attendees.keys) { attendees[id]?.handle.forget(.handle, forgotten) }
        for id in Array(items.keys) { items[id]?.words.forget(.words, forgotten) }
        for id in Array(sayings.keys) { sayings[id]?.words.forget(.words, forgotten) }
    }
}

extension AgendaItem {
    fileprivate mutating func apply(_ event: SessionItemPut, at stamp: Stamp) {
        written = written.map { min($0, stamp) } ?? stamp
        if let source = event.source { self.source.assign(source, at: stamp) }
        if let change = event.words { words.assign(change, at: stamp) }
        if let state = event.state { self.state.assign(state, at: stamp) }
    }
}

extension Series {
    mutating func apply(_ event: SeriesEvent, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        switch event {
        case .planned(let event):
            planned.assign(Planned(at: deed.at, by: deed.by), at: stamp)
            first.assign(event.times.first, at: stamp)
            minute.assign(event.times.minute, at: stamp)
            rule.assign(event.times.rule, at: stamp)
            until.assign(Change(event.times.until), at: stamp)
            record.assign(event.plan, at: stamp)
        case .changed(let event):
            if let first = event.times.first { self.first.assign(first, at: stamp) }
            if let minute = event.times.minute { self.minute.assign(minute, at: stamp) }
            if let rule = event.times.rule { self.rule.assign(rule, at: stamp) }
            if let change = event.times.until { until.assign(change, at: stamp) }
            record.assign(event.plan, at: stamp)
        case .skipped(let event): skips[event.day, default: Latest()].assign(event.skipped, at: stamp)
        case .dayMoved(let event):
            moves[event.day, default: Latest()].assign(Change(event.to), at: stamp)
        case .takenBack(let event): takenBack.assign(event.takenBack, at: stamp)
        }
    }
}
