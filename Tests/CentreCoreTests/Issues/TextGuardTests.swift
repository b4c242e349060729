import CentreCore
import Testing

/// What the guard over free text points at, and what it leaves alone.
struct TextGuardTests {
    private static let textGuard = TextGuard(
        names: ["Rosa", "Ana María", "Dee-Dee", "K."], unwritten: ["junkie", "dirty money"],
        today: Moment(Instant(milliseconds: 1_795_478_400_000), offset: 0).day)

    private static func found(_ sort: TextGuard.Sort, in text: String) -> [String] {
        textGuard.findings(in: text).filter { $0.sort == sort }.map(\.text)
    }

    @Test(arguments: [
        "5550142", "555 0142", "555-0142", "555.0142", "555/0142", "(00) 555 0142", "+00 555 01 42",
        "+005550142", "00-00-555-01-42", "5 5 5 0 1 4 2",
    ])
    func `a phone number is pointed at however it is written`(_ number: String) {
        for text in [number, "call \(number) tonight", "It is: \(number)."] {
            #expect(Self.textGuard.findings(in: text).map(\.sort) == [.phone], "\(text)")
        }
    }

    @Test(arguments: [
        ("ring 555 01427, not before nine", "555 01427"),
        ("on 24.11.2026 555 0142 rang", "555 0142"),
        ("555 0142 24/11/2026", "555 0142"),
        // No day, and what is more likely a birthday.
        ("31.02.2026", "31.02.2026"), ("born 12.03.1988", "12.03.1988"), ("12.03.2004", "12.03.2004"),
        ("2026-11-9223372036854775807", "2026-11-9223372036854775807"),
    ])
    func `only the number is pointed at, not the day beside it`(_ text: String, _ number: String) {
        #expect(Self.found(.phone, in: text) == [number])
    }

    @Test(arguments: ["X0000001L", "AB000123", "0000-ABC", "00-01-AB", "C01X00T47"])
    func `letters and digits as on papers and number plates are pointed at`(_ paper: String) {
        #expect(Self.found(.number, in: "it says \(paper), she told us") == [paper])
    }

    @Test(arguments: [
        ("Rosa was there too", ["Rosa"]), ("tell ROSA", ["ROSA"]), ("ask Rosa.", ["Rosa"]),
        ("Rosa's flat", ["Rosa"]), ("Rosa\u{2019}s flat", ["Rosa"]), ("it was Rosa's.", ["Rosa"]),
        ("R\u{f3}sa", ["R\u{f3}sa"]), ("as Ana Maria knows", ["Ana Maria"]), ("(Dee-Dee)", ["Dee-Dee"]),
        ("K. said so", ["K"]), ("Rosa, Ana Mar\u{ed}a, Rosa", ["Rosa", "Ana Mar\u{ed}a"]),
    ])
    func `a working name that is known here is pointed at where it is written as one`(
        _ text: String, _ names: [String]
    ) {
        #expect(Self.found(.name, in: text) == names)
    }

    @Test(arguments: [
        ("they called me a junkie", ["junkie"]), ("JUNKIE, he said", ["junkie"]),
        ("it is Dirty Money", ["dirty money"]),
    ])
    func `a word that the collective does not write is pointed at, in letters of any size`(
        _ text: String, _ words: [String]
    ) {
        #expect(Self.found(.unwritten, in: text) == words)
    }

    @Test(arguments: [
        "", "at 18:05", "18:05-19:30", "from 18.05", "about 18h05", "24 November 2026", "24.11.", "24/11",
        "24.11.26", "24/11/2026", "2026-11-24", "(24.11.2026)", "24.11.2026 18:05",
        "from 23.11.2026 to 24.11.2026", "since 2019", "in the 1990s", "50 euros", "1.500 \u{20ac}",
        "1,500.50", "200.000 pesos", "20 000 shillings", "number 114", "Calle 27, 3-2", "12 A", "room 12b",
        "3 of them, 2 cars", "555 014",
    ])
    func `times, days, years, sums and house numbers are left alone`(_ text: String) {
        #expect(Self.textGuard.findings(in: text).map(\.text) == [])
    }

    @Test(arguments: ["the rosa dress", "Rosario", "Maria", "Ana went", "K said so", "good money"])
    func `words of everyday speech, and parts of what is known, are left alone`(_ text: String) {
        #expect(Self.textGuard.findings(in: text).map(\.text) == [])
    }

    @Test func `each thing is pointed at once, numbers first, then names, then words`() {
        let text = "Rosa, a junkie says, has AB000123: Rosa, 555 0142, junkie, 555 0142"
        #expect(Self.textGuard.findings(in: text).map(\.sort) == [.phone, .number, .name, .unwritten])
    }

    @Test func `a centre's guard knows who came, who works there, and the words of the collective`() throws {
        var evening = try Evening()
        _ = try evening.comes("Mona")
        let settings = SettingsChanged(unwritten: .to("tramp\njunkie"))
        try evening.does(.changeSettings(settings), by: evening.ana)
        let textGuard = evening.centre.textGuard(at: evening.now)
        let found = textGuard.findings(in: "Bea told Mona of a tramp, and Lola as well")
        #expect(found.map(\.text) == ["Bea", "Mona", "tramp"])
    }
}
