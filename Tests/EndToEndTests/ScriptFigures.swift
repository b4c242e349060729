import CentreCore
import hearth

/// What the script of the invented centre does, added up event by event.
///
/// It reads the script's own list and nothing else: no record, no fold of it, no figures that the program counts.
struct ScriptFigures {
    private struct Figure: Hashable {
        let table: String
        let month: String
        let row: String
    }

    private struct Issue {
        var isCounted = false
        var raised = Instant.earliest
        var answered: Instant?
        var kinds: Set<String> = []
        var supports: Set<String> = []
        var doer = "not-said"
        var state = "goingOn"
    }

    private static let urgent: Set = ["violence", "sexual-violence", "threats", "arrest"]

    private var counts: [Figure: Int] = [:]
    /// What the script does and nobody counts here: figures without it would prove nothing.
    private(set) var unknown: [String] = []
    private var takenBack: Set<ID<Visit>> = []
    private var issues: [ID<CentreCore.Issue>: Issue] = [:]
    private var concerns: [ID<Concern>: Concern.State] = [:]
    private var decisions: [ID<Decision>: Decision.State] = [:]
    private var tasks: [ID<GroupAction>: (month: Month, state: GroupAction.State)] = [:]
    private var wanted: [ID<ChildCareRequest>: String] = [:]
    private var held: [ID<Session>: Int] = [:]
    private var steps: [ID<Mentoring>: String] = [:]

    init(_ script: DemoCentre) {
        for case .visitTakenBack(let event) in script.lines.flatMap(\.events) {
            takenBack.insert(event.visit)
        }
        for line in script.lines { for event in line.events { take(event, at: line.deed.at) } }
        for (id, issue) in issues where issue.isCounted { add(issue, id.month) }
        for (id, state) in concerns { add("concerns.states", id.month, state.rawValue) }
        for (id, state) in decisions { add("decisions.states", id.month, state.rawValue) }
        for task in tasks.values { add("actions.states", task.month, task.state.rawValue) }
        for (id, people) in held {
            add("sessions.held", id.month, "held")
            add("sessions.held", id.month, "people", people)
        }
        for step in steps.values {
            counts[Figure(table: "mentoring.steps", month: "", row: step), default: 0] += 1
        }
    }

    /// The tables in which something stands.
    var tables: Set<String> { Set(counts.keys.map(\.table)) }

    /// One figure a line, for `count.py`.
    var lines: String {
        counts.map { figure, count in
            #"{"table":"\#(figure.table)","month":"\#(figure.month)","row":"\#(figure.row)","count":\#(count)}"#
        }.joined(separator: "\n")
    }

    private mutating func add(_ table: String, _ month: Month, _ row: String, _ more: Int = 1) {
        if more != 0 { counts[Figure(table: table, month: "\(month)", row: row), default: 0] += more }
    }

    private mutating func take(_ event: Event, at moment: Moment) {
        switch event {
        case .visitArrived(let event):
            if !takenBack.contains(event.visit) { add(event, event.time ?? moment) }
        case .served(let event):
            if !takenBack.contains(event.visit) {
                add("services.given", event.visit.month, event.code.text, event.quantity)
            }
        case .referralMade(let event):
            if !takenBack.contains(event.visit) { add("visits.referrals", event.visit.month, "made") }
        case .referralFollowed(let event):
            if event.state == .done, !takenBack.contains(event.visit) {
                add("visits.referrals", event.visit.month, "done")
            }
        case .headcountTaken(let event): add("headcounts.taken", event.headcount.month, "headcounts")
        case .care(let event): add(event)
        case .supplies(.counted(let event)):
            for (code, count) in event.items {
                add("supplies.given", event.supplies.month, code.text, count)
            }
        case .issue(let event): take(event, at: moment)
        case .concern(let event): take(event)
        case .decision(let event): take(event)
        case .session(let event): take(event)
        case .collective(.mentoring(let event)): take(event)
        case .collective(.share(.told(let event))):
            let row = "\(event.work.rawValue).\(event.from).\(event.to)"
            counts[Figure(table: "shares.told", month: "", row: row)] = event.ofTen
        // Of these there is no figure.
        case .visitTakenBack, .visitLeft, .visitClosed, .someLeft, .personAdded, .settingsChanged,
            .listChanged,
            .handoverWritten, .handoverPutAway, .carer(.started), .warning, .series,
            .collective(.agreement), .collective(.priority):
            break
        default: unknown.append("\(event)")
        }
    }

