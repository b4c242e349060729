internal import ArgumentParser
internal import CentreCore

struct SessionPlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "A session is to be held, or a series of them.",
        discussion: HelpText.sessionPlan)

    @Argument(
        help: ArgumentHelp(
            "When, by the wall: 20:30, 'tomorrow 20:30', '2026-12-01 20:30'; of a series, the first.",
            valueName: "TIME"))
    var time: String

    @OptionGroup var plan: SessionPlanOptions
    @OptionGroup var rhythm: RhythmOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        if rhythm.every == nil, let option = rhythm.firstTyped { throw Trouble.needs(option, "--every") }
        try Errand.write(common) { errand in
            let starts = try errand.when.start(time)
            let plan = try plan.plan(in: errand)
            guard let rule = try rhythm.rule(from: starts.day) else {
                return try errand.record(.session(.plan(plan, starts: starts)))
            }
            let times = SeriesTimes(
                first: starts.day, minute: starts.minute, rule: rule,
                until: try rhythm.until.map { try errand.when.plannedDay($0).day })
            try errand.record(.session(.planSeries(plan, times)))
        }
    }
}

struct SessionChange: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: "Put right what is planned of a session, or of a series.",
        discussion: HelpText.sessionChange)

    @Argument(help: ArgumentHelp("Which: a reference, of a session or of a series.", valueName: "REF"))
    var ref: String

    @Option(
        help: ArgumentHelp(
            "When; of a series a time alone is its hour from now on, and one with a day its first.",
            valueName: "TIME"))
    var starts: String?

    @OptionGroup var plan: SessionPlanOptions
    @OptionGroup var clearing: SessionPlanClearing
    @OptionGroup var rhythm: RhythmOptions

    @Flag(help: "The series has no end.")
    var noUntil = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        if rhythm.until != nil, noUntil { throw Trouble.contradiction("--until", "--no-until") }
        try Errand.write(common) { errand in
            var change = try plan.change(in: errand)
            try clearing.apply(to: &change, in: errand)
            switch try errand.sessionOrSeries(ref) {
            case .session(let session):
                if let option = rhythm.firstTyped ?? (noUntil ? "--no-until" : nil) {
                    throw Trouble.contradiction(option, Reference.shown(session.id))
                }
                let day = session.starts?.serviceDay(turnsAt: errand.when.turn)
                try errand.record(
                    .session(
                        .change(
                            session.id, change,
                            starts: try starts.map { try errand.when.start($0, on: day) })))
            case .series(let series):
                let times = try times(of: series, in: errand)
                try errand.record(.session(.changeSeries(series.id, change, times)))
            }
        }
    }

    private func times(of series: Series, in errand: Errand) throws -> TimesChange {
        var times = TimesChange()
        let standing = series.times
        if let starts {
            let first = standing.map { PlannedTime($0.first, $0.minute) }
            let planned = try errand.when.start(
                starts, on: first?.serviceDay(turnsAt: errand.when.turn))
            (times.first, times.minute) = (planned.day, planned.minute)
            // Another hour of the same night may lie on the other side of midnight.
            if MinuteOfDay(starts) != nil, let standing {
                times.rule = standing.rule(
                    daysLater: planned.day.daysSince1970 - standing.first.daysSince1970)
            }
        }
        let first = times.first ?? standing?.first ?? errand.when.today.day
        times.rule = try rhythm.rule(from: first) ?? times.rule
        if let until = rhythm.until { times.until = .to(try errand.when.plannedDay(until).day) }
        if noUntil { times.until = .cleared }
        return times
    }
}

/// Which day of a series is meant: a session of it as lists print it, or the series and the day.
struct SeriesDayOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Which: the reference of a session, or of a series with --day.", valueName: "REF"))
    var ref: String

    @Option(help: ArgumentHelp("The day on which the series has it.", valueName: "DAY"))
    var day: String?

    /// The session, where its series has it, or else the series and the day.
    enum Meant {
        case session(Session)
        case day(ID<Series>, Day)
    }

    func meant(in errand: inout Errand) throws -> Meant {
        guard let day else {
            guard case .session(let session) = try errand.sessionOrSeries(ref) else {
                throw Trouble.missingArgument("--day")
            }
            guard let series = session.series, let day = session.dayOfSeries else { return .session(session) }
            return .day(series, day)
        }
        return .day(try errand.series(ref).id, try errand.when.plannedDay(day).day)
    }
}

struct SessionSkip: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "skip", abstract: "A series does not come on a day, for once.",
        discussion: HelpText.sessionSkip)

    @OptionGroup var meant: SeriesDayOptions

    @Flag(help: "It does come after all.")
    var not = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            guard case .day(let series, let day) = try meant.meant(in: &errand) else {
                throw Trouble.refused(.session(.unknownSeries))
            }
            try errand.loadSession(of: series, on: day)
            try errand.record(.session(.skip(series, day, !not)))
        }
    }
}

struct SessionMove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "It is held at another time; of a series, for once.",
        discussion: HelpText.sessionMove)

    @OptionGroup var meant: SeriesDayOptions

    @Option(
        help: ArgumentHelp("When: 21:00 on its day, 'tomorrow 20:30', '2026-12-01 20:30'.", valueName: "TIME")
    )
    var to: String?

    @Flag(help: "At the usual time of its series after all.")
    var back = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        if to != nil, back { throw Trouble.contradiction("--to", "--back") }
        if to == nil, !back { throw Trouble.missingArgument("--to, --back") }
        try Errand.write(common) { errand in
            switch try meant.meant(in: &errand) {
            case .session(let session):
                guard let to else { throw Trouble.refused(.session(.unknownSeries)) }
                let day = session.starts?.serviceDay(turnsAt: errand.when.turn)
                let starts = try errand.when.start(to, on: day)
                try errand.record(.session(.change(session.id, PlanChange(), starts: starts)))
            case .day(let series, let day):
                try errand.loadSession(of: series, on: day)
                let occurrence = errand.centre.series[series]?.occurrence(on: day)
                let usual = occurrence.map { errand.centre.session(of: $0)?.starts ?? $0.starts }
                let night = usual?.serviceDay(turnsAt: errand.when.turn) ?? ServiceDay(day)
                let starts = try to.map { try errand.when.start($0, on: night) }
                try errand.record(.session(.move(series, day, to: starts)))
            }
        }
    }
}

struct SessionEndSeries: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end-series", abstract: "None of a series comes after a day.")

    @Argument(help: ArgumentHelp("Which: the reference of a series.", valueName: "REF"))
    var ref: String

    @Argument(help: ArgumentHelp("The last day on which one may come.", valueName: "DAY"))
    var day: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let day = try errand.when.plannedDay(day).day
            try errand.record(.session(.endSeries(try errand.series(ref).id, after: day)))
        }
    }
}
