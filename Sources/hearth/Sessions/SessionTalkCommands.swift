internal import ArgumentParser
internal import CentreCore

struct SessionAttend: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attend",
        abstract: "How many came; by their working names those who want theirs written down.",
        discussion: HelpText.sessionAttend)

    @Argument(help: ArgumentHelp("Which: a reference, or its topic.", valueName: "REF"))
    var ref: String

    @Option(help: ArgumentHelp("So many beside those who are named.", valueName: "N"))
    var others: Int?

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Somebody who wants to be named, as often as wanted.", valueName: "NAME"))
    var name: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Whose name was written down by mistake, as often as wanted.", valueName: "NAME"))
    var gone: [String] = []

    @OptionGroup var common: CommonOptions

    func run() throws {
        if others == nil, name.isEmpty, gone.isEmpty {
            throw Trouble.missingArgument("--others, --name, --gone")
        }
        try Errand.write(common) { errand in
            let session = try errand.session(ref)
            let gone = try gone.map { try session.attendee($0) }
            try errand.record(
                .session(.attend(session.id, Attending(names: name, gone: gone, others: others))))
        }
    }
}

extension Session {
    /// The one of those named in it who goes by a name.
    fileprivate func attendee(_ typed: String) throws(Trouble) -> ID<Attendee> {
        let folded = Text.folded(Text.trimmed(typed))
        guard let meant = named.last(where: { $0.name.map(Text.folded) == folded }) else {
            let nearest = Text.nearest(to: typed, in: named.compactMap(\.name)) { $0 }
            throw .unknownReference(typed, nearest: nearest)
        }
        return meant.id
    }
}

struct SessionItem: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "item", abstract: "Something to talk about, in words or from what the group has.",
        discussion: HelpText.sessionItem)

    @Argument(help: ArgumentHelp("Which: a reference, or its topic.", valueName: "REF"))
    var ref: String

    @Option(parsing: .unconditional, help: ArgumentHelp("In words; - reads them.", valueName: "TEXT"))
    var words: String?

    @Option(help: ArgumentHelp("With --words: this item reads so from now on.", valueName: "ITEM"))
    var item: String?

    @Option(help: ArgumentHelp("A shared concern, as the group may hear of it.", valueName: "REF"))
    var concern: String?

    @Option(help: ArgumentHelp("What came of this concern is told back.", valueName: "REF"))
    var reportBack: String?

    @Option(help: ArgumentHelp("What somebody was to do.", valueName: "REF"))
    var action: String?

    @Option(help: ArgumentHelp("The notes of this earlier session, to be agreed.", valueName: "REF"))
    var notes: String?

    @Option(help: ArgumentHelp("An agreement to look at again.", valueName: "REF"))
    var agreement: String?

    @Flag(help: "All that \"session show\" says might be talked about as well.")
    var suggested = false

    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let given = [
            ("--words", words != nil), ("--concern", concern != nil), ("--report-back", reportBack != nil),
            ("--action", action != nil), ("--notes", notes != nil), ("--agreement", agreement != nil),
            ("--suggested", suggested),
        ].filter(\.1).map(\.0)
        guard let first = given.first else { throw Trouble.missingArgument("--words") }
        if given.count > 1 { throw Trouble.contradiction(first, given[1]) }
        if item != nil, words == nil { throw Trouble.needs("--item", "--words") }
        try Errand.write(common) { errand in
            let session = try errand.session(ref)
            if let words = try textGuard.read(words, in: errand) {
                guard let item else {
                    return try errand.record(.session(.addItem(session.id, .own, words: words)))
                }
                let meant = try Reference.one(item, of: session.agenda.map(\.id))
                return try errand.record(.session(.wordItem(session.id, meant, words)))
            }
            let sources = try sources(for: session, in: &errand)
            guard !sources.isEmpty else { throw errand.foundNothing }
            try errand.record(sources.map { .session(.addItem(session.id, $0)) })
        }
    }

    private func sources(for session: Session, in errand: inout Errand) throws -> [AgendaItem.Source] {
        if let concern { return [.concern(try errand.concern(concern).id)] }
        if let reportBack { return [.reportBack(try errand.concern(reportBack).id)] }
        if let notes { return [.notes(try errand.session(notes).id)] }
        if let agreement {
            let known = errand.centre.agreements.values.filter(\.counts).map(\.id).sorted()
            return [.agreement(try Reference.one(agreement, of: known))]
        }
        if let action {
            let owed = errand.centre.actionsOwed
            let meant = try Reference.one(action, of: owed.map(\.action.id))
            return owed.filter { $0.action.id == meant }.map { .action(meant, of: $0.source.owner) }
        }
        return errand.centre.suggestions(for: session.id)
    }
}

extension Centre.OwedAction.Source {
    fileprivate var owner: AgendaItem.Owner {
        switch self {
        case .decision(let id): .decision(id)
        case .concern(let id): .concern(id)
        }
    }
}

struct SessionTalked: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "talked", abstract: "An item was talked about, or is left for later.")

    @Argument(help: ArgumentHelp("Which session: a reference, or its topic.", valueName: "REF"))
    var ref: String

    @Argument(help: ArgumentHelp("Which item: its reference, as \"session show\" has it.", valueName: "ITEM"))
    var item: String

    @Flag(help: "It is left for later.")
    var parked = false

    @Flag(help: "It is still to be talked about.")
    var open = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        if parked, open { throw Trouble.contradiction("--parked", "--open") }
        try Errand.write(common) { errand in
            let session = try errand.session(ref)
            let meant = try Reference.one(item, of: session.agenda.map(\.id))
            let state: AgendaItem.State = parked ? .parked : open ? .open : .talked
            try errand.record(.session(.moveItem(session.id, meant, state)))
        }
    }
}

struct SessionNote: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: "What was said, never by whom.", discussion: HelpText.sessionNote)

    @Argument(help: ArgumentHelp("Which: a reference, or its topic.", valueName: "REF"))
    var ref: String

    @Option(parsing: .unconditional, help: ArgumentHelp("What was said; - reads it.", valueName: "TEXT"))
    var words: String

    @Option(help: ArgumentHelp("On which item; else on the session.", valueName: "ITEM"))
    var on: String?

    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let session = try errand.session(ref)
            let item = try on.map { try Reference.one($0, of: session.agenda.map(\.id)) }
            let words = try textGuard.read(words, in: errand) ?? ""
            try errand.record(.session(.say(session.id, words, on: item)))
        }
    }
}

struct SessionDecide: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "What the group decided in it, by its own method.",
        discussion: HelpText.sessionDecide)

    @Argument(help: ArgumentHelp("Which session: a reference, or its topic.", valueName: "REF"))
    var ref: String

    @OptionGroup var decision: DecideOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let session = try errand.session(ref)
            try errand.record(try decision.deed(in: &errand, session: session))
        }
    }
}

struct SessionAgreeNotes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agree-notes", abstract: "The group agrees to the notes of a session that is over.",
        discussion: HelpText.sessionAgreeNotes)

    @Argument(help: ArgumentHelp("Whose notes: the reference of a session.", valueName: "REF"))
    var ref: String

    @Option(help: ArgumentHelp("In which later session; else in none.", valueName: "REF"))
    var during: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let session = try errand.session(ref)
            let later = try during.map { try errand.session($0).id }
            try errand.record(.session(.agreeNotes(of: session.id, during: later)))
        }
    }
}
