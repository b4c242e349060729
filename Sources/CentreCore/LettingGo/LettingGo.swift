/// What letting go of the months before one would do, as the record stands.
package struct LettingGo: Hashable, Sendable {
    /// A thing that is still open, in force, or was touched since yesterday, so that its month stays.
    package enum Matter: String, Hashable, Sendable, CaseIterable {
        case visit, care, issue, concern, warning, session, decision, other
    }

    /// A month that stays, and how many things of each sort it stays for.
    package struct Staying: Hashable, Sendable {
        package let month: Month
        package let matters: [Matter: Int]

        package init(month: Month, matters: [Matter: Int]) {
            self.month = month
            self.matters = matters
        }
    }

    package let before: Month
    /// The counts of the months that go: all that is left of them then.
    package let going: [Month: Figures]
    /// In their order.
    package let staying: [Staying]
    /// Those of the months that go of which not all can be read: their counts would be wrong for ever, so that they go
    /// only where somebody says that they may.
    package let damaged: Set<Month>

    package init(
        before: Month, going: [Month: Figures], staying: [Staying], damaged: Set<Month> = []
    ) {
        self.before = before
        self.going = going
        self.staying = staying
        self.damaged = damaged
    }

    package var visits: Int { going.values.reduce(0) { $0 + $1.visits } }
    /// Of those that may be counted.
    package var issues: Int { going.values.reduce(0) { $0 + $1.issues.told } }

    /// What is written down: the counts of each month, then that they are let go, so that whatever part of it a crash
    /// leaves lets go of nothing that was not counted.
    ///
    /// A desk that was away may hold less of a month than the one that let go of it before: what that one counted stays.
    package func events(after gone: MonthsGone) -> [Event] {
        let counted = going.sorted { $0.key < $1.key }.map { month, figures in
            MonthLetGo(month: month, figures: figures, isInPart: damaged.contains(month))
        }
        return counted.filter { !($0.isLess(than: gone.counted($0.month))) }.map { .lettingGo(.month($0)) }
            + [.lettingGo(.months(MonthsLetGo(before: before, kept: Set(staying.map(\.month)))))]
    }

    /// How many months behind this one are never let go of: what is told in them still ages by the times that the settings
    /// give, and a year is what people compare with.
    package static let monthsToKeep = 12
    /// By how many days the clock may be ahead of the newest entry: beyond that, it is taken to be wrong.
    package static let daysAhead = 45

    /// The latest month before which everything may be let go.
    package static func latest(at now: Moment) -> Month {
        (0..<monthsToKeep).reduce(Month(now.instant)) { month, _ in month.previous }
    }
}

extension MonthLetGo {
    /// Whether another count of the month has more in it.
    fileprivate func isLess(than other: MonthLetGo?) -> Bool {
        guard let other, let theirs = other.figures?.things, isInPart || !other.isInPart else { return false }
        return figures.map { $0.things < theirs } ?? true
    }
}

/// Why months are not let go, or why something cannot be written about one that was.
package enum LettingGoRefusal: Hashable, Sendable {
    /// The clock is so far ahead of the newest entry that it is wrong, or nobody was here for long.
    case clockAhead(newest: Moment)
    case tooRecent(latest: Month)
    /// Nothing of those months is left that could go.
    case nothingBefore(Month)
    /// What somebody wants to write down belongs into a month that was let go.
    case monthGone(Month)
}

extension Centre {
    /// Lets go of the months before one: which those are, what was counted of them and what stays is filled in where the
    /// record is written.
    ///
    /// Of those that are damaged only the named ones may go.
    func letGo(
        before month: Month, alsoDamaged: Set<Month>, at now: Moment
    ) throws(Refusal) -> [Event] {
        try mayLetGo(before: month, at: now)
        let damaged = alsoDamaged.sorted().map { MonthLetGo(month: $0, figures: nil, isInPart: true) }
        return damaged.map { .lettingGo(.month($0)) } + [.lettingGo(.months(MonthsLetGo(before: month)))]
    }

    /// Whether the time allows it: so a screen knows before anybody types a confirmation.
    package func mayLetGo(before month: Month, at now: Moment) throws(Refusal) {
        guard now.instant <= newestEntry.advanced(minutes: LettingGo.daysAhead * 1440) else {
            throw .lettingGo(.clockAhead(newest: Moment(newestEntry, offset: now.offset)))
        }
        let latest = LettingGo.latest(at: now)
        guard month <= latest else { throw .lettingGo(.tooRecent(latest: latest)) }
        if let before = letGoBefore, month < before { throw .lettingGo(.nothingBefore(month)) }
    }

    /// Refuses what would have to stand in a file that is gone.
    ///
    /// What is at hand may go on: its file is here as long as nobody lets go of it here, whatever another desk did.
    func keepOutOfMonthsGone(_ events: [Event]) throws(Refusal) {
        guard gone.deed != nil else { return }
        for event in events where newestStamp(on: event.root) == nil {
            if let month = event.root?.month, gone.contains(month) { throw .lettingGo(.monthGone(month)) }
        }
    }
}
