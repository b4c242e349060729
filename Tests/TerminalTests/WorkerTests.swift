import Synchronization
import Terminal
import Testing

@Suite struct WorkerTests {
    @Test func `work is done in the order in which it was given, and stopping waits for all of it`() throws {
        let done = Notes()
        let worker = try Worker()
        for number in 0..<1_000 { worker.submit { done.add(number) } }
        worker.drainAndStop()
        #expect(done.all == Array(0..<1_000))
    }

    @Test func `what was given before can be waited for, and the worker goes on`() throws {
        let done = Notes()
        let worker = try Worker()
        for number in 0..<100 { worker.submit { done.add(number) } }
        try worker.drain()
        #expect(done.all == Array(0..<100))
        worker.submit { done.add(100) }
        worker.drainAndStop()
        #expect(done.all.count == 101)
    }

    @Test func `work may give more work`() throws {
        let done = Notes()
        let worker = try Worker()
        let mailbox = try Mailbox<Int>()
        worker.submit { [worker] in
            worker.submit { done.add(2) }
            done.add(1)
            mailbox.post(1)
        }
        while mailbox.collect().isEmpty {}
        worker.drainAndStop()
        #expect(done.all == [1, 2])
    }

    @Test func `stopping twice, and letting go of a worker, ends it quietly`() throws {
        let done = Notes()
        do {
            let worker = try Worker()
            worker.submit { done.add(1) }
        }
        #expect(done.all == [1])
        let worker = try Worker()
        worker.drainAndStop()
        worker.drainAndStop()
    }

    @Test func `a stopped worker takes no more work`() async {
        await #expect(processExitsWith: .failure) {
            let worker = try Worker()
            worker.drainAndStop()
            worker.submit {}
        }
    }

    @Test func `work that goes on by itself is let go of when the worker is stopped`() throws {
        let worker = try Worker()
        let done = Notes()
        @Sendable func again() {
            done.add(1)
            worker.submitUnlessStopped(again)
        }
        worker.submit(again)
        while done.all.count < 3 {}
        // It ends at all, and nothing traps: given by the strict way, the work would be one piece too many.
        worker.drainAndStop()
        #expect(done.all.count >= 3)
    }

    @Test func `messages are collected once, each thread's in its order`() throws {
        let mailbox = try Mailbox<[Int]>()
        let workers = try (0..<4).map { _ in try Worker() }
        for (who, worker) in workers.enumerated() {
            worker.submit { for number in 0..<250 { mailbox.post([who, number]) } }
        }
        for worker in workers { worker.drainAndStop() }
        let collected = mailbox.collect()
        for who in 0..<4 { #expect(collected.filter { $0[0] == who }.map { $0[1] } == Array(0..<250)) }
        #expect(collected.count == 1_000)
        #expect(mailbox.collect().isEmpty)
    }

    private final class Notes: Sendable {
        private let numbers = Mutex<[Int]>([])
        var all: [Int] { numbers.withLock { $0 } }
        func add(_ number: Int) { numbers.withLock { $0.append(number) } }
    }
}
