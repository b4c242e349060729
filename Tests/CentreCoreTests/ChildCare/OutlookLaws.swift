import CentreCore
import Testing

/// The look ahead against counting minute by minute, in rooms of every kind.
struct OutlookLaws {
    /// Where the counting begins: 21:00 of the evening.
    private static let now = wall(2026, 11, 24, 21, 0)
    private static let horizon = 660

    /// A minute after now, or before it where negative.
    private static func minute(_ count: Int) -> Moment {
        Moment(now.instant.advanced(minutes: count), offset: now.offset)
    }

    private static func planned(_ count: Int) -> PlannedTime { PlannedTime(minute(count)) }

    /// A random room: children with and without a time, late ones, requests of every state, carers of every kind.
    private struct RandomRoom {
        var evening: Evening
        var adding: Set<ID<ChildCareRequest>> = []

        init(seed: UInt64) throws {
            evening = try Evening()
            var mint = Mint(seed: seed)
            let rows = [0, 2, 3, 8].map {
                RatioTable.Row(band: AgeBand(clamping: $0), perCarer: Int.random(in: 1...5, using: &mint))
            }
            try evening.does(
                .changeSettings(
                    SettingsChanged(
                        ratios: RatioTable(rows), capacity: .to(Int.random(in: 1...6, using: &mint)))),
                by: evening.ana)
            for name in ["Nur", "Sol", "Pia", "Kim"].prefix(Int.random(in: 0...4, using: &mint)) {
                try addCarer(name, mint: &mint)
            }
            for (place, name) in ["Tom", "Leo", "Mia", "Ada", "Kai", "Uma", "Zoe", "Eli"].enumerated()
            where Bool.random(using: &mint) {
                try addChild(name, place, mint: &mint)
            }
        }

        private mutating func addCarer(_ name: String, mint: inout Mint) throws {
            let start = minute(-Int.random(in: 1...90, using: &mint))
            let until =
                [
                    nil, minute(-Int.random(in: 0...1, using: &mint)),
                    minute(Int.random(in: 0...540, using: &mint)),
                ]
                .randomElement(using: &mint) ?? nil
            let isAfter = until.map { $0.instant > start.instant } ?? true
            // What is past now was said before it was.
            let shift = CarerStarted(
                shift: ID(at: start.instant, mint: &evening.mint), name: name, time: start,
                until: isAfter ? until : nil)
            evening.record(
                evening.centre.entry(
                    [.carer(.started(shift))], by: evening.joy, at: start, mint: &evening.mint))
            if Int.random(in: 0...5, using: &mint) == 0 {
                try evening.does(.care(.endCarer(shift.shift, at: OutlookLaws.now)), at: OutlookLaws.now)
            }
        }

        private mutating func addChild(_ name: String, _ place: Int, mint: inout Mint) throws {
            let band = [0, 2, 3, 8].randomElement(using: &mint) ?? 0
            let start = minute(-Int.random(in: 1...100, using: &mint))
            switch Int.random(in: 0...6, using: &mint) {
            case 0...2:
                let back = Bool.random(using: &mint) ? minute(Int.random(in: -60...540, using: &mint)) : nil
                let wish = CareWish(children: [kid(name, band: band)])
                let isAfter = back.map { $0.instant > start.instant } ?? true
                try evening.does(.care(.welcome(wish, Taking(back: isAfter ? back : nil))), at: start)
            case 3...4:
                let from = Int.random(in: -90...400, using: &mint)
                let wish = CareWish(
                    from: Bool.random(using: &mint) ? planned(from) : nil,
                    until: Bool.random(using: &mint)
                        ? planned(from + Int.random(in: 1...130, using: &mint)) : nil,
                    children: [kid(name, band: band)])
                guard
                    let entry = try? evening.centre.decide(
                        .care(.ask(wish)), by: evening.bea, at: start, mint: &evening.mint)
                else { return }
                evening.record(entry)
                guard case .care(let event)? = entry.events.first else { return }
                let id = event.request
                let states: [ChildCareRequest.State] = [.accepted, .accepted, .waitlisted, .declined]
                let state = states.randomElement(using: &mint) ?? .accepted
                try evening.does(.care(.answer(id, CareAnswer(state))), at: start)
                if Int.random(in: 0...3, using: &mint) == 0 { adding.insert(id) }
            case 5:
                // Promised for the day before, and nobody came.
                let wish = CareWish(from: planned(-1440 + place), children: [kid(name, band: band)])
                let done = try evening.does(.care(.ask(wish)), at: start)
                guard case .care(let event)? = done.lines.first?.events.first else { return }
                let id = event.request
                try evening.does(.care(.answer(id, CareAnswer(.accepted))), at: start)
            default:
                let id = try evening.welcomes(name, band: band)
                let collecting = Collecting(to: "Lola", proof: .knownFace)
                try evening.does(.care(.collect(id, collecting)))
            }
        }
    }

