internal import Terminal

extension Theme {
    /// The colours that somebody asked for, on the command line or by the environment.
    static func chosen(contrast: Bool) -> Theme {
        contrast || Environment.value("HEARTH_CONTRAST") != nil ? .highContrast : .colour
    }
}
