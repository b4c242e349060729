package import CentreCore
import Reports
package import Resources

/// Everything that the screens know.
///
/// ``update(_:_:)`` changes it, ``view(_:_:)`` paints it.
package struct Model: Sendable {
    /// What the desk begins with.
    package struct Start: Sendable {
        package var centre: Centre
        package var zone: ZoneRules
        package var now: Instant
        package var size = Size(rows: 24, columns: 80)
        package var mint: Mint
        package var language: Language
        /// The centre's own words on top of each language's catalogue.
        package var overrides: [Language: String] = [:]
        package var glyphs = Glyphs.unicode
        package var isPractice = false
        /// Whether the centre is sealed: then people have PINs.
        package var isSealed = false
        /// Whether a passphrase was typed just now: whoever has no PIN yet may then choose one.
        package var keyHolderPresent = false
        /// What opens the centre, where it is sealed.
        package var openers: [Opener] = []
        package var keyRules = KeyRules.none
        /// Whether nobody sits down without saying their name, whoever is welcome: the desk begins anew after a lock.
        package var isLocked = false
        /// The forms that were left half typed.
        package var drafts: [ID<Person>: [Draft]] = [:]
        /// Who sits here without saying their name: in the demo.
        ///
        /// A centre with one person needs nobody named.
        package var welcome: ID<Person>?
        /// What is to be said at first: an unfinished entry was set aside.
        package var notice: Phrase?

        package init(centre: Centre, zone: ZoneRules, now: Instant, mint: Mint, language: Language) {
            self.centre = centre
            self.zone = zone
            self.now = now
            self.mint = mint
            self.language = language
        }
    }

    /// What stands on the terminal.
    enum Face: Sendable {
        case desk
        case signIn(SignIn)
        /// The harmless screen; what it covers, and since when.
        indirect case hidden(Face, since: Instant)
    }

    package internal(set) var centre: Centre
    package let zone: ZoneRules
    let overrides: [Language: String]
    let isPractice: Bool
    let isSealed: Bool
    /// Whether nobody left the desk since a passphrase was typed at its opening.
    var keyHolderPresent: Bool
    var openers: [Opener]
    let keyRules: KeyRules
    var misses = Misses()
    /// What of secrets is on its way to be proved.
    var asked: [Asked] = []
    let glyphs: Glyphs
    package internal(set) var words: Catalogue
    var size: Size
    var mint: Mint
    /// The boot-time clock as the last message brought it, counted on from what the machine's clock said when the desk
    /// opened: nobody sets it, and it goes on while the machine sleeps.
    var machine: Instant
    /// How far the machine's clock has gone ahead of that since, in milliseconds: it was set, or drifted.
    var ahead: Int64 = 0
    let opened: Instant
    /// Since when the desk is locked while the doors are closed; `nil` while it is not, or they are open.
    var lockedClosedSince: Instant?
    /// How far the wall is ahead of the machine's clock, in milliseconds.
    var shift: Int64 = 0
    var hasAskedClock = false
    /// When the question on top appeared.
    var questionAsked: Instant?

    var face: Face
    let welcome: ID<Person>?
    package internal(set) var person: ID<Person>?
    var atHand: AtHand?
    var sittings: [ID<Person>: Sitting] = [:]
    var drafts: [ID<Person>: [Draft]]
    var status = Status.quiet
    /// What could not be saved: it is said until something is.
    var unsaved: [Unsaved] = []
    var pending: [Pending] = []
    var held: [Key] = []
    /// The language of the desk before a guest sat down at it.
    var hostLanguage: Language?
    var months: Set<Month> = []
    var loading: Set<Month> = []
    var search: Desk.Search?
    var lettingGo: Desk.LookAtLettingGo?
    /// What would age out, as it was counted last.
    var ageing: [Ageing: AgeingOutlook] = [:]
    /// The number of the last search through the record.
    var searches = 0
    /// An export that runs behind.
    var export: Desk.Export?
    var figures = FiguresAtHand()
    var pastNotes = PastNotesAtHand.unknown
    /// Of which issues all that are like them are at hand.
    var similarKnown: Set<ID<Issue>> = []
    var lastKey: Instant
    var draftDue: Instant?
    /// Since when something is typed that is not kept yet.
    var draftSince: Instant?
    /// Whose drafts could not be written down.
    var unkept: Set<ID<Person>> = []
    /// From which service day on everything is at hand without asking.
    var wholeSince: ServiceDay

    package init(_ start: Start) {
        centre = start.centre
        zone = start.zone
        overrides = start.overrides
        isPractice = start.isPractice
        isSealed = start.isSealed
        keyHolderPresent = start.keyHolderPresent
        openers = start.openers
        keyRules = start.keyRules
        opened = start.now
        glyphs = start.glyphs
        words = Catalogue(start.language, override: start.overrides[start.language] ?? "")
        size = start.size
        mint = start.mint
        machine = start.now
        lastKey = start.now
        drafts = start.drafts
        welcome = start.welcome
        face = .signIn(SignIn())
        wholeSince = ServiceDay(start.zone.moment(start.now), turnsAt: start.centre.settings.turnsAt)
        if !start.isLocked { beginAtDoor() }
        if let notice = start.notice { status = .said(notice) }
        // Nobody takes what this would have done outside: months are asked for with the first message.
        _ = askAboutClock()
        loading = []
    }
}

