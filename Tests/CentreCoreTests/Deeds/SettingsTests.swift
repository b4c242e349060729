import CentreCore
import Testing

struct SettingsTests {
    @Test func `settings change one by one, and what stays the same is not written`() throws {
        var evening = try Evening()
        let done = try evening.does(
            .changeSettings(SettingsChanged(name: " Casa  ", zone: "Europe/Madrid", language: "en")),
            by: evening.ana)
        #expect(
            done.lines.first?.events == [.settingsChanged(SettingsChanged(name: "Casa", language: "en"))])
        #expect(evening.centre.settings.name.value == "Casa")
        #expect(evening.centre.settings.language.value == "en")
        #expect(evening.centre.settings.zone.value == "Europe/Madrid")
    }

    @Test func `settings keep to their limits`() throws {
        let evening = try Evening()
        let ten = (0..<10).compactMap { Code("c\($0)") }
        let table: [(SettingsChanged, Refusal?)] = [
            (SettingsChanged(), .nothingToChange),
            (SettingsChanged(name: "Casa Lirio", zone: "Europe/Madrid", language: "es"), .nothingToChange),
            (SettingsChanged(name: " "), .empty(.centreName)),
            (SettingsChanged(name: String(repeating: "x", count: 61)), .tooLong(.centreName, limit: 60)),
            (SettingsChanged(zone: ""), .empty(.zone)),
            (SettingsChanged(zone: "a\nb"), .controlCharacter(.zone, code: 10)),
            (SettingsChanged(digits: ten), .tooManyDigits),
            (
                SettingsChanged(digits: [try code("mael")]),
                .unknownCode(.reasons, "mael", nearest: try code("meal"))
            ),
            (SettingsChanged(digits: [try code("shower")]), nil),
            (SettingsChanged(turn: .sixInTheMorning), .nothingToChange),
            (SettingsChanged(softLock: 2, hardLock: 30), .nothingToChange),
            (SettingsChanged(softLock: 0), .outOfRange(.softLock, 1...15)),
            (SettingsChanged(softLock: 16), .outOfRange(.softLock, 1...15)),
            (SettingsChanged(softLock: 15, hardLock: 4), .outOfRange(.hardLock, 5...240)),
            (SettingsChanged(hardLock: 241), .outOfRange(.hardLock, 5...240)),
            (SettingsChanged(softLock: 1, hardLock: 240), nil),
        ]
        for (change, refusal) in table {
            #expect(evening.refusal(of: .changeSettings(change), by: evening.ana) == refusal)
        }
    }

    @Test func `a reason stands on one digit only`() throws {
        var evening = try Evening()
        let digits = [try code("meal"), try code("shower"), try code("meal")]
        try evening.does(.changeSettings(SettingsChanged(digits: digits)), by: evening.ana)
        #expect(evening.centre.settings.reasonsOnDigits == Array(digits.prefix(2)))
    }

    @Test func `the digits hold what was chosen and is still offered, else the first nine offered`() throws {
        var evening = try Evening()
        let (meal, rest) = (try code("meal"), try code("rest"))
        #expect(evening.centre.settings.reasonsOnDigits == [meal, rest])
        try evening.does(
            .changeList(ListChanged(list: .reasons, code: meal, offered: false)), by: evening.ana)
        #expect(evening.centre.settings.reasonsOnDigits == [rest])
        try evening.does(.changeSettings(SettingsChanged(digits: [])), by: evening.ana)
        for number in 0..<9 {
            let code = try code("extra-\(number)")
            try evening.does(.changeList(ListChanged(list: .reasons, code: code)), by: evening.ana)
        }
        #expect(evening.centre.settings.reasonsOnDigits.count == 9)
        #expect(evening.centre.settings.reasonsOnDigits.first == rest)
    }

    @Test func `the collective adds, words, orders and stops offering what its lists hold`() throws {
        var evening = try Evening()
        let yoga = try code("yoga")
        func change(_ change: ListChanged) throws { try evening.does(.changeList(change), by: evening.ana) }
        let standing = ["rest", "meal", "shower", "information"]
        try change(ListChanged(list: .reasons, code: yoga, wording: .to(" Yoga on Mondays ")))
        #expect(evening.centre.settings.offered(.reasons).map(\.text) == standing + ["yoga"])
        #expect(evening.centre.settings.wording(of: yoga, in: .reasons) == "Yoga on Mondays")
        try change(ListChanged(list: .reasons, code: yoga, place: -1))
        #expect(evening.centre.settings.offered(.reasons).map(\.text) == ["yoga"] + standing)
        try change(ListChanged(list: .reasons, code: yoga, wording: .cleared, offered: false))
        #expect(evening.centre.settings.offered(.reasons).map(\.text) == standing)
        #expect(evening.centre.settings.wording(of: yoga, in: .reasons) == nil)
        #expect(evening.centre.settings.knows(yoga, in: .reasons))
        #expect(!evening.centre.settings.knows(yoga, in: .services))
    }

    @Test func `lists keep to their limits`() throws {
        let evening = try Evening()
        let meal = try code("meal")
        let table: [(ListChanged, Refusal?)] = [
            (ListChanged(list: .reasons, code: meal), .nothingToChange),
            (
                ListChanged(list: .reasons, code: meal, wording: .cleared, offered: true, place: 1),
                .nothingToChange
            ),
            (ListChanged(list: .reasons, code: meal, wording: .to(" ")), .nothingToChange),
            (
                ListChanged(list: .reasons, code: meal, wording: .to(String(repeating: "x", count: 61))),
                .tooLong(.wording, limit: 60)
            ),
            (
                ListChanged(list: .reasons, code: meal, wording: .to("\u{1}")),
                .controlCharacter(.wording, code: 1)
            ),
            (ListChanged(list: .referrals, code: meal), nil),
        ]
        for (change, refusal) in table {
            #expect(evening.refusal(of: .changeList(change), by: evening.ana) == refusal)
        }
    }

    @Test(arguments: [
        ("meal", true), ("health-check", true), ("a", true), (String(repeating: "a", count: 32), true),
        (String(repeating: "a", count: 33), false), ("", false), ("Meal", false), ("me al", false),
        ("m\u{e9}al", false), ("meal\n", false), ("2", true),
    ])
    func `a code is 1 to 32 small letters, digits and hyphens`(text: String, isCode: Bool) {
        #expect((Code(text) != nil) == isCode)
    }

    @Test(
        arguments: [
            ("maal", "meal"), ("MEAL", "meal"), ("emal", "meal"), ("shwoer", "shower"), ("showr", "shower"),
            ("informacion", "information"), ("xyzxyz", nil), ("r\u{e9}st", "rest"),
        ] as [(String, String?)])
    func `a mistyped code suggests the nearest that is offered`(typed: String, nearest: String?) throws {
        #expect(try Evening().centre.nearest(to: typed, in: .reasons)?.text == nearest)
    }

    @Test func `a code that is not offered is not suggested, nor is a long text compared for long`() throws {
        var evening = try Evening()
        let meal = try code("meal")
        try evening.does(
            .changeList(ListChanged(list: .reasons, code: meal, offered: false)), by: evening.ana)
        #expect(evening.centre.nearest(to: "meal", in: .reasons) == nil)
        #expect(evening.centre.nearest(to: String(repeating: "m", count: 100_000), in: .reasons) == nil)
    }
}