    /// Whether something that lasts from one minute to another lasts at a minute, all counted from now.
    private static func lasts(_ from: Int, _ until: Int?, at minute: Int) -> Bool {
        from <= minute && until.map { minute < $0 } ?? true
    }

    private static func minutes(_ moment: Moment) -> Int { now.instant.minutes(until: moment.instant) }

    private static func minutes(_ time: PlannedTime) -> Int {
        (time.day.daysSince1970 - now.day.daysSince1970) * 1440 + time.minute.minutes - now.minuteOfDay
    }

    /// The bands of the children at a minute, counted from what stands in the record.
    private static func children(_ room: RandomRoom, at minute: Int) -> [AgeBand: Int] {
        var counted: [AgeBand: Int] = [:]
        for request in room.evening.centre.care.values {
            for child in request.named {
                var isThere = false
                switch child.stay.state {
                case .inCare:
                    let back = child.backBy.map(minutes)
                    isThere = back.map { $0 <= 0 } == true || lasts(0, back, at: minute)
                case nil:
                    let from = request.wantedFrom.map(minutes) ?? 0
                    let until = request.wantedUntil.map(minutes)
                    let isOver = until.map { $0 <= 0 } == true && from <= 0
                    let isOfYesterday = from < -900
                    let isPromised = request.state.state == .accepted && !isOfYesterday
                    isThere =
                        (isPromised || room.adding.contains(request.id))
                        && lasts(from, isOver ? nil : until, at: minute)
                default: break
                }
                if isThere { counted[child.band, default: 0] += 1 }
            }
        }
        return counted
    }

    private static func carers(_ room: RandomRoom, at minute: Int) -> Int {
        room.evening.centre.shifts.values.count { shift in
            guard shift.state.state == .onDuty, let started = shift.started.value else { return false }
            // Nobody counts beyond six in the morning, nine hours from now.
            return lasts(minutes(started), shift.until.map(minutes) ?? 540, at: minute)
        }
    }

    @Test(arguments: 1...150 as ClosedRange<UInt64>)
    func `the look ahead is what counting each minute gives, and breaks nowhere`(seed: UInt64) throws {
        let room = try RandomRoom(seed: seed)
        let end = OutlookLaws.now.instant.advanced(minutes: OutlookLaws.horizon)
        let centre = room.evening.centre
        let spans = centre.outlook(from: OutlookLaws.now, until: end, adding: room.adding)
        #expect(spans.first?.start == OutlookLaws.now.instant)
        #expect(spans.last?.end == end)
        #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end == $1.start })
        #expect(spans.allSatisfy { $0.start < $0.end })
        for minute in 0..<OutlookLaws.horizon {
            let at = OutlookLaws.now.instant.advanced(minutes: minute)
            let span = try #require(spans.first { $0.start <= at && at < $0.end })
            let children = OutlookLaws.children(room, at: minute)
            let carers = OutlookLaws.carers(room, at: minute)
            let needed = children.reduce(0.0) {
                $0 + Double($1.value) / Double(centre.settings.ratioTable.row(of: $1.key).perCarer)
            }
            let all = children.values.reduce(0, +)
            try #require(span.children == all, "seed \(seed), minute \(minute)")
            try #require(span.carers == carers, "seed \(seed), minute \(minute)")
            // No sum of these parts is nearer to a whole number than a sixtieth, unless it is one.
            try #require(span.needed == Int((needed - 0.001).rounded(.up)), "seed \(seed), minute \(minute)")
            try #require(span.short == max(0, span.needed - carers))
            try #require(span.over == max(0, all - (centre.settings.roomCapacity ?? 0)))
            try #require(span.isGap == (span.short > 0 || span.over > 0))
        }
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `the look ahead begins with the room as it is, but for those who are still expected`(seed: UInt64)
        throws
    {
        let room = try RandomRoom(seed: seed)
        let now = room.evening.centre.room(at: OutlookLaws.now)
        let end = OutlookLaws.now.instant.advanced(minutes: 1)
        let first = try #require(
            room.evening.centre.outlook(from: OutlookLaws.now, until: end).first)
        #expect(first.carers == now.carers.count)
        #expect(first.capacity == now.capacity)
        #expect(first.children >= now.children.count)
    }
}

