private import CNcurses
private import Glibc
internal import Screens

extension Terminal {
    /// Runs a program until it stops or the terminal is gone, sleeping whenever there is nothing to take.
    ///
    /// Everything that is waiting is taken, messages before keys, and then painted once. Where the terminal goes
    /// away or a signal asks for the end, the program takes ``Input/hangUp`` and that is the last.
    package borrowing func run<P: Program>(
        _ program: inout P, mailbox: Mailbox<P.Message>
    ) throws(TerminalFault) {
        var loop = try EventLoop(self, mailbox)
        loop.run(&program, on: self)
    }
}

private struct EventLoop<Message: Sendable>: ~Copyable {
    private let mailbox: Mailbox<Message>
    private let timer: Descriptor
    private let clockWatch: Descriptor
    private var decoder: KeyDecoder
    private var painter: Painter
    private var size: Size
    /// When unfinished bytes are to be settled; `nil` while there are none.
    private var patienceEnds: Int64?
    private var isOver = false
    private var isStale = true

    init(_ terminal: borrowing Terminal, _ mailbox: Mailbox<Message>) throws(TerminalFault) {
        self.mailbox = mailbox
        let timer = try Descriptor(hearth_timer())
        let clockWatch = try Descriptor(hearth_clock_watch())
        self.timer = timer
        self.clockWatch = clockWatch
        decoder = terminal.decoder()
        painter = terminal.painter()
        size = Terminal.currentSize()
    }

    mutating func run<P: Program>(_ program: inout P, on terminal: borrowing Terminal)
    where P.Message == Message {
        give(.resized(size), to: &program)
        while !isOver {
            if isStale {
                painter.show(program.painting(size), in: program.theme)
                isStale = false
            }
            let ready = waitForInput(on: terminal)
            let isAskedToEnd = takeSignals(ready, &program, on: terminal)
            takeMessages(ready, &program)
            let isGone = takeKeys(ready, &program)
            takeTime(ready, &program)
            if isAskedToEnd || isGone { give(.hangUp, to: &program) }
            // Whatever is still to be done takes its time: nobody reads along meanwhile.
            if isOver, !isGone { painter.show(Painting(grid: Grid(size: size)), in: program.theme) }
        }
    }

    private mutating func give<P: Program>(_ input: Input<Message>, to program: inout P)
    where P.Message == Message {
        guard !isOver else { return }
        isStale = true
        switch program.take(input) {
        case .wait(let moment): wake(at: moment)
        case .waitRedrawn(let moment):
            painter.forget()
            wake(at: moment)
        case .stop: isOver = true
        }
        if case .hangUp = input { isOver = true }
    }

    private func wake(at moment: Int64?) {
        hearth_timer_set(timer.number, moment.map { max(0, $0) } ?? -1)
    }

    /// Which of the descriptors have something.
    private struct Ready {
        var keyboard = false
        var terminalIsGone = false
        var signals = false
        var mailbox = false
        var timer = false
        var clocks = false
    }

    private func waitForInput(on terminal: borrowing Terminal) -> Ready {
        let wanted = Int16(POLLIN)
        let watched = [
            STDIN_FILENO, terminal.signals.number, mailbox.descriptor, timer.number, clockWatch.number,
        ]
        var polled = watched.map { pollfd(fd: $0, events: wanted, revents: 0) }
        let timeout = patienceEnds.map { max(0, $0 - BootClock.now) } ?? -1
        let count = unsafe poll(&polled, nfds_t(watched.count), Int32(timeout))
        guard count > 0 else { return Ready() }
        let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
        return Ready(
            keyboard: polled[0].revents & wanted != 0,
            terminalIsGone: polled[0].revents & gone != 0,
            signals: polled[1].revents != 0,
            mailbox: polled[2].revents != 0,
            timer: polled[3].revents != 0,
            clocks: polled[4].revents != 0)
    }

    /// Takes what the system signalled, and says whether somebody asked for the end.
    private mutating func takeSignals<P: Program>(
        _ ready: Ready, _ program: inout P, on terminal: borrowing Terminal
    ) -> Bool where P.Message == Message {
        guard ready.signals else { return false }
        var hasResized = false
        var isAskedToEnd = false
        while case let signal = hearth_next_signal(terminal.signals.number), signal != 0 {
            switch signal {
            case SIGWINCH: hasResized = true
            case SIGCONT:
                terminal.takeAgain()
                painter.forget()
                isStale = true
                hasResized = true
            default: isAskedToEnd = true
            }
        }
        if hasResized {
            let now = Terminal.currentSize()
            if now != size {
                size = now
                painter.forget()
                give(.resized(now), to: &program)
            }
        }
        return isAskedToEnd
    }

    private mutating func takeMessages<P: Program>(_ ready: Ready, _ program: inout P)
    where P.Message == Message {
        guard ready.mailbox else { return }
        for message in mailbox.collect() { give(.message(message), to: &program) }
    }

    /// Takes what was typed, and says whether the terminal is gone.
    private mutating func takeKeys<P: Program>(_ ready: Ready, _ program: inout P) -> Bool
    where P.Message == Message {
        var keys: [Key] = []
        var isGone = ready.terminalIsGone && !ready.keyboard
        if ready.keyboard {
            let typed = Keyboard.read()
            isGone = typed.isGone
            keys += decoder.feed(typed.bytes)
            patienceEnds = decoder.patience.map { BootClock.now + Int64($0) }
        } else if let patienceEnds, patienceEnds <= BootClock.now {
            keys += decoder.settle()
            self.patienceEnds = decoder.patience.map { BootClock.now + Int64($0) }
        }
        if !keys.isEmpty { give(.keys(keys), to: &program) }
        return isGone
    }

    private mutating func takeTime<P: Program>(_ ready: Ready, _ program: inout P)
    where P.Message == Message {
        // A step taken since may have moved the moment: the timer itself says whether it has come.
        var rings: UInt64 = 0
        var hasCome = false
        if ready.timer { hasCome = unsafe read(timer.number, &rings, 8) == 8 }
        // That the clock was set comes as an error, which is thereby read.
        if ready.clocks { _ = unsafe read(clockWatch.number, &rings, 8) }
        if hasCome || ready.clocks { give(.due, to: &program) }
    }
}

/// What waits on standard input.
private enum Keyboard {
    private static let mostAtOnce = 64 * 1024

    /// Everything that was typed, up to a bound that leaves the screen its turn.
    static func read() -> (bytes: [UInt8], isGone: Bool) {
        var bytes: [UInt8] = []
        repeat {
            var isMerelyInterrupted = false
            let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
                let read = unsafe Glibc.read(STDIN_FILENO, buffer.baseAddress, 4096)
                isMerelyInterrupted = read < 0 && (errno == EINTR || errno == EAGAIN)
                count = max(0, read)
            }
            if chunk.isEmpty { return (bytes, !isMerelyInterrupted) }
            bytes += chunk
        } while bytes.count < mostAtOnce && hasMore
        return (bytes, false)
    }

    private static var hasMore: Bool {
        var polled = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&polled, 1, 0) == 1 && polled.revents & Int16(POLLIN) != 0
    }
}