extension Model {
    /// The time on the wall: the machine's, shifted while it is known to be wrong.
    package var now: Moment { onWall(machine) }

    private func onWall(_ time: Instant) -> Moment { zone.moment(time.later(by: ahead + shift)) }

    /// When to send ``Message/time(_:)`` at the latest; `nil` where nothing waits for the clock.
    package var wakeAt: Instant? {
        var times = [draftDue, hardensAt].compactMap { $0 }
        if case .hidden = face {} else { times.append(hidesAt) }
        return times.min()
    }

    /// When the screen hides itself unless a key comes.
    var hidesAt: Instant { lastKey.advanced(minutes: centre.settings.softLockMinutes) }

    /// Since when the desk is open, where somebody who can open it again should be near by now.
    var openSince: Moment? {
        guard isSealed, machine >= opened.advanced(minutes: Model.openAtMost) else { return nil }
        return onWall(opened)
    }

    /// After how many minutes of being open a desk asks for somebody who can open it again.
    static let openAtMost = 12 * 60
    /// How long after hiding the same key brings everything back, in milliseconds.
    static let returnWithin: Int64 = 10_000
    /// How long typing pauses before what was typed is kept, in milliseconds.
    static let draftAfter: Int64 = 1000
    /// How long it takes at the most until it is kept while nobody pauses, in milliseconds.
    static let draftAtLatest: Int64 = 3000
    /// When it is tried again after it could not be kept, in milliseconds.
    static let draftAgainAfter: Int64 = 10_000

    /// Whether nothing is on its way to the disk.
    package var isSettled: Bool { pending.isEmpty }

    /// What screens see; `nil` while nobody sits at the desk.
    var desk: Desk? {
        guard let person, let atHand else { return nil }
        return Desk(
            centre: centre, zone: zone, now: now,
            wording: Wording(words, settings: centre.settings, today: now.day),
            person: person, size: size, isPractice: isPractice, openSince: openSince,
            drafts: openableDrafts(of: person), unfinished: unfinished(except: person), isSealed: isSealed,
            openers: openers, keyRules: keyRules,
            loaded: months, loading: loading, figures: figures.readings, firstMonth: figures.first,
            pastNotesKnown: pastNotes == .known,
            wholeSince: wholeSince, atHand: atHand, search: search,
            ageing: ageing, export: export, similarKnown: similarKnown, lettingGo: lettingGo,
            finding: sitting?.finding)
    }

    var sitting: Sitting? {
        get { person.flatMap { sittings[$0] } }
        set {
            if let person { sittings[person] = newValue }
        }
    }

    package var top: (any Screen)? { sitting?.screens.last }

    func speak(_ language: Language) -> Catalogue { Catalogue(language, override: overrides[language] ?? "") }
}

/// What the line below tells.
enum Status: Hashable, Sendable {
    case quiet
    case said(Phrase)
    case saving
    case saved(Phrase, at: Moment, canTakeBack: Bool)
}

/// A deed that could not be written, until it is, or until its person leaves a desk that writes again.
struct Unsaved: Sendable {
    /// Whether nothing was written since: then everybody should know.
    var isRefused = true
    let saying: Phrase
    let reason: String
    let person: ID<Person>
    var form: (any Screen)?

    var words: Phrase {
        Phrase("status.notSaved", ["what": .phrase(saying), "reason": .text(reason)])
    }

    /// The same without what it was.
    var bareWords: Phrase { Phrase("status.notSavedOnly", ["reason": .text(reason)]) }

    /// Whether a deed that was written now is this one, tried again: from its form, or typed anew into an empty one where
    /// that is not open.
    func isMended(by saved: Pending, among screens: [any Screen]) -> Bool {
        guard person == saved.person else { return false }
        guard let form, let other = saved.form else { return saying == saved.saying }
        if isOf(other) { return true }
        let beginsAnew = form.kind?.form == other.kind?.form && form.kind?.form.isAboutOneThing == false
        return beginsAnew && saying == saved.saying && !screens.contains(where: isOf)
    }

    /// Whether it was asked for by this form.
    func isOf(_ screen: any Screen) -> Bool { form?.isSameForm(as: screen) == true }
}

/// A deed on its way to the disk.
struct Pending: Sendable {
    let act: ID<Act>
    let person: ID<Person>
    let saying: Phrase
    let reversals: [Event]
    let undoes: Bool
    /// The form that asked for it, should it have to come back.
    var form: (any Screen)?
}
