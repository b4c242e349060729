extension SmallNumbers {
    /// The band in which a number of people at an hour lies: 0 to 4, 5 to 9, 10 to 19, 20 to 49, 50 to 99 and on.
    static func band(_ count: Int) -> ClosedRange<Int> {
        var (low, next) = (0, 5)
        var factor = 1
        let steps = [10, 20, 50]
        var step = 0
        while count >= next {
            low = next
            next = steps[step] * factor
            step += 1
            if step == steps.count { (step, factor) = (0, factor * 10) }
        }
        return low...(next - 1)
    }

    /// The hours of a month's weeks as bands; all hidden where the number of people would narrow them.
    ///
    /// Below five to spare on either side, who knows the sum of all hours knows some of them better than their bands.
    static func hours(_ counts: [Int]) -> [Report.Cell] {
        let total = counts.reduce(0, +)
        guard total > 0 else { return counts.map { _ in .exact(0) } }
        let bands = counts.map(band)
        let (low, high) = bands.reduce((0, 0)) { ($0.0 + $1.lowerBound, $0.1 + $1.upperBound) }
        let isKnown = !small.contains(total)
        let isTold = isKnown && min(total - low, high - total) <= small.upperBound
        return bands.map { isTold ? .hidden : .band($0) }
    }
}
