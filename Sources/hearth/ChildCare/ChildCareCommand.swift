internal import ArgumentParser
internal import CentreCore

struct ChildCareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "childcare",
        abstract: "Who asks for child care, which children are here, and who collects them.",
        discussion: HelpText.childcare,
        subcommands: [
            CareRequest.self, CareAccept.self, CareDecline.self, CareWaitlist.self, CareTakeIn.self,
            CareCollected.self, CareNoShow.self, CareWithdraw.self, CareTakeBack.self, CareChangeCommand.self,
            CareExtend.self, CareHand.self, CareCalled.self, CareWord.self, CareCollector.self,
            CareSettle.self, CarePaperCommand.self, CareList.self, CareShow.self,
        ])
}

/// What a carer should know of children, as it is typed.
struct NoteOptions: ParsableArguments {
    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Allergies. With several children, the name and a colon before each of these.",
            valueName: "NAME:TEXT"))
    var allergy: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("How the child sleeps.", valueName: "NAME:TEXT"))
    var sleep: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Words that comfort.", valueName: "NAME:TEXT"))
    var comfort: [String] = []

    var isEmpty: Bool { typed.allSatisfy { $0.1.isEmpty } }

    private var typed: [(Child.Note, [String])] {
        [(.allergy, allergy), (.sleep, sleep), (.comfort, comfort)]
    }

    /// What was typed, by the place of the child among the names.
    func read(among names: [String]) throws(Trouble) -> [Int: [Child.Note: String]] {
        var read: [Int: [Child.Note: String]] = [:]
        for (note, texts) in typed {
            for text in texts {
                guard let typed = TypedNote(text, among: names) else {
                    throw .whichChild(option: "--\(note.rawValue)", names: names)
                }
                read[typed.child, default: [:]][note] = typed.text
            }
        }
        return read
    }
}

/// Whose children, and which.
struct FamilyOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: ArgumentHelp("The parent's working name, if any.", valueName: "NAME"))
    var parent: String?

    @Option(help: ArgumentHelp("The parent's visit: a reference, or a working name.", valueName: "REF"))
    var visit: String?

    @Option(
        help: ArgumentHelp("The session to which the parent goes meanwhile: a reference.", valueName: "REF"))
    var session: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "A child's name to be called by, and the age, as often as there are children.",
            valueName: "NAME:AGE"))
    var child: [String] = []

    @OptionGroup var notes: NoteOptions
}

extension Errand {
    /// Children as they were typed, with what to know of each.
    func wishes(_ typed: [String], _ notes: NoteOptions) throws(Trouble) -> [ChildWish] {
        let children = typed.map { (text: $0, child: TypedChild($0)) }
        let names = children.map { $0.child?.name ?? Text.trimmed($0.text) }
        let known = try notes.read(among: names)
        return try children.indices.map { place throws(Trouble) in
            ChildWish(
                name: names[place],
                band: try children[place].child.map { child throws(Trouble) in try band(child.age) },
                notes: known[place] ?? [:])
        }
    }

    /// What is wanted by a family.
    mutating func wish(
        _ family: FamilyOptions, from: PlannedTime? = nil, until: PlannedTime? = nil, at: Moment? = nil
    ) throws -> CareWish {
        CareWish(
            parent: family.parent, visit: try family.visit.map { try visit($0) },
            session: try family.session.map { try session($0).id }, from: from, until: until,
            children: try wishes(family.child, family.notes), at: at)
    }
}

struct CareRequest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request", abstract: "A parent asks for child care.", discussion: HelpText.careRequest)

    @OptionGroup var family: FamilyOptions

    @Option(
        help: ArgumentHelp(
            "From when: 19:00, 'tomorrow 19:00', '2026-11-28 19:00'; else as soon as it can be.",
            valueName: "TIME"))
    var from: String?

    @Option(help: ArgumentHelp("Until when.", valueName: "TIME"))
    var until: String?

    @Option(help: ArgumentHelp("Again so many weeks, at the same hour.", valueName: "N"))
    var weeks = 0

    @Option(help: ArgumentHelp("When it was asked; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let at = try at.map { try errand.when.moment($0) }
            let from = try from.map { try errand.when.planned($0) }
            let day = from?.serviceDay(turnsAt: errand.when.turn)
            let wish = try errand.wish(
                family, from: from, until: try until.map { try errand.when.planned($0, on: day) }, at: at)
            try errand.record(.care(.ask(wish, weeks: weeks)))
        }
    }
}
