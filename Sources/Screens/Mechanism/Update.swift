import CentreCore
import Resources

/// Takes one message in and says what is to be done outside.
///
/// Pure: time comes with the message, chance from the model's mint.
package func update(_ model: inout Model, _ message: Message) -> [Effect] {
    model.take(message)
}

extension Model {
    mutating func take(_ message: Message) -> [Effect] {
        let effects = withGuest { $0.told(message) }
        return effects + withGuest { $0.takeHeld() }
    }

    private mutating func told(_ message: Message) -> [Effect] {
        switch message {
        case .key(let key, let time):
            machine = time
            lastKey = time
            gatherIfDue()
            return press(key) + noteTyping()
        case .resized(let size):
            self.size = size
            return []
        case .time(let time):
            machine = time
            return timePassed()
        case .hungUp(let time):
            machine = time
            return keepDrafts()
        case .notice(let phrase): status = .said(phrase)
        case .lock: return lock()
        case .pinChecked(let isRight): return pinChecked(isRight)
        case .pinHashed(let hash): return pinHashed(hash)
        case .passphraseChecked(let isRight): return passphraseChecked(isRight)
        case .secretMade(let secret): return secretMade(secret)
        case .similarFound(let issue, let lines):
            learn(lines)
            similarKnown.insert(issue)
            refreshScreens()
        case .receiptMarked(let mark, let lines):
            learn(lines)
            return receiptMarked(mark)
        case .keysChanged(let openers): return keysChanged(openers)
        case .keysNotChanged(let fault, let openers): return keysChanged(openers, fault: fault)
        case .recorded(let lines): return recorded(lines)
        case .notRecorded(let reason): return notRecorded(reason)
        case .grown(let lines):
            learn(lines)
            figures.outdate(by: lines)
            forgive(lines)
            refreshScreens()
            return readFiguresSeen()
        case .monthLoaded(let month, let lines):
            learn(lines)
            loading.remove(month)
            months.insert(month)
            refreshScreens()
            // What came may rest on months before it.
            return loadWhatIsSeen(lettingGo: false)
        case .monthNotLoaded(let month, let reason):
            loading.remove(month)
            status = .said(Phrase("month.notLoaded", ["reason": .text(reason)]))
        case .figuresRead(let readings, let first):
            figures.take(readings, first: first)
            refreshScreens()
            return readFiguresSeen()
        case .pastNotesRead(let lines): takePastNotes(lines)
        case .pastNotesNotRead(let reason):
            status = .said(Phrase("handover.past.notRead", ["reason": .text(reason)]))
        case .searching(let request, let done, let total):
            if search?.request == request {
                search?.done = done
                search?.total = total
            }
        case .mentions(let request, let found):
            if search?.request == request { search?.found = found }
            refreshScreens()
        case .mentionsNotFound(let reason):
            search = nil
            status = .said(Phrase("forget.notFound", ["reason": .text(reason)]))
        case .lettingGoLooked(let plan):
            if lettingGo == .looking(plan.before) { lettingGo = .found(plan) }
        case .lettingGoNotLooked(let month, let reason):
            if lettingGo == .looking(month) { lettingGo = .failed(month, reason) }
        case .ageingSeen(let outlook):
            ageing[outlook.wish] = outlook
            refreshScreens()
        // Finding.
        case .found(let step): return found(step)
        case .refolded(let centre, let drafts): return forgetFindings() + refolded(centre, drafts)
        case .clockSet(let ahead): return clockSet(ahead)
        case .clockDrifted(let ahead): self.ahead = ahead
        case .slept(let time):
            machine = time
            return hardLock()
        case .practised(let time):
            (machine, lastKey) = (time, time)
            lockedClosedSince = nil
        case .draftsNotKept(let person, let reason): draftsNotKept(of: person, reason)
        case .pageSaved(let path): status = .said(Phrase("page.saved", ["path": .text(path)]))
        case .exporting(let done, let total): export = Desk.Export(done: done, total: total)
        case .exported(let path, let leftOut):
            export = nil
            status = .said(
                leftOut == 0
                    ? Phrase("export.done", ["path": .text(path)])
                    : Phrase("export.done.leftOut", count: leftOut, ["path": .text(path)]))
        case .notExported(let look, let reason): return notExported(look, reason)
        case .reportDidNotLeave(let report, let reason): return didNotLeave(report, reason)
        case .pageNotSaved(let reason): status = .said(Phrase("page.notSaved", ["reason": .text(reason)]))
        }
        return []
    }

    private mutating func timePassed() -> [Effect] {
        var effects: [Effect] = []
        if let due = draftDue, machine >= due { effects += keepDrafts() }
        if case .hidden = face {} else if machine >= hidesAt { effects += hide() }
        return effects + hardenIfDue()
    }

    /// Lets every open screen of whoever sits here look at the desk again.
    mutating func refreshScreens() {
        guard let desk, var screens = sitting?.screens else { return }
        for index in screens.indices {
            screens[index].refresh(in: desk)
            screens[index].leaveOut(in: desk)
        }
        sitting?.screens = screens
    }
}
