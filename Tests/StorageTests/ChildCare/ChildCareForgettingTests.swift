import CentreCore
import Storage
import Testing

/// Names and words of the crèche are hidden from the asking on, and are in no file once they are forgotten.
@Suite(.serialized, .bothSeals) struct ChildCareForgettingTests {
    static let word = ForgettingTests.word

    /// A night in which somebody of one name is parent, child, carer, and whoever collects, and is spoken of in every
    /// field that takes words.
    private struct Night {
        let disk = MemoryFileSystem()
        var evening: Evening
        let request: ID<ChildCareRequest>
        let waiting: ID<ChildCareRequest>
        let shift: ID<CarerShift>

        init() throws {
            evening = try Evening(on: disk)
            shift = try evening.startCarer(word)
            request = try evening.ask(word, for: [word, "Ben"])
            waiting = try evening.ask("Dee", for: ["Lu"])
            let child = try evening.child(word, of: request).id
            var change = CareChange()
            change.parent = .to("Quzíbel")
            change.children = [
                child: Evening.child(
                    word,
                    [
                        .allergy: "as \(word) has", .sleep: "beside \(word.uppercased()).",
                        .comfort: "\(word)'s scarf",
                    ])
            ]
            try evening.care(.change(request, change))
            try evening.care(
                .answer(waiting, CareAnswer(.declined, reason: .other, words: "\(word) is alone tonight")))
            try evening.care(
                .takeIn(
                    request,
                    Taking(
                        carer: shift,
                        plan: CareChange.Plan(
                            reach: .to("at \(word)'s"), call: .to("\(word), then Ada"),
                            neverCall: .to("not \(word)!")),
                        collectors: [
                            CollectorWish(word, may: true), CollectorWish("Otto", may: true),
                            CollectorWish("Marco", may: false, forFamily: true),
                            CollectorWish(word, may: true, forFamily: true),
                        ])))
            let ben = try evening.child("Ben", of: request).id
            try evening.care(
                .collect(request, Collecting(children: [ben], to: word, proof: .knownFace)))
            var guest = try Evening(joining: disk, mode: .guest, at: evening.now, seed: 8)
            try guest.care(.nameCollector(waiting, CollectorWish(word, may: false)))
            evening.now = guest.now
            try evening.look()
            try evening.store.writeCaches(today: evening.today)
        }

        func children(_ centre: Centre) -> [Child] { centre.care[request]?.named ?? [] }
    }

