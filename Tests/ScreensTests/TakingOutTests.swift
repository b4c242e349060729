import CentreCore
import Screens
import Testing

/// Everything is taken out at the desk.
@Suite struct TakingOutTests {
    private static let fromThePlace = Ways.lookingBack(9)
    private static let fromWhatLeft = Ways.lookingBack(7) + [.character("2")]

    private static func exports(_ driver: Driver) -> Int {
        driver.effects.count { if case .takeOut = $0 { true } else { false } }
    }

    private static func verbs(_ driver: Driver) -> [LookVerb?] {
        driver.centre.trail(of: Month(driver.now)).map { $0.noted.value?.verb }
    }

    @Test(arguments: [TakingOutTests.fromThePlace, TakingOutTests.fromWhatLeft])
    func `a sealed centre asks for a passphrase first, once a sitting`(_ way: [Key]) throws {
        let driver = Driver(try World.sealed())
        driver.comes("Ana").press(way).type("a new computer").press(.enter)
        #expect(driver.screen.contains("A PASSPHRASE OF THE CENTRE"))
        #expect(Self.verbs(driver).isEmpty && Self.exports(driver) == 0)
        driver.press(.escape)
        #expect(driver.screen.contains("a new computer"), "what was typed stays")
        driver.press(.enter).type(Driver.passphrase).press(.enter)
        #expect(Self.verbs(driver) == [.exportAll] && Self.exports(driver) == 1)
        driver.press(way).type("once more").press(.enter)
        #expect(Self.exports(driver) == 2, "it was typed in this sitting")
        driver.press(.function(10)).comes("Ana").press(way).type("and again").press(.enter)
        #expect(driver.screen.contains("A PASSPHRASE OF THE CENTRE") && Self.exports(driver) == 2)
    }

    @Test func `a draft is no way round the passphrase`() throws {
        let driver = Driver(try World.sealed())
        driver.comes("Ana").press(Self.fromThePlace).type("a new computer").press(.escape)
        driver.press(Self.fromThePlace + [.control("f"), .enter])
        #expect(driver.screen.contains("A PASSPHRASE OF THE CENTRE") && Self.exports(driver) == 0)
    }

    @Test func `what came to nothing stands as that in the trail`() throws {
        let driver = try World.evening()
        driver.exportFault = "no space left"
        driver.press(Self.fromThePlace).type("a new computer").press(.enter)
        #expect(Set(Self.verbs(driver)) == [.exportAll, .exportBroken])
        let looks = driver.centre.trail(of: Month(driver.now))
        let begun = try #require(looks.first { $0.noted.value?.verb == .exportAll })
        let broken = try #require(looks.first { $0.noted.value?.verb == .exportBroken }?.noted.value)
        #expect(broken.about == begun.id.of(Look.Thing.self))
        #expect(broken.by == begun.noted.value?.by)
        #expect(driver.told.contains("Not taken out: no space left"))
    }
}
