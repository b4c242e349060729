import TerminalDriver
import Testing

/// A data directory that is not what it should be: one sentence, the number, and nothing written.
@Suite struct DataPlaceTests {
    /// What is tried at every such place.
    static let attempts = [["visit", "arrive"], ["visit", "list"], ["check"]]

    private func expect(
        _ scratch: borrowing Scratch, _ arguments: [String], _ exitCode: Int32, _ sentence: String,
        location: SourceLocation = #_sourceLocation
    ) throws {
        let before = try Self.shell(scratch, "find . | sort; find . -type f -exec cat {} +")
        var launch = Launch.hearth(folder: scratch.path)
        launch.arguments = arguments + ["--data", "\(scratch.path)/place"]
        let said = try Command.run(launch)
        #expect(said.exitCode == exitCode, "\(arguments)", sourceLocation: location)
        let expected = sentence.replacing("PATH", with: "\(scratch.path)/place") + "\n"
        #expect(said.errors == expected, "\(arguments)", sourceLocation: location)
        #expect(said.output.isEmpty, sourceLocation: location)
        let after = try Self.shell(scratch, "find . | sort; find . -type f -exec cat {} +")
        #expect(after == before, "nothing is written", sourceLocation: location)
    }

    @discardableResult
    private static func shell(_ scratch: borrowing Scratch, _ line: String) throws -> String {
        let said = try Command.run(
            Launch(
                program: "/bin/sh", arguments: ["-c", line], environment: Launch.plainEnvironment,
                folder: scratch.path))
        try #require(said.exitCode == 0, "\(line): \(said.errors)")
        return said.output
    }

    private static let initialise = ["init", "--plain", "--name", "Riverside", "--coordinator", "Ana"]

    @Test func `a directory that is missing, or empty, holds no centre yet`() throws {
        let scratch = try Scratch()
        let sentence = #"There is no centre in PATH yet; see "hearth init --help"."#
        for arguments in Self.attempts { try expect(scratch, arguments, 69, sentence) }
        try Self.shell(scratch, "mkdir place")
        for arguments in Self.attempts { try expect(scratch, arguments, 69, sentence) }
    }

    @Test func `a directory of other things is left alone`() throws {
        let scratch = try Scratch()
        try Self.shell(scratch, "mkdir place; echo mine > place/letter.txt")
        for arguments in Self.attempts {
            try expect(scratch, arguments, 65, "PATH holds something, but not a centre.")
        }
        try expect(
            scratch, Self.initialise, 73, "PATH is not empty; a new centre needs a new or an empty directory."
        )
    }

    @Test func `a file is no directory`() throws {
        let scratch = try Scratch()
        try Self.shell(scratch, "echo mine > place")
        for arguments in Self.attempts + [Self.initialise] {
            try expect(scratch, arguments, 73, "PATH is a file; a centre needs a directory.")
        }
    }

    @Test func `a symbolic link is not followed`() throws {
        let scratch = try Scratch()
        try Self.shell(scratch, "mkdir real; ln -s real place")
        for arguments in Self.attempts + [Self.initialise] {
            try expect(scratch, arguments, 73, "PATH is a symbolic link; name the directory itself.")
        }
    }

    @Test func `nothing can be made where nothing can be made`() throws {
        var launch = Launch.hearth()
        launch.arguments = Self.initialise + ["--data", "/proc/hearth"]
        let said = try Command.run(launch)
        #expect(said.exitCode == 73)
        #expect(said.errors == "/proc/hearth cannot be created: No such file or directory.\n")
    }

    @Test func `a centre that may only be read is read, and not written`() throws {
        let centre = try Riverside.founded()
        try centre.succeed("visit", "arrive", "--handle", "Rosa")
        try centre.shell("chmod -R a-w data")
        let before = try centre.footprint()
        let refused = try centre.bound("visit", "arrive")
        #expect(refused.exitCode == 77)
        #expect(refused.errors.hasSuffix(" may only be read, not written.\n"), "\(refused.errors)")
        #expect(try centre.bound("visit", "list").output.contains("Rosa"))
        #expect(try centre.bound("check").exitCode == 0)
        #expect(try centre.footprint() == before)
        try centre.shell("chmod -R u+w data")
        try centre.succeed("visit", "arrive")
    }

    @Test func `a file that may grow no further takes nothing, and the word is NOT SAVED`() throws {
        let centre = try Riverside.founded()
        try centre.succeed("visit", "arrive", "--handle", "Rosa")
        let journal = try centre.shell("cat data/journal/* | sha256sum")
        let said = try Command.run(
            centre.launch([
                "-c", "ulimit -f 1; exec \"$0\" visit arrive --need \"$(yes word | head -300)\"",
                centre.launch([]).program,
            ])
            .asShell)
        #expect(said.exitCode == 74)
        #expect(said.errors == "NOT SAVED: File too large.\n")
        #expect(try centre.shell("cat data/journal/* | sha256sum") == journal)
        #expect(try centre.run("check").exitCode == 0)
        try centre.succeed("visit", "arrive", "--handle", "Lu")
        #expect(try centre.jq(".name", centre.succeed("visit", "list", "--json")) == ["Rosa", "Lu"])
    }
}

extension Riverside {
    /// Runs a command as somebody whom permissions bind, as they do not bind root.
    fileprivate func bound(_ arguments: String...) throws -> Command {
        var launch = launch(arguments)
        if Wanted.isRoot {
            launch.arguments = ["--bounding-set=-all", "--inh-caps=-all", launch.program] + launch.arguments
            launch.program = "/usr/bin/setpriv"
        }
        return try Command.run(launch)
    }
}

extension Launch {
    /// The same arguments given to a shell.
    fileprivate var asShell: Launch {
        var launch = self
        launch.program = "/bin/sh"
        return launch
    }
}
