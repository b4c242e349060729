import TerminalDriver
import Testing

/// An evening with children, by the keys of the desk alone.
@Suite struct CrecheEveningTests {
    private typealias Card = CrecheDesk.Card

    /// The cards that the carers hold, by the parent, and what the screen told of each child that went.
    private struct Papers {
        var cards: [String: Card] = [:]
        var told: [String] = []

        func word(of parent: String) throws -> String { try #require(cards[parent]).word }
    }

    @Test
    func `six children stay while carers go, words are lost and the desk dies, and all go home rightly`()
        throws
    {
        var desk = try CrecheDesk.opened(at: "20:00")
        var papers = Papers()
        try makeCarers(desk)
        try takeIn(desk, &papers)
        try refuse(desk, papers)
        try loseAWord(desk, &papers)
        try lock(desk, papers)
        try oneCarerLeaves(desk)
        try aParentIsLate(&desk, &papers)
        try putRight(desk, &papers)
        try nobodyNamedThem(desk, &papers)
        try aCarerLeavesChildren(desk)
        try lastOnesLeave(desk, &papers)
        try desk.close()
        try compare(desk, papers)
    }

    private func makeCarers(_ desk: borrowing CrecheDesk) throws {
        try desk.press("3", showing: "No child is here")
        try desk.press("Enter", showing: "WHO CARES FOR THE CHILDREN")
        try desk.startCarer("Joy", until: "2200")
        try desk.startCarer("Bea")
        try desk.goToRoom()
        try desk.see("Carers: Joy until 22:00, Bea")
    }

    private func takeIn(_ desk: borrowing CrecheDesk, _ papers: inout Papers) throws {
        papers.cards["Rosa"] = try desk.takeIn(
            ["Rosa", "", "2", "Kim", "4", "peanuts", "", "the blue blanket", "Leo", "2"],
            ["1", "2210", "555 0142", "Lu", "Max", "Dee, 555 0199", "", "the ex"])
        papers.cards["Mina"] = try desk.takeIn(
            ["Mina", "", "", "Ana", "1", "milk"], ["1", "2330", "555 0150", "Sol", "Max"])
        papers.cards["Ola"] = try desk.takeIn(
            ["Ola", "", "", "Tom", "1", "", "on his side"], ["2", "2330", "555 0160", "", "the neighbour"])
        papers.cards["Nia"] = try desk.takeIn(
            ["Nia", "", "", "Zoe", "5", "bee stings"], ["2", "2330", "555 0170", "Lu"])
        papers.cards["Vera"] = try desk.takeIn(
            ["Vera", "", "", "Sam", "9"], ["2", "2330", "555 0180", "", "Max", "", "", "", "Giraffe"])
        try desk.see(
            "6 children, 2 carers, needed 2", "! After 22:00 one carer for 6: one too few",
            no: ["peanuts", "milk", "555", "Max", "blanket"])
        try desk.see(rows: [
            ["Kim age 3 to 7 !A C", "Joy back 22:10"], ["Leo age 2", "Joy back 22:10"],
            ["Ana age under 2 !A", "Joy back 23:30"], ["Tom age under 2 S", "Bea back 23:30"],
            ["Zoe age 3 to 7 !A", "Bea back 23:30"], ["Sam age 8 and over", "Bea back 23:30"],
        ])
    }

    /// A wrong word; somebody who must not collect, who knows the right one, or whose face somebody knows.
    private func refuse(_ desk: borrowing CrecheDesk, _ papers: Papers) throws {
        try desk.turn(to: "20:10")
        let before = try desk.room()
        try desk.open("Zoe", showing: "somebody collects")
        try desk.collect(
            "Nia", papers.word(of: "Rosa"), showing: "! That is not the word. Keep the child here.")
        try desk.giveUp()
        try desk.open("Kim", showing: "somebody collects")
        let denied = "! Max does not collect today. Keep the child here. Ask the parent first."
        try desk.collect("Max", papers.word(of: "Rosa"), showing: denied)
        try desk.press("Escape", showing: "Esc back 1 collected")
        try desk.collect("Max", "", "", "1", showing: denied)
        try desk.giveUp()
        #expect(try desk.room() == before)
    }

    private func loseAWord(_ desk: borrowing CrecheDesk, _ papers: inout Papers) throws {
        try desk.turn(to: "20:15")
        let old = try papers.word(of: "Mina")
        try desk.open("Ana", showing: "the word was lost: a new one")
        try desk.press("8", showing: "The old word counts no more once this is saved.")
        try desk.press("Enter")
        papers.cards["Mina"] = try desk.copyCard()
        #expect(try papers.word(of: "Mina") != old)
        try desk.see("! Mina has a new word since 20:1", "The old card counts no more.")
        try desk.collect("Mina", old, showing: "! That is not the word.")
        try desk.giveUp()
        try desk.see("6 children", "! Mina has a new word since 20:1")
    }

