/// The codes that every centre's lists of sessions begin with.
package enum SessionLists {
    package static let kinds = [
        "newcomers", "rights", "health", "safety", "skills", "meeting", "celebration", "other",
    ].compactMap { Code($0) }

    /// Languages by their ISO 639-1 codes: those of the program first, then some that people bring along.
    package static let languages = [
        "en", "es", "pt", "fr", "ro", "ru", "uk", "bg", "hu", "ar", "sw", "zh", "th", "vi",
    ].compactMap { Code($0) }
}
