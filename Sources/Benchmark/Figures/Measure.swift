/// One thing measured behind each of the histories.
struct Measure {
    let name: String
    let unit: Unit
    /// One figure a history, from the shortest to the longest.
    let figures: [Double]
    /// What the machine needs for the same without any of us, where there is such a thing.
    var floor: Double?
    var budget = Budget()
    /// How often each figure was measured.
    let runs: Int

    /// What the figure of the longest history is of that of the shortest.
    var growth: Double? {
        guard let first = figures.first, let last = figures.last, figures.count > 1, first > 0 else {
            return nil
        }
        return last / first
    }

    /// Whether all figures and their growth keep to the budget; `nil` where there is none.
    var isWithin: Bool? {
        guard !budget.isEmpty else { return nil }
        if let most = budget.most, let worst = figures.max(), worst > most { return false }
        if let least = budget.least, let worst = figures.min(), worst < least { return false }
        if let most = budget.growth, let growth, growth > most { return false }
        return true
    }
}

/// What was promised.
struct Budget {
    var most: Double?
    var least: Double?
    /// How many times the shortest history's figure the longest's may be.
    var growth: Double?

    var isEmpty: Bool { most == nil && least == nil && growth == nil }
}

/// What a figure counts.
enum Unit: String {
    case milliseconds = "ms"
    case megabytes = "MB"
    case percent = "%"
    case bytes = "B"
    case perSecond = "/s"
    case times = "×"

    /// The figure with as many digits as it deserves.
    func text(_ value: Double) -> String {
        switch self {
        case .milliseconds: Digits.fixed(value, value < 1 ? 3 : value < 100 ? 2 : 0)
        case .megabytes: Digits.fixed(value, 1)
        case .percent: Digits.fixed(value, 3)
        case .bytes, .perSecond: Digits.grouped(Int(value.rounded()))
        case .times: Digits.fixed(value, value == value.rounded() ? 0 : 2)
        }
    }
}

/// Numbers as text.
enum Digits {
    /// So many digits behind the point.
    static func fixed(_ value: Double, _ digits: Int) -> String {
        var scale = 1
        for _ in 0..<digits { scale *= 10 }
        let whole = Int((value * Double(scale)).rounded())
        guard digits > 0 else { return grouped(whole) }
        let fraction = String(whole % scale)
        let zeros = String(repeating: "0", count: digits - fraction.utf8.count)
        return "\(grouped(whole / scale)).\(zeros)\(fraction)"
    }

    /// Thousands apart.
    static func grouped(_ value: Int) -> String {
        let digits = String(value)
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.utf8.count - place).isMultiple(of: 3) { text += " " }
            text.append(digit)
        }
        return text
    }
}
