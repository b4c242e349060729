internal import ArgumentParser
internal import CentreCore

struct CollectiveList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Agreements, decisions, priorities, mentoring, shares, the register, or actions.",
        discussion: HelpText.collectiveList)

    enum List: String, CaseIterable {
        case agreements, decisions, priorities, mentoring, shares, register, actions
    }

    @Argument(
        help: ArgumentHelp(
            "Which: agreements, decisions, priorities, mentoring, shares, register, actions.",
            valueName: "LIST"),
        completion: .list(List.allCases.map(\.rawValue)))
    var list: String

    @Option(help: ArgumentHelp("Only those that stand so, as proposed, ended, open.", valueName: "STATE"))
    var state: String?

    @Option(
        help: ArgumentHelp("Agreements, the register or priorities as they stood on a day.", valueName: "D"))
    var day: String?

    @Option(help: ArgumentHelp("Decisions that were written down since a day.", valueName: "D"))
    var from: String?

    @Option(help: ArgumentHelp("Until this day; else today.", valueName: "D"))
    var to: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let list: List = try TypedWord.one(list)
        try refuseWhatDoesNotFit(list)
        try Errand.read(common) { errand in
            guard list != .actions else { return try errand.tellOwed(errand.actionsOwed()) }
            let kept = try kept(list, in: &errand)
            try errand.hear(of: kept)
            let telling = errand.telling
            for one in kept {
                try Output.write((common.json ? telling.object(one).text : telling.line(one)) + "\n")
            }
            if kept.isEmpty { throw errand.foundNothing }
        }
    }

    private func refuseWhatDoesNotFit(_ list: List) throws(Trouble) {
        if to != nil, from == nil { throw .needs("--to", "--from") }
        if from != nil, list != .decisions { throw .contradiction(list.rawValue, "--from") }
        if day != nil, ![.agreements, .register, .priorities].contains(list) {
            throw .contradiction(list.rawValue, "--day")
        }
        if state != nil, [.shares, .register, .actions].contains(list) {
            throw .contradiction(list.rawValue, "--state")
        }
        if state != nil, day != nil, list == .priorities { throw .contradiction("--state", "--day") }
    }

    private func kept(_ list: List, in errand: inout Errand) throws -> [Kept] {
        let day = try day.map { try errand.when.day($0).day }
        switch list {
        case .agreements:
            return try agreements(on: day, in: errand.centre).map { .agreement($0) }
        case .decisions: return try decisions(in: &errand).map { .decision($0) }
        case .priorities:
            guard let state else {
                return errand.centre.prioritiesRanked(on: day ?? .distant).map { .priority($0) }
            }
            let meant: Priority.State = try TypedWord.one(state, among: [.open, .ended])
            if meant == .open { return errand.centre.prioritiesRanked().map { .priority($0) } }
            return errand.centre.priorities.values.filter { $0.counts && $0.state == meant }
                .sorted { $0.id < $1.id }.map { .priority($0) }
        case .mentoring:
            guard let state else { return errand.centre.mentoringsGoingOn.map { .mentoring($0) } }
            let meant: Mentoring.State = try TypedWord.one(state, among: [.on, .ended])
            return errand.centre.mentorings.values.filter { $0.counts && $0.state == meant }.sorted {
                ($0.began.value?.instant ?? .earliest, $0.id) < ($1.began.value?.instant ?? .earliest, $1.id)
            }.map { .mentoring($0) }
        case .shares: return errand.centre.sharesReported.map { .share($0) }
        case .register: return errand.centre.register(on: day ?? .distant).map { .decision($0) }
        case .actions: return []
        }
    }

    /// Those in force and those that are proposed, or those that stand as was asked.
    private func agreements(on day: Day?, in centre: Centre) throws -> [Agreement] {
        let state: Agreement.State? = try state.map { try TypedWord.one($0) }
        guard let day else {
            switch state {
            case nil: return centre.agreementsInForce() + centre.agreements(.proposed)
            case .adopted: return centre.agreementsInForce()
            case .proposed: return centre.agreements(.proposed)
            case .ended: return centre.agreements(.ended)
            }
        }
        if (state ?? .adopted) == .adopted { return centre.agreementsInForce(on: day) }
        return centre.agreements.values.filter { agreement in
            agreement.counts && (agreement.proposed.value?.at.day ?? .distant) <= day
                && centre.state(of: agreement, on: day) == state
        }.sorted { $0.id < $1.id }
    }

    /// Those at hand, or of some days; the last settled first.
    private func decisions(in errand: inout Errand) throws -> [Decision] {
        let state = try state.map { try DecideOptions.state($0) }
        let days = try from.map { try errand.loadDays(from: $0, to: to) }
        let turn = errand.centre.settings.turnsAt
        return errand.centre.decisionsTaken.filter { decision in
            guard state == nil || decision.state.state == state else { return false }
            guard let days else { return true }
            return decision.taken.value.map { days.contains(ServiceDay($0.at, turnsAt: turn)) } ?? false
        }
    }
}

struct CollectiveShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "All of a decision, a rule, a priority, a mentoring or what was reported.")

    @OptionGroup var which: KeptArgument
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.read(common) { errand in
            let kept = try errand.kept(which.ref)
            let telling = errand.telling
            if common.json { return try Output.write(telling.object(kept).text + "\n") }
            let lines = [telling.line(kept)] + telling.page(kept).map { "  " + $0 }
            try Output.write(lines.joined(separator: "\n") + "\n")
        }
    }
}
