package import CentreCore

/// The record of one centre on a disk, and the state that its live part adds up to.
///
/// A value that one thread owns: it reads and writes files at once and waits for the disk. All that it reads or
/// writes is folded into ``centre``, so that caches can be made at any time; whoever shows the centre folds the
/// lines that calls answer into a copy of their own.
package struct Store: Sendable {
    /// How a process takes part.
    package enum Mode: Hashable, Sendable {
        /// The one desk that holds the centre open, mends its files and keeps its caches.
        case desk
        /// A command beside a desk, or alone: appends under an id of its own, mends and rewrites nothing of the desk's.
        case guest
        case reader
    }

    package let directory: String
    package let mode: Mode
    package internal(set) var identity: CentreFile
    /// All that is live.
    ///
    /// History is not in it; ``loadMonth(_:)`` reads it.
    package internal(set) var centre = Centre()
    /// Of what the record holds and this program does not know.
    package var unknown: Unknown { journal.values.reduce(into: Unknown()) { $0 += $1.unknown } }

    /// What opens the lines of a sealed centre; `nil` in a plain one.
    package var keys: KeyRing? { if case .sealed(let keys) = seal { keys } else { nil } }

    let files: any FileSystem
    var seal: Seal
    var reader: JournalReader
    var ids: DeskFile?
    var mint: Mint
    var today: ServiceDay
    /// Held as long as the desk runs.
    var lock: OpenFile?
    var journal: [JournalName: JournalState] = [:]
    var kept = KeptLines()
    var handles = OpenJournals()
    var months = MonthFigures()
    /// Read once they are asked for.
    var drafts: DraftFile?
    var draftHandle: OpenFile?
    /// Lines that were read on the way to something else and were not answered yet.
    var pending: [Line] = []
    /// Lines read or written since `live.json` was.
    var linesSinceLive = 0
    /// Whether the next start must not trust `live.json`: something changed which old lines are live.
    var needsReplay = false
    /// Whether what is read next stands on `live.json`, and so is not judged before that proves right.
    var isTrustingLive = false
    /// Whether a file went on otherwise than it stood when `live.json` was written.
    var isLiveDoubted = false
    /// Whether `live.json` may be replaced: not where it alone still holds what files have lost.
    var mayWriteCaches = true
    var isWritingStopped = false
    /// Why one's own files must not be written any more, until new ones are begun.
    var doubt: FileError?
    /// Files in which forgotten words were read.
    var unclean: Set<JournalName> = []
    /// Held while words are taken out of files: no other command writes meanwhile.
    var heldGuestLock: OpenFile?
    var notices: [Notice] = []

    init(
        directory: String, mode: Mode, identity: CentreFile, files: any FileSystem, seal: Seal,
        mint: Mint
    ) {
        self.directory = directory
        self.mode = mode
        self.identity = identity
        self.files = files
        self.seal = seal
        self.mint = mint
        today = ServiceDay(Day(daysSince1970: 0))
        reader = JournalReader(identity, seal: seal)
    }
}

/// What is known of a journal file.
struct JournalState: Hashable, Sendable {
    /// How many of its bytes are read and good.
    var bytes = 0
    /// What its key is made with, in a sealed centre.
    var salt: Salt?
    /// The number of the last line among those.
    var lastNumber = 0
    /// The last line itself; `nil` where there is the header alone.
    var last: LastLine?
    var unknown = Unknown()
    /// Why none of it is used.
    var refused: LineFault?
    /// Whether lines in it were found that cannot be used.
    var isDamaged = false
    /// Whether the system did not give out what it holds beyond ``bytes``, when that was tried last.
    var isUnread = false
    /// Its lines in which something was forgotten.
    var watched: [ScrubbedLine] = []
}

/// The desk's and the guest's own files that are open for appending; few, since a desk writes into this month's.
struct OpenJournals: Sendable {
    private var files: [(name: JournalName, file: OpenFile)] = []

    subscript(name: JournalName) -> OpenFile? { files.first { $0.name == name }?.file }

    mutating func hold(_ file: OpenFile, as name: JournalName) {
        files.removeAll { $0.name == name }
        files.insert((name, file), at: 0)
        if files.count > 4 { files.removeLast() }
    }

    mutating func closeAll() { files = [] }
    mutating func close(_ name: JournalName) { files.removeAll { $0.name == name } }
}

extension Store {
    func path(_ name: String) -> String { FilePath.join(directory, name) }
    var journalDirectory: String { path("journal") }
    func path(_ name: JournalName) -> String { FilePath.join(journalDirectory, name.description) }

    /// Under which id this process writes; `nil` for a reader.
    var ownDesk: DeskID? {
        switch mode {
        case .desk: ids?.desk
        case .guest: ids?.guest
        case .reader: nil
        }
    }

    /// Whether a file is written in this data directory, where a root's first line is its first anywhere.
    func isLocal(_ name: JournalName) -> Bool {
        name.copy == 0 && (name.desk == ids?.desk || name.desk == ids?.guest)
    }

    /// Passes the system's refusals on as storage's.
    func asking<Answer>(_ call: () throws(FileError) -> Answer) throws(StorageError) -> Answer {
        do {
            return try call()
        } catch {
            throw .file(error)
        }
    }
}
