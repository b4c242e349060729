import CentreCore
import Testing

struct CollectingTests {
    /// Tom, whose parent goes by Lola and said a word, with these who may and must not collect.
    private func room(
        may: [String] = [], never: [String] = [], word: UInt8? = 7
    ) throws -> (Evening, ID<ChildCareRequest>) {
        var evening = try Evening()
        let collectors =
            may.map { CollectorWish($0, may: true) } + never.map { CollectorWish($0, may: false) }
        let tom = try evening.welcomes(
            "Tom", parent: "Lola",
            taking: Taking(collectors: collectors, word: try word.map { try someWord($0) }))
        return (evening, tom)
    }

    private func refusal(
        to name: String, _ tom: ID<ChildCareRequest>, in evening: Evening,
        _ proof: Collecting.Proof = .knownFace
    ) -> Refusal? {
        evening.refusal(of: .care(.collect(tom, Collecting(to: name, proof: proof))))
    }

    @Test(
        arguments: [
            ("Carlos Mora", "Carlos Mora"), ("Carlos Mora", "carlos mora"), ("Carlos Mora", "CARLOS MORA"),
            ("Carlos Mora", "Carl\u{f3}s  Mora"), ("Carlos Mora", "Carlos"), ("Carlos Mora", "mora"),
            ("Carlos Mora", "Mora, Carlos"), ("Carlos Mora", "Carlos Mora Ruiz"), ("Carlos", "Carlos Mora"),
            ("Carlos", "Juan Carlos"), ("Jos\u{e9}", "jose"), ("Jose", "Jos\u{e9} Luis"),
            ("Jean-Luc", "Jean Luc"), ("Jean-Luc", "jeanluc"), ("O'Brien", "OBrien"),
            ("Ana Mar\u{ed}a", "anamaria"),
            ("\u{41a}\u{430}\u{440}\u{43b}", "\u{43a}\u{430}\u{440}\u{43b}"), ("?", "?"),
        ])
    func `whoever must not collect does not, however their name is written`(rule: String, name: String) throws
    {
        let (evening, tom) = try room(never: [rule])
        for proof in [Collecting.Proof.knownFace, .word(isRight: true)] {
            #expect(
                refusal(to: name, tom, in: evening, proof)
                    == refused(.mayNotCollect(Text.kept(name), rule: rule)))
        }
    }

    @Test(
        arguments: [
            ("Carlos Mora", "Juan Mora"), ("Carlos", "Carla"), ("Carlos", "Lola"), ("Ana", "Anabel"),
            ("Ana Mar\u{ed}a", "Ana Luz"), ("Mora", "Morales"),
        ])
    func `somebody else is somebody else`(rule: String, name: String) throws {
        let (evening, tom) = try room(never: [rule])
        #expect(refusal(to: name, tom, in: evening) == nil)
    }

    @Test func `just the name of one who may outweighs a part, and not that name itself`() throws {
        let (evening, tom) = try room(may: ["Carlos Ruiz", "Pau"], never: ["Carlos", "Pau"])
        #expect(refusal(to: "carlos ruiz", tom, in: evening) == nil)
        #expect(
            refusal(to: "Carlos Ruiz Mora", tom, in: evening)
                == refused(.mayNotCollect("Carlos Ruiz Mora", rule: "Carlos")))
        #expect(refusal(to: "Carlos", tom, in: evening) == refused(.mayNotCollect("Carlos", rule: "Carlos")))
        #expect(refusal(to: "Pau", tom, in: evening) == refused(.mayNotCollect("Pau", rule: "Pau")))
    }

    @Test func `what holds for the family holds for every child of that name, until it is withdrawn`() throws
    {
        var (evening, tom) = try room()
        try evening.does(
            .care(.nameCollector(tom, CollectorWish("Carlos", may: false, forFamily: true))))
        let leo = try evening.welcomes("Leo", parent: "l\u{f3}la")
        let mia = try evening.welcomes("Mia", parent: "Mona")
        let stopped = refused(.mayNotCollect("Carlos", rule: "Carlos"))
        #expect(refusal(to: "Carlos", tom, in: evening) == stopped)
        #expect(refusal(to: "Carlos", leo, in: evening) == stopped)
        #expect(refusal(to: "Carlos", mia, in: evening) == nil)
        let rule = try #require(evening.centre.collectorRules(for: try evening.request(leo)).first)
        #expect(rule.isOfFamily && !rule.may)
        let withdrawn = try evening.does(.care(.withdrawCollector(leo, rule.source)))
        #expect(refusal(to: "Carlos", tom, in: evening) == nil)
        #expect(evening.refusal(of: .care(.withdrawCollector(leo, rule.source))) == .unknownPart)
        try evening.does(.takeBack(withdrawn))
        #expect(refusal(to: "Carlos", tom, in: evening) == stopped)
        // The rule hangs on the name; for a child who is here it holds all the same.
        var change = CareChange()
        change.parent = .to("Nina")
        try evening.does(.care(.change(tom, change)))
        #expect(refusal(to: "Carlos", tom, in: evening) == stopped)
        change.parent = .cleared
        try evening.does(.care(.change(tom, change)))
        let nobody = CareAction.nameCollector(tom, CollectorWish("Carlos", may: false, forFamily: true))
        #expect(evening.refusal(of: .care(nobody)) == refused(.needsParent))
    }

    @Test func `a rule of one stay that is withdrawn stops nobody`() throws {
        var (evening, tom) = try room(never: ["Carlos"])
        let rule = try #require(evening.centre.collectorRules(for: try evening.request(tom)).first)
        try evening.does(.care(.withdrawCollector(tom, rule.source)))
        #expect(refusal(to: "Carlos", tom, in: evening) == nil)
        #expect(evening.refusal(of: .care(.withdrawCollector(tom, rule.source))) == .unknownPart)
        #expect(
            evening.refusal(of: .care(.withdrawCollector(tom, .family(ID(high: 1, low: 1))))) == .unknownPart)
    }

    @Test func `no child goes on a wrong word, nor on a word that nobody set`() throws {
        let (evening, tom) = try room()
        #expect(refusal(to: "Lola", tom, in: evening, .word(isRight: false)) == refused(.wrongWord))
        #expect(refusal(to: "Lola", tom, in: evening, .word(isRight: true)) == nil)
        #expect(refusal(to: "Lola", tom, in: evening, .knownFace) == nil)
        let (without, leo) = try room(word: nil)
        for isRight in [true, false] {
            #expect(refusal(to: "Lola", leo, in: without, .word(isRight: isRight)) == refused(.noWord))
        }
        #expect(refusal(to: "Lola", leo, in: without, .knownFace) == nil)
        #expect(refusal(to: " ", leo, in: without, .knownFace) == .empty(.collector))
    }

    private struct Told: Equatable {
        let way: Child.Way
        let carer: ID<CarerShift>?
        let at: Moment
        let by: ID<Person>
    }

    private func told(_ child: Child) -> Told? {
        child.collected.value.map { Told(way: $0.way, carer: $0.carer, at: $0.at, by: $0.by) }
    }

    @Test func `it is kept who collected, how they were known, and which carer let the child go`() throws {
        var evening = try Evening()
        let (nur, sol) = (try evening.starts("Nur"), try evening.starts("Sol"))
        let both = try evening.welcomes(
            "Tom", "Leo", parent: "Lola", taking: Taking(carer: nur, word: try someWord(7)))
        let (tom, leo) = (try evening.child(both, "Tom").id, try evening.child(both, "Leo").id)
        try evening.does(
            .care(.collect(both, Collecting(children: [tom], to: " Lola ", proof: .word(isRight: true)))))
        #expect(
            try told(evening.child(both, "Tom"))
                == Told(way: .word, carer: nur, at: evening.now, by: evening.bea))
        #expect(try evening.child(both, "Tom").collectedBy.value == .to("Lola"))
        #expect(try evening.request(both).inCare.map(\.id) == [leo])
        let time = evening.now
        try evening.does(
            .care(.collect(both, Collecting(to: "Pau", proof: .knownFace, carer: sol, at: time))),
            by: evening.joy)
        // Nobody listed Pau: that is told, and stops nothing.
        #expect(!evening.centre.isExpected("Pau", try evening.request(both)))
        #expect(evening.centre.isExpected("LOLA", try evening.request(both)))
        #expect(
            try told(evening.child(both, "Leo"))
                == Told(way: .knownFace, carer: sol, at: time, by: evening.joy))
        #expect(evening.centre.childrenInCare.isEmpty)
        #expect(
            evening.refusal(
                of: .care(
                    .collect(both, Collecting(to: "Pau", proof: .knownFace, carer: ID(high: 1, low: 1)))))
                != nil)
    }

    @Test func `one of those who may collect is expected, by just that name`() throws {
        let (evening, tom) = try room(may: ["Pau Mora"], never: ["Carlos"])
        let request = try evening.request(tom)
        #expect(evening.centre.isExpected("pau  mora", request))
        #expect(!evening.centre.isExpected("Pau", request))
        #expect(!evening.centre.isExpected("Carlos", request))
    }

    @Test func `only a child who is here is collected`() throws {
        var evening = try Evening()
        let collecting = Collecting(to: "Lola", proof: .knownFace)
        let asked = try evening.asks("Tom")
        #expect(evening.refusal(of: .care(.collect(asked, collecting))) == refused(.notInCare("Tom", nil)))
        try evening.does(.care(.takeIn(asked, Taking())))
        let taken = evening.now
        let before = Moment(taken.instant.later(by: -1), offset: 60)
        #expect(
            evening.refusal(of: .care(.collect(asked, Collecting(to: "Lola", proof: .knownFace, at: before))))
                == refused(.collectedBeforeTakenIn(taken)))
        #expect(
            evening.refusal(of: .care(.collect(asked, Collecting(to: "Lola", proof: .knownFace, at: taken))))
                == nil)
        try evening.does(.care(.collect(asked, collecting)))
        let gone = refused(.notInCare("Tom", evening.now))
        #expect(evening.refusal(of: .care(.collect(asked, collecting))) == gone)
        let tom = try evening.child(asked).id
        #expect(
            evening.refusal(
                of: .care(.collect(asked, Collecting(children: [tom], to: "Lola", proof: .knownFace))))
                == gone)
        #expect(evening.refusal(of: .care(.extend(asked, [], until: nil))) == gone)
        #expect(
            evening.refusal(
                of: .care(
                    .collect(
                        asked, Collecting(children: [ID(high: 1, low: 1)], to: "Lola", proof: .knownFace))))
                == .unknownPart)
    }

    @Test func `a word that was lost gives way to another, and the old card counts no more`() throws {
        var (evening, tom) = try room(word: 7)
        let lost = try evening.does(.care(.newWord(tom, someWord(8))))
        #expect(try evening.request(tom).word == (try someWord(8)))
        #expect(try evening.request(tom).lostWord == evening.now)
        #expect(evening.marks.contains(.newWord(tom, evening.now)))
        #expect(!evening.marks.contains(.noWord(tom)))
        try evening.does(.takeBack(lost))
        #expect(try evening.request(tom).word == (try someWord(7)))
        #expect(!evening.marks.contains { if case .newWord = $0 { true } else { false } })
    }

    @Test func `a first word replaces none, and is gone with the deed that made it`() throws {
        var (evening, tom) = try room(word: nil)
        let made = try evening.does(.care(.newWord(tom, someWord(8))))
        #expect(try evening.request(tom).lostWord == nil)
        #expect(
            evening.refusal(of: .care(.collect(tom, Collecting(to: "L", proof: .word(isRight: true))))) == nil
        )
        try evening.does(.takeBack(made))
        #expect(evening.marks.contains(.noWord(tom)))
        #expect(refusal(to: "Lola", tom, in: evening, .word(isRight: true)) == refused(.noWord))
    }

    @Test func `a word is compared as it is said`() throws {
        let names = ["Tom", "Lola"]
        func fault(_ word: String) -> Refusal? {
            do throws(Refusal) {
                _ = try PickUpWord(chosen: Whisper(word), names: names)
                return nil
            } catch { return error }
        }
        #expect(fault("sol") == refused(.pickUpWord(.short(4))))
        #expect(fault("s-o.l !") == refused(.pickUpWord(.short(4))))
        #expect(fault("luna") == nil)
        #expect(fault("l\u{f3}LA") == refused(.pickUpWord(.name)))
        #expect(fault(String(repeating: "a", count: 30)) == nil)
        #expect(fault(String(repeating: "a", count: 31)) == .tooLong(.word, limit: 30))
        let chosen = try PickUpWord(chosen: Whisper("Luna Verde"), names: names)
        for said in ["lunaverde", "LUNA VERDE", "l\u{fa}na-verde", " Luna  Verde. "] {
            #expect(PickUpWord(spoken: Whisper(said)) == chosen)
        }
        #expect(PickUpWord(spoken: Whisper("luna verda")) != chosen)
        #expect(PickUpWord(spoken: Whisper("")) == nil)
        #expect(PickUpWord(spoken: Whisper(String(repeating: "a", count: 121))) == nil)
    }

    @Test func `a word that is offered can be chosen, and is one of many`() throws {
        var mint = Mint(seed: 3)
        let words = (0..<300).map { _ in PickUpWord.offered(from: &mint) }
        #expect(words.allSatisfy { $0.count == 5 })
        #expect(Set(words).count > 290)
        for word in words { _ = try PickUpWord(chosen: Whisper(word), names: []) }
    }

    @Test func `what a family forbade holds for a child who is here, though the parent goes by another name`()
        throws
    {
        var evening = try Evening()
        let tom = try evening.welcomes(
            "Tom", parent: "Lola",
            taking: Taking(collectors: [CollectorWish("Max", may: false, forFamily: true)]))
        var change = CareChange()
        change.parent = .to("Lola M.")
        try evening.does(.care(.change(tom, change)))
        #expect(
            evening.refusal(of: .care(.collect(tom, Collecting(to: "Max", proof: .knownFace))))
                == refused(.mayNotCollect("Max", rule: "Max")))
    }

    @Test func `a parent without a name collects by the word alone, where nobody is forbidden`() throws {
        var evening = try Evening()
        let tom = try evening.welcomes("Tom", taking: Taking(word: try someWord(1)))
        func collecting(_ proof: Collecting.Proof) -> Action {
            .care(.collect(tom, Collecting(to: " ", proof: proof)))
        }
        #expect(evening.refusal(of: collecting(.knownFace)) == .empty(.collector))
        #expect(evening.refusal(of: collecting(.word(isRight: false))) == refused(.wrongWord))
        #expect(evening.refusal(of: collecting(.word(isRight: true))) == nil)
        // With somebody forbidden it must be known who it is.
        try evening.does(.care(.nameCollector(tom, CollectorWish("Max", may: false))))
        #expect(evening.refusal(of: collecting(.word(isRight: true))) == .empty(.collector))
        let rosa = try evening.welcomes("Leo", parent: "Rosa", taking: Taking(word: try someWord(2)))
        let other = Collecting(to: "", proof: .word(isRight: true))
        #expect(evening.refusal(of: .care(.collect(rosa, other))) == .empty(.collector))
    }
}
