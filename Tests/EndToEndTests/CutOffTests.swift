import TerminalDriver
import Testing

/// What is written for people to take along, by a program that is ended at each of its calls that change a disk.
///
/// It is killed, or ends as if the current failed: `cut.c` stands before those calls.
@Suite struct CutOffTests {
    private static let source = #filePath.dropLast("CutOffTests.swift".count) + "cut.c"

    enum End: String, CaseIterable { case killed, powerless }

    /// What is cut off, as it is typed, and what of it makes a whole.
    private struct Writing {
        let line: String
        /// What stands at its place, to the letter; it has to be the same each time.
        let look: String
        /// What was noted of it, a line each.
        let notes: String
        /// What stood there before.
        var before = ""
    }

    private static func centre() throws -> CareShell {
        let shell = try CareShell()
        for name in ["Rosa", "Lu", "Mina", "Bea", "Kim"] { try shell.say("visit arrive --handle \(name)") }
        let path = Wanted.text("PATH") ?? "/usr/bin:/bin"
        try shell.centre.shell(
            "PATH=\(path); $(command -v clang || echo cc) -shared -fPIC -o cut.so '\(source)'")
        return shell
    }

    private static func decided(_ shell: borrowing CareShell) throws -> String {
        try shell.say("supplies count condoms=40 --day 2020-02-28")
        return try shell.reference("collective decide --words 'the city may have our numbers' --agree 9")
    }

    /// Ends a command at each of its calls, and looks each time: what it was to write is there whole or not at all,
    /// what left is noted, and the next such command does what this one did not.
    private static func cutOff(
        _ writing: Writing, _ end: End, in shell: borrowing CareShell,
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        let (centre, hearth) = (shell.centre.scratch.path, "'\(Launch.products)/hearth'")
        let command = "\(hearth) \(writing.line)"
        let power = end == .powerless ? "POWER=1" : ""
        let notes = "\(hearth) \(writing.notes) 2>/dev/null | grep -c ."
        /// In one shell: it is the starting of programs that takes time.
        func script(_ cut: Int) -> String {
            """
            rm -rf data out out.part; cp -a whole data; \(writing.before)
            \(power) LD_PRELOAD='\(centre)/cut.so' CUT=\(cut) \(command) >/dev/null 2>&1
            echo "exit $?"
            [ -e out ] && { echo there; (\(writing.look)) | md5sum; } || echo absent
            \(notes)
            rm -rf out; \(writing.before)
            \(command) >/dev/null 2>&1; echo "again $?"
            (\(writing.look)) | md5sum
            \(notes)
            ls -d out.part 2>/dev/null
            \(hearth) check >/dev/null; echo "check $?"
            """
        }
        try shell.centre.shell("rm -rf whole; cp -a data whole")
        let uncut = try shell.centre.shell("\(script(0)); true").split(separator: "\n").map(String.init)
        try #require(uncut.count == 8 && uncut[0] == "exit 0", "\(uncut)", sourceLocation: location)
        let whole = uncut[2]
        let former = try shell.centre.shell(
            "rm -rf out; \(writing.before)\n(\(writing.look)) 2>/dev/null | md5sum; rm -rf out")
        var (cut, seen) = (1, Set<String>())
        while cut < 1_000 {
            let found = try shell.centre.shell("\(script(cut)); true").split(separator: "\n").map(String.init)
            let what: Comment = "\(writing.line), \(end) at call \(cut): \(found)"
            if found.first == "exit 0" { break }
            try #require(found.first == "exit 137", what, sourceLocation: location)
            let isThere = found[1] == "there"
            let noted = Int(found[isThere ? 3 : 2]) ?? 0
            if isThere {
                let isFormer = !writing.before.isEmpty && found[2] + "\n" == former
                #expect(found[2] == whole || isFormer, what, sourceLocation: location)
                // What left stands in the notes.
                if !isFormer { #expect(noted == Int(uncut[3]), what, sourceLocation: location) }
                seen.insert(isFormer ? "former" : "whole")
            } else {
                seen.insert(noted > 0 ? "noted" : "absent")
            }
            let after = ["again 0", whole, "\(noted + (Int(uncut[3]) ?? 0))", "check 0"]
            #expect(Array(found.dropFirst(isThere ? 4 : 3)) == after, what, sourceLocation: location)
            cut += 1
        }
        print("\(writing.line), \(end): \(cut - 1) calls, \(seen.sorted())")
        let expected: Set =
            !writing.before.isEmpty
            ? ["former", "whole"] : uncut[3] == "0" ? ["absent", "whole"] : ["absent", "noted", "whole"]
        #expect(seen == expected && cut > 4, sourceLocation: location)
    }

    @Test(arguments: End.allCases)
    func `a page for the centre itself is whole or as it was before`(_ end: End) throws {
        let shell = try Self.centre()
        let page = Writing(line: "report --format html --out out", look: "cat out", notes: "report --left")
        try Self.cutOff(page, end, in: shell)
        let again = Writing(
            line: "report --out out --replace", look: "cat out", notes: "report --left",
            before: "echo former >out")
        try Self.cutOff(again, end, in: shell)
    }

    @Test(arguments: End.allCases, ["text", "html", "csv", "dhis2"])
    func `a report leaves whole or not at all, and never without the note`(
        _ end: End, _ format: String
    ) throws {
        let shell = try Self.centre()
        let decision = try Self.decided(shell)
        try shell.centre.shell(
            #"""
            echo '{"orgUnit": "DiszpKrYNg8", "values": {"supplies.given/condoms": {"dataElement": "f7n9E0hX8qk"}}}' >map
            """#)
        let line =
            "report --leaving 2020-Q1 --to-whom city --decision \(decision) --format \(format) --out out"
        let report = Writing(
            line: line + (format == "dhis2" ? " --mapping map" : ""), look: "cat out", notes: "report --left")
        try Self.cutOff(report, end, in: shell)
    }

    @Test(arguments: End.allCases)
    func `an export is whole or not there, and never without its line in the trail`(_ end: End) throws {
        let shell = try Self.centre()
        // Of the trail, all but the taking out itself, which may have been tried before.
        let look = "cd out && ls && cat * | grep -v -e 'names inside' -e export.all"
        let export = Writing(
            line: "export --to out --why moving", look: look, notes: "trail list")
        try Self.cutOff(export, end, in: shell)
    }
}
