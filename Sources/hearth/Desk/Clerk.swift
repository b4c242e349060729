internal import CentreCore
internal import Resources
internal import Screens
internal import Storage
internal import Synchronization
internal import Terminal

/// The one thread that owns a centre's record: it writes, reads and looks for what others wrote, in the order asked,
/// and answers with messages for the screens.
final class Clerk: Sendable {
    let worker: Worker
    private let store: Mutex<Store>
    private let isLooking = Mutex(false)
    /// The number of the search that is wanted; `nil` where none is.
    private let wantedSearch = Mutex<Int?>(nil)
    let place: String
    let answer: @Sendable (Message) -> Void
    let reason: @Sendable (Trouble) -> String

    init(
        _ store: consuming sending Store, at place: String,
        reason: @escaping @Sendable (Trouble) -> String,
        answer: @escaping @Sendable (Message) -> Void
    ) throws(TerminalFault) {
        worker = try Worker()
        self.store = Mutex(store)
        self.place = place
        self.reason = reason
        self.answer = answer
    }

    func record(_ entry: Entry) {
        submit { clerk, store in
            do throws(StorageError) {
                clerk.answer(.recorded(try store.append(entry)))
                if entry.forgetsForGood || entry.letsGo != nil { clerk.refold(&store) }
            } catch .notScrubbed(_, let recorded) {
                clerk.answer(.recorded(recorded))
                clerk.refold(&store)
                clerk.answer(.notice(Notice.forgottenNotGone.phrase))
            } catch .notLetGo(_, let recorded) {
                clerk.answer(.recorded(recorded))
                clerk.refold(&store)
                clerk.answer(.notice(Notice.lettingGoNotDone.phrase))
            } catch {
                // What did reach the disk is true, whatever became of the rest.
                if case .notSaved(_, let recorded) = error, !recorded.isEmpty {
                    clerk.answer(.grown(recorded))
                }
                clerk.answer(.notRecorded(reason: clerk.reason(Trouble(error, at: clerk.place))))
            }
        }
    }

    /// Counts what would go with all months before one, and what stays.
    func lookAtLettingGo(before month: Month) {
        submit { clerk, store in
            do throws(StorageError) {
                clerk.answer(.lettingGoLooked(try store.lettingGo(before: month)))
            } catch {
                let reason = clerk.reason(Trouble(error, at: clerk.place))
                clerk.answer(.lettingGoNotLooked(month, reason: reason))
            }
        }
    }

    /// Tells what is left after something was forgotten or let go.
    private func refold(_ store: inout Store) {
        var centre = store.centre
        centre.settleNames()
        answer(.refolded(centre, drafts: KeptDrafts.all(in: &store)))
    }

    /// Looks through the whole record for what bears a name: file by file, so that what else is asked for comes between.
    func find(_ request: ID<ForgetRequest>, name: String) {
        submit { clerk, store in
            clerk.search(for: name, of: request, in: store.searchable[...], done: 0, found: [])
        }
    }

    private func search(
        for name: String, of request: ID<ForgetRequest>, in files: ArraySlice<JournalName>, done: Int,
        found: [Mention]
    ) {
        guard let file = files.first else { return answer(.mentions(request, found)) }
        answer(.searching(request, done: done, total: done + files.count))
        // A desk that closes does not wait for it.
        worker.submitUnlessStopped { [self] in
            withStore { clerk, store in
                do throws(StorageError) {
                    let found = found + (try store.mentions(of: name, in: file))
                    clerk.search(for: name, of: request, in: files.dropFirst(), done: done + 1, found: found)
                } catch {
                    clerk.answer(.mentionsNotFound(reason: clerk.reason(Trouble(error, at: clerk.place))))
                }
            }
        }
    }

