internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources

struct CollectiveOwed: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "owed",
        abstract:
            "What somebody said they would do, is to be told back, settled or looked at again; since when.",
        discussion: HelpText.collectiveOwed)

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.read(common) { errand in
            let actions = try errand.actionsOwed()
            let (centre, today) = (errand.centre, errand.when.now.day)
            let reports = centre.reportsOwed.map { Owed.report($0) }
            let open = centre.decisionsOpen.map { Owed.settling($0) }
            let again =
                centre.agreementsToLookAt(on: today).map { Owed.look(.agreement($0), $0.review) }
                + centre.decisionsToLookAt(on: today).map { Owed.look(.decision($0), $0.review) }
            try errand.tellOwed(actions + reports + open + again)
        }
    }
}

/// Something that the group has still to do.
enum Owed {
    case action(Centre.OwedAction)
    case report(Concern)
    case settling(Decision)
    case look(Kept, Day?)
}

extension Errand {
    /// What somebody said they would do; what the group may hear of concerns is at hand then.
    mutating func actionsOwed() throws -> [Owed] {
        for concern in centre.openConcerns { try loadIssues(of: concern) }
        return centre.actionsOwed.map { .action($0) }
    }

    mutating func tellOwed(_ owed: [Owed]) throws {
        try hear(
            of: owed.compactMap { one in
                switch one {
                case .settling(let decision): .decision(decision)
                case .look(let kept, _): kept
                case .action, .report: nil
                }
            })
        let telling = telling
        for one in owed {
            let since = since(one)
            let text = options.json ? telling.object(one, since: since).text : telling.line(one, since: since)
            try Output.write(text + "\n")
        }
        if owed.isEmpty { throw foundNothing }
    }

    /// Since when it is owed.
    private func since(_ owed: Owed) -> Day? {
        switch owed {
        case .action(let owed): when.zone.moment(owed.action.since).day
        case .report(let concern): concern.agreedResponses.compactMap { $0.agreed.value?.day }.last
        case .settling(let decision): decision.taken.value?.at.day
        case .look(_, let day): day
        }
    }
}

extension Telling {
    func line(_ owed: Owed, since: Day?) -> String {
        let waits = since.map { words("cli.collective.since", ["day": wording.shortDay($0)]) }
        let parts: [String?] =
            switch owed {
            case .action(let owed):
                [
                    Reference.shown(owed.action.id), line(owed.action),
                    words("cli.collective.of", ["ref": source(owed)]),
                ]
            case .report(let concern): [line(concern)]
            case .settling(let decision): [line(.decision(decision))]
            case .look(let kept, _): [line(kept), words("cli.collective.lookAgain")]
            }
        return (parts + [waits]).compactMap { $0 }.joined(separator: "  ")
    }

    func object(_ owed: Owed, since: Day?) -> JSONObject {
        var object = JSONObject()
        switch owed {
        case .action(let owed):
            object.put("owed", "action")
            object.put(contentsOf: self.object(of: owed.action))
            object.put("of", source(owed))
        case .report(let concern):
            object.put("owed", "report")
            object.put(contentsOf: self.object(concern))
        case .settling(let decision):
            object.put("owed", "decision")
            object.put(contentsOf: self.object(.decision(decision)))
        case .look(let kept, _):
            object.put("owed", "look-again")
            object.put(contentsOf: self.object(kept))
        }
        object.put("since", since?.description)
        return object
    }

    /// The reference of what an action came of.
    private func source(_ owed: Centre.OwedAction) -> String {
        switch owed.source {
        case .decision(let id): Reference.shown(id, live: live.decisions[id] != nil)
        case .concern(let id): Reference.shown(id, live: live.concerns[id] != nil)
        }
    }
}
