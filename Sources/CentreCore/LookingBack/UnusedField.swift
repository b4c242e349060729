/// Which optional fields nobody fills in: what the collective may ask itself about, "shall we stop asking?".
package enum UnusedField {
    /// So many whole months, back from the one that runs.
    package static let months = 6

    /// So few things say nothing yet of whether anybody would fill in a field of them.
    package static let fewestThings = 5

    /// The fields that nobody filled in for six whole months, in which there were things to fill them in of; none that
    /// the collective refused on any day of them, and none while a month cannot be read.
    ///
    /// The month in which the day lies is not whole yet and left aside.
    package static func all(
        readings: [Month: MonthReading], in centre: Centre, on day: Day
    ) -> [RefusedField] {
        let last = Month(day).previous
        let span = Array(sequence(first: last, next: \.previous).prefix(months))
        let read = span.compactMap { readings[$0] }.filter { $0.gap == nil }
        guard read.count == months else { return [] }
        let figures = read.map(\.figures)
        let days = span.map(\.firstDay) + [day]
        let refused = Set(days.flatMap { centre.register(on: $0).flatMap(\.refusedFields) })
        return RefusedField.allCases.filter { field in
            !refused.contains(field) && !centre.refuses(field)
                && figures.allSatisfy { $0.filled[field, default: 0] == 0 }
                && figures.reduce(0) { $0 + $1.things(with: field) } >= fewestThings
        }
    }
}

extension Figures {
    /// How many things of the month have a field, filled in or not.
    fileprivate func things(with field: RefusedField) -> Int {
        switch field {
        case .visitName, .visitNeed, .visitReasons, .childrenAlong: visits
        case .referralNote, .referralWords: referralsMade
        case .issueName, .issueWho, .issueHappened, .issuePlace, .issueWhy: issues.told
        case .sessionName: sessions.held
        }
    }
}
