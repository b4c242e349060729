package import CentreCore
package import Resources

/// One screen: a place on the bar, or something that lies over it.
///
/// **How to add a screen.** Make a struct in the folder of its part of the centre and give it this protocol, or
/// ``FormScreen`` where it is a form; every default suits a plain list. Then:
/// 1. a way in: a ``Command`` with its ``Binding`` and its line in `Model.open(_:)`, or a ``Wish/open(_:)`` from
///    another screen;
/// 2. its words in `Resources/words/en.txt`, `es.txt` and `pt.txt`: a test names the key that is missing;
/// 3. a form also: a case of ``FormKind``, and its lines in `FormKind.isAboutOneThing` and `FormKind.blank(for:in:)`, so
///    that what was half typed comes back;
/// 4. a test that presses keys through `Driver`, and a golden.
///
/// A screen never acts. It answers with wishes; `Centre.decide` judges what it wants done. It paints within the
/// canvas that it gets and says nothing about frame, footer or saving: those are the same everywhere.
package protocol Screen: Sendable {
    /// The commands that work here beside those that work everywhere, most needed first.
    func commands(in desk: Desk) -> [Command]

    /// Whether digits choose something here; elsewhere they choose a place on the bar.
    var ownsDigits: Bool { get }

    /// Whether the bar of places stands above this screen.
    var isPlace: Bool { get }

    /// Whether this screen shows why somebody came or where they were sent: then no name stands on it, not even on the
    /// line below.
    var tellsWhy: Bool { get }

    /// Whether a secret stands on this screen to be read: then it closes, and the secret is gone, once the desk is hidden
    /// or its person leaves.
    var showsSecret: Bool { get }

    /// Whether somebody who is nobody of the desk sits at it: then every way out of it ends at the locked desk.
    var isForGuest: Bool { get }

    /// Whether others look on: then no key does anything but the screen's own and those that hide or lock the desk, and
    /// neither who sits here nor what was done stands beside it.
    var ownCommandsOnly: Bool { get }

    /// Which form this is and what it is about, so that what was typed can be kept.
    var kind: (form: FormKind, about: String?)? { get }

    /// The command by whose word the footer calls Enter, where a form does more than keep what was typed.
    var enters: Command? { get }

    /// What would be lost if the screen went away now; `nil` where nothing was typed.
    var typed: [String: String]? { get }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish]

    /// Takes a key that no command took.
    mutating func press(_ key: Key, in desk: Desk) -> [Wish]

    /// Takes a click on something that this screen painted.
    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish]

    /// Says in place why an action was refused, where the screen has the place; else gives `false`.
    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool

    /// What the command would do, where that is one of the centre's actions: so it is known who may.
    func action(of command: Command, in desk: Desk) -> Action?

    /// Why the command does nothing here, where that is not for the centre's actions to say.
    func refusal(of command: Command, in desk: Desk) -> Refusal?

    /// Says in place that a PIN or a passphrase was not it, or why none is taken now.
    mutating func notProved(_ complaint: Phrase)

    /// Lets go of what was typed in secret.
    mutating func forgetSecrets()

    /// Makes itself ready for the next line, where lines are typed one after another.
    mutating func startAgain(in desk: Desk)

    /// The months of which all must be at hand for what this screen shows.
    func months(in desk: Desk) -> [Month]

    /// The months of which what was counted must be at hand for what this screen shows; `nil` where it shows no figures.
    func figures(in desk: Desk) -> ClosedRange<Month>?

    /// Whether it shows notes to the next shift that were put away.
    var showsPastNotes: Bool { get }

    /// Looks at the desk again after something changed: what it shows may have gone.
    mutating func refresh(in desk: Desk)

    /// Leaves out of its forms what the collective refuses to have recorded.
    mutating func leaveOut(in desk: Desk)

    func paint(on canvas: inout Canvas, in desk: Desk)
}

extension Screen {
    package func commands(in desk: Desk) -> [Command] { [.back] }
    package var ownsDigits: Bool { false }
    package var isPlace: Bool { false }
    package var tellsWhy: Bool { false }
    package var showsSecret: Bool { false }
    package var isForGuest: Bool { false }
    package var ownCommandsOnly: Bool { false }
    package var kind: (form: FormKind, about: String?)? { nil }
    package var enters: Command? { nil }
    package var typed: [String: String]? { nil }
    package mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        command == .back ? [.back] : []
    }
    package mutating func press(_ key: Key, in desk: Desk) -> [Wish] { [] }
    package mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] { [] }
    package mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool { false }
    package func action(of command: Command, in desk: Desk) -> Action? { nil }
    package func refusal(of command: Command, in desk: Desk) -> Refusal? { nil }
    package mutating func notProved(_ complaint: Phrase) {}
    package mutating func forgetSecrets() {}
    package mutating func startAgain(in desk: Desk) {}
    package func months(in desk: Desk) -> [Month] { [] }
    package func figures(in desk: Desk) -> ClosedRange<Month>? { nil }
    package var showsPastNotes: Bool { false }
    package mutating func refresh(in desk: Desk) {}
    package mutating func leaveOut(in desk: Desk) {}
}

/// What a screen wants.
package enum Wish: Sendable {
    /// Put a screen over this one.
    case open(any Screen)
    /// Put a screen in the place of this one.
    case become(any Screen)
    /// Close this screen; what was typed is kept.
    case back
    /// Close this screen; what was typed is done with.
    case finish
    /// Stay, ready for the next line.
    case again
    /// Have something done.
    ///
    /// `saying` is what the line below tells once it is saved: "6 people". What follows `then` happens at once, but
    /// only where nothing was refused.
    case act(Action, saying: Phrase, then: [Wish] = [])
    /// The same, where what follows must know what was written: of what comes into being, the id.
    case actKnowing(Action, saying: Phrase, then: @Sendable ([Event]) -> [Wish])
    /// As if the command's key were pressed on this screen.
    case attempt(Command)
    /// Have something done with the hash of a PIN or a pick-up word that was just chosen.
    case actWithHash(Whisper, @Sendable (SecretHash) -> Action, saying: Phrase, then: [Wish] = [])
    /// Have a pick-up word compared with a hash; what follows where it is the one, or is not.
    case compare(Whisper, SecretHash, then: @Sendable (Bool) -> [Wish])
    /// Have a PIN proved as that of whoever goes by a name, `nil` where nobody does; what follows where it is.
    case prove(ID<Person>?, name: String, Whisper, then: [Wish])
    case provePassphrase(Whisper)
    /// Have these wishes granted, after a passphrase where none was typed in this sitting.
    case withPassphrase([Wish])
    /// Have a secret made where chance is good enough for one, and what follows granted.
    case makeSecret(NewSecret, then: @Sendable (Whisper, Desk) -> [Wish])
    /// Have the mark of a receipt found, and what follows granted; its issue is brought to hand where that is wanted.
    case markReceipt(Whisper, finds: Bool = false, then: @Sendable (String, Desk) -> [Wish])
    /// Have what opens the centre changed; `saying` is what the line below tells once it is.
    case changeKeys(KeyChange, saying: Phrase)
    /// Say something on the line below.
    case say(Phrase)
    /// As if the command's key were pressed on the screen below this one, which closes.
    case instead(Command)
    case effect(Effect)
    /// Have the whole record looked through for what was typed.
    case search(String, SearchQuery)
    /// Look no further.
    case stopSearching
    /// The clock on the wall says this; what is written is shifted until the machine's clock is mended.
    case clock(Moment)
    /// The machine's clock was looked at and is right.
    case clockIsRight
}
