import CentreCore
import Reports
import Resources
import Testing
import hearth

@Suite struct `Child care as typed` {
    private let zone = ZoneRules.fixed(60, name: "Europe/Madrid")

    private func when(_ day: String, _ time: String) throws -> When {
        let day = try #require(Day(day))
        let now = zone.moment(on: day, at: try #require(MinuteOfDay(time)))
        return When(
            zone: zone, now: now, turn: .sixInTheMorning, words: ("hoy", "ayer"), tomorrow: "mañana")
    }

    @Test(arguments: [
        ("19:00", "2026-11-24T19:00"), ("01:30", "2026-11-25T01:30"), ("5:59", "2026-11-25T05:59"),
        ("6", "2026-11-24T06:00"), ("today 1:00", "2026-11-25T01:00"),
        ("tomorrow 19:00", "2026-11-25T19:00"), ("Mañana 2:00", "2026-11-26T02:00"),
        ("2026-11-28 19:00", "2026-11-28T19:00"), ("2026-11-28T01:00", "2026-11-28T01:00"),
    ])
    func `a planned time lies in the service day, a written day is the calendar's`(
        typed: String, meant: String
    ) throws {
        #expect(try when("2026-11-24", "18:10").planned(typed).description == meant)
    }

    @Test func `after midnight a time alone still belongs to the evening that began before it`() throws {
        let when = try when("2026-11-25", "01:30")
        #expect(try when.planned("04:00").description == "2026-11-25T04:00")
        #expect(try when.planned("19:00").description == "2026-11-24T19:00")
        #expect(try when.planned("tomorrow 19:00").description == "2026-11-25T19:00")
        #expect(try when.plannedDay("tomorrow").description == "2026-11-25")
        #expect(try when.plannedDay("ayer").description == "2026-11-23")
    }

    @Test func `until when belongs to the day of from when`() throws {
        let when = try when("2026-11-24", "18:10")
        let saturday = ServiceDay(try #require(Day("2026-11-28")))
        #expect(try when.planned("1:00", on: saturday).description == "2026-11-29T01:00")
        let start = zone.moment(on: saturday.day, at: .sixInTheMorning)
        let back = try when.ahead("23:00", from: start)
        #expect(back == zone.moment(on: saturday.day, at: try #require(MinuteOfDay("23:00"))))
    }

    @Test(arguments: [
        ("noon", Trouble.unknownTime("noon", nearest: nil)),
        ("25:00", .unknownTime("25:00", nearest: "23:00")),
        ("tomorow 19:00", .unknownDay("tomorow", nearest: "tomorrow")),
        ("tomorrow noon", .unknownTime("noon", nearest: nil)),
        ("2026-02-30 19:00", .unknownDay("2026-02-30", nearest: "2026-02-28")),
        ("2026-11-28", .unknownTime("2026-11-28", nearest: "2026-11-28 19:00")),
        ("tomorrow", .unknownTime("tomorrow", nearest: "tomorrow 19:00")),
        ("", .unknownTime("", nearest: nil)),
    ])
    func `what is no planned time says what it might have been`(typed: String, trouble: Trouble) throws {
        let when = try when("2026-11-24", "18:10")
        #expect(throws: trouble) { try when.planned(typed) }
    }

    // MARK: Ages

    private let wordings = Language.allCases.map { Wording(Catalogue($0)) }

    @Test(arguments: [
        ("under-2", 0), ("0", 0), ("1", 0), ("2", 2), ("3-7", 3), ("5", 3), ("8+", 8), ("17", 8),
        (" 3 to 7 ", 3), ("8 and over", 8), ("menos de 2", 0), ("8 e mais", 8),
    ])
    func `an age is a band as the table prints it, in code or words, or whole years`(typed: String, from: Int)
        throws
    {
        #expect(try TypedAge.band(typed, in: .starting, wordings: wordings).from == from)
    }

    @Test(arguments: ["", "18", "3-8", "-1", "+2", "two", "2.5", "3 - 7", "١"])
    func `an age that the table does not have is not guessed`(typed: String) {
        #expect(throws: Trouble.refused(.care(.unknownBand(typed)))) {
            try TypedAge.band(typed, in: .starting, wordings: wordings)
        }
    }

    @Test func `bands are called by the centre's own table`() throws {
        func row(_ from: Int) throws -> RatioTable.Row {
            RatioTable.Row(band: try #require(AgeBand(from: from)), perCarer: 5)
        }
        let one = try #require(RatioTable([try row(0)]))
        #expect(TypedAge.code(of: one.rows[0].band, in: one) == "0+")
        let two = try #require(RatioTable([try row(0), try row(1), try row(4)]))
        #expect(two.rows.map { TypedAge.code(of: $0.band, in: two) } == ["under-1", "1-3", "4+"])
        #expect(try TypedAge.band("2", in: two).from == 1)
    }

    // MARK: Children and what to know of them

    @Test func `a child is a name and an age, the last colon between them`() {
        #expect(TypedChild("Kim:3-7")?.name == "Kim")
        #expect(TypedChild(" Kim : 5 ")?.age == "5")
        #expect(TypedChild("K:2:8+")?.name == "K:2")
        #expect(TypedChild("Kim") == nil)
        #expect(TypedChild(":2") == nil)
    }

    @Test func `words are of the child that is named before them, of the only one where none is`() {
        func note(_ typed: String, _ names: String...) -> String? {
            TypedNote(typed, among: names).map { "\(names[$0.child]) \($0.text)" }
        }
        #expect(note("kim:nuts", "Leo", "Kim") == "Kim nuts")
        #expect(note("Kim: nuts: all of them", "Kim") == "Kim nuts: all of them")
        #expect(note("nuts: all", "Kim") == "Kim nuts: all")
        #expect(note("K:2:milk", "K", "K:2") == "K:2 milk")
        #expect(note("Kim:", "Kim", "Leo") == "Kim ")
        #expect(note("nuts", "Kim", "Leo") == nil)
        #expect(note("Ann:nuts", "Kim", "Leo") == nil)
    }

    // MARK: What is refused

    static let refusals: [(CareRefusal, Int32)] = [
        (.mayNotCollect("Max", rule: "Max"), 77), (.wrongWord, 77), (.noWord, 65), (.unknownRequest, 65),
        (.unknownBand("two"), 65), (.unknownCarer, 65), (.firstBand, 65), (.childHere("Kim", since: nil), 65),
        (.pickUpWord(.short(4)), 65), (.needsParent, 65),
    ]

    @Test(arguments: refusals)
    func `who may not have a child is not allowed; what was typed wrongly is refused`(
        refusal: CareRefusal, status: Int32
    ) {
        #expect(Trouble.refused(.care(refusal)).status.rawValue == status)
    }

    @Test(arguments: Language.allCases)
    func `which child is asked for in every language`(_ language: Language) {
        let trouble = Trouble.whichChild(option: "--allergy", names: ["Kim", "Leo"])
        let sentence = trouble.sentence(in: Wording(Catalogue(language)))
        #expect(sentence.contains("--allergy") && sentence.contains("Kim:…") && sentence.contains("Kim, Leo"))
        #expect(!sentence.contains("{"))
        #expect(trouble.status.rawValue == 65)
    }

    @Test func `the manual page has the commands of child care`() {
        let page = ManualPage.text
        for command in ["HEARTH CHILDCARE TAKE-IN", "HEARTH CHILDCARE COLLECTED", "HEARTH CARER STAYS"] {
            #expect(page.contains(".SH \"\(command)\""))
        }
    }
}

@Suite struct `Whose child is meant` {
    private var mint = Mint(seed: 11)
    private var centre = Centre()
    private let noon = Moment(Instant(milliseconds: 1_795_000_000_000), offset: 0)
    private let bea: ID<Person>

    init() throws {
        let founding = Founding(
            name: "Riverside", zone: "UTC", coordinator: "Bea", language: "en", lists: [:], digits: [])
        let entry = try Centre.found(founding, at: noon, mint: &mint)
        bea = entry.deed.by
        apply(entry)
    }

    private mutating func apply(_ entry: Entry) {
        centre.apply(Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events))
    }

    @discardableResult
    private mutating func act(_ action: CareAction) throws -> Entry {
        let entry = try centre.decide(.care(action), by: bea, at: noon, mint: &mint)
        apply(entry)
        return entry
    }

    private mutating func ask(_ parent: String?, _ children: String...) throws -> ID<ChildCareRequest> {
        let wishes = children.map { ChildWish(name: $0, band: AgeBand(from: 3)) }
        let entry = try act(.ask(CareWish(parent: parent, children: wishes)))
        guard case .care(let event)? = entry.events.first else { throw Trouble.ownFault("nothing asked") }
        return event.request
    }

    private func meant(
        _ typed: String, first: (ChildCareRequest) -> Bool = { _ in false }
    ) throws -> MeantCare { try Reference(typed).care(in: centre, first: first) }

    @Test func `a parent's name means the request, a child's name that child of it`() throws {
        var desk = self
        let id = try desk.ask("Zsófi", "Kim", "Leo")
        #expect(try desk.meant("zsofi").request.id == id)
        #expect(try desk.meant("zsofi").child == nil)
        #expect(try desk.meant(" KIM ").child?.name == "Kim")
        #expect(try desk.meant(Reference.shown(id)).child == nil)
        #expect(try desk.meant(Reference.shown(id, live: false)).request.id == id)
    }

    @Test func `a child who is called as a parent is that child alone`() throws {
        var desk = self
        _ = try desk.ask("Kim", "Kim", "Leo")
        #expect(try desk.meant("kim").child?.name == "Kim")
    }

    @Test func `what is looked at first wins, else a name that fits two lists both`() throws {
        var desk = self
        let ids = [try desk.ask("Rosa", "Kim"), try desk.ask("Rosa", "Leo")]
        #expect {
            try desk.meant("Rosa")
        } throws: { error in
            guard case Trouble.ambiguousReference("Rosa", let candidates)? = error as? Trouble else {
                return false
            }
            return Set(candidates) == Set(ids.map { Reference.shown($0) })
        }
        try desk.act(.takeIn(ids[1], Taking()))
        #expect(try desk.meant("Rosa") { !$0.inCare.isEmpty }.request.id == ids[1])
    }

