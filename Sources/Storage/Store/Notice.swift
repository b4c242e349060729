/// Something that storage met and that a person should hear of.
package enum Notice: Hashable, Sendable {
    /// An unfinished entry at the end of a file was set aside.
    case unfinishedEntry(file: String)
    /// Lines of a file cannot be read; all others are used.
    case damagedFile(file: String, badLines: Int, missing: [ClosedRange<Int>])
    /// Lines that were there are gone from a file, or the file is.
    case linesGone(file: String)
    /// Lines that were gone were written again from a copy.
    case refilled(lines: Int)
    /// A whole file was moved to `aside/`.
    case fileSetAside(file: String)
    /// A file of another desk is not used.
    case fileIgnored(file: String, LineFault)
    /// What is written from now on goes to new files.
    case newFilesBegun
    /// An import that was interrupted was finished, or undone where it had not got far enough.
    case importFinished
    case importUndone
    /// Words that are forgotten still lie in a file, and could not be taken out of it yet.
    case forgottenNotGone
    /// Months that are let go still have files or keys, which could not be taken away yet.
    case lettingGoNotDone
    /// So many files of months that were let go lie there again; nothing in them is read.
    case filesLetGo(Int)
    /// `centre.json` was restored from its copy.
    case centreFileRestored
    /// The copy of `centre.json` could not be written: former keys still open it, until the desk opens next.
    case keyCopyBehind
    /// The record holds what this program does not know.
    case unknownEntries(events: Int, fields: Int)
    /// The record holds what a program must know to write into it.
    case openedReadOnly
}
