/// The same thing measured again and again; what is said of it is what most runs saw, not the luckiest.
struct Samples {
    private var values: [Double] = []

    init() {}

    init(_ values: [Double]) { self.values = values }

    var count: Int { values.count }
    var median: Double { percentile(50) }

    mutating func add(_ value: Double) { values.append(value) }

    /// The smallest value that so many of a hundred do not exceed, by the nearest rank; 0 of nothing.
    func percentile(_ percent: Double) -> Double {
        guard !values.isEmpty else { return 0 }
        let rank = (percent / 100 * Double(values.count)).rounded(.up)
        return values.sorted()[min(max(Int(rank), 1), values.count) - 1]
    }
}
