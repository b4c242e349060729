/// Children of about one age, told apart by the least age in whole years.
///
/// How far the band reaches is the ratio table's to say: up to the next band's least age.
package struct AgeBand: Hashable, Comparable, Sendable {
    package static let ages = 0...17

    /// In whole years.
    package let from: Int

    package init?(from: Int) {
        guard Self.ages.contains(from) else { return nil }
        self.from = from
    }

    /// The nearest band that there can be.
    package init(clamping from: Int) { self.from = from.clamped(to: Self.ages) }

    package static func < (one: AgeBand, other: AgeBand) -> Bool { one.from < other.from }
}

/// How many children one carer may have, by age band: the centre's own table.
///
/// Each row reaches up to the next one; the first begins at birth.
package struct RatioTable: Hashable, Sendable {
    /// Children of one band that one carer may have.
    package struct Row: Hashable, Sendable {
        package let band: AgeBand
        package let perCarer: Int
        /// Where the figure comes from, in the collective's words; `nil` for the figures that a centre begins with,
        /// whose source the catalogue names.
        package let source: String?

        package init(band: AgeBand, perCarer: Int, source: String? = nil) {
            self.band = band
            self.perCarer = perCarer.clamped(to: RatioTable.carerTakes)
            self.source = source
        }
    }

    /// How many children one carer can be asked to have.
    package static let carerTakes = 1...30

    /// In the order of age; never empty.
    package let rows: [Row]

    /// A table of these rows; `nil` where none begins at birth or two begin at the same age.
    package init?(_ rows: [Row]) {
        let rows = rows.sorted { $0.band < $1.band }
        guard rows.first?.band.from == 0, Set(rows.map(\.band)).count == rows.count else { return nil }
        self.rows = rows
    }

    private init(starting rows: [(from: Int, perCarer: Int)]) {
        self.rows = rows.map { Row(band: AgeBand(clamping: $0.from), perCarer: $0.perCarer) }
    }

    /// Under 2: 3; age 2: 4; 3 to 7: 8; 8 and over: 10 (England: EYFS and crèche standards, the stricter of the two at
    /// age 2; NSPCC for 8 and over).
    package static let starting = RatioTable(starting: [(0, 3), (2, 4), (3, 8), (8, 10)])

    /// The row that speaks of a band, whatever the table was when the band was written down.
    ///
    /// O(*n*) in the rows.
    package func row(of band: AgeBand) -> Row { rows.last { $0.band <= band } ?? rows[0] }

    /// The band of a child so many years old.
    package func band(ofAge years: Int) -> AgeBand? { AgeBand(from: years).map { row(of: $0).band } }

    /// The least age of the next band, or `nil` for the oldest.
    package func end(of row: Row) -> Int? { rows.first { $0.band > row.band }?.band.from }

    /// How many carers these children need: each child is the part of a carer that its band's row gives it; the parts
    /// of all bands are summed, and the sum is rounded up.
    ///
    /// One baby of three a carer and four of eight: 1/3 + 4/8 = 5/6, so one carer; one child more of that age makes
    /// 23/24, still one; and another 26/24, two. Whole numbers throughout: nothing is lost to rounding before the end.
    package func carersNeeded(for children: [AgeBand: Int]) -> Int {
        var shares: [Int: Int] = [:]
        for (band, count) in children {
            shares[row(of: band).perCarer, default: 0] += count.clamped(to: 0...100_000)
        }
        let common = shares.keys.reduce(1, Self.leastCommonMultiple)
        let sum = shares.reduce(0) { $0 + $1.value.clamped(to: 0...100_000) * (common / $1.key) }
        return (sum + common - 1) / common
    }

    /// At most 2 329 089 562 800 for numbers up to 30: a hundred thousand children of each still fit.
    private static func leastCommonMultiple(_ one: Int, _ other: Int) -> Int {
        var (a, b) = (one, other)
        while b != 0 { (a, b) = (b, a % b) }
        return one / a * other
    }
}
