internal import Glibc
internal import Storage
internal import TerminalDriver

/// What the benchmark asks of the system beside programs and terminals.
enum System {
    /// How long the processors have worked for a process and all its threads, in nanoseconds.
    static func workingTime(of program: Int32) throws -> Int64 {
        var clock: clockid_t = 0
        var time = timespec()
        guard unsafe clock_getcpuclockid(program, &clock) == 0, unsafe clock_gettime(clock, &time) == 0 else {
            throw Missed(description: "process \(program) has no clock")
        }
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    /// The most memory that a process has had at once, in megabytes of a million bytes.
    static func peakMemory(of program: Int32) throws -> Double {
        let file = unsafe open("/proc/\(program)/status", O_RDONLY | O_CLOEXEC)
        defer { close(file) }
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
            unsafe count = max(0, read(file, buffer.baseAddress, buffer.count))
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard let line = lines.first(where: { $0.hasPrefix("VmHWM:") }),
            let size = Int(line.filter(\.isNumber))
        else { throw Missed(description: "nobody says how much memory process \(program) has") }
        return Double(size) * 1024 / 1_000_000
    }

    /// The most memory that any program has had that this one started and saw end, in megabytes of a million bytes.
    static func peakMemoryOfChildren() -> Double {
        var usage = rusage()
        guard unsafe getrusage(RUSAGE_CHILDREN.rawValue, &usage) == 0 else { return 0 }
        return Double(usage.ru_maxrss) * 1024 / 1_000_000
    }

    /// Waits without working.
    static func rest(milliseconds: Int32) { _ = poll(nil, 0, milliseconds) }

    /// Now, by the wall clock: milliseconds since 1970.
    static func wallClock() -> Int64 {
        var time = timespec()
        guard unsafe clock_gettime(CLOCK_REALTIME, &time) == 0 else { return 0 }
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    static func makeFolder(_ path: String) { _ = unsafe mkdir(path, 0o700) }

    /// How many bytes the files of a folder have.
    static func bytes(in folder: String) throws -> Int {
        let files = PosixFileSystem()
        return try files.list(folder).reduce(0) { try $0 + files.status(of: FilePath.join(folder, $1)).size }
    }

    /// Ends this process.
    static func end(_ code: Int32) -> Never { exit(code) }

    /// Says something to whoever waits.
    static func say(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        _ = unsafe write(STDERR_FILENO, bytes, bytes.count)
    }
}
