internal import ArgumentParser
internal import CentreCore
internal import Reports

struct VisitList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The visits of a day, of several days, or those that are going on.",
        discussion: HelpText.list)

    @Flag(help: "Only who is here now.")
    var here = false

    @Flag(help: "Only referrals to ask about.")
    var toFollow = false

    @Option(help: ArgumentHelp("A service day: 2026-11-24, today, yesterday.", valueName: "D"))
    var day: String?

    @Option(help: ArgumentHelp("The first of several days.", valueName: "D"))
    var from: String?

    @Option(help: ArgumentHelp("The last of them; else today.", valueName: "D"))
    var to: String?

    @Flag(help: "With --json: reasons, needs, services and referrals too; coordinators only, and noted.")
    var whole = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        if let clash { throw Trouble.contradiction(clash.0, clash.1) }
        if whole, !common.json { throw Trouble.needs("--whole", "--json") }
        guard whole else { return try Errand.read(common, list) }
        try Errand.write(common) { errand in
            _ = try span(in: errand)
            try errand.allow(.exportOfLines)
            try errand.noteLook(.exportLines)
            try list(&errand)
        }
    }

    private func list(_ errand: inout Errand) throws {
        if here { return try tell(errand.centre.present, in: errand) }
        if toFollow { return try tellFollowUps(in: errand) }
        let days = try span(in: errand)
        try tell(days: days.lowerBound, days.upperBound, in: &errand)
    }

    /// The days that are meant.
    private func span(in errand: Errand) throws -> ClosedRange<ServiceDay> {
        if let day {
            let day = try errand.when.day(day)
            return day...day
        }
        let last = try to.map { try errand.when.day($0) } ?? errand.when.today
        let first = try from.map { try errand.when.day($0) } ?? last
        guard first <= last else { throw Trouble.contradiction("--from \(first)", "--to \(last)") }
        return first...last
    }

    /// Two options that cannot stand together.
    private var clash: (String, String)? {
        let given = [
            (here, "--here"), (toFollow, "--to-follow"), (day != nil, "--day"),
            (from != nil || to != nil, from != nil ? "--from" : "--to"),
        ].filter(\.0).map(\.1)
        return given.count > 1 ? (given[0], given[1]) : nil
    }

    private func tell(_ visits: [Visit], in errand: Errand) throws {
        let telling = errand.telling
        try Output.write(text(visits, telling))
        if visits.isEmpty { throw errand.foundNothing }
    }

    private func text(_ visits: [Visit], _ telling: Telling) -> String {
        visits.reduce(into: "") { text, visit in
            text += (common.json ? telling.object(visit, whole: whole).text : telling.line(visit)) + "\n"
        }
    }

    /// Day by day, so that years of visits are never held at once.
    private func tell(days first: ServiceDay, _ last: ServiceDay, in errand: inout Errand) throws {
        var found = false
        var day = first
        while day <= last {
            try errand.load(day)
            let visits = errand.centre.visits(on: day)
            if !visits.isEmpty {
                let telling = errand.telling
                let heading = first == last || common.json ? "" : telling.wording.shortDay(day.day) + "\n"
                try Output.write(heading + text(visits, telling))
                found = true
            }
            let next = day.advanced(by: 1)
            if Month(next.day) != Month(day.day) { errand.letGoOfMonths() }
            day = next
        }
        if !found { throw errand.foundNothing }
    }

    private func tellFollowUps(in errand: Errand) throws {
        let telling = errand.telling
        let last = errand.when.today.day.advanced(by: 3650)
        let open = errand.centre.followUps(dueBy: last, for: errand.person)
        for followUp in open {
            if common.json {
                var object = telling.object(of: followUp.referral, whole: whole)
                object.put("ref", telling.reference(followUp.visit))
                object.put("name", followUp.visit.name)
                try Output.write(object.text + "\n")
            } else {
                let by =
                    followUp.referral.made.value.flatMap { errand.centre.people[$0.by]?.name.value } ?? ""
                let due = followUp.referral.due.map(telling.wording.shortDay) ?? ""
                let reference = telling.reference(followUp.visit)
                try Output.write(
                    "\(reference)  \(due)  \(telling.who(followUp.visit))  (\(Telling.safe(by)))\n")
            }
        }
        if open.isEmpty { throw errand.foundNothing }
    }
}
