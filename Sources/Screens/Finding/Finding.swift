package import CentreCore
import Resources

/// What a step of a search through the record found, and how far the search is.
package struct SearchStep: Hashable, Sendable {
    package let search: Int
    package let hits: [Hit]
    package let done: Int
    package let total: Int
    /// The month that is looked through next.
    package let month: Month?
    /// How many files could not be read, or not all of them.
    package let unread: Int
    package let isOver: Bool

    package init(
        search: Int, hits: [Hit], done: Int, total: Int, month: Month?, unread: Int, isOver: Bool
    ) {
        self.search = search
        self.hits = hits
        self.done = done
        self.total = total
        self.month = month
        self.unread = unread
        self.isOver = isOver
    }
}

/// What somebody looked for in this sitting, and what was found so far.
///
/// It is in no draft, and goes with the sitting.
struct Finding: Hashable, Sendable {
    enum State: Hashable, Sendable {
        case looking
        case over
        /// More was found than anybody reads.
        case full
        /// Something was written since that may change what is to be read: it is to be looked for again.
        case stale
    }

    let number: Int
    let typed: String
    var hits: [Hit] = []
    var last: SearchStep?
    var state = State.looking

    /// How much is found at the most.
    static let most = 1000

    mutating func take(_ step: SearchStep) {
        guard state == .looking else { return }
        hits += step.hits
        last = step
        if hits.count >= Self.most {
            hits = Array(hits.prefix(Self.most))
            state = .full
        } else if step.isOver {
            state = .over
        }
    }
}

extension Model {
    mutating func beginSearch(_ typed: String, _ query: SearchQuery) -> [Effect] {
        guard let person else { return [] }
        searches += 1
        let number = searches
        sitting?.finding = Finding(number: number, typed: typed)
        return [.search(number, query, by: person)]
    }

    /// Looks no further; what was found stays.
    mutating func stopSearch() -> [Effect] {
        guard sitting?.finding?.state == .looking else { return [] }
        sitting?.finding?.state = .over
        return [.stopSearching]
    }

    mutating func found(_ step: SearchStep) -> [Effect] {
        guard let owner = sittings.first(where: { $0.value.finding?.number == step.search })?.key else {
            return []
        }
        sittings[owner]?.finding?.take(step)
        return sittings[owner]?.finding?.state == .full ? [.stopSearching] : []
    }

    /// What was found may not be read any more as it was.
    mutating func letGoOfFindings() {
        for owner in sittings.keys where sittings[owner]?.finding != nil {
            sittings[owner]?.finding?.hits = []
            sittings[owner]?.finding?.state = .stale
        }
    }

    /// Something was forgotten: what was looked for may be that.
    mutating func forgetFindings() -> [Effect] {
        for owner in sittings.keys { sittings[owner]?.finding = nil }
        return [.stopSearching]
    }
}

extension Line {
    /// Whether the line may change what somebody may read: what was raised and agreed to, who may what, what was asked to
    /// be forgotten.
    var changesWhatIsRead: Bool {
        events.contains { event in
            switch event {
            case .issue, .concern, .warning, .forgetAsked, .forgetSettled, .personChanged: true
            default: false
            }
        }
    }
}
