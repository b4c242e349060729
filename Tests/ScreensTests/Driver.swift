import CentreCore
import Resources
import Screens

/// A hand at the desk: presses keys on the pure `update` and reads the screen as text.
///
/// The disk is a list. It answers at once, or waits, or refuses, as the test says.
final class Driver {
    enum Disk {
        case works, waits, fails
    }

    private(set) var model: Model
    var disk = Disk.works
    var size: Size
    /// Every effect that was asked for, oldest first.
    private(set) var effects: [Effect] = []
    private(set) var lines: [Line] = []
    private(set) var keysPressed = 0
    /// What months hold that are not at hand.
    var archive: [Month: [Line]] = [:]
    /// Whether months that are asked for come at once.
    var answersMonths = true
    /// Whether secrets are proved at once.
    var provesAtOnce = true
    private var answers: [Message] = []
    /// What opens the centre on the disk.
    private(set) var openers: [Opener]
    var answersSearches = true
    /// What letting go would do; without it, it cannot be counted.
    var lettingGo: LettingGo?
    /// Why nothing can be taken out; `nil` where it can.
    var exportFault: String?
    var answersFigures = true
    /// What is counted of months beside what this driver wrote.
    var counted: [Month: MonthReading] = [:]
    /// The first month of which the record holds anything.
    var firstMonth: Month? = Month(year: 2026, month: 11)
    /// The number of the search that was asked for last.
    private(set) var searched = 0
    private var waiting: [Entry] = []
    private(set) var now: Instant
    private var mint: Mint

    init(_ start: Model.Start, seed: UInt64 = 7) {
        model = Model(start)
        size = start.size
        now = start.now
        openers = start.openers
        mint = Mint(seed: seed)
    }

    @discardableResult
    func press(_ keys: Key...) -> Driver { press(keys) }

    @discardableResult
    func press(_ keys: [Key]) -> Driver {
        for key in keys {
            now = Instant(milliseconds: now.milliseconds + 20)
            keysPressed += 1
            send(.key(key, at: now))
        }
        return self
    }

    @discardableResult
    func type(_ text: String) -> Driver { press(text.map { Key.character($0) }) }

    /// Time passes, and the desk is woken whenever it asked to be.
    @discardableResult
    func wait(seconds: Int) -> Driver {
        let end = Instant(milliseconds: now.milliseconds + Int64(seconds) * 1000)
        while let wake = model.wakeAt, wake <= end {
            now = max(now, wake)
            let before = model.wakeAt
            send(.time(now))
            if model.wakeAt == before { break }
        }
        now = end
        return self
    }

    @discardableResult
    func wait(milliseconds: Int64) -> Driver {
        let end = Instant(milliseconds: now.milliseconds + milliseconds)
        if let wake = model.wakeAt, wake <= end {
            now = max(now, wake)
            send(.time(now))
        }
        now = end
        return self
    }

    /// Somebody sets the machine's clock; the driver's own goes on as it went.
    @discardableResult
    func setClock(to time: Instant) -> Driver {
        send(.clockSet(ahead: time.milliseconds - now.milliseconds))
        return self
    }

