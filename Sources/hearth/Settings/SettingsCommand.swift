internal import ArgumentParser
package import CentreCore
internal import Reports
internal import Resources

struct SettingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings", abstract: "What the collective set for its centre.",
        discussion: HelpText.settings, subcommands: [SettingsShow.self, SettingsSet.self])
}

struct SettingsShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "All settings and code lists.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.read(common) { errand in
            let settings = errand.centre.settings
            let simple = Telling.simple(settings)
            guard common.json else {
                var text = simple.reduce(into: "") {
                    $0 += "\($1.0)  \($1.1.isEmpty ? "-" : Telling.safe($1.1))\n"
                }
                text += CareSettings(settings, errand.wording).text
                text += AgeingSettings(settings, errand.wording).text
                for (name, value) in [("on-call", settings.onCallNow), ("crisis", settings.crisisSteps)] {
                    let shown = (value ?? "-").split(separator: "\n").map { Telling.safe(String($0)) }
                    text += "\(name)  \(shown.joined(separator: "; "))\n"
                }
                let words = settings.unwrittenWords.map(Telling.safe).joined(separator: ", ")
                text += "not-written  \(words.isEmpty ? "-" : words)\n"
                for kind in settings.offered(.kinds)
                where settings.responseHours(kind) != Settings.usualResponse {
                    text += "response.\(kind)  \(settings.responseHours(kind))\n"
                }
                for list in CodeList.allCases {
                    for code in settings.offered(list) {
                        text +=
                            "\(list.rawValue).\(code)  \(Telling.safe(errand.wording.code(code, in: list)))\n"
                    }
                }
                return try Output.write(text)
            }
            try Output.write(errand.telling.settings.text + "\n")
        }
    }
}

extension Telling {
    /// The settings that are one value each, as they are typed.
    fileprivate static func simple(_ settings: Settings) -> [(String, String)] {
        [
            ("name", settings.name.value ?? ""), ("zone", settings.zone.value ?? ""),
            ("turn", settings.turnsAt.description), ("language", settings.language.value ?? ""),
            ("opening", OpeningText.written(settings.opening.value)),
            ("pin", "\(settings.pinLength)"),
            ("digits", settings.reasonsOnDigits.map(\.text).joined(separator: ",")),
            ("lock.soft", "\(settings.softLockMinutes)"), ("lock.hard", "\(settings.hardLockMinutes)"),
        ]
    }

    /// All settings and code lists, for programs.
    var settings: JSONObject {
        let settings = centre.settings
        var object = JSONObject()
        for (name, value) in Self.simple(settings)
        where !["digits", "lock.soft", "lock.hard"].contains(name) {
            object.put(name, value)
        }
        object.put("digits", settings.reasonsOnDigits.map(\.text))
        object.put("lock.soft", settings.softLockMinutes)
        object.put("lock.hard", settings.hardLockMinutes)
        CareSettings(settings, wording).put(into: &object)
        AgeingSettings(settings, wording).put(into: &object)
        object.put("on-call", settings.onCallNow)
        object.put("crisis", settings.crisisSteps)
        object.put("not-written", settings.unwrittenWords)
        for list in CodeList.allCases { object.put(list.rawValue, codes(in: list)) }
        return object
    }

    private func codes(in list: CodeList) -> [JSONObject] {
        centre.settings.offered(list).map { code in
            var object = JSONObject()
            object.put("code", code.text)
            object.put("words", wording.code(code, in: list))
            return object
        }
    }
}

