internal import ArgumentParser
internal import CentreCore

struct CareChangeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: "Put right what a request says, and what is known and arranged.",
        discussion: HelpText.careChange)

    @Argument(
        help: ArgumentHelp("Which: a reference, or a child's or parent's working name.", valueName: "REF"))
    var ref: String

    @Option(parsing: .unconditional, help: ArgumentHelp("The parent's working name.", valueName: "NAME"))
    var parent: String?

    @Flag(help: "No name.")
    var noParent = false

    @Option(help: ArgumentHelp("The parent's visit: a reference, or a working name.", valueName: "REF"))
    var visit: String?

    @Flag(help: "No visit.")
    var noVisit = false

    @Option(
        help: ArgumentHelp("The session to which the parent goes meanwhile: a reference.", valueName: "REF"))
    var session: String?

    @Flag(help: "No session.")
    var noSession = false

    @Option(help: ArgumentHelp("From when.", valueName: "TIME"))
    var from: String?

    @Flag(help: "As soon as it can be.")
    var noFrom = false

    @Option(help: ArgumentHelp("Until when.", valueName: "TIME"))
    var until: String?

    @Flag(help: "Nobody knows until when.")
    var noUntil = false

    @OptionGroup var plan: PlanOptions

    @Flag(help: "Nobody knows how to reach the parent.")
    var noReach = false

    @Flag(help: "Nobody is to be called.")
    var noCall = false

    @Flag(help: "Anybody may be called.")
    var noNeverCall = false

    @OptionGroup var notes: NoteOptions

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("A child's other name, as OLD:NEW.", valueName: "OLD:NEW"))
    var rename: [String] = []

    @Option(parsing: .unconditionalSingleValue, help: ArgumentHelp("A child's age.", valueName: "NAME:AGE"))
    var age: [String] = []

    @Option(
        parsing: .unconditionalSingleValue, help: ArgumentHelp("One more child.", valueName: "NAME:AGE"))
    var add: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("A child that was written down by mistake.", valueName: "NAME"))
    var leaveOut: [String] = []

    @OptionGroup var common: CommonOptions

    func run() throws {
        try checkClashes()
        try Errand.write(common) { errand in
            let request = try errand.care(ref).request
            let change = try change(of: request, in: &errand)
            try errand.record(.care(.change(request.id, change)))
        }
    }

    private func checkClashes() throws(Trouble) {
        let pairs = [
            ("parent", parent != nil, noParent), ("visit", visit != nil, noVisit),
            ("session", session != nil, noSession),
            ("from", from != nil, noFrom), ("until", until != nil, noUntil),
            ("reach", plan.reach != nil, noReach), ("call", plan.call != nil, noCall),
            ("never-call", plan.neverCall != nil, noNeverCall),
        ]
        for (name, set, cleared) in pairs where set && cleared {
            throw .contradiction("--\(name)", "--no-\(name)")
        }
    }

    private func change(of request: ChildCareRequest, in errand: inout Errand) throws -> CareChange {
        var change = try errand.change(of: request, notes: notes, rename: rename, age: age) ?? CareChange()
        let when = errand.when
        if parent != nil || noParent { change.parent = Change(parent) }
        if visit != nil || noVisit { change.visit = Change(try visit.map { try errand.visit($0) }) }
        if session != nil || noSession {
            change.session = Change(try session.map { try errand.session($0).id })
        }
        if from != nil || noFrom { change.from = Change(try from.map { try when.planned($0) }) }
        let start = change.from.map(\.value) ?? request.wantedFrom
        let day = (start ?? request.wanted)?.serviceDay(turnsAt: when.turn)
        if until != nil || noUntil { change.until = Change(try until.map { try when.planned($0, on: day) }) }
        change.plan = plan.plan
        if noReach { change.plan.reach = .cleared }
        if noCall { change.plan.call = .cleared }
        if noNeverCall { change.plan.neverCall = .cleared }
        let joining = try add.map { typed in
            let child = TypedChild(typed)
            return ChildWish(
                name: child?.name ?? typed, band: try child.map { try errand.band($0.age) })
        }
        change.joining = joining
        change.leavingOut = try leaveOut.map { try errand.child($0, of: request).id }
        return change
    }
}

extension Errand {
    /// What is to be put right of the children of a request; `nil` where nothing differs.
    func change(
        of request: ChildCareRequest, notes: NoteOptions, rename: [String] = [], age: [String] = []
    ) throws -> CareChange? {
        guard !notes.isEmpty || !rename.isEmpty || !age.isEmpty else { return nil }
        var change = CareChange()
        func edit(_ child: Child, _ edit: (inout ChildWish) throws -> Void) rethrows {
            var wish = change.children[child.id] ?? ChildWish(standing: child)
            try edit(&wish)
            change.children[child.id] = wish
        }
        for typed in rename {
            guard let pair = TypedChild(typed) else {
                throw Trouble.whichChild(option: "--rename", names: [typed])
            }
            edit(try child(pair.name, of: request)) { $0.name = pair.age }
        }
        let children = request.named
        for typed in age {
            // One child needs no name before its age.
            let pair = TypedChild(typed)
            guard
                let who = try pair.map({ try child($0.name, of: request) })
                    ?? (children.count == 1 ? children[0] : nil)
            else { throw Trouble.whichChild(option: "--age", names: children.compactMap(\.name)) }
            try edit(who) { $0.band = try band(pair?.age ?? typed) }
        }
        let named = children.filter { $0.name != nil }
        for (place, texts) in try notes.read(among: named.compactMap(\.name)) {
            edit(named[place]) { $0.notes.merge(texts) { $1 } }
        }
        change.children = change.children.filter { id, wish in
            request.children[id].map { ChildWish(standing: $0) } != wish
        }
        return change.children.isEmpty ? nil : change
    }
}

extension ChildWish {
    /// A child as it stands.
    init(standing child: Child) {
        self.init(
            name: child.name ?? "", band: child.age.value,
            notes: Dictionary(uniqueKeysWithValues: child.known.map { ($0.note, $0.words) }))
    }
}
