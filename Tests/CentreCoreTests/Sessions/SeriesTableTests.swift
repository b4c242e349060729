import CentreCore
import Testing

/// The sessions of series against another library, over changes of the clocks and the ends of short months.
struct SeriesTableTests {
    struct Row: CustomTestStringConvertible {
        let name: String
        let times: SeriesTimes
        let zone: String
        var begins: [(day: Day, minutes: Int64)] = []

        var testDescription: String { name }
    }

    private static let rows: [Row] = {
        var rows: [Row] = []
        for line in SeriesTable.cases.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard line.first == " " else {
                if let row = row(words, String(line)) { rows.append(row) }
                continue
            }
            for place in stride(from: 0, to: words.count - 1, by: 2) {
                guard let day = Day(words[place]), let minutes = Int64(words[place + 1]) else { continue }
                rows[rows.count - 1].begins.append((day, minutes))
            }
        }
        return rows
    }()

    private static func row(_ words: [Substring], _ name: String) -> Row? {
        guard words.count == 4, let first = Day(words[1]), let minute = MinuteOfDay(words[2]) else {
            return nil
        }
        let parts = words[0].split(separator: "-")
        let numbers = parts.dropFirst().compactMap { Int($0) }
        let rule: SeriesRule
        switch (parts[0], numbers.count) {
        case ("weekly", 0): rule = .weekly
        case ("fortnightly", 0): rule = .fortnightly
        case ("monthly", 1): rule = .monthly(day: numbers[0])
        case ("nth", 2): rule = .weekday(numbers[0], nth: numbers[1])
        case ("last", 1): rule = .lastWeekday(numbers[0])
        default: return nil
        }
        let times = SeriesTimes(first: first, minute: minute, rule: rule)
        return Row(name: name, times: times, zone: String(words[3]))
    }

    private static func rules(_ name: String) -> ZoneRules {
        let changes = SeriesTable.zones[name] ?? []
        return ZoneRules(name: name) { instant in
            changes.last { $0.from * 60_000 <= instant.milliseconds }?.east ?? changes.first?.east ?? 0
        }
    }

    @Test func `the table has 200 dates and more, of every rule`() {
        #expect(Self.rows.count == 19)
        #expect(Self.rows.map(\.begins.count).reduce(0, +) == 222)
    }

    @Test(arguments: rows)
    func `sessions come on the days and at the instants that the table has`(_ row: Row) throws {
        let last = try #require(row.begins.last?.day)
        let zone = Self.rules(row.zone)
        let days = Array(row.times.days(from: row.times.first.advanced(by: -40), through: last))
        #expect(days == row.begins.map(\.day))
        for (day, begin) in zip(days, row.begins) {
            let moment = zone.moment(on: day, at: row.times.minute)
            #expect(moment.instant.milliseconds == begin.minutes * 60_000, "\(day)")
            #expect(moment.day == day)
        }
    }
}