    @Test func `what fits nothing open names the nearest`() throws {
        var desk = self
        let id = try desk.ask("Rosa", "Kim")
        let open = desk
        #expect(throws: Trouble.unknownReference("Rsoa", nearest: "Rosa")) { try open.meant("Rsoa") }
        try desk.act(.answer(id, CareAnswer(.declined, reason: .roomFull)))
        let closed = desk
        #expect(throws: Trouble.unknownReference("Rosa", nearest: nil)) { try closed.meant("Rosa") }
        #expect(try closed.meant(Reference.shown(id)).request.id == id, "by its reference it still is")
    }

    @Test func `a carer is whoever is on duty by that name, else who was last`() throws {
        var desk = self
        try desk.act(.startCarer(.name("Joy")))
        let joy = try Reference("JOY").carer(in: desk.centre, at: noon)
        try desk.act(.endCarer(joy.id))
        #expect(try Reference("joy").carer(in: desk.centre, at: noon).id == joy.id)
        try desk.act(.startCarer(.name("Joy")))
        let again = try Reference("joy").carer(in: desk.centre, at: noon)
        #expect(again.id != joy.id)
        #expect(try Reference(Reference.shown(joy.id)).carer(in: desk.centre, at: noon).id == joy.id)
        let centre = desk.centre
        #expect(throws: Trouble.refused(.care(.unknownCarer))) {
            try Reference("Ann").carer(in: centre, at: noon)
        }
    }
}
