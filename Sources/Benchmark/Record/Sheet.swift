internal import CentreCore
internal import Storage

/// A spreadsheet of past visits, to be taken in.
enum Sheet {
    /// Writes one of so many visits.
    static func write(_ visits: Int, to path: String) throws {
        let now = Instant(milliseconds: System.wallClock())
        var crowd = Crowd(visits, until: now.advanced(minutes: -24 * 60), seed: 3)
        var text = "arrived,left,name,people,children,reasons,need\n"
        for number in 0..<visits {
            let coming = crowd.next(number)
            text += "\(time(coming.arrived)),\(time(coming.left)),\(coming.name ?? ""),\(coming.people),"
            text += "\(coming.children),\(coming.reasons.map(\.text).joined(separator: ";")),"
            text += "\"\(coming.need ?? "")\"\n"
        }
        try PosixFileSystem().replace(path, with: Array(text.utf8), synced: false)
    }

    private static func time(_ instant: Instant) -> String {
        let moment = Moment(instant, offset: 0)
        let minute = moment.minuteOfDay
        return "\(moment.day) \(twoDigits(minute / 60)):\(twoDigits(minute % 60))"
    }
}
