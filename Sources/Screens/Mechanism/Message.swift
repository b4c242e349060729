package import CentreCore
package import Resources

/// What comes to the screens from outside.
///
/// Its times are the boot-time clock's, counted on from what the machine's clock said when the desk opened.
package enum Message: Hashable, Sendable {
    /// A key, at the time at which it was pressed.
    case key(Key, at: Instant)
    case resized(Size)
    /// The time that ``Model/wakeAt`` asked for has come.
    case time(Instant)
    /// The lines of one deed are on the disk.
    case recorded([Line])
    /// The oldest deed that waits is not on the disk; the system's reason where it gave one.
    case notRecorded(reason: String)
    /// Lines that others wrote: guests of this desk, other desks.
    case grown([Line])
    /// All that the record holds of a month.
    case monthLoaded(Month, [Line])
    case monthNotLoaded(Month, reason: String)
    /// How far a search for a name has got, in files.
    case searching(ID<ForgetRequest>, done: Int, total: Int)
    /// All that bears the name of a request.
    case mentions(ID<ForgetRequest>, [Mention])
    case mentionsNotFound(reason: String)
    /// Something was forgotten: this is all that is known now, and what is left of the half-typed forms.
    case refolded(Centre, drafts: [ID<Person>: [Draft]])
    /// The machine's clock was set while the desk was open, and is now so many milliseconds ahead of where it would be.
    case clockSet(ahead: Int64)
    /// The same where it moved by a little: nobody need hear of it.
    case clockDrifted(ahead: Int64)
    /// The machine slept.
    case slept(Instant)
    /// Somebody types at another desk of this terminal: this one is not left alone.
    case practised(Instant)
    /// Half-typed forms of somebody could not be written down.
    case draftsNotKept(ID<Person>, reason: String)
    /// A page was written where a person finds it.
    case pageSaved(path: String)
    case pageNotSaved(reason: String)
    /// Something that the record met and that a person should hear of.
    case notice(Phrase)
    /// Whether what ``Effect/checkPin(_:_:)`` asked about is the PIN, or what ``Effect/compare(_:_:)`` did is the word.
    case pinChecked(Bool)
    /// What ``Effect/hashPin(_:)`` asked for; `nil` where the machine could not make it.
    case pinHashed(SecretHash?)
    /// Whether what ``Effect/checkPassphrase(_:)`` asked about opens the centre.
    case passphraseChecked(Bool)
    /// What ``Effect/makeSecret(_:)`` asked for.
    case secretMade(Whisper)
    /// The lines of earlier issues that are like one.
    case similarFound(ID<Issue>, [Line])
    /// What ``Effect/markReceipt(_:)`` asked for.
    /// With the lines of the issue that it fits, where that was looked for and is not at hand.
    case receiptMarked(String, [Line])
    // Looking back.
    /// What was counted of some of the months that were asked for, and the first month of which the record holds anything.
    case figuresRead([Month: MonthReading], first: Month?)
    /// The lines of all notes to the next shift, also of those that were put away.
    case pastNotesRead([Line])
    case pastNotesNotRead(reason: String)
    // Finding.
    /// What a step of a search found.
    case found(SearchStep)
    // Ageing out.
    /// What would age out, as ``Effect/lookAtAgeing(_:)`` asked.
    case ageingSeen(AgeingOutlook)
    // Letting go.
    /// What ``Effect/lookAtLettingGo(before:)`` asked about.
    case lettingGoLooked(LettingGo)
    case lettingGoNotLooked(Month, reason: String)
    // What leaves the centre.
    /// How far an export has got, in months.
    case exporting(done: Int, total: Int)
    /// All of it is in its place, but for so many issues that whoever began it must not read.
    case exported(path: String, leftOut: Int)
    case notExported(ID<CentreCore.Look>, reason: String)
    /// A report was noted, and no file came of it.
    case reportDidNotLeave(ID<LeftReport>, reason: String)
    /// What ``Effect/changeKeys(_:)`` asked for is on the disk, and this opens the centre now.
    case keysChanged([Opener])
    /// It is not done, or not surely; this opens the centre.
    case keysNotChanged(Phrase, [Opener])
    /// Whoever sat here was elsewhere and need not be who comes back: the desk is locked.
    case lock
    /// The terminal goes away: what was typed is kept.
    case hungUp(Instant)
}

