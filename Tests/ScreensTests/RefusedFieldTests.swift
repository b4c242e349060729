import CentreCore
import Resources
import Screens
import Testing

/// What the collective refuses to record is asked by no form, and nothing that was typed before is lost in silence.
struct RefusedFieldTests {
    /// A form that asks for something: how to come to it, and what shows that it asks.
    private struct Asking {
        let form: String
        /// What happens before it is refused.
        var before: [Key] = []
        let way: [Key]
        let shows: String
    }

    private static let lines: [Key] = [.control("v"), .enter]
    private static let sheet: [Key] = [.control("v"), .character("5"), .enter]
    private static let questions: [Key] =
        [.function(5), .tab] + Ways.typed("at the gate") + [.enter]
    private static let changeIssue: [Key] = [
        .character("5"), .enter, .character("9"), .character("6"),
    ]
    private static let nameIssue: [Key] = [
        .character("5"), .enter, .character("9"), .character("7"),
    ]

    private static let askings: [RefusedField: [Asking]] = [
        .visitName: [
            Asking(form: "arrive", way: [.function(2)], shows: "Name to go by"),
            Asking(form: "change", way: [.enter, .character("4")], shows: "Name to go by"),
            Asking(form: "paper", way: lines, shows: "Name to go by"),
            Asking(form: "sheet", way: sheet, shows: "|Name"),
        ],
        .visitNeed: [
            Asking(form: "arrive", way: [.function(2)], shows: "In their words"),
            Asking(form: "why", way: [.enter, .character("5"), .enter], shows: "In their words"),
            Asking(form: "paper", way: lines, shows: "In their words"),
        ],
        .visitReasons: [
            Asking(form: "arrive", way: [.function(2)], shows: "2 [ ] meal"),
            Asking(form: "why", way: [.enter, .character("5"), .enter], shows: "2 [ ] meal"),
            Asking(form: "paper", way: lines, shows: "2 [ ] meal"),
            Asking(form: "sheet", way: sheet, shows: "Here for"),
        ],
        .childrenAlong: [
            Asking(form: "arrive", way: [.function(2)], shows: "Children along"),
            Asking(form: "change", way: [.enter, .character("4")], shows: "Children along"),
            Asking(form: "paper", way: lines, shows: "Children along"),
            Asking(form: "sheet", way: sheet, shows: "|Children"),
        ],
        .referralNote: [Asking(form: "refer", way: [.enter, .character("7")], shows: "\n Note ")],
        .referralWords: [
            Asking(
                form: "follow", before: [.enter] + Ways.doings + [.escape],
                way: [.enter, .character("8")], shows: "How was it?")
        ],
        .issueName: [
            Asking(form: "tell", way: questions + [.enter], shows: "Name to go by"),
            Asking(form: "name-issue", before: Ways.rosa, way: nameIssue, shows: "Name to go by"),
        ],
        .issueWho: [
            Asking(form: "tell", way: questions, shows: "\n Who did it"),
            Asking(form: "change-issue", before: Ways.rosa, way: changeIssue, shows: "\n Who did it"),
        ],
        .issueHappened: [
            Asking(form: "tell", way: questions, shows: "When: day"),
            Asking(form: "tell", way: questions, shows: "when: does not know"),
            Asking(form: "change-issue", before: Ways.rosa, way: changeIssue, shows: "When: day"),
        ],
        .issuePlace: [
            Asking(form: "tell", way: questions, shows: "\n Roughly where"),
            Asking(form: "tell", way: questions, shows: "where: does not know"),
            Asking(form: "change-issue", before: Ways.rosa, way: changeIssue, shows: "\n Roughly where"),
        ],
        .issueWhy: [
            Asking(form: "tell", way: questions, shows: "\n Why  "),
            Asking(form: "change-issue", before: Ways.rosa, way: changeIssue, shows: "\n Why  "),
        ],
        .sessionName: [
            Asking(form: "attendance", way: Ways.led + [.function(11)], shows: "several with commas"),
            Asking(form: "attendance", way: Ways.led + [.function(11)], shows: "By name"),
            Asking(form: "attendance", way: Ways.led + [.function(11)], shows: "Rosa"),
        ],
    ]

    @Test func `every field that may be refused is asked by some form`() {
        #expect(Set(Self.askings.keys) == Set(RefusedField.allCases))
    }

