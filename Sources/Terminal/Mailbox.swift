internal import Synchronization

/// Where other threads leave messages for the one that runs the program.
package final class Mailbox<Message: Sendable>: Sendable {
    private let waiting = Mutex<[Message]>([])
    private let bell: Bell

    /// An empty mailbox.
    ///
    /// Throws where the system has no descriptor to give.
    package init() throws(TerminalFault) {
        bell = try Bell(.returns)
    }

    /// Leaves a message; from any thread, at any time.
    package func post(_ message: Message) {
        waiting.withLock { $0.append(message) }
        bell.ring()
    }

    /// Everything that waits, oldest first; the mailbox is empty afterwards.
    package func collect() -> [Message] {
        bell.answer()
        return waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }

    /// What can be polled: readable while something may be waiting.
    var descriptor: Int32 { bell.number }
}
