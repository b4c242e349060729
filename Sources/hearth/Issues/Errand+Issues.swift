internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

extension Errand {
    /// The issue that somebody means, of those that they may know of.
    mutating func issue(_ typed: String) throws -> Issue {
        let reference = Reference(typed)
        if let month = reference.month { try load(month) }
        let person = self.person
        let known = centre.issues.values.filter { issue in
            person.map { centre.seen(issue.id, by: $0) != nil } ?? false
        }
        guard let issue = centre.issues[try Self.one(reference, of: known.map(\.id))] else {
            throw Trouble.refused(.issue(.unknownIssue))
        }
        return issue
    }

    mutating func concern(_ typed: String) throws -> Concern {
        let reference = Reference(typed)
        if let month = reference.month { try load(month) }
        let known = centre.concerns.values.filter(\.counts).map(\.id)
        guard let concern = centre.concerns[try Self.one(reference, of: known)] else {
            throw Trouble.refused(.issue(.unknownConcern))
        }
        // What may be heard of it, and by whom it is steered, rests on its issues.
        for month in centre.monthsMissed(of: concern).sorted() { try load(month) }
        return concern
    }

    mutating func warning(_ typed: String) throws -> Warning {
        let reference = Reference(typed)
        if let month = reference.month { try load(month) }
        let known = centre.warnings.values.filter { $0.counts && centre.isAgreed($0) }.map(\.id)
        guard let warning = centre.warnings[try Self.one(reference, of: known)] else {
            throw Trouble.refused(.issue(.unknownWarning))
        }
        return warning
    }

    /// The one root that a reference means; throws with those that fit, or with the most similar one.
    static func one<Root>(_ reference: Reference, of ids: [ID<Root>]) throws(Trouble) -> ID<Root> {
        let found = ids.filter(reference.matches).sorted()
        if found.count == 1 { return found[0] }
        guard found.isEmpty else {
            throw .ambiguousReference(
                reference.typed, candidates: found.prefix(8).map { Reference.shown($0) })
        }
        let shown = ids.sorted().map { Reference.shown($0) }
        throw .unknownReference(
            reference.typed, nearest: Text.nearest(to: reference.typed, in: shown) { $0 })
    }

    /// Writes an issue down, and says who can hear it and whom to call; a receipt is shown once and never again.
    mutating func tellIssue(_ action: IssueAction, receipt: Receipt?) throws {
        guard let entry = try save([.issue(action)]), case .issue(let event)? = entry.events.first else {
            return
        }
        let id = event.issue
        try tell([line(id)], [object(id, with: receipt)])
        guard let issue = centre.issues[id] else { return }
        if let receipt, !options.json {
            try Output.write(words("issue.receipt", ["words": receipt.words.spoken]) + "\n")
        }
        if receipt != nil { Output.say(words("issue.receipt.danger")) }
        if centre.coordinators(for: issue, at: when.now).isEmpty { Output.say(words("issue.nobodyMayHear")) }
        if let call = centre.settings.onCallNow {
            Output.say(words("issue.call", ["whom": Telling.safe(call)]))
        }
    }

    /// Says of names, which are kept all the same, that nobody at the desk is meant by them, and who might be.
    func sayWhoIsUnknown(_ names: [String]) {
        for (name, nearest) in centre.strangers(among: names, at: when.now) {
            var values = ["typed": Telling.safe(name)]
            values["nearest"] = nearest
            Output.say(words(nearest == nil ? "issue.nobodyCalled" : "issue.nobodyCalled.nearest", values))
        }
    }

    private func object(_ id: ID<Issue>, with receipt: Receipt?) -> JSONObject {
        var object = object(id)
        object.put("receipt", receipt?.words.spoken)
        return object
    }

    /// The issue that a receipt fits: at hand, or in a month before, the latest first.
    mutating func issue(with receipt: Receipt) throws -> (issue: Issue, mark: String) {
        let mark = store.mark(of: receipt)
        if let issue = centre.issue(withReceipt: mark) { return (issue, mark) }
        try loadIssue(withReceipt: mark)
        if let issue = centre.issue(withReceipt: mark) { return (issue, mark) }
        throw Trouble.refused(.issue(.receiptFitsNothing))
    }
}

/// Which issue, and by what right: a coordinator names it, whoever raised it shows their receipt.
struct MeantIssueOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Which: a reference; or nothing, with a receipt.", valueName: "REF"))
    var ref: String?

    @Option(
        name: .customLong("receipt-fd"),
        help: ArgumentHelp("Whoever raised it shows the receipt, read from this descriptor.", valueName: "N"))
    var receiptDescriptor: Int32?

    func meant(in errand: inout Errand) throws -> (issue: Issue, right: IssueRight) {
        switch (ref, receiptDescriptor) {
        case (let ref?, nil): return (try errand.issue(ref), .coordinator)
        case (nil, let descriptor?):
            let typed = Whisper(try Secret.line(from: descriptor))
            let (issue, mark) = try errand.issue(with: Receipt(typed: typed))
            return (issue, .receipt(mark: mark))
        case (nil, nil): throw Trouble.missingArgument("REF, --receipt-fd")
        case (_?, _?): throw Trouble.contradiction("REF", "--receipt-fd")
        }
    }
}
