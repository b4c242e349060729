import Glibc
import Storage
import Testing

/// The disks that every promise of storage is held to.
enum Disk: String, CaseIterable, CustomTestStringConvertible {
    case memory, machine

    var testDescription: String { rawValue }

    /// A disk and an absent directory on it; what is there goes with the answer.
    func room() -> Room {
        switch self {
        case .memory: Room(files: MemoryFileSystem(), directory: Evening.directory, temporary: nil)
        case .machine: Room.onMachine()
        }
    }
}

/// Where a test's centre lies.
struct Room {
    let files: any FileSystem
    let directory: String
    let temporary: TemporaryDirectory?

    static func onMachine() -> Room {
        let temporary = TemporaryDirectory()
        return Room(
            files: PosixFileSystem(), directory: FilePath.join(temporary.path, "centre"), temporary: temporary
        )
    }

    func bytes(_ name: String) throws -> [UInt8]? {
        try files.contents(of: FilePath.join(directory, name), limit: 1 << 30)
    }

    var journal: [String] {
        get throws { try files.list(FilePath.join(directory, "journal")).sorted() }
    }
}

/// A directory of this machine that is gone with its last reference.
final class TemporaryDirectory: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/hearth-test-XXXXXX".utf8CString)
        let made = unsafe mkdtemp(&template)
        path = unsafe made.map { unsafe String(cString: $0) } ?? "/nowhere"
    }

    deinit { Self.remove(path) }

    private static func remove(_ path: String) {
        let files = PosixFileSystem()
        for name in (try? files.list(path)) ?? [] {
            let inner = FilePath.join(path, name)
            if (try? files.status(of: inner))?.kind == .directory {
                remove(inner)
            } else {
                try? files.remove(inner)
            }
        }
        _ = unsafe rmdir(path)
    }
}
