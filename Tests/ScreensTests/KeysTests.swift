import CentreCore
import Resources
import Screens
import Testing

private let toKeys: [Key] = [.control("p")] + "keys".map(Key.character) + [.enter]
private let theirs = Driver.offer.spoken

/// What opens a sealed centre, managed at its desk.
@Suite struct KeysTests {
    /// Ana at the page of what opens the centre.
    static func page() throws -> Driver { Driver(try World.sealed()).comes("Ana").press(toKeys) }

    /// The changes that were asked for.
    static func changes(_ driver: Driver) -> [KeyChange] {
        driver.effects.compactMap { if case .changeKeys(let change) = $0 { change } else { nil } }
    }

    /// The ways to every screen on which a secret stands, with the secret.
    static let secrets: [(keys: [Key], secret: String)] = [
        ([.character("1"), .character("4"), .tab] + "my own pass phrase".map(Key.character), theirs),
        (
            [.character("1"), .character("4"), .tab] + "my own pass phrase".map(Key.character)
                + [.function(6)], "my own pass phrase"
        ),
        (
            [.character("1"), .character("4"), .enter] + theirs.map(Key.character) + [.function(6)], theirs
        ),
        ([.character("3"), .character("0")], Driver.code.spoken),
        ([.character("1"), .character("4"), .control("k")], theirs),
    ]

    @Test func `the palette and the people's page open it: whose the passphrases are, and nothing secret`()
        throws
    {
        for way: [Key] in [toKeys, [.function(11), .character("4")]] {
            let driver = Driver(try World.sealed()).comes("Ana").press(way)
            #expect(driver.screen.contains("WHAT OPENS THE CENTRE"))
            #expect(driver.screen.contains("> Ana") && driver.screen.contains("  Dee"))
            #expect(driver.screen.contains("  the code on paper"))
        }
        let driver = Driver(try World.sealed()).comes("Ana")
        driver.press(.function(11), .down, .enter, .character("3")).type(Driver.passphrase).press(.enter)
        driver.press(.escape).press(toKeys)
        #expect(driver.screen.contains("Dee, here no more"))
    }

    @Test
    func `where there are no keys, or they are somebody else's to manage, the command is dim and says so`()
        throws
    {
        let plain = try World.desk()
        plain.resize(24, 120).press(.control("p")).type("keys")
        #expect(plain.screen.contains("Keys: what opens the centre  × This centre is plain"))
        plain.press(.enter)
        #expect(plain.told == "This centre is plain: it has no passphrases.")
        #expect(!plain.press(.function(11)).screen.contains("what opens the centre"))
        let driver = Driver(try World.sealed()).comes("Dee").press(.function(11))
        #expect(driver.screen.contains("4  × keys: what opens the centre: for the role coordinator"))
        for way: [Key] in [[.character("4")], toKeys] {
            driver.press(way)
            #expect(driver.told == "This needs somebody with the role: coordinator.")
            #expect(!driver.screen.contains("WHAT OPENS"))
        }
    }

    @Test func `a passphrase is added for somebody, after one of the centre's, and typed twice`() throws {
        let driver = try Self.page()
        driver.press(.character("1"))
        #expect(driver.screen.contains("A PASSPHRASE OF THE CENTRE"))
        #expect(!driver.screen.contains(theirs))
        driver.type(Driver.passphrase).press(.enter)
        #expect(driver.screen.contains("Enter takes: \(theirs)"))
        driver.press(.enter)
        #expect(driver.screen.contains("! Please tick whose it is."))
        driver.press(.character("4"), .enter)
        #expect(driver.screen.contains("A PASSPHRASE FOR Zoe, once more"))
        #expect(!driver.screen.contains(theirs))
        driver.type(theirs + "x").press(.enter)
        #expect(driver.screen.contains("! That was another one."))
        #expect(Self.changes(driver).isEmpty)
        driver.type(theirs).press(.enter)
        #expect(Self.changes(driver) == [.add(Driver.offer, for: try #require(driver.person("Zoe")).id)])
        #expect(driver.told == "Saved 18:05: one more passphrase, for Zoe.")
        #expect(driver.screen.contains("WHAT OPENS THE CENTRE") && driver.screen.contains("  Zoe"))
        driver.press(.character("1"))
        #expect(driver.screen.contains("Enter takes:"), "once a sitting is enough")
        driver.press(.function(10)).comes("Ana").press(.character("1"))
        #expect(driver.screen.contains("A PASSPHRASE OF THE CENTRE"))
    }

