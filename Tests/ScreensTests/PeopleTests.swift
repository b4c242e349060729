import CentreCore
import Resources
import Screens
import Testing

private let toZoe: [Key] = [.function(11), .end, .enter]

@Test func `F11 lists who is at the desk, and a coordinator adds somebody`() throws {
    let driver = try World.desk()
    driver.press(.function(11))
    #expect(driver.screen.contains("> Ana"))
    #expect(driver.screen.contains("volunteer, coordinator"))
    driver.press(.character("2")).type("Zoe").press(.tab, .character("3"), .enter)
    #expect(driver.told.hasPrefix("Saved 18:05: Zoe joined the desk."))
    #expect(driver.person("zoe")?.held == [.volunteer, .carer])
    #expect(driver.person("zoe")?.pin.value == nil, "a plain centre has no PINs")
    driver.press(.control("z"))
    #expect(driver.person("zoe") == nil)
}

@Test func `a person's page renames, changes roles, ends and brings back`() throws {
    let driver = try World.desk()
    driver.press(.function(11), .down, .enter, .character("1"))
    for _ in 0..<3 { driver.press(.backspace) }
    driver.type("Ana").press(.enter)
    #expect(driver.screen.contains("! Somebody here goes by Ana already."))
    for _ in 0..<3 { driver.press(.backspace) }
    driver.type("Didi").press(.enter, .character("2"), .character("4"), .enter)
    #expect(driver.person("didi")?.held == [.volunteer, .facilitator])
    driver.press(.character("3"))
    #expect(driver.person("didi") == nil)
    #expect(driver.screen.contains("3  works here again"))
    driver.press(.escape, .character("3"))
    #expect(driver.screen.contains("volunteer, facilitator; here no more"))
    driver.press(.end, .enter, .character("3"))
    #expect(driver.person("didi") != nil)
}

@Test func `what is for a coordinator is dim for others, says so, and does nothing`() throws {
    let driver = Driver(try World.start()).type("Dee").press(.enter, .function(11))
    #expect(driver.screen.contains("2  × somebody joins the desk: for the role coordinator"))
    #expect(driver.screen.contains("1  a helper until the day turns"))
    let row = try #require((0..<24).first { driver.row($0).contains("2  ×") })
    #expect(driver.painting.grid[row, 8].style == .quiet)
    driver.press(.character("2"))
    #expect(driver.told == "This needs somebody with the role: coordinator.")
    driver.press(.end, .enter, .down, .enter)
    #expect(driver.told == "This needs somebody with the role: coordinator.")
    driver.press(.character("3"))
    #expect(driver.lines.isEmpty)
    driver.press(.function(1), .end)
    #expect(driver.lines.isEmpty)
}

@Test func `the help and the palette show what is refused, with its reason`() throws {
    let driver = Driver(try World.start()).type("Dee").press(.enter).resize(60, 120)
    driver.press(.function(11), .function(1))
    #expect(driver.screen.contains("somebody joins the desk  × for the role coordinator"))
    driver.press(.escape, .control("p")).type("joins").press(.enter)
    #expect(driver.told == "This needs somebody with the role: coordinator.")
}

@Test func `anybody adds a helper, who is at the desk until the day turns and then waits to be kept`() throws
{
    let driver = Driver(try World.start()).type("Dee").press(.enter, .function(11), .character("1"))
    driver.type("Flo").press(.enter)
    #expect(driver.screen.contains("helper, until the day turns"))
    driver.press(.function(10)).type("Flo").press(.enter)
    #expect(driver.whoSits == "Flo")
    driver.wait(minutes: 13 * 60)
    driver.press(.enter).type("Flo").press(.enter)
    #expect(driver.screen.contains("! Nobody here goes by that name."))
    driver.type("Ana").press(.enter, .function(11), .end)
    #expect(driver.screen.contains("Flo"))
    #expect(driver.screen.contains("helper, until Tue 24 Nov"))
    driver.press(.enter, .character("5"))
    #expect(driver.told.hasPrefix("Saved 07:05: Flo stays."))
    driver.press(.function(10)).type("Flo").press(.enter)
    #expect(driver.whoSits == "Flo")
}

@Test func `whose day turned while they sat there does nothing more, and hears why`() throws {
    let driver = Driver(try World.start(at: World.time(5, 59))).type("Dee").press(.enter, .function(11))
    driver.press(.character("1")).type("Flo").press(.enter, .function(10)).type("Flo").press(.enter)
    driver.wait(seconds: 90).press(.function(2))
    #expect(driver.told.hasPrefix("You were here to help until the day turned."))
}

