/// A page that a person wants to print or copy.
enum OutputFile {
    /// So many pages of one name are kept side by side at the most.
    private static let most = 999

    /// Writes text into the home directory and answers the path.
    ///
    /// What stands there already stays: a page of the same name gets a number behind it, `report-2.txt`.
    static func write(_ text: String, named name: String, ending: String) throws(Trouble) -> String {
        let home = Environment.value("HOME") ?? "."
        for number in 1...most {
            let path = "\(home)/\(name)\(number == 1 ? "" : "-\(number)").\(ending)"
            do throws(Trouble) {
                try NewFile(text, at: path, replacing: false).appear()
                return path
            } catch .outputThere where number < most {
                continue
            }
        }
        throw .outputThere("\(home)/\(name).\(ending)")
    }
}
