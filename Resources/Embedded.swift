import CResources

/// The files of `words/`, compiled into the program.
package enum Embedded {
    /// Returns the catalogue file of a language, or `nil` when the program carries none.
    package static func words(language: String) -> String? {
        let found = unsafe hearth_words(language)
        guard unsafe found.count > 0 else { return nil }
        return unsafe String(
            decoding: UnsafeBufferPointer(start: found.bytes, count: found.count), as: UTF8.self)
    }
}
