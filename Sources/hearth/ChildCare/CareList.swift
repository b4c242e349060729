internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources

struct CareList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The children who are here, who cares for them, and who waits.",
        discussion: HelpText.careList)

    @Flag(help: "Only the room: children, carers, and what to see to.")
    var room = false

    @Flag(help: "Only the waiting list, in the order of asking.")
    var waiting = false

    @Option(help: ArgumentHelp("All requests of a service day: 2026-11-24, today, tomorrow.", valueName: "D"))
    var day: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let given = [(room, "--room"), (waiting, "--waiting"), (day != nil, "--day")].filter(\.0).map(\.1)
        if given.count > 1 { throw Trouble.contradiction(given[0], given[1]) }
        try Errand.read(common) { errand in
            var report = CareReport(errand)
            if let day { report.add(try errand.careRequests(of: try errand.when.plannedDay(day))) }
            if room || given.isEmpty { report.addRoom() }
            if given.isEmpty { report.addOpen() }
            if waiting || given.isEmpty { report.addWaiting(titled: given.isEmpty) }
            if report.objects.isEmpty { throw errand.foundNothing }
            try Output.write(
                (common.json ? report.objects.map(\.text) : report.lines).reduce(into: "") { $0 += $1 + "\n" }
            )
        }
    }
}

/// What is told of child care: the same as lines and as objects.
private struct CareReport {
    private let telling: Telling
    private let centre: Centre
    private let when: When
    private(set) var lines: [String] = []
    private(set) var objects: [JSONObject] = []

    private var words: Catalogue { telling.words }

    init(_ errand: Errand) {
        telling = errand.telling
        centre = errand.centre
        when = errand.when
    }

    mutating func addRoom() {
        let room = centre.room(at: when.now)
        let shifts = centre.openShifts
        guard !room.children.isEmpty || !shifts.isEmpty || !room.marks.isEmpty else { return }
        lines.append(words("cli.care.here", count: room.children.count))
        for here in room.children {
            lines.append("  " + telling.line(here))
            objects.append(telling.object(here))
        }
        let names = room.carers.map { Telling.safe(telling.name(of: $0.id) ?? "") }
        lines.append(
            words(
                "carers.here",
                ["names": names.isEmpty ? words("carers.nobody") : names.joined(separator: ", ")]))
        objects += room.carers.map { telling.object($0) }
        addOutlook()
        for mark in room.marks { add(mark) }
    }

    private mutating func addOutlook() {
        let spans = centre.outlook(from: when.now, until: centre.turn(after: when.now))
        guard let sentence = telling.wording.lookAhead(spans, in: centre, zone: when.zone) else { return }
        lines.append(Telling.safe(sentence))
        var object = JSONObject()
        object.put("kind", "ahead")
        object.put("at", spans.first(where: \.isGap).map { Telling.written(when.zone.moment($0.start)) })
        object.put("sentence", sentence)
        objects.append(object)
    }

    /// Whom to call is for the carers, not for whoever reads along: a parent who is late is only named here.
    private mutating func add(_ mark: CareMark) {
        let isPrivate = if case .callNow = mark { true } else { false }
        let wording = telling.wording
        let sentence =
            isPrivate
            ? wording.title(for: mark, in: centre, at: when.now)
            : wording.sentence(for: mark, in: centre, at: when.now)
        let sign = mark.isUrgent ? "! " : "- "
        let reference = isPrivate ? mark.request.flatMap { centre.care[$0] }.map(telling.reference) : nil
        lines.append(
            sign + ([reference].compactMap { $0 } + [Telling.safe(sentence)]).joined(separator: "  "))
        var object = JSONObject()
        object.put("kind", "mark")
        object.put("mark", mark.name)
        object.put("urgent", mark.isUrgent)
        object.put("ref", mark.request.flatMap { centre.care[$0] }.map(telling.reference))
        object.put("sentence", sentence)
        objects.append(object)
    }

    /// What waits for an answer, and who is expected, in the order of time.
    mutating func addOpen() {
        let open = centre.care.values.filter { request in
            request.counts && (request.state.state == .requested || request.isExpected)
        }
        guard !open.isEmpty else { return }
        lines.append(words("cli.care.asked"))
        add(open.sorted { $0.isWantedBefore($1) }, indent: "  ")
    }

    mutating func addWaiting(titled: Bool) {
        let waiting = centre.care.values.filter { $0.counts && $0.state.state == .waitlisted }
        guard !waiting.isEmpty else { return }
        if titled { lines.append(words("cli.care.waiting")) }
        add(waiting.sorted { $0.isAskedBefore($1) }, indent: titled ? "  " : "")
    }

    mutating func add(_ requests: [ChildCareRequest], indent: String = "") {
        lines += requests.map { indent + telling.line($0) }
        objects += requests.map { request in
            var object = JSONObject()
            object.put("kind", "request")
            object.put(contentsOf: telling.object(request))
            return object
        }
    }
}

extension CareMark {
    /// What programs call it.
    fileprivate var name: String {
        switch self {
        case .tooFewCarers: "tooFewCarers"
        case .overCapacity: "overCapacity"
        case .timeIsUp: "timeIsUp"
        case .late: "late"
        case .callNow: "callNow"
        case .noCarer: "noCarer"
        case .carerLeft: "carerLeft"
        case .cannotReach: "cannotReach"
        case .noWord: "noWord"
        case .newWord: "newWord"
        case .sameName: "sameName"
        case .needsALook: "needsALook"
        case .answerNeedsALook: "answerNeedsALook"
        case .carerNeedsALook: "carerNeedsALook"
        }
    }
}

extension Errand {
    /// The requests of a service day, in the order of time.
    ///
    /// What was asked for long before an earlier day lies in the month of its asking, so that a year of months is
    /// looked through, one at a time.
    fileprivate mutating func careRequests(of day: ServiceDay) throws -> [ChildCareRequest] {
        var requests: [ID<ChildCareRequest>: ChildCareRequest] = [:]
        func take(_ centre: Centre) {
            for request in centre.careRequests(on: day) { requests[request.id] = request }
        }
        take(centre)
        if day < when.today {
            var month = Month(when.zone.start(of: day.advanced(by: 1), turnsAt: when.turn).instant)
            for _ in 0...13 {
                try load(month)
                take(centre)
                letGoOfMonths()
                month = month.previous
            }
        }
        return requests.values.sorted { $0.isWantedBefore($1) }
    }
}
