import CentreCore
import Resources
import Screens
import Testing

@Test func `the evening ends with each who is still marked as here`() throws {
    let driver = try World.evening()
    driver.press(.function(9), .character("3"))
    #expect(driver.told == "Saved 18:09: Rosa: not seen leaving.  Ctrl-Z takes it back")
    driver.press(.character("4"))
    #expect(driver.screen.contains("✓ 18:06  (no name)  stays"))
    driver.press(.character("2")).type("1808").press(.enter)
    #expect(driver.told == "Saved 18:09: K. left 18:08.  Ctrl-Z takes it back")
    #expect(driver.centre.present.map(\.name) == [nil, "Mina", nil])
    driver.press(.character("1"))
    #expect(driver.told == "Saved 18:09: Mina left.  Ctrl-Z takes it back")
}

@Test func `one key closes all the rest, and one brings them back`() throws {
    let driver = try World.evening()
    driver.press(.function(9), .character("4"), .character("9"))
    #expect(driver.centre.present.map(\.name) == ["Rosa"])
    #expect(driver.told == "Saved 18:09: 9 people: not seen leaving.  Ctrl-Z takes it back")
    driver.press(.control("z"))
    #expect(driver.centre.present.map(\.name) == ["Rosa", nil, "K.", "Mina", nil])
}

@Test func `keys that come faster than the disk each mean the next person`() throws {
    let driver = try World.evening()
    driver.press(.function(9))
    driver.disk = .waits
    driver.press(.character("1"), .character("1"))
    driver.catchUp()
    #expect(driver.centre.present.map(\.name) == ["K.", "Mina", nil])
    #expect(driver.lines.filter { if case .visitLeft = $0.events[0] { true } else { false } }.count == 2)
}

@Test func `people asleep when the day turns stay, and are asked about`() throws {
    let driver = try World.evening()
    driver.wait(minutes: 13 * 60)
    driver.press(.enter).type("Ana").press(.enter)
    #expect(driver.centre.presentCount.people == 10)
    #expect(driver.screen.contains("! 10 people here since Tue 24 Nov"))
    driver.press(.tab, .enter, .character("3"))
    let rosa = try #require(driver.centre.visits.values.first { $0.name == "Rosa" })
    #expect(rosa.left.value?.instant == World.time(5, 59, day: 25))
}

@Test func `a note waits for the next shift until somebody puts it away`() throws {
    let driver = try World.evening()
    driver.press(.function(7), .enter).type("the boiler is off").press(.enter)
    #expect(driver.told == "Saved 18:09: a note to the next shift.  Ctrl-Z takes it back")
    #expect(driver.screen.contains("18:09  Ana: the boiler is off"))
    driver.press(.function(10)).type("Dee").press(.enter)
    #expect(driver.screen.contains("! a note from Ana"))
    #expect(!driver.screen.contains("boiler"))
    driver.press(.function(7), .down, .enter)
    #expect(driver.screen.contains("the boiler is off"))
    driver.press(.character("1"))
    #expect(!driver.screen.contains("boiler"))
    #expect(driver.told == "Saved 18:09: a note put away.  Ctrl-Z takes it back")
}

