import CentreCore
import Storage
import Testing

/// An evening in the crèche, step by step: each is one deed, and together they write every kind that there is.
struct CrecheEvening {
    private(set) var asking = ID<ChildCareRequest>(high: 0, low: 0)
    private(set) var other = ID<ChildCareRequest>(high: 0, low: 0)
    private(set) var flo = ID<CarerShift>(high: 0, low: 0)
    private(set) var bea = ID<CarerShift>(high: 0, low: 0)
    private var last: (before: Centre, lines: [Line])?

    typealias Step = @Sendable (inout CrecheEvening, inout Evening) throws -> Void

    /// Takes all steps.
    @discardableResult
    static func live(in evening: inout Evening) throws -> CrecheEvening {
        var creche = CrecheEvening()
        for step in steps { try step(&creche, &evening) }
        return creche
    }

    static let steps: [Step] = before + during + after

    /// Before the first child comes.
    private static let before: [Step] = [
        { _, evening in
            let table = RatioTable([
                RatioTable.Row(band: AgeBand(clamping: 0), perCarer: 2),
                RatioTable.Row(band: AgeBand(clamping: 3), perCarer: 8, source: "decided in May"),
            ])
            try evening.act(
                .changeSettings(SettingsChanged(ratios: table, capacity: .to(3), returnWithin: 20)))
        },
        { creche, evening in
            creche.asking = try evening.ask(
                "Rosa", for: ["Mia", "Ben"], from: try evening.tonight("20:00"),
                until: try evening.tonight("02:00"), weeks: 2)
        },
        { creche, evening in creche.other = try evening.ask("Dee", for: ["Lu"]) },
        { creche, evening in
            let start = CarerName.person(try evening.coordinator)
            let lines = try evening.care(.startCarer(start, until: evening.moment(in: 120)))
            guard case .carer(.started(let event))? = lines.first?.events.first else {
                throw Evening.Missing()
            }
            creche.flo = event.shift
        },
        { creche, evening in creche.bea = try evening.startCarer("Bea") },
        { creche, evening in
            try evening.care(
                .answer(creche.other, CareAnswer(.waitlisted, reason: .roomFull, words: "at nine")))
        },
        { creche, evening in
            var change = CareChange()
            change.joining = [Evening.child("Tom", [.allergy: "nuts"])]
            change.leavingOut = [try evening.child("Ben", of: creche.asking).id]
            try evening.care(.change(creche.asking, change))
        },
    ]

    /// Children come, are handed on, stay longer.
    private static let during: [Step] = [
        { creche, evening in
            // Two files: what holds for the family is standing.
            try evening.care(
                .takeIn(
                    creche.asking,
                    Taking(
                        carer: creche.flo, back: evening.moment(in: 90),
                        plan: CareChange.Plan(
                            reach: .to("room 4"), call: .to("her sister"), wait: 10,
                            neverCall: .to("the owner")),
                        collectors: [
                            CollectorWish("Ines", may: true),
                            CollectorWish("Marco", may: false, forFamily: true),
                        ],
                        word: try Evening.word(1))))
        },
        { creche, evening in
            let mia = try evening.child("Mia", of: creche.asking).id
            try evening.care(.hand(creche.asking, [mia], to: creche.bea))
        },
        { creche, evening in
            try evening.care(.extend(creche.asking, [], until: evening.moment(in: 180)))
        },
        { creche, evening in
            var change = CareChange()
            change.children[try evening.child("Mia", of: creche.asking).id] = Evening.child(
                "Mia", [.sleep: "with the light on", .comfort: "the grey bear"])
            change.parent = .to("Rosa M")
            try evening.care(.change(creche.asking, change))
        },
        { creche, evening in try evening.care(.newWord(creche.asking, try Evening.word(2))) },
        { creche, evening in
            try evening.care(.nameCollector(creche.asking, CollectorWish("Otto", may: false)))
        },
        { creche, evening in
            let request = try #require(evening.shown.care[creche.asking])
            let otto = try #require(evening.shown.collectorRules(for: request).first { $0.name == "Otto" })
            try evening.care(.withdrawCollector(creche.asking, otto.source))
        },
        { _, evening in
            try evening.care(
                .welcome(
                    CareWish(parent: "Ada", children: [Evening.child("Kai")]),
                    Taking(carer: nil, collectors: [CollectorWish("Una", may: true, forFamily: true)])))
        },
        { creche, evening in try evening.care(.endCarer(creche.flo)) },
        { creche, evening in try evening.care(.callParent(creche.asking)) },
    ]

    /// Children go, and what was written by mistake is put right.
    private static let after: [Step] = [
        { creche, evening in
            let mia = try evening.child("Mia", of: creche.asking).id
            let before = evening.shown
            let lines = try evening.care(
                .collect(
                    creche.asking,
                    Collecting(children: [mia], to: "Ines", proof: .word(isRight: true), carer: creche.bea)))
            creche.last = (before, lines)
        },
        { creche, evening in try creche.takeBack(in: &evening) },
        { creche, evening in
            try evening.care(.collect(creche.asking, Collecting(to: "Ines", proof: .knownFace)))
        },
        { creche, evening in
            let tom = try evening.child("Tom", of: creche.asking).id
            try evening.care(.putRight(creche.asking, tom, .inCare))
        },
        { creche, evening in try evening.care(.keepCarer(creche.flo, until: evening.moment(in: 60))) },
        { creche, evening in
            try evening.care(
                .answer(creche.other, CareAnswer(.declined, reason: .noCarer, words: "nobody free")))
        },
        { creche, evening in
            let request = try #require(evening.shown.care[creche.asking])
            let next = try #require(evening.shown.later(than: request).first)
            try evening.care(.withdraw(next.id, .ownWish, andLater: true))
        },
        { _, evening in
            let rule = try #require(evening.shown.familyRules(of: "Ada").first)
            let request = try #require(evening.shown.care.values.first { $0.parent == "Ada" })
            try evening.care(.withdrawCollector(request.id, .family(rule.id)))
        },
        { creche, evening in try evening.care(.takeBack(creche.other)) },
        { _, evening in
            let mistaken = try evening.startCarer("Nobody")
            try evening.care(.takeBackCarer(mistaken))
        },
        { _, evening in try evening.act(.changeSettings(SettingsChanged(capacity: .cleared))) },
    ]

    private func takeBack(in evening: inout Evening) throws {
        let (before, lines) = try #require(last)
        try evening.act(
            .takeBack(Done(lines: lines, reversals: before.reversals(of: lines.flatMap(\.events)))))
    }
}
