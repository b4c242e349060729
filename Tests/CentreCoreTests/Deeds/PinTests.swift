import CentreCore
import Testing

struct PinTests {
    private func fault(_ typed: String, length: Int = 4) -> Refusal? {
        do throws(Refusal) {
            _ = try Pin(chosen: Whisper(typed), length: length)
            return nil
        } catch { return error }
    }

    @Test func `digits that a stranger tries first are refused, each with its reason`() {
        let table: [(String, Pin.Fault)] = [
            ("", .length(4)), ("123", .length(4)), ("52847", .length(4)), ("52a8", .notDigits),
            ("٥٢٨٤", .notDigits), ("52 8", .notDigits), ("1234", .run), ("4321", .run), ("0123", .run),
            ("8901", .run), ("9012", .run), ("1098", .run), ("2109", .run), ("1111", .repeats),
            ("0000", .repeats), ("1212", .repeats), ("1122", .repeats), ("1222", .repeats), ("2411", .date),
            ("1124", .date), ("2902", .date), ("0229", .date), ("1987", .date), ("2031", .date),
            ("1900", .date), ("3112", .date),
        ]
        for (typed, expected) in table { #expect(fault(typed) == .pin(expected), "\(typed)") }
    }

    @Test func `the longer a PIN, the more ways there are to write a date`() {
        let table: [(String, Pin.Fault?)] = [
            ("241187", .date), ("112487", .date), ("871124", .date), ("111987", .date), ("198711", .date),
            ("290200", .date), ("300299", nil), ("528471", nil), ("123123", .repeats), ("234567", .run),
            ("24111987", .date), ("11241987", .date), ("19871124", .date), ("24112187", nil),
            ("52847193", nil), ("12341234", .repeats), ("52471", nil), ("5247193", nil), ("34567", .run),
        ]
        for (typed, expected) in table {
            #expect(fault(typed, length: typed.count) == expected.map { .pin($0) }, "\(typed)")
        }
    }

    @Test func `digits that say nothing are taken, and most of all there are`() {
        for typed in ["5284", "0607".replacing("06", with: "66"), "3305", "4000".replacing("00", with: "07")]
        {
            #expect(fault(typed) == nil, "\(typed)")
        }
        let good = (0..<10_000).filter { number in
            let digits = String(number)
            return fault(String(repeating: "0", count: 4 - digits.count) + digits) == nil
        }
        #expect(good.count > 8000)
        // However a PIN is refused forwards, it is refused as often backwards where no date is in it.
        for number in good {
            let turned = String(String(repeating: "0", count: 4 - String(number).count) + String(number))
                .reversed()
            if let other = fault(String(turned)) { #expect(other == .pin(.date)) }
        }
    }

    @Test func `what was typed in secret is in no description`() {
        let whisper = Whisper("5284")
        var dumped = ""
        dump(whisper, to: &dumped)
        for text in ["\(whisper)", String(reflecting: whisper), dumped, String(reflecting: [whisper])] {
            #expect(!text.contains("5284"))
        }
        dumped = ""
        dump(try? Pin(chosen: whisper, length: 4), to: &dumped)
        #expect(!dumped.contains("5284"))
    }

    @Test func `the centre says how many digits, from four to eight`() throws {
        var evening = try Evening()
        #expect(evening.centre.settings.pinLength == 4)
        let set = { Action.changeSettings(SettingsChanged(pinLength: $0)) }
        #expect(evening.refusal(of: set(3), by: evening.ana) == .outOfRange(.pinLength, 4...8))
        #expect(evening.refusal(of: set(9), by: evening.ana) == .outOfRange(.pinLength, 4...8))
        #expect(evening.refusal(of: set(4), by: evening.ana) == .nothingToChange)
        try evening.does(set(8), by: evening.ana)
        #expect(evening.centre.settings.pinLength == 8)
    }

    @Test func `who may give somebody a PIN, and on whose word`() throws {
        var evening = try Evening()
        let (ana, bea, dee, joy) = (evening.ana, evening.bea, evening.dee, evening.joy)
        try evening.does(.addHelper(name: "Flo"))
        let flo = try #require(evening.centre.personNamed("Flo", at: evening.now)).id
        try evening.does(.addPerson(name: "Gil", roles: [.helper]), by: ana)
        let gil = try #require(evening.centre.personNamed("Gil", at: evening.now)).id
        try evening.does(.endPerson(gil), by: ana)
        let pin = try #require(somePin(7))
        let nobody = ID<Person>(high: 9, low: 9)
        let table: [(of: ID<Person>, by: ID<Person>, Assent, Refusal?)] = [
            (bea, bea, .own, nil), (ana, ana, .own, nil), (flo, flo, .own, nil),
            (bea, dee, .own, .notYours), (bea, ana, .own, .notYours),
            (bea, dee, .second(joy), nil), (bea, joy, .second(dee), nil), (bea, ana, .second(joy), nil),
            (flo, dee, .second(joy), nil),
            (bea, dee, .second(dee), .needsTwo), (bea, bea, .second(joy), .needsTwo),
            (bea, dee, .second(bea), .needsTwo), (bea, dee, .second(flo), .needsTwo),
            (bea, flo, .second(dee), .needsTwo), (bea, dee, .second(gil), .needsTwo),
            (bea, dee, .second(nobody), .needsTwo), (bea, dee, .first, .needsTwo),
            (bea, bea, .first, .needsTwo),
            (ana, bea, .second(dee), .needsKeyHolder), (ana, bea, .keyHolder, nil),
            (bea, ana, .keyHolder, nil), (bea, dee, .keyHolder, nil), (ana, ana, .keyHolder, nil),
            (nobody, ana, .keyHolder, .unknownPerson), (bea, gil, .keyHolder, .notAtTheDesk),
            (bea, nobody, .keyHolder, .notAtTheDesk),
        ]
        for (index, (of, by, assent, refusal)) in table.enumerated() {
            #expect(evening.refusal(of: .setPin(of, pin, assent), by: by) == refusal, "row \(index)")
        }
    }

    @Test func `a PIN that was set stands until the next, and is not taken back`() throws {
        var evening = try Evening()
        let (first, next) = (try #require(somePin(1)), try #require(somePin(2)))
        try evening.does(.addPerson(name: "Pia", roles: [.volunteer], pin: first), by: evening.ana)
        let pia = try #require(evening.centre.personNamed("Pia", at: evening.now)).id
        #expect(evening.centre.people[pia]?.pin.value == first)
        let done = try evening.does(.setPin(pia, next, .own), by: pia)
        #expect(evening.centre.people[pia]?.pin.value == next)
        #expect(evening.refusal(of: .takeBack(done), by: pia) == .nothingToChange)
    }
}
