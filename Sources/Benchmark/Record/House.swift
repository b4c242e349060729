internal import CentreCore
internal import Storage
internal import TerminalDriver

/// A centre made for measuring, with so many visits behind it.
struct House {
    static let name = "Riverside"

    let visits: Int
    let folder: String
    let isSealed: Bool
    /// What opens the sealed ones.
    static let passphrase = "lusab-babad-gutih-tugad"
    /// How many bytes of journal a visit takes that comes and leaves.
    let bytesAVisit: Double
    /// Whether it was made just now, and so holds nothing but these visits.
    let isNew: Bool

    /// The centre in a folder, made now unless it stands there already.
    init(_ visits: Int, in folder: String, isSealed: Bool = false) throws {
        self.visits = visits
        self.folder = folder
        self.isSealed = isSealed
        isNew = try !PosixFileSystem().exists(FilePath.join(folder, "centre.json"))
        if isNew {
            try Self.begin(in: folder, isSealed: isSealed)
            try Self.live(visits, in: folder)
        }
        bytesAVisit = Double(try System.bytes(in: FilePath.join(folder, "journal"))) / Double(visits)
    }

    /// Begins a centre without any history, as a person would.
    static func begin(in folder: String, isSealed: Bool = false) throws {
        let words = [
            "init", "--name", name, "--coordinator", "Bea", "--zone", "UTC", "--data", folder,
        ]
        let kind = isSealed ? ["--passphrase-fd", "0"] : ["--plain"]
        let said = try Command.run(.hearth(words + kind), input: isSealed ? passphrase + "\n" : "")
        guard said.exitCode == 0 else { throw Missed(description: "no centre in \(folder): \(said.errors)") }
    }

    /// Writes the history as the desk would have: a line when somebody comes, another when they leave.
    private static func live(_ visits: Int, in folder: String) throws {
        let now = Instant(milliseconds: System.wallClock())
        let seed = Mint(seed: 1975)
        var (store, centre, _) = try Store.open(
            folder, mode: .desk, seal: try seal(of: folder), mint: Mint(seed: UInt64(visits))
        ) { centre in
            ServiceDay(Moment(now, offset: 0), turnsAt: centre.settings.turnsAt)
        }
        guard let person = centre.activePeople(at: Moment(now, offset: 0)).first?.id else {
            throw Missed(description: "nobody is here")
        }
        var mint = seed
        var crowd = Crowd(visits, until: now, seed: 8)
        var batch = try store.beginBatch()
        for number in 0..<visits {
            let coming = crowd.next(number)
            let visit = ID<Visit>(at: coming.arrived, mint: &mint)
            let arrived = deed(at: coming.arrived, by: person, &mint)
            let came = VisitArrived(
                visit: visit, handle: coming.name, people: coming.people, children: coming.children,
                reasons: coming.reasons, need: coming.need)
            try batch.add(Entry(deed: arrived, events: [.visitArrived(came)]))
            guard coming.left < now else { continue }
            // The first line of a deed bears the deed's own id.
            let line = EventRef(line: arrived.act.of(Line.self))
            let left = VisitLeft(visit: visit, after: [line])
            try batch.add(Entry(deed: deed(at: coming.left, by: person, &mint), events: [.visitLeft(left)]))
        }
        try store.commit(batch)
        try store.writeCaches(today: ServiceDay(Moment(now, offset: 0), turnsAt: centre.settings.turnsAt))
    }

    static func seal(of folder: String) throws -> Seal {
        guard let slots = try Store.identity(of: folder).slots else { return .plain }
        return .sealed(try slots.open(with: Passphrase(typed: passphrase)))
    }

    /// Has the keys of a sealed centre lie in a box that costs a quarter of the usual work to open.
    func makeBoxAnew() throws {
        let seal = try Self.seal(of: folder)
        var mint = Mint(seed: 4)
        var (store, _, _) = try Store.open(folder, mode: .desk, seal: seal, mint: Mint(from: &mint)) { _ in
            ServiceDay(
                Moment(Instant(milliseconds: System.wallClock()), offset: 0), turnsAt: .sixInTheMorning)
        }
        guard let keys = store.keys else { throw Missed(description: "no keys in \(folder)") }
        let first = try Passphrase(typed: Self.passphrase)
        try store.replaceKeys(
            with: try KeySlots(for: keys, first: first, cost: KeySlots.usualCost / 4, mint: &mint))
        store.close()
    }

    /// A command in this centre, given what opens it; where it is to be compared with such a one, a plain centre's too.
    func launch(
        _ arguments: [String], givenPassphrase: Bool = false, passphrase: String = passphrase
    ) -> Launch {
        let words = arguments + ["--data", folder]
        guard isSealed || givenPassphrase else { return .hearth(words) }
        // The terminal, or nothing, stays on standard input.
        let opened = "printf '%s\\n' '\(passphrase)' >&4; exec 4>&-; exec \"$0\" \"$@\" --passphrase-fd 3"
        var launch = Launch.hearth(words)
        launch.arguments =
            [
                "-c", "P=$(mktemp -u); mkfifo $P; exec 3<>$P 4>$P; rm $P; " + opened, launch.program,
            ] + words
        launch.program = "/bin/sh"
        return launch
    }

    private static func deed(at time: Instant, by person: ID<Person>, _ mint: inout Mint) -> Deed {
        Deed(
            act: ID(mint: &mint), at: Moment(time, offset: 0), by: person,
            h: UInt64(clamping: time.milliseconds))
    }
}
