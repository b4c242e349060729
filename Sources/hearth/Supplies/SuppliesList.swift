internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources

struct SuppliesList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The day totals, the earliest first.",
        discussion: HelpText.suppliesList)

    @Option(help: ArgumentHelp("The first of several days; else 30 days back.", valueName: "D"))
    var from: String?

    @Option(help: ArgumentHelp("The last of them; else today.", valueName: "D"))
    var to: String?

    @Option(help: ArgumentHelp("All days of a month, as 2026-11.", valueName: "MONTH"))
    var month: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        if month != nil, from != nil { throw Trouble.contradiction("--month", "--from") }
        if month != nil, to != nil { throw Trouble.contradiction("--month", "--to") }
        try Errand.read(common) { errand in
            let days = try days(errand.when)
            var found = false
            var month = Month(days.lowerBound)
            // Month by month, so that years are never held at once.
            while month <= Month(days.upperBound) {
                try errand.load(month)
                let telling = errand.telling
                for total in errand.centre.suppliesCounted where total.id.month == month {
                    guard let day = total.day, days.contains(day) else { continue }
                    found = true
                    try Output.write((common.json ? telling.object(total).text : telling.line(total)) + "\n")
                }
                errand.letGoOfMonths()
                month = month.next
            }
            if !found { throw errand.foundNothing }
        }
    }

    private func days(_ when: When) throws -> ClosedRange<Day> {
        if let month {
            guard let month = Month(month) else {
                throw Trouble.badValue(option: "--month", typed: month, wanted: "cli.wanted.month")
            }
            return month.firstDay...month.next.firstDay.advanced(by: -1)
        }
        let last = try to.map { try when.day($0).day } ?? when.today.day
        let first = try from.map { try when.day($0).day } ?? last.advanced(by: -30)
        guard first <= last else { throw Trouble.contradiction("--from \(first)", "--to \(last)") }
        return first...last
    }
}

extension Telling {
    /// One line of a list: reference, day, how much of what.
    func line(_ total: SuppliesDay) -> String {
        let items = items(of: total).map { "\($0.count) \(Self.safe(wording.code($0.code, in: .supplies)))" }
        return [
            reference(total), total.day.map(wording.shortDay) ?? "", items.joined(separator: ", "),
            total.counts ? nil : words("cli.import.takenBack"),
        ].compactMap(\.self).joined(separator: "  ")
    }

    /// A day's total for programs.
    func object(_ total: SuppliesDay) -> JSONObject {
        var object = JSONObject()
        object.put("ref", reference(total))
        object.put("id", total.id.description)
        object.put("day", total.day?.description)
        if !total.counts { object.put("takenBack", true) }
        object.put(
            "items",
            items(of: total).map { item in
                var object = JSONObject()
                object.put("code", item.code.text)
                object.put("quantity", item.count)
                return object
            })
        return object
    }

    private func reference(_ total: SuppliesDay) -> String {
        Reference.shown(total.id, live: live.supplies[total.id] != nil)
    }

    /// In the order of the centre's list.
    private func items(of total: SuppliesDay) -> [(code: Code, count: Int)] {
        total.items.map { (code: $0.key, count: $0.value) }.sorted { one, other in
            let settings = centre.settings
            return (settings.place(of: one.code, in: .supplies), one.code)
                < (settings.place(of: other.code, in: .supplies), other.code)
        }
    }
}