    @Test func `every field of every kind that takes words bears its name in the written form`() throws {
        var met: Set<WordField> = []
        for line in Samples.all {
            var tape = JSONTape()
            try tape.read(WrittenLine.content(line))
            let events = try #require(
                tape.field(JSONName("events"), of: tape.root).flatMap { tape.values($0) })
            for (event, place) in zip(line.events, events) {
                for field in WordField.allCases {
                    guard let text = event.text(field) else { continue }
                    met.insert(field)
                    let written = tape.field(JSONName(field.rawValue), of: place)
                    #expect(written.flatMap { tape.string($0) } == text, "\(field.rawValue) of \(event)")
                }
            }
        }
        #expect(met == Set(WordField.allCases))
    }

    @Test func `from the asking on no screen has the name, whoever bears it, and the crèche is as it was`()
        throws
    {
        var night = try Night()
        let before = night.evening.shown
        #expect(before.care[night.request]?.parent == "Quzíbel")
        #expect(before.familyRules(of: Self.word).count == 2)
        try night.evening.act(.askForget(Self.word.lowercased()))
        for opened in [false, true] {
            if opened { try night.evening.expectLiveEqualsReplay() }
            let centre = night.evening.shown
            let request = try #require(centre.care[night.request])
            #expect(request.parent == nil)
            #expect(night.children(centre).map(\.name) == [nil, "Ben"])
            #expect(centre.carersOnDuty(at: night.evening.moment).map { centre.name(of: $0) } == [nil])
            #expect(centre.rules.values.map(\.parent) == [nil, nil])
            // Whom to stop stays known until somebody chose what goes: a child's safety hangs on it.
            #expect(centre.mustNotCollect("Marco", request)?.name == "Marco")
            #expect(centre.room(at: night.evening.moment).children.count == 1)
        }
        let asked = try #require(night.evening.shown.openRequests.first)
        try night.evening.act(.forget(asked.id, []))
        #expect(night.evening.store.centre.care[night.request]?.parent == "Quzíbel")
    }

    @Test func `after a scrub no byte of any file holds the name, and the crèche counts as it did`() throws {
        var night = try Night()
        let old = night.disk.copy()
        let before = night.evening.shown
        let figures = try night.evening.store.figures(of: night.request.month)
        try night.evening.forget(Self.word)
        try ForgettingTests.expectForgotten(night.disk)
        try Self.expect(night, before, figures)
        try night.evening.expectLiveEqualsReplay()
        try Self.expect(night, before, figures)
        try ForgettingTests.expectForgotten(night.disk)
        #expect(try night.evening.store.check().isSound)
        // Old copies of its files, put back, say nothing of it either and are cleaned.
        try night.evening.store.writeCaches(today: night.evening.today)
        night.evening.store.close()
        var restored = 0
        for path in old.paths where path.contains("/journal/") {
            guard let bytes = old.bytes(path), bytes != night.disk.bytes(path) else { continue }
            let disk = night.disk.copy()
            disk.tamper(path, with: bytes)
            var desk = try Evening(joining: disk, mode: .desk, at: night.evening.now)
            // The standing file's copy knows neither of the asking nor of the forgetting.
            guard !path.contains("standing") else { continue }
            try Self.expect(night, at: desk, before, figures)
            try ForgettingTests.expectForgotten(disk, "\(path)")
            try desk.expectLiveEqualsReplay()
            restored += 1
        }
        #expect(restored == 2)
    }

    private static func expect(_ night: Night, _ before: Centre, _ figures: Figures) throws {
        try expect(night, at: night.evening, before, figures)
    }

    private static func expect(
        _ night: Night, at evening: Evening, _ before: Centre, _ figures: Figures
    ) throws {
        let centre = evening.store.centre
        let request = try #require(centre.care[night.request])
        #expect(request.parent == nil)
        #expect(request.reach == "at _______'s")
        #expect(request.callThen == "_______, then Ada")
        #expect(request.neverCall == "not _______!")
        let children = night.children(centre)
        #expect(children.map(\.name) == [nil, "Ben"])
        #expect(children.first?.note(.allergy) == "as _______ has")
        #expect(children.first?.note(.sleep) == "beside _______.")
        #expect(children.first?.note(.comfort) == "_______'s scarf")
        #expect(children.last?.collectedBy.value == .cleared)
        #expect(centre.care[night.waiting]?.answerWords.value == .to("_______ is alone tonight"))
        #expect(centre.collectorRules(for: request).map(\.name) == ["Marco", "Otto"])
        #expect(centre.care[night.waiting].map { centre.collectorRules(for: $0) } == [])
        #expect(centre.rules.values.compactMap(\.parent).isEmpty)
        #expect(centre.shifts.values.compactMap(\.name).isEmpty)
        #expect(centre.carersOnDuty(at: evening.moment).count == 1)
        #expect(centre.openRequests.isEmpty)
        let room = centre.room(at: evening.moment)
        let former = before.room(at: evening.moment)
        #expect(room.children.map(\.child.id) == former.children.map(\.child.id))
        #expect(room.needed == former.needed)
        var store = evening.store
        #expect(try store.figures(of: night.request.month) == figures)
    }

    @Test func `what was not chosen stays, be it a child's, a carer's, or a family's`() throws {
        var night = try Night()
        try night.evening.act(.askForget(Self.word))
        let asked = try #require(night.evening.shown.openRequests.first)
        var found: [Mention] = []
        for file in night.evening.store.searchable {
            found += try night.evening.store.mentions(of: Self.word, in: file)
        }
        let fields = asked.choices(of: found).map(\.field.rawValue).sorted()
        #expect(
            fields == [
                "allergy", "call", "comfort", "handle", "handle", "handle", "handle", "name", "name", "name",
                "name", "name", "name", "neverCall", "reach", "sleep", "words",
            ])
        let chosen = asked.choices(of: found).filter { $0.field == .reach || $0.field == .comfort }
        try night.evening.act(.forget(asked.id, chosen.flatMap(\.places)))
        let centre = night.evening.store.centre
        #expect(centre.care[night.request]?.parent == "Quzíbel")
        #expect(centre.care[night.request]?.reach == "at _______'s")
        #expect(night.children(centre).first?.name == Self.word)
        #expect(night.children(centre).first?.note(.comfort) == "_______'s scarf")
        #expect(night.children(centre).first?.note(.allergy) == "as \(Self.word) has")
        #expect(centre.shifts[night.shift]?.name == Self.word)
        #expect(centre.familyRules(of: Self.word).map(\.name) == ["Marco", Self.word])
        night.evening.shown = centre
        try night.evening.expectLiveEqualsReplay()
    }
}