struct SettingsSet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change one setting; coordinators only.", discussion: HelpText.settings)

    @Argument(help: ArgumentHelp("Which.", valueName: "SETTING"), completion: .list(Self.names))
    var setting: String

    @Argument(help: ArgumentHelp("To what.", valueName: "VALUE"))
    var value: String

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Where a figure comes from, for ratio.AGE.", valueName: "TEXT"))
    var source: String?

    @OptionGroup var common: CommonOptions

    static let names = [
        "name", "zone", "turn", "language", "digits", "opening", "pin", "lock.soft", "lock.hard", "capacity",
        "return", "names.after", "details.after", "on-call", "crisis", "not-written",
    ]

    func run() throws {
        if source != nil, CareSettings.age(of: setting) == nil {
            throw Trouble.needs("--source", "ratio.AGE")
        }
        try Errand.write(common) { errand in
            try errand.record(try action(in: errand))
        }
    }

    private func action(in errand: Errand) throws -> Action {
        switch setting {
        case "name": return .changeSettings(SettingsChanged(name: value))
        case "zone": return .changeSettings(SettingsChanged(zone: try TimeZones.rules(value).name))
        case "turn":
            guard let turn = MinuteOfDay(value) else { throw bad("cli.wanted.time") }
            return .changeSettings(SettingsChanged(turn: turn))
        case "language":
            return .changeSettings(SettingsChanged(language: try Speech.language(asked: value).code))
        case "digits":
            let codes = try value.split(separator: ",").map { typed in
                try errand.code(Text.trimmed(String(typed)), in: .reasons)
            }
            return .changeSettings(SettingsChanged(digits: codes))
        case "pin":
            return .changeSettings(SettingsChanged(pinLength: try number()))
        case "opening":
            guard let opening = OpeningText.read(value) else { throw bad("cli.wanted.opening") }
            return .changeSettings(SettingsChanged(opening: opening))
        case "lock.soft": return .changeSettings(SettingsChanged(softLock: try number()))
        case "lock.hard": return .changeSettings(SettingsChanged(hardLock: try number()))
        case "capacity":
            return .changeSettings(SettingsChanged(capacity: value == "-" ? .cleared : .to(try number())))
        case "on-call": return .changeSettings(SettingsChanged(onCall: try text()))
        case "crisis": return .changeSettings(SettingsChanged(crisis: try text()))
        case "not-written": return .changeSettings(SettingsChanged(unwritten: try text()))
        case "names.after": return .changeSettings(SettingsChanged(namesAge: try number()))
        case "details.after": return .changeSettings(SettingsChanged(detailsAge: try number()))
        case "return": return .changeSettings(SettingsChanged(returnWithin: try number()))
        default:
            if setting.hasPrefix("response.") {
                let kind = try errand.code(String(setting.dropFirst("response.".count)), in: .kinds)
                return .changeSettings(SettingsChanged(response: [kind: try number()]))
            }
            guard let age = CareSettings.age(of: setting) else { return try listAction(in: errand) }
            let table = errand.centre.settings.ratioTable
            let count = value == "-" ? nil : try number()
            return .changeSettings(
                SettingsChanged(ratios: try table.setting(age, to: count, source: source)))
        }
    }

    /// Text, or nothing where `-` was typed.
    private func text() throws -> Change<String> { value == "-" ? .cleared : .to(value) }

    private func number() throws -> Int {
        guard let number = Int(value) else { throw bad("cli.wanted.number") }
        return number
    }

    private func bad(_ wanted: String) -> Trouble {
        .badSetting(setting, typed: value, wanted: wanted)
    }

    /// `reasons.karaoke`: a code joins its list, gets its own wording, or is no longer offered.
    private func listAction(in errand: Errand) throws -> Action {
        let parts = setting.split(separator: ".", maxSplits: 1).map(String.init)
        let known = Self.names + ["ratio", "response"] + CodeList.allCases.map(\.rawValue)
        guard parts.count == 2, let list = CodeList(rawValue: parts[0]) else {
            let nearest = Text.nearest(to: parts.first ?? setting, in: known) { $0 }
            throw Trouble.unknownSetting(setting, nearest: nearest)
        }
        guard let code = Code(parts[1]) else { throw bad("cli.wanted.code") }
        guard value != "-" else {
            return .changeList(
                ListChanged(list: list, code: try errand.code(parts[1], in: list), offered: false))
        }
        return .changeList(ListChanged(list: list, code: code, wording: Change(value), offered: true))
    }
}

/// Opening hours as one line: `tue-thu 18:00-02:00, fri-sat 18:00-04:00`.
package enum OpeningText {
    private static let days = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    package static func written(_ hours: OpeningHours?) -> String {
        guard let hours else { return "" }
        var parts: [String] = []
        var first = 0
        while first < 7 {
            var last = first
            while last < 6, hours.days[last + 1] == hours.days[first] { last += 1 }
            if let span = hours.days[first] {
                let (from, to) = (days[first].prefix(3), days[last].prefix(3))
                let named = first == last ? "\(from)" : "\(from)-\(to)"
                parts.append("\(named) \(span.opens)-\(span.closes)")
            }
            first = last + 1
        }
        return parts.joined(separator: ", ")
    }

    /// The hours, or `nil` where the line does not read as hours.
    package static func read(_ text: String) -> OpeningHours? {
        var spans = [OpeningHours.Span?](repeating: nil, count: 7)
        for part in text.lowercased().split(separator: ",") {
            let words = part.split(separator: " ")
            guard words.count == 2, let named = range(words[0]) else { return nil }
            let times = words[1].split(separator: "-").compactMap { MinuteOfDay($0) }
            guard times.count == 2 else { return nil }
            for day in named { spans[day % 7] = OpeningHours.Span(opens: times[0], closes: times[1]) }
        }
        return OpeningHours(spans)
    }

    /// The days of `fri` or `fri-mon`, as numbers that may run past Sunday.
    private static func range(_ text: Substring) -> ClosedRange<Int>? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { typed in
            typed.count < 3 ? nil : days.firstIndex { $0.hasPrefix(typed) }
        }
        guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1] else { return nil }
        return first...(last < first ? last + 7 : last)
    }
}
