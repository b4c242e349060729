/// What ages out together, after a time that the collective sets.
package enum AgeingWords: String, Hashable, Sendable, CaseIterable {
    /// The names that people who visited went by.
    case names
    /// The rest of what was personal in matters that are closed: needs, notes, what was told, who collected whom.
    case details
}

/// What a person wants to age out: words of all that began before a month, whole months only.
package struct Ageing: Hashable, Sendable {
    package let words: AgeingWords
    package let before: Month

    package init(_ words: AgeingWords, before: Month) {
        self.words = words
        self.before = before
    }
}

/// Words aged out: in everything that began in these months and was not open just then they count as blank from now
/// on, whenever and however often they are read.
///
/// A rule and no list of places: ten years hold hundreds of thousands of names.
package struct Aged: Hashable, Sendable {
    package let words: AgeingWords
    /// The first month; `nil` for the beginning.
    package let from: Month?
    /// The month after the last.
    package let before: Month
    /// What was open then and keeps its words until a later review, in order.
    package let open: [ID<Root>]

    package init(_ words: AgeingWords, from: Month? = nil, before: Month, open: some Sequence<ID<Root>>) {
        self.words = words
        self.from = from
        self.before = before
        self.open = Set(open).sorted()
    }

    /// Whether a month lies in it.
    package func reaches(_ month: Month) -> Bool { month < before && from.map { month >= $0 } ?? true }
}

extension Root {
    /// The id of what has a month; `nil` for what is standing.
    package var id: ID<Root>? {
        switch self {
        case .visit(let id): id.of(Root.self)
        case .headcount(let id): id.of(Root.self)
        case .look(let id): id.of(Root.self)
        case .care(let id): id.of(Root.self)
        case .carer(let id): id.of(Root.self)
        case .issue(let id): id.of(Root.self)
        case .concern(let id): id.of(Root.self)
        case .warning(let id): id.of(Root.self)
        case .session(let id): id.of(Root.self)
        case .decision(let id): id.of(Root.self)
        case .supplies(let id): id.of(Root.self)
        case .standing: nil
        }
    }

    /// The fields of it that age out.
    ///
    /// What the group keeps as its memory does not: concerns with what was answered to them, decisions, what sessions
    /// said; nor the names of people who worked at the desk.
    package func fields(of words: AgeingWords) -> [WordField] {
        switch (self, words) {
        case (.visit, .names): [.handle]
        case (.visit, .details): [.need, .note, .words]
        case (.care, .details):
            [.handle, .name, .allergy, .sleep, .comfort, .words, .reach, .call, .neverCall]
        case (.issue, .details): [.handle, .words, .place, .why, .name, .purpose]
        case (.warning, .details): [.place, .words]
        case (.session, .details): [.handle]
        default: []
        }
    }
}

extension Month {
    /// The first millisecond of the month in UTC, counted from 1970.
    var start: Int64 { Int64(firstDay.daysSince1970) * 86_400_000 }
}
