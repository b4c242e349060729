internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

/// `hearth` without a command: the front desk of the centre in the data directory.
enum FrontDesk {
    static func run(_ options: CommonOptions, contrast: Bool) throws {
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
        let welcome = try options.person.map { name throws(Trouble) in try opened.centre.staff(name) }
        try DeskSession.run(opened, language: language, welcome: welcome, theme: .chosen(contrast: contrast))
    }

    /// Opens the centre as the one desk; a long reading shows how far it is.
    private static func open(_ place: String, _ options: CommonOptions) throws(Trouble) -> OpenedCentre {
        var meter = ProgressMeter()
        defer { meter.clear() }
        return try OpenedCentre(at: place, mode: .desk) { meter.show($0.done, of: $0.total) }
    }
}
