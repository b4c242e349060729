/// Something to talk about in a session.
///
/// What an item of a shared concern shows is no part of it: that is the concern's ``Centre/groupView(of:)`` whenever
/// the item is shown, so that a consent which is withdrawn takes its words with it.
package struct AgendaItem: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable { case open, talked, parked }

    /// Where an item comes from.
    package enum Source: Hashable, Sendable {
        /// Somebody brought it, in their own words.
        case own
        case concern(ID<Concern>)
        /// The group is told what came of a concern.
        case reportBack(ID<Concern>)
        /// What somebody was to do since last time.
        case action(ID<GroupAction>, of: Owner)
        /// The notes of an earlier session, to be agreed.
        case notes(ID<Session>)
        /// An agreement to look at again.
        case agreement(ID<Agreement>)
    }

    /// Of what an action came.
    package enum Owner: Hashable, Sendable {
        case concern(ID<Concern>)
        case decision(ID<Decision>)
    }

    package let id: ID<AgendaItem>
    package internal(set) var source = Latest<Source>()
    package internal(set) var words = Latest<Change<String>>()
    package internal(set) var state = Latest<State>()
    /// When it was first written.
    var written: Stamp?

    init(id: ID<AgendaItem>) { self.id = id }

    package var text: String? { words.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
    package var stands: State { state.value ?? .open }
}

extension AgendaItem.Source {
    /// The shared concern that an item rests on.
    package var concern: ID<Concern>? {
        switch self {
        case .concern(let id), .reportBack(let id), .action(_, of: .concern(let id)): id
        case .own, .action, .notes, .agreement: nil
        }
    }

    /// Whether later sessions go by what became of the item.
    var isGoneOnWith: Bool { if case .agreement = self { true } else { concern != nil } }
}
