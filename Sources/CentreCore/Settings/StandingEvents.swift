/// Somebody joined those who work at the desk.
package struct PersonAdded: Hashable, Sendable {
    package var person: ID<Person>
    package var name: String
    package var roles: [Role]
    /// The last service day of somebody who helps for a day.
    package var until: ServiceDay?

    package init(person: ID<Person>, name: String, roles: [Role], until: ServiceDay? = nil) {
        self.person = person
        self.name = name
        self.roles = roles
        self.until = until
    }
}

/// A person's name, roles, or whether they work at the desk: `nil` and absent leave things as they stand.
package struct PersonChanged: Hashable, Sendable {
    package var person: ID<Person>
    package var name: String?
    package var roles: [Role: Bool]
    package var ended: Bool?
    /// The last service day; cleared, the person stays.
    package var until: Change<ServiceDay>?

    package init(
        person: ID<Person>, name: String? = nil, roles: [Role: Bool] = [:], ended: Bool? = nil,
        until: Change<ServiceDay>? = nil
    ) {
        self.person = person
        self.name = name
        self.roles = roles
        self.ended = ended
        self.until = until
    }
}

/// A person has another PIN.
package struct PersonPinSet: Hashable, Sendable {
    package var person: ID<Person>
    package var hash: SecretHash
    package var assent: Assent

    package init(person: ID<Person>, hash: SecretHash, assent: Assent) {
        self.person = person
        self.hash = hash
        self.assent = assent
    }
}

/// The centre's settings changed: `nil` leaves a setting as it stands.
package struct SettingsChanged: Hashable, Sendable {
    package var name: String?
    /// An IANA zone name.
    package var zone: String?
    package var turn: MinuteOfDay?
    package var opening: OpeningHours?
    /// The language that the program starts in: `en`, `es`, `pt`.
    package var language: String?
    /// The reasons on the digits 1 to 9 of the arrival form, in order.
    package var digits: [Code]?
    /// How many digits a PIN has that is chosen from now on.
    package var pinLength: Int?
    /// After how many minutes without a key the desk locks: 1 to 15.
    package var softLock: Int?
    /// After how many minutes of being locked outside opening hours the desk closes: 5 to 240.
    package var hardLock: Int?
    /// How many children one carer may have.
    package var ratios: RatioTable?
    /// The most children that the room may hold; cleared, nobody set that.
    package var capacity: Change<Int>?
    /// Within how many minutes of being called a parent should be back.
    package var returnWithin: Int?
    /// After how many days the names on visits may age out.
    package var namesAge: Int?
    /// After how many months other detail of closed matters may.
    package var detailsAge: Int?
    /// What to do when somebody is in danger now.
    package var crisis: Change<String>?
    /// Who can be called tonight.
    package var onCall: Change<String>?
    /// Words that the collective does not write, one a line.
    package var unwritten: Change<String>?
    /// Within how many hours an issue of a kind is answered.
    package var response: [Code: Int]

    package init(
        name: String? = nil, zone: String? = nil, turn: MinuteOfDay? = nil, opening: OpeningHours? = nil,
        language: String? = nil, digits: [Code]? = nil, pinLength: Int? = nil, softLock: Int? = nil,
        hardLock: Int? = nil, ratios: RatioTable? = nil, capacity: Change<Int>? = nil,
        returnWithin: Int? = nil, namesAge: Int? = nil, detailsAge: Int? = nil,
        crisis: Change<String>? = nil, onCall: Change<String>? = nil, unwritten: Change<String>? = nil,
        response: [Code: Int] = [:]
    ) {
        self.namesAge = namesAge
        self.detailsAge = detailsAge
        self.crisis = crisis
        self.onCall = onCall
        self.unwritten = unwritten
        self.response = response
        self.name = name
        self.zone = zone
        self.turn = turn
        self.opening = opening
        self.language = language
        self.digits = digits
        self.pinLength = pinLength
        self.softLock = softLock
        self.hardLock = hardLock
        self.ratios = ratios
        self.capacity = capacity
        self.returnWithin = returnWithin
    }
}

/// A code joined a list, was reworded, or is no longer offered.
package struct ListChanged: Hashable, Sendable {
    package var list: CodeList
    package var code: Code
    /// The centre's own wording; cleared, the catalogue's word stands.
    package var wording: Change<String>?
    package var offered: Bool?
    /// The place in the list, from 0; equal places stand in the order of their codes.
    package var place: Int?

    package init(
        list: CodeList, code: Code, wording: Change<String>? = nil, offered: Bool? = nil, place: Int? = nil
    ) {
        self.list = list
        self.code = code
        self.wording = wording
        self.offered = offered
        self.place = place
    }
}

/// A shift left a note for the next.
package struct HandoverWritten: Hashable, Sendable {
    package var note: ID<HandoverNote>
    package var text: String

    package init(note: ID<HandoverNote>, text: String) {
        self.note = note
        self.text = text
    }
}

/// A note was dealt with, or taken out again.
package struct HandoverPutAway: Hashable, Sendable {
    package var note: ID<HandoverNote>
    package var away: Bool

    package init(note: ID<HandoverNote>, away: Bool = true) {
        self.note = note
        self.away = away
    }
}

/// A file of visits from elsewhere was taken in, all its lines under one deed.
package struct ImportTaken: Hashable, Sendable {
    package var batch: ID<Act>
    package var digest: String
    package var visits: Int

    package init(batch: ID<Act>, digest: String, visits: Int) {
        self.batch = batch
        self.digest = digest
        self.visits = visits
    }
}

/// All visits of one imported file do not count.
package struct ImportTakenBack: Hashable, Sendable {
    package var batch: ID<Act>
    package var takenBack: Bool

    package init(batch: ID<Act>, takenBack: Bool = true) {
        self.batch = batch
        self.takenBack = takenBack
    }
}
