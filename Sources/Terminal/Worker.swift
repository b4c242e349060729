internal import CNcurses
internal import Glibc
internal import Synchronization

/// One thread beside the program that does what it is given, one piece after another, in order.
package final class Worker: Sendable {
    private let bench: Bench
    private let thread: Mutex<pthread_t?>

    /// A worker with nothing to do.
    ///
    /// Throws where the system has no thread to give.
    package init() throws(TerminalFault) {
        let bench = try Bench()
        let handed = unsafe Unmanaged.passRetained(bench)
        var thread = pthread_t()
        let refusal = unsafe pthread_create(
            &thread, nil,
            { handed in
                if let handed = unsafe handed {
                    unsafe Unmanaged<Bench>.fromOpaque(handed).takeRetainedValue().workUntilStopped()
                }
                return nil
            }, handed.toOpaque())
        guard refusal == 0 else {
            unsafe handed.release()
            throw .systemRefused(refusal)
        }
        self.bench = bench
        self.thread = Mutex(thread)
    }

    deinit { drainAndStop() }

    /// Puts a piece of work behind everything that was submitted before; returns at once.
    ///
    /// A worker that was stopped takes no more work.
    package func submit(_ work: @escaping @Sendable () -> Void) {
        bench.put(work)
    }

    /// The same from within a piece of work, which may go on while the worker is being stopped: then it is let go of.
    package func submitUnlessStopped(_ work: @escaping @Sendable () -> Void) {
        bench.putUnlessClosed(work)
    }

    /// Waits until everything that was submitted before is done; the thread goes on.
    ///
    /// Never to be called by the work itself, nor after the worker was stopped.
    package func drain() throws(TerminalFault) {
        let bell = try Bell(.waits)
        submit { bell.ring() }
        bell.answer()
    }

    /// Waits until everything that was submitted is done, and ends the thread; a second call does nothing.
    ///
    /// Never to be called by the work itself.
    package func drainAndStop() {
        let running = thread.withLock { thread in
            defer { thread = nil }
            return thread
        }
        guard let running else { return }
        bench.close()
        pthread_join(running, nil)
    }
}

/// What a worker and those who give it work share.
private final class Bench: Sendable {
    private struct Pile {
        var work: [@Sendable () -> Void] = []
        var isClosed = false
    }

    private let pile = Mutex(Pile())
    private let bell: Bell

    init() throws(TerminalFault) {
        bell = try Bell(.waits)
    }

    func put(_ work: @escaping @Sendable () -> Void) {
        pile.withLock { pile in
            precondition(!pile.isClosed, "A stopped worker takes no more work.")
            pile.work.append(work)
        }
        bell.ring()
    }

    func putUnlessClosed(_ work: @escaping @Sendable () -> Void) {
        let isOpen = pile.withLock { pile in
            if !pile.isClosed { pile.work.append(work) }
            return !pile.isClosed
        }
        if isOpen { bell.ring() }
    }

    func close() {
        pile.withLock { $0.isClosed = true }
        bell.ring()
    }

    func workUntilStopped() {
        CrashGuard.watchThread()
        hearth_no_signals_here()
        while true {
            bell.answer()
            let taken = pile.withLock { pile in
                defer { pile.work = [] }
                return pile
            }
            for work in taken.work { work() }
            if taken.isClosed { return }
        }
    }
}
