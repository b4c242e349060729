import TerminalDriver
import Testing

/// What opens a sealed centre, managed at its desk.
@Suite struct KeysTests {
    private static let ours = SealedTests.passphrase

    /// Opens the gate with something, and has Ana come in to the page of keys.
    private func keysPage(
        _ centre: borrowing Riverside, with passphrase: String
    ) throws -> PseudoTerminal {
        var desk = try PseudoTerminal(centre.launch([]))
        try desk.wait(for: "This desk is closed.")
        try desk.press(passphrase + "\r", showing: "Your name at the desk")
        try desk.press("Ana\r", showing: "Your PIN")
        try desk.press("5284\r", showing: "Nobody is here.")
        try desk.press(Keys.control("p") + "keys\r", showing: "WHAT OPENS THE CENTRE")
        return desk
    }

    /// The secret that a screen shows.
    private func secret(_ pattern: Regex<some Any>, on desk: borrowing PseudoTerminal) throws -> String {
        String(desk.screen.text[try #require(desk.screen.text.firstMatch(of: pattern)).range])
    }

    /// Those of some secrets that open the centre.
    private func opening(_ secrets: [String], _ centre: borrowing Riverside) throws -> [String] {
        var opening: [String] = []
        for secret in secrets {
            let said = try centre.run("staff", "list", "--passphrase-fd", "0", input: secret + "\n")
            #expect(said.exitCode == 0 || said.exitCode == 77, "\(said.errors)")
            if said.exitCode == 0 { opening.append(secret) }
        }
        return opening
    }

    @Test func `a passphrase is added, an old one taken away and the code on paper made anew, at the desk`()
        throws
    {
        let centre = try Riverside.sealed(Self.ours)
        try centre.sealed("staff", "pin", "Ana", "--new-pin-fd", "0", with: Self.ours + "\n5284")
        try centre.sealed(
            "staff", "add", "Dee", "--pin-fd", "0", "--new-pin-fd", "0", "--as", "Ana",
            with: Self.ours + "\n5284\n7306")

        var desk = try keysPage(centre, with: Self.ours)
        try desk.press("1", showing: "A PASSPHRASE OF THE CENTRE")
        try desk.press(Self.ours + "\r", showing: "Enter takes:")
        let theirs = try secret(/[a-z]{5}(-[a-z]{5}){3}/, on: desk)
        try desk.press("2\r", showing: "A PASSPHRASE FOR Dee, once more")
        try desk.press(theirs + "\r", showing: "one more passphrase, for Dee")
        #expect(!desk.screen.contains(theirs))
        // The desk that is open knows it too: here it counts as one of the centre's.
        try desk.press(Keys.function(10), showing: "Your name at the desk")
        try desk.press("Ana\r", showing: "Your PIN")
        try desk.press("5284\r", showing: "WHAT OPENS THE CENTRE")
        try desk.press("3", showing: "A PASSPHRASE OF THE CENTRE")
        try desk.press(theirs + "\r", showing: "A NEW CODE ON PAPER")
        try desk.press(Keys.function(12) + Keys.function(12), showing: "WHAT OPENS THE CENTRE")
        try desk.closeSealed()
        #expect(try opening([Self.ours], centre) == [Self.ours])

        desk = try keysPage(centre, with: theirs)
        try desk.press("2", showing: "A PASSPHRASE OF THE CENTRE")
        try desk.press(theirs + "\r", showing: "shall this open the centre no more?")
        desk.takeUntilSilent(milliseconds: 300)
        try desk.press("1", showing: "the passphrase of Ana opens the centre no more")
        #expect(try opening([Self.ours, theirs, centre.paper], centre) == [theirs, centre.paper])
        try desk.press("2", showing: "This is the last passphrase: add another one first.")
        try desk.press("3", showing: "A NEW CODE ON PAPER")
        let code = try secret(/[0-9A-Z]{4}(-[0-9A-Z]{4}){6}/, on: desk)
        #expect(try opening([centre.paper, code], centre) == [centre.paper], "it is not typed back yet")
        try desk.press(code.lowercased() + "\r", showing: "a new code on paper")
        #expect(try opening([centre.paper, code], centre) == [code])
        try desk.closeSealed()

        let left = try centre.sealed("keys", "list", "--as", "Ana", "--pin-fd", "0", with: code + "\n5284")
        #expect(left.split(separator: "\n").map { $0.dropFirst(8) } == ["Dee", "the code on paper"])
        #expect(try centre.shell("cmp data/centre.json data/centre.bak.json") == "")
        try SealedTests.expectNowhere([theirs, code, Self.ours], centre)
    }
}
