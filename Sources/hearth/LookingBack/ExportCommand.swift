internal import ArgumentParser
internal import CentreCore
internal import Resources
internal import Storage

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Everything that you may read, names and words with it, as plain JSON; coordinators only.",
        discussion: HelpText.export)

    @Option(
        help: ArgumentHelp("A folder that is not there yet, or is empty.", valueName: "DIR"),
        completion: .directory)
    var to: String

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("What for: it is kept in the trail, with your name.", valueName: "TEXT"))
    var why: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        let place = DataPlace.trimmed(to)
        try Errand.write(common) { errand in
            try errand.allow(.exportOfAll)
            try errand.check(.noteLook(.exportAll, why: why))
            try ExportFolder.check(place)
            if ExportFolder.wasBrokenOff(at: place) {
                Output.say(errand.words("export.brokenOff", ["path": Telling.safe(place + ".part")]))
            }
            // That it can be written there is proved first: the trail tells of nothing that did not happen.
            let folder = try ExportFolder(at: place)
            let note = try errand.noteLook(.exportAll, why: why)
            let leftOut: Int
            do {
                leftOut = try errand.export(to: folder, why: why)
            } catch {
                // Where not even this can be noted, what it would take back stands.
                _ = try? errand.noteLook(.exportBroken, about: note.of(Look.Thing.self))
                throw error
            }
            if leftOut > 0 { Output.say(errand.words("export.leftOut", count: leftOut)) }
            Output.say(errand.words("export.danger"))
            guard common.json else {
                return try Output.write(errand.words("export.done", ["path": Telling.safe(place)]) + "\n")
            }
            var object = JSONObject()
            object.put("path", place)
            object.put("leftOut", leftOut)
            try Output.write(object.text + "\n")
        }
    }
}

extension Errand {
    /// Writes everything that the person may read into a folder, and tells how many issues were left out.
    fileprivate mutating func export(to folder: ExportFolder, why: String) throws -> Int {
        guard let reader = person.flatMap({ centre.people[$0] }) else { return 0 }
        var export = WholeExport(
            of: store, to: folder, for: reader, why: why, wording: wording,
            now: when.now, today: when.today)
        var meter = ProgressMeter()
        defer { meter.clear() }
        while try export.step(&store) { meter.show(export.progress.done, of: export.progress.total) }
        return export.leftOut
    }
}
