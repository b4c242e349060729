internal import Dispatch
internal import Synchronization

/// What another thread works out for whoever will ask for it.
///
/// The work touches nothing but what it was given.
final class Background<Answer: Sendable>: Sendable {
    private let answer = Mutex<Answer?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    /// Begins the work at once, where a thread is free for it.
    init(_ work: @escaping @Sendable () -> Answer) {
        DispatchQueue.global(qos: .userInitiated).async {
            let worked = work()
            self.answer.withLock { $0 = worked }
            self.isDone.signal()
        }
    }

    /// Waits until it is done.
    func wait() -> Answer {
        isDone.wait()
        // It is done for whoever asks again, too.
        defer { isDone.signal() }
        guard let answer = answer.withLock({ $0 }) else {
            preconditionFailure("Signalled before it was done.")
        }
        return answer
    }
}
