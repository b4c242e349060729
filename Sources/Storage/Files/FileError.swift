/// A file operation that the system refused.
package struct FileError: Error, Hashable, Sendable {
    /// What was asked of the system.
    package enum Operation: String, Hashable, Sendable, CaseIterable {
        case open, read, write, status, syncData, sync, truncate, allocate, rename, remove, makeDirectory,
            list
        case syncDirectory, lock
    }

    package let operation: Operation
    package let path: String
    /// The system's error number.
    package let code: Int32

    package init(_ operation: Operation, _ path: String, code: Int32) {
        self.operation = operation
        self.path = path
        self.code = code
    }
}

extension FileError {
    package var isMissing: Bool { code == SystemCode.noEntry }
    package var isThereAlready: Bool { code == SystemCode.exists }
    package var isFull: Bool { code == SystemCode.noSpace || code == SystemCode.quota }
    package var isForbidden: Bool {
        [SystemCode.notPermitted, SystemCode.access, SystemCode.readOnly].contains(code)
    }
}
