/// One thing that one person brings up, in their own words and under their control.
package struct Issue: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        case raised, heard, reopened, resolved, noFurtherAction, withdrawn, takenBack

        /// Whether something is still to be done about it.
        package var isOpen: Bool { self == .raised || self == .heard || self == .reopened }
    }

    /// What makes it right to close an issue.
    package enum Ground: String, Hashable, Sendable, CaseIterable {
        /// A coordinator sees no more to do; enough where nobody was hurt.
        case coordinator
        case twoCoordinators
        /// Whoever raised it says so.
        case raisersWord
        case session
    }

    package let id: ID<Issue>
    package internal(set) var state = Trail<State>()
    package internal(set) var raised = Latest<Raised>()
    package internal(set) var handle = Latest<Change<String>>()
    package internal(set) var other = Latest<Bool>()
    package internal(set) var kinds: [Code: Latest<Bool>] = [:]
    package internal(set) var supports: [Code: Latest<Bool>] = [:]
    package internal(set) var doer = Latest<Change<Code>>()
    package internal(set) var happenedAt = Latest<Change<PlannedTime>>()
    package internal(set) var placeWords = Latest<Change<String>>()
    package internal(set) var whyWords = Latest<Change<String>>()
    package internal(set) var replies: [IssueQuestion: Latest<Change<Reply>>] = [:]
    package internal(set) var sayings: [ID<Saying>: Saying] = [:]
    package internal(set) var uses: [Use: Latest<Bool>] = [:]
    package internal(set) var shutOut: [ID<ShutOut>: ShutOut] = [:]
    package internal(set) var helps: [ID<Help>: Help] = [:]
    /// Which words, help and readers do not count.
    var takenBack: [ID<IssuePart>: Latest<Bool>] = [:]
    package internal(set) var closing = Latest<Closing>()
    var voices: [ID<Person>: Latest<Voice>] = [:]
    package internal(set) var receipt = Latest<Change<String>>()
    package internal(set) var hands = Hands()
    /// Whether whoever raised it asked to be forgotten.
    var isNameHidden = false

    package struct Raised: Hashable, Sendable {
        package let at: Moment
        package let by: ID<Person>
        package let via: Door
    }

    /// How it came to its last state, and by whom.
    package struct Closing: Hashable, Sendable {
        package let ground: Ground?
        package let second: ID<Person>?
        package let day: Day?
        package let at: Moment
        package let by: ID<Person>
    }

    /// What a coordinator said about closing it, and of which state that was said.
    struct Voice: Hashable, Sendable {
        let state: State?
        let after: [EventRef]
    }

    init(id: ID<Issue>) { self.id = id }
}

/// Words, help, or a reader who is shut out: whatever of an issue can be taken back.
package enum IssuePart {}

