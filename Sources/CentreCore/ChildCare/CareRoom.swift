/// A child in care, with its request.
package struct ChildInCare: Hashable, Sendable {
    package let request: ChildCareRequest
    package let child: Child

    func isTakenInBefore(_ other: ChildInCare) -> Bool {
        func order(_ here: ChildInCare) -> (Instant, ID<ChildCareRequest>, Stamp, ID<Child>) {
            let taken = here.child.takenIn.value?.instant ?? .earliest
            return (taken, here.request.id, here.child.written ?? .first, here.child.id)
        }
        return order(self) < order(other)
    }
}

/// The room as it is: who is in care, who cares for them, and what somebody should see to.
package struct CareRoom: Hashable, Sendable {
    /// In the order in which they were taken in.
    package let children: [ChildInCare]
    /// In the order in which they began.
    package let carers: [CarerShift]
    /// How many carers these children need.
    package let needed: Int
    /// How many children the room may hold, where the collective set that.
    package let capacity: Int?
    package let marks: [CareMark]

    /// How many carers too few there are.
    package var short: Int { max(0, needed - carers.count) }

    /// How many children too many there are.
    package var over: Int { capacity.map { max(0, children.count - $0) } ?? 0 }
}

/// Something about the room that somebody should see to; what was done stays done, and each says what would mend it.
package enum CareMark: Hashable, Sendable {
    /// So many carers too few.
    case tooFewCarers(Int)
    /// So many children too many.
    case overCapacity(Int)
    /// A carer's time is up, and nobody said whether they left or stay: until then they count for nobody.
    case timeIsUp(ID<CarerShift>)
    /// The parent is late by so many minutes.
    case late(ID<ChildCareRequest>, minutes: Int)
    /// Late for so long that whoever was named is to be called now.
    case callNow(ID<ChildCareRequest>, minutes: Int)
    /// Nobody knows which carer has this child.
    case noCarer(ID<ChildCareRequest>, ID<Child>)
    /// The carer who had this child left.
    case carerLeft(ID<ChildCareRequest>, ID<Child>, ID<CarerShift>)
    /// Nobody knows how to reach the parent.
    case cannotReach(ID<ChildCareRequest>)
    /// There is no pick-up word: only a known face can collect.
    case noWord(ID<ChildCareRequest>)
    /// The word was lost and a new one made: the old card is dead.
    case newWord(ID<ChildCareRequest>, Moment)
    /// Two children in the room go by one name.
    case sameName(String)
    /// Two desks answered a request at once, and each otherwise.
    case answerNeedsALook(ID<ChildCareRequest>)
    /// Two desks wrote at once about a child.
    case needsALook(ID<ChildCareRequest>, ID<Child>)
    /// Two desks wrote at once about a carer.
    case carerNeedsALook(ID<CarerShift>)

    /// The request that it is about, where it is about one.
    package var request: ID<ChildCareRequest>? {
        switch self {
        case .late(let id, _), .callNow(let id, _), .noCarer(let id, _), .carerLeft(let id, _, _),
            .cannotReach(let id), .noWord(let id), .newWord(let id, _), .needsALook(let id, _),
            .answerNeedsALook(let id):
            id
        case .tooFewCarers, .overCapacity, .timeIsUp, .sameName, .carerNeedsALook: nil
        }
    }

    /// Whether it cannot wait.
    package var isUrgent: Bool {
        switch self {
        case .newWord, .noWord, .cannotReach, .noCarer: false
        default: true
        }
    }
}

extension Centre {
    /// All children in care, in the order in which they were taken in, those of one request as they were written down.
    ///
    /// O(*n* log *n*) in those in care.
    package var childrenInCare: [ChildInCare] {
        careIndex.room.compactMap { care[$0] }.flatMap { request in
            request.inCare.map { ChildInCare(request: request, child: $0) }
        }.sorted { $0.isTakenInBefore($1) }
    }