    @Test(arguments: RefusedField.allCases)
    func `a form leaves out what is refused, and asks again once it is recorded again`(
        _ field: RefusedField
    ) throws {
        for asking in Self.askings[field, default: []] {
            func driver() throws -> Driver {
                let driver = try World.evening()
                return driver.resize(70, 100).press(asking.before + [.character("1")])
            }
            let asked = try driver().press(asking.way)
            #expect(asked.screen.contains(asking.shows), "\(asking.form) asks for \(field)")
            let refused = try driver()
            let decision = try refused.refuses([field])
            refused.press(asking.way)
            #expect(!refused.screen.contains(asking.shows), "\(asking.form) leaves out \(field)")
            #expect(!refused.screen.contains("is left out"), "nothing was typed")
            #expect(refused.painting.cursor != nil, "\(asking.form)")
            let again = try driver()
            try again.recordsAgain(try again.refuses([field]))
            again.press(asking.way)
            #expect(again.screen.contains(asking.shows), "\(asking.form) asks for \(field) again")
            // What stands open meanwhile asks again as well.
            try refused.recordsAgain(decision)
            if asking.form != "sheet" { #expect(refused.screen.contains(asking.shows), "\(asking.form)") }
        }
    }

    @Test func `no form of any screen asks for what is refused`() throws {
        for (name, keys) in Ways.all {
            let driver = try World.evening()
            _ = try driver.refuses(RefusedField.allCases)
            driver.press(keys)
            guard let form = driver.model.top as? any FormScreen else { continue }
            let asked = form.form.fields.filter { $0.refusable != nil && !$0.isLeftOut }
            #expect(asked.isEmpty, "\(name)")
        }
    }

    @Test(arguments: Language.allCases)
    func `each has a name in every language`(_ language: Language) {
        let words = Catalogue(language)
        for field in RefusedField.allCases {
            #expect(words.text("collective.refused.\(field.rawValue)") != nil, "\(field)")
        }
    }

    @Test func `a name typed before is let go of once the group refuses names, said once, and Enter saves`()
        throws
    {
        let driver = try World.desk()
        driver.press(.function(2)).type("Rosa").press(.character("2"))
        _ = try driver.refuses([.visitName])
        #expect(!driver.screen.contains("Rosa"))
        #expect(driver.screen.contains("What stood here is"))
        driver.press(.enter)
        let visit = try #require(driver.centre.present.first)
        #expect(visit.name == nil && visit.ticked.map(\.text) == ["meal"])
        #expect(driver.drafts.values.joined().isEmpty)
        driver.press(.function(2))
        #expect(!driver.screen.contains("is left out"), "said once")
    }

    @Test func `a draft goes on without what is refused since, and says so`() throws {
        let driver = try World.desk()
        driver.press(.function(2)).type("Rosa").press(.character("2"), .tab, .tab).type("3").press(.escape)
        _ = try driver.refuses([.visitName])
        driver.press(.function(2), .control("f"))
        #expect(driver.screen.contains("What stood here is"))
        #expect(!driver.screen.contains("Rosa"))
        #expect(driver.screen.contains("2 [x] meal"))
        driver.press(.escape)
        #expect(driver.drafts.values.joined().allSatisfy { $0.fields["name"] == nil })
        driver.press(.function(2), .control("f"))
        #expect(!driver.screen.contains("is left out"), "said once")
        driver.press(.enter)
        #expect(driver.centre.present.map(\.arrivals).count == 1)
        #expect(driver.centre.present.first?.name == nil)
    }

    @Test func `without names an ordinary arrival still takes three keys`() throws {
        let driver = try World.desk()
        _ = try driver.refuses([.visitName])
        driver.press(.function(2), .character("2"), .enter)
        let visit = try #require(driver.centre.present.first)
        #expect(visit.ticked.map(\.text) == ["meal"] && visit.arrivals == 1)
        driver.press(.function(2), .enter)
        #expect(driver.centre.present.count == 2)
    }

    @Test func `where nothing is left to be asked, the form says so`() throws {
        let driver = try World.evening()
        _ = try driver.refuses([.visitReasons, .visitNeed])
        driver.press(.enter, .character("5"), .enter)
        #expect(driver.screen.contains("none of this is written down"))
        #expect(driver.painting.cursor != nil)
        driver.type("x").press(.enter)
        #expect(!driver.screen.contains("none of this is written down"))
    }

    @Test func `everything refused at once, every form still opens and saves`() throws {
        let driver = try World.evening()
        _ = try driver.refuses(RefusedField.allCases)
        driver.press(.function(2), .enter, .function(5), .tab).type("at the gate")
        driver.press(.enter, .enter, .enter)
        #expect(driver.screen.contains("It is kept"))
        let issue = try #require(driver.centre.issues.values.first)
        #expect(issue.place == nil && issue.who == nil && issue.happened == nil && issue.why == nil)
    }
}
