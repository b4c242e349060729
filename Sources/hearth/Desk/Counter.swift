internal import CentreCore
internal import Reports
internal import Resources
internal import Screens
internal import Storage
internal import Terminal

extension Counter {
    /// Sits down at an opened centre; the clerk's answers go where the closure says.
    ///
    /// A sealed one was opened with a passphrase, just now; it proves others in the same way.
    init(
        _ opened: OpenedCentre, language: Language, welcome: ID<Person>?, isUTF8: Bool, isPractice: Bool,
        isLocked: Bool = false, answer: @escaping @Sendable (Message) -> Void
    ) throws(TerminalFault) {
        var store = opened.store
        var centre = opened.centre
        centre.settleNames()
        var start = Model.Start(
            centre: centre, zone: opened.zone, now: opened.now.instant, mint: WallClock.mint(),
            language: language)
        for language in Language.allCases {
            let own = CentreWords.text(of: language, in: opened.place)
            if !own.isEmpty { start.overrides[language] = own }
        }
        start.glyphs = isUTF8 ? .unicode : .ascii
        start.isPractice = isPractice
        // Whoever practises shows no PIN.
        start.isSealed = store.identity.slots != nil && !isPractice
        start.keyHolderPresent = start.isSealed
        start.openers = isPractice ? [] : store.openers
        start.keyRules = .ours
        start.isLocked = isLocked
        start.drafts = KeptDrafts.all(in: &store)
        start.welcome = welcome
        let words = Wording(Catalogue(language, override: start.overrides[language] ?? ""))
        let phrases = opened.notices.byWeight.map(\.phrase)
        start.notice = phrases.first
        notices = Array(phrases.dropFirst())
        model = Model(start)
        clerk = try Clerk(
            store, at: opened.place, reason: { $0.reason(in: words) }, answer: answer)
        clerk.prepareDrafts()
    }
}
