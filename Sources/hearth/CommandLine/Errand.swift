internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

/// One command's business with a centre: the centre as it stands, who does it, and when.
struct Errand {
    let options: CommonOptions
    let wording: Wording
    let when: When
    /// Who does it; for reading it may be nobody.
    let person: ID<Person>?
    /// Whether whoever does it showed their PIN, or needs none; who is taken for granted, for reading, did not.
    let isProved: Bool
    /// What is live, and the months that were loaded.
    private(set) var centre: Centre
    var store: Store
    private var mint: Mint
    private var months: Set<Month> = []

    /// Does something that writes: one person must be meant.
    ///
    /// As `.desk` it needs the centre for itself.
    static func write(
        _ options: CommonOptions, as mode: Store.Mode = .guest, proof: Proof = .pin,
        _ work: (inout Errand) throws -> Void
    ) throws {
        try run(options, as: mode, needsPerson: true, proof, work)
    }

    /// What somebody shows in a sealed centre before they do something there.
    enum Proof {
        /// The passphrase, and their PIN where they have one.
        case pin
        /// The passphrase is enough.
        case passphrase
    }

    /// Does something that only reads.
    static func read(_ options: CommonOptions, _ work: (inout Errand) throws -> Void) throws {
        try run(options, as: .guest, needsPerson: false, .pin, work)
    }

    private static func run(
        _ options: CommonOptions, as mode: Store.Mode, needsPerson: Bool, _ proof: Proof,
        _ work: (inout Errand) throws -> Void
    ) throws {
        var meter = ProgressMeter()
        let place = try DataPlace.path(asked: options.data)
        let seal = try Unlocking.seal(of: place, options)
        let opened = try OpenedCentre(at: place, mode: mode, seal: seal) { meter.show($0.done, of: $0.total) }
        meter.clear()
        let language = try Speech.language(asked: options.lang, centre: opened.centre.settings.language.value)
        let wording = Wording(
            Catalogue(language, override: CentreWords.text(of: language, in: opened.place)),
            settings: opened.centre.settings, today: opened.now.day)
        do {
            for sentence in wording.sentences(for: opened.notices) { Output.say(sentence) }
            let person = try person(options.person, in: opened.centre, at: opened.now, needed: needsPerson)
            let asksForPin = proof == .pin && (needsPerson || options.person != nil)
            if asksForPin { try prove(person, of: opened, options, wording) }
            var errand = Errand(
                options, wording: wording, opened: opened, person: person,
                isProved: asksForPin || pin(of: person, in: opened) == nil)
            try work(&errand)
            for sentence in wording.sentences(for: errand.store.takeNotices()) { Output.say(sentence) }
            // Caches only: what was recorded is safe, and the next start makes what is missing.
            try? errand.store.writeCaches(today: errand.when.today)
        } catch let trouble as Trouble {
            if case .readerGone = trouble { throw Ending(status: trouble.status) }
            throw Ending(status: trouble.status, sentence: trouble.sentence(in: wording))
        }
    }

    private init(
        _ options: CommonOptions, wording: Wording, opened: OpenedCentre, person: ID<Person>?, isProved: Bool
    ) {
        self.options = options
        self.wording = wording
        self.person = person
        self.isProved = isProved
        centre = opened.centre
        store = opened.store
        mint = WallClock.mint()
        when = When(
            zone: opened.zone, now: opened.now, turn: opened.centre.settings.turnsAt,
            words: (wording.words("cli.today"), wording.words("cli.yesterday")),
            tomorrow: wording.words("cli.tomorrow"))
    }

    private static func person(
        _ typed: String?, in centre: Centre, at now: Moment, needed: Bool
    ) throws(Trouble) -> ID<Person>? {
        if let typed { return try centre.staff(typed, at: now) }
        let active = centre.activePeople(at: now)
        if active.count != 1, needed { throw .whoIsIt(choices: active.compactMap(\.name.value)) }
        return active.count == 1 ? active[0].id : nil
    }
}

extension Errand {
    /// Brings a month to hand.
    mutating func load(_ month: Month) throws(Trouble) {
        guard months.insert(month).inserted else { return }
        do {
            centre.apply(try store.loadMonth(month))
        } catch {
            throw Trouble(error, at: store.directory)
        }
    }

    /// Brings earlier issues to hand that are like one.
    mutating func loadSimilar(to issue: Issue) throws(Trouble) {
        do {
            centre.apply(try store.linesOfIssues(like: issue))
        } catch {
            throw Trouble(error, at: store.directory)
        }
    }

