import CentreCore
import Storage
import Testing

@Suite(.serialized, .bothSeals) struct SearchTests {
    private func hits(
        _ typed: String, in evening: inout Evening, unread: Set<String> = []
    ) throws -> [Hit] {
        var search = evening.store.search(for: try SearchQuery(typed), by: try evening.coordinator)
        var hits: [Hit] = []
        while !search.isOver { hits += evening.store.step(&search) }
        #expect(search.done == search.total)
        #expect(search.unread == unread)
        return hits
    }

    @Test func `words are found in all months, the newest first, whatever their accents`() throws {
        var evening = try Evening(on: MemoryFileSystem())
        try evening.act(.arrive(Arrival(handle: "Zulmira")))
        evening.later(days: 40)
        try evening.act(.arrive(Arrival(handle: "ZÚLMIRA")))
        evening.later(days: 40)
        try evening.act(.arrive(Arrival(handle: "Zu\u{301}lmira")))
        try evening.act(.arrive(Arrival(handle: "Rosa")))
        try evening.reopen()
        let days = try hits("zúlmi", in: &evening).map(\.day)
        #expect(days.count == 3)
        #expect(days == days.sorted(by: >))
        #expect(try hits("almira", in: &evening).isEmpty)
    }

    @Test func `neither kinds and fields nor codes are taken for words of a text`() throws {
        var evening = try Evening(on: MemoryFileSystem())
        try evening.act(.arrive(Arrival(handle: "Rosa", reasons: ["meal"].compactMap { Code($0) })))
        for word in ["visit", "arrived", "handle", "meal", "events"] {
            #expect(try hits(word, in: &evening).isEmpty, "\(word)")
        }
    }

    @Test func `line ends, quotation marks and backslashes stand in no way`() throws {
        var evening = try Evening(on: MemoryFileSystem())
        try evening.act(.arrive(Arrival(need: "first \"line\" \\ here\nnewly begun\ntail\\nested")))
        for word in ["line", "newly", "begun", "here", "tail", "nested"] {
            #expect(try hits(word, in: &evening).count == 1, "\(word)")
        }
    }

    @Test func `a text that was changed is found by what it says now`() throws {
        var evening = try Evening(on: MemoryFileSystem())
        let visit = try evening.arrive("Zulmira")
        try evening.act(.change(visit, VisitChange(handle: .to("Quzibel"))))
        evening.later(days: 40)
        try evening.reopen()
        #expect(try hits("zulmira", in: &evening).isEmpty)
        #expect(try hits("quzibel", in: &evening).map(\.found) == [.visit(visit)])
    }

    @Test func `what the scan finds is what reading every line finds`() throws {
        var mint = Mint(seed: 5)
        let parts = [
            "lamp", "Lâmpada", "clínica", "a", "quiet", "ñandú", "дверь", "家里", "x’y", "\"q\"", "n\\t",
        ]
        var evening = try Evening(on: MemoryFileSystem())
        var texts: [String] = []
        for _ in 0..<60 {
            let text = (0..<4).compactMap { _ in parts.randomElement(using: &mint) }
                .joined(separator: [" ", "\n", "-"].randomElement(using: &mint) ?? " ")
            texts.append(text)
            try evening.act(.arrive(Arrival(need: text)))
        }
        for word in ["lamp", "lampada", "clin", "quiet", "nandu", "двер", "家", "xy", "x’y", "na", "qu"] {
            let query = try SearchQuery(word)
            let expected = texts.count { query.place(in: $0) != nil }
            #expect(try hits(word, in: &evening).count == expected, "\(word), seed 5")
        }
    }

    @Test func `what is written while somebody searches is found`() throws {
        var evening = try Evening(on: MemoryFileSystem())
        try evening.act(.arrive(Arrival(handle: "Zulmira")))
        evening.later(days: 40)
        try evening.act(.arrive(Arrival(handle: "Zulmira")))
        try evening.reopen()
        var search = evening.store.search(for: try SearchQuery("zulmira"), by: try evening.coordinator)
        // The first step has both months looked through ahead.
        #expect(evening.store.step(&search).isEmpty)
        let late = try evening.arrive("Zulmira")
        var hits: [Hit] = []
        while !search.isOver { hits += evening.store.step(&search) }
        #expect(hits.count == 3 && hits.contains { $0.found == .visit(late) })
    }

    @Test func `a file that cannot be read is named, and the others are searched`() throws {
        let files = MemoryFileSystem()
        var evening = try Evening(on: files)
        try evening.act(.arrive(Arrival(handle: "Zulmira")))
        evening.later(days: 40)
        try evening.act(.arrive(Arrival(handle: "Zulmira")))
        try evening.reopen()
        let month = Month(Evening.start)
        let name = try #require(
            try files.list("/centre/journal").first { $0.hasSuffix("-\(month).jsonl") })
        try files.remove("/centre/journal/" + name)
        #expect(try hits("zulmira", in: &evening, unread: [name]).count == 1)
    }
}
