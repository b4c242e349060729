internal import TerminalDriver

/// What the hand feels, with one history behind the desk.
struct KeyFigures {
    var arrow = Samples()
    var letterFirst = Samples()
    var hide = Samples()
    var escape = Samples()
    var saved = Samples()
    /// How many letters of a burst of 500 were lost, and how often the program wrote for it.
    var lost = 0
    var burstWrites = 0
    var peak = 0.0
    var idle = 0.0

    static let presses = 400

    init(_ house: House) throws {
        var desk = try Desk(house)
        idle = try Self.idle(&desk, seconds: 5)
        try pressArrows(&desk)
        try pressLetters(&desk)
        for _ in 0..<60 {
            hide.add(try desk.press(Keys.function(12)) { !$0.contains("Here now") }.last)
            _ = try desk.press(Keys.function(12)) { $0.contains("Here now") }
        }
        for _ in 0..<60 {
            _ = try desk.press(Keys.function(2)) { $0.contains(Self.form) }
            escape.add(try desk.press(Keys.escape) { !$0.contains(Self.form) }.last)
        }
        for _ in 0..<60 { saved.add(try Self.save(&desk)) }
        try burst(&desk, house)
        _ = try Months.open(&desk)
        peak = try System.peakMemory(of: desk.program)
        try desk.close()
    }

    private static let form = "SOMEONE COMES"

    private mutating func pressArrows(_ desk: inout Desk) throws {
        for turn in 0..<Self.presses {
            arrow.add(try desk.press(turn.isMultiple(of: 2) ? Keys.down : Keys.up).last)
        }
    }

    /// Letters of a name, which are looked for among the names heard.
    private mutating func pressLetters(_ desk: inout Desk) throws {
        _ = try desk.press(Keys.function(2)) { $0.contains(Self.form) }
        for turn in 0..<Self.presses {
            let letter = Array("rosa")[turn / 2 % 4]
            let key = turn % 8 < 4 ? String(letter) : Keys.backspace
            letterFirst.add(try desk.press(key).first)
        }
        _ = try desk.press(Keys.escape) { !$0.contains(Self.form) }
    }

    /// A whole arrival, from the key that saves it to the word that it is on the disk.
    private static func save(_ desk: inout Desk) throws -> Double {
        guard let before = desk.peopleHere else { throw Missed(description: "nobody is counted") }
        _ = try desk.press(Keys.function(2)) { $0.contains(form) }
        return try desk.press(Keys.enter) {
            $0.contains("now  \(before + 1) people") && $0.contains("Saved ")
        }.last
    }

    /// 500 letters in somebody's own words, all at once; then the record is asked what it holds.
    private mutating func burst(_ desk: inout Desk, _ house: House) throws {
        _ = try desk.press(Keys.function(2)) { $0.contains(Self.form) }
        for _ in 0..<6 where !desk.focusedLine.contains("In their words") { _ = try desk.press(Keys.tab) }
        let letters = (0..<500).map { String(Array("abcdefghijklmnopqrstuvwxyz")[$0 % 26]) }.joined()
        burstWrites = try desk.press(letters).writes
        _ = try desk.press(Keys.enter) { $0.contains("Saved ") && !$0.contains(Self.form) }
        let list = try Command.run(
            .hearth("visit", "list", "--here", "--json", "--whole", "--data", house.folder))
        // The longest piece of the letters that arrived whole and in order.
        lost = (0...500).first { list.output.contains(letters.dropLast($0)) } ?? 500
    }

    /// How much of one processor a desk takes at which nobody does anything, in hundredths.
    private static func idle(_ desk: inout Desk, seconds: Int32) throws -> Double {
        let before = try System.workingTime(of: desk.program)
        let start = SteadyClock.now
        System.rest(milliseconds: seconds * 1_000)
        let worked = try System.workingTime(of: desk.program) - before
        return Double(worked) / Double(SteadyClock.now - start) * 100
    }
}
