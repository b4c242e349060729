internal import CentreCore
internal import Resources
internal import Screens
internal import Terminal

/// What reaches the desk from its clerks.
enum News: Sendable {
    case own(Message)
    case practice(Message)
    case practiceOpened(PracticeDesk)
    case practiceFailed(reason: String)
}

/// A model of the screens with the clerk who does what they ask for.
struct Counter: Sendable {
    var model: Model
    let clerk: Clerk
    /// What a person should still hear of, one thing after the other.
    var notices: [Phrase] = []

    /// Says the next thing that a person should hear of.
    mutating func tellNext() {
        if !notices.isEmpty { _ = update(&model, .notice(notices.removeFirst())) }
    }

    /// Takes a message and has done what can be done here; answers what the whole program must see to.
    mutating func take(_ message: Message) -> [Effect] {
        if case .notice(let phrase) = message {
            notices.append(phrase)
            if notices.count == 1 { tellNext() }
            return []
        }
        return update(&model, message).filter { effect in
            switch effect {
            case .record(let entry): clerk.record(entry)
            case .loadMonths(let months): clerk.load(months)
            case .readFigures(let months): clerk.readFigures(months)
            case .readPastNotes: clerk.readPastNotes()
            case .findMentions(let request, let name): clerk.find(request, name: name)
            case .lookAtAgeing(let wishes): clerk.look(at: wishes, on: today)
            case .saveDrafts(let person, let drafts): clerk.keep(drafts, of: person)
            case .savePage(let name, let text, let ending): clerk.savePage(text, named: name, ending: ending)
            case .letLeave(let report, let language): clerk.letLeave(report, in: language)
            case .takeOut(let look, let folder, let language):
                clerk.takeOut(for: look, to: folder, in: language)
            case .checkPin(let person, let pin): clerk.checkPin(of: person, pin)
            case .hashPin(let secret): clerk.hashPin(secret)
            case .compare(let word, let hash): clerk.compare(word, hash)
            case .checkPassphrase(let typed): clerk.checkPassphrase(typed)
            case .makeSecret(let kind): clerk.makeSecret(kind)
            case .findSimilar(let issue): clerk.findSimilar(to: issue)
            case .markReceipt(let typed, let finds): clerk.markReceipt(typed, finds: finds)
            case .lookAtLettingGo(let month): clerk.lookAtLettingGo(before: month)
            // Finding.
            case .search(let number, let query, let person): clerk.search(number, query, by: person)
            case .stopSearching: clerk.stopSearching()
            case .changeKeys(let change): clerk.changeKeys(change)
            case .redraw, .practise, .quit, .startAfresh: return true
            }
            return false
        }
    }

    /// The service day that it is now.
    var today: ServiceDay { ServiceDay(model.now, turnsAt: model.centre.settings.turnsAt) }
}

/// The front desk as a terminal runs it: one's own centre, and the invented one on top of it while somebody practises.
struct DeskProgram: Program {
    let theme: Theme
    private(set) var own: Counter
    private var practice: PracticeDesk?
    private var isOpeningPractice = false
    private var size = Size(rows: 24, columns: 80)
    /// By the boot-time clock, which nobody sets: in milliseconds.
    private var lastLook = Int64.min / 2
    private var clock = DeskClock(.now)
    private var day: ServiceDay
    private var mustRedraw = false
    private var isOver = false
    /// Whether the program is to begin anew when it is over.
    private(set) var startsAfresh = false
    /// Makes the invented centre, beside everything else, and sends it as news.
    private let openPractice: @Sendable (Model) -> Void

    init(_ own: Counter, theme: Theme, openPractice: @escaping @Sendable (Model) -> Void) {
        self.own = own
        self.theme = theme
        day = own.today
        self.openPractice = openPractice
    }

    /// How often to look for what others wrote while nobody types, in milliseconds: it is to be seen within five
    /// seconds.
    private static let lookEvery: Int64 = 4000
    /// How often to look while somebody types, in milliseconds.
    private static let lookAtMostEvery: Int64 = 200