/// Words of whoever raised an issue: the first ones, or some that came later.
package struct Saying: Hashable, Sendable {
    package let id: ID<Saying>
    package internal(set) var said = Latest<Moment>()
    package internal(set) var words = Latest<Change<String>>()

    init(id: ID<Saying>) { self.id = id }

    package var text: String? { words.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
}

/// Somebody who must not read an issue, by the name that was typed.
package struct ShutOut: Hashable, Sendable {
    package let id: ID<ShutOut>
    package internal(set) var called = Latest<Change<String>>()
    /// Who at the desk went by that name then.
    package internal(set) var person = Latest<Change<ID<Person>>>()

    init(id: ID<ShutOut>) { self.id = id }

    package var name: String? { called.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
}

/// Something that was done about an issue.
package struct Help: Hashable, Sendable {
    package enum Way: String, Hashable, Sendable, CaseIterable {
        /// Listening, company, a place to stay: what the centre itself gives.
        case support
        /// Meeting a danger that is there now.
        case crisis
        /// Sending to a service.
        case referral
        case followUp
        /// Telling an ally or an authority, for a purpose, with consent asked afresh.
        case passedOn
    }

    package let id: ID<Help>
    package internal(set) var given = Latest<Given>()
    package internal(set) var words = Latest<Change<String>>()
    package internal(set) var purposeWords = Latest<Change<String>>()

    package struct Given: Hashable, Sendable {
        package let way: Way
        package let codes: [Code]
        package let to: Code?
        package let due: Day?
        package let of: ID<Help>?
        package let outcome: Referral.State?
        package let at: Moment
        package let by: ID<Person>
    }

    init(id: ID<Help>) { self.id = id }

    package var text: String? { words.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
    package var purpose: String? { purposeWords.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
}

/// What may be done with an issue: each is asked, all are off until somebody says yes, and each can be withdrawn.
package enum Use: String, Hashable, Sendable, CaseIterable {
    /// Helpers may know what it is about, and what help is wanted.
    case helpersKnow
    /// It may be counted.
    case count
    /// The group may talk about it, without details.
    case talk
    /// Others may be warned.
    case warn
}

/// What may be asked about an issue, and need not be.
package enum IssueQuestion: String, Hashable, Sendable, CaseIterable {
    case safe, kinds, who, happened, place, many, support, elsewhere
}

/// An answer that is no text, time or code.
package enum Reply: String, Hashable, Sendable, CaseIterable {
    case yes, no, one, several, doesNotKnow, prefersNotToSay
}

extension Issue {
    package var counts: Bool { raised.value != nil && state.state != .takenBack }
    package var isOpen: Bool { counts && !isWithdrawn && state.state?.isOpen == true }

    /// Whether whoever raised it took it back, whatever another desk wrote of it at the same time.
    package var isWithdrawn: Bool { state.heads.contains { $0.state == .withdrawn } }

    /// Whether desks wrote different things at once.
    package var needsALook: Bool { counts && !isWithdrawn && state.needsALook }

    /// Whether a voice is about the issue as it stands: it names what acts, or comes after that in the same line.
    func isAboutWhatStands(_ voice: Latest<Voice>) -> Bool {
        guard let named = voice.value?.after, let own = voice.stamp?.ref else { return false }
        let heads = state.headRefs
        return Set(named).isSubset(of: heads)
            && heads.allSatisfy { named.contains($0) || ($0.line == own.line && $0.index < own.index) }
    }

    func isTakenBack<Part>(_ part: ID<Part>) -> Bool { takenBack[part.of(IssuePart.self)]?.value == true }

    /// Whether a use was agreed to; no word means no.
    package func allows(_ use: Use) -> Bool { !isWithdrawn && uses[use]?.value == true }

    package func reply(to question: IssueQuestion) -> Reply? { replies[question]?.value?.value }

    /// The working name as it is shown; `nil` for none.
    package var name: String? { isNameHidden ? nil : recordedName }
    var recordedName: String? { handle.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
    package var isForSomebodyElse: Bool { other.value == true }

    package var chosenKinds: [Code] { Issue.chosen(kinds) }
    package var wantedSupports: [Code] { Issue.chosen(supports) }
    package var who: Code? { doer.value?.value }
    package var happened: PlannedTime? { happenedAt.value?.value }
    package var place: String? { placeWords.value?.said }
    package var why: String? { whyWords.value?.said }

    private static func chosen(_ codes: [Code: Latest<Bool>]) -> [Code] {
        codes.filter { $0.value.value == true }.keys.sorted()
    }

    /// What was said, the first words first.
    package var said: [Saying] {
        sayings.values.filter { $0.text != nil && !isTakenBack($0.id) }.sorted {
            ($0.words.stamp ?? .first, $0.id) < ($1.words.stamp ?? .first, $1.id)
        }
    }

    /// Who must not read it, in the order of their naming.
    package var readersShutOut: [ShutOut] {
        shutOut.values.filter { $0.called.value != nil && !isTakenBack($0.id) }.sorted {
            ($0.called.stamp ?? .first, $0.id) < ($1.called.stamp ?? .first, $1.id)
        }
    }

    /// What was done, in the order of doing.
    package var done: [Help] {
        helps.values.filter { $0.given.value != nil && !isTakenBack($0.id) }.sorted {
            ($0.given.value?.at.instant ?? .latest, $0.given.stamp ?? .first)
                < ($1.given.value?.at.instant ?? .latest, $1.given.stamp ?? .first)
        }
    }

    /// Whether whoever raised it said more since anything was done about it.
    package var hasUnheardWords: Bool {
        guard said.count > 1, let last = said.last?.words.stamp else { return false }
        let deeds = [closing.stamp] + done.map(\.given.stamp)
        return deeds.compactMap { $0 }.allSatisfy { $0 < last }
    }

    /// Whether only a place was kept: nothing was told yet.
    package var isOnlyAPlace: Bool {
        said.isEmpty && chosenKinds.isEmpty && who == nil && place == nil && happened == nil
            && wantedSupports.isEmpty && why == nil
    }

    /// Whether it is about somebody being hurt, or was ever said to be: then more than one person closes it, and no
    /// coordinator alone makes it something else first.
    package var isViolence: Bool { kinds.keys.contains(where: IssueKinds.violent.contains) }

    /// What was sent somewhere and whose end is not known.
    package var openReferrals: [Help] {
        let done = done
        let ended = Set(
            done.compactMap { help in
                let end = help.given.value
                return [.done, .refused, .lost].contains(end?.outcome) ? end?.of : nil
            })
        return done.filter { $0.given.value?.way == .referral && !ended.contains($0.id) }
    }
}

/// The codes that every centre's lists of issues begin with, and those of them that mean something to the core.
package enum IssueKinds {
    /// Guidance on programmes with sex workers and the collective's own trade: see `domain.md` of the project.
    package static let starting = codes([
        "violence", "sexual-violence", "threats", "harassment", "bribes", "arrest", "confiscation",
        "discrimination", "refused-service", "eviction", "outing", "child-care", "information", "money",
        "health", "centre", "other",
    ])

    /// The kind of person who did it; never who it was.
    package static let doers = codes([
        "police", "official", "client", "manager", "owner", "gang", "partner", "family", "neighbour",
        "health-worker", "public", "sex-worker", "staff",
    ])

    /// Help that is wanted, or was given.
    package static let supports = codes([
        "listening", "company", "safe-place", "clinic", "pep", "emergency-contraception", "lawyer",
        "counselling", "phone-call", "money", "child-care", "documents", "other",
    ])

    /// Kinds that one coordinator alone never closes.
    package static let violent = Set(codes(["violence", "sexual-violence"]))

    /// Kinds that are answered before others.
    package static let urgent = Set(codes(["violence", "sexual-violence", "threats", "arrest"]))

    private static func codes(_ texts: [String]) -> [Code] { texts.compactMap { Code($0) } }
}