    /// Looks through the whole record step by step, so that what else is asked for comes between, until another search
    /// is wanted, or none.
    func search(_ number: Int, _ query: SearchQuery, by person: ID<Person>) {
        wantedSearch.withLock { $0 = number }
        submit { clerk, store in clerk.goOn(number, store.search(for: query, by: person)) }
    }

    func stopSearching() { wantedSearch.withLock { $0 = nil } }

    private func goOn(_ number: Int, _ search: RecordSearch) {
        // A desk that closes does not wait for it.
        worker.submitUnlessStopped { [self] in
            guard wantedSearch.withLock({ $0 == number }) else { return }
            withStore { clerk, store in
                var search = search
                let hits = store.step(&search)
                clerk.answer(
                    .found(
                        SearchStep(
                            search: number, hits: hits, done: search.done, total: search.total,
                            month: search.month, unread: search.unread.count, isOver: search.isOver)))
                if !search.isOver { clerk.goOn(number, search) }
            }
        }
    }

    /// Counts what would age out.
    func look(at wishes: [Ageing], on today: ServiceDay) {
        for wish in wishes {
            submit { clerk, store in clerk.answer(.ageingSeen(store.outlook(of: wish, on: today))) }
        }
    }

    func load(_ months: [Month]) {
        for month in months {
            submit { clerk, store in
                do throws(StorageError) {
                    clerk.answer(.monthLoaded(month, try store.loadMonth(month)))
                } catch {
                    clerk.answer(
                        .monthNotLoaded(month, reason: clerk.reason(Trouble(error, at: clerk.place))))
                }
            }
        }
    }

    /// Counts months, the latest first, a few at a time, so that what else is asked for comes between; one that cannot be
    /// read is told of as such.
    func readFigures(_ months: [Month]) { readFigures(months.sorted(by: >)[...]) }

    private func readFigures(_ months: ArraySlice<Month>) {
        guard !months.isEmpty else { return }
        // A desk that closes does not wait for it.
        worker.submitUnlessStopped { [self] in
            withStore { clerk, store in
                var readings: [Month: MonthReading] = [:]
                for month in months.prefix(Self.monthsAtOnce) {
                    readings[month] =
                        (try? store.reading(of: month)) ?? MonthReading(Figures(), gap: .unreadable)
                }
                clerk.answer(.figuresRead(readings, first: store.monthsWithFigures.first))
                clerk.readFigures(months.dropFirst(Self.monthsAtOnce))
            }
        }
    }

    /// How many months are counted before somebody else gets a turn: kept figures of a month take far less than a
    /// millisecond, those of a busy month that must be counted anew 70.
    private static let monthsAtOnce = 6

    func readPastNotes() {
        submit { clerk, store in
            do throws(StorageError) {
                clerk.answer(.pastNotesRead(try store.linesOfNotes()))
            } catch {
                clerk.answer(.pastNotesNotRead(reason: clerk.reason(Trouble(error, at: clerk.place))))
            }
        }
    }

    /// Looks whether other processes wrote something; asked again while it looks, it looks once.
    func lookForGrowth() {
        let isBusy = isLooking.withLock { looking in
            defer { looking = true }
            return looking
        }
        guard !isBusy else { return }
        submit { clerk, store in
            clerk.isLooking.withLock { $0 = false }
            guard let lines = try? store.grownTails(), !lines.isEmpty else { return }
            clerk.answer(.grown(lines))
        }
    }

    func keep(_ drafts: [Screens.Draft], of person: ID<Person>) {
        submit { clerk, store in
            do throws(StorageError) {
                try KeptDrafts.keep(drafts, of: person, in: &store)
            } catch {
                clerk.answer(
                    .draftsNotKept(person, reason: clerk.reason(Trouble(error, at: clerk.place))))
            }
        }
    }

    /// Writes a page of text into the home directory, and says where.
    func savePage(_ text: String, named name: String, ending: String) {
        submit { clerk, _ in
            do throws(Trouble) {
                let path = try OutputFile.write(text, named: "hearth-\(name)", ending: ending)
                clerk.answer(.pageSaved(path: path))
            } catch {
                clerk.answer(.pageNotSaved(reason: clerk.reason(error)))
            }
        }
    }

