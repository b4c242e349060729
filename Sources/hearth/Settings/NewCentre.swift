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

    /// Writes the centre's first deed into a directory that is missing or empty.
    ///
    /// Throws, with nothing written, where an answer cannot be kept or the directory cannot be used.
    func found(at place: String) throws(Trouble) {
        let rules = try TimeZones.rules(zone)
        guard !DataPlace.isSymlink(place) else { throw .isASymlink(place) }
        var mint = WallClock.mint()
        let founding = Founding(
            name: name, zone: zone, coordinator: coordinator, language: language.code,
            lists: [
                .reasons: StartingLists.reasons.compactMap { Code($0) },
                .services: StartingLists.services.compactMap { Code($0) },
                .referrals: StartingLists.referrals.compactMap { Code($0) },
            ],
            digits: StartingLists.digits.compactMap { Code($0) })
        let entry: Entry
        do {
            entry = try Centre.found(founding, at: rules.moment(WallClock.now), mint: &mint)
        } catch {
            throw .refused(error)
        }
        let isNew = !DataPlace.exists(place)
        let isFree = DirectoryTree.names(in: place).isEmpty
        do {
            try Store.create(place, founding: entry, mint: &mint)
        } catch {
            if isFree { Self.clearAway(place, isNew: isNew, after: error) }
            throw Self.trouble(error, at: place)
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
        let words = Catalogue(language)
        let sentence = words("cli.founded", ["name": Telling.safe(Text.kept(name)), "path": place])
        if json {
            var object = JSONObject()
            object.put("name", Text.kept(name))
            object.put("data", place)
            object.put("zone", zone)
            try Output.write(object.text + "\n")
            Output.say(sentence)
        } else {
            try Output.write(sentence + "\n")
        }
        Output.say(words("cli.plain"))
    }
}
