import CentreCore
import Testing
import hearth

@Suite struct `Small things of the command line` {
    @Test(arguments: [
        (["--data", "/d", "visit", "list"], ["visit", "list", "--data", "/d"]),
        (
            ["--json", "--lang=pt", "visit", "arrive", "--", "-x"],
            ["visit", "arrive", "--json", "--lang=pt", "--", "-x"]
        ),
        (["visit", "list", "--json"], ["visit", "list", "--json"]),
        (["--data", "/d", "--demo"], ["--data", "/d", "--demo"]),
        (["--data", "/d"], ["--data", "/d"]),
    ])
    func `what every command takes may stand before the command`(typed: [String], meant: [String]) {
        #expect(Arguments.arranged(typed) == meant)
    }

    @Test func `opening hours read back as they are written`() throws {
        let text = "tue-thu 18:00-02:00, fri-sat 18:00-04:00, sun 12:00-18:00"
        let hours = try #require(OpeningText.read(text))
        #expect(OpeningText.written(hours) == text)
        #expect(hours.days[0] == nil)
        #expect(
            OpeningText.read("Fri-Mon 18-2").map { $0.days.map { $0 != nil } }
                == [true, false, false, false, true, true, true])
        #expect(
            OpeningText.read("tues 18:00-2, Sunday 18-2").map(OpeningText.written)
                == "tue 18:00-02:00, sun 18:00-02:00")
    }

    @Test(arguments: [
        "someday 18:00-02:00", "mon", "mon 18:00", "mon-tue-wed 1-2", "mon 18:00-25:00",
        "Monika 18:00-02:00", "mo 18:00-02:00",
    ])
    func `what are no opening hours are not guessed`(text: String) {
        #expect(OpeningText.read(text) == nil)
    }

    @Test func `JSON keeps what was said and steers no terminal`() {
        var object = JSONObject()
        object.put("name", "\"K\"\\\n\t\u{1b}é")
        object.put("left", nil as String?)
        object.put("people", 6)
        object.put("reasons", ["meal", "rest"])
        #expect(object.text == #"{"name":"\"K\"\\\n\t\u001bé","people":6,"reasons":["meal","rest"]}"#)
    }

    @Test func `the manual page has every command`() {
        let page = ManualPage.text
        #expect(page.hasPrefix(".TH HEARTH 1"))
        for command in [
            "HEARTH INIT", "HEARTH VISIT ARRIVE", "HEARTH SESSION OPEN", "HEARTH IMPORT VISITS",
            "HEARTH STAFF END",
        ] {
            #expect(page.contains(".SH \"\(command)\""))
        }
    }
}
