import CentreCore
import Storage

/// What aged out, as another desk wrote it down in its standing file.
extension Samples {
    static let ageing: [Line] = [
        line(801, 521, .settingsChanged(SettingsChanged(namesAge: 60, detailsAge: 18))),
        line(802, 522, .aged(Aged(.names, before: aMonth("2026-08"), open: []))),
        line(
            803, 523,
            .aged(
                Aged(
                    .details, from: aMonth("2024-01"), before: aMonth("2025-11"),
                    open: [
                        id("0196b2d2a0001234567890abcdef0061", Root.self),
                        id("0195a3f1c0001234567890abcdef0060", Root.self),
                    ]))),
    ]

    private static func aMonth(_ text: String) -> Month {
        guard let month = Month(text) else { preconditionFailure("\(text) is no month") }
        return month
    }
}
