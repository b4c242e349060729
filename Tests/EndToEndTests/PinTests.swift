import TerminalDriver
import Testing

/// People and their PINs, by both doors of a sealed centre.
@Suite struct PinTests {
    @Test func `who acts in a sealed centre shows a passphrase and their own PIN`() throws {
        let centre = try Riverside.sealed(SealedTests.passphrase)
        func lines(_ more: String...) -> String {
            ([SealedTests.passphrase] + more).joined(separator: "\n") + "\n"
        }
        try centre.sealed("settings", "set", "pin", "8", "--as", "Ana")
        let weak = try centre.run(
            "staff", "pin", "Ana", "--passphrase-fd", "0", "--new-pin-fd", "0", input: lines("24111987"))
        #expect(weak.exitCode == 65)
        #expect(
            weak.errors == "Others try birthdays and years first. Please choose digits that are no date.\n")
        try centre.sealed("staff", "pin", "Ana", "--new-pin-fd", "0", with: lines("52847193"))
        for (pin, exitCode) in [("52847194", Int32(77)), ("", 77), ("52847193", 0)] {
            let said = try centre.run(
                "visit", "arrive", "--as", "Ana", "--passphrase-fd", "0", "--pin-fd", "0", input: lines(pin))
            #expect(said.exitCode == exitCode, "\(pin): \(said.errors)")
            if exitCode != 0 { #expect(said.errors == "That is not it.\n") }
        }
        #expect(try centre.sealed("visit", "list", "--json").split(separator: "\n").count == 1)
        let missing = try centre.run(
            "visit", "arrive", "--as", "Ana", "--passphrase-fd", "0", "--pin-fd", "0", input: lines())
        #expect(missing.exitCode == 69 || missing.exitCode == 77)
        // One after the other on one descriptor: the passphrase, the PIN of who does it, the new one.
        try centre.sealed(
            "staff", "add", "Dee", "--pin-fd", "0", "--new-pin-fd", "0", "--as", "Ana",
            with: lines("52847193", "73064182"))
        try centre.sealed(
            "staff", "helper", "Flo", "--pin-fd", "0", "--new-pin-fd", "0", "--as", "Dee",
            with: lines("73064182", "60271539"))
        #expect(try centre.sealed("staff", "list").contains("Flo  (helper)  (until "))
        let forbidden = try centre.run(
            "staff", "keep", "Flo", "--as", "Dee", "--passphrase-fd", "0", "--pin-fd", "0",
            input: lines("73064182"))
        #expect(forbidden.exitCode == 77)
        try centre.sealed("staff", "keep", "Flo", "--pin-fd", "0", "--as", "Ana", with: lines("52847193"))
        #expect(try centre.sealed("staff", "list").contains("Flo  (helper)\n"))
        try SealedTests.expectNowhere(["52847193", "73064182", "60271539", "person.pinSet"], centre)
    }

    @Test func `a plain centre has no PINs, and its people are added as ever`() throws {
        let centre = try Riverside.founded()
        try centre.succeed("staff", "add", "Dee")
        try centre.succeed("staff", "helper", "Flo", "--as", "Dee")
        let none = try centre.run("staff", "pin", "Dee", "--new-pin-fd", "0", input: "5284\n")
        #expect(none.exitCode == 65)
        #expect(none.errors == "This centre is plain: it has no PINs, which would protect nothing.\n")
        let again = try centre.run("staff", "helper", "flo", "--as", "Dee")
        #expect(again.errors == "Somebody here goes by Flo already. Another name, please.\n")
    }

    @Test func `at the desk a PIN is chosen once, and then opens it again and again`() throws {
        let centre = try Riverside.sealed(SealedTests.passphrase)
        var desk = try PseudoTerminal(centre.launch([]))
        try desk.wait(for: "This desk is closed.")
        desk.type(SealedTests.passphrase + "\r")
        try desk.wait(for: "Choose your PIN")
        try desk.press("5284\r", showing: "Once more")
        try desk.press("5284\r", showing: "Saved")
        try desk.press(Keys.function(10), showing: "Your name at the desk")
        try desk.press("Ana\r", showing: "Your PIN")
        try desk.press("5285\r", showing: "That is not it.")
        try desk.press("5284\r", showing: "Nobody is here.")
        try desk.press(Keys.function(11) + "1Flo\t6027\t6027\r", showing: "until the day turns")
        try desk.press("2Dee\t\t7306\t7306\r", showing: "A PASSPHRASE OF THE CENTRE")
        try desk.press("lusab\r", showing: "That is not it.")
        desk.takeUntilSilent(milliseconds: 1100)
        try desk.press(SealedTests.passphrase + "\r", showing: "Dee joined the desk")
        #expect(!desk.screen.text.contains("7306"))
        try desk.closeSealed()
    }
}
