extension Settings {
    package static let daysOfNamesRange = 30...730

    /// After how many days the names on visits may age out; 90 until the collective sets others.
    package var daysOfNames: Int { (namesAge.value ?? 90).clamped(to: Settings.daysOfNamesRange) }

    package static let monthsOfDetailsRange = 3...120

    /// After how many months other personal detail of closed matters may age out; 12 until the collective sets others.
    package var monthsOfDetails: Int {
        (detailsAge.value ?? 12).clamped(to: Settings.monthsOfDetailsRange)
    }

    /// The first month of which words stay: all of an earlier one are old enough on a day.
    package func monthThatStays(_ words: AgeingWords, on day: Day) -> Month {
        switch words {
        case .names: Month(day.advanced(by: -daysOfNames))
        case .details: (0..<monthsOfDetails).reduce(Month(day)) { month, _ in month.previous }
        }
    }
}
