import CentreCore
import Testing

/// What may be let go of at a live start, and what may not.
struct KeepLiveLaws {
    private static let seeds: ClosedRange<UInt64> = 1...16

    /// Service days around which the random evenings lie.
    private static let days = (-1...4).map { ServiceDay(Evening.opening.day).advanced(by: $0) }

    @Test func `letting go changes nothing that is open, today's or yesterday's`() {
        law(seeds: KeepLiveLaws.seeds) { moves in
            Play.failure(
                of: moves,
                end: { play in
                    for today in KeepLiveLaws.days {
                        let whole = play.desks[0].centre
                        var live = whole
                        live.keepLive(on: today)
                        if live.present != whole.present { return "present" }
                        if live.presentCount != whole.presentCount { return "counts" }
                        if live.openNotes != whole.openNotes { return "notes" }
                        let later = Day(daysSince1970: .max)
                        if live.followUps(dueBy: later) != whole.followUps(dueBy: later) {
                            return "follow-ups"
                        }
                        for day in [today, today.advanced(by: -1)] {
                            if live.visits(on: day) != whole.visits(on: day) { return "visits on \(day)" }
                            if live.headcounts(on: day) != whole.headcounts(on: day) { return "headcounts" }
                        }
                        if let fault = live.indexFault { return fault }
                        var again = live
                        again.keepLive(on: today)
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
                        live.keepLive(on: today)
                        let touched = Set(tail.flatMap(\.events).compactMap(\.root)).subtracting([.standing])
                        for line in first
                        where line.events.contains(where: { $0.root.map(touched.contains) == true }) {
                            live.apply(line)
                        }
                        for line in tail { live.apply(line) }
                        live.keepLive(on: today)
                        var whole = play.desks[0].centre
                        whole.keepLive(on: today)
                        if live != whole { return "differs on \(today)" }
                    }
                    return nil
                })
        }
    }
}