    /// A coordinator sets something from elsewhere, at the same time.
    func set(_ change: SettingsChanged) {
        guard let ana = centre.personNamed("Ana", at: model.now)?.id else {
            preconditionFailure("Ana is there.")
        }
        let entry = centre.entry([.settingsChanged(change)], by: ana, at: model.now, mint: &mint)
        send(.grown([Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)]))
    }

    /// The disk refuses what it was asked for while it waited.
    func fail() {
        let entries = waiting
        waiting = []
        for _ in entries { send(.notRecorded(reason: "no space left")) }
    }

    @discardableResult
    func wait(minutes: Int) -> Driver { wait(seconds: minutes * 60) }

    @discardableResult
    func resize(_ rows: Int, _ columns: Int) -> Driver {
        size = Size(rows: rows, columns: columns)
        send(.resized(size))
        return self
    }

    func send(_ message: Message) {
        for effect in update(&model, message) { carryOut(effect) }
    }

    static let passphrase = "lusab-babad-gutih-tugad"
    /// What is offered as a new passphrase, and as a new code on paper.
    static let offer = Whisper("batub-gumil-dopav-zonis")
    static let code = Whisper("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV")

    /// What stands for the hash of a PIN.
    static func hash(of pin: Whisper) -> SecretHash? {
        let digits = Array(pin.spoken.utf8.prefix(16))
        return SecretHash(
            salt: Array(repeating: 0, count: 16 - digits.count) + digits, hash: Array(repeating: 9, count: 32)
        )
    }

    /// What stands for the mark of a receipt.
    static func mark(of receipt: Whisper) -> String { "marked " + receipt.spoken }

    private func answer(_ message: Message) {
        if provesAtOnce { send(message) } else { answers.append(message) }
    }

    /// Whatever secrets were to be proved are.
    func proveAll() {
        let waiting = answers
        answers = []
        for message in waiting { send(message) }
    }

    /// The disk does what it was asked for while it waited.
    func catchUp() {
        let entries = waiting
        waiting = []
        disk = .works
        for entry in entries { record(entry) }
    }

    private func carryOut(_ effect: Effect) {
        effects.append(effect)
        switch effect {
        case .record(let entry):
            switch disk {
            case .works: record(entry)
            case .waits: waiting.append(entry)
            case .fails: send(.notRecorded(reason: "no space left"))
            }
        case .loadMonths(let months) where answersMonths:
            for month in months { send(.monthLoaded(month, archive[month] ?? [])) }
        case .readFigures(let months) where answersFigures:
            for month in months { send(.figuresRead([month: reading(of: month)], first: firstMonth)) }
        case .readPastNotes: send(.pastNotesRead(lines))
        case .findMentions(let request, let name):
            let found = lines.map(centre.forgotten.remainder).flatMap { $0.mentions(of: Text.folded(name)) }
            send(.searching(request, done: 1, total: 2))
            if answersSearches { send(.mentions(request, found)) }
        case .lookAtAgeing(let wishes): see(wishes)
        case .savePage(let name, _, _): send(.pageSaved(path: "/home/desk/\(name)"))
        case .checkPin(let person, let pin):
            let hash = person.flatMap { model.centre.people[$0]?.pin.value }
            answer(.pinChecked(hash != nil && hash == Driver.hash(of: pin)))
        case .hashPin(let secret): answer(.pinHashed(Driver.hash(of: secret)))
        case .compare(let word, let hash): answer(.pinChecked(Driver.hash(of: word) == hash))
        case .checkPassphrase(let typed): answer(.passphraseChecked(typed.spoken == Driver.passphrase))
        case .makeSecret(let kind):
            let made = [
                NewSecret.paper: Driver.code, .pickUpWord: Whisper("zohus"), .receipt: Whisper("dovak-limun"),
            ]
            answer(.secretMade(made[kind] ?? Driver.offer))
        case .findSimilar(let issue): send(.similarFound(issue, []))
        case .search(let number, let query, let person):
            let things = lines.flatMap(\.events).compactMap(\.found) + centre.visits.keys.map(Found.visit)
            let hits = centre.hits(for: query, among: Set(things + centre.standingToFind), by: person)
            searched = number
            if answersSearches { send(step(of: number, hits, done: 1, total: 1)) }
        case .lookAtLettingGo(let month):
            send(
                lettingGo.map { .lettingGoLooked($0) } ?? .lettingGoNotLooked(month, reason: "no space left"))
        case .markReceipt(let typed, _): answer(.receiptMarked(Driver.mark(of: typed), []))
        case .changeKeys(let change): answer(changed(change))
        case .letLeave(let report, _):
            send(
                disk == .fails
                    ? .reportDidNotLeave(report, reason: "no space left")
                    : .pageSaved(path: "/home/desk/\(report)"))
        case .takeOut(let look, let folder, _):
            send(.exporting(done: 1, total: 2))
            if let exportFault { return send(.notExported(look, reason: exportFault)) }
            if answersSearches { send(.exported(path: "/home/desk/\(folder)", leftOut: 0)) }
        case .loadMonths, .readFigures, .saveDrafts, .stopSearching, .redraw, .practise, .quit, .startAfresh:
            break
        }
    }

    /// Counts as a record does in which every month is at hand.
    private func see(_ wishes: [Ageing]) {
        var whole = centre
        for line in archive.values.joined() { whole.apply(line) }
        let today = ServiceDay(model.now, turnsAt: whole.settings.turnsAt)
        let months = Set(whole.visits.keys.map(\.month)).sorted()
        let figures = Dictionary(uniqueKeysWithValues: months.map { ($0, Figures(of: $0, in: whole)) })
        for wish in wishes {
            send(.ageingSeen(whole.ageingOutlook(wish, months: months, figures: figures, on: today)))
        }
    }

    /// What stands in the record of a month: what was set, else what the screens know of it.
    private func reading(of month: Month) -> MonthReading {
        counted[month] ?? MonthReading(Figures(of: month, in: centre), isEmpty: month != firstMonth)
    }

    /// What a step of a search tells.
    func step(of search: Int, _ hits: [Hit], done: Int, total: Int, unread: Int = 0) -> Message {
        .found(
            SearchStep(
                search: search, hits: hits, done: done, total: total, month: Month(now), unread: unread,
                isOver: done == total))
    }

    private func changed(_ change: KeyChange) -> Message {
        guard disk != .fails else {
            return .keysNotChanged(
                Phrase("status.notSavedOnly", ["reason": "no space left"]), openers)
        }
        switch change {
        case .add(_, let person): openers.append(Opener(ID(mint: &mint), of: person))
        case .remove(let id): openers.removeAll { $0.id == id }
        case .paper:
            openers = openers.filter { !$0.isPaper } + [Opener(ID(mint: &mint), of: nil, isPaper: true)]
        }
        return .keysChanged(openers)
    }

    private func record(_ entry: Entry) {
        let line = Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)
        lines.append(line)
        send(.recorded([line]))
        if entry.events.contains(where: \.isForgetting) { send(.refolded(model.centre, drafts: [:])) }
    }

    var painting: Painting { view(model, size) }

    /// The screen as text, without the blanks at the ends of lines.
    var screen: String {
        let grid = painting.grid
        return (0..<grid.size.rows).map { row in
            var line = ""
            for column in 0..<grid.size.columns where grid[row, column].width > 0 {
                line.append(grid[row, column].text)
            }
            return String(line.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    func row(_ index: Int) -> String {
        let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
        return String(rows[index < 0 ? rows.count + index : index])
    }

    /// What the line below tells.
    var told: String { row(-2).drop { $0 == " " }.description }

    var drafts: [ID<Person>: [Draft]] {
        effects.reduce(into: [:]) { drafts, effect in
            if case .saveDrafts(let person, let kept) = effect { drafts[person] = kept }
        }
    }

    var centre: Centre { model.centre }
}

extension Driver {
    /// From elsewhere, somebody's roles change, and somebody else coordinates.
    func give(_ person: ID<Person>, _ roles: [Role: Bool], and other: ID<Person>) {
        var mint = Mint(seed: 11)
        for action in [Action.changeRoles(other, [.coordinator: true]), .changeRoles(person, roles)] {
            guard let entry = try? centre.decide(action, by: person, at: model.now, mint: &mint) else {
                preconditionFailure("Who coordinates may say who does.")
            }
            send(.grown([Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)]))
        }
    }
}
