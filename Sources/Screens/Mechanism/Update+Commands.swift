import CentreCore
import Reports
import Resources

extension Model {
    /// Does what works from everywhere.
    mutating func perform(_ command: Command) -> [Effect] {
        switch command {
        case .hide: return hide()
        case .lock: return lock()
        case .closeDesk: return closeDesk()
        case .language:
            words = speak(words.language.next)
            refreshScreens()
            return []
        case .takeBack: return takeBack()
        case .redraw: return [.redraw]
        case .keyTable: return [.savePage(name: words("help.file"), text: KeyTable.page(words: words))]
        case .practise:
            if isPractice {
                status = .said(Phrase("practise.already"))
                return []
            }
            status = .said(Phrase("practise.opening"))
            return keepDrafts() + [.practise]
        default:
            guard let desk, let screen = screen(for: command, in: desk) else { return [] }
            return screen.isPlace ? go(to: screen) : open(screen)
        }
    }

    /// Does what a command asks for here, or says why whoever sits here may not.
    mutating func attempt(_ command: Command) -> [Effect] {
        guard let desk, let top else { return [] }
        if let refusal = desk.refusal(of: command, on: top) {
            status = .said(.plain(desk.wording.sentence(for: refusal)))
            return []
        }
        if top.commands(in: desk).contains(command) { return withTop { $0.perform(command, in: $1) } }
        return perform(command)
    }

    /// The screen that a command opens; `nil` for commands that open none.
    private func screen(for command: Command, in desk: Desk) -> (any Screen)? {
        switch command {
        case .today: Today()
        case .visits: Visits(in: desk)
        case .children: Children()
        case .child: CareForm(in: desk)
        case .ratios: RatioPage()
        case .lookingBack: LookingBack()
        // Finding.
        case .search: FindPage(in: desk)
        // Ageing out.
        case .review: ReviewPage()
        // Letting go.
        case .letGo: LetGoPage()
        // What leaves the centre.
        case .issues: Issues()
        case .tell: TellForm(in: desk)
        case .receipt: ReceiptForm(in: desk)
        case .warn: WarnForm(in: desk)
        case .sessions: Sessions()
        case .collective: Collective()
        case .come: ArriveForm(in: desk)
        case .leave: LeaveScreen(in: desk)
        case .handover: Handover()
        case .headcount: HeadcountForm(in: desk)
        case .evening: Evening()
        case .paper: PaperDay(in: desk)
        case .followUps: FollowUps()
        case .people: PeopleList()
        case .trail: TrailPage()
        case .keys: KeysPage()
        case .forget: Forgetting()
        case .help: CommandList.help(below: top, in: desk)
        case .palette: CommandList.palette(below: top, in: desk)
        case .clock: Question.aboutClock(in: desk)
        default: nil
        }
    }

    /// Goes to a place on the bar; what lay over the old one closes, what was typed there is kept.
    private mutating func go(to place: any Screen) -> [Effect] {
        let effects = keepDrafts()
        sitting?.screens = [place]
        return effects + loadWhatIsSeen()
    }

    /// Puts a screen over the others; a form that lies there already comes to the top instead, and any other screen of
    /// the same sort makes way: it may be about somebody else.
    mutating func open(_ screen: any Screen) -> [Effect] {
        var screen = screen
        let effects = begin(&screen)
        if let desk { screen.leaveOut(in: desk) }
        guard var screens = sitting?.screens else { return [] }
        let same = screens.dropFirst().firstIndex { open in
            guard let kind = screen.kind, let other = open.kind else {
                return type(of: open) == type(of: screen)
            }
            return kind == other
        }
        let former = same.map { screens.remove(at: $0) }
        screens.append(former?.kind == nil ? screen : former ?? screen)
        sitting?.screens = screens
        if screen is Question { questionAsked = machine }
        return effects + lookAtAgeing(for: screen) + loadWhatIsSeen()
    }

    /// Asks for the months that the top screen shows and that are not at hand; where these are too many at once, it lets
    /// go of others, unless it is `lettingGo` of none.
    mutating func loadWhatIsSeen(lettingGo: Bool = true) -> [Effect] {
        loadMonthsSeen(lettingGo: lettingGo) + readFiguresSeen() + readPastNotesSeen()
    }

    private mutating func loadMonthsSeen(lettingGo: Bool) -> [Effect] {
        guard let desk, let top else { return [] }
        // What somebody left half typed about a visit of an earlier day can be gone on with.
        let drafted =
            desk.drafts.compactMap(\.visit).filter { centre.visits[$0] == nil }.map(\.month)
            + desk.drafts.compactMap(\.request).filter { centre.care[$0] == nil }.map(\.month)
            + desk.drafts.compactMap(\.decision).filter { centre.decisions[$0] == nil }.map(\.month)
            + desk.drafts.compactMap(\.supplies).filter { centre.supplies(on: $0) == nil }.map { Month($0) }
        let wanted = top.months(in: desk) + Set(drafted)
        let missing = wanted.filter { !months.contains($0) && !loading.contains($0) }
        guard !missing.isEmpty else { return [] }
        guard months.count + missing.count <= Model.monthsAtHand else {
            guard lettingGo else { return [] }
            centre.keepLive(
                since: desk.today, and: wantedAgain, care: wantedCare, issues: wantedIssues,
                decisions: wantedDecisions)
            wholeSince = desk.today
            pastNotes = .unknown
            gather()
            months = []
            similarKnown = []
            loading.formUnion(wanted)
            return [.loadMonths(wanted)]
        }
        loading.formUnion(missing)
        return [.loadMonths(missing)]
    }

