internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

struct IssueList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "What waits, the most urgent first; never what it is about.",
        discussion: HelpText.issueList)

    @Option(help: ArgumentHelp("All that was raised since a day, closed ones too.", valueName: "D"))
    var from: String?

    @Option(help: ArgumentHelp("Until this day; else today.", valueName: "D"))
    var to: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        if to != nil, from == nil { throw Trouble.needs("--to", "--from") }
        try Errand.write(common) { errand in
            guard let person = errand.person.flatMap({ errand.centre.people[$0] }) else {
                throw errand.foundNothing
            }
            let issues =
                try from.map { try raised(since: $0, in: &errand, for: person) }
                ?? (person.holds(.coordinator)
                    ? errand.centre.review(by: person, at: errand.when.now)
                    : errand.centre.unanswered(for: person))
            let telling = errand.telling
            for issue in issues {
                let sight = errand.centre.sight(of: issue, for: person)
                let text =
                    common.json
                    ? telling.object(issue, sight, at: errand.when.now).text
                    : telling.line(issue, sight, at: errand.when.now)
                try Output.write(text + "\n")
            }
            if issues.isEmpty { throw errand.foundNothing }
        }
    }

    private func raised(
        since typed: String, in errand: inout Errand, for person: Person
    ) throws -> [Issue] {
        let days = try errand.loadDays(from: typed, to: to)
        let turn = errand.centre.settings.turnsAt
        return errand.centre.issues.values.filter { issue in
            guard let at = issue.raised.value?.at,
                !errand.centre.sight(of: issue, for: person).isEmpty
            else { return false }
            return days.contains(ServiceDay(at, turnsAt: turn))
        }.sorted { $0.id < $1.id }
    }
}

struct IssueShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "All of one issue that you may know; the words only when asked for.",
        discussion: HelpText.issueShow)

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @Flag(help: "The words and the name too; that they were opened is noted.")
    var words = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let issue = try errand.issue(ref)
            guard let person = errand.person.flatMap({ errand.centre.people[$0] }) else { return }
            let sight = errand.centre.sight(of: issue, for: person)
            if words {
                guard sight.contains(.words) else {
                    throw Trouble.refused(
                        issue.isWithdrawn ? .issue(.withdrawn) : .notAllowed(needs: .coordinator))
                }
                try errand.noteLook(.issueWords, about: issue.id.of(Look.Thing.self))
            }
            let telling = errand.telling
            let rows = telling.sheet(issue, sight, at: errand.when.now, words: words)
            guard common.json else {
                var lines = [telling.line(issue, sight, at: errand.when.now)]
                lines += rows.map { "  \($0.name): \($0.text)" }
                if words {
                    if sight.contains(.name), let name = issue.name {
                        lines.append("  \(errand.words("issue.field.name")): \(Telling.safe(name))")
                    }
                    for saying in issue.said {
                        lines.append("")
                        lines += (saying.text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
                            .map { "  " + Telling.safe(String($0)) }
                    }
                }
                return try Output.write(lines.joined(separator: "\n") + "\n")
            }
            var object = telling.object(issue, sight, at: errand.when.now)
            telling.put(issue, sight, into: &object, words: words)
            try Output.write(object.text + "\n")
        }
    }
}

extension Telling {
    /// What there is to know of an issue for programs, as far as a person may.
    func put(
        _ issue: Issue, _ sight: Set<IssueField>, into object: inout JSONObject, words: Bool
    ) {
        if sight.contains(.kinds) { object.put("kinds", issue.chosenKinds.map(\.text)) }
        if sight.contains(.support) { object.put("support", issue.wantedSupports.map(\.text)) }
        if sight.contains(.who) { object.put("who", issue.who?.text) }
        if sight.contains(.happened) { object.put("happened", issue.happened?.description) }
        if sight.contains(.place) { object.put("place", issue.place) }
        if sight.contains(.consents) {
            object.put("may", Use.allCases.filter(issue.allows).map { TypedWord.written($0.rawValue) })
        }
        let concerns = centre.concerns(of: issue, in: sight).map { reference($0) }
        if !concerns.isEmpty { object.put("concerns", concerns) }
        if sight.contains(.help) { object.put("done", issue.done.map { self.object(of: $0, words: words) }) }
        if words {
            if sight.contains(.readers) {
                object.put("notReadBy", issue.readersShutOut.compactMap(\.name))
            }
            if sight.contains(.name) { object.put("name", issue.name) }
            if sight.contains(.words) { object.put("words", issue.said.compactMap(\.text)) }
        }
    }

    /// What was done, with the reference that means it; where somebody was sent only with the words of it all.
    private func object(of help: Help, words isWhole: Bool) -> JSONObject {
        var object = JSONObject()
        object.put("ref", Reference.shown(help.id))
        guard let given = help.given.value else { return object }
        object.put("at", Self.written(given.at))
        object.put("way", TypedWord.written(given.way.rawValue))
        object.put("support", given.codes.map(\.text))
        object.put("outcome", given.outcome?.rawValue)
        object.put("due", given.due?.description)
        object.put("by", centre.people[given.by]?.name.value)
        guard isWhole else { return object }
        object.put("of", given.of.map { Reference.shown($0) })
        object.put("to", given.to?.text)
        object.put("words", help.text)
        object.put("purpose", help.purpose)
        return object
    }
}

struct IssueOutcome: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcome", abstract: "What came of it, for whoever holds the receipt; never the words.")

    @Option(
        name: .customLong("receipt-fd"),
        help: ArgumentHelp("The receipt, read from this descriptor.", valueName: "N"))
    var receiptDescriptor: Int32

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let typed = Whisper(try Secret.line(from: receiptDescriptor))
            let issue = try errand.issue(with: Receipt(typed: typed)).issue
            let lines = errand.wording.outcome(of: issue, in: errand.centre)
            guard common.json else { return try Output.write(lines.joined(separator: "\n") + "\n") }
            var object = JSONObject()
            object.put("state", issue.state.state?.rawValue)
            object.put("outcome", lines)
            try Output.write(object.text + "\n")
        }
    }
}

struct IssueSimilar: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "similar",
        abstract: "Issues that are like one: open ones, and those of the thirteen months before it.")

    @Argument(help: ArgumentHelp("Like which: a reference.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let issue = try errand.issue(ref)
            let person = try errand.needCoordinator()
            try errand.loadSimilar(to: issue)
            let found = errand.centre.similar(to: issue, for: person)
            let telling = errand.telling
            for similar in found {
                guard let other = errand.centre.issues[similar.id] else { continue }
                let sight = errand.centre.sight(of: other, for: person)
                let reasons = similar.reasons.map { errand.words("issue.like.\($0.rawValue)") }
                guard common.json else {
                    let mark = other.allows(.talk) ? "" : "  " + errand.words("issue.noTalk")
                    try Output.write(
                        telling.line(other, sight, at: errand.when.now) + "  "
                            + reasons.joined(separator: ", ") + mark + "\n")
                    continue
                }
                var object = telling.object(other, sight, at: errand.when.now)
                object.put("like", similar.reasons.map(\.rawValue))
                object.put("mayTalk", other.allows(.talk))
                try Output.write(object.text + "\n")
            }
            if found.isEmpty { throw errand.foundNothing }
        }
    }
}
