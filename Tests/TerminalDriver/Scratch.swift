internal import CPseudoTerminal
internal import Glibc

/// A folder of a test's own, gone when the test lets go of it.
package struct Scratch: ~Copyable {
    package let path: String

    package init() throws {
        var template = Array("/tmp/hearth-e2e-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw Missed(description: "no folder for the test") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        _ = try? Command.run(Launch(program: "/bin/rm", arguments: ["-rf", path]))
    }
}