struct OutlookTests {
    @Test func `a carer counts up to the minute in which their time is up, and is named as leaving`() throws {
        var evening = try Evening()
        let nur = try evening.starts("Nur", until: tonight("22:00"))
        _ = try evening.starts("Sol")
        _ = try evening.welcomes("Tom", "Leo", "Mia", "Ada", band: 0, taking: Taking(back: tonight("23:00")))
        let spans = evening.centre.outlook(from: evening.now, until: try tonight("23:30").instant)
        #expect(
            spans.map(\.start) == [evening.now.instant]
                + (try ["22:00", "23:00"].map { try tonight($0).instant }))
        #expect(spans.map(\.carers) == [2, 1, 1])
        #expect(spans.map(\.needed) == [2, 2, 0])
        #expect(spans.map(\.short) == [0, 1, 0])
        #expect(spans.map(\.leaving) == [[], [nur], []])
        #expect(spans.map(\.children) == [4, 4, 0])
    }

    @Test func `a child is counted from the minute it is wanted, up to that in which it goes`() throws {
        var evening = try Evening()
        try evening.does(.changeSettings(SettingsChanged(capacity: .to(1))), by: evening.ana)
        _ = try evening.welcomes("Tom", taking: Taking(back: tonight("21:00")))
        let leo = try evening.asks("Leo", from: planned("20:30"), until: planned("21:30"))
        let end = try tonight("22:00").instant
        // Nobody promised anything yet; looked at as if somebody did, the two overlap for half an hour.
        #expect(evening.centre.outlook(from: evening.now, until: end).map(\.over) == [0, 0])
        let over = evening.centre.outlook(from: evening.now, until: end, adding: [leo])
        #expect(over.map(\.over) == [0, 1, 0, 0])
        #expect(over[1].start == (try tonight("20:30").instant))
        #expect(over[1].end == (try tonight("21:00").instant))
        try evening.does(.care(.answer(leo, CareAnswer(.accepted))))
        #expect(evening.centre.outlook(from: evening.now, until: end).map(\.over) == [0, 1, 0, 0])
        // Counted once, whether it is promised or asked about.
        #expect(
            evening.centre.outlook(from: evening.now, until: end, adding: [leo]).map(\.over) == [0, 1, 0, 0])
    }

    @Test func `a place that was promised for a day that is over keeps nobody's place`() throws {
        var evening = try Evening()
        let tom = try evening.asks("Tom", from: planned("20:00"))
        try evening.does(.care(.answer(tom, CareAnswer(.accepted))))
        func children(_ time: Moment) -> Int? {
            evening.centre.outlook(from: time, until: time.instant.advanced(minutes: 1)).first?.children
        }
        #expect(children(try tonight("23:00")) == 1)
        #expect(children(wall(2026, 11, 25, 5, 59)) == 1)
        #expect(children(wall(2026, 11, 25, 6, 0)) == 0)
    }

    @Test func `a carer of whom two desks wrote is one carer`() throws {
        var evening = try Evening()
        var other = evening.fork(seed: 8)
        _ = try evening.starts("Nur", until: tonight("22:00"))
        let second = try other.starts("nur", until: tonight("23:00"))
        for line in other.lines.suffix(1) { evening.take(line) }
        #expect(evening.centre.room(at: evening.now).carers.count == 1)
        #expect(evening.marks == [.carerNeedsALook(second)])
        let spans = evening.centre.outlook(from: evening.now, until: try tonight("23:30").instant)
        #expect(spans.map(\.carers) == [1, 1, 0])
        try evening.does(.care(.takeBackCarer(second)))
        #expect(evening.marks.isEmpty)
    }

    @Test func `there is nothing ahead of the end`() throws {
        let evening = try Evening()
        #expect(evening.centre.outlook(from: evening.now, until: evening.now.instant).isEmpty)
        #expect(evening.centre.outlook(from: evening.now, until: evening.later(-5).instant).isEmpty)
        #expect(
            evening.centre.outlook(from: evening.now, until: evening.later(5).instant).map(\.isGap) == [false]
        )
    }
}
