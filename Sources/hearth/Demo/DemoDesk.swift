internal import CentreCore
internal import Resources
internal import Storage
internal import Terminal

/// `hearth --demo`: the front desk of the invented centre, gone when it ends.
enum DemoDesk {
    static func run(_ options: CommonOptions, contrast: Bool) throws {
        guard Environment.isTerminal(0), Environment.isTerminal(1) else { throw Trouble.needsTerminal }
        let language = try Speech.language(asked: options.lang)
        EndSignals.holdBack()
        let directory = try TemporaryDirectory()
        let zone = (try? TimeZones.rules(TimeZones.ofThisMachine)) ?? .fixed(0)
        let now = zone.moment(WallClock.now)
        let demo = try DemoHome.make(in: directory.path + "/centre", now: now, zone: zone, language: language)
        var welcome = demo.welcome
        if let name = options.person {
            welcome = try demo.opened.centre.staff(name, at: now)
        }
        try DeskSession.run(
            demo.opened, language: language, welcome: welcome, isPractice: true,
            theme: .chosen(contrast: contrast),
            on: try Terminal.taken())
    }
}
