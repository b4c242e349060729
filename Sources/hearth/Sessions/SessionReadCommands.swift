internal import ArgumentParser
internal import CentreCore

struct SessionList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The sessions that are open and those of today, or others.",
        discussion: HelpText.sessionList)

    @Flag(help: "Those to come, within eight weeks.")
    var coming = false

    @Option(help: ArgumentHelp("Those of several days: the first of them.", valueName: "D"))
    var from: String?

    @Option(help: ArgumentHelp("The last of them; else today.", valueName: "D"))
    var to: String?

    @Flag(help: "Those whose notes the group did not agree to yet.")
    var drafts = false

    @Flag(help: "The series.")
    var series = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        if to != nil, from == nil { throw Trouble.needs("--to", "--from") }
        let given = [
            ("--coming", coming), ("--from", from != nil), ("--drafts", drafts), ("--series", series),
        ].filter(\.1).map(\.0)
        if given.count > 1 { throw Trouble.contradiction(given[0], given[1]) }
        try Errand.read(common) { errand in
            let (centre, today) = (errand.centre, errand.when.today)
            if let from { return try list(from: from, in: &errand) }
            if series { return try tell(centre.standingSeries, in: errand) }
            if coming { return try tell(centre.sessions(after: today, days: 56), in: errand) }
            if drafts { return try tell(centre.sessionsInDraft(on: today.day), in: errand) }
            let open = centre.openSessions
            let others = centre.sessions(on: today).filter { session in
                !open.contains { $0.id == session.id }
            }
            try tell(open + others, in: errand)
        }
    }

    private func tell(_ sessions: [Session], in errand: Errand) throws {
        try write(sessions, in: errand)
        if sessions.isEmpty { throw errand.foundNothing }
    }

    private func tell(_ series: [Series], in errand: Errand) throws {
        let telling = errand.telling
        for one in series {
            try Output.write((common.json ? telling.object(one).text : telling.line(one)) + "\n")
        }
        if series.isEmpty { throw errand.foundNothing }
    }

    private func write(_ sessions: [Session], in errand: Errand) throws {
        let telling = errand.telling
        for one in sessions {
            try Output.write((common.json ? telling.object(one).text : telling.line(one)) + "\n")
        }
    }

    /// Day by day, so that years of sessions are never held at once.
    private func list(from typed: String, in errand: inout Errand) throws {
        let first = try errand.when.plannedDay(typed)
        let last = try to.map { try errand.when.plannedDay($0) } ?? errand.when.today
        guard first <= last else { throw Trouble.contradiction("--from \(first)", "--to \(last)") }
        var hasFound = false
        var day = first
        while day <= last {
            try errand.loadSessions(of: day)
            let sessions = errand.centre.sessions(on: day)
            try write(sessions, in: errand)
            if !sessions.isEmpty { hasFound = true }
            let next = day.advanced(by: 1)
            if Month(next.day) != Month(day.day) { errand.letGoOfMonths() }
            day = next
        }
        if !hasFound { throw errand.foundNothing }
    }
}

struct SessionShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One session: its plan, who came, what was talked about, said and decided; or a series.",
        discussion: HelpText.sessionShow)

    @Argument(help: ArgumentHelp("Which: a reference, or its topic.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.read(common) { errand in
            switch try errand.sessionOrSeries(ref) {
            case .session(let session):
                try errand.loadAgenda(of: session)
                let telling = errand.telling
                if common.json { return try Output.write(telling.whole(session).text + "\n") }
                try write([telling.line(session)] + telling.sheet(session).map { "  " + $0 })
            case .series(let series):
                let telling = errand.telling
                if common.json { return try Output.write(telling.object(series).text + "\n") }
                let days = telling.coming(of: series, 12).map { errand.centre.session(of: $0) }
                try write([telling.line(series)] + days.compactMap { $0 }.map { "  " + telling.line($0) })
            }
        }
    }

    private func write(_ lines: [String]) throws(Trouble) {
        try Output.write(lines.joined(separator: "\n") + "\n")
    }
}