    /// The room at a moment.
    package func room(at now: Moment) -> CareRoom {
        let children = childrenInCare
        let carers = carersOnDuty(at: now)
        let needed = settings.ratioTable.carersNeeded(for: children.map(\.child).counted)
        let room = CareRoom(
            children: children, carers: carers, needed: needed, capacity: settings.roomCapacity, marks: [])
        return CareRoom(
            children: children, carers: carers, needed: needed, capacity: settings.roomCapacity,
            marks: marks(on: room, at: now))
    }

    private func marks(on room: CareRoom, at now: Moment) -> [CareMark] {
        var marks: [CareMark] = []
        if room.short > 0 { marks.append(.tooFewCarers(room.short)) }
        if room.over > 0 { marks.append(.overCapacity(room.over)) }
        for shift in carersPastTheirTime(at: now) { marks.append(.timeIsUp(shift.id)) }
        // Whoever may be gone as well: one of two desks said that they stay; or two desks wrote the same carer down.
        let unclear = Set(shifts.values.filter { $0.counts && $0.needsALook }.map(\.id))
            .union(carersWrittenTwice(at: now).map(\.id))
        for id in unclear.sorted() { marks.append(.carerNeedsALook(id)) }
        for request in requestsInRoom(room) { marks += self.marks(on: request, at: now) }
        var names: [String: Int] = [:]
        for child in room.children.map(\.child) {
            if let name = child.name { names[Text.folded(name), default: 0] += 1 }
        }
        for child in room.children.map(\.child) {
            guard let name = child.name, names.removeValue(forKey: Text.folded(name)) ?? 0 > 1 else {
                continue
            }
            marks.append(.sameName(name))
        }
        return marks.filter(\.isUrgent) + marks.filter { !$0.isUrgent }
    }

    private func requestsInRoom(_ room: CareRoom) -> [ChildCareRequest] {
        var seen: Set<ID<ChildCareRequest>> = []
        let inRoom = room.children.map(\.request).filter { seen.insert($0.id).inserted }
        return inRoom + careUnsettled.filter { seen.insert($0.id).inserted }
    }

    private func marks(on request: ChildCareRequest, at now: Moment) -> [CareMark] {
        var marks = request.named.filter(\.needsALook).map { CareMark.needsALook(request.id, $0.id) }
        if request.isAnswerUnclear { marks.append(.answerNeedsALook(request.id)) }
        let children = request.inCare
        guard !children.isEmpty else { return marks }
        if let minutes = minutesLate(request, at: now) {
            marks.append(
                minutes >= minutesToWait(for: request)
                    ? .callNow(request.id, minutes: minutes) : .late(request.id, minutes: minutes))
        }
        for child in children {
            guard let id = child.carerNow, let shift = shifts[id] else {
                marks.append(.noCarer(request.id, child.id))
                continue
            }
            if !shift.isOpen { marks.append(.carerLeft(request.id, child.id, id)) }
        }
        if request.reach == nil { marks.append(.cannotReach(request.id)) }
        if request.word == nil { marks.append(.noWord(request.id)) }
        if let lost = request.lostWord { marks.append(.newWord(request.id, lost)) }
        return marks
    }

    /// When the parent should be back at the latest: as was said, or so many minutes after being called.
    package func dueBack(_ request: ChildCareRequest) -> Instant? {
        let said = request.inCare.compactMap { $0.backBy?.instant }.min()
        let called = request.calledThisStay?.instant.advanced(minutes: settings.returnMinutes)
        return [said, called].compactMap { $0 }.min()
    }

    /// By how many whole minutes the parent is late; `nil` where nobody is.
    package func minutesLate(_ request: ChildCareRequest, at now: Moment) -> Int? {
        guard let due = dueBack(request), due < now.instant else { return nil }
        let minutes = due.minutes(until: now.instant)
        return minutes > 0 ? minutes : nil
    }

    /// After how many minutes of being late somebody is called: as was said at take-in, else the centre's time.
    package func minutesToWait(for request: ChildCareRequest) -> Int {
        request.waitMinutes ?? settings.returnMinutes
    }
}

extension [Child] {
    /// How many of each age band.
    var counted: [AgeBand: Int] { reduce(into: [:]) { $0[$1.band, default: 0] += 1 } }
}
