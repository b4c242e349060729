internal import CPseudoTerminal

/// What a program that ran to its end has said.
package struct Command: Sendable {
    package var output: String
    package var errors: String
    package var exitCode: Int32
    /// From being started to having ended.
    package var nanoseconds: Int64

    /// Runs a program on pipes to its end.
    package static func run(
        _ launch: Launch, input: String = "", _ patience: Patience = .usual
    ) throws -> Command {
        var ends: [Int32] = [-1, -1, -1]
        let start = SteadyClock.now
        let program = unsafe launch.withStrings { path, arguments, environment, folder in
            unsafe pseudo_start_piped(path, arguments, environment, folder, &ends)
        }
        guard program > 0 else { throw Missed(description: "\(launch.program) could not be started") }
        defer { for end in ends.dropFirst() { pseudo_close(end) } }
        write(input, to: ends[0])
        pseudo_close(ends[0])
        var said: [[UInt8]] = [[], []]
        var open = [0, 1]
        while !open.isEmpty, !patience.isOver {
            for stream in open {
                guard let bytes = readSome(from: ends[stream + 1], waiting: open.count > 1 ? 5 : 1_000) else {
                    open.removeAll { $0 == stream }
                    continue
                }
                said[stream] += bytes
            }
        }
        var code: Int32 = 0
        if unsafe !pseudo_wait(program, patience.milliseconds, &code) {
            pseudo_signal(program, 9)
            _ = unsafe pseudo_wait(program, 5_000, &code)
            throw Missed(description: "\(launch.program) \(launch.arguments) did not end")
        }
        let time = SteadyClock.now - start
        let texts = said.map { String(decoding: $0, as: UTF8.self) }
        return Command(output: texts[0], errors: texts[1], exitCode: code, nanoseconds: time)
    }
}
