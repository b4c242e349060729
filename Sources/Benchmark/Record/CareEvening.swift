internal import CentreCore
internal import Storage
internal import TerminalDriver

/// A fuller evening of child care than any room should see, written as a desk would: through the same decisions.
///
/// It is of the day on which it is made, so that it is never kept for another run.
struct CareEvening {
    static let children = 60
    static let carers = 8
    static let requests = 200

    private var store: Store
    private(set) var centre: Centre
    /// When it was made; everything in it lies around this.
    let now: Moment
    private let person: ID<Person>
    private var mint = Mint(seed: 60)

    /// Fills the children's room of a plain centre in which nobody is yet.
    init(in house: House) throws {
        let now = Moment(Instant(milliseconds: System.wallClock()), offset: 0)
        (store, centre, _) = try Store.open(house.folder, mode: .desk, mint: Mint(seed: 61)) { centre in
            ServiceDay(now, turnsAt: centre.settings.turnsAt)
        }
        guard let person = centre.activePeople(at: now).first?.id else {
            throw Missed(description: "nobody is here")
        }
        (self.now, self.person) = (now, person)
        var shifts: [ID<CarerShift>] = []
        for number in 0..<Self.carers { shifts.append(try startCarer(number)) }
        var inCare = 0
        while inCare < Self.children { inCare += try takeIn(from: inCare, carers: shifts) }
        for number in 0..<Self.requests { try ask(number) }
        try store.writeCaches(today: ServiceDay(now, turnsAt: centre.settings.turnsAt))
        store.close()
        let count = centre.childrenInCare.count
        let day = ServiceDay(now, turnsAt: centre.settings.turnsAt)
        let open = centre.careRequests(on: day).filter { $0.inCare.isEmpty }.count
        guard count == Self.children, open == Self.requests else {
            throw Missed(description: "\(count) children in care and \(open) requests, as never was meant")
        }
    }

    /// Some say when they leave, some do not.
    private mutating func startCarer(_ number: Int) throws -> ID<CarerShift> {
        let until = number.isMultiple(of: 2) ? later(45 + 20 * number) : nil
        let events = try does(
            .startCarer(.name("Carer \(number + 1)"), at: earlier(150 - number), until: until))
        for case .carer(let event) in events { return event.shift }
        throw Missed(description: "nobody became carer")
    }

    /// One child or two of a parent; every fifth parent is late, every fourth said no time.
    private mutating func takeIn(from number: Int, carers: [ID<CarerShift>]) throws -> Int {
        let count = number % 3 == 0 ? 2 : 1
        let back = number % 5 == 0 ? earlier(3 + number % 7) : number % 4 == 0 ? nil : later(20 + 4 * number)
        let word = SecretHash(
            salt: Array(repeating: UInt8(number), count: 16), hash: Array(repeating: 7, count: 32))
        let collectors = number % 6 == 0 ? [CollectorWish("An aunt", may: true)] : []
        let taking = Taking(
            carer: carers[number % carers.count], back: back, at: earlier(120 - number),
            plan: CareChange.Plan(reach: .to("the meeting, first floor"), call: .to("An aunt"), wait: 20),
            collectors: collectors, word: number % 8 == 0 ? nil : word)
        try does(.welcome(CareWish(parent: parent(number), children: kids(count, from: number)), taking))
        return count
    }

    /// Some are promised a place, some wait for one, some for an answer.
    private mutating func ask(_ number: Int) throws {
        let left = max(1, now.instant.minutes(until: centre.turn(after: now)) - 1)
        let from = number * 7 % left
        let wish = CareWish(
            parent: parent(Self.children + number), from: planned(from),
            until: number % 3 == 0 ? nil : planned(min(from + 60 + number % 90, left)),
            children: kids(1 + number % 2, from: Self.children + number))
        let request = try does(.ask(wish)).lazy.compactMap { event in
            if case .care(let event) = event { event.request } else { nil }
        }.first
        guard let request else { throw Missed(description: "nobody asked") }
        switch number % 5 {
        case 0...2: try does(.answer(request, CareAnswer(.accepted)))
        case 3: try does(.answer(request, CareAnswer(.waitlisted)))
        default: break
        }
    }

    @discardableResult
    private mutating func does(_ action: CareAction) throws -> [Event] {
        let entry = try centre.decide(.care(action), by: person, at: now, mint: &mint)
        for line in try store.append(entry) { centre.apply(line) }
        return entry.events
    }

    private func later(_ minutes: Int) -> Moment {
        Moment(now.instant.advanced(minutes: minutes), offset: now.offset)
    }

    /// So many minutes ago, but of this service day: nobody cares or is cared for beyond its turn.
    private func earlier(_ minutes: Int) -> Moment {
        let turned = centre.turn(after: now).advanced(minutes: -24 * 60)
        return Moment(max(now.instant.advanced(minutes: -minutes), turned), offset: now.offset)
    }

    private func planned(_ minutes: Int) -> PlannedTime {
        let moment = later(minutes)
        return PlannedTime(moment.day, MinuteOfDay(moment.minuteOfDay) ?? .midnight)
    }

    private func parent(_ number: Int) -> String { "Parent \(number + 1)" }

    private func kids(_ count: Int, from number: Int) -> [ChildWish] {
        let ages = [0, 2, 3, 3, 8]
        return (0..<count).map { place in
            ChildWish(
                name: "Kid \(number + 1)\(place == 0 ? "" : " small")",
                band: AgeBand(from: ages[(number + place) % ages.count]),
                notes: number % 4 == 0 ? [.allergy: "nuts", .comfort: "the blue bear"] : [:])
        }
    }
}
