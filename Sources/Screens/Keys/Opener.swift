package import CentreCore
package import Resources

/// One thing that opens a sealed centre, as far as screens know it: whose it is, and nothing that is secret.
package struct Opener: Hashable, Sendable {
    package let id: ID<Opener>
    /// Whose passphrase it is; `nil` where it is nobody's in particular, or the code on paper.
    package let owner: ID<Person>?
    package let isPaper: Bool

    package init(_ id: ID<Opener>, of owner: ID<Person>?, isPaper: Bool = false) {
        self.id = id
        self.owner = owner
        self.isPaper = isPaper
    }

    /// What tells it apart from another of the same person, here and on the command line.
    var reference: String { String(id.description.prefix(6)) }
}

/// A secret that can be made anew: to open a centre with, to collect a child, or to hear what came of an issue.
package enum NewSecret: Hashable, Sendable {
    case passphrase, paper, pickUpWord, receipt
}

/// What shall become of what opens the centre.
package enum KeyChange: Hashable, Sendable {
    /// One more passphrase opens it.
    case add(Whisper, for: ID<Person>)
    /// This opens it no more.
    case remove(ID<Opener>)
    /// This code on paper opens it, and no former one.
    case paper(Whisper)
}

/// The rules of what somebody types to open a centre with from now on; they are not the screens'.
package struct KeyRules: Sendable {
    /// What is wrong with a passphrase that is chosen now; `nil` where nothing is.
    package var chosen: @Sendable (Whisper) -> Phrase?
    /// Whether something typed is a code on paper, however it is written.
    package var isCode: @Sendable (_ typed: Whisper, _ code: Whisper) -> Bool

    package init(
        chosen: @escaping @Sendable (Whisper) -> Phrase?,
        isCode: @escaping @Sendable (_ typed: Whisper, _ code: Whisper) -> Bool
    ) {
        self.chosen = chosen
        self.isCode = isCode
    }

    /// Those of a centre that has no keys: nothing is taken.
    package static let none = KeyRules(
        chosen: { _ in Phrase("refusal.plainCentre") }, isCode: { _, _ in false })
}
