/// Why a line is not what was written.
package enum LineFault: Error, Hashable, Sendable {
    case notJSON(JSONFault)
    /// A header whose end is not there, or not there yet.
    case unfinished
    /// Longer than any line that is written.
    case tooLong(bytes: Int)
    /// Its number is not greater than that of the line before.
    case wrongNumber
    /// A field that every line has is missing or not what it should be.
    case malformed
    /// The guard does not fit the content.
    case notProved
    /// A format that this program does not read.
    case newerFormat
    /// A header that names another centre, desk or month than the file.
    case fromElsewhere
    /// Its month was let go, and its key with it.
    case letGo
    /// The system does not give the file's bytes out, for the reason that its number names.
    case unreadable(code: Int32)

    /// Whether the file may well be good, so that it stays where it is: only this program, or today, cannot read it.
    var leavesFileAlone: Bool {
        switch self {
        case .unreadable, .newerFormat, .tooLong, .letGo: true
        default: false
        }
    }
}
