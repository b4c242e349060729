extension Centre {
    mutating func apply(_ event: IssueEvent, of deed: Deed, at stamp: Stamp) {
        let (id, hidden) = (event.issue, hiddenNames)
        issues[id, default: Issue(id: id)].apply(event, of: deed, at: stamp)
        issues[id]?.hideName(among: hidden)
    }

    mutating func apply(_ event: ConcernEvent, of deed: Deed, at stamp: Stamp) {
        concerns[event.concern, default: Concern(id: event.concern)].apply(event, of: deed, at: stamp)
    }

    mutating func apply(_ event: WarningEvent, of deed: Deed, at stamp: Stamp) {
        warnings[event.warning, default: Warning(id: event.warning)].apply(event, of: deed, at: stamp)
    }
}

extension Issue {
    mutating func apply(_ event: IssueEvent, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        switch event {
        case .raised(let event):
            state.assign(.raised, after: [], at: stamp)
            raised.assign(Raised(at: event.time ?? deed.at, by: deed.by, via: deed.via), at: stamp)
            handle.assign(Change(event.handle), at: stamp)
            other.assign(event.other, at: stamp)
        case .told(let event):
            if let change = event.handle { handle.assign(change, at: stamp) }
            if let flag = event.other { other.assign(flag, at: stamp) }
            for (code, flag) in event.kinds { kinds[code, default: Latest()].assign(flag, at: stamp) }
            for (code, flag) in event.supports { supports[code, default: Latest()].assign(flag, at: stamp) }
            if let change = event.who { doer.assign(change, at: stamp) }
            if let change = event.happened { happenedAt.assign(change, at: stamp) }
            if let change = event.place { placeWords.assign(change, at: stamp) }
            if let change = event.why { whyWords.assign(change, at: stamp) }
            for (question, reply) in event.replies {
                replies[question, default: Latest()].assign(reply, at: stamp)
            }
        case .said(let event):
            var saying = sayings[event.saying] ?? Saying(id: event.saying)
            saying.said.assign(event.time ?? deed.at, at: stamp)
            saying.words.assign(Change(event.words), at: stamp)
            sayings[event.saying] = saying
        case .consented(let event):
            for (use, flag) in event.uses { uses[use, default: Latest()].assign(flag, at: stamp) }
        case .shut(let event):
            var reader = shutOut[event.reader] ?? ShutOut(id: event.reader)
            reader.called.assign(Change(event.name), at: stamp)
            reader.person.assign(Change(event.person), at: stamp)
            shutOut[event.reader] = reader
        case .helped(let event):
            var help = helps[event.help] ?? Help(id: event.help)
            let given = Help.Given(
                way: event.way, codes: event.codes, to: event.to, due: event.due, of: event.of,
                outcome: event.outcome, at: event.time ?? deed.at, by: deed.by)
            help.given.assign(given, at: stamp)
            help.words.assign(Change(event.words), at: stamp)
            help.purposeWords.assign(Change(event.purpose), at: stamp)
            helps[event.help] = help
        case .partTakenBack(let event):
            takenBack[event.part, default: Latest()].assign(event.takenBack, at: stamp)
        case .moved(let event):
            state.assign(event.state, after: event.after, at: stamp)
            let closing = Closing(
                ground: event.ground, second: event.second, day: event.day, at: deed.at, by: deed.by)
            self.closing.assign(closing, at: stamp)
        case .voiced(let event):
            let voice = Voice(state: event.state, after: event.after)
            voices[event.person, default: Latest()].assign(voice, at: stamp)
        case .receipted(let event):
            receipt.assign(Change(event.mark), at: stamp)
        }
    }

    mutating func hideName(among hidden: Set<String>) { isNameHidden = hidden.hides(recordedName) }

    /// Lets go of words that are forgotten.
    mutating func forget(_ forgotten: ForgottenHere) {
        handle.forget(.handle, forgotten)
        placeWords.forget(.place, forgotten)
        whyWords.forget(.why, forgotten)
        for id in Array(sayings.keys) { sayings[id]?.words.forget(.words, forgotten) }
        for id in Array(shutOut.keys) { shutOut[id]?.called.forget(.name, forgotten) }
        for id in Array(helps.keys) {
            helps[id]?.words.forget(.words, forgotten)
            helps[id]?.purposeWords.forget(.purpose, forgotten)
        }
    }
}

extension Concern {
    mutating func apply(_ event: ConcernEvent, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        switch event {
        case .opened(let event):
            state.assign(.open, after: [], at: stamp)
            opened.assign(Opened(at: event.time ?? deed.at, by: deed.by), at: stamp)
        case .changed(let event):
            if let change = event.about { kind.assign(change, at: stamp) }
            if let change = event.summary { summaryWords.assign(change, at: stamp) }
            if let change = event.agenda { agendaDay.assign(change, at: stamp) }
            if let change = event.reportBy { reportDay.assign(change, at: stamp) }
            if let flag = event.raisersWord { raisersWord.assign(flag, at: stamp) }
        case .joined(let event):
            joined[event.issue, default: Latest()].assign(event.joined, at: stamp)
        case .moved(let event):
            state.assign(event.state, after: event.after, at: stamp)
        case .responded(let event):
            var response = responses[event.response] ?? Response(id: event.response)
            response.agreed.assign(
                Response.Agreed(day: event.day ?? deed.at.day, by: deed.by), at: stamp)
            response.words.assign(Change(event.words), at: stamp)
            responses[event.response] = response
        case .acted(let event):
            actions[event.action, default: GroupAction(id: event.action)].apply(event, at: stamp)
        case .reported(let event):
            var report = reports[event.report] ?? ReportBack(id: event.report)
            let given = ReportBack.Given(way: event.way, at: event.time ?? deed.at, by: deed.by)
            report.given.assign(given, at: stamp)
            report.words.assign(Change(event.words), at: stamp)
            reports[event.report] = report
        case .partTakenBack(let event):
            takenBack[event.part, default: Latest()].assign(event.takenBack, at: stamp)
        }
    }

    mutating func forget(_ forgotten: ForgottenHere) {
        summaryWords.forget(.summary, forgotten)
        for id in Array(responses.keys) { responses[id]?.words.forget(.words, forgotten) }
        for id in Array(reports.keys) { reports[id]?.words.forget(.words, forgotten) }
        for id in Array(actions.keys) { actions[id]?.forget(forgotten) }
    }
}

extension Warning {
    mutating func apply(_ event: WarningEvent, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        switch event {
        case .made(let event):
            state.assign(.proposed, after: [], at: stamp)
            made.assign(Made(at: deed.at, by: deed.by, issue: event.issue), at: stamp)
            doer.assign(Change(event.who), at: stamp)
            placeWords.assign(Change(event.place), at: stamp)
            words.assign(Change(event.words), at: stamp)
            last.assign(Change(event.until), at: stamp)
        case .changed(let event):
            if let change = event.who { doer.assign(change, at: stamp) }
            if let change = event.place { placeWords.assign(change, at: stamp) }
            if let change = event.words { words.assign(change, at: stamp) }
            if let change = event.until { last.assign(change, at: stamp) }
        case .moved(let event): state.assign(event.state, after: event.after, at: stamp)
        }
    }

    mutating func forget(_ forgotten: ForgottenHere) {
        placeWords.forget(.place, forgotten)
        words.forget(.words, forgotten)
    }
}
