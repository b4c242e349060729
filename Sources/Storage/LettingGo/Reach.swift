internal import CentreCore

/// Which months a data directory still holds, as its `centre.json` says: those from the base month on, and those before
/// it that were kept when the rest was let go.
struct Reach: Hashable, Sendable {
    var base = KeyRing.first
    var kept: Set<Month> = []

    /// Whether files of a month are read here; what is standing always is.
    func holds(_ month: Month?) -> Bool { month.map { $0 >= base || kept.contains($0) } ?? true }
}
