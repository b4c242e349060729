internal import ArgumentParser
internal import CentreCore
internal import Reports

struct TrailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trail", abstract: "Who looked at what few may see.", discussion: HelpText.trail,
        subcommands: [TrailList.self])
}

struct TrailList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Who looked, at what, and when, the newest first; coordinators only.",
        discussion: HelpText.trail)

    @Option(help: ArgumentHelp("The first of several days; else 30 days back.", valueName: "D"))
    var from: String?

    @Option(help: ArgumentHelp("The last of them; else today.", valueName: "D"))
    var to: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.allow(.trail)
            let last = try to.map { try errand.when.day($0) } ?? errand.when.today
            let first = try from.map { try errand.when.day($0) } ?? last.advanced(by: -30)
            guard first <= last else { throw Trouble.contradiction("--from \(first)", "--to \(last)") }
            try tell(first...last, in: &errand)
        }
    }

    /// Month by month, so that years are never held at once.
    private func tell(_ days: ClosedRange<ServiceDay>, in errand: inout Errand) throws {
        let turn = errand.centre.settings.turnsAt
        let zone = errand.when.zone
        let first = Month(zone.start(of: days.lowerBound, turnsAt: turn).instant)
        var month = Month(zone.start(of: days.upperBound.advanced(by: 1), turnsAt: turn).instant)
        var found = false
        while month >= first {
            try errand.load(month)
            var text = ""
            for look in errand.centre.trail(of: month) {
                guard let noted = look.noted.value, days.contains(ServiceDay(noted.at, turnsAt: turn)) else {
                    continue
                }
                text +=
                    (common.json ? errand.telling.object(look).text : line(look, noted, in: errand)) + "\n"
            }
            if !text.isEmpty {
                found = true
                try Output.write(text)
            }
            errand.letGoOfMonths()
            month = month.previous
        }
        if !found { throw errand.foundNothing }
    }

    private func line(_ look: Look, _ noted: Look.Noted, in errand: Errand) -> String {
        let wording = errand.wording
        let by = errand.centre.people[noted.by]?.name.value ?? "?"
        var parts = [
            "\(wording.shortDay(noted.at.day)) \(wording.time(noted.at))", Telling.safe(by),
            wording.verb(noted.verb),
        ]
        if let about = noted.about { parts.append(Reference.shown(about, live: false)) }
        if let why = look.why { parts.append(Telling.safe(why)) }
        return parts.joined(separator: "  ")
    }
}
