package import CentreCore

/// A search through the whole record, done step by step, so that what else is asked for comes between.
///
/// First what is standing, then month by month, the newest first.
package struct RecordSearch: Sendable {
    package let query: SearchQuery
    package let person: ID<Person>
    /// The months that were not looked through yet, the newest last.
    private var months: [Month]
    /// How many steps there are in all.
    package let total: Int
    private var isBegun = false
    /// The files of which not all could be read.
    package internal(set) var unread: Set<String> = []
    let scan: WordScan
    /// The files of months that other threads look through already.
    var ahead: [Month: [Background<SearchedFile>]] = [:]
    /// How many months are looked through ahead of the one that is asked for.
    static let depth = 3

    init(for query: SearchQuery, by person: ID<Person>, in months: [Month]) {
        self.query = query
        self.person = person
        // What is told of a session may be held in another month than it was first planned for.
        let days = query.days.map { $0.lowerBound.advanced(by: -32)...$0.upperBound.advanced(by: 32) }
        self.months = months.filter { month in
            days.map { Month($0.lowerBound) <= month && month <= Month($0.upperBound) } ?? true
        }
        total = self.months.count + 1
        scan = WordScan(for: query)
    }

    package var isOver: Bool { isBegun && months.isEmpty }
    /// How many steps are done.
    package var done: Int { isBegun ? total - months.count : 0 }
    /// The month that is looked through next; `nil` for what is standing, and at the end.
    package var month: Month? { isBegun ? months.last : nil }

    /// The months that come next.
    var coming: some Sequence<Month> { months.suffix(Self.depth).reversed() }

    /// Takes the next step: a month, or what is standing.
    mutating func next() -> Month? {
        guard isBegun else {
            isBegun = true
            return nil
        }
        return months.popLast()
    }
}