    /// Issues of earlier days, likewise.
    private var wantedIssues: Set<ID<Issue>> {
        var wanted = Set(drafts.values.joined().compactMap(\.issue))
        for event in sittings.values.flatMap(\.deeds).flatMap(\.done.lines).flatMap(\.events) {
            if case .issue(let event) = event { wanted.insert(event.issue) }
        }
        return wanted
    }

    /// Decisions of earlier days, likewise.
    private var wantedDecisions: Set<ID<Decision>> {
        var wanted = Set(drafts.values.joined().compactMap(\.decision))
        for event in sittings.values.flatMap(\.deeds).flatMap(\.done.lines).flatMap(\.events) {
            if case .decision(let event) = event { wanted.insert(event.decision) }
        }
        return wanted
    }

    /// Requests for child care of earlier days, likewise.
    private var wantedCare: Set<ID<ChildCareRequest>> {
        var wanted = Set(drafts.values.joined().compactMap(\.request))
        for event in sittings.values.flatMap(\.deeds).flatMap(\.done.lines).flatMap(\.events) {
            if case .care(let event) = event { wanted.insert(event.request) }
        }
        return wanted
    }

    /// Visits of earlier days that somebody at this desk may still take back or write about.
    private var wantedAgain: Set<ID<Visit>> {
        var wanted: Set<ID<Visit>> = []
        for deed in sittings.values.flatMap(\.deeds) {
            for event in deed.done.lines.flatMap(\.events) {
                if case .visit(let id)? = event.root { wanted.insert(id) }
            }
        }
        for draft in drafts.values.joined() { if let id = draft.visit { wanted.insert(id) } }
        return wanted
    }

    /// How many past months are held at once; whoever turns further back lets the others go.
    static let monthsAtHand = 4

    mutating func grant(_ wishes: [Wish]) -> [Effect] {
        var effects: [Effect] = []
        for wish in wishes { effects += grant(wish) }
        return effects + loadWhatIsSeen()
    }

    private mutating func grant(_ wish: Wish) -> [Effect] {
        switch wish {
        case .open(let screen): return open(screen)
        case .become(let screen):
            let effects = close(keeping: false)
            return effects + open(screen)
        case .back:
            letGoOfForm()
            return close(keeping: true)
        case .finish: return close(keeping: false)
        case .again:
            return withTop { screen, desk in
                screen.startAgain(in: desk)
                screen.leaveOut(in: desk)
                return []
            }
        case .act(let action, let saying, let then): return act(action, saying: saying, then: then)
        case .actKnowing(let action, let saying, let then):
            return act(action, saying: saying, then: [], knowing: then)
        case .say(let phrase): status = .said(phrase)
        case .instead(let command):
            let effects = close(keeping: true)
            return effects + attempt(command)
        case .attempt(let command): return attempt(command)
        case .actWithHash(let secret, let action, let saying, let then):
            asked.append(.hash { .act(action($0), saying: saying, then: then) })
            status = .saving
            return [.hashPin(secret)]
        case .compare(let word, let hash, let then):
            asked.append(.word(then: then))
            status = .said(Phrase("signIn.moment"))
            return [.compare(word, hash)]
        case .prove(let person, let name, let pin, let then):
            return prove(person, name: name, pin, then: then)
        case .provePassphrase(let typed): return provePassphrase(typed)
        case .withPassphrase(let wishes): return grantWithPassphrase(wishes)
        case .makeSecret(let kind, let then): return makeSecret(kind, then: then)
        case .markReceipt(let typed, let finds, let then):
            return markReceipt(typed, finds: finds, then: then)
        case .changeKeys(let change, let saying): return changeKeys(change, saying: saying)
        case .effect(let effect):
            if case .findMentions(let request, _) = effect { search = Desk.Search(request: request) }
            if case .lookAtLettingGo(let month) = effect { lettingGo = .looking(month) }
            return [effect]
        case .search(let typed, let query): return beginSearch(typed, query)
        case .stopSearching: return stopSearch()
        case .clock(let wall):
            shift = wall.instant.milliseconds - machine.milliseconds - ahead
            hasAskedClock = true
            status = .said(Phrase("clock.shifted"))
        case .clockIsRight:
            shift = 0
            hasAskedClock = true
        }
        return []
    }

    /// Closes the top screen; the place below stays.
    private mutating func close(keeping: Bool) -> [Effect] {
        guard let count = sitting?.screens.count, count > 1, let top else { return [] }
        let effects = keeping ? keepDrafts() : []
        sitting?.screens.removeLast()
        guard !keeping, let kind = top.kind,
            !pending.contains(where: { $0.form?.isSameForm(as: top) == true })
        else { return effects }
        // Whoever throws it away need not hear any more that it is not saved.
        if top.typed != nil { unsaved.removeAll { $0.person == person && $0.isOf(top) } }
        return effects + forgetDraft(kind.form, about: kind.about)
    }
}

extension Screen {
    func isSameForm(as other: any Screen) -> Bool {
        guard let kind, let theirs = other.kind else { return false }
        return kind == theirs
    }
}
