internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

extension Errand {
    /// A month that has begun, by its name or by a day in it, and the day where it was one.
    func month(_ typed: String, after option: String) throws(Trouble) -> (month: Month, day: Day?) {
        let day = Month(typed) == nil ? (try? when.day(typed))?.day : nil
        guard let month = Month(typed) ?? day.map({ Month($0) }), month <= Month(when.now.instant) else {
            throw .badValue(option: option, typed: typed, wanted: "cli.wanted.month.begun")
        }
        return (month, day)
    }

    /// The figures of months, each with how much of it could be read.
    mutating func readings(of months: ClosedRange<Month>) throws(Trouble) -> [Month: MonthReading] {
        try store.readings(of: months)
    }

    // MARK: What left

    /// Notes that a report leaves, and lets it; a note of what did not leave is taken back.
    mutating func leave(_ wish: LeavingWish, _ letGo: () throws(Trouble) -> Void) throws {
        let report = try noteLeaving(wish)
        do throws(Trouble) {
            try letGo()
        } catch {
            throw try didNotLeave(report, error)
        }
    }

    mutating func leave(_ wish: LeavingWish, _ file: consuming NewFile) throws {
        let report = try noteLeaving(wish)
        do throws(Trouble) {
            try file.appear()
        } catch {
            throw try didNotLeave(report, error)
        }
    }

    /// The decision that somebody means; a rule that is only proposed is none.
    mutating func decisionToLeave(_ typed: String) throws -> ID<Decision> {
        switch try kept(typed, among: [.decision, .agreement]) {
        case .decision(let decision): return decision.id
        case .agreement(let agreement) where centre.agreements(.proposed).contains { $0.id == agreement.id }:
            throw Trouble.refused(.collective(.notAdopted))
        default: throw Trouble.refused(.collective(.unknownDecision))
        }
    }

    private mutating func noteLeaving(_ wish: LeavingWish) throws -> ID<LeftReport>? {
        let entry = try save([.collective(.leave(wish))])
        guard case .collective(.leaving(let event))? = entry?.events.first else { return nil }
        return event.report
    }

    private mutating func didNotLeave(_ report: ID<LeftReport>?, _ trouble: Trouble) throws -> Trouble {
        guard let report else { return trouble }
        let takenBack = (try? save([.collective(.takeBackLeft(report))])) != nil
        return .didNotLeave(
            reference: Reference.shown(report), isTakenBack: takenBack, reason: trouble.reason(in: wording))
    }

    func leftReport(_ typed: String) throws -> LeftReport {
        let id = try Reference.one(typed, of: centre.reportsThatLeft.map(\.id))
        guard let report = centre.leftReports[id] else {
            throw Trouble.refused(.collective(.unknownReport))
        }
        return report
    }

    mutating func tellTakenBack(of report: LeftReport) throws {
        _ = try save([.collective(.takeBackLeft(report.id))])
        try tell([telling.line(report)], [telling.object(report)])
    }

    func tellReportsThatLeft() throws {
        let (reports, telling) = (centre.reportsThatLeft, telling)
        for report in reports {
            try Output.write((options.json ? telling.object(report).text : telling.line(report)) + "\n")
        }
        if reports.isEmpty { throw foundNothing }
    }
}

extension Store {
    /// The figures of months, each with how much of it could be read.
    mutating func readings(of months: ClosedRange<Month>) throws(Trouble) -> [Month: MonthReading] {
        var readings: [Month: MonthReading] = [:]
        var month = months.lowerBound
        while month <= months.upperBound {
            do throws(StorageError) {
                readings[month] = try reading(of: month)
            } catch {
                throw Trouble(error, at: directory)
            }
            month = month.next
        }
        return readings
    }
}

extension Telling {
    /// One line of what left: reference, day, quarter, format, to whom, by which decision.
    func line(_ report: LeftReport) -> String {
        guard let left = report.left.value else { return Reference.shown(report.id) }
        return [
            Reference.shown(report.id), Self.safe(wording.line(of: report)),
            words("leaving.by", ["ref": reference(left)]),
        ].joined(separator: "  ")
    }

    private func reference(_ left: LeftReport.Left) -> String {
        Reference.shown(left.decision, live: live.decisions[left.decision] != nil)
    }

    func object(_ report: LeftReport) -> JSONObject {
        var object = JSONObject()
        object.put("ref", Reference.shown(report.id))
        object.put("id", report.id.description)
        guard let left = report.left.value else { return object }
        object.put("at", Self.written(left.at))
        object.put("by", centre.people[left.by]?.name.value)
        object.put("quarter", left.quarter.description)
        object.put("format", left.format.rawValue)
        object.put("to", report.who)
        object.put("decision", reference(left))
        return object
    }
}

extension ClosedRange<Month> {
    /// The months and as many before them, a year at the most: a rise is told by what was before.
    var withThoseBefore: ClosedRange<Month> {
        var (first, month, count) = (lowerBound, lowerBound, 0)
        while month <= upperBound, count < 12 {
            (first, month, count) = (first.previous, month.next, count + 1)
        }
        return first...upperBound
    }
}