    /// Brings the issue to hand that a receipt fits, of whichever month.
    mutating func loadIssue(withReceipt mark: String) throws(Trouble) {
        do {
            centre.apply(try store.linesOfIssue(withReceipt: mark))
        } catch {
            throw Trouble(error, at: store.directory)
        }
    }

    /// Takes in what others wrote since the centre was opened.
    mutating func catchUp() throws {
        do {
            for line in try store.grownTails() { centre.apply(line) }
        } catch {
            throw Trouble(error, at: store.directory)
        }
    }

    /// Lets go of the months that were brought to hand.
    mutating func letGoOfMonths() {
        centre.keepLive(since: when.today)
        months = []
    }

    /// Brings to hand the months in which a service day lies.
    mutating func load(_ day: ServiceDay) throws(Trouble) {
        let turn = centre.settings.turnsAt
        for edge in [day, day.advanced(by: 1)] {
            try load(Month(when.zone.start(of: edge, turnsAt: turn).instant))
        }
    }
}

extension Errand {
    var words: Catalogue { wording.words }

    /// Nothing was found: no sentence, only the exit status.
    var foundNothing: Ending { Ending(status: .foundNothing) }

    var telling: Telling {
        Telling(wording: wording, centre: centre, live: store.centre, today: when.today)
    }

    /// Has actions judged one upon the other, writes all of them down or none, and tells what is on the disk.
    mutating func record(_ actions: [Action]) throws {
        let entries = try saveAll(actions)
        if try tellSessions(entries) { return }
        if let entry = entries.last { try tell(entry) }
    }

    /// The same, without telling; gives the last that was written.
    mutating func save(_ actions: [Action]) throws -> Entry? { try saveAll(actions).last }

    private mutating func saveAll(_ actions: [Action]) throws -> [Entry] {
        if actions.count > 1 {
            var expected = centre
            for action in actions {
                let entry = try judge(action, in: expected)
                expected.apply(Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events))
            }
        }
        var saved: [Entry] = []
        for action in actions {
            let entry = try judge(action, in: centre)
            do {
                for line in try store.append(entry) { centre.apply(line) }
            } catch {
                throw Trouble(error, at: store.directory)
            }
            saved.append(entry)
        }
        return saved
    }

    private mutating func judge(_ action: Action, in centre: Centre) throws -> Entry {
        guard let person else { throw Trouble.whoIsIt(choices: []) }
        do {
            return try centre.decide(action, by: person, at: when.now, via: .cli, mint: &mint)
        } catch {
            throw Trouble.refused(error)
        }
    }

    mutating func record(_ action: Action) throws { try record([action]) }

    /// Judges an action and writes nothing: nobody is asked for more where it is refused.
    mutating func check(_ action: Action) throws { _ = try judge(action, in: centre) }

    /// Notes that what few may see is about to be shown: where it cannot be noted, it is not shown.
    @discardableResult
    mutating func noteLook(
        _ verb: LookVerb, about: ID<Look.Thing>? = nil, why: String? = nil
    ) throws -> ID<Look> {
        let entry = try judge(.noteLook(verb, about: about, why: why), in: centre)
        do {
            for line in try store.append(entry) { centre.apply(line) }
        } catch {
            throw Trouble(error, at: store.directory)
        }
        guard case .looked(let event)? = entry.events.first else { throw Trouble.ownFault("look") }
        return event.look
    }

    /// Refuses what the person may not be shown.
    func allow(_ reading: Reading) throws(Trouble) {
        guard let person else { throw .whoIsIt(choices: []) }
        do throws(Refusal) {
            try centre.allow(reading, by: person, at: when.now)
        } catch {
            throw .refused(error)
        }
    }

    private func tell(_ entry: Entry) throws(Trouble) {
        let care = entry.careRequests
        if !care.isEmpty { return try tell(care) }
        let kept = centre.kept(of: entry.events)
        if !kept.isEmpty { return try tell(kept.map(telling.line), kept.map(telling.object)) }
        guard let event = entry.events.first else { return }
        try tell([line(for: event)], [object(for: event)])
    }

    /// Says that it is on the disk, and what: for people, the first line beside that it is saved, the others below it.
    func tell(_ lines: [String], _ objects: [JSONObject]) throws(Trouble) {
        let saved = words("cli.saved", ["time": wording.time(when.now)])
        guard options.json else {
            let first = lines.first.flatMap { $0.isEmpty ? nil : $0 }
            return try Output.write(
                ([[saved, first].compactMap { $0 }.joined(separator: "  ")] + lines.dropFirst()).joined(
                    separator: "\n") + "\n")
        }
        Output.say(saved)
        for var object in objects {
            object.put("saved", true)
            try Output.write(object.text + "\n")
        }
    }
}
