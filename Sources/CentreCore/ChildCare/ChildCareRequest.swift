/// A parent's wish for care at a time, for one child or several, and all that came of it.
package struct ChildCareRequest: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        case requested, accepted, waitlisted, declined, withdrawn, noShow, takenBack
    }

    /// Why an answer was what it was.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        // Why care could not be offered.
        case noCarer, roomFull, closed, age, health
        // Why a parent asks no more.
        case noAnswer, ownWish
        // Why somebody was taken before those who asked earlier.
        case urgent, sibling, appointment, missedBefore
        case other

        package static let ofDeclining: [Reason] = [.noCarer, .roomFull, .closed, .age, .health, .other]
        package static let ofWithdrawing: [Reason] = [.ownWish, .noAnswer]
        package static let ofJumping: [Reason] = [.urgent, .sibling, .appointment, .missedBefore, .other]
    }

    package struct Asked: Hashable, Sendable {
        package let at: Moment
        package let by: ID<Person>
    }

    package struct Answer: Hashable, Sendable {
        package let reason: Reason?
        package let at: Moment
        package let by: ID<Person>
    }

    package let id: ID<ChildCareRequest>
    package internal(set) var state = Trail<State>()
    package internal(set) var asked = Latest<Asked>()
    package internal(set) var handle = Latest<Change<String>>()
    package internal(set) var visit = Latest<Change<ID<Visit>>>()
    var during = Latest<Change<ID<Session>>>()
    package internal(set) var from = Latest<Change<PlannedTime>>()
    package internal(set) var until = Latest<Change<PlannedTime>>()
    /// The first request of those that repeat with this one.
    package internal(set) var series = Latest<ID<ChildCareRequest>>()
    package internal(set) var answered = Latest<Answer>()
    package internal(set) var answerWords = Latest<Change<String>>()
    package internal(set) var children: [ID<Child>: Child] = [:]
    package internal(set) var collectors: [ID<Collector>: Collector] = [:]
    package internal(set) var reachWords = Latest<Change<String>>()
    package internal(set) var callWords = Latest<Change<String>>()
    package internal(set) var neverCallWords = Latest<Change<String>>()
    package internal(set) var waitTime = Latest<Change<Int>>()
    package internal(set) var wordHash = Latest<Change<SecretHash>>()
    /// Since when a word stands in the place of one that was lost.
    var replacements: [SecretHash: Latest<Moment>] = [:]
    package internal(set) var calledAt = Latest<Change<Moment>>()
    package internal(set) var hands = Hands()
    /// Whether the parent asked to be forgotten.
    var isNameHidden = false

    init(id: ID<ChildCareRequest>) { self.id = id }
}

/// Somebody who may, or must not, collect the children of one request.
package struct Collector: Hashable, Sendable {
    package let id: ID<Collector>
    package internal(set) var called = Latest<Change<String>>()
    package internal(set) var may = Latest<Bool>()
    package internal(set) var withdrawn = Latest<Bool>()

    init(id: ID<Collector>) { self.id = id }

    package var name: String? { called.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
    package var counts: Bool { name != nil && withdrawn.value != true }
}

extension ChildCareRequest {
    /// The parent's working name as it is shown; `nil` for none.
    package var parent: String? { isNameHidden ? nil : recordedParent }

    /// The parent's working name as the record has it.
    var recordedParent: String? { handle.value?.value.flatMap { $0.isEmpty ? nil : $0 } }

    /// Whether it stands: one of which a child was taken in does, whatever another desk wrote of it meanwhile.
    package var counts: Bool { asked.value != nil && (state.state != .takenBack || hasStay) }

    private var hasStay: Bool {
        children.values.contains { $0.counts && ($0.hasStayed || $0.needsALook) }
    }

    /// The children that stand in it, in the order in which they were written down.
    package var named: [Child] {
        children.values.filter(\.counts).sorted {
            ($0.written ?? .first, $0.id) < ($1.written ?? .first, $1.id)
        }
    }

    package var inCare: [Child] { counts ? named.filter(\.isInCare) : [] }

    package var reach: String? { reachWords.value?.said }
    package var callThen: String? { callWords.value?.said }
    package var neverCall: String? { neverCallWords.value?.said }
    package var calledParent: Moment? { calledAt.value?.value }
    /// When the parent was called since the children who are here were taken in.
    package var calledThisStay: Moment? {
        let taken = inCare.compactMap { $0.takenIn.value?.instant }.min() ?? .latest
        return calledParent.flatMap { $0.instant >= taken ? $0 : nil }
    }
    /// After how many minutes of being late somebody is called; `nil` where nobody said.
    package var waitMinutes: Int? { waitTime.value?.value }
    /// What the pick-up word is proved against; `nil` where there is no word.
    package var word: SecretHash? { wordHash.value?.value }
    /// When the former word was lost and this one made; `nil` where none was.
    package var lostWord: Moment? { word.flatMap { replacements[$0]?.value } }
    package var visitOfParent: ID<Visit>? { visit.value?.value }
    /// The session to which the parent wants to go meanwhile.
    package var session: ID<Session>? { during.value?.value }

    package var wantedFrom: PlannedTime? { from.value?.value }
    package var wantedUntil: PlannedTime? { until.value?.value }

    /// When care is wanted from: the planned time, or that of the asking.
    package var wanted: PlannedTime? { wantedFrom ?? asked.value.map { PlannedTime($0.at) } }

    /// Whether it waits for an answer, or on the waiting list.
    package var isWaiting: Bool {
        counts && (state.state == .requested || state.state == .waitlisted)
    }

    /// Whether a place was promised, and a child did not come yet; once one was collected, nobody waits for the others.
    package var isExpected: Bool {
        counts && state.state == .accepted && named.contains { !$0.hasStayed }
            && !named.contains { $0.stay.state == .collected }
    }

    /// Whether desks wrote at once about it or about a stay of it, and somebody should look.
    package var needsALook: Bool { isAnswerUnclear || named.contains(where: \.needsALook) }

    /// Whether desks answered it at once, or one took a child in, or let it go, while the other answered otherwise.
    package var isAnswerUnclear: Bool {
        state.needsALook || (state.state != .accepted && !inCare.isEmpty)
            || (state.state == .takenBack && hasStay)
    }

    /// The service day for which care is wanted.
    package func day(turnsAt turn: MinuteOfDay) -> ServiceDay? { wanted?.serviceDay(turnsAt: turn) }
}
