import CentreCore
import Storage
import TerminalDriver
import Testing

/// Programs that know nothing of Hearth but what `FORMAT.md` and the text beside it say read the record.
@Suite(.serialized) struct StrangerTests {
    private static let reader = FilePath.join(FormatDescription.root, "Tests/StorageTests/reader.py")
    static let unsealer = FilePath.join(FormatDescription.root, "Tests/StorageTests/unseal.py")

    static func run(_ program: String, _ arguments: [String], input: String = "") throws -> String {
        let said = try Command.run(
            Launch(program: program, arguments: arguments, environment: Launch.plainEnvironment), input: input
        )
        try #require(said.exitCode == 0, "\(program): \(said.errors)")
        return said.output
    }

    @Test func `the readers in Python have seventy lines at the most, and what they share no more than that`()
        throws
    {
        for name in ["record.py", "reader.py", "creche.py", "meetings.py"] {
            let path = FilePath.join(FormatDescription.root, "Tests/StorageTests/\(name)")
            let bytes = try #require(try PosixFileSystem().contents(of: path, limit: 1 << 16))
            #expect(bytes.count { $0 == 0x0a } <= 70, "\(name)")
        }
    }

    @Test(arguments: [UInt64(1), 2]) func `a reader in Python gives the visits that the centre has`(
        _ seed: UInt64
    ) throws {
        let folder = try Scratch()
        let directory = FilePath.join(folder.path, "centre")
        var evening = try Evening(on: PosixFileSystem(), directory: directory, seed: seed)
        try evening.liveThroughEverything()
        let listed = try Self.run("/usr/bin/python3", [Self.reader, directory])
        let whole = try evening.wholeCentre()
        let expected = whole.visits.values.filter(whole.counts).sorted { $0.id < $1.id }
        #expect(expected.count > 20)
        #expect(expected.count < whole.visits.count)
        #expect(listed.split(separator: "\n").map(String.init) == expected.map(Self.described))
    }

    @Test func `a sealed centre is opened in Python with its passphrase, and is the same centre`() throws {
        let folder = try Scratch()
        let (sealed, plain) = (folder.path + "/sealed", folder.path + "/plain")
        let whole = try Evening.$seal.withValue(.sealed(BothSeals.keys)) {
            var evening = try Evening(on: PosixFileSystem(), directory: sealed)
            try evening.liveThroughEverything()
            return try evening.wholeCentre()
        }
        let python = "/usr/bin/python3"
        _ = try Self.run(python, [Self.unsealer, sealed, plain], input: " \(BothSeals.passphrase)\n")
        let listed = try Self.run(python, [Self.reader, plain])
        let expected = whole.visits.values.filter(whole.counts).sorted { $0.id < $1.id }
        #expect(expected.count > 20)
        #expect(listed.split(separator: "\n").map(String.init) == expected.map(Self.described))
        let evening = try Evening(joining: PosixFileSystem(), directory: plain, mode: .reader)
        #expect(try evening.store.check().isSound)
        let wrong = try Command.run(
            Launch(
                program: python, arguments: [Self.unsealer, sealed, folder.path + "/none"],
                environment: Launch.plainEnvironment), input: "wrong")
        #expect(wrong.exitCode == 1)
    }

    @Test func `the reader finds no forgotten name, nor in an old copy that was put back`() throws {
        let folder = try Scratch()
        let directory = FilePath.join(folder.path, "centre")
        let files = PosixFileSystem()
        var evening = try Evening(on: files, directory: directory)
        let stays = try evening.arrive("Wanda")
        let goes = try evening.arrive("Wanda")
        try evening.act(.change(goes, VisitChange(handle: .to("wanda"))))
        let journal = FilePath.join(directory, "journal")
        let name = try #require(try files.list(journal).first { $0.contains("2026-11") })
        let path = FilePath.join(journal, name)
        let old = try files.contents(of: path, limit: 1 << 20) ?? []
        try evening.forget("wanda", but: stays)
        let listed = try Self.run("/usr/bin/python3", [Self.reader, directory])
        #expect(listed.split(separator: "\n").map { $0.contains("\"name\": \"Wanda\"") } == [true, false])
        try files.replace(path, with: old)
        #expect(try Self.run("/usr/bin/python3", [Self.reader, directory]) == listed)
        evening.store.close()
        _ = try Evening(joining: files, directory: directory, mode: .desk, at: evening.now)
        #expect(try Self.run("/usr/bin/python3", [Self.reader, directory]) == listed)
        #expect(try files.contents(of: path, limit: 1 << 20)?.containsSequence(Array("wanda".utf8)) == false)
    }