    private mutating func add(_ event: VisitArrived, _ at: Moment) {
        let month = event.visit.month
        add("visits.people", month, "visits")
        add("visits.people", month, "people", event.people)
        add("visits.people", month, "children", event.children)
        add("visits.hours", month, "\(at.day.weekday)/\(at.minuteOfDay / 60)", event.people)
        for reason in event.reasons { add("visits.reasons", month, reason.text) }
        if event.need != nil { add("heard.needs", month, "needs") }
    }

    /// Each child that the script names is asked for; it stays or waits, and where there was no place it was alone.
    private mutating func add(_ event: CareEvent) {
        let month = event.request.month
        switch event {
        case .asked(let event): wanted[event.request] = event.from.map { "\($0.minute.minutes / 60)" }
        case .arranged: break
        case .answered(let event) where event.state == .accepted: break
        case .answered(let event) where event.state == .declined:
            add("care.asked", month, "open", -1)
            add("care.asked", month, "unmet")
            if let reason = event.reason { add("care.unmet", month, reason.rawValue) }
            if let hour = wanted[event.request] { add("care.hours", month, hour) }
        case .childNamed:
            add("care.asked", month, "asked")
            add("care.asked", month, "open")
        case .takenIn:
            add("care.asked", month, "given")
            add("care.asked", month, "open", -1)
        default: unknown.append("\(event)")
        }
    }

    private mutating func take(_ event: IssueEvent, at moment: Moment) {
        var issue = issues[event.issue] ?? Issue()
        switch event {
        case .raised(let event): issue.raised = (event.time ?? moment).instant
        case .told(let event):
            issue.kinds.formUnion(event.kinds.filter(\.value).map(\.key.text))
            issue.supports.formUnion(event.supports.filter(\.value).map(\.key.text))
            if case .to(let doer)? = event.who { issue.doer = doer.text }
        case .said, .receipted: break
        case .consented(let event): issue.isCounted = event.uses[.count] ?? issue.isCounted
        case .helped(let event) where event.way != .referral:
            let at = (event.time ?? moment).instant
            issue.answered = min(issue.answered ?? at, at)
        case .moved(let event) where event.state == .heard: break
        default: unknown.append("\(event)")
        }
        issues[event.issue] = issue
    }

    private mutating func add(_ issue: Issue, _ month: Month) {
        add("issues.told", month, "told")
        add("issues.told", month, issue.state)
        add("issues.doers", month, issue.doer)
        for kind in issue.kinds { add("issues.kinds", month, kind) }
        for support in issue.supports { add("issues.supports", month, support) }
        let answer =
            switch issue.answered.map({ issue.raised.minutes(until: $0) }) {
            case nil: "notYet"
            case .some(...120): "withinTwoHours"
            case .some(...1_440): "withinADay"
            case .some(...4_320): "withinThreeDays"
            case .some: "later"
            }
        add("issues.answers", month, answer)
        if !issue.kinds.isDisjoint(with: Self.urgent) { add("issues.urgentAnswers", month, answer) }
    }

    private mutating func take(_ event: ConcernEvent) {
        switch event {
        case .opened(let event): concerns[event.concern] = .open
        case .moved(let event): concerns[event.concern] = event.state
        case .changed, .joined: break
        default: unknown.append("\(event)")
        }
    }

    private mutating func take(_ event: DecisionEvent) {
        switch event {
        case .taken(let event): decisions[event.decision] = event.state
        case .acted(let event):
            let before = tasks[event.action]?.state ?? .open
            tasks[event.action] = (event.decision.month, event.state ?? before)
        default: unknown.append("\(event)")
        }
    }

    private mutating func take(_ event: SessionEvent) {
        switch event {
        case .moved(let event) where event.state == .open: held[event.session, default: 0] += 0
        case .moved(let event) where event.state == .closed: break
        case .counted(let event): held[event.session] = event.others
        case .planned, .itemPut, .said, .changed: break
        default: unknown.append("\(event)")
        }
    }

    private mutating func take(_ event: MentoringEvent) {
        switch event {
        case .began(let event): steps[event.mentoring] = "beginning"
        case .stepped(let event) where event.learner == true && event.mentor == true:
            steps[event.mentoring] = event.step.rawValue
        default: unknown.append("\(event)")
        }
    }
}
