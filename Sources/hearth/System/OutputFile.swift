internal import Glibc

/// A page that a person wants to print or copy.
enum OutputFile {
    /// Writes text into the home directory in place of a former page of that name, and answers the path.
    static func write(_ text: String, named name: String) throws(Trouble) -> String {
        let path = "\(Environment.value("HOME") ?? ".")/\(name)"
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw .cannotCreate(path: path, reason: Environment.reason(errno)) }
        defer { close(file) }
        try Output.write(text, to: file)
        return path
    }
}