/// What the screens ask of the outside.
package enum Effect: Hashable, Sendable {
    /// Write a deed.
    ///
    /// The answer is ``Message/recorded(_:)`` or ``Message/notRecorded(reason:)``, in the order asked.
    case record(Entry)
    /// Read months.
    ///
    /// Each answers with ``Message/monthLoaded(_:_:)``.
    case loadMonths([Month])
    /// Look through all months for what bears the name of a request.
    ///
    /// Answers with ``Message/mentions(_:_:)``.
    case findMentions(ID<ForgetRequest>, name: String)
    /// Keep a person's half-typed forms in place of those kept before; an empty list lets go of them.
    case saveDrafts(ID<Person>, [Draft])
    /// Write a page of text where a person can find and print it; `ending` is how its file's name ends.
    case savePage(name: String, text: String, ending: String = "txt")
    /// Prove a PIN: of nobody, where nobody goes by the name; that takes as long.
    ///
    /// This and the next five are answered in the order asked.
    case checkPin(ID<Person>?, Whisper)
    /// Make the hash of a PIN or a pick-up word.
    case hashPin(Whisper)
    /// Compare a pick-up word with a hash.
    ///
    /// Answers with ``Message/pinChecked(_:)``.
    case compare(Whisper, SecretHash)
    /// Prove a passphrase of the centre.
    case checkPassphrase(Whisper)
    /// Make a passphrase to offer, or a code on paper.
    case makeSecret(NewSecret)
    /// Look for earlier issues that are like one and not at hand.
    ///
    /// Answers with ``Message/similarFound(_:_:)``.
    case findSimilar(ID<Issue>)
    /// Find the mark by which the record knows a receipt.
    ///
    /// `finds` has the issue looked for that it fits, through all months. Answers with
    /// ``Message/receiptMarked(_:_:)``.
    case markReceipt(Whisper, finds: Bool)
    /// Change what opens the centre.
    ///
    /// The answer is ``Message/keysChanged(_:)`` or ``Message/keysNotChanged(_:_:)``.
    case changeKeys(KeyChange)
    // Looking back.
    /// Count months, or read what was counted of them.
    ///
    /// Answers with ``Message/figuresRead(_:first:)``, a part of them at a time.
    case readFigures([Month])
    /// Read the notes to the next shift that were put away.
    ///
    /// Answers with ``Message/pastNotesRead(_:)`` or ``Message/pastNotesNotRead(reason:)``.
    case readPastNotes
    // Finding.
    /// Look through the whole record; the search before it stops.
    ///
    /// Each step answers with ``Message/found(_:)``.
    case search(Int, SearchQuery, by: ID<Person>)
    /// Look no further.
    case stopSearching
    // Ageing out.
    /// Count what would age out.
    ///
    /// Each answers with ``Message/ageingSeen(_:)``.
    case lookAtAgeing([Ageing])
    // Letting go.
    /// Count what would go with all months before one, and what stays.
    ///
    /// The answer is ``Message/lettingGoLooked(_:)`` or ``Message/lettingGoNotLooked(_:reason:)``.
    case lookAtLettingGo(before: Month)
    // What leaves the centre.
    /// Write a report that was noted where a person can find it.
    ///
    /// Answers with ``Message/pageSaved(path:)`` or ``Message/reportDidNotLeave(_:reason:)``.
    case letLeave(ID<LeftReport>, Language)
    /// Write out everything that whoever was noted by a look may read, behind all else that is asked.
    ///
    /// Answers with ``Message/exporting(done:total:)``, and in the end with ``Message/exported(path:leftOut:)`` or
    /// ``Message/notExported(_:reason:)``.
    case takeOut(ID<Look>, to: String, Language)
    /// Paint everything anew: something else wrote on the terminal.
    case redraw
    /// Open the invented centre to practise in; ``quit`` there comes back here.
    case practise
    /// End, the screen erased.
    case quit
    /// End, the screen erased and every key dropped, and begin anew with nobody at the desk.
    case startAfresh
}

/// A form that was typed into and not saved.
///
/// It belongs to whoever typed it.
package struct Draft: Hashable, Sendable {
    /// Which form: ``FormKind``.
    package let form: String
    /// Which thing the form is about, where it is about one: an id's digits; else which of several it is, and `nil` for
    /// the first.
    package let about: String?
    /// When it was last typed into.
    package let at: Moment
    package let fields: [String: String]

    package init(form: String, about: String? = nil, at: Moment, fields: [String: String]) {
        self.form = form
        self.about = about
        self.at = at
        self.fields = fields
    }
}
