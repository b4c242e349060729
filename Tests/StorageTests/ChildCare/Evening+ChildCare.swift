import CentreCore
import Storage
import Testing

extension Evening {
    /// Does something about child care.
    @discardableResult
    mutating func care(_ action: CareAction) throws -> [Line] { try act(.care(action)) }

    mutating func startCarer(_ name: String, until: Moment? = nil) throws -> ID<CarerShift> {
        let lines = try care(.startCarer(.name(name), until: until))
        guard case .carer(.started(let event))? = lines.first?.events.first else { throw Missing() }
        return event.shift
    }

    /// Asks for care; the children are all of an age at which one carer can have eight.
    mutating func ask(
        _ parent: String?, for children: [String], from: PlannedTime? = nil, until: PlannedTime? = nil,
        weeks: Int = 0
    ) throws -> ID<ChildCareRequest> {
        let lines = try care(
            .ask(
                CareWish(
                    parent: parent, from: from, until: until, children: children.map { Self.child($0) }),
                weeks: weeks))
        guard case .care(.asked(let event))? = lines.first?.events.first else { throw Missing() }
        return event.request
    }

    static func child(_ name: String, _ notes: [Child.Note: String] = [:]) -> ChildWish {
        ChildWish(name: name, band: AgeBand(from: 3), notes: notes)
    }

    /// Two children of a parent are taken in, one of them goes, and the other stays; asked for again next week.
    mutating func passChildCare(of parent: String) throws {
        let flo = try startCarer("Flo")
        let request = try ask(parent, for: ["Mia", "Ben"], from: PlannedTime(moment), weeks: 1)
        try care(
            .takeIn(
                request,
                Taking(
                    carer: flo, back: moment(in: 60), plan: CareChange.Plan(reach: .to("with \(parent)")),
                    collectors: [
                        CollectorWish("Ines", may: true), CollectorWish("Marco", may: false, forFamily: true),
                    ], word: try Self.word(1))))
        let ben = try child("Ben", of: request).id
        try care(.collect(request, Collecting(children: [ben], to: parent, proof: .word(isRight: true))))
        try care(.extend(request, [], until: moment(in: 120)))
        try care(.callParent(request))
        try care(.endCarer(flo))
    }

    /// A hash that no word has.
    static func word(_ number: UInt8) throws -> SecretHash {
        try #require(
            SecretHash(
                salt: Array(repeating: number, count: SecretHash.saltSize),
                hash: Array(repeating: number ^ 0xff, count: SecretHash.hashSize)))
    }

    /// The children of a request by name.
    func child(_ name: String, of request: ID<ChildCareRequest>) throws -> Child {
        try #require(shown.care[request]?.named.first { $0.name == name })
    }

    /// A time of this evening or of the night after it, on the wall.
    func tonight(_ minute: String) throws -> PlannedTime {
        let minute = try #require(MinuteOfDay(minute))
        let isAfterMidnight = minute < shown.settings.turnsAt
        return PlannedTime(today.day.advanced(by: isAfterMidnight ? 1 : 0), minute)
    }

    func moment(in minutes: Int) -> Moment { Self.zone.moment(now.advanced(minutes: minutes)) }
}

/// What people see of child care.
struct CareSeen: Hashable {
    let care: [ID<ChildCareRequest>: ChildCareRequest]
    let shifts: [ID<CarerShift>: CarerShift]
    let rules: [ID<FamilyRule>: FamilyRule]
    let room: CareRoom

    init(_ centre: Centre, at now: Moment) {
        (care, shifts, rules, room) = (centre.care, centre.shifts, centre.rules, centre.room(at: now))
    }
}
