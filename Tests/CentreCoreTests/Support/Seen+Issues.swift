import CentreCore

extension Seen {
    /// All that people can see of issues, shared concerns and warnings, but that desks disagree, which stays settled
    /// once it is.
    struct Issues: Hashable {
        let issues: [ID<Issue>: Told]
        let concerns: [ID<Concern>: Shared]
        let warnings: [ID<Warning>: Warned]
        let proposed: [[ID<Warning>]]
        let shown: [[ID<Warning>]]
        let reviews: [ID<Person>: [ID<Issue>]]
        let crisis, onCall: String?
        let unwritten: [String]
        let response: [Code: Int]
    }

    struct Told: Hashable {
        let raised: Issue.Raised?
        let state: Issue.State?
        let ground: Issue.Ground?
        let second: ID<Person>?
        let day: Day?
        let name, place, why, receipt: String?
        let isForSomebodyElse, isOnlyAPlace: Bool
        let kinds, supports: [Code]
        let who: Code?
        let happened: PlannedTime?
        let replies: [IssueQuestion: Reply]
        let said: [Words]
        let uses: Set<Use>
        let shutOut: [Reader]
        let done: [Done]
        let openReferrals: [ID<Help>]
        let voices: [Voice]
        let hours: Int?
        let sights: [ID<Person>: Set<IssueField>]
    }

    struct Words: Hashable {
        let text: String?
        let at: Moment?
    }

    struct Reader: Hashable {
        let name: String?
        let person: ID<Person>?
    }

    struct Done: Hashable {
        let given: Help.Given?
        let text, purpose: String?
    }

    struct Voice: Hashable {
        let person: ID<Person>
        let state: Issue.State
    }

    struct Shared: Hashable {
        let opened: Concern.Opened?
        let state: Concern.State?
        let about: Code?
        let summary: String?
        let agenda, reportBy: Day?
        let isOfRaisersWord, owesAReport: Bool
        let issues: [ID<Issue>]
        let view: GroupView?
        let responses: [Agreed]
        let tasks: [Task]
        let reports: [Report]
    }

    struct Agreed: Hashable {
        let agreed: Response.Agreed?
        let text: String?
    }

    struct Task: Hashable {
        let text, who: String?
        let by: Day?
        let state: GroupAction.State
        let done: Moment?
        let daysLate: Int?
    }

    struct Report: Hashable {
        let given: ReportBack.Given?
        let text: String?
    }

    struct Warned: Hashable {
        let made: Warning.Made?
        let state: Warning.State?
        let who: Code?
        let place, text: String?
        let until: Day?
        let isAgreed: Bool
    }

    /// What desks disagree about of issues, concerns and warnings.
    static func issueDisagreements(_ centre: Centre) -> Set<String> {
        Set(
            centre.issues.values.filter(\.needsALook).map(\.id.description)
                + centre.concerns.values.filter(\.needsALook).map(\.id.description)
                + centre.warnings.values.filter { $0.counts && $0.state.needsALook }.map(\.id.description))
    }
}

extension Seen.Issues {
    /// Times about which random evenings lie.
    private static let times = [0, 1500, 5800, 9000].map {
        Moment(Evening.opening.instant.advanced(minutes: $0), offset: 60)
    }

    init(_ centre: Centre) {
        let people = centre.people.values.filter { $0.name.value != nil && !$0.isEnded }
        issues = centre.issues.filter(\.value.counts).mapValues {
            Seen.Told($0, in: centre, by: people)
        }
        concerns = centre.concerns.filter(\.value.counts).mapValues { Seen.Shared($0, in: centre) }
        warnings = centre.warnings.filter(\.value.counts).mapValues { warning in
            Seen.Warned(
                made: warning.made.value, state: warning.state.state, who: warning.who, place: warning.place,
                text: warning.text, until: warning.until, isAgreed: centre.isAgreed(warning))
        }
        proposed = Self.times.map { time in
            centre.warningsProposed(on: ServiceDay(time, turnsAt: .sixInTheMorning)).map(\.id)
        }
        shown = Self.times.map { time in
            centre.warningsShown(on: ServiceDay(time, turnsAt: .sixInTheMorning)).map(\.id)
        }
        // The list as it is once nobody is late any more than the others are.
        reviews = Dictionary(
            uniqueKeysWithValues: people.map { person in
                // Settling what desks disagree about takes what is closed off the list.
                let listed = centre.review(by: person, at: Self.times[3]).filter(\.isOpen)
                return (person.id, listed.map(\.id))
            })
        crisis = centre.settings.crisisSteps
        onCall = centre.settings.onCallNow
        unwritten = centre.settings.unwrittenWords
        response = Dictionary(
            uniqueKeysWithValues: centre.settings.offered(.kinds).map {
                ($0, centre.settings.responseHours($0))
            })
    }
}

extension Seen.Told {
    init(_ issue: Issue, in centre: Centre, by people: [Person]) {
        raised = issue.raised.value
        state = issue.state.state
        ground = issue.closing.value?.ground
        second = issue.closing.value?.second
        day = issue.closing.value?.day
        name = issue.name
        place = issue.place
        why = issue.why
        receipt = issue.receipt.value?.value
        isForSomebodyElse = issue.isForSomebodyElse
        isOnlyAPlace = issue.isOnlyAPlace
        kinds = issue.chosenKinds
        supports = issue.wantedSupports
        who = issue.who
        happened = issue.happened
        replies = Dictionary(
            uniqueKeysWithValues: IssueQuestion.allCases.compactMap { question in
                issue.reply(to: question).map { (question, $0) }
            })
        said = issue.said.map { Seen.Words(text: $0.text, at: $0.said.value) }
        uses = Set(issue.uses.filter { $0.value.value == true }.keys)
        shutOut = issue.readersShutOut.map { Seen.Reader(name: $0.name, person: $0.person.value?.value) }
        done = issue.done.map { Seen.Done(given: $0.given.value, text: $0.text, purpose: $0.purpose) }
        openReferrals = issue.openReferrals.map(\.id)
        voices = centre.voices(on: issue).map { Seen.Voice(person: $0.person, state: $0.state) }
        hours = centre.responseClock(of: issue)?.hours
        sights = Dictionary(
            uniqueKeysWithValues: people.map { ($0.id, centre.sight(of: issue, for: $0)) })
    }
}

extension Seen.Shared {
    init(_ concern: Concern, in centre: Centre) {
        opened = concern.opened.value
        state = concern.state.state
        about = concern.about
        summary = concern.summary
        agenda = concern.agenda
        reportBy = concern.reportBy
        isOfRaisersWord = concern.raisersWord.value == true
        owesAReport = concern.owesAReport
        issues = concern.issues
        view = centre.groupView(of: concern)
        responses = concern.agreedResponses.map { Seen.Agreed(agreed: $0.agreed.value, text: $0.text) }
        tasks = concern.tasks.map { Seen.Task($0) }
        reports = concern.reportsGiven.map { Seen.Report(given: $0.given.value, text: $0.text) }
    }
}
