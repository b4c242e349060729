/// A PIN or a passphrase: no draft, description or dump ever shows it, and a screen only to whom it is offered, or who
/// asks to see what they type.
package struct Whisper: Hashable, Sendable {
    /// What was typed, for whoever proves it, makes a hash of it, or shows it on purpose, and nobody else.
    package let spoken: String

    package init(_ spoken: String) { self.spoken = spoken }

    package var isEmpty: Bool { spoken.isEmpty }
}

extension Whisper: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "•" }
    package var debugDescription: String { "•" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
