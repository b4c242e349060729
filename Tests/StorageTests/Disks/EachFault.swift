import CentreCore
import Storage
import Testing

/// A deed of a desk on a disk whose n-th call that leaves a mark fails, once or from then on, for one n after the other,
/// until none is reached any more; after each, what lies on the disk as it is, or as a crash leaves it.
///
/// Each call is followed by one sort of crash, unless all are asked for.
func withEachFault(
    on prepared: MemoryFileSystem, at now: Instant, deed: (inout Evening) throws -> Void,
    expect: (_ disk: MemoryFileSystem, _ recorded: Bool, _ what: Comment) throws -> Void
) throws {
    for forever in [true, false] {
        var call = 1
        var calls = Int.max
        while call <= calls {
            let disk = prepared.copy()
            let faulty = FaultyFileSystem(
                disk,
                forever ? .forever(from: call, code: SystemCode.io) : .once(at: call, code: SystemCode.io),
                only: .changing)
            var recorded = false
            do {
                var desk = try Evening(joining: faulty, mode: .desk, at: now, seed: 3)
                do {
                    try deed(&desk)
                    recorded = true
                } catch StorageError.notScrubbed, StorageError.notLetGo {
                    recorded = true
                } catch is StorageError {}
                desk.store.close()
            } catch is StorageError {}
            if faulty.count < call { calls = call }
            let crashes = [nil] + MemoryFileSystem.Crash.allCases.map(Optional.some)
            for crash in Environment.isFull ? crashes : [crashes[call % crashes.count]] {
                try expect(
                    crash.map { disk.afterCrash($0) } ?? disk.copy(), recorded,
                    "call \(call), \(String(describing: crash)), \(forever)")
            }
            call += Environment.isFull ? 1 : forever ? 5 : 13
        }
        #expect(call > 20)
    }
}
