/// How much of the work members do, as the meeting itself reported it.
///
/// It is never computed: no record marks anybody as a member.
package struct ReportedShare: Hashable, Sendable {
    package enum Work: String, Hashable, Sendable, CaseIterable { case shifts, sessions, reviews }

    package let id: ID<ReportedShare>
    package internal(set) var told = Latest<Told>()
    package internal(set) var words = Latest<Change<String>>()
    var takenBack = Latest<Bool>()
    package internal(set) var hands = Hands()

    package struct Told: Hashable, Sendable {
        package let work: Work
        package let from, to: Day
        /// So many of ten.
        package let ofTen: Int?
        package let session: ID<Session>?
    }

    init(id: ID<ReportedShare>) { self.id = id }
}

extension ReportedShare {
    package static let ofTenRange = 0...10

    package var counts: Bool { told.value != nil && takenBack.value != true }
    package var text: String? { words.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
    /// So many of ten; `nil` where the meeting said it in words only.
    package var ofTen: Int? { told.value?.ofTen?.clamped(to: ReportedShare.ofTenRange) }
}

/// What happened to a share that a meeting reported.
package enum ShareEvent: Hashable, Sendable {
    case told(ShareTold)
    case takenBack(ShareTakenBack)

    package var share: ID<ReportedShare> {
        switch self {
        case .told(let event): event.share
        case .takenBack(let event): event.share
        }
    }
}

/// A meeting reported how much of some work members do; told again, it was put right.
package struct ShareTold: Hashable, Sendable {
    package var share: ID<ReportedShare>
    package var work: ReportedShare.Work
    package var from: Day
    package var to: Day
    package var ofTen: Int?
    package var words: String?
    package var session: ID<Session>?

    package init(
        share: ID<ReportedShare>, work: ReportedShare.Work, from: Day, to: Day, ofTen: Int? = nil,
        words: String? = nil, session: ID<Session>? = nil
    ) {
        self.share = share
        self.work = work
        self.from = from
        self.to = to
        self.ofTen = ofTen
        self.words = words
        self.session = session
    }
}

/// It does not count, or counts again.
package struct ShareTakenBack: Hashable, Sendable {
    package var share: ID<ReportedShare>
    package var takenBack: Bool

    package init(share: ID<ReportedShare>, takenBack: Bool = true) {
        self.share = share
        self.takenBack = takenBack
    }
}

extension ReportedShare {
    mutating func apply(_ event: ShareEvent, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        switch event {
        case .told(let event):
            told.assign(
                Told(
                    work: event.work, from: event.from, to: event.to, ofTen: event.ofTen,
                    session: event.session),
                at: stamp)
            words.assign(Change(event.words), at: stamp)
        case .takenBack(let event): takenBack.assign(event.takenBack, at: stamp)
        }
    }

    mutating func forget(_ forgotten: ForgottenHere) { words.forget(.words, forgotten) }

    /// The event that tells it as it stands; `nil` where nothing was told.
    private var telling: ShareTold? {
        told.value.map {
            ShareTold(
                share: id, work: $0.work, from: $0.from, to: $0.to, ofTen: $0.ofTen, words: text,
                session: $0.session)
        }
    }

    func isAltered(by event: ShareEvent) -> Bool {
        switch event {
        case .told(let event): event != telling
        case .takenBack(let event): (takenBack.value == true) != event.takenBack
        }
    }

    /// What would undo an event, judged before it is applied.
    func reversal(of event: ShareEvent) -> ShareEvent {
        switch event {
        case .told: telling.map { .told($0) } ?? .takenBack(ShareTakenBack(share: id))
        case .takenBack(let event): .takenBack(ShareTakenBack(share: id, takenBack: !event.takenBack))
        }
    }

    /// Whether what an event said is still what acts.
    func holds(_ event: ShareEvent, _ ref: EventRef) -> Bool {
        switch event {
        case .told: told.stamp?.ref == ref && takenBack.value != true
        case .takenBack: takenBack.stamp?.ref == ref
        }
    }
}

extension ShareEvent {
    func text(_ field: WordField) -> String? {
        if case .told(let event) = self, field == .words { event.words } else { nil }
    }

    func saying(_ words: String?, in field: WordField) -> ShareEvent {
        guard case .told(var event) = self, field == .words else { return self }
        event.words = words
        return .told(event)
    }
}
