internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Somebody asks to be forgotten; a coordinator takes their words out.",
        discussion: HelpText.forget)

    @Argument(help: ArgumentHelp("The name that they go by here.", valueName: "NAME"))
    var name: String?

    @Flag(help: "Who asked and is not forgotten yet; for coordinators, as all below.")
    var list = false

    @Option(help: ArgumentHelp("All that bears the name, numbered.", valueName: "REF"))
    var hits: String?

    @Option(help: ArgumentHelp("Forget what --only or --all chooses, for ever.", valueName: "REF"))
    var scrub: String?

    @Option(help: ArgumentHelp("With --scrub: these numbers of --hits.", valueName: "1,3,4"))
    var only: String?

    @Flag(help: "With --scrub: everything that --hits shows.")
    var all = false

    @Option(help: ArgumentHelp("Forget nothing but the request.", valueName: "REF"))
    var keep: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let given = [
            (name != nil, "NAME"), (list, "--list"), (hits != nil, "--hits"), (scrub != nil, "--scrub"),
            (keep != nil, "--keep"),
        ].filter(\.0).map(\.1)
        guard let first = given.first else { throw Trouble.missingArgument("NAME") }
        if given.count > 1 { throw Trouble.contradiction(first, given[1]) }
        if only != nil || all, scrub == nil { throw Trouble.needs(all ? "--all" : "--only", "--scrub") }
        if only != nil, all { throw Trouble.contradiction("--only", "--all") }
        if let name { return try ask(name) }
        if list { return try tellRequests() }
        if let hits { return try tellHits(of: hits) }
        if let keep { return try forget(keep) { _ in [] } }
        guard let scrub else { return }
        guard only != nil || all else { throw Trouble.needs("--scrub", "--only 1,3 | --all") }
        try forget(scrub) { try chosen(of: $0) }
    }

    private func ask(_ name: String) throws {
        try Errand.write(common) { errand in
            try errand.record(.askForget(name))
            Output.say(errand.words("forget.hidden"))
        }
    }

    private func tellRequests() throws {
        try Errand.write(common) { errand in
            let requests = try errand.requests()
            for request in requests {
                guard let asked = request.asked.value else { continue }
                let by = errand.centre.people[asked.by]?.name.value
                if common.json {
                    var object = JSONObject()
                    object.put("ref", Reference.shown(request.id))
                    object.put("name", request.name)
                    object.put("at", Telling.written(asked.at))
                    object.put("by", by)
                    try Output.write(object.text + "\n")
                } else {
                    let day = errand.wording.shortDay(asked.at.day)
                    let name = Telling.safe(request.name ?? "")
                    try Output.write(
                        "\(Reference.shown(request.id))  \(day)  \(name)  (\(Telling.safe(by ?? "")))\n")
                }
            }
            if requests.isEmpty { throw errand.foundNothing }
        }
    }

    private func tellHits(of typed: String) throws {
        try Errand.write(common) { errand in
            let request = try errand.request(typed)
            let found = try errand.mentions(of: request)
            for (index, mention) in found.enumerated() { try tell(index + 1, mention, in: errand) }
            if found.isEmpty { throw errand.foundNothing }
            if !common.json { Output.say(errand.words("forget.reach")) }
        }
    }

    private func tell(_ number: Int, _ mention: Mention, in errand: Errand) throws {
        let live = errand.store.centre
        let reference = mention.visit.map { Reference.shown($0, live: live.visits[$0] != nil) }
        if common.json {
            var object = JSONObject()
            object.put("hit", number)
            object.put("day", mention.at.day.description)
            object.put("where", mention.isOfIssue ? "raised" : mention.field.rawValue)
            object.put("ref", reference)
            // What people raised is read by nobody on the way to forgetting a name.
            if !mention.isOfIssue { object.put("text", mention.text) }
            return try Output.write(object.text + "\n")
        }
        let day = errand.wording.shortDay(mention.at.day)
        guard !mention.isOfIssue else {
            return try Output.write("\(number)  \(day)  \(errand.words("forget.field.raised"))\n")
        }
        let place = errand.words("forget.field.\(mention.field.rawValue)")
        let text = Telling.safe(mention.text.split(separator: "\n").joined(separator: " "))
        try Output.write("\(number)  \(day)  \(reference.map { $0 + "  " } ?? "")\(place): \(text)\n")
    }

    private func chosen(of found: [Mention]) throws -> [Mention] {
        guard let only else { return found }
        return try only.split(separator: ",").map { typed in
            guard let number = Int(Text.trimmed(String(typed))), found.indices.contains(number - 1) else {
                throw Trouble.badValue(option: "--only", typed: String(typed), wanted: "cli.wanted.hit")
            }
            return found[number - 1]
        }
    }

    private func forget(_ typed: String, _ choose: ([Mention]) throws -> [Mention]) throws {
        try Errand.write(common, as: .desk) { errand in
            let request = try errand.request(typed)
            let chosen = try choose(try errand.mentions(of: request))
            try errand.record(.forget(request.id, chosen.flatMap(\.places)))
            Output.say(errand.words(Phrase("forget.done", count: chosen.count)))
            if !chosen.isEmpty { Output.say(errand.words("forget.reach")) }
        }
    }
}

extension Errand {
    /// The requests that wait, for whoever may see them.
    fileprivate func requests() throws -> [ForgetRequest] {
        guard let person else { throw Trouble.whoIsIt(choices: []) }
        do {
            try centre.allow(.forget(ID(high: 0, low: 0), []), by: person, at: when.now)
        } catch {
            throw Trouble.refused(error)
        }
        return centre.openRequests
    }

    fileprivate func request(_ typed: String) throws -> ForgetRequest {
        let open = try requests()
        let id = try Reference.one(typed, of: open.map(\.id))
        guard let request = open.first(where: { $0.id == id }) else { throw Trouble.refused(.unknownPart) }
        return request
    }

    /// All that bears the name of a request, in every month, in the order in which it was written.
    fileprivate mutating func mentions(of request: ForgetRequest) throws -> [Mention] {
        var found: [Mention] = []
        do {
            for file in store.searchable {
                found += try store.mentions(of: request.name ?? "", in: file)
            }
        } catch {
            throw Trouble(error, at: store.directory)
        }
        return request.choices(of: found)
    }
}
