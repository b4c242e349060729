internal import CentreCore

/// By which line a file is known again: one that was put back and has grown since has another in its place.
struct LastLine: Hashable, Sendable {
    let start: Int
    let id: ID<Line>
}

/// What was found in the bytes of a journal file, from some offset to the end.
package struct JournalScan: Hashable, Sendable {
    /// A line that cannot be used.
    package struct BadLine: Hashable, Sendable {
        package let offset: Int
        package let bytes: Int
        package let fault: LineFault
    }

    /// Where the last good line ends.
    package internal(set) var end: Int
    /// The number of the last good line; 0 where only the header was good.
    package internal(set) var lastNumber: Int
    /// Where the last good line begins, and its id.
    var last: LastLine?
    /// The good lines in which something was forgotten.
    var watched: [ScrubbedLine] = []
    package internal(set) var lines = 0
    /// Good lines whose content was forgotten.
    package internal(set) var scrubbed = 0
    package internal(set) var unknown = Unknown()
    /// Bad lines with a good one after them, or more of them at the end than one write can leave.
    package internal(set) var bad: [BadLine] = []
    /// Numbers that no good line bears.
    package internal(set) var missing: [ClosedRange<Int>] = []
    /// What one unfinished write leaves at the end: a line without its end, or one that is not what was written.
    package internal(set) var torn: Range<Int>?

    init(from offset: Int, after number: Int) {
        end = offset
        lastNumber = number
    }

    /// Whether something is wrong that no unfinished write explains.
    package var isDamaged: Bool { !bad.isEmpty || !missing.isEmpty }
}