@Test func `in a sealed centre who joins types their PIN twice, and it is in no painting and no draft`()
    throws
{
    let driver = Driver(try World.sealed())
    driver.comes("Dee").press(.function(11), .character("1")).type("Flo").press(.tab)
    driver.type("2411").press(.tab).type("2411").press(.enter)
    #expect(driver.screen.contains("! Others try birthdays and years first."))
    for _ in 0..<4 { driver.press(.backspace) }
    driver.type("6482").press(.enter)
    #expect(driver.screen.contains("! The two were not the same."))
    for _ in 0..<4 { driver.press(.backspace) }
    driver.type("6482").wait(seconds: 5)
    #expect(driver.drafts.values.flatMap { $0 }.map(\.fields) == [["name": "Flo"]])
    #expect(driver.screen.contains("[••••"))
    #expect(!driver.screen.contains("6482"))
    var dumped = ""
    dump(driver.model, to: &dumped)
    // As a text: a number of the model may well have these digits.
    #expect(!dumped.contains("\"6482\""))
    driver.press(.enter)
    #expect(driver.person("Flo")?.pin.value == Driver.hash(of: Whisper("6482")))
    driver.press(.function(10)).comes("Flo", pin: "6482")
    #expect(driver.whoSits == "Flo")
}

@Test func `what was typed in secret is gone once its person leaves the desk`() throws {
    let driver = Driver(try World.sealed())
    driver.comes("Dee").press(.function(11), .character("1")).type("Flo").press(.tab).type("6482")
    driver.press(.function(10)).comes("Dee")
    #expect(driver.screen.contains("[Flo "))
    #expect(!driver.screen.contains("•"))
}

@Test func `people are changed in a sealed centre after a passphrase, once a sitting`() throws {
    let driver = Driver(try World.sealed())
    driver.comes("Ana").press(.function(11), .down, .enter, .character("3"))
    #expect(driver.screen.contains("A PASSPHRASE OF THE CENTRE"))
    #expect(driver.person("Dee") != nil)
    driver.type("lusab").press(.enter)
    #expect(driver.screen.contains("! That is not it."))
    #expect(!driver.screen.contains("lusab"))
    driver.type(Driver.passphrase).press(.enter)
    #expect(driver.screen.contains("! Too many wrong tries. Again in 1 second."))
    driver.wait(seconds: 2).type(Driver.passphrase).press(.enter)
    #expect(driver.person("Dee") == nil)
    #expect(driver.told.hasPrefix("Saved 18:05: Dee works here no more."))
    driver.press(.character("3"))
    #expect(driver.person("Dee") != nil)
    driver.press(.function(10)).comes("Ana").press(.character("3"))
    #expect(driver.screen.contains("A PASSPHRASE OF THE CENTRE"))
    driver.press(.escape)
    #expect(driver.person("Dee") != nil)
    driver.press(.control("z"))
    #expect(driver.screen.contains("A PASSPHRASE OF THE CENTRE"), "taking back is the same deed")
    driver.type(Driver.passphrase).press(.enter)
    #expect(driver.person("Dee") == nil)
}

@Test func `what would be refused anyway asks for no passphrase`() throws {
    let driver = Driver(try World.sealed())
    driver.comes("Ana").press(.function(11), .home, .enter, .character("3"))
    #expect(driver.told.hasPrefix("The last coordinator stays"))
}

@Test func `one changes one's own PIN with the old one`() throws {
    let driver = Driver(try World.sealed())
    driver.comes("Dee").press(.function(11), .down, .enter, .character("4"))
    driver.type("1111").press(.tab).type("4826").press(.tab).type("4826").press(.enter)
    #expect(driver.screen.contains("! That is not it."))
    driver.type("7306").press(.enter)
    #expect(driver.told.hasPrefix("Saved 18:05: your new PIN."))
    driver.press(.function(10)).comes("Dee")
    #expect(driver.whoSits == "")
    driver.type("4826").press(.enter)
    #expect(driver.whoSits == "Dee")
}

@Test func `two people at the desk give a new PIN to whoever is locked out`() throws {
    let driver = Driver(try World.sealed())
    driver.type("Zoe").press(.enter)
    for _ in 0..<5 { driver.type("1111").press(.enter) }
    #expect(driver.screen.contains("! Five wrong PINs"))
    driver.press(.escape).comes("Dee").press(toZoe).press(.character("4"))
    #expect(driver.screen.contains("NEW PIN FOR Zoe"))
    func fill(_ second: String, _ pin: String) {
        for _ in 0..<40 { driver.press(.backspace) }
        driver.type(second).press(.tab).type(pin).press(.tab).type("4826").press(.tab).type("4826")
        driver.press(.enter)
    }
    for name in ["Dee", "zoe"] {
        fill(name, World.pins["Zoe"] ?? "")
        #expect(driver.screen.contains("! This takes two people of the desk"), "\(name)")
        driver.press(.escape, .character("4"))
    }
    fill("Lu", "1111")
    #expect(driver.screen.contains("! That is not it."))
    driver.press(.escape, .character("4"))
    fill("Lu", "9153")
    #expect(driver.told.hasPrefix("Saved 18:05: Zoe has a new PIN."))
    driver.press(.function(10)).comes("Zoe", pin: "4826")
    #expect(driver.whoSits == "Zoe")
}

