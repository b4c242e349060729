import CentreCore
import Testing

/// What may be let go of at a live start, and what may not.
struct KeepLiveLaws {
    private static let seeds: ClosedRange<UInt64> = 1...16

    /// Service days around which the random evenings lie.
    private static let days = (-1...4).map { ServiceDay(Evening.opening.day).advanced(by: $0) }

    @Test func `letting go changes nothing that is open or of today`() {
        law(seeds: KeepLiveLaws.seeds) { moves in
            Play.failure(
                of: moves,
                end: { play in
                    for today in KeepLiveLaws.days {
                        let whole = play.desks[0].centre
                        var live = whole
                        live.keepLive(since: today)
                        if live.present != whole.present { return "present" }
                        if live.presentCount != whole.presentCount { return "counts" }
                        if live.openNotes != whole.openNotes { return "notes" }
                        let later = Day(daysSince1970: .max)
                        if live.followUps(dueBy: later) != whole.followUps(dueBy: later) {
                            return "follow-ups"
                        }
                        if live.visits(on: today) != whole.visits(on: today) { return "visits of today" }
                        if live.headcounts(on: today) != whole.headcounts(on: today) { return "headcounts" }
                        for day in [today.day, today.day.advanced(by: 1)]
                        where live.supplies(on: day) != whole.supplies(on: day) {
                            return "supplies"
                        }
                        for visit in whole.visits.values where visit.state.state == .left {
                            let turn = whole.settings.turnsAt
                            let left = visit.left.value.map { ServiceDay($0, turnsAt: turn) }
                            if left == today, live.visits[visit.id] != visit { return "who left today" }
                        }
                        if let fault = live.indexFault { return fault }
                        var again = live
                        again.keepLive(since: today)
                        if again != live { return "not the same twice" }
                    }
                    return nil
                })
        }
    }

    @Test func `a live start with the lines since, and the roots that they touch, is a live start from all`()
    {
        law(seeds: KeepLiveLaws.seeds) { moves in
            Play.failure(
                of: moves,
                end: { play in
                    let (first, tail) = (
                        play.lines.prefix(play.lines.count / 2), play.lines.suffix(from: play.lines.count / 2)
                    )
                    for today in KeepLiveLaws.days {
                        var live = Centre()
                        for line in first { live.apply(line) }
                        live.keepLive(since: today)
                        func recall(_ roots: Set<Root>) {
                            for line in first
                            where line.events.contains(where: { $0.root.map(roots.contains) == true }) {
                                live.apply(line)
                            }
                        }
                        recall(Set(tail.flatMap(\.events).compactMap(\.root)).subtracting([.standing]))
                        for line in tail { live.apply(line) }
                        recall(Set(live.carersMissed.map { .carer($0) }))
                        recall(Set(live.issuesMissed(since: today).map { .issue($0) }))
                        live.keepLive(since: today)
                        var whole = play.desks[0].centre
                        whole.keepLive(since: today)
                        if live != whole { return "differs on \(today)" }
                    }
                    return nil
                })
        }
    }
}
