internal import CPseudoTerminal

/// A program as it is to be started: nothing of this process's environment goes with it.
package struct Launch: Sendable {
    package var program: String
    package var arguments: [String]
    package var environment: [String: String]
    package var folder: String?

    package init(
        program: String, arguments: [String] = [], environment: [String: String] = [:], folder: String? = nil
    ) {
        self.program = program
        self.arguments = arguments
        self.environment = environment
        self.folder = folder
    }

    /// The program under test, where the build has put it.
    package static func hearth(_ arguments: String..., folder: String? = nil) -> Launch {
        hearth(arguments, folder: folder)
    }

    /// The same, the words in a list.
    package static func hearth(_ arguments: [String], folder: String? = nil) -> Launch {
        var environment = Self.plainEnvironment
        if let folder { environment["HOME"] = folder }
        return Launch(
            program: Self.products + "/hearth", arguments: arguments, environment: environment, folder: folder
        )
    }

    /// What every program is given.
    package static let plainEnvironment = [
        "PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8",
        "HOME": "/nonexistent",
        "TZ": "UTC",
    ]

    /// The folder that the build puts programs into, the tests among them.
    package static let products: String = {
        let arguments = CommandLine.arguments
        let bundle = arguments.firstIndex(of: "--test-bundle-path").map { arguments[$0 + 1] } ?? arguments[0]
        let parts = bundle.split(separator: "/", omittingEmptySubsequences: false)
        let isInside = { (name: Substring) in name.hasSuffix(".xctest") }
        let end = parts.firstIndex(where: isInside) ?? parts.count - 1
        return parts[..<end].joined(separator: "/")
    }()

    /// Calls with the C forms of path, arguments, environment and folder.
    func withStrings<Result>(
        _ body: (
            UnsafePointer<CChar>, UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<UnsafePointer<CChar>?>,
            UnsafePointer<CChar>?
        ) -> Result
    ) -> Result {
        let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return unsafe withList([program] + arguments) { arguments in
            unsafe withList(variables) { variables in
                unsafe program.withCString { program in
                    guard let folder else { return unsafe body(program, arguments, variables, nil) }
                    return unsafe folder.withCString { unsafe body(program, arguments, variables, $0) }
                }
            }
        }
    }

    /// Calls with a list of strings that ends in a null pointer.
    private func withList<Result>(
        _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
    ) -> Result {
        let joined = strings.flatMap { Array($0.utf8CString) }
        return unsafe joined.withUnsafeBufferPointer { bytes in
            var offset = 0
            var pointers: [UnsafePointer<CChar>?] = unsafe []
            for string in strings {
                unsafe pointers.append(bytes.baseAddress.map { unsafe $0 + offset })
                offset += string.utf8CString.count
            }
            unsafe pointers.append(nil)
            return unsafe pointers.withUnsafeBufferPointer { list in
                guard let first = list.baseAddress else { preconditionFailure("A list has its end.") }
                return unsafe body(first)
            }
        }
    }
}

/// What a test waited for and did not see.
package struct Missed: Error, CustomStringConvertible {
    package var description: String

    package init(description: String) { self.description = description }
}
