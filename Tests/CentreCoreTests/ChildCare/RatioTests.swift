import CentreCore
import Testing

struct RatioTests {
    private static let starting = RatioTable.starting

    @Test(arguments: [(0, 3), (2, 4), (3, 8), (8, 10)])
    func `one carer may have so many children of a band, and not one more`(from: Int, most: Int) {
        let band = AgeBand(clamping: from)
        let table = RatioTests.starting
        #expect(table.row(of: band).perCarer == most)
        #expect(table.carersNeeded(for: [band: 0]) == 0)
        for carers in 1...5 {
            #expect(table.carersNeeded(for: [band: most * (carers - 1) + 1]) == carers)
            #expect(table.carersNeeded(for: [band: most * carers]) == carers)
            #expect(table.carersNeeded(for: [band: most * carers + 1]) == carers + 1)
        }
    }

    @Test(arguments: RatioTable.carerTakes)
    func `whatever the collective sets is exact at its boundary`(most: Int) throws {
        let (small, large) = (AgeBand(clamping: 0), AgeBand(clamping: 5))
        let table = try #require(
            RatioTable([.init(band: small, perCarer: most), .init(band: large, perCarer: 7)]))
        #expect(table.carersNeeded(for: [small: most]) == 1)
        #expect(table.carersNeeded(for: [small: most + 1]) == 2)
        // A whole carer and seven sevenths are two; the smallest part more is a third.
        #expect(table.carersNeeded(for: [small: most, large: 7]) == 2)
        #expect(table.carersNeeded(for: [small: most, large: 8]) == 3)
    }

    @Test(
        arguments: [
            // 1/3 + 4/8 = 20/24; + 1/8 = 23/24; + 1/8 = 26/24.
            ([0: 1, 3: 4], 1), ([0: 1, 3: 5], 1), ([0: 1, 3: 6], 2),
            // 1/3 + 1/4 + 3/8 = 23/24 and 4/8 = 26/24.
            ([0: 1, 2: 1, 3: 3], 1), ([0: 1, 2: 1, 3: 4], 2),
            // 2/3 + 1/4 + 8/10: 1 43/60, and 1/8 of a carer more is still two; 3/8 is more than two.
            ([0: 2, 2: 1, 8: 8], 2), ([0: 2, 2: 1, 3: 1, 8: 8], 2), ([0: 2, 2: 1, 3: 3, 8: 8], 3),
            // 3/3 + 4/4 + 8/8 + 10/10 are four to the child.
            ([0: 3, 2: 4, 3: 8, 8: 10], 4), ([0: 3, 2: 4, 3: 9, 8: 10], 5), ([:], 0), ([3: -2], 0),
        ] as [([Int: Int], Int)])
    func `the parts of all bands are summed and rounded up once`(children: [Int: Int], carers: Int) {
        let counted = Dictionary(uniqueKeysWithValues: children.map { (AgeBand(clamping: $0), $1) })
        #expect(RatioTests.starting.carersNeeded(for: counted) == carers)
    }

    @Test func `the sum agrees with counting in parts of a carer, whatever the table`() {
        var mint = Mint(seed: 11)
        for _ in 0..<2000 {
            let rows = [0, 1, 2, 4, 9].map {
                RatioTable.Row(
                    band: AgeBand(clamping: $0),
                    perCarer: RatioTable.carerTakes.randomElement(using: &mint) ?? 1)
            }
            let children = rows.reduce(into: [AgeBand: Int]()) {
                $0[$1.band] = Int.random(in: 0...20, using: &mint)
            }
            guard let table = RatioTable(rows) else { continue }
            // A part of a carer is so many of the least common multiple of all numbers up to 30.
            let whole = 2_329_089_562_800
            let parts = rows.reduce(0) { $0 + (children[$1.band] ?? 0) * (whole / $1.perCarer) }
            let needed = table.carersNeeded(for: children)
            #expect(needed * whole >= parts && (needed - 1) * whole < parts)
        }
    }

    @Test func `any number of children can be counted`() throws {
        let rows = AgeBand.ages.map { RatioTable.Row(band: AgeBand(clamping: $0), perCarer: 13 + $0) }
        let table = try #require(RatioTable(rows))
        let children = rows.reduce(into: [AgeBand: Int]()) { $0[$1.band] = .max }
        #expect(table.carersNeeded(for: children) > 10_000)
        #expect(RatioTests.starting.carersNeeded(for: [AgeBand(clamping: 3): .max]) > 10_000)
        let alike = [AgeBand(clamping: 3): Int.max, AgeBand(clamping: 4): .max]
        #expect(RatioTests.starting.carersNeeded(for: alike) > 10_000)
    }

    @Test func `a child keeps the band that was chosen, and counts by the table as it is now`() throws {
        var evening = try Evening()
        _ = try evening.starts()
        let two = AgeBand(clamping: 2)
        _ = try evening.welcomes("Tom", "Leo", "Mia", "Ada", band: 2)
        #expect(evening.centre.room(at: evening.now).needed == 1)
        _ = try evening.welcomes("Kai", band: 2)
        #expect(evening.centre.room(at: evening.now).needed == 2)
        // The next row below speaks of a band that is gone from the table: here, that of babies.
        let rows = [
            RatioTable.Row(band: AgeBand(clamping: 0), perCarer: 2),
            .init(band: AgeBand(clamping: 5), perCarer: 9),
        ]
        let table = try #require(RatioTable(rows))
        #expect(table.row(of: two) == rows[0])
        try evening.does(.changeSettings(SettingsChanged(ratios: table)), by: evening.ana)
        #expect(evening.centre.room(at: evening.now).needed == 3)
        let wide = try #require(RatioTable([.init(band: AgeBand(clamping: 0), perCarer: 5)]))
        try evening.does(.changeSettings(SettingsChanged(ratios: wide)), by: evening.ana)
        #expect(evening.centre.room(at: evening.now).needed == 1)
        #expect(try evening.child(try #require(evening.centre.care.keys.min())).band == two)
    }

    @Test(
        arguments: [
            (0, 0), (1, 0), (2, 2), (3, 3), (7, 3), (8, 8), (17, 8), (-1, nil), (18, nil),
        ] as [(Int, Int?)])
    func `an age belongs to the band that reaches over it`(age: Int, from: Int?) {
        #expect(RatioTests.starting.band(ofAge: age)?.from == from)
    }

    @Test func `a row reaches up to the next one`() {
        #expect(RatioTests.starting.rows.map { RatioTests.starting.end(of: $0) } == [2, 3, 8, nil])
    }

    @Test(arguments: [[], [2, 3], [1], [0, 2, 2], [0, 0]] as [[Int]])
    func `a table that leaves out the smallest, or says two things of one age, is none`(ages: [Int]) {
        let rows = ages.map { RatioTable.Row(band: AgeBand(clamping: $0), perCarer: 4) }
        #expect(RatioTable(rows) == nil)
    }

    @Test func `rows stand in the order of age, however they were written`() throws {
        let rows = [5, 0, 2].map { RatioTable.Row(band: AgeBand(clamping: $0), perCarer: 4) }
        #expect(try #require(RatioTable(rows)).rows.map(\.band.from) == [0, 2, 5])
    }

    @Test(arguments: 1...4)
    func `the room holds so many children, and the next is one too many`(capacity: Int) throws {
        var evening = try Evening()
        #expect(evening.centre.room(at: evening.now).over == 0)
        try evening.does(.changeSettings(SettingsChanged(capacity: .to(capacity))), by: evening.ana)
        _ = try evening.starts()
        for (place, name) in ["Tom", "Leo", "Mia", "Ada", "Kai"].prefix(capacity + 1).enumerated() {
            let room = evening.centre.room(at: evening.now)
            #expect(
                room.over == 0
                    && !evening.marks.contains { if case .overCapacity = $0 { true } else { false } })
            #expect(room.children.count == place)
            // Whoever is at the door is taken in: it is kept and marked.
            _ = try evening.welcomes(name, band: 8)
        }
        #expect(evening.centre.room(at: evening.now).over == 1)
        #expect(evening.marks.first == .overCapacity(1))
        try evening.does(.changeSettings(SettingsChanged(capacity: .cleared)), by: evening.ana)
        #expect(evening.centre.room(at: evening.now).over == 0)
    }

    @Test func `how many carers too few there are is told, down to none`() throws {
        var evening = try Evening()
        _ = try evening.welcomes("Tom", "Leo", "Mia", "Ada", band: 0)
        #expect(evening.marks.first == .tooFewCarers(2))
        _ = try evening.starts("Nur")
        #expect(evening.marks.first == .tooFewCarers(1))
        _ = try evening.starts("Sol")
        #expect(evening.centre.room(at: evening.now).short == 0)
        _ = try evening.starts("Pia")
        #expect(evening.centre.room(at: evening.now).short == 0)
    }

    @Test func `a capacity and a return time are sane numbers`() throws {
        let evening = try Evening()
        func refusal(_ change: SettingsChanged) -> Refusal? {
            evening.refusal(of: .changeSettings(change), by: evening.ana)
        }
        #expect(refusal(SettingsChanged(capacity: .to(0))) == .outOfRange(.capacity, 1...200))
        #expect(refusal(SettingsChanged(capacity: .to(201))) == .outOfRange(.capacity, 1...200))
        #expect(refusal(SettingsChanged(capacity: .to(200))) == nil)
        #expect(refusal(SettingsChanged(capacity: .cleared)) == .nothingToChange)
        #expect(refusal(SettingsChanged(returnWithin: 0)) == .outOfRange(.returnWithin, 1...240))
        #expect(refusal(SettingsChanged(returnWithin: 241)) == .outOfRange(.returnWithin, 1...240))
        #expect(refusal(SettingsChanged(returnWithin: 15)) == .nothingToChange)
        #expect(refusal(SettingsChanged(ratios: .starting)) == .nothingToChange)
    }
}
