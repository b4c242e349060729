internal import ArgumentParser
internal import CentreCore

/// What is planned of a session, as it is typed; nothing of it is required.
struct SessionPlanOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: ArgumentHelp("What it is called.", valueName: "TEXT"))
    var topic: String?

    @Option(help: ArgumentHelp("The kind of session.", valueName: "CODE"))
    var kind: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Where; else here.", valueName: "TEXT"))
    var place: String?

    @Option(help: ArgumentHelp("A language in which it is held, as often as wanted.", valueName: "CODE"))
    var language: [String] = []

    @Option(parsing: .unconditional, help: ArgumentHelp("For whom it is.", valueName: "TEXT"))
    var audience: String?

    @Option(help: ArgumentHelp("How many people there is room for.", valueName: "N"))
    var capacity: Int?

    @Option(parsing: .unconditional, help: ArgumentHelp("Who facilitates.", valueName: "NAME"))
    var facilitator: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Who learns to facilitate beside them.", valueName: "NAME"))
    var learning: String?

    @Flag(help: "There is child care meanwhile.")
    var childCare = false

    @OptionGroup var textGuard: TextGuardOptions

    /// The first of them that was typed.
    var firstTyped: String? {
        let typed = [
            ("--topic", topic != nil), ("--kind", kind != nil), ("--place", place != nil),
            ("--language", !language.isEmpty), ("--audience", audience != nil),
            ("--capacity", capacity != nil), ("--facilitator", facilitator != nil),
            ("--learning", learning != nil), ("--child-care", childCare),
        ]
        return typed.first(where: \.1)?.0
    }

    func plan(in errand: Errand) throws -> SessionPlan {
        let change = try change(in: errand)
        return SessionPlan(
            topic: topic, kind: change.kind?.value, place: place, languages: Set(change.languages.keys),
            audience: audience, capacity: capacity, facilitator: facilitator, learning: learning,
            childCare: childCare)
    }

    /// What was typed, as a change: what was not stays.
    func change(in errand: Errand) throws -> PlanChange {
        try textGuard.check([topic, place, audience], in: errand)
        var change = PlanChange()
        change.topic = topic.map { .to($0) }
        change.kind = try kind.map { .to(try errand.code($0, in: .sessionKinds)) }
        change.place = place.map { .to($0) }
        for typed in language { change.languages[try errand.code(typed, in: .languages)] = true }
        change.audience = audience.map { .to($0) }
        change.capacity = capacity.map { .to($0) }
        change.facilitator = facilitator.map { .to($0) }
        change.learning = learning.map { .to($0) }
        if childCare { change.childCare = true }
        return change
    }
}

/// What of a plan is to be left empty again.
struct SessionPlanClearing: ParsableArguments {
    @Flag(help: "No topic.")
    var noTopic = false

    @Flag(help: "No kind.")
    var noKind = false

    @Flag(help: "Here.")
    var noPlace = false

    @Option(help: ArgumentHelp("Not in this language.", valueName: "CODE"))
    var noLanguage: [String] = []

    @Flag(help: "For everybody.")
    var noAudience = false

    @Flag(help: "Room for any number.")
    var noCapacity = false

    @Flag(help: "Nobody is said to facilitate.")
    var noFacilitator = false

    @Flag(help: "Nobody learns to.")
    var noLearning = false

    @Flag(help: "No child care.")
    var noChildCare = false

    /// Takes away what is to be empty; throws where the same was typed otherwise.
    func apply(to change: inout PlanChange, in errand: Errand) throws {
        let pairs = [
            ("topic", noTopic, change.topic != nil), ("kind", noKind, change.kind != nil),
            ("place", noPlace, change.place != nil), ("audience", noAudience, change.audience != nil),
            ("capacity", noCapacity, change.capacity != nil),
            ("facilitator", noFacilitator, change.facilitator != nil),
            ("learning", noLearning, change.learning != nil),
            ("child-care", noChildCare, change.childCare != nil),
        ]
        for (name, isCleared, isSet) in pairs where isCleared && isSet {
            throw Trouble.contradiction("--\(name)", "--no-\(name)")
        }
        if noTopic { change.topic = .cleared }
        if noKind { change.kind = .cleared }
        if noPlace { change.place = .cleared }
        if noAudience { change.audience = .cleared }
        if noCapacity { change.capacity = .cleared }
        if noFacilitator { change.facilitator = .cleared }
        if noLearning { change.learning = .cleared }
        if noChildCare { change.childCare = false }
        for typed in noLanguage {
            let code = try errand.code(typed, in: .languages)
            if change.languages[code] == true {
                throw Trouble.contradiction("--language \(code)", "--no-language \(code)")
            }
            change.languages[code] = false
        }
    }
}

struct RhythmOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A series: weekly, fortnightly, monthly (on that day of the month), weekday (as the second Tuesday), "
                + "last-weekday.",
            valueName: "RHYTHM"))
    var every: String?

    @Option(help: ArgumentHelp("With --every monthly: another day of the month, 1 to 31.", valueName: "N"))
    var onDay: Int?

    @Option(help: ArgumentHelp("The last day on which one of the series may come.", valueName: "DAY"))
    var until: String?

    /// The first of them that was typed.
    var firstTyped: String? {
        every != nil ? "--every" : onDay != nil ? "--on-day" : until != nil ? "--until" : nil
    }

    /// The rule that was typed, of sessions that begin on a day.
    func rule(from day: Day) throws(Trouble) -> SeriesRule? {
        guard let every else {
            if onDay != nil { throw .needs("--on-day", "--every monthly") }
            return nil
        }
        let rhythm: SeriesRule.Rhythm = try TypedWord.one(every)
        if let onDay {
            guard rhythm == .monthly else { throw .needs("--on-day", "--every monthly") }
            guard (1...31).contains(onDay) else {
                throw .unknownDay("\(onDay)", nearest: onDay < 1 ? "1" : "31")
            }
        }
        return onDay.map { .monthly(day: $0) } ?? rhythm.rule(from: day)
    }
}
