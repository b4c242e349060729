internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources

struct SessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session",
        abstract: "The group meets: what is planned, who came, what is talked about, said and decided.",
        discussion: HelpText.session,
        subcommands: [
            SessionPlanCommand.self, SessionChange.self, SessionSkip.self, SessionMove.self,
            SessionEndSeries.self, SessionOpen.self, SessionAttend.self, SessionItem.self,
            SessionTalked.self, SessionNote.self, SessionDecide.self, SessionClose.self,
            SessionReopen.self, SessionCancel.self, SessionAgreeNotes.self, SessionTakeBack.self,
            SessionList.self, SessionShow.self,
        ])
}

struct SessionOpen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "A session begins: a planned one, or one that nobody planned.",
        discussion: HelpText.sessionOpen)

    @Argument(
        help: ArgumentHelp("Which: a reference, or the topic of one of today's.", valueName: "REF"))
    var ref: String?

    @OptionGroup var plan: SessionPlanOptions

    @Option(help: ArgumentHelp("When it began; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        if ref != nil, let option = plan.firstTyped { throw Trouble.contradiction("REF", option) }
        if ref == nil, plan.firstTyped == nil { throw Trouble.missingArgument("REF, --topic") }
        try Errand.write(common) { errand in
            let at = try at.map { try errand.when.past($0) }
            guard let ref else {
                return try errand.record(.session(.openUnplanned(try plan.plan(in: errand), at: at)))
            }
            try errand.record(.session(.open(try errand.session(ref).id, at: at)))
        }
    }
}

struct SessionClose: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "It is over; its notes are a draft until the group agrees to them.",
        discussion: HelpText.sessionClose)

    @Argument(help: ArgumentHelp("Which: a reference, or its topic.", valueName: "REF"))
    var ref: String

    @Option(help: ArgumentHelp("When it ended; else now.", valueName: "TIME"))
    var at: String?

    @Option(
        help: ArgumentHelp(
            "One more is planned likewise: 'tomorrow 20:30', '2026-12-08 20:30'.", valueName: "TIME"))
    var next: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let session = try errand.session(ref)
            try errand.record(
                .session(
                    .close(
                        session.id, at: try at.map { try errand.when.past($0) },
                        next: try next.map { try errand.when.start($0) })))
            if let next = errand.centre.next(after: session)?.starts {
                Output.say(errand.words("closeSession.next", ["time": errand.wording.starts(next)]))
            }
        }
    }
}

struct SessionReopen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "There is more to write down of one that was closed; a cancelled one is held after all.")

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.record(.session(.reopen(try errand.session(ref).id)))
        }
    }
}

struct SessionCancel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "It is not held; of a series, this one for once.",
        discussion: HelpText.sessionCancel)

    @Argument(help: ArgumentHelp("Which: a reference, or its topic.", valueName: "REF"))
    var ref: String

    @Option(parsing: .unconditional, help: ArgumentHelp("Why; - reads it.", valueName: "TEXT"))
    var why: String?

    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let why = try textGuard.read(why, in: errand)
            try errand.record(.session(.cancel(try errand.session(ref).id, why: why)))
        }
    }
}

struct SessionTakeBack: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-back", abstract: "A session, a series, or something of a session was a mistake.",
        discussion: HelpText.sessionTakeBack)

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @Option(help: ArgumentHelp("Only this of it: a name, an item or words.", valueName: "PART"))
    var part: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            if let part {
                let session = try errand.session(ref)
                let meant = try Reference.one(part, of: session.parts)
                return try errand.record(.session(.takeBackPart(session.id, meant)))
            }
            switch try errand.sessionOrSeries(ref) {
            case .session(let session): try errand.record(.session(.takeBack(session.id)))
            case .series(let series): try errand.record(.session(.takeBackSeries(series.id)))
            }
        }
    }
}

extension Session {
    /// Whatever of it can be taken back.
    fileprivate var parts: [ID<SessionPart>] {
        named.map { $0.id.of(SessionPart.self) } + agenda.map { $0.id.of(SessionPart.self) }
            + said.map { $0.id.of(SessionPart.self) }
    }
}
