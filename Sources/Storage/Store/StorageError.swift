package import CentreCore

/// Why storage could not do what was asked.
///
/// The words are said where the program meets people.
package enum StorageError: Error, Hashable, Sendable {
    /// Nothing stands at the path of the data directory.
    case noCentre(path: String)
    /// What stands there is no directory, or is a link.
    case notADirectory(path: String)
    /// The directory holds other things and no centre.
    case notOurs(path: String)
    /// A centre is there already.
    case centreThere(path: String)
    /// A file without which nothing can be read is not what was written.
    case damaged(file: String)
    /// A newer program wrote it.
    case newerFormat(file: String)
    /// The centre is sealed, which this program does not open.
    case sealed
    /// Another desk has the centre open.
    case openElsewhere
    /// Another command writes and did not finish in time.
    case busy
    /// The record holds what a program must know to write into it, or was opened for reading only.
    case readOnly
    /// Earlier failures leave nothing to write to until the program starts anew.
    case writingStopped
    /// One event alone is larger than a line may be.
    case tooLarge(bytes: Int)
    /// Nothing or, where a deed touches several files, only `recorded` is on the disk.
    case notSaved(FileError, recorded: [Line])
    /// The deed is written and the words are forgotten, but some still lie in a file; the next start of the desk goes on.
    case notScrubbed(FileError?, recorded: [Line])
    /// Months that shall be let go cannot be read as a whole, so that their counts would be wrong for ever.
    case monthsNotWhole([Month])
    /// A newer program wrote in a month that shall be let go: not all of it would be counted.
    case monthOfNewer(Month)
    /// What was to be written belongs into a month that was let go.
    case monthGone(Month)
    /// Nothing of the months before this one is left that could be let go.
    case nothingToLetGo(before: Month)
    /// The deed is written and the months count as let go, but their files or keys are still there; the next start of the
    /// desk goes on.
    case notLetGo(FileError?, recorded: [Line])
    case file(FileError)
}
