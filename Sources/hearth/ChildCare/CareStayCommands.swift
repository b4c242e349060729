internal import ArgumentParser
internal import CentreCore

/// Which children in care.
struct StayOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Whose: a reference, a parent's working name, or a child's for that child alone.",
            valueName: "REF"
        ))
    var ref: String

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Which child, as often as wanted; else all of them.", valueName: "NAME"))
    var child: [String] = []
}

extension Errand {
    /// The request of children who are in the room, and which of them are meant.
    mutating func stay(_ options: StayOptions) throws -> (ID<ChildCareRequest>, [ID<Child>]) {
        let meant = try care(options.ref) { !$0.inCare.isEmpty }
        return (meant.request.id, try children(options.child, of: meant))
    }
}

struct CareExtend: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extend", abstract: "Children stay until another time.",
        discussion: "EXAMPLES:\n  hearth childcare extend rosa 23:30\n  hearth childcare extend kim --open")

    @OptionGroup var stay: StayOptions

    @Argument(help: ArgumentHelp("Until when.", valueName: "TIME"))
    var until: String?

    @Flag(help: "Nobody knows until when.")
    var open = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        if open, until != nil { throw Trouble.contradiction("TIME", "--open") }
        if !open, until == nil { throw Trouble.missingArgument("TIME") }
        try Errand.write(common) { errand in
            let (request, children) = try errand.stay(stay)
            let until = try until.map { try errand.when.ahead($0) }
            try errand.record(.care(.extend(request, children, until: until)))
        }
    }
}

struct CareHand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand", abstract: "Another carer has these children now.",
        discussion: "EXAMPLES:\n  hearth childcare hand rosa Bea")

    @OptionGroup var stay: StayOptions

    @Argument(help: ArgumentHelp("To whom: a carer who is here.", valueName: "CARER"))
    var carer: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let (request, children) = try errand.stay(stay)
            try errand.record(.care(.hand(request, children, to: try errand.carer(carer))))
        }
    }
}

struct CareCalled: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "called", abstract: "The parent was called, and should be back within the centre's time."
    )

    @Argument(
        help: ArgumentHelp("Whose: a reference, or a child's or parent's working name.", valueName: "REF"))
    var ref: String

    @Option(help: ArgumentHelp("When; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let request = try errand.care(ref) { !$0.inCare.isEmpty }.request
            try errand.record(
                .care(.callParent(request.id, at: try at.map { try errand.when.moment($0) })))
        }
    }
}

struct CareTakeBack: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-back", abstract: "A taking in, a collecting or a request was a mistake.",
        discussion: HelpText.careTakeBack)

    @OptionGroup var meant: StayOptions

    @Flag(help: "Only the collecting was wrong: the children are still here.")
    var collected = false

    @Flag(help: "The whole stay of children who were collected was wrong: they were never here.")
    var stay = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        if collected, stay { throw Trouble.contradiction("--collected", "--stay") }
        try Errand.write(common) { errand in
            let request = try errand.care(meant.ref) { request in
                request.named.contains { collected ? $0.stay.state == .collected : $0.hasStayed }
            }
            let chosen = try errand.children(meant.child, of: request)
            try errand.record(try actions(request.request, chosen).map { .care($0) })
        }
    }

    private func actions(_ request: ChildCareRequest, _ chosen: [ID<Child>]) throws(Trouble) -> [CareAction] {
        let children = request.named.filter { chosen.isEmpty || chosen.contains($0.id) }
        if collected {
            let gone = children.filter { $0.stay.state == .collected || $0.needsALook }
            guard !gone.isEmpty else { throw .refused(.unknownPart) }
            return gone.map { .putRight(request.id, $0.id, .inCare) }
        }
        let stayed = children.filter(\.hasStayed)
        guard !stayed.isEmpty else { return [.takeBack(request.id)] }
        // Of a child who went home, who collected goes as well: that is said in so many words.
        if !stay, stayed.contains(where: { $0.stay.state == .collected }) {
            throw .missingArgument("--collected, --stay")
        }
        return stayed.map { .putRight(request.id, $0.id, .takenBack) }
    }
}

struct CareSettle: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: "Two desks wrote at once about a child: this is how it is.",
        discussion: "STATE is here, collected, or never-here.")

    @OptionGroup var stay: StayOptions

    @Argument(help: ArgumentHelp("How it is.", valueName: "STATE"), completion: .list(Self.states.map(\.0)))
    var state: String

    @OptionGroup var common: CommonOptions

    static let states: [(String, Child.StayState)] = [
        ("here", .inCare), ("collected", .collected), ("never-here", .takenBack),
    ]

    func run() throws {
        guard let wanted = Self.states.first(where: { $0.0 == state })?.1 else {
            throw Trouble.unknownCode(state, among: Self.states.map(\.0))
        }
        try Errand.write(common) { errand in
            let meant = try errand.care(stay.ref) { $0.named.contains(where: \.needsALook) }
            let chosen = try errand.children(stay.child, of: meant)
            let children = meant.request.named.filter { child in
                chosen.isEmpty ? child.needsALook : chosen.contains(child.id)
            }
            if children.isEmpty { throw Trouble.refused(.nothingToChange) }
            try errand.record(children.map { .care(.putRight(meant.request.id, $0.id, wanted)) })
        }
    }
}
