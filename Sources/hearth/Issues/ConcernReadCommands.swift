internal import ArgumentParser
internal import CentreCore
internal import Resources

struct ConcernList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Shared concerns that are open, as the group may hear of them.",
        discussion: HelpText.concernList)

    @Flag(help: "Only those of which something is owed to be told back.")
    var owed = false

    @Option(help: ArgumentHelp("Those that are over, seen as one since a day.", valueName: "D"))
    var from: String?

    @Option(help: ArgumentHelp("Until this day; else today.", valueName: "D"))
    var to: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        if to != nil, from == nil { throw Trouble.needs("--to", "--from") }
        // Of what is over nothing is owed.
        if owed, from != nil { throw Trouble.contradiction("--owed", "--from") }
        try Errand.read(common) { errand in
            let concerns =
                try from.map { try past(since: $0, in: &errand) }
                ?? errand.centre.openConcerns.filter { !owed || $0.owesAReport }
            let telling = errand.telling
            for concern in concerns {
                try Output.write(
                    (common.json ? telling.object(concern).text : telling.line(concern)) + "\n")
            }
            if concerns.isEmpty { throw errand.foundNothing }
        }
    }

    /// What is over and was seen as one on some days, the oldest first; what the group may hear of each is at hand.
    private func past(since typed: String, in errand: inout Errand) throws -> [Concern] {
        let days = try errand.loadDays(from: typed, to: to)
        let turn = errand.centre.settings.turnsAt
        let months = Set(errand.centre.concerns.keys.map(\.month))
        let past = months.flatMap { errand.centre.pastConcerns(of: $0) }.filter { concern in
            concern.opened.value.map { days.contains(ServiceDay($0.at, turnsAt: turn)) } ?? false
        }.sorted { $0.id < $1.id }
        for concern in past { try errand.loadIssues(of: concern) }
        return past
    }
}

extension Errand {
    /// Brings the issues of a concern to hand, on which what the group may hear rests: they may lie in months before.
    mutating func loadIssues(of concern: Concern) throws {
        for month in centre.monthsMissed(of: concern).sorted() { try load(month) }
    }

    /// Brings to hand what lies on some days, the last of which is today where none is named.
    mutating func loadDays(from typed: String, to last: String?) throws -> ClosedRange<ServiceDay> {
        let first = try when.day(typed)
        let last = try last.map { try when.day($0) } ?? when.today
        guard first <= last else { throw Trouble.contradiction("--from \(first)", "--to \(last)") }
        var day = first
        while day <= last {
            try load(day)
            day = day.advanced(by: 20)
        }
        try load(last)
        return first...last
    }
}

struct ConcernShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "The trail of one concern, from what was raised to what was told back.",
        discussion: HelpText.concernShow)

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.read(common) { errand in
            let concern = try errand.concern(ref)
            try errand.loadIssues(of: concern)
            let telling = errand.telling
            let more = errand.coordinator.flatMap { errand.centre.safeWords(of: concern, for: $0) }
            let trail = telling.trail(concern, forCoordinators: more)
            guard common.json else {
                let lines = [telling.line(concern)] + trail.map { "  " + $0 }
                return try Output.write(lines.joined(separator: "\n") + "\n")
            }
            var object = telling.object(concern)
            if let more {
                object.put("issues", more.issues)
                object.put("safeWords", more.summary)
            }
            object.put("trail", trail)
            try Output.write(object.text + "\n")
        }
    }
}