    private var nextLook: Int64 { lastLook + Self.lookEvery }

    mutating func take(_ input: Input<News>) -> Step {
        let reading = DeskClock.Reading.now
        let time = clock.time(reading)
        for news in clock.look(reading) {
            switch news {
            case .set(let ahead):
                // First what the time is: what was typed before the question stands there does not answer it.
                giveBoth(.time(time))
                giveBoth(.clockSet(ahead: ahead))
            case .drifted(let ahead): giveBoth(.clockDrifted(ahead: ahead))
            case .slept: give(.slept(time))
            }
        }
        switch input {
        case .resized(let size):
            self.size = size
            giveBoth(.resized(size))
        case .keys(let keys):
            own.tellNext()
            if practice != nil { give(.practised(time)) }
            for key in keys where !isOver { giveTop(.key(key, at: time)) }
            // Behind what the keys asked for, and not for each of many in a burst.
            if BootClock.now >= lastLook + Self.lookAtMostEvery { look() }
        case .message(.own(let message)): give(message)
        case .message(.practice(let message)): givePractice(message)
        case .message(.practiceOpened(let opened)):
            isOpeningPractice = false
            practice = opened
            givePractice(.clockDrifted(ahead: clock.ahead))
            givePractice(.practised(time))
            givePractice(.resized(size))
        case .message(.practiceFailed(let reason)):
            isOpeningPractice = false
            give(.notice(Phrase("practise.failed", ["reason": .text(reason)])))
        case .due:
            if BootClock.now >= nextLook { look() }
            turnDay()
            giveBoth(.time(time))
        case .hangUp:
            giveBoth(.hungUp(time))
            isOver = true
            startsAfresh = false
        }
        return step
    }

    /// Hears what became of all that was on its way to the disk when the terminal went away: what did not get there is
    /// kept as a draft.
    mutating func settle(_ mailbox: Mailbox<News>) throws(TerminalFault) {
        while !own.model.isSettled {
            try own.clerk.catchUp()
            for case .own(let message) in mailbox.collect() { give(message) }
        }
    }

    func painting(_ size: Size) -> Painting { view(practice?.counter.model ?? own.model, size) }

    private mutating func give(_ message: Message) {
        let someone = own.model.person
        defer { if someone != nil, own.model.person == nil { own.clerk.writeCaches(today: own.today) } }
        for effect in own.take(message) {
            switch effect {
            case .quit: isOver = true
            case .startAfresh: (isOver, startsAfresh) = (true, true)
            case .practise where !isOpeningPractice:
                isOpeningPractice = true
                openPractice(own.model)
            case .redraw: mustRedraw = true
            default: break
            }
        }
    }

    private mutating func givePractice(_ message: Message) {
        for effect in practice?.counter.take(message) ?? [] {
            switch effect {
            case .quit:
                practice = nil
                // Whoever ends the practice need not be who began it.
                give(.lock)
            case .redraw: mustRedraw = true
            default: break
            }
        }
    }

    private mutating func giveTop(_ message: Message) {
        if practice == nil { give(message) } else { givePractice(message) }
    }

    private mutating func giveBoth(_ message: Message) {
        give(message)
        givePractice(message)
    }

    private mutating func look() {
        own.clerk.lookForGrowth()
        lastLook = BootClock.now
    }

    /// When the service day turns, what is no longer live is let go of.
    private mutating func turnDay() {
        guard own.today != day else { return }
        day = own.today
        own.clerk.writeCaches(today: day)
    }

    private var step: Step {
        mutating get {
            // What is on its way to the disk is waited for: where it does not get there, it is kept as a draft.
            if isOver, own.model.isSettled { return .stop }
            let waits = [own.model.wakeAt, practice?.counter.model.wakeAt].compactMap { $0 }
                .map { $0.milliseconds - clock.time(.now).milliseconds }
            let wait = min(waits.min() ?? .max, nextLook - BootClock.now)
            defer { mustRedraw = false }
            let until = BootClock.now + max(0, wait)
            return mustRedraw ? .waitRedrawn(until: until) : .wait(until: until)
        }
    }
}
