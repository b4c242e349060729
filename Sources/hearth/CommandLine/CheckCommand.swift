internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read and prove every line of every file; nothing is changed.",
        discussion: "Exit status 1 where a fault is found.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        let place = try DataPlace.path(asked: common.data)
        let opened = try OpenedCentre(
            at: place, mode: .reader, seal: try Unlocking.seal(of: place, common))
        let language = try Speech.language(asked: common.lang, centre: opened.centre.settings.language.value)
        let words = Catalogue(language, override: CentreWords.text(of: language, in: place))
        let report: CheckReport
        do {
            report = try opened.store.check()
        } catch {
            let trouble = Trouble(error, at: place)
            throw Ending(status: trouble.status, sentence: trouble.sentence(in: Wording(words)))
        }
        for sentence in Wording(words).sentences(for: opened.notices) { Output.say(sentence) }
        try common.json ? tellPrograms(report) : tellPeople(report, words)
        let isWhole = !opened.notices.contains { if case .linesGone = $0 { true } else { false } }
        if !report.isSound || !isWhole { throw Ending(status: .foundNothing) }
    }

    private func tellPeople(_ report: CheckReport, _ words: Catalogue) throws(Trouble) {
        var text = ""
        for file in report.files where !file.isSound || file.refused != nil {
            if let refused = file.refused {
                text += words("cli.check.refused", ["file": file.name, "fault": words(refused.key)]) + "\n"
            }
            for line in file.badLines {
                let values = [
                    "file": file.name, "line": "\(line.number)", "fault": words(line.fault.key),
                ]
                text += words("cli.check.badLine", values) + "\n"
            }
            for gap in file.missing {
                let numbers = gap.count == 1 ? "\(gap.lowerBound)" : "\(gap.lowerBound)–\(gap.upperBound)"
                text += words("cli.check.missing", ["file": file.name, "numbers": numbers]) + "\n"
            }
            if file.unfinished > 0 {
                text +=
                    words("cli.check.unfinished", ["file": file.name, "bytes": "\(file.unfinished)"]) + "\n"
            }
        }
        for stranger in report.strangers {
            text += words("cli.check.stranger", ["file": Telling.safe(stranger)]) + "\n"
        }
        let unknown = report.files.reduce(0) { $0 + $1.unknown.events }
        if unknown > 0 { text += words("cli.check.unknown", count: unknown) + "\n" }
        let faults = report.files.reduce(0) { $0 + $1.faults }
        let values = ["files": "\(report.files.count)", "lines": "\(report.lines)", "faults": "\(faults)"]
        text += words(faults == 0 ? "cli.check.good" : "cli.check.faults", values) + "\n"
        try Output.write(text)
    }

    private func tellPrograms(_ report: CheckReport) throws(Trouble) {
        for file in report.files {
            var object = JSONObject()
            object.put("file", file.name)
            object.put("bytes", file.bytes)
            object.put("lines", file.lines)
            object.put("sound", file.isSound)
            object.put("refused", file.refused.map { "\($0)" })
            object.put("badLines", file.badLines.count)
            object.put("missing", file.missing.reduce(0) { $0 + $1.count })
            object.put("unfinished", file.unfinished)
            object.put("unknown", file.unknown.events)
            try Output.write(object.text + "\n")
        }
    }
}

extension LineFault {
    /// The catalogue's key of what is wrong with a line.
    fileprivate var key: String {
        switch self {
        case .notJSON: "cli.fault.notJSON"
        case .unfinished: "cli.fault.unfinished"
        case .tooLong: "cli.fault.tooLong"
        case .wrongNumber: "cli.fault.wrongNumber"
        case .malformed: "cli.fault.malformed"
        case .notProved: "cli.fault.notProved"
        case .newerFormat: "cli.fault.newerFormat"
        case .fromElsewhere: "cli.fault.fromElsewhere"
        case .unreadable: "cli.fault.unreadable"
        case .letGo: "cli.fault.letGo"
        }
    }
}

extension CheckReport.File {
    /// How many things are wrong with the file.
    fileprivate var faults: Int {
        (refused == nil || refused == .letGo ? 0 : 1) + badLines.count + missing.count
            + (unfinished > 0 ? 1 : 0)
    }
}
