internal import CentreCore

/// A line that was proved, before anybody decides whether it is kept: most are not.
enum ProvedLine: Sendable {
    /// In clear, as it stands in its file; the file's bytes stay in memory as long as this does.
    case standing(ArraySlice<UInt8>)
    case opened([UInt8], n: Int, id: ID<Line>)

    /// The line as it is kept in memory and in caches: in clear, and nothing beside it.
    var kept: ArraySlice<UInt8> {
        switch self {
        case .standing(let raw): Array(raw)[...]
        case .opened(let content, let n, let id): JournalLine.proved(content: content, n: n, id: id)[...]
        }
    }
}
