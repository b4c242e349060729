import CentreCore
import Testing

struct IDTests {
    @Test func `an id is written as 32 small hexadecimal digits and read back`() {
        let id = ID<Visit>(high: 0x0123_4567_89ab_cdef, low: 0xfedc_ba98_7654_3210)
        #expect(id.description == "0123456789abcdeffedcba9876543210")
        #expect(ID<Visit>("0123456789abcdeffedcba9876543210") == id)
        #expect(id.reference == "cdeffedcba9876543210")
        var mint = Mint(seed: 1)
        for _ in 0..<200 {
            let id = ID<Line>(mint: &mint)
            #expect(ID<Line>(id.description) == id)
        }
    }

    @Test(arguments: [
        "", "0", "0123456789abcdeffedcba987654321", "0123456789abcdeffedcba98765432100",
        "0123456789ABCDEFfedcba9876543210", "0123456789abcdefgedcba9876543210",
        "0x23456789abcdeffedcba9876543210",
        "\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}",
        "-123456789abcdeffedcba9876543210",
    ])
    func `anything else is no id`(text: String) {
        #expect(ID<Visit>(text) == nil)
    }

    @Test(arguments: [(0, "0000000000000000"), (1, "0000000000000001"), (UInt64.max, "ffffffffffffffff")])
    func `a number is written as 16 digits`(value: UInt64, digits: String) {
        #expect(Hex.digits(value) == digits)
        #expect(Hex.value(Array(digits.utf8)[...]) == value)
    }

    @Test(
        arguments: [("f", 15), ("", nil), ("00000000000000001", nil), ("F", nil), ("g", nil), (" 1", nil)]
            as [(String, UInt64?)])
    func `up to 16 digits are a number`(digits: String, value: UInt64?) {
        #expect(Hex.value(Array(digits.utf8)[...]) == value)
    }

    @Test func `a root's id carries its time to the millisecond, within the years that ids hold`() {
        var mint = Mint(seed: 2)
        for milliseconds: Int64 in [946_684_800_000, 1_796_123_456_789, 0xffff_ffff_ffff] {
            #expect(
                ID<Visit>(at: Instant(milliseconds: milliseconds), mint: &mint).time.milliseconds
                    == milliseconds)
        }
        #expect(ID<Visit>(at: Instant(milliseconds: -1), mint: &mint).time == .earliest)
        #expect(ID<Visit>(at: Instant(milliseconds: .max), mint: &mint).time.milliseconds == 0xffff_ffff_ffff)
        #expect(ID<Visit>(high: .max, low: 0).month.year > 2199)
    }

    @Test func `roots are ordered by their time`() {
        var mint = Mint(seed: 3)
        let times = (0..<50).map { Instant(milliseconds: 1_700_000_000_000 + $0) }
        let ids = times.map { ID<Visit>(at: $0, mint: &mint) }
        #expect(ids.sorted() == ids)
    }

    @Test func `the same seed mints the same ids, another seed others`() {
        var (one, same, other) = (Mint(seed: 4), Mint(seed: 4), Mint(seed: 5))
        let ids = (0..<100).map { _ in ID<Act>(mint: &one) }
        #expect((0..<100).map { _ in ID<Act>(mint: &same) } == ids)
        #expect(Set((0..<100).map { _ in ID<Act>(mint: &other) }).isDisjoint(with: ids))
        #expect(Set(ids).count == 100)
    }

    @Test func `an id that names something else keeps its bits`() {
        let id = ID<Visit>(high: 1, low: 2)
        #expect(id.of(Person.self).description == id.description)
    }
}
