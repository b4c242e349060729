package import CentreCore

extension Store {
    static let lockName = "lock"
    static let guestLockName = "lock.guest"

    /// Makes a centre in a directory that is missing or empty, and writes its first deed.
    ///
    /// `centre.json` comes last: before it stands, there is no centre, and what an interrupted attempt left is set
    /// aside by the next. A sealed one needs the slots of its keys. Throws where something else lies in the directory, or a centre.
    package static func create(
        _ directory: String, founding: Entry, files: any FileSystem = PosixFileSystem(),
        seal: Seal = .plain, slots: KeySlots? = nil, mint: inout Mint
    ) throws(StorageError) {
        precondition(seal.isSealed == (slots != nil), "Keys without slots, or slots without keys.")
        let centre: ID<Centre> = if case .sealed(let keys) = seal { keys.centre } else { ID(mint: &mint) }
        let identity = CentreFile(centre: centre, slots: slots)
        var store = Store(
            directory: directory, mode: .desk, identity: identity, files: files, seal: seal, mint: mint)
        try store.prepareDirectory()
        store.lock = try store.takeLock()
        try store.setLeftoversAside()
        try store.asking { () throws(FileError) in try files.makeDirectory(store.journalDirectory) }
        store.ids = DeskFile(desk: store.newDesk(), guest: store.newDesk())
        try store.writeDeskFile()
        _ = try store.append(founding)
        let bytes = identity.written()
        try store.asking { () throws(FileError) in
            try files.replace(store.path(CentreFile.copy), with: bytes)
            try files.replace(store.path(CentreFile.name), with: bytes)
        }
        // What was answered on the way here stands in the record now.
        try? files.remove(store.path(Self.setUpName))
        mint = store.mint
    }

    /// What a set-up that is not done yet keeps in the directory of the centre to be.
    package static let setUpName = "setup"

    /// Keeps it, in a directory that is made where it is missing and must hold nothing else.
    package static func keepSetUp(
        _ bytes: [UInt8], in directory: String, files: any FileSystem = PosixFileSystem()
    ) throws(StorageError) {
        let identity = CentreFile(centre: ID(high: 0, low: 0), slots: nil)
        let store = Store(
            directory: directory, mode: .desk, identity: identity, files: files, seal: .plain,
            mint: Mint(seed: 0))
        try store.prepareDirectory()
        try store.asking { () throws(FileError) in
            try files.replace(store.path(setUpName), with: bytes)
        }
    }

    /// What an attempt at a centre may have left behind.
    static let known: Set<String> = [
        lockName, guestLockName, DeskFile.name, DeskFile.name + ".new", "journal", "aside",
        CentreFile.copy + ".new", CentreFile.name + ".new", setUpName, setUpName + ".new",
    ]

    private func prepareDirectory() throws(StorageError) {
        do {
            try makeDirectories(directory)
        } catch {
            guard error.isThereAlready else { throw .file(error) }
            guard try asking({ () throws(FileError) in try files.status(of: directory) }).kind == .directory
            else { throw .notADirectory(path: directory) }
        }
        let names = try asking { () throws(FileError) in try files.list(directory) }
        if names.contains(CentreFile.name) || names.contains(CentreFile.copy) {
            throw .centreThere(path: directory)
        }
        guard Set(names).isSubset(of: Self.known) else { throw .notOurs(path: directory) }
    }

    private func makeDirectories(_ path: String) throws(FileError) {
        do {
            try files.makeDirectory(path)
        } catch {
            let parent = FilePath.folder(of: path)
            guard error.isMissing, parent != path else { throw error }
            try makeDirectories(parent)
            try files.makeDirectory(path)
        }
        try files.syncDirectory(FilePath.folder(of: path))
    }

    /// Moves the journal of an attempt that did not end out of the way.
    private mutating func setLeftoversAside() throws(StorageError) {
        guard try asking({ () throws(FileError) in try files.exists(journalDirectory) }) else { return }
        let aside = try asideDirectory()
        let name = "journal-\(Hex.digits(mint.next()))"
        try asking { () throws(FileError) in
            try files.rename(journalDirectory, to: FilePath.join(aside, name))
            try files.syncDirectory(aside)
        }
    }

    /// The directory for what is kept for a person and never read, made if missing.
    func asideDirectory() throws(StorageError) -> String {
        let aside = path("aside")
        do {
            try files.makeDirectory(aside)
            try files.syncDirectory(directory)
        } catch {
            guard error.isThereAlready else { throw .file(error) }
        }
        return aside
    }

    func takeLock() throws(StorageError) -> OpenFile {
        let file = try asking { () throws(FileError) in try files.open(path(Self.lockName), for: .locking) }
        guard try asking({ () throws(FileError) in try files.lock(file, waitingMilliseconds: 0) }) else {
            throw .openElsewhere
        }
        return file
    }

    mutating func newDesk() -> DeskID { DeskID(bits: mint.next()) }

    func writeDeskFile() throws(StorageError) {
        guard let ids else { return }
        let bytes = ids.written(by: seal)
        try asking { () throws(FileError) in try files.replace(path(DeskFile.name), with: bytes) }
    }
}