    @Test func `one's own passphrase is long enough, and covered unless somebody asks to see it`() throws {
        let driver = try Self.page()
        driver.press(.character("1")).type(Driver.passphrase).press(.enter, .character("3"), .tab)
        driver.type("my own").press(.enter)
        #expect(driver.screen.contains("! A passphrase has 14 characters or more"))
        driver.type(" passphrase")
        #expect(driver.screen.contains("[•••••••••••••••••") && !driver.screen.contains("my own"))
        #expect(driver.row(-1).contains("F6 show it"))
        driver.press(.function(6))
        #expect(driver.screen.contains("[my own passphrase") && driver.row(-1).contains("F6 cover it"))
        driver.press(.function(6))
        #expect(!driver.screen.contains("my own"))
        driver.press(.enter).type("my own passphrase")
        #expect(!driver.screen.contains("my own"))
        driver.press(.enter)
        let lu = try #require(driver.person("Lu")).id
        #expect(Self.changes(driver) == [.add(Whisper("my own passphrase"), for: lu)])
    }

    @Test(arguments: secrets.indices)
    func `a secret is gone once the desk is hidden or left, and stands in no draft and no dump`(_ index: Int)
        throws
    {
        let (keys, secret) = Self.secrets[index]
        for leave in [
            { (driver: Driver) in _ = driver.press(.function(12), .function(12)) },
            { driver in _ = driver.wait(minutes: 3).press(.function(12)) },
            { driver in _ = driver.press(.function(10)).comes("Ana") },
            { driver in _ = driver.wait(seconds: 121).press(.enter).comes("Ana") },
        ] {
            let driver = try Self.page()
            driver.press(.character("1")).type(Driver.passphrase).press(.enter, .escape)
            driver.press(keys)
            if index < 4 { #expect(driver.screen.contains(secret)) }
            var dumped = ""
            dump(driver.model, to: &dumped)
            #expect(!dumped.contains(secret))
            driver.wait(seconds: 5)
            leave(driver)
            #expect(driver.drafts.values.flatMap { $0 } == [])
            for _ in 0..<3 {
                #expect(!driver.screen.contains(secret))
                driver.press(.escape)
            }
        }
    }

    @Test func `another key than the one that asked takes a key away, and the last passphrase stays`() throws
    {
        let driver = try Self.page()
        driver.press(.down, .character("2")).type(Driver.passphrase).press(.enter)
        #expect(driver.screen.contains("Dee (") && driver.screen.contains("open the centre no more?"))
        driver.wait(seconds: 1).press(.character("2"))
        driver.press(.character("2")).wait(seconds: 1).press(.enter)
        driver.press(.character("2")).wait(seconds: 1).press(.escape)
        #expect(Self.changes(driver).isEmpty)
        driver.press(.character("2"), .character("1"))
        #expect(Self.changes(driver).isEmpty, "typed before it could be read")
        driver.wait(seconds: 1).press(.character("1"))
        #expect(driver.told == "Saved 18:05: the passphrase of Dee opens the centre no more.")
        #expect(driver.openers.count == 2)
        driver.press(.home)
        #expect(driver.screen.contains("2  × the chosen one opens the centre no more: This is the last"))
        driver.press(.character("2"))
        #expect(driver.told == "This is the last passphrase: add another one first.")
        driver.press(.end, .character("2")).wait(seconds: 1).press(.character("1"))
        #expect(driver.told == "Saved 18:05: the code on paper opens the centre no more.")
        #expect(driver.openers.map(\.owner) == [try #require(driver.person("Ana")).id])
    }

    @Test func `a new code on paper is shown once, and in force once it is typed back`() throws {
        let driver = try Self.page()
        driver.press(.character("3")).type(Driver.passphrase).press(.enter)
        #expect(driver.screen.contains(Driver.code.spoken))
        driver.type("0123").press(.enter)
        #expect(driver.screen.contains("! That is not the code above"))
        #expect(Self.changes(driver).isEmpty)
        driver.type(Driver.code.spoken.dropFirst(4).lowercased()).press(.enter)
        #expect(Self.changes(driver) == [.paper(Driver.code)])
        #expect(driver.told == "Saved 18:05: a new code on paper; a former one opens nothing now.")
        #expect(!driver.screen.contains(Driver.code.spoken))
    }

    @Test func `what could not be saved is said, and its form is there to try again`() throws {
        let driver = try Self.page()
        driver.press(.character("1")).type(Driver.passphrase).press(.enter, .character("2"), .enter)
        driver.type(theirs)
        driver.disk = .fails
        driver.provesAtOnce = false
        driver.press(.enter)
        #expect(driver.told == "Saving…")
        driver.proveAll()
        #expect(driver.told == "NOT SAVED: no space left")
        #expect(driver.screen.contains("once more") && driver.openers.count == 3)
        driver.disk = .works
        driver.press(.enter)
        driver.proveAll()
        #expect(driver.told == "Saved 18:05: one more passphrase, for Dee.")
        #expect(driver.openers.count == 4)
    }

    @Test func `what could not be saved is said to whoever comes next, where its person is gone`() throws {
        let driver = try Self.page()
        driver.press(.character("1")).type(Driver.passphrase).press(.enter, .character("2"), .enter)
        driver.type(theirs)
        driver.disk = .fails
        driver.provesAtOnce = false
        driver.press(.enter, .function(10))
        driver.proveAll()
        driver.provesAtOnce = true
        driver.comes("Dee")
        #expect(driver.told == "NOT SAVED: no space left")
        #expect(driver.openers.count == 3)
    }

    @Test func `nothing is changed without a passphrase of this sitting, whatever stood open`() throws {
        let driver = try Self.page()
        driver.press(.character("2")).type(Driver.passphrase).press(.enter).wait(seconds: 1)
        driver.press(.function(10)).comes("Ana").wait(seconds: 1)
        #expect(driver.screen.contains("open the centre no more?"))
        driver.press(.character("1"))
        #expect(driver.screen.contains("A PASSPHRASE OF THE CENTRE"))
        #expect(Self.changes(driver).isEmpty)
        driver.type(Driver.passphrase).press(.enter)
        #expect(Self.changes(driver).count == 1)
    }

    @Test func `whoever is a coordinator no more sees and changes nothing more`() throws {
        let driver = try Self.page()
        driver.press(.character("2")).type(Driver.passphrase).press(.enter).wait(seconds: 1)
        let (ana, dee) = (try #require(driver.person("Ana")).id, try #require(driver.person("Dee")).id)
        driver.give(ana, [.coordinator: false], and: dee)
        driver.press(.character("1"))
        #expect(driver.told == "This needs somebody with the role: coordinator.")
        #expect(Self.changes(driver).isEmpty)
        #expect(!driver.screen.contains("Dee"))
    }

    @Test func `a secret that is made after its person left or hid the desk is shown to nobody`() throws {
        for leave: [Key] in [[.function(10)], [.function(12)]] {
            let driver = try Self.page()
            driver.press(.character("1")).type(Driver.passphrase).press(.enter, .escape)
            driver.provesAtOnce = false
            driver.press(.character("1"))
            driver.press(leave)
            driver.proveAll()
            if leave == [.function(12)] { driver.press(.function(12)) } else { driver.provesAtOnce = true }
            if leave == [.function(10)] { driver.comes("Ana") }
            #expect(driver.screen.contains("WHAT OPENS THE CENTRE"))
            #expect(!driver.screen.contains(theirs))
        }
    }

    @Test func `what is changed after its person left is known, and closes nobody else's form`() throws {
        let driver = try Self.page()
        driver.press(.character("1")).type(Driver.passphrase).press(.enter, .character("2"), .enter)
        driver.type(theirs)
        driver.provesAtOnce = false
        driver.press(.enter, .function(10))
        driver.type("Zoe").press(.enter).type(World.pins["Zoe"] ?? "").press(.enter)
        driver.proveAll()
        driver.proveAll()
        #expect(driver.whoSits == "Zoe" && !driver.told.contains("passphrase"))
        driver.provesAtOnce = true
        driver.press(.function(10)).comes("Ana")
        #expect(driver.screen.split(separator: "\n").count { $0.contains(" Dee ") } == 2)
    }

    @Test func `keys look as it was agreed`() throws {
        for size in [Size(rows: 24, columns: 80), Size(rows: 20, columns: 60)] {
            for language in Language.allCases {
                var start = try World.sealed()
                start.language = language
                let driver = Driver(start).resize(size.rows, size.columns)
                let name = "\(language.code).\(size.columns)x\(size.rows)"
                driver.comes("Ana").press(.function(11))
                try Golden.expect(driver.screen, "sealed-people.\(name)")
                driver.press(.character("4"))
                try Golden.expect(driver.screen, "keys.\(name)")
                driver.press(.character("2")).type(Driver.passphrase).press(.enter)
                try Golden.expect(driver.screen, "keys-remove.\(name)")
                driver.wait(seconds: 1).press(.escape, .character("3")).type("0123")
                try Golden.expect(driver.screen, "keys-paper.\(name)")
                driver.press(.escape, .character("1"), .character("4"), .tab).type("my own").press(.enter)
                try Golden.expect(driver.screen, "keys-add.\(name)")
                for _ in 0..<6 { driver.press(.backspace) }
                driver.press(.enter).type("batub")
                try Golden.expect(driver.screen, "keys-again.\(name)")
            }
        }
    }
}
