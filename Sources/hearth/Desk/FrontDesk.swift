internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

/// `hearth` without a command: the front desk of the centre in the data directory.
enum FrontDesk {
    static func run(_ options: CommonOptions) throws {
        let place = try DataPlace.path(asked: options.data)
        guard Environment.isTerminal(0), Environment.isTerminal(1) else { throw Trouble.needsTerminal }
        let opened: OpenedCentre
        do throws(Trouble) {
            opened = try open(place, options)
        } catch .noCentre {
            try FirstStart.run(at: place, options)
            opened = try open(place, options)
        }
        let language = try Speech.language(asked: options.lang, centre: opened.centre.settings.language.value)
        let welcome = try options.person.map { name throws(Trouble) in try person(name, in: opened.centre) }
        try DeskSession.run(opened, language: language, welcome: welcome)
    }

    /// Opens the centre as the one desk; a long reading shows how far it is.
    private static func open(_ place: String, _ options: CommonOptions) throws(Trouble) -> OpenedCentre {
        let started = WallClock.now
        var shown = false
        let opened = try OpenedCentre(at: place, mode: .desk) { progress in
            guard started.milliseconds + 1000 < WallClock.now.milliseconds, progress.total > 0 else { return }
            shown = true
            try? Output.write("\r\(progress.done * 100 / progress.total) %", to: 2)
        }
        if shown { try? Output.write("\r      \r", to: 2) }
        return opened
    }

    private static func person(_ typed: String, in centre: Centre) throws(Trouble) -> ID<Person> {
        guard let person = centre.personNamed(typed) else {
            let names = centre.activePeople.compactMap(\.name.value)
            throw .unknownPerson(typed, nearest: Text.nearest(to: typed, in: names) { $0 })
        }
        return person.id
    }
}
