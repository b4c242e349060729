/// A rule that the group gives itself: its wordings over time and in each language, objections, when it is looked at
/// again.
///
/// Whether it is in force is no field of it: the decisions that adopted and ended it say so.
package struct Agreement: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable { case proposed, adopted, ended }

    package let id: ID<Agreement>
    package internal(set) var proposed = Latest<Proposed>()
    package internal(set) var wordings: [ID<AgreementWording>: AgreementWording] = [:]
    package internal(set) var objections: [ID<Objection>: Objection] = [:]
    package internal(set) var reviewDay = Latest<Change<Day>>()
    var isDropped = Latest<Bool>()
    var takenBack: [ID<AgreementPart>: Latest<Bool>] = [:]
    package internal(set) var hands = Hands()

    package struct Proposed: Hashable, Sendable {
        package let at: Moment
        package let session: ID<Session>?
    }

    init(id: ID<Agreement>) { self.id = id }
}

/// A wording or an objection: whatever of an agreement can be taken back.
package enum AgreementPart {}

/// How an agreement reads from some day on, in one language.
package struct AgreementWording: Hashable, Sendable {
    package let id: ID<AgreementWording>
    package internal(set) var said = Latest<Said>()
    package internal(set) var words = Latest<Change<String>>()
    /// Whether the group agreed that it says this.
    package internal(set) var agreed = Latest<Bool>()

    package struct Said: Hashable, Sendable {
        package let language: Code
        package let day: Day
    }

    init(id: ID<AgreementWording>) { self.id = id }

    package var language: Code? { said.value?.language }
    package var day: Day? { said.value?.day }
    package var text: String? { words.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
    package var isAgreed: Bool { agreed.value == true }
}

extension Agreement {
    /// An agreement as it is read out in one language.
    package struct Reading: Hashable, Sendable {
        package let wording: AgreementWording
        /// Whether the group agreed to this wording, and to none in its first language since.
        package let isAgreed: Bool
    }

    package var counts: Bool { proposed.value != nil && isDropped.value != true }
    package var review: Day? { reviewDay.value?.value }

    func isTakenBack<Part>(_ part: ID<Part>) -> Bool {
        takenBack[part.of(AgreementPart.self)]?.value == true
    }

    package var objected: [Objection] { objections.standing { isTakenBack($0) } }

    /// All wordings that stand, in the order of their days.
    package var history: [AgreementWording] {
        wordings.values.filter { $0.said.value != nil && $0.text != nil && !isTakenBack($0.id) }.sorted {
            ($0.day ?? .distant, $0.said.stamp ?? .first, $0.id)
                < ($1.day ?? .distant, $1.said.stamp ?? .first, $1.id)
        }
    }

    /// The language in which it was first worded; its other wordings are translations.
    package var firstLanguage: Code? { history.first?.language }

    /// The languages that it has words in, its first one first.
    package var languages: [Code] {
        var seen: Set<Code> = []
        return history.compactMap(\.language).filter { seen.insert($0).inserted }
    }

    /// How it reads in a language on a day; `nil` where it has no words in it.
    ///
    /// The latest wording that the group agreed to, else the latest of all. A translation that is older than what it
    /// translates is not yet agreed.
    package func reading(in language: Code, on day: Day = .distant) -> Reading? {
        let known = history.filter { ($0.day ?? .distant) <= day }
        let first = firstLanguage
        let current = known.last { $0.language == first && $0.isAgreed }
        let inLanguage = known.filter { $0.language == language }
        let isAgreed = { (wording: AgreementWording) in
            guard wording.isAgreed else { return false }
            guard language != first else { return true }
            guard let current, let day = current.day, let own = wording.day else { return false }
            return day < own || day == own && current.said.stamp ?? .first < wording.agreed.stamp ?? .first
        }
        if let agreed = inLanguage.last(where: isAgreed) { return Reading(wording: agreed, isAgreed: true) }
        return inLanguage.last.map { Reading(wording: $0, isAgreed: false) }
    }
}
