import CentreCore
import Testing
import hearth

@Suite struct `References and names` {
    private var mint = Mint(seed: 7)
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

    private mutating func arrive(_ name: String?) throws -> ID<Visit> {
        let entry = try centre.decide(.arrive(Arrival(handle: name)), by: bea, at: noon, mint: &mint)
        apply(entry)
        guard case .visitArrived(let arrived)? = entry.events.first else {
            throw Trouble.ownFault("no arrival")
        }
        return arrived.visit
    }

    @Test func `the first characters of the random half mean a visit`() throws {
        var desk = self
        let id = try desk.arrive("Rosa")
        #expect(try Reference(Reference.shown(id)).visit(in: desk.centre).id == id)
        #expect(try Reference(Reference.shown(id).uppercased()).visit(in: desk.centre).id == id)
        #expect(try Reference(Reference.shown(id, live: false)).visit(in: desk.centre).id == id)
        #expect(Reference.shown(id, live: false).hasPrefix("2611."))
    }

    @Test func `a working name means the one person here who goes by it, whatever case and accents`() throws {
        var desk = self
        let id = try desk.arrive("Zsófi")
        #expect(try Reference("zsofi").visit(in: desk.centre).id == id)
    }

    @Test func `a name that fits two lists both`() throws {
        var desk = self
        let ids = [try desk.arrive("Rosa"), try desk.arrive("rosa")]
        #expect {
            try Reference("Rosa").visit(in: desk.centre)
        } throws: { error in
            guard case Trouble.ambiguousReference("Rosa", let candidates)? = error as? Trouble else {
                return false
            }
            return Set(candidates) == Set(ids.map { Reference.shown($0) })
        }
    }

    @Test func `what fits nobody names the nearest`() throws {
        var desk = self
        _ = try desk.arrive("Rosa")
        let centre = desk.centre
        #expect(throws: Trouble.unknownReference("Rsoa", nearest: "Rosa")) {
            try Reference("Rsoa").visit(in: centre)
        }
        #expect(throws: Trouble.unknownReference("Wilhelmina", nearest: nil)) {
            try Reference("Wilhelmina").visit(in: centre)
        }
    }

    @Test func `two digits mean too much to mean one`() {
        #expect(Reference("ab").digits == nil)
        #expect(Reference("abc").digits == "abc")
        #expect(Reference("2611.abc").month == Month("2026-11"))
        #expect(Reference("2613.abc").month == nil)
    }
}
