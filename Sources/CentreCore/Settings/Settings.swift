/// What the collective set for its centre.
package struct Settings: Hashable, Sendable {
    package internal(set) var name = Latest<String>()
    package internal(set) var zone = Latest<String>()
    package internal(set) var turn = Latest<MinuteOfDay>()
    package internal(set) var opening = Latest<OpeningHours>()
    package internal(set) var language = Latest<String>()
    package internal(set) var digits = Latest<[Code]>()
    var pinLengths = Latest<Int>()
    package internal(set) var softLock = Latest<Int>()
    package internal(set) var hardLock = Latest<Int>()
    var ratios = Latest<RatioTable>()
    var capacity = Latest<Change<Int>>()
    var returnWithin = Latest<Int>()
    var namesAge = Latest<Int>()
    var detailsAge = Latest<Int>()
    /// Within how many hours an issue of a kind should be answered.
    var response: [Code: Latest<Int>] = [:]
    package internal(set) var crisis = Latest<Change<String>>()
    package internal(set) var onCall = Latest<Change<String>>()
    package internal(set) var unwritten = Latest<Change<String>>()
    package internal(set) var lists: [CodeList: [Code: ListEntry]] = [:]
    package internal(set) var hands = Hands()

    package init() {}

    /// One code of a list.
    package struct ListEntry: Hashable, Sendable {
        package internal(set) var wording = Latest<Change<String>>()
        package internal(set) var offered = Latest<Bool>()
        package internal(set) var place = Latest<Int>()

        /// Where an entry stands that nobody gave a place: after those that have one.
        package static let unplaced = 1_000_000
    }

    /// The wall's minute at which the service day turns; 06:00 until the collective sets another (SWIT page 63: opening
    /// hours follow working hours, often past midnight).
    package var turnsAt: MinuteOfDay { turn.value ?? .sixInTheMorning }

    /// How many digits a PIN has that is chosen now.
    package var pinLength: Int { (pinLengths.value ?? Pin.usualLength).clamped(to: Pin.lengths) }

    package static let softLockRange = 1...15
    package static let hardLockRange = 5...240

    /// After how many minutes without a key the desk locks; two until the collective sets others: a shared desk, where a
    /// quarter of an hour is too long.
    package var softLockMinutes: Int { (softLock.value ?? 2).clamped(to: Settings.softLockRange) }

    /// After how many minutes of being locked outside opening hours the desk closes; thirty until the collective sets
    /// others.
    package var hardLockMinutes: Int { (hardLock.value ?? 30).clamped(to: Settings.hardLockRange) }

    /// How many children one carer may have; the starting table until the collective decides another.
    package var ratioTable: RatioTable { ratios.value ?? .starting }

    package static let capacityRange = 1...200

    /// The most children that the room may hold; `nil` until the collective sets it.
    package var roomCapacity: Int? { capacity.value?.value?.clamped(to: Settings.capacityRange) }

    package static let returnRange = 1...240

    /// Within how many minutes of being called a parent should be back; 15 until the collective sets others (North
    /// Carolina's rule for drop-in care).
    package var returnMinutes: Int { (returnWithin.value ?? 15).clamped(to: Settings.returnRange) }

    /// The codes of a list that are offered, in the centre's order.
    package func offered(_ list: CodeList) -> [Code] {
        let entries = lists[list] ?? [:]
        // A list that came later than the centre begins as every centre's does, with what the centre changed of it.
        return Set(entries.keys).union(list.starting).filter { entries[$0]?.offered.value != false }
            .map { (place: place(of: $0, in: list), code: $0) }.sorted { $0 < $1 }.map(\.code)
    }

    /// Where a code stands in a list: where the centre put it, or else where every centre's list has it.
    package func place(of code: Code, in list: CodeList) -> Int {
        lists[list]?[code]?.place.value ?? list.starting.firstIndex(of: code) ?? ListEntry.unplaced
    }

    /// Whether a code stands in a list, offered or not.
    package func knows(_ code: Code, in list: CodeList) -> Bool {
        lists[list]?[code] != nil || list.starting.contains(code)
    }

    /// The centre's own wording of a code, or `nil` where the catalogue's word stands.
    package func wording(of code: Code, in list: CodeList) -> String? {
        lists[list]?[code]?.wording.value?.value
    }

    package static let responseRange = 1...720

    /// Within how many hours an issue is answered until the collective sets others: Kenya's national indicator for
    /// violence, arrest and threats.
    package static let usualResponse = 24

    package func responseHours(_ kind: Code) -> Int {
        (response[kind]?.value ?? Settings.usualResponse).clamped(to: Settings.responseRange)
    }

    /// What to do when somebody is in danger now, in the centre's own words.
    package var crisisSteps: String? { crisis.value?.value.flatMap { $0.isEmpty ? nil : $0 } }

    /// Who can be called tonight, and how.
    package var onCallNow: String? { onCall.value?.value.flatMap { $0.isEmpty ? nil : $0 } }

    /// Words that the collective does not write.
    package var unwrittenWords: [String] {
        (unwritten.value?.value ?? "").split { $0 == "\n" || $0 == "," }
            .map { Text.trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    mutating func forget(_ forgotten: ForgottenHere) {
        crisis.forget(.crisis, forgotten)
        onCall.forget(.onCall, forgotten)
        unwritten.forget(.unwritten, forgotten)
    }

    /// Up to nine reasons for the digits: those chosen and still offered, else the first offered.
    package var reasonsOnDigits: [Code] {
        let offered = offered(.reasons)
        let chosen = (digits.value ?? []).filter(offered.contains)
        return Array((chosen.isEmpty ? offered : chosen).prefix(9))
    }
}
