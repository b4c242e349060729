internal import CPseudoTerminal

/// A tmux of a test's own, with one program in its one pane.
///
/// What a person would see is asked of tmux; that something new may be seen is learnt from a pipe that tmux copies
/// the program's output into.
package struct Tmux: ~Copyable {
    private let scratch: Scratch
    private let news: Int32

    private var pipe: String { scratch.path + "/news" }

    private init() throws {
        let scratch = try Scratch()
        let news = unsafe pseudo_fifo(scratch.path + "/news")
        guard news >= 0 else { throw Missed(description: "no pipe for the test") }
        self.scratch = scratch
        self.news = news
    }

    /// Starts a program in a pane of so many rows and columns.
    package static func start(_ launch: Launch, rows: Int = 24, columns: Int = 80) throws -> Tmux {
        let tmux = try Tmux()
        try tmux.begin(launch, rows: rows, columns: columns)
        return tmux
    }

    private func begin(_ launch: Launch, rows: Int, columns: Int) throws {
        let variables = launch.environment.filter { $0.key != "TERM" }.map { "\($0.key)=\($0.value)" }
        let wrapped = ["/usr/bin/env", "-i"] + variables.sorted() + ["TERM=screen-256color", launch.program]
        let line = (wrapped + launch.arguments).map { Self.quoted($0) }.joined(separator: " ")
        // The program waits for the pipe, so that nothing of what it writes is missed. Its end is written to the
        // screen: tmux itself is seen to lose the exit code of a pane now and then.
        let shell = "read go; \(line); printf '\\n[ended %s]\\n' $?; exec cat"
        try run("new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", launch.folder ?? "/", shell)
        try run("set-option", "-g", "status", "off")
        try run("set-option", "-g", "escape-time", "0")
        try run("pipe-pane", "-O", "exec cat >> \(Self.quoted(pipe))")
        try run("resize-window", "-x", "\(columns)", "-y", "\(rows)")
        try run("send-keys", "Enter")
    }

    deinit {
        _ = try? run("kill-server")
        pseudo_close(news)
    }

    /// Presses keys by tmux's names for them: `Enter`, `F2`, `C-l`, `Down`.
    package func press(_ keys: String...) throws { try run(["send-keys"] + keys) }

    /// Types text as it stands.
    package func type(_ text: String) throws { try run("send-keys", "-l", text) }

    package func resize(rows: Int, columns: Int) throws {
        try run("resize-window", "-x", "\(columns)", "-y", "\(rows)")
    }

    /// What a person sees now, row by row, without the blanks at the rows' ends.
    package func screen() throws -> String { try run("capture-pane", "-p") }

    /// Where the cursor stands, counted from 0.
    package func cursor() throws -> (row: Int, column: Int) {
        let parts = try run("display-message", "-p", "#{cursor_y} #{cursor_x}").split(separator: " ")
        let numbers = parts.compactMap { Int($0.filter(\.isNumber)) }
        guard numbers.count == 2 else { throw Missed(description: "no cursor") }
        return (numbers[0], numbers[1])
    }

    /// Waits until the program has ended, and gives what it left on the screen and its exit code.
    package func waitForEnd(_ patience: Patience = .usual) throws -> (screen: String, exitCode: Int32) {
        let seen = try wait(for: "the end", patience) { $0.contains("[ended ") && $0.contains("]") }
        let lines = seen.split(separator: "\n")
        let last = lines.last { $0.hasPrefix("[ended ") } ?? ""
        guard let code = Int32(last.filter(\.isNumber)) else { throw Missed(description: "no end:\n\(seen)") }
        return (lines.filter { !$0.hasPrefix("[ended ") }.joined(separator: "\n"), code)
    }

    /// Waits until the screen shows something, and gives it.
    @discardableResult
    package func wait(
        for what: String, _ patience: Patience = .usual, until isShown: (String) throws -> Bool
    ) throws -> String {
        while true {
            let seen = try screen()
            if try isShown(seen) { return seen }
            guard !patience.isOver else {
                throw Missed(description: "\(what) did not come. The screen:\n\(seen)")
            }
            _ = readSome(from: news, waiting: min(patience.milliseconds, 500))
        }
    }

    /// Waits until the screen contains a text, and gives it.
    @discardableResult
    package func wait(for text: String, _ patience: Patience = .usual) throws -> String {
        try wait(for: "“\(text)”", patience) { $0.contains(text) }
    }

    @discardableResult
    private func run(_ arguments: String...) throws -> String { try run(arguments) }

    @discardableResult
    private func run(_ arguments: [String]) throws -> String {
        let server = ["-S", scratch.path + "/server", "-f", "/dev/null"]
        var environment = Launch.plainEnvironment
        environment["SHELL"] = "/bin/sh"
        let said = try Command.run(
            Launch(program: "/usr/bin/tmux", arguments: server + arguments, environment: environment))
        guard said.exitCode == 0 else {
            throw Missed(description: "tmux \(arguments): \(said.errors)")
        }
        return said.output
    }

    private static func quoted(_ word: String) -> String {
        "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
