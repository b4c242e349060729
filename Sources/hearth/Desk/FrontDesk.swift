internal import CentreCore
internal import Reports
internal import Resources
internal import Storage
internal import Terminal

/// `hearth` without a command: the front desk of the centre in the data directory.
enum FrontDesk {
    static func run(_ options: CommonOptions, contrast: Bool) throws {
        // The terminal is given back before anything begins anew.
        if try end(of: options, contrast: contrast) == .afresh { throw Afresh.start() }
    }

    /// How the desk ended, from the gate on.
    private static func end(of options: CommonOptions, contrast: Bool) throws -> DeskSession.End {
        let place = try DataPlace.path(asked: options.data)
        let isLocked = Afresh.isThis
        guard Environment.isTerminal(0), Environment.isTerminal(1) else { throw Trouble.needsTerminal }
        let theme = Theme.chosen(contrast: contrast)
        let identity: CentreFile
        do throws(Trouble) {
            identity = try self.identity(of: place)
        } catch .noCentre {
            return try begin(at: place, options, theme)
        }
        guard let slots = identity.slots, options.passphraseDescriptor == nil else {
            let opened = try open(place, seal: try Unlocking.seal(of: place, options))
            return try sit(
                at: opened, options, language: options.lang, isLocked: isLocked, theme,
                on: try Terminal.taken())
        }
        // Said before a passphrase is typed for nothing.
        guard !Store.hasOpenDesk(place) else { throw Trouble.openElsewhere(place) }
        let first = try Speech.language(asked: options.lang)
        let terminal = try Terminal.taken()
        let passed = try GateKeeper.pass(slots, of: place, language: first, theme: theme, on: terminal)
        guard let passed else { return .over }
        let chosen = passed.language == first ? options.lang : passed.language.code
        return try sit(
            at: passed.opened, options, language: chosen, isLocked: isLocked, theme, on: terminal)
    }

    /// The first start.
    private static func begin(
        at place: String, _ options: CommonOptions, _ theme: Theme
    ) throws -> DeskSession.End {
        let language = try Speech.language(asked: options.lang)
        let terminal = try Terminal.taken()
        let begun = try FirstStart.run(at: place, language: language, theme: theme, on: terminal)
        guard let begun else { return .over }
        // Whoever set it up sits here.
        let people = begun.opened.centre.activePeople(at: begun.opened.now)
        let founder = people.first { $0.holds(.coordinator) }?.id
        return try sit(
            at: begun.opened, options, language: begun.language.code, welcome: founder,
            isLocked: begun.isHidden, theme, on: terminal)
    }

    private static func sit(
        at opened: OpenedCentre, _ options: CommonOptions, language: String?,
        welcome founder: ID<Person>? = nil, isLocked: Bool = false, _ theme: Theme,
        on terminal: borrowing Terminal
    ) throws -> DeskSession.End {
        let language = try Speech.language(asked: language, centre: opened.centre.settings.language.value)
        let named = try options.person.map { name throws(Trouble) in
            try opened.centre.staff(name, at: opened.now)
        }
        let welcome = named ?? founder
        return try DeskSession.run(
            opened, language: language, welcome: welcome, isLocked: isLocked, theme: theme, on: terminal)
    }

    private static func identity(of place: String) throws(Trouble) -> CentreFile {
        do {
            return try Store.identity(of: place)
        } catch {
            throw Trouble(error, at: place)
        }
    }

    /// Opens the centre as the one desk; a long reading shows how far it is.
    private static func open(_ place: String, seal: Seal) throws(Trouble) -> OpenedCentre {
        var meter = ProgressMeter()
        defer { meter.clear() }
        return try OpenedCentre(at: place, mode: .desk, seal: seal) { meter.show($0.done, of: $0.total) }
    }
}

extension Terminal {
    /// Takes over the terminal that this process stands on.
    static func taken() throws(Trouble) -> Terminal {
        do {
            return try Terminal()
        } catch {
            throw Trouble(error)
        }
    }
}
