import TerminalDriver
import Testing

/// A disk that takes nothing more: it is said, nothing that was saved is lost, and what was typed stays.
@Suite(.enabled(if: SmallDisk.canBeMounted, "this machine lets nobody mount a small disk"))
struct FullDiskTests {
    /// Longer than what the last block of a file may still have room for.
    private static let need = String(repeating: "somewhere quiet ", count: 120)

    @Test func `a command on a full disk says NOT SAVED, and what was there stays`() throws {
        let centre = try Riverside.founded()
        try centre.succeed("visit", "arrive", "--handle", "Rosa")
        let report = try SmallDisk.run(
            """
            cp -a data/. disk; export HEARTH_DATA="$PWD/disk"
            dd if=/dev/zero of=disk/filler bs=512 status=none 2>/dev/null
            saved=1; while hearth visit arrive --need '\(Self.need)' >>said 2>&1; do saved=$((saved + 1)); done
            hearth visit arrive --need '\(Self.need)'; echo "exit $?"
            [ $(hearth visit list | wc -l) = $saved ]; echo "as many as were saved: exit $?"
            hearth check >>said; echo "exit $?"
            rm disk/filler
            hearth visit arrive --handle Lu >>said; echo "exit $?"
            [ $(hearth visit list | wc -l) = $((saved + 1)) ]; echo "and one more: exit $?"
            hearth check >>said; echo "exit $?"
            """, at: centre, kilobytes: 256)
        #expect(
            report == """
                NOT SAVED: No space left on device.
                exit 74
                as many as were saved: exit 0
                exit 0
                exit 0
                and one more: exit 0
                exit 0

                """)
    }

    @Test func `the desk says NOT SAVED on a full disk, and keeps the form until it is saved`() throws {
        let centre = try Riverside.founded()
        let tmux = try Tmux.start(
            SmallDisk.launch(
                """
                mkfifo orders answers; cp -a data/. disk; export HEARTH_DATA="$PWD/disk"
                (read order <orders; dd if=/dev/zero of=disk/filler bs=512 status=none 2>/dev/null; echo >answers
                 read order <orders; rm disk/filler; echo >answers) &
                hearth
                """, at: centre, kilobytes: 512))
        try tmux.wait(for: "Nobody is here.")
        try centre.shell("echo >orders; read answer <answers")
        // What still fits into the last block is saved; then nothing is.
        var saved = 0
        for name in ["Rosa", "Lu", "Mina", "Bea"] {
            try tmux.press("F2")
            try tmux.type(name)
            try tmux.press("BTab", "BTab")
            try tmux.type(Self.need)
            try tmux.press("Enter")
            let seen = try tmux.wait(for: "an answer") {
                $0.contains(": \(name).") || $0.contains("NOT SAVED")
            }
            if seen.contains("NOT SAVED") { break }
            saved += 1
        }
        let refused = ["Rosa", "Lu", "Mina", "Bea"][saved]
        try tmux.wait(for: "! NOT SAVED (\(refused)): No space left on device")
        try tmux.wait(for: "[\(refused) ")
        try centre.shell("echo >orders; read answer <answers")
        try tmux.press("Enter")
        let end = try tmux.wait(for: ": \(refused).")
        #expect(end.contains("Saved 1"))
        #expect(!end.contains("NOT SAVED"))
        #expect(end.contains("Here now  \(saved + 1) pe"))
    }
}

/// A disk of a few kilobytes, in a mount namespace of its own, gone with it.
enum SmallDisk {
    static let canBeMounted: Bool = {
        let probe = Launch(
            program: "/usr/bin/unshare", arguments: ["-m", "mount", "-t", "tmpfs", "none", "/mnt"],
            environment: Launch.plainEnvironment)
        return (try? Command.run(probe))?.exitCode == 0
    }()

    /// A script in a centre's folder with the small disk on `disk`, and `hearth` as a command.
    static func launch(_ script: String, at centre: borrowing Riverside, kilobytes: Int) -> Launch {
        let line = """
            mkdir -p disk; mount -t tmpfs -o size=\(kilobytes)k,mode=700 none disk
            hearth() { '\(Launch.products)/hearth' "$@"; }
            \(script)
            """
        var launch = centre.launch(["-m", "/bin/sh", "-c", line])
        launch.program = "/usr/bin/unshare"
        return launch
    }

    /// Runs the script to its end, and gives all that was said.
    static func run(_ script: String, at centre: borrowing Riverside, kilobytes: Int) throws -> String {
        let said = try Command.run(launch("exec 2>&1\n" + script, at: centre, kilobytes: kilobytes))
        return said.output + said.errors
    }
}
