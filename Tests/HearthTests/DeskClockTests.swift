import CentreCore
import Testing
import hearth

/// The clocks of a machine, of which people set one.
@Suite struct DeskClockTests {
    private var reading = DeskClock.Reading(
        wall: Instant(milliseconds: 1_795_543_500_000), boot: 9_000_000, awake: 8_000_000)
    private var clock: DeskClock

    init() { clock = DeskClock(reading) }

    private mutating func pass(_ milliseconds: Int64, asleep: Int64 = 0, set: Int64 = 0) -> [DeskClock.News] {
        reading.wall = reading.wall.later(by: milliseconds + asleep + set)
        reading.boot += milliseconds + asleep
        reading.awake += milliseconds
        return clock.look(reading)
    }

    @Test mutating func `time passes as it does since the machine started, whatever is set`() {
        let start = clock.time(reading)
        #expect(start == reading.wall)
        _ = pass(5_000, set: -86_400_000)
        _ = pass(5_000, set: 40_000)
        #expect(start.later(by: 10_000) == clock.time(reading))
    }

    @Test mutating func `a clock that was set is told of, once, and how far it is ahead in all`() {
        #expect(pass(4_000).isEmpty)
        #expect(pass(4_000, set: 3_600_000) == [.set(ahead: 3_600_000)])
        #expect(pass(4_000).isEmpty)
        #expect(pass(4_000, set: -3_600_000) == [.set(ahead: 0)])
    }

    @Test mutating func `a clock that drifts is followed quietly`() {
        for _ in 0..<99 { #expect(pass(4_000, set: 10).isEmpty) }
        #expect(pass(4_000, set: 10) == [.drifted(ahead: 1_000)])
        #expect(pass(4_000, set: -29_000) == [.drifted(ahead: -28_000)])
    }

    @Test mutating func `a machine that slept for a second or more is told of, and is no clock that was set`()
    {
        #expect(pass(4_000, asleep: 999).isEmpty)
        #expect(pass(4_000).isEmpty)
        #expect(pass(4_000, asleep: 1_000) == [.slept])
        #expect(pass(4_000).isEmpty)
        #expect(pass(10, asleep: 8 * 3_600_000) == [.slept])
        #expect(pass(10, asleep: 60_000, set: 60_000) == [.set(ahead: 60_000), .slept])
    }
}

@Test func `whoever begins anew passes on no descriptor that was read already`() {
    let former = [
        "hearth", "--passphrase-fd", "3", "--data", "D", "--as=Ana", "--passphrase-fd=4", "--pin-fd", "5",
        "--contrast",
    ]
    #expect(Afresh.arguments(former) == ["hearth", "--data", "D", "--as=Ana", "--contrast"])
    #expect(Afresh.arguments(["-hearth"]) == ["-hearth"])
}
