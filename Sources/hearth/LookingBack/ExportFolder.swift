internal import CentreCore
internal import Storage
internal import Synchronization

/// What the files of an export are about: nobody can take one for figures, for its name says that names stand in it.
enum ExportedFile: String, Hashable, Sendable, CaseIterable {
    case visits, headcounts, childcare, carers, issues, concerns, warnings, sessions, decisions, supplies
    case trail
    /// The counts of months that were let go.
    case figures
    case series, agreements, priorities, mentoring, shares, left, families, handover, people, settings

    static let mark = "NAMES-INSIDE-"

    var name: String { "\(Self.mark)\(rawValue).jsonl" }
}

/// The folder of an export while it is written: beside its place and under another name, so that what was broken off
/// is never taken for the whole.
///
/// Where it is let go of before it is finished, it goes with all that is in it.
final class ExportFolder: Sendable {
    let path: String
    private let beside: String
    private let files = PosixFileSystem()
    private let open: [ExportedFile: OpenFile]
    private let isFinished = Mutex(false)

    /// Makes the folder, readable by its owner alone.
    ///
    /// Throws where the place is taken by anything but an empty folder, or where none can be made.
    init(at path: String) throws(Trouble) {
        try Self.check(path)
        self.path = path
        beside = path + ".part"
        let (files, beside) = (files, beside)
        do {
            try Self.clear(beside, files)
            try files.makeDirectory(beside)
            var open: [ExportedFile: OpenFile] = [:]
            for file in ExportedFile.allCases {
                open[file] = try files.open(FilePath.join(beside, file.name), for: .creating)
            }
            self.open = open
        } catch {
            try? Self.clear(beside, files)
            throw .cannotCreate(path: path, reason: Environment.reason(error.code))
        }
    }

    deinit {
        if !isFinished.withLock({ $0 }) { try? Self.clear(beside, files) }
    }

    func append(_ text: String, to file: ExportedFile) throws(Trouble) {
        guard !text.isEmpty, let handle = open[file] else { return }
        do {
            try files.writeAll(Array(text.utf8), to: handle)
        } catch {
            throw .cannotWrite(path: path, reason: Environment.reason(error.code))
        }
    }

    /// Waits for the disk and puts the folder in its place.
    func finish() throws(Trouble) {
        do {
            for file in ExportedFile.allCases { if let handle = open[file] { try files.sync(handle) } }
            try files.syncDirectory(beside)
        } catch {
            throw .cannotWrite(path: path, reason: Environment.reason(error.code))
        }
        do {
            try files.rename(beside, to: path)
            isFinished.withLock { $0 = true }
            try files.syncDirectory(FilePath.folder(of: path))
        } catch {
            throw .cannotCreate(path: path, reason: Environment.reason(error.code))
        }
    }

    /// Refuses a place that is taken, and one beside which lies something that no export left.
    static func check(_ path: String) throws(Trouble) {
        let files = PosixFileSystem()
        if let status = try? files.status(of: path) {
            guard status.kind == .directory else { throw .outputThere(path) }
            guard DirectoryTree.names(in: path).isEmpty else { throw .outputThere(path) }
        }
        guard leftover(beside: path) != .strange else { throw .outputThere(path + ".part") }
    }

    /// Whether an export to this place was broken off before.
    static func wasBrokenOff(at path: String) -> Bool { leftover(beside: path) == .ofAnExport }

    private enum Leftover { case none, ofAnExport, strange }

    private static func leftover(beside path: String) -> Leftover {
        guard let status = try? PosixFileSystem().status(of: path + ".part") else { return .none }
        guard status.kind == .directory else { return .strange }
        let known = Set(ExportedFile.allCases.map(\.name))
        return known.isSuperset(of: DirectoryTree.names(in: path + ".part")) ? .ofAnExport : .strange
    }

    /// Takes away what an export left, file by file: nothing else.
    private static func clear(_ folder: String, _ files: PosixFileSystem) throws(FileError) {
        guard try files.exists(folder) else { return }
        for file in ExportedFile.allCases { try? files.remove(FilePath.join(folder, file.name)) }
        DirectoryTree.removeEmpty(folder)
    }
}
