import TerminalDriver
import Testing

/// Everything that a coordinator may read, in files that say what they are.
@Suite struct ExportTests {
    @Test func `a coordinator takes everything out for a reason, which stands in the trail`() throws {
        let shell = try CareShell()
        try shell.say("staff add Vera --role volunteer --as Ana")
        try shell.say("visit arrive --handle Rosa --need 'a quiet room' --as Ana")
        try shell.say("handover --note 'locker 7 sticks' --as Ana")
        try shell.refuse(
            "export --to out --why moving --as Vera", 77, "This needs somebody with the role: coordinator.")
        let why = try shell.run("export --to out --why ' ' --as Ana")
        #expect(why.exitCode == 65)
        try shell.say("export --to out --why moving --as Ana")
        let trail = try shell.ask(".verb, .why, .by", "trail list --as Ana")
        #expect(trail == ["export.all", "moving", "Ana"])
        #expect(try shell.run("trail list --as Ana").output.contains("moving"))
        let files = try shell.centre.shell("ls out; stat -c %a out out/* | sort -u | tr '\\n' ' '")
        #expect(files.split(separator: "\n").dropLast().allSatisfy { $0.hasPrefix("NAMES-INSIDE-") })
        #expect(files.hasSuffix("600 700 "))
        let heads = try shell.centre.shell(
            "head -qn1 out/* | jq -c '[.[\"names inside\"], .by, .why]' | sort -u")
        #expect(heads == "[true,\"Ana\",\"moving\"]\n")
        #expect(
            try shell.centre.shell("jq -r 'select(.id) | .name, .need' out/NAMES-INSIDE-visits.jsonl")
                == "Rosa\na quiet room\n")
        #expect(try shell.centre.shell("cat out/NAMES-INSIDE-handover.jsonl").contains("locker 7 sticks"))
    }

    @Test func `a folder in which something lies stays as it is, what an export left goes`() throws {
        let shell = try CareShell()
        try shell.centre.shell(
            "mkdir full empty out.part; echo 1 > full/a; echo 2 > file; echo 3 > out.part/mine")
        for place in ["full", "file", "out"] {
            #expect(try shell.run("export --to \(place) --why moving").exitCode == 73, "\(place)")
        }
        try shell.refuse(
            "export --to full --why moving", 73,
            "full is there already and stays as it is: choose another place.")
        #expect(try shell.run("export --to nowhere/out --why moving").exitCode == 73)
        #expect(try shell.run("export --to /proc/out --why moving").exitCode == 73)
        #expect(try shell.run("trail list").exitCode == 1, "nothing was taken out")
        #expect(try shell.centre.shell("cat full/a file out.part/mine") == "1\n2\n3\n")
        try shell.centre.shell("rm out.part/mine; echo half > out.part/NAMES-INSIDE-visits.jsonl")
        let said = try shell.run("export --to out --why moving")
        #expect(said.exitCode == 0 && said.errors.contains("An earlier export was broken off"))
        try shell.say("export --to empty --why moving")
        #expect(try shell.centre.shell("ls -d *.part 2>/dev/null || true").isEmpty)
    }

    @Test(arguments: [Chance.seed, Chance.seed &+ 1])
    func `whoever was named by somebody who told something takes none of it out`(_ seed: UInt64) throws {
        let shell = try CareShell()
        let record = try ConsentRecord(seed: seed, in: shell)
        for reader in [ConsentRecord.Reader.ana, .lu] {
            try shell.say("export --to \(reader.rawValue) --why moving --as \(reader.rawValue)")
            let text = try shell.centre.shell("cat \(reader.rawValue)/NAMES-INSIDE-issues.jsonl")
            let shut = record.told.enumerated().filter { $0.element.shutsOutLu || $0.element.isWithdrawn }
            for (index, told) in shut where reader == .lu || told.isWithdrawn {
                let own = record.owners.filter { $0.value == .value(.words, of: index) }.keys
                #expect(own.allSatisfy { !text.contains($0) }, "seed \(seed)")
            }
        }
    }
}
