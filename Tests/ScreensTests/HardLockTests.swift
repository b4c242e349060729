import CentreCore
import Resources
import Screens
import Testing

/// A desk that ends and begins anew, so that nothing of a sitting is left in it.
@Suite struct HardLockTests {
    private static func sealed(
        at now: Instant = World.time(18, 5), opening: OpeningHours? = World.evenings
    ) throws -> Driver {
        Driver(try World.sealed(at: now, opening: opening))
    }

    @Test func `a sealed desk that is closed begins anew, a plain one ends`() throws {
        let sealed = try Self.sealed().comes("Ana").press(.function(10), .function(10))
        #expect(!sealed.effects.contains(.startAfresh), "one key too many shuts nobody out")
        #expect(sealed.screen.contains("only a passphrase opens the desk"))
        sealed.type("x").press(.function(10))
        #expect(!sealed.effects.contains(.startAfresh))
        sealed.press(.function(10))
        #expect(sealed.effects.last == .startAfresh)
        let plain = try World.desk()
        plain.press(.function(12), .function(10))
        #expect(plain.effects.last == .quit)
    }

    @Test func `the palette closes the desk, and what was half typed is kept`() throws {
        let driver = try Self.sealed().comes("Ana").press(.function(2))
        driver.type("Ro").press(.control("p")).type("close the").press(.enter)
        #expect(driver.effects.last == .startAfresh)
        #expect(driver.drafts.values.first?.first?.fields["name"] == "Ro")
        #expect(!driver.screen.contains("Ro"))
    }

    @Test(arguments: [true, false])
    func `a machine that slept wakes to a desk that begins anew, with nobody at it`(_ isSealed: Bool) throws {
        let driver = isSealed ? try Self.sealed().comes("Ana") : try World.desk()
        driver.press(.function(2)).type("Ro").wait(seconds: 1)
        driver.send(.slept(driver.now.later(by: 3_600_000)))
        #expect(driver.effects.last == .startAfresh)
        #expect(driver.drafts.values.first?.first?.fields["name"] == "Ro")
        #expect(driver.screen.contains("Your name at the desk"))
    }

    @Test func `a practice that slept is locked, no more`() throws {
        var start = try World.start()
        start.isPractice = true
        let driver = Driver(start).type("ana").press(.enter)
        driver.send(.slept(driver.now))
        #expect(!driver.effects.contains(.startAfresh))
        #expect(driver.screen.contains("Your name at the desk"))
    }

    @Test func `inside opening hours a locked desk stays as it is all night`() throws {
        let driver = try Self.sealed().comes("Ana").press(.function(10))
        driver.wait(minutes: 7 * 60 + 50)
        #expect(!driver.effects.contains(.startAfresh))
    }

    @Test(arguments: [5, 30, 240])
    func `outside them it begins anew after as many minutes as the collective set`(_ minutes: Int) throws {
        let driver = try Self.sealed(at: World.time(10, 0)).comes("Ana")
        driver.set(SettingsChanged(hardLock: minutes))
        driver.press(.function(10)).wait(minutes: minutes - 1)
        #expect(!driver.effects.contains(.startAfresh))
        driver.wait(minutes: 3)
        #expect(driver.effects.contains(.startAfresh))
    }

    @Test func `the minutes count from closing time, and idleness locks as well as a key does`() throws {
        let driver = try Self.sealed(at: World.time(1, 40, day: 25)).comes("Ana")
        driver.wait(minutes: 48)
        #expect(!driver.effects.contains(.startAfresh))
        driver.wait(minutes: 4)
        #expect(driver.effects.contains(.startAfresh))
    }

    @Test func `whoever sits at the desk outside opening hours is not shut out`() throws {
        let driver = try Self.sealed(at: World.time(10, 0)).comes("Ana")
        for _ in 0..<60 { driver.wait(seconds: 60).press(.control("r")) }
        #expect(!driver.effects.contains(.startAfresh))
    }

    @Test func `whoever sat down in between begins the minutes anew`() throws {
        let driver = try Self.sealed(at: World.time(10, 0)).comes("Ana").press(.function(10))
        driver.wait(minutes: 28)
        driver.press(.escape).comes("Ana").press(.function(10))
        driver.wait(minutes: 28)
        #expect(!driver.effects.contains(.startAfresh))
        driver.wait(minutes: 4)
        #expect(driver.effects.contains(.startAfresh))
    }

    @Test func `setting the clock to where the doors are closed gives the same minutes`() throws {
        let driver = try Self.sealed().comes("Ana").press(.function(10))
        driver.wait(minutes: 120)
        driver.setClock(to: World.time(10, 0, day: 25))
        driver.wait(minutes: 29)
        #expect(!driver.effects.contains(.startAfresh))
        driver.wait(minutes: 3)
        #expect(driver.effects.contains(.startAfresh))
    }

    @Test
    func `where nobody set hours the doors are always open, and an unused plain desk has nothing to drop`()
        throws
    {
        let always = try Self.sealed(at: World.time(10, 0), opening: nil).comes("Ana").press(.function(10))
        always.wait(minutes: 600)
        #expect(!always.effects.contains(.startAfresh))
        let unused = Driver(try World.start(at: World.time(10, 0)))
        unused.wait(minutes: 60)
        #expect(!unused.effects.contains(.startAfresh))
        let unopened = try Self.sealed(at: World.time(3, 0))
        unopened.wait(minutes: 60)
        #expect(unopened.effects.contains(.startAfresh))
    }

    @Test func `somebody who practises on top of the desk is not shut out of it`() throws {
        let driver = try World.desk(at: World.time(10, 0))
        for _ in 0..<90 {
            driver.wait(seconds: 60)
            driver.send(.practised(driver.now))
        }
        #expect(!driver.effects.contains(.startAfresh))
    }

    @Test func `a desk that begins anew seats nobody by itself`() throws {
        var start = try World.start(World.founded(people: []))
        start.welcome = start.centre.personNamed("Ana", at: World.zone.moment(start.now))?.id
        start.isLocked = true
        let driver = Driver(start)
        #expect(driver.screen.contains("Your name at the desk"))
        driver.press(.enter)
        #expect(driver.row(0).contains("Ana"))
    }

    @Test func `twelve hours after opening a line asks for somebody who can open the desk again`() throws {
        let driver = try Self.sealed(at: World.time(14, 5), opening: nil).comes("Ana")
        driver.wait(minutes: 12 * 60 - 3).press(.control("r"), .function(12)).press(.function(12))
        #expect(!driver.screen.contains("Open since"))
        driver.wait(minutes: 5).press(.control("r"))
        let line = "! Open since 14:05: have somebody near who can open it again."
        #expect(driver.screen.contains(line))
        driver.comes("Ana")
        #expect(driver.screen.contains(line))
        driver.press(.function(2), .enter)
        #expect(driver.told.hasPrefix("Saved"))
        driver.press(.function(12))
        #expect(!driver.screen.contains("Open since"))
        #expect(!driver.effects.contains(.startAfresh))
    }

    @Test func `a plain desk is never asked for`() throws {
        let driver = try World.desk(at: World.time(14, 5))
        driver.wait(minutes: 13 * 60).press(.control("r"))
        #expect(!driver.screen.contains("Open since"))
    }
}
