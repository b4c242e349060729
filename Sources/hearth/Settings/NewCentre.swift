internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

/// A centre that is about to begin.
struct NewCentre {
    var name: String
    var coordinator: String
    /// An IANA zone name.
    var zone: String
    var language: Language

    var turn = MinuteOfDay.sixInTheMorning
    var opening: OpeningHours?
    /// Who else works at the desk from the first day.
    var others: [String] = []
    var guarding = Guarding.plain

    /// How the centre's files are to be kept.
    enum Guarding {
        case plain
        /// With these passphrases, the first the coordinator's, and this code on paper.
        case sealed([Passphrase], PaperCode)
    }

    /// Refuses, before anybody is asked for more, what could not begin.
    func check(_ place: String) throws(Trouble) {
        _ = try entry()
        guard !DataPlace.isSymlink(place) else { throw .isASymlink(place) }
        if DataPlace.exists(place + "/centre.json") { throw .directoryNotEmpty(place) }
    }

    private func entry() throws(Trouble) -> Entry {
        let rules = try TimeZones.rules(zone)
        var mint = WallClock.mint()
        var founding = Founding(
            name: name, zone: zone, coordinator: coordinator, language: language.code,
            lists: [
                .reasons: StartingLists.reasons.compactMap { Code($0) },
                .services: StartingLists.services.compactMap { Code($0) },
                .referrals: StartingLists.referrals.compactMap { Code($0) },
            ],
            digits: StartingLists.digits.compactMap { Code($0) }, opening: opening)
        founding.turn = turn
        founding.others = others
        do {
            return try Centre.found(founding, at: rules.moment(WallClock.now), mint: &mint)
        } catch {
            throw .refused(error)
        }
    }

    /// Writes the centre's first deed into a directory that is missing or empty; gives what opens it.
    ///
    /// Throws, with nothing written, where an answer cannot be kept or the directory cannot be used.
    @discardableResult
    func found(at place: String) throws(Trouble) -> Seal {
        try check(place)
        let entry = try entry()
        var mint = WallClock.mint()
        let (seal, slots) = try keys(of: entry, mint: &mint)
        let isNew = !DataPlace.exists(place)
        let isFree = DirectoryTree.names(in: place).isEmpty
        do {
            try Store.create(place, founding: entry, seal: seal, slots: slots, mint: &mint)
        } catch {
            if isFree { Self.clearAway(place, isNew: isNew, after: error) }
            throw Self.trouble(error, at: place)
        }
        return seal
    }

    /// New keys in a new box: half a second a lid.
    private func keys(
        of entry: Entry, mint: inout Mint
    ) throws(Trouble) -> (Seal, KeySlots?) {
        guard case .sealed(let passphrases, let paper) = guarding, let first = passphrases.first else {
            return (.plain, nil)
        }
        let ring = KeyRing(ofNew: ID(mint: &mint))
        do {
            var slots = try KeySlots(for: ring, first: first, of: entry.deed.by, mint: &mint)
            for another in passphrases.dropFirst() { try slots.add(another, to: ring, mint: &mint) }
            try slots.replacePaper(with: paper, to: ring, mint: &mint)
            return (.sealed(ring), slots)
        } catch {
            throw .key(error)
        }
    }

    /// Leaves nothing of a centre that a full or failing disk did not let begin.
    private static func clearAway(_ place: String, isNew: Bool, after error: StorageError) {
        switch error {
        case .file, .notSaved:
            for name in DirectoryTree.names(in: place) { DirectoryTree.remove("\(place)/\(name)") }
            if isNew { DirectoryTree.remove(place) }
        default: break
        }
    }

    private static func trouble(_ error: StorageError, at place: String) -> Trouble {
        switch error {
        case .notOurs(let path), .centreThere(let path): .directoryNotEmpty(path)
        case .file(let error) where error.isFull: .notSaved(reason: Environment.reason(error.code))
        case .file(let error): .cannotCreate(path: error.path, reason: Environment.reason(error.code))
        default: Trouble(error, at: place)
        }
    }

    /// Says that the centre is there.
    func tell(_ place: String, json: Bool) throws(Trouble) {
        let paper: PaperCode? = if case .sealed(_, let code) = guarding { code } else { nil }
        let words = Catalogue(language)
        let sentence = words("cli.founded", ["name": Telling.safe(Text.kept(name)), "path": place])
        if json {
            var object = JSONObject()
            object.put("name", Text.kept(name))
            object.put("data", place)
            object.put("zone", zone)
            object.put("paper", paper?.description)
            try Output.write(object.text + "\n")
            Output.say(sentence)
        } else {
            try Output.write(sentence + "\n")
        }
        guard let paper else { return Output.say(words("cli.plain")) }
        if !json { try paper.tell(in: words, json: false) }
    }
}