    /// With the desk shut, the carers have the cards alone.
    private func lock(_ desk: borrowing CrecheDesk, _ papers: Papers) throws {
        let before = try desk.room()
        let children = ["Kim", "Leo", "Ana", "Tom", "Zoe", "Sam"]
        try desk.press("F10")
        try desk.see(
            "Your name at the desk",
            no: children + ["Rosa", "Joy", "Bea", "Riverside", "carer", "child", "22:10"])
        let lines: [String: [String]] = [
            "Rosa": ["May collect: Rosa, Lu", "Never: Max", "Kim: ", "peanuts", "the blue blanket"],
            "Mina": ["May collect: Mina, Sol", "Never: Max", "Ana: ", "milk"],
            "Ola": ["May collect: Ola", "Never: the neighbour", "Tom: ", "on his side"],
            "Nia": ["May collect: Nia, Lu", "Never: nobody", "Zoe: ", "bee stings"],
            "Vera": ["May collect: Vera", "Never: Max", "To know: nothing"],
        ]
        for (parent, lines) in lines {
            let card = try #require(papers.cards[parent])
            #expect(card.word.count >= 5)
            for line in lines { #expect(card.lines.contains(line), "\(parent)") }
        }
        #expect(Set(papers.cards.values.map(\.word)).count == papers.cards.count)
        try desk.signIn()
        #expect(try desk.room() == before)
    }

    private func oneCarerLeaves(_ desk: borrowing CrecheDesk) throws {
        try desk.turn(to: "22:00")
        try desk.press("1")
        try desk.see("Here now", "! one carer too few now", "! Joy: still carer?", "Children 6 here")
        try desk.press("3", showing: "! Joy was to leave by now and does not count any more.")
        try desk.open("Carers:", showing: "WHO CARES FOR THE CHILDREN")
        try desk.choose("Joy since")
        try desk.press("1")
        try desk.see("Joy LEAVES Kim, Leo, Ana", "Now with 1 [x] Bea")
        try desk.press("Enter")
        let tooFew = "! One carer too few now."
        try desk.see(
            "carer left: Joy", tooFew + " Make somebody carer for tonight, or ask who can collect early.")
        try desk.goToRoom()
        try desk.see("! 6 children, 1 carer, needed 2", tooFew, "Carers: Bea", no: ["Joy back", "Joy until"])
        try desk.see(rows: ["Kim", "Leo", "Ana", "Tom", "Zoe", "Sam"].map { [$0, "Bea back"] })
        try desk.open(tooFew, showing: "WHO CARES FOR THE CHILDREN")
        try desk.startCarer("Lia")
        try desk.see("Lia since 22:0", no: ["too few"])
        try desk.goToRoom()
        try desk.see("6 children, 2 carers, needed 2", "Carers: Bea, Lia", no: ["too few"])
        try desk.open("Ana", showing: "another carer has the children now")
        try desk.press("3", showing: "WHO HAS THE CHILDREN NOW?")
        try desk.type("2", "Enter", showing: "now with Lia")
        try desk.goToRoom()
        try desk.see(rows: [["Ana", "Lia back 23:30"], ["Tom", "Bea back 23:30"]])
    }

    /// The parent is called, and then the desk dies.
    private func aParentIsLate(_ desk: inout CrecheDesk, _ papers: inout Papers) throws {
        try desk.turn(to: "22:30")
        try desk.press("1", showing: "! a parent is late: call now")
        try desk.press("3", showing: "! Rosa is late by 20 minutes.")
        try desk.see(rows: [["! 2", "Kim", "late 20 min"], ["! 2", "Leo", "late 20 min"]])
        try desk.open("Rosa is late", showing: "Call now: Dee, 555 0199.")
        try desk.see("Never: the ex.", no: ["Called"])
        try desk.press("4")
        try desk.see("called: Rosa", "was called at 22:3")
        try desk.goToRoom()
        let before = try desk.room()
        try desk.dieAndOpenAgain()
        try desk.see("! a parent is late: call now", "Children 6 here, carers Bea, Lia.")
        try desk.press("3", showing: "WITH US NOW")
        #expect(try desk.room() == before)
        try desk.open("Rosa is late", showing: "was called at 22:3")
        try desk.see("Call now: Dee, 555 0199.", "Never: the ex.")
        try desk.collect("Lu", papers.word(of: "Rosa").uppercased(), showing: "collected: Kim, Leo, by Lu")
        papers.told += try [desk.told(of: "Kim"), desk.told(of: "Leo")]
        try desk.goToRoom()
        try desk.see("4 children, 2 carers, needed 1", no: ["late", "Kim age", "Leo age"])
    }

    /// It was somebody else's child who went.
    private func putRight(_ desk: borrowing CrecheDesk, _ papers: inout Papers) throws {
        try desk.turn(to: "22:40")
        try desk.open("Zoe", showing: "somebody collects")
        try desk.collect("Nia", "", "1", showing: "collected: Zoe, by Nia")
        #expect(try desk.told(of: "Zoe").hasSuffix("Nia knownFace"))
        try desk.goToRoom()
        try desk.see("3 children, 2 carers", no: ["Zoe age"])
        try desk.open("Zoe", showing: "9 take back: written by mistake")
        try desk.press("9", showing: "HOW IS IT REALLY?")
        try desk.choose("Zoe is here still")
        try desk.press("Enter", showing: "Zoe, age 3 to 7 !A here since 20:0")
        try desk.goToRoom()
        try desk.see("4 children, 2 carers")
        try desk.see(rows: [["Zoe age 3 to 7 !A", "Bea back 23:30"]])
        try desk.open("Zoe", showing: "somebody collects")
        try desk.collect("Nia", papers.word(of: "Nia"), showing: "collected: Zoe, by Nia")
        papers.told.append(try desk.told(of: "Zoe"))
        try desk.goToRoom()
    }

    private func nobodyNamedThem(_ desk: borrowing CrecheDesk, _ papers: inout Papers) throws {
        let question = "Nobody wrote down that Ira may collect. Did the parent say so to a carer?"
        try desk.open("Sam", showing: "somebody collects")
        try desk.collect("Ira", "giraffe", showing: question)
        #expect(try desk.ask(#"select(.name == "Sam") | .stay"#, "childcare", "list", "--room") == ["inCare"])
        try desk.answer("2", showing: "Sam: WHO COLLECTS?")
        try desk.giveUp()
        try desk.see("3 children, 2 carers")
        try desk.open("Sam", showing: "somebody collects")
        try desk.collect("Ira", "giraffe", showing: question)
        try desk.answer("1", showing: "collected: Sam, by Ira")
        try desk.see("not among those named")
        papers.told.append(try desk.told(of: "Sam"))
        try desk.goToRoom()
        try desk.see("2 children, 2 carers, needed 1")
    }

    /// It has happened, and nobody said yet who has the child.
    private func aCarerLeavesChildren(_ desk: borrowing CrecheDesk) throws {
        try desk.turn(to: "22:50")
        try desk.open("Carers:", showing: "WHO CARES FOR THE CHILDREN")
        try desk.choose("Lia since")
        try desk.press("1", showing: "Lia LEAVES Ana")
        try desk.press("Tab")
        try desk.type("2", showing: "2 [x] nobody yet")
        try desk.press("Enter", showing: "carer left: Lia")
        try desk.goToRoom()
        try desk.see("! Lia left and had Ana.", "Carers: Bea")
        try desk.open("Lia left and had Ana.", showing: "! Lia left and had Ana. Say who has the child now.")
        try desk.press("3", showing: "1 [x] Bea")
        try desk.press("Enter")
        try desk.see("now with Bea", no: ["Lia left"])
        try desk.goToRoom()
        try desk.see("2 children, 1 carer, needed 1", no: ["Lia"])
        try desk.see(rows: [["Ana", "Bea back 23:30"], ["Tom", "Bea back 23:30"]])
    }

    private func lastOnesLeave(_ desk: borrowing CrecheDesk, _ papers: inout Papers) throws {
        for (child, parent, left) in [("Ana", "Mina", "1 child,"), ("Tom", "Ola", "0 children,")] {
            try desk.open("\(child) age", showing: "somebody collects")
            try desk.collect(parent, papers.word(of: parent), showing: "collected: \(child), by \(parent)")
            papers.told.append(try desk.told(of: child))
            try desk.goToRoom()
            try desk.see(left, no: ["\(child) age"])
        }
        try desk.see("0 children, 1 carer, needed 0", no: ["! ", "new word"])
        try desk.press("1")
        try desk.see("Here now", "Nothing waits.", no: ["Children 1", "Children 2"])
    }

    /// By the other door it is the same.
    private func compare(_ desk: borrowing CrecheDesk, _ papers: Papers) throws {
        #expect(try desk.ask(#"select(.kind != "carer")"#, "childcare", "list", "--room") == [])
        let day = try desk.ask(
            #""\(.ref) \(.parent) \([.children[] | .name + " " + .stay] | join(", "))""#,
            "childcare", "list", "--day", "today")
        #expect(
            day.map { $0.drop { $0 != " " }.dropFirst() } == [
                "Rosa Kim collected, Leo collected", "Mina Ana collected", "Ola Tom collected",
                "Nia Zoe collected", "Vera Sam collected",
            ])
        var shown: [String] = []
        for reference in day.map({ String($0.prefix { $0 != " " }) }) {
            shown += try desk.ask(
                #".children[] | "\(.name) \(.collected[11:16]) \(.to) \(.way)""#,
                "childcare", "show", reference)
        }
        #expect(shown.sorted() == papers.told.sorted())
        #expect(
            papers.told.map { $0.replacing(#/ \d\d:\d\d/#, with: "") } == [
                "Kim Lu word", "Leo Lu word", "Zoe Nia word", "Sam Ira word", "Ana Mina word",
                "Tom Ola word",
            ])
        try SealedTests.expectNowhere(
            ["peanuts", "Giraffe", "bee stings", "555 0142"] + papers.cards.values.map(\.word), desk.centre)
    }
}
