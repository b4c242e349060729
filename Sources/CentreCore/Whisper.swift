/// Something typed that no screen, draft, description or dump ever shows: a PIN, a passphrase.
package struct Whisper: Hashable, Sendable {
    /// What was typed, for whoever proves it or makes a hash of it, and nobody else.
    package let spoken: String

    package init(_ spoken: String) { self.spoken = spoken }

    package var isEmpty: Bool { spoken.isEmpty }
}

extension Whisper: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "•" }
    package var debugDescription: String { "•" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
