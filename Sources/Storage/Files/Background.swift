internal import Glibc
internal import Synchronization

/// What another thread works out for whoever will ask for it.
///
/// The work touches nothing but what it was given. A thread for each, which ends with it: a pool of threads would keep
/// files open for as long as a desk stands.
final class Background<Answer: Sendable>: Sendable {
    private let worked: Box<Answer>
    /// `nil` once somebody waited for it, or where the system had none to give.
    private let thread: Mutex<pthread_t?>

    /// Begins the work at once; does it here where the system has no thread to give.
    init(_ work: @escaping @Sendable () -> Answer) {
        let worked = Box<Answer>()
        self.worked = worked
        let thread = begun { worked.answer.withLock { $0 = work() } }
        if thread == nil { worked.answer.withLock { $0 = work() } }
        self.thread = Mutex(thread)
    }

    deinit {
        if let thread = thread.withLock({ $0 }) { pthread_detach(thread) }
    }

    /// Waits until it is done; to be asked by one thread, as often as it likes.
    func wait() -> Answer {
        let running = thread.withLock { thread in
            defer { thread = nil }
            return thread
        }
        if let running { pthread_join(running, nil) }
        guard let answer = worked.answer.withLock({ $0 }) else {
            preconditionFailure("A thread ended before its work was done.")
        }
        return answer
    }
}

/// Where an answer is put, which outlives whoever asked for it.
private final class Box<Answer: Sendable>: Sendable {
    let answer = Mutex<Answer?>(nil)
}

/// What a thread is given to do.
private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// Begins a thread to which no signal comes; `nil` where there is none to be had.
private func begun(_ run: @escaping @Sendable () -> Void) -> pthread_t? {
    var (all, former) = (sigset_t(), sigset_t())
    unsafe sigfillset(&all)
    unsafe pthread_sigmask(SIG_SETMASK, &all, &former)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &former, nil) }
    let handed = unsafe Unmanaged.passRetained(Work(run))
    var thread = pthread_t()
    let refusal = unsafe pthread_create(
        &thread, nil,
        { handed in
            if let handed = unsafe handed {
                unsafe Unmanaged<Work>.fromOpaque(handed).takeRetainedValue().run()
            }
            return nil
        }, handed.toOpaque())
    guard refusal == 0 else {
        unsafe handed.release()
        return nil
    }
    return thread
}
