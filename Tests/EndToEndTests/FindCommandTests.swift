import TerminalDriver
import Testing

/// Words are looked for from the command line.
@Suite struct FindCommandTests {
    @Test func `it finds what may be read, says where, and ends with 1 where there is nothing`() throws {
        let centre = try Riverside.founded()
        try centre.succeed("staff", "add", "Bea")
        try centre.succeed("visit", "arrive", "--handle", "Quzíbel", "--need", "a zorvak", "--as", "Bea")
        try centre.succeed("handover", "--note", "the zorvak lamp", "--as", "Bea")
        #expect(try centre.run("find", "quzibel", "--as", "Bea").output.contains("visit: Quzíbel"))
        let found = try centre.run("find", "ZORVAK", "--as", "Bea")
        #expect(found.output.contains("handover: the zorvak lamp"))
        #expect(!found.output.contains("visit"))
        let whole = try centre.run("find", "ZORVAK", "--as", "Ana")
        #expect(whole.output.contains("visit: words of what somebody needed"))
        #expect(!whole.output.contains("a zorvak"))
        let kinds = try centre.jq(
            ".kind", centre.succeed("find", "zorvak", "--kind", "handover", "--json", "--as", "Bea"))
        #expect(kinds == ["handover"])
        #expect(try centre.run("find", "nowhere", "--as", "Bea").exitCode == 1)
        #expect(try centre.run("find", "zorvak", "--to", "2001-01-01", "--as", "Bea").exitCode == 1)
    }

    @Test func `what cannot be looked for is said in one sentence`() throws {
        let centre = try Riverside.founded()
        let one = try centre.run("find", "a", "--as", "Ana")
        #expect(one.exitCode == 64)
        #expect(one.errors.contains("One letter finds nearly everything: type at least two."))
        let long = try centre.run("find", String(repeating: "a", count: 10_000), "--as", "Ana")
        #expect(long.exitCode == 64)
        #expect(long.errors.contains("type 200 characters at most"))
        #expect(try centre.run("find", "lamp", "--kind", "lamp", "--as", "Ana").exitCode == 65)
    }
}
