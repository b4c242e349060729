/// What a terminal sends for keys, as xterm and tmux do.
enum Keys {
    static let enter = "\r"
    static let tab = "\t"
    static let escape = "\u{1B}"
    static let backspace = "\u{7F}"
    static let backTab = "\u{1B}[Z"
    static let up = "\u{1B}[A"
    static let down = "\u{1B}[B"
    static let right = "\u{1B}[C"
    static let left = "\u{1B}[D"

    /// A function key, 1 to 12.
    static func function(_ number: Int) -> String {
        let codes = ["OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~"]
        return "\u{1B}" + codes[number - 1]
    }

    /// A letter with Ctrl.
    static func control(_ letter: Character) -> String {
        String(Character(Unicode.Scalar((letter.asciiValue ?? 0) & 0x1F)))
    }

    /// Text between the marks that a terminal puts around what is pasted.
    static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

    /// A press and a release of the left button, at a cell counted from 0.
    static func click(row: Int, column: Int) -> String {
        "\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m"
    }
}