@Test func `paper is typed in, one line each, in the order of the sheet`() throws {
    let driver = try World.desk()
    driver.press(.control("v"), .enter)
    driver.type("2210").press(.tab).type("Rosa").press(.character("2"), .tab, .tab, .tab).type("0130").press(
        .enter)
    driver.type("2240").press(.enter)
    #expect(driver.screen.contains("2 lines are in"))
    let visits = driver.centre.visits(on: ServiceDay(try #require(Day("2026-11-23"))))
    #expect(visits.map(\.name) == ["Rosa", nil])
    #expect(
        visits.map { $0.arrived.value?.instant } == [
            World.time(22, 10, day: 23), World.time(22, 40, day: 23),
        ])
    #expect(visits.map { $0.left.value?.instant } == [World.time(1, 30), World.time(5, 59)])
    #expect(visits.map { $0.state.state } == [.left, .closedByDesk])
    driver.press(.escape)
    #expect(driver.screen.contains("Destroy the paper now"))
}

@Test func `paper may be only counts`() throws {
    let driver = try World.desk()
    driver.press(.control("v"), .character("2"), .enter).type("21").press(.tab).type("17").press(.enter)
    let counts = driver.centre.headcounts(on: ServiceDay(try #require(Day("2026-11-23"))))
    #expect(counts.compactMap(\.people.value) == [17])
}

@Test func `a blank sheet has the columns in the order of typing`() throws {
    let driver = try World.desk()
    driver.press(.control("v"), .character("5"), .enter)
    #expect(driver.row(2) == "VISITS OF ____________________")
    driver.press(.enter)
    guard case .savePage(let name, let text, _)? = driver.effects.last else {
        Issue.record("no page was saved")
        return
    }
    #expect(name == "blank-sheet")
    let head = try #require(text.split(separator: "\n").first { $0.hasPrefix("Came") })
    let columns = head.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(columns == ["Came", "Name", "People", "Children", "Here for", "Left"])
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(text.contains("Destroy the paper now"))
    #expect(driver.told == "It is here: /home/desk/blank-sheet")
}

@Test func `a day is read as hands write it`() throws {
    for typed in ["2026-11-22", "22.11.", "22/11", "22", "22/11/26", "22 11 2026"] {
        let driver = try World.desk()
        driver.press(.control("v"), .backTab).press(Array(repeating: .backspace, count: 12)).type(typed)
            .press(.enter)
        #expect(driver.row(2).contains(driver.model.words("weekday.7")), "\(typed)")
    }
    let driver = try World.desk()
    driver.press(.control("v"), .backTab).press(Array(repeating: .backspace, count: 12)).type("31/11").press(
        .enter)
    #expect(driver.screen.contains("is no day that has been"))
}

@Test func `practice is said on every screen`() throws {
    for (name, way) in Ways.all where name != "hidden" {
        var start = try World.start()
        start.isPractice = true
        let driver = Driver(start).type("ana").press(.enter, .function(2), .enter).press(way)
        #expect(driver.screen.contains("PRACTICE"), "\(name)")
    }
    let driver = try World.evening()
    driver.press(.control("p")).type("practise").press(.enter)
    #expect(driver.effects.last == .practise)
}

@Test func `a doubtful clock is asked about, and what is written is shifted`() throws {
    let behind = Driver(try World.start(at: World.time(3, 0, day: 20)))
    behind.type("ana").press(.enter)
    #expect(behind.screen.contains("Is it Friday 20 November 2026, 03:00?"))
    // Typed before the question could be read: dropped.
    behind.press(.character("1"))
    #expect(behind.screen.contains("Is it Friday"))
    behind.wait(seconds: 1).press(.enter)
    behind.type("2026-11-24").press(.tab).type("18:05").press(.enter, .function(2), .enter)
    let arrived = try #require(behind.centre.present.first?.arrived.value)
    #expect(World.time(18, 5).minutes(until: arrived.instant) == 0)
    let ahead = Driver(try World.start(at: World.time(18, 5, day: 24)))
    ahead.type("ana").press(.enter)
    #expect(!ahead.screen.contains("Is it"))
}

@Test func `a clock that is said to be right is believed`() throws {
    let driver = Driver(try World.start(at: World.time(3, 0, day: 20)))
    driver.type("ana").press(.enter).wait(seconds: 1).press(.character("1"), .function(2), .enter)
    let arrived = try #require(driver.centre.present.first?.arrived.value)
    #expect(World.time(3, 0, day: 20).minutes(until: arrived.instant) == 0)
}

@Test func `a day that has only a total is a group without a name, not seen leaving`() throws {
    let driver = try World.desk()
    driver.press(.control("v"), .character("2"), .enter, .tab, .tab).type("62").press(.enter)
    let day = ServiceDay(try #require(Day("2026-11-23")))
    let visit = try #require(driver.centre.visits(on: day).first)
    #expect(visit.arrivals == 62)
    #expect(visit.arrived.value?.instant == World.time(18, 0, day: 23))
    #expect(visit.state.state == .closedByDesk)
    driver.press(.control("z"))
    #expect(driver.centre.visits(on: day).isEmpty)
}

@Test func `lines of paper stand below, the last one first, without reasons`() throws {
    let driver = try World.desk()
    driver.press(.control("v"), .enter)
    for (time, name) in [("2130", "Joy"), ("2115", "Bea")] {
        driver.type(time).press(.tab).type(name).press(.character("2"), .enter)
    }
    let rows = (0..<24).map(driver.row)
    let joy = try #require(rows.firstIndex { $0.contains("Joy") })
    let bea = try #require(rows.firstIndex { $0.contains("Bea") })
    #expect(bea < joy)
    #expect(!rows[bea].contains("meal"))
}

@Test func `a line of paper with a leaving is one deed, its words with it`() throws {
    let driver = try World.desk()
    driver.disk = .waits
    driver.press(.control("v"), .enter).type("2130").press(.tab).type("Jo")
    driver.press(.tab, .tab, .tab).type("2300").press(.tab).type("somewhere quiet")
    // Whoever locks before the disk has answered leaves nobody standing as here.
    driver.press(.enter, .function(10))
    driver.catchUp()
    let day = ServiceDay(try #require(Day("2026-11-23")))
    let visit = try #require(driver.centre.visits(on: day).first)
    #expect(visit.state.state == .left)
    #expect(visit.left.value?.instant == World.time(23, 0, day: 23))
    #expect(visit.words == "somewhere quiet")
    #expect(driver.lines.count == 1)
}

@Test func `a half-typed line of paper comes back`() throws {
    let driver = try World.desk()
    driver.press(.control("v"), .enter).type("2130").press(.tab).type("Jo").press(
        .escape, .control("v"), .enter)
    #expect(driver.screen.contains("[2130"))
    #expect(driver.screen.contains("[Jo "))
}

@Test func `paper needs its time, said in place`() throws {
    let driver = try World.desk()
    driver.press(.control("v"), .enter, .enter)
    #expect(driver.screen.contains("is no time. Like this: 18:05"))
    driver.type("2130").press(.backTab, .backTab).type("2000").press(.enter)
    #expect(driver.screen.contains("! That is before coming in"))
}
