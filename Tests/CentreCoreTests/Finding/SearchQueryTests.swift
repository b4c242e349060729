import CentreCore
import Testing

@Suite struct SearchQueryTests {
    private func place(_ typed: String, in text: String) throws -> String? {
        guard let place = try SearchQuery(typed).place(in: text) else { return nil }
        return String(decoding: Array(text.utf8)[place], as: UTF8.self)
    }

    @Test func `words are found by their beginnings, whatever their case and accents`() throws {
        #expect(try place("lamp", in: "The LAMP at the door") == "LAMP")
        #expect(try place("rest", in: "somewhere restful") == "rest")
        #expect(try place("art", in: "parting") == nil)
        #expect(try place("medico", in: "pide un MÉDICO") == "MÉDICO")
        #expect(try place("médico", in: "pide un medico") == "medico")
        #expect(try place("clinica", in: "la cli\u{301}nica") == "cli\u{301}nica")
        #expect(try place("ΟΔΟΣ", in: "η οδός") == "οδός")
        #expect(try place("больн", in: "в БОЛЬНИЦУ") == "БОЛЬН")
    }

    @Test func `all the words must stand in one text, in any order, and the first of them is shown`() throws {
        #expect(try place("door lamp", in: "a lamp at the door") == "lamp")
        #expect(try place("door lamp", in: "a lamp at the gate") == nil)
        #expect(try place("la noche", in: "la noche") == "la")
    }

    @Test func `where no space stands between words, each sign begins one`() throws {
        #expect(try place("家", in: "我想回家") == "家")
        #expect(try place("回家", in: "我想回家") == "回家")
    }

    @Test func `what would find everything, or nothing, is refused`() throws {
        for empty in ["", "  ", "?!", "\u{301}"] {
            #expect(throws: SearchQuery.Fault.empty) { try SearchQuery(empty) }
        }
        for one in ["a", " É ", "7"] { #expect(throws: SearchQuery.Fault.oneLetter) { try SearchQuery(one) } }
        #expect(throws: SearchQuery.Fault.tooLong(limit: 200)) {
            try SearchQuery(String(repeating: "a", count: 10_000))
        }
        #expect(throws: SearchQuery.Fault.tooManyWords(limit: 8)) {
            try SearchQuery("one two three four five six seven eight nine")
        }
        #expect(try SearchQuery("a b").words.count == 2)
    }
}
