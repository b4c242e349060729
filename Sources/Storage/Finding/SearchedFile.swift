internal import CentreCore

/// A journal file in clear, and the lines of it in whose texts the words may stand.
struct SearchedFile: Sendable {
    let name: JournalName
    let file: [UInt8]
    let sealer: any LineSealer
    let clear: ClearLines
    /// Where in ``clear`` the words may begin: without the lines' ends.
    let places: [Range<Int>]
}
