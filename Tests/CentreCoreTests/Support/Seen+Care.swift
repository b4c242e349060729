import CentreCore

extension Seen {
    /// All that people can see of child care but that desks disagree, which stays settled once it is.
    struct Care: Hashable {
        let requests: [ID<ChildCareRequest>: Request]
        let carers: [ID<CarerShift>: Carer]
        let rules: Set<Rule>
        let waiting, expected: [ID<ChildCareRequest>]
        let rooms: [Room]
        let ratios: RatioTable
        let capacity: Int?
        let returnMinutes: Int
    }

    struct Request: Hashable {
        let asked: ChildCareRequest.Asked?
        let state: ChildCareRequest.State?
        let reason: ChildCareRequest.Reason?
        let words, parent, reach, call, neverCall: String?
        let visit: ID<Visit>?
        let session: ID<Session>?
        let from, until: PlannedTime?
        let series: ID<ChildCareRequest>?
        let wait: Int
        let word: SecretHash?
        let lostWord, called: Moment?
        let due: Instant?
        let children: [Kid]
        let collectors: [CollectorRule]
    }

    struct Kid: Hashable {
        let id: ID<Child>
        let name: String?
        let band: AgeBand
        let notes: [String?]
        let stay: Child.StayState?
        /// What is shown of somebody who is here, or was.
        let taken: Child.Taken?
        let collected: Child.Collected?
        let collectedBy: String?
    }

    struct Carer: Hashable {
        let name: String?
        let who: ID<Person>?
        let isOpen: Bool
        let started, until, ended: Moment?
    }

    struct Rule: Hashable {
        let parent: String?
        let name: String?
        let may: Bool?
    }

    struct Room: Hashable {
        let children: [ID<Child>]
        let carers: [ID<CarerShift>]
        let needed: Int
        let marks: [CareMark]
    }

    /// What desks disagree about.
    static func disagreements(_ centre: Centre) -> Set<String> {
        let requests = centre.careUnsettled.flatMap { request in
            (request.state.needsALook ? [request.id.description] : [])
                + request.named.filter(\.needsALook).map(\.id.description)
        }
        return Set(requests + centre.shifts.values.filter(\.needsALook).map(\.id.description))
    }
}

extension Seen.Care {
    /// Times about which random evenings lie.
    private static let times = [0, 60, 300, 660, 1500].map {
        Moment(Evening.opening.instant.advanced(minutes: $0), offset: 60)
    }

    init(_ centre: Centre) {
        requests = centre.care.filter(\.value.counts).mapValues { Seen.Request($0, in: centre) }
        carers = centre.shifts.filter(\.value.counts).mapValues { shift in
            Seen.Carer(
                name: centre.name(of: shift), who: shift.who, isOpen: shift.isOpen,
                started: shift.started.value, until: shift.isOpen ? shift.until : nil,
                ended: shift.isOpen ? nil : shift.ended.value)
        }
        rules = Set(
            centre.rules.values.filter(\.counts).map {
                Seen.Rule(parent: $0.parent, name: $0.name, may: $0.may.value)
            })
        waiting = centre.waitingForCare.map(\.id)
        expected = centre.expectedInCare.map(\.id)
        rooms = Self.times.map { Seen.Room(centre.room(at: $0), in: centre) }
        ratios = centre.settings.ratioTable
        capacity = centre.settings.roomCapacity
        returnMinutes = centre.settings.returnMinutes
    }
}

extension Seen.Request {
    init(_ request: ChildCareRequest, in centre: Centre) {
        asked = request.asked.value
        state = request.state.state
        reason = request.state.state == .requested ? nil : request.answered.value?.reason
        words = request.answerWords.value?.value
        parent = request.parent
        reach = request.reach
        call = request.callThen
        neverCall = request.neverCall
        visit = request.visitOfParent
        session = request.session
        from = request.wantedFrom
        until = request.wantedUntil
        series = request.series.value
        wait = centre.minutesToWait(for: request)
        word = request.word
        lostWord = request.lostWord
        called = request.calledParent
        due = centre.dueBack(request)
        children = request.named.map(Seen.Kid.init)
        collectors = centre.collectorRules(for: request)
    }
}

extension Seen.Kid {
    init(_ child: Child) {
        id = child.id
        name = child.name
        band = child.band
        notes = Child.Note.allCases.map(child.note)
        stay = child.hasStayed ? child.stay.state : nil
        taken =
            child.hasStayed
            ? child.takenIn.value.map {
                Child.Taken(time: $0, carer: child.carerNow, back: child.backBy)
            } : nil
        let isGone = child.stay.state == .collected
        collected = isGone ? child.collected.value : nil
        collectedBy = isGone ? child.collectedBy.value?.value : nil
    }
}

extension Seen.Room {
    init(_ room: CareRoom, in centre: Centre) {
        children = room.children.map(\.child.id)
        carers = room.carers.map(\.id)
        needed = room.needed
        marks = room.marks.filter {
            switch $0 {
            case .needsALook: false
            case .carerNeedsALook(let id): centre.shifts[id]?.needsALook != true
            default: true
            }
        }
    }
}
