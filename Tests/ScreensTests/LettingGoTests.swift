import CentreCore
import Resources
import Screens
import Testing

/// Years are let go at the desk: what would go is counted first, and the month is typed in digits.
@Suite struct LettingGoTests {
    private static func month(_ year: Int, _ month: Int) throws -> Month {
        try #require(Month(year: year, month: month))
    }

    /// Ana on the page, found by its words.
    private func page() throws -> Driver {
        let driver = try World.desk()
        var figures = Figures()
        figures.visits = 1300
        driver.lettingGo = LettingGo(
            before: try Self.month(2024, 11), going: [try Self.month(2024, 3): figures],
            staying: [LettingGo.Staying(month: try Self.month(2024, 4), matters: [.issue: 1, .decision: 2])])
        return driver.press(.control("p")).type("let go of years").press(.enter)
    }

    @Test func `what would go and what stays is told without a word of it, before anything is asked`() throws
    {
        let driver = try page()
        #expect(driver.screen.contains("Everything before November 2024"))
        #expect(driver.screen.contains("Enter counts what would go"))
        driver.press(.enter)
        #expect(driver.screen.contains("1 month goes (March 2024), with 1300 visits and 0 issues"))
        #expect(driver.screen.contains("April 2024: 1 issue, 2 decisions"))
        #expect(driver.screen.contains("With the key goes the content"))
        driver.press(.left)
        #expect(driver.screen.contains("Everything before October 2024"))
        #expect(!driver.screen.contains("1300"))
        driver.resize(20, 60).press(.right)
        #expect(driver.screen.contains("April 2024: 1 issue, 2 decisions"))
    }

    @Test func `only the month in digits lets it go, and nothing takes that back`() throws {
        let driver = try page()
        driver.press(.enter, .enter)
        #expect(driver.screen.contains("LET GO OF EVERYTHING BEFORE November 2024"))
        #expect(driver.screen.contains("Enter let go") && !driver.screen.contains("Enter save"))
        driver.type("y").press(.enter)
        #expect(driver.screen.contains("That is not 2024-11"))
        #expect(driver.centre.letGoBefore == nil)
        driver.press(.backspace).type("2024-11").press(.enter)
        #expect(driver.centre.letGoBefore == (try Self.month(2024, 11)))
        #expect(driver.told.contains("1 month was let go"))
        driver.press(.control("z"))
        #expect(driver.centre.letGoBefore == (try Self.month(2024, 11)))
        driver.send(.refolded(driver.centre, drafts: [:]))
        driver.press(.control("z"))
        #expect(driver.told.contains("What was forgotten or let go stays so"))
        driver.press(.character("2"), .control("f")).type("2024-03-05").press(.enter)
        #expect(driver.screen.contains("March 2024 was let go: only its counts are left, in the reports."))
    }

    @Test func `damaged months are named, and go only where that is ticked`() throws {
        let driver = try page()
        let march = try Self.month(2024, 3)
        driver.lettingGo = LettingGo(
            before: try Self.month(2024, 11), going: [march: Figures()], staying: [], damaged: [march])
        driver.press(.enter)
        #expect(driver.screen.contains("Not all can be read of March 2024"))
        driver.press(.enter).type("2024-11").press(.enter)
        #expect(driver.screen.contains("As long as they may not go, nothing goes"))
        #expect(driver.centre.letGoBefore == nil)
        driver.press(.character("1"), .enter)
        #expect(driver.centre.letGoBefore == (try Self.month(2024, 11)))
    }

    @Test func `the last twelve months cannot be named`() throws {
        let driver = try page()
        for _ in 0..<30 { driver.press(.right) }
        #expect(driver.screen.contains("Everything before November 2025"))
    }

    @Test func `what cannot be counted is said, and is not let go`() throws {
        let driver = try page()
        driver.lettingGo = nil
        driver.press(.enter)
        #expect(driver.screen.contains("That could not be counted: no space left"))
        #expect(!driver.screen.contains("LET GO OF EVERYTHING"))
    }

    @Test func `whoever is no coordinator lets go of nothing`() throws {
        let driver = try World.desk()
        driver.press(.function(10)).type("dee").press(.enter)
        driver.press(.control("p")).type("let go of years").press(.enter)
        driver.press(.enter)
        #expect(!driver.screen.contains("month goes"))
    }
}
