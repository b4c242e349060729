/// A child of a request: a name to be called by, about how old, what to know; and its stay, once it was taken in.
///
/// Nothing says whose it is but the working name that the request may bear.
package struct Child: Hashable, Sendable {
    /// What a carer should know.
    package enum Note: String, Hashable, Sendable, CaseIterable {
        case allergy, sleep, comfort
    }

    package enum StayState: String, Hashable, Sendable {
        case inCare, collected
        /// Taken in by mistake: the child was not here.
        case takenBack
    }

    /// How whoever collected a child was known.
    package enum Way: String, Hashable, Sendable, CaseIterable {
        case word, knownFace
    }

    /// What a taking in says.
    package struct Taken: Hashable, Sendable {
        package let time: Moment
        /// The carer who said yes.
        package let carer: ID<CarerShift>?
        /// When the parent means to be back.
        package let back: Moment?

        package init(time: Moment, carer: ID<CarerShift>? = nil, back: Moment? = nil) {
            self.time = time
            self.carer = carer
            self.back = back
        }
    }

    package struct Collected: Hashable, Sendable {
        package let way: Way
        /// The carer who let the child go.
        package let carer: ID<CarerShift>?
        package let at: Moment
        /// Who wrote it down.
        package let by: ID<Person>
    }

    package let id: ID<Child>
    package internal(set) var called = Latest<Change<String>>()
    package internal(set) var age = Latest<AgeBand>()
    package internal(set) var notes: [Note: Latest<Change<String>>] = [:]
    package internal(set) var leftOut = Latest<Bool>()
    package internal(set) var stay = Trail<StayState>()
    package internal(set) var takenIn = Latest<Moment>()
    package internal(set) var carer = Latest<Change<ID<CarerShift>>>()
    package internal(set) var back = Latest<Change<Moment>>()
    package internal(set) var collected = Latest<Collected>()
    package internal(set) var collectedBy = Latest<Change<String>>()
    /// When the child was first written down, whatever was changed since.
    var written: Stamp?
    /// Whether somebody who goes by this name asked to be forgotten.
    var isNameHidden = false

    init(id: ID<Child>) { self.id = id }
}

extension Child {
    /// The name as the record has it.
    var recordedName: String? { called.value?.value.flatMap { $0.isEmpty ? nil : $0 } }

    /// The name to be called by; `nil` where it is forgotten, or not known yet.
    package var name: String? { isNameHidden ? nil : recordedName }

    /// The age band; the youngest, who need the most, where it is not known.
    package var band: AgeBand { age.value ?? AgeBand(clamping: 0) }

    package func note(_ note: Note) -> String? { notes[note]?.value?.said }

    /// Whether the child stands in the request: one who is in care does, whatever else was written of it.
    package var counts: Bool {
        (called.value != nil || age.value != nil) && (leftOut.value != true || isInCare)
    }

    package var isInCare: Bool { stay.state == .inCare }

    /// Whether the child was here, or is.
    package var hasStayed: Bool { stay.state == .inCare || stay.state == .collected }

    /// When the parent means to be back; `nil` where nobody said.
    package var backBy: Moment? { back.value?.value }

    var taken: Taken? {
        takenIn.value.map { Taken(time: $0, carer: carerNow, back: backBy) }
    }

    /// The carer who took the child over last.
    package var carerNow: ID<CarerShift>? { carer.value?.value }

    /// Whether desks wrote at once about the stay, and somebody should look: two took the child in, or one let it go
    /// while the other said that it stays.
    package var needsALook: Bool { stay.heads.count > 1 }
}
