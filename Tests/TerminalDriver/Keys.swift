/// What a terminal sends for keys, as xterm and tmux do.
package enum Keys {
    package static let enter = "\r"
    package static let tab = "\t"
    package static let escape = "\u{1B}"
    package static let backspace = "\u{7F}"
    package static let backTab = "\u{1B}[Z"
    package static let up = "\u{1B}[A"
    package static let down = "\u{1B}[B"
    package static let right = "\u{1B}[C"
    package static let left = "\u{1B}[D"
    package static let end = "\u{1B}[F"
    package static let home = "\u{1B}[H"

    /// A function key, 1 to 12.
    package static func function(_ number: Int) -> String {
        let codes = ["OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~"]
        return "\u{1B}" + codes[number - 1]
    }

    /// A letter with Ctrl.
    package static func control(_ letter: Character) -> String {
        String(Character(Unicode.Scalar((letter.asciiValue ?? 0) & 0x1F)))
    }

    /// Text between the marks that a terminal puts around what is pasted.
    package static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

    /// A press and a release of the left button, at a cell counted from 0.
    package static func click(row: Int, column: Int) -> String {
        "\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m"
    }
}
