internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources
internal import Storage
internal import Terminal

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "What we heard, decided and did, our rhythms, and last what was given out.",
        discussion: HelpText.report)

    @Option(help: ArgumentHelp("The first month, as 2026-10; else the month before.", valueName: "M"))
    var from: String?

    @Option(help: ArgumentHelp("The last month; else this one.", valueName: "M"))
    var to: String?

    @Flag(help: "One page of sentences for the meeting: heard, did, owe, to decide.")
    var meeting = false

    @Option(
        help: ArgumentHelp(
            "How it is written: text, html, csv, or, of what leaves, dhis2; else as FILE ends.",
            valueName: "FORMAT"),
        completion: .list(LeftReport.Format.allCases.map(\.rawValue)))
    var format: String?

    @Option(
        help: ArgumentHelp("Into a file that is not there yet; else it is printed.", valueName: "FILE"),
        completion: .file())
    var out: String?

    @Flag(help: "With --out: in place of a file that is there.")
    var replace = false

    @Option(help: ArgumentHelp("What leaves the centre: a quarter that is over.", valueName: "2026-Q3"))
    var leaving: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("With --leaving: to whom it goes.", valueName: "TEXT"))
    var toWhom: String?

    @Option(help: ArgumentHelp("With --leaving: by which decision of the group.", valueName: "REF"))
    var decision: String?

    @Option(
        help: ArgumentHelp("With dhis2: which figure is which data element.", valueName: "FILE"),
        completion: .file(extensions: ["json"]))
    var mapping: String?

    @Flag(help: "Which reports left the centre: to whom, and by which decision.")
    var left = false

    @Option(help: ArgumentHelp("A report did not leave after all.", valueName: "REF"))
    var takeBack: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let format: LeftReport.Format = try format.map { try TypedWord.one($0) } ?? formatOfFile
        try refuseWhatDoesNotFit(format)
        if left { return try Errand.read(common) { try $0.tellReportsThatLeft() } }
        if let takeBack {
            return try Errand.write(common) { errand in
                try errand.tellTakenBack(of: try errand.leftReport(takeBack))
            }
        }
        if let leaving { return try leave(leaving, as: format) }
        try Errand.read(common) { errand in
            try meeting ? tellMeeting(in: &errand) : tell(try months(in: errand), as: format, in: &errand)
        }
    }

    /// What the ending of the file asks for, where nothing else does.
    private var formatOfFile: LeftReport.Format {
        switch out.map({ Text.folded($0) })?.split(separator: ".").last {
        case "html", "htm": .html
        case "csv": .csv
        default: .text
        }
    }

    private func refuseWhatDoesNotFit(_ format: LeftReport.Format) throws(Trouble) {
        let ways = [
            (meeting, "--meeting"), (leaving != nil, "--leaving"), (left, "--left"),
            (takeBack != nil, "--take-back"),
        ].filter(\.0).map(\.1)
        if ways.count > 1 { throw .contradiction(ways[0], ways[1]) }
        for (given, name) in [(from, "--from"), (to, "--to")] where given != nil && !ways.isEmpty {
            throw .contradiction(ways[0], name)
        }
        for (given, name) in [(toWhom, "--to-whom"), (decision, "--decision")] {
            if given != nil, leaving == nil { throw .needs(name, "--leaving") }
            if given == nil, leaving != nil { throw .needs("--leaving", name) }
        }
        if format == .dhis2, leaving == nil { throw .needs("--format dhis2", "--leaving") }
        if format == .dhis2, mapping == nil { throw .needs("--format dhis2", "--mapping") }
        if mapping != nil, format != .dhis2 { throw .needs("--mapping", "--format dhis2") }
        if replace, out == nil { throw .needs("--replace", "--out") }
        let writes = ways.isEmpty || leaving != nil
        for (given, name) in [(self.format, "--format"), (out, "--out")] where given != nil && !writes {
            throw .contradiction(ways[0], name)
        }
        if common.json, self.format != nil { throw .contradiction("--json", "--format") }
        if common.json, out != nil { throw .contradiction("--json", "--out") }
        if common.json, leaving != nil { throw .contradiction("--json", "--leaving") }
    }

    /// The months that are meant: whole ones, whatever day of them was typed.
    private func months(in errand: Errand) throws -> ClosedRange<Month> {
        let now = Month(errand.when.now.instant)
        let end = try to.map { try errand.month($0, after: "--to") }
        let begin = try from.map { try errand.month($0, after: "--from") }
        let last = end?.month ?? now
        let first = begin?.month ?? (to == nil ? now.previous : last)
        guard first <= last else { throw Trouble.contradiction("--from \(first)", "--to \(last)") }
        let isWhole =
            begin?.day.map { $0 == first.firstDay } ?? true
            && end?.day.map { $0 == last.next.firstDay.advanced(by: -1) } ?? true
        if !isWhole {
            Output.say(errand.words("report.wholeMonth", ["month": errand.wording.months(first...last)]))
        }
        return first...last
    }

    // MARK: Inside

    private func tell(
        _ months: ClosedRange<Month>, as format: LeftReport.Format, in errand: inout Errand
    ) throws {
        if let out { try NewFile.check(out, replacing: replace) }
        let report = Report(
            inside: months, try errand.readings(of: months.withThoseBefore), in: errand.centre,
            wording: errand.wording, today: errand.when.today.day)
        guard !common.json else { return try Output.write(report.objects.map { $0.text + "\n" }.joined()) }
        // A page of text says it itself.
        if format != .text || out != nil { report.gaps.forEach(Output.say) }
        try write(try drawn(report, as: format, in: errand), in: errand)
    }

    private func tellMeeting(in errand: inout Errand) throws {
        let now = errand.when.now
        let atHand = MeetingPage.monthsAtHand(in: errand.centre, at: now)
        for month in atHand.all { try errand.load(month) }
        let concerns = errand.centre.concerns.values.filter { $0.isOpen || atHand.contains($0.id.month) }
        for concern in concerns where concern.counts { try errand.loadIssues(of: concern) }
        let months = MeetingPage.monthsCounted(in: errand.centre, at: now)
        let page = MeetingPage(
            try errand.readings(of: months), in: errand.centre, wording: errand.wording, now: now,
            for: errand.person.flatMap { errand.centre.people[$0] })
        for part in page.sections {
            if common.json {
                var object = JSONObject()
                object.put("heading", part.heading)
                object.put("sentences", part.sentences)
                try Output.write(object.text + "\n")
            } else {
                try Output.write(
                    ([part.heading] + part.sentences.map { "  " + $0 }).map(Telling.safe).joined(
                        separator: "\n") + "\n\n")
            }
        }
    }

    private func drawn(
        _ report: Report, as format: LeftReport.Format, in errand: Errand
    ) throws(Trouble) -> String {
        let drawn = try DrawnReport(
            report, as: format, mapping: try mapping.map(DrawnReport.mapping), on: errand.when.today.day,
            in: errand.wording, isASCII: out == nil && Charset.current == .ascii)
        drawn.remarks.forEach(Output.say)
        return drawn.text
    }

    private func write(_ text: String, in errand: Errand) throws {
        guard let out else { return try Output.write(text) }
        try NewFile(text, at: out, replacing: replace).appear()
        Output.say(errand.words("report.written", ["path": Telling.safe(out)]))
    }

    // MARK: What leaves

    /// The note is on the disk before anything can leave; where nothing leaves after all, it is taken back.
    private func leave(_ typed: String, as format: LeftReport.Format) throws {
        guard let quarter = Quarter(typed.uppercased()) else {
            throw Trouble.badValue(option: "--leaving", typed: typed, wanted: "cli.wanted.quarter")
        }
        try Errand.write(common) { errand in
            let wish = LeavingWish(
                quarter, to: toWhom ?? "", by: try errand.decisionToLeave(decision ?? ""), as: format)
            try errand.check(.collective(.leave(wish)))
            if let out { try NewFile.check(out, replacing: replace) }
            let report = Report(
                leaving: quarter, try errand.readings(of: quarter.months), in: errand.centre,
                wording: errand.wording, today: errand.when.today.day)
            report.gaps.forEach(Output.say)
            // Of what could not be read whole, nothing leaves.
            guard !report.parts.isEmpty else { throw errand.foundNothing }
            let text = try drawn(report, as: format, in: errand)
            guard let out else {
                return try errand.leave(wish) { () throws(Trouble) in try Output.write(text) }
            }
            let file = try NewFile(text, at: out, replacing: replace)
            try errand.leave(wish, file)
            Output.say(errand.words("report.written", ["path": Telling.safe(out)]))
        }
    }
}