@Test func `wrong PINs beside a new one count like those at the door`() throws {
    let driver = Driver(try World.sealed())
    driver.comes("Dee").press(toZoe).press(.character("4")).type("Lu").press(.tab, .tab)
    driver.type("4826").press(.tab).type("4826").press(.tab, .tab)
    for _ in 0..<5 { driver.type("1111").press(.enter) }
    #expect(driver.screen.contains("! Five wrong PINs: this name is locked."))
    driver.press(.function(10)).comes("Lu")
    #expect(driver.whoSits == "")
}

@Test func `a coordinator's PIN takes a passphrase, whoever asks`() throws {
    let driver = Driver(try World.sealed())
    driver.comes("Dee").press(.function(11), .home, .enter, .character("4"))
    driver.type("4826").press(.tab).type("4826").press(.enter)
    #expect(driver.screen.contains("A PASSPHRASE OF THE CENTRE"))
    driver.type(Driver.passphrase).press(.enter)
    #expect(driver.told.hasPrefix("Saved 18:05: Ana has a new PIN."))
}

@Test func `an answer that comes after its person left means nothing`() throws {
    let driver = Driver(try World.sealed())
    driver.comes("Dee").press(.function(11), .down, .enter, .character("4"))
    driver.type("7306").press(.tab).type("4826").press(.tab).type("4826")
    driver.provesAtOnce = false
    driver.press(.enter, .function(10)).comes("Lu")
    driver.proveAll()
    driver.proveAll()
    #expect(driver.whoSits == "Lu")
    #expect(driver.lines.isEmpty)
}

@Test func `the screens of people in a sealed centre look as they were agreed`() throws {
    for size in [Size(rows: 24, columns: 80), Size(rows: 20, columns: 60)] {
        for language in Language.allCases {
            var start = try World.sealed()
            start.language = language
            let driver = Driver(start).resize(size.rows, size.columns)
            let name = "\(language.code).\(size.columns)x\(size.rows)"
            driver.comes("Dee").press(toZoe)
            try Golden.expect(driver.screen, "sealed-person.\(name)")
            driver.press(.character("4")).type("Lu").press(.tab).type("91")
            try Golden.expect(driver.screen, "sealed-two.\(name)")
            driver.press(.function(10)).comes("Ana").press(.function(11), .character("2")).type("Flo")
            driver.press(.tab, .tab).type("6482").press(.tab).type("64")
            try Golden.expect(driver.screen, "sealed-add.\(name)")
            driver.type("82").press(.enter).type("lusab")
            try Golden.expect(driver.screen, "sealed-passphrase.\(name)")
        }
    }
}

@Test func `whoever goes back while a passphrase is proved goes on, and nothing is changed`() throws {
    let driver = Driver(try World.sealed())
    driver.comes("Ana").press(.function(11), .down, .enter, .character("3"))
    driver.provesAtOnce = false
    driver.type(Driver.passphrase).press(.enter, .escape, .escape, .down, .enter)
    driver.proveAll()
    #expect(driver.person("Dee") != nil)
    #expect(driver.row(2).contains("Lu"), "what was typed meanwhile is done once the answer is there")
    driver.press(.escape)
    #expect(driver.screen.contains("PEOPLE AT THE DESK"))
}

@Test
func `whoever goes back from a form while its PIN is made leaves nothing behind, and stays where they went`()
    throws
{
    let driver = Driver(try World.sealed())
    driver.comes("Dee").press(.function(11), .character("1"))
    driver.provesAtOnce = false
    driver.type("Flo").press(.tab).type("6482").press(.tab).type("6482").press(.enter, .escape)
    driver.proveAll()
    #expect(driver.person("Flo") == nil)
    #expect(driver.screen.contains("PEOPLE AT THE DESK"))
    #expect(driver.told == "")
    driver.press(.character("1"), .control("f"), .tab).type("6482").press(.tab).type("6482").press(.enter)
    driver.press(.function(2))
    #expect(!driver.screen.contains("SOMEONE COMES"), "the form that asks stays on top")
    driver.proveAll()
    #expect(driver.person("Flo") != nil)
    #expect(driver.screen.contains("SOMEONE COMES"))
}

@Test func `a wrong passphrase that somebody went back from costs nothing that they typed since`() throws {
    let driver = Driver(try World.sealed())
    driver.comes("Ana").press(.function(11), .down, .enter, .character("3"))
    driver.provesAtOnce = false
    driver.type("lusab").press(.enter, .escape, .function(2)).type("Rosa").press(.enter)
    driver.proveAll()
    #expect(driver.centre.present.map(\.name) == ["Rosa"])
    #expect(driver.person("Dee") != nil)
}
