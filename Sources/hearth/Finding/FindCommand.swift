internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

struct FindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Words in everything of all years that the person may read, the newest first.",
        discussion: HelpText.find)

    @Argument(help: ArgumentHelp("The words, each the beginning of a word.", valueName: "TEXT"))
    var text: [String]

    @Option(help: ArgumentHelp("The first day.", valueName: "D"))
    var from: String?

    @Option(help: ArgumentHelp("The last day; else all that are known.", valueName: "D"))
    var to: String?

    @Option(
        help: ArgumentHelp("Only what is of this kind; may be given again.", valueName: "KIND"),
        completion: .list(Found.Kind.allCases.map(\.rawValue)))
    var kind: [String] = []

    @OptionGroup var common: CommonOptions

    func run() throws {
        let query = try query()
        try Errand.write(common) { errand in
            guard let person = errand.person else { throw Trouble.whoIsIt(choices: []) }
            var query = query
            query.days = try days(in: errand)
            var meter = ProgressMeter()
            var search = errand.store.search(for: query, by: person)
            var found = false
            while !search.isOver {
                let hits = errand.store.step(&search)
                if !hits.isEmpty {
                    meter.clear()
                    found = true
                    try Output.write(hits.reduce(into: "") { $0 += text(of: $1, in: errand) + "\n" })
                }
                meter.show(search.done, of: search.total)
            }
            meter.clear()
            if !search.unread.isEmpty {
                let files = search.unread.sorted().joined(separator: ", ")
                let phrase = Phrase("find.unread", count: search.unread.count)
                Output.say("\(errand.words(phrase)) (\(files))")
            }
            if !found { throw errand.foundNothing }
        }
    }

    private func query() throws(Trouble) -> SearchQuery {
        var query: SearchQuery
        do throws(SearchQuery.Fault) {
            query = try SearchQuery(text.joined(separator: " "))
        } catch {
            throw .notSearched(error)
        }
        for typed in kind {
            guard let kind = Found.Kind(rawValue: typed.lowercased()) else {
                throw .unknownCode(typed, among: Found.Kind.allCases.map(\.rawValue))
            }
            query.kinds.insert(kind)
        }
        return query
    }

    private func days(in errand: Errand) throws -> ClosedRange<Day>? {
        guard from != nil || to != nil else { return nil }
        let first = try from.map { try errand.when.day($0).day } ?? Day(Month(.earliest).description + "-01")
        let last = try to.map { try errand.when.day($0).day } ?? .distant
        guard let first, first <= last else {
            throw Trouble.contradiction("--from \(first?.description ?? "")", "--to \(last)")
        }
        return first...last
    }

    private func text(of hit: Hit, in errand: Errand) -> String {
        let reference = Reference.shown(hit.found.thing, live: hit.found.month == nil)
        guard common.json else { return "\(reference)  \(Telling.safe(errand.wording.line(of: hit)))" }
        var object = JSONObject()
        object.put("kind", hit.found.kind.rawValue)
        object.put("ref", reference)
        object.put("day", hit.day.description)
        object.put("where", hit.field.rawValue)
        object.put("text", hit.snippet?.text)
        object.put("match", hit.snippet?.match)
        return object.text
    }
}

extension HelpText {
    static let find = """
        All the words must stand in one text, in any order; case and accents do not matter. "rest" finds "restful". What \
        is to be known of a child, and what was raised, is named here without its words: it is opened on purpose. So is \
        what somebody needed and where they were sent, which only coordinators find.

        KIND is visit, childcare, issue, concern, warning, session, decision, agreement, priority, mentoring, share or \
        handover. Standing things come first, then month by month, the newest first.

        EXAMPLES:
          hearth find lamp
          hearth find 'door lamp' --kind decision --kind session
          hearth find rosa --from 2024-01-01 --json
        """
}
