/// Somebody looked at what few may see, or carried it away: who, what for a thing, when; never what it said.
package struct Look: Hashable, Sendable {
    package let id: ID<Look>
    package internal(set) var noted = Latest<Noted>()
    package internal(set) var reason = Latest<Change<String>>()

    /// What is known of a look.
    package struct Noted: Hashable, Sendable {
        package let verb: LookVerb
        package let about: ID<Thing>?
        package let at: Moment
        package let by: ID<Person>
    }

    /// Whatever was looked at: its id says which, and the verb of what sort.
    package enum Thing {}

    init(id: ID<Look>) { self.id = id }

    /// What for, in the words of whoever did it, where that was asked.
    package var why: String? { reason.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
}

/// What was done with what few may see.
///
/// A newer program knows verbs that this one has no words for; they stand in the trail all the same.
package struct LookVerb: Hashable, Sendable {
    package let text: String

    /// A verb of 1 to 32 small letters, digits, points and hyphens, or `nil`.
    package init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy {
            (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2e || $0 == 0x2d
        }
        guard isPlain, (1...32).contains(text.utf8.count) else { return nil }
        self.text = text
    }

    private init(known text: String) { self.text = text }

    /// The words of an issue were opened; about the issue.
    package static let issueWords = LookVerb(known: "issue.words")
    /// Lines were taken out with why people came and what they said.
    package static let exportLines = LookVerb(known: "export.lines")
    /// Everything that could be read was taken out, names and words with it.
    package static let exportAll = LookVerb(known: "export.all")
    /// Such a taking out came to nothing, and left nothing behind; about the look that it was noted as.
    package static let exportBroken = LookVerb(known: "export.broken")
}

/// Somebody looked.
package struct Looked: Hashable, Sendable {
    package var look: ID<Look>
    package var verb: LookVerb
    package var about: ID<Look.Thing>?
    package var why: String?

    package init(look: ID<Look>, verb: LookVerb, about: ID<Look.Thing>? = nil, why: String? = nil) {
        self.look = look
        self.verb = verb
        self.about = about
        self.why = why
    }
}