    /// Proves a PIN; for nobody's, and for that of somebody who has none, it takes as long.
    func checkPin(of person: ID<Person>?, _ pin: Whisper) {
        submit { clerk, store in
            let hash = person.flatMap { store.centre.people[$0]?.pin.value } ?? SecretHash.ofNobody
            clerk.answer(.pinChecked(hash?.proves(pin) == true))
        }
    }

    func hashPin(_ pin: Whisper) {
        submit { clerk, _ in clerk.answer(.pinHashed(SecretHash.of(pin))) }
    }

    func compare(_ word: Whisper, _ hash: SecretHash) {
        submit { clerk, _ in clerk.answer(.pinChecked(hash.proves(word))) }
    }

    func checkPassphrase(_ typed: Whisper) {
        submit { clerk, store in
            clerk.answer(.passphraseChecked(store.identity.slots?.opens(with: typed) == true))
        }
    }

    func makeSecret(_ kind: NewSecret) {
        submit { clerk, _ in
            var system = SystemRandomNumberGenerator()
            let secret =
                switch kind {
                case .passphrase: Passphrase.offered(from: &system)
                case .paper: PaperCode(from: &system).description
                case .pickUpWord: PickUpWord.offered(from: &system)
                case .receipt: Receipt(from: &system).words.spoken
                }
            clerk.answer(.secretMade(Whisper(secret)))
        }
    }

    /// Looks through the months before for what is like an issue; what cannot be read is not found.
    func findSimilar(to issue: ID<Issue>) {
        submit { clerk, store in
            let found = store.centre.issues[issue].flatMap { try? store.linesOfIssues(like: $0) } ?? []
            clerk.answer(.similarFound(issue, found))
        }
    }

    func markReceipt(_ typed: Whisper, finds: Bool) {
        submit { clerk, store in
            let mark = store.mark(of: Receipt(typed: typed))
            let isAtHand = store.centre.issue(withReceipt: mark) != nil
            let lines = finds && !isAtHand ? (try? store.linesOfIssue(withReceipt: mark)) ?? [] : []
            clerk.answer(.receiptMarked(mark, lines))
        }
    }

    /// Changes what opens the centre: while that goes on, whatever opened it before does.
    func changeKeys(_ change: KeyChange) {
        submit { clerk, store in
            do throws(Trouble) {
                try store.change(change, at: clerk.place)
                clerk.answer(.keysChanged(store.openers))
            } catch {
                let fault =
                    if case .key(let fault) = error { fault.phrase } else {
                        Phrase("status.notSavedOnly", ["reason": .text(clerk.reason(error))])
                    }
                clerk.answer(.keysNotChanged(fault, store.openers))
            }
        }
    }

    /// Writes the caches for the next start; lets go of what is not live any more.
    func writeCaches(today: ServiceDay) {
        submit { _, store in try? store.writeCaches(today: today) }
    }

    /// Sets room for drafts aside, so that a disk that fills up later does not lose one.
    func prepareDrafts() {
        // Where there is no room now, it is asked for again with the first draft.
        submit { _, store in try? store.prepareDrafts() }
    }

    /// Waits until everything asked for so far is done and answered.
    func catchUp() throws(TerminalFault) { try worker.drain() }

    /// Waits until everything asked for is done.
    func finish() { worker.drainAndStop() }

    func submit(_ work: @escaping @Sendable (Clerk, inout Store) -> Void) {
        worker.submit { [self] in withStore(work) }
    }

    func withStore(_ work: (Clerk, inout Store) -> Void) {
        let notices = store.withLock { store in
            work(self, &store)
            return store.takeNotices()
        }
        for notice in notices.byWeight { answer(.notice(notice.phrase)) }
    }
}