    @Test func `jq reads the journal`() throws {
        let folder = try Scratch()
        let directory = FilePath.join(folder.path, "centre")
        var evening = try Evening(on: PosixFileSystem(), directory: directory)
        try evening.pass(visits: 10)
        let names = try PosixFileSystem().list(FilePath.join(directory, "journal")).sorted()
        let paths = names.map { FilePath.join(FilePath.join(directory, "journal"), $0) }
        let handles = try Self.run(
            "/usr/bin/jq", ["-r", #".e.events[]? | select(.kind == "visit.arrived") | .handle"#] + paths)
        #expect(
            handles.split(separator: "\n").sorted()
                == (0..<10).map { $0 % 3 == 0 ? "null" : "Rosa \($0) \"\\ñ" }.sorted())
    }

    /// A visit as the reader prints it.
    private static func described(_ visit: Visit) -> String {
        let state = visit.state.state
        let left = state == .present ? nil : visit.left.value?.instant.milliseconds
        let reasons = visit.ticked.map { quoted($0.text) }.joined(separator: ", ")
        return
            #"{"id": "\#(visit.id)", "state": \#(quoted(state?.rawValue)), "name": \#(quoted(visit.name)), "#
            + #""people": \#(visit.arrivals), "children": \#(visit.childrenAlong), "reasons": [\#(reasons)], "#
            + #""arrived": \#(visit.arrived.value?.instant.milliseconds ?? 0), "#
            + #""left": \#(left.map { "\($0)" } ?? "null")}"#
    }

    static func quoted(_ text: String?) -> String {
        guard let text else { return "null" }
        var json = JSONWriter()
        json.string(text)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

extension Evening {
    /// An evening on which everything happens that can happen to a visit.
    mutating func liveThroughEverything() throws {
        try pass(visits: 24)
        try passBeside()
        let group = try act(.arrive(Arrival(handle: "Bea", people: 4, children: 2)))
        guard case .visitArrived(let bea)? = group.first?.events.first else { throw Missing() }
        try act(.leave(bea.visit, people: 2))
        try act(.change(bea.visit, VisitChange(handle: .cleared, people: 5, reasons: [code("shower")])))
        let mistaken = try arrive("Nobody", reasons: ["rest"])
        try act(.takeBackVisit(mistaken))
        let returning = try arrive("Céu", reasons: ["meal", "rest"])
        try act(.leave(returning))
        try act(.reopen(returning))
        try act(.change(returning, VisitChange(reasons: [code("rest")])))
        let sleeper = try arrive("زينب")
        later(days: 1)
        try act(.closeByDesk(sleeper))
        try undo(.leave(returning))
        try undo(.change(returning, VisitChange(handle: .to("Ceu"))))
        try act(.takeBackImport(try takeIn(visits: 3)))
        _ = try takeIn(visits: 4)
        later(days: 10)
        try arrive("In December")
        let stays = try arrive("Wanda")
        try arrive("wanda")
        try forget("WANDA", but: stays)
    }

    /// Somebody asks to be forgotten and is, but for one visit of somebody else's.
    mutating func forget(_ name: String, but other: ID<Visit>? = nil) throws {
        try act(.askForget(name))
        let request = try #require(shown.openRequests.last)
        var found: [Mention] = []
        for file in store.searchable { found += try store.mentions(of: name, in: file) }
        let chosen = request.choices(of: found).filter { other == nil || $0.visit != other }
        try act(.forget(request.id, chosen.flatMap(\.places)))
        shown = store.centre
    }

    /// Does something and takes it back.
    private mutating func undo(_ action: Action) throws {
        let before = shown
        let lines = try act(action)
        try act(.takeBack(Done(lines: lines, reversals: before.reversals(of: lines.flatMap(\.events)))))
    }

    /// Takes in a file of visits that ended months ago.
    private mutating func takeIn(visits: Int) throws -> ID<Act> {
        now = now.advanced(minutes: 1)
        let act = ID<Act>(mint: &mint)
        let at = Self.zone.moment(now)
        let deed = Deed(
            act: act, at: at, by: try coordinator, h: UInt64(clamping: now.milliseconds), via: .import)
        var batch = try store.beginBatch()
        try batch.add(
            Entry(deed: deed, events: [.importTaken(ImportTaken(batch: act, digest: "00", visits: visits))]))
        for number in 0..<visits {
            let came = Self.zone.moment(now.advanced(minutes: -100 * 1440 + number))
            let visit = ID<Visit>(at: came.instant, mint: &mint)
            let arrived = VisitArrived(visit: visit, time: came, handle: "Old \(number)")
            let left = VisitLeft(
                visit: visit, time: came, after: [EventRef(line: act.of(Line.self), index: 0)])
            try batch.add(Entry(deed: deed, events: [.visitArrived(arrived), .visitLeft(left)]))
        }
        try store.commit(batch)
        shown = store.centre
        return act
    }

    /// The centre with all its history.
    mutating func wholeCentre() throws -> Centre {
        var centre = store.centre
        for month in Set(
            try files.list(FilePath.join(directory, "journal")).compactMap { JournalName($0)?.month })
        {
            for line in try store.loadMonth(month) { centre.apply(line) }
        }
        return centre
    }
}
