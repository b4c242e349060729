internal import CentreCore
internal import Reports
internal import Resources

/// After which times words may age out, each with where it comes from.
struct AgeingSettings {
    private let settings: Settings
    private let source: String

    init(_ settings: Settings, _ wording: Wording) {
        self.settings = settings
        source = wording.words("cli.settings.source.ageing")
    }

    var text: String {
        "names.after  \(settings.daysOfNames)  (\(source))\n"
            + "details.after  \(settings.monthsOfDetails)  (\(source))\n"
    }

    func put(into object: inout JSONObject) {
        object.put("names.after", settings.daysOfNames)
        object.put("details.after", settings.monthsOfDetails)
    }
}
