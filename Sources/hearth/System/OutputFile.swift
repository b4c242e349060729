/// A page that a person wants to print or copy.
enum OutputFile {
    /// Writes text into the home directory in place of a former page of that name, and answers the path.
    static func write(_ text: String, named name: String) throws(Trouble) -> String {
        let path = "\(Environment.value("HOME") ?? ".")/\(name)"
        try NewFile(text, at: path, replacing: true).appear()
        return path
    }
}
