import TerminalDriver
import Testing

/// The record as other eyes find it: `jq`, `hearth check`, and somebody with a hex editor.
@Suite struct RecordTests {
    /// A centre with an evening in it: what the desk wrote and what a command wrote.
    private func evening() throws -> Riverside {
        let centre = try Riverside.founded()
        var desk = try centre.desk()
        for (name, count) in [("Rosa", 1), ("Lu", 2), ("Té", 3)] {
            try desk.press(Keys.function(2), name, "2", Keys.enter, showing: "Here now  \(count) p")
            try desk.wait(for: "Saved 1")
        }
        desk.type(Keys.function(10) + Keys.function(10))
        _ = try desk.waitForEnd()
        try centre.succeed("visit", "arrive", "--handle", "\"K\\\"", "--need", "a line\nand another")
        try centre.succeed("visit", "leave", "rosa")
        return centre
    }

    @Test func `jq reads every line of the journal, and check proves them all`() throws {
        let centre = try evening()
        let lines = try centre.shell("cat data/journal/*.jsonl | wc -l")
        let read = try centre.shell("cat data/journal/*.jsonl | jq -c '[.n, .id // .desk] | length' | wc -l")
        #expect(read == lines)
        #expect(
            try centre.shell(#"cat data/journal/*.jsonl | jq -r '.e.events[]?.handle // empty' | sort"#)
                .split(separator: "\n").sorted() == ["\"K\\\"", "Lu", "Rosa", "Té"])
        let check = try centre.run("check")
        #expect(check.exitCode == 0)
        #expect(check.output.hasSuffix("Every line is as it was written.\n"))
        #expect(
            try centre.shell("stat -c '%a %n' data data/journal data/*.json* data/journal/*")
                .split(separator: "\n").allSatisfy { $0.hasPrefix("600 data/") || $0.hasPrefix("700 data") })
    }

    @Test func `one flipped byte is found, named, and costs one line only`() throws {
        let centre = try evening()
        // The second line of the desk's month: Rosa's arrival.
        let file = try centre.shell("grep -l Rosa data/journal/*-20*.jsonl | tr -d '\\n'")
        let name = file.split(separator: "/").last.map(String.init) ?? ""
        let place = try centre.shell("grep -bo Rosa \(file) | head -1 | cut -d: -f1 | tr -d '\\n'")
        try centre.shell("printf 'V' | dd of=\(file) bs=1 seek=\(place) conv=notrunc status=none")
        let check = try centre.run("check")
        #expect(check.exitCode == 1)
        let said = try #require(check.output.split(separator: "\n").first { $0.hasPrefix(name) })
        #expect(said.contains("line 2"))
        #expect(check.output.hasSuffix("Faults: 1.\n"))

        // Nothing that is good is lost with it, and who opens the desk hears of it once the record is read whole:
        // a start reads only what grew since the last one.
        try centre.shell("rm data/live.json")
        let names = try centre.jq(".name", centre.succeed("visit", "list", "--json"))
        #expect(Set(names).isSuperset(of: ["Lu", "Té", "\"K\\\""]))
        let desk = try centre.desk()
        #expect(desk.screen.contains("1 line of \(name) cannot be read"), "\(desk.screen.text)")
    }

    @Test func `a torn end is set aside with the words said once`() throws {
        let centre = try evening()
        let file = try centre.shell("grep -l Rosa data/journal/*-20*.jsonl | head -1 | tr -d '\\n'")
        try centre.shell("tail -1 \(file) | head -c 60 >> \(file)")
        #expect(try centre.run("check").exitCode == 1)
        let before = try centre.jq(".name", centre.succeed("visit", "list", "--json"))
        #expect(before == ["Rosa", "Lu", "Té", "\"K\\\""])
        #expect(try centre.shell("ls data/aside 2>/dev/null | wc -l") == "0\n")

        var desk = try centre.desk()
        #expect(desk.screen.contains("An unfinished entry at the end of a file was set aside."))
        #expect(try centre.shell("ls data/aside | wc -l") == "1\n")
        desk.type(Keys.function(10) + Keys.function(10))
        _ = try desk.waitForEnd()
        #expect(try centre.run("check").exitCode == 0)
        let again = try centre.desk()
        #expect(!again.screen.contains("set aside"))
        #expect(try centre.jq(".name", centre.succeed("visit", "list", "--json")) == before)
        try centre.expectLiveEqualsReplay()
    }

    @Test func `a second desk is told that the first is open`() throws {
        let centre = try Riverside.founded()
        let first = try centre.desk()
        var second = try PseudoTerminal(centre.launch([]))
        #expect(try second.waitForEnd() == 75)
        #expect(second.screen.lines.first == "The centre in \(centre.data) is open in another program.")
        #expect(first.screen.contains("Here now"))
        // A command is a guest, and works.
        try centre.succeed("visit", "arrive")
    }
}
