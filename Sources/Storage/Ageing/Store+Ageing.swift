package import CentreCore

extension Store {
    /// What would age out, from the counts of every month before; nothing is folded.
    ///
    /// O(*n*) in the months whose counts are kept, and in the lines of those whose counts are not.
    package mutating func outlook(of wish: Ageing, on today: ServiceDay) -> AgeingOutlook {
        let months = monthsWithHistory.filter { $0 < wish.before }
        var figures: [Month: Figures] = [:]
        for month in months {
            // A month that cannot be read is told as such.
            if let counted = try? self.figures(of: month) { figures[month] = counted }
        }
        return centre.ageingOutlook(wish, months: months, figures: figures, on: today)
    }
}
