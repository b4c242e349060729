/// A thing of the record that a search can find.
package enum Found: Hashable, Sendable {
    case visit(ID<Visit>)
    case care(ID<ChildCareRequest>)
    case carer(ID<CarerShift>)
    case family(ID<FamilyRule>)
    case issue(ID<Issue>)
    case concern(ID<Concern>)
    case warning(ID<Warning>)
    case session(ID<Session>)
    case series(ID<Series>)
    case decision(ID<Decision>)
    case agreement(ID<Agreement>)
    case priority(ID<Priority>)
    case mentoring(ID<Mentoring>)
    case share(ID<ReportedShare>)
    case note(ID<HandoverNote>)

    /// A sort of thing, as people name it who look for that sort alone.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case visit, childcare, issue, concern, warning, session, decision, agreement, priority, mentoring,
            share, handover
    }

    package var kind: Kind {
        switch self {
        case .visit: .visit
        case .care, .carer, .family: .childcare
        case .issue: .issue
        case .concern: .concern
        case .warning: .warning
        case .session, .series: .session
        case .decision: .decision
        case .agreement: .agreement
        case .priority: .priority
        case .mentoring: .mentoring
        case .share: .share
        case .note: .handover
        }
    }

    /// The bits of its id.
    package var thing: ID<Look.Thing> {
        switch self {
        case .visit(let id): id.of(Look.Thing.self)
        case .care(let id): id.of(Look.Thing.self)
        case .carer(let id): id.of(Look.Thing.self)
        case .family(let id): id.of(Look.Thing.self)
        case .issue(let id): id.of(Look.Thing.self)
        case .concern(let id): id.of(Look.Thing.self)
        case .warning(let id): id.of(Look.Thing.self)
        case .session(let id): id.of(Look.Thing.self)
        case .series(let id): id.of(Look.Thing.self)
        case .decision(let id): id.of(Look.Thing.self)
        case .agreement(let id): id.of(Look.Thing.self)
        case .priority(let id): id.of(Look.Thing.self)
        case .mentoring(let id): id.of(Look.Thing.self)
        case .share(let id): id.of(Look.Thing.self)
        case .note(let id): id.of(Look.Thing.self)
        }
    }

    /// The month whose files hold all about it; `nil` for what is standing and always at hand.
    package var month: Month? {
        switch self {
        case .visit, .care, .carer, .issue, .concern, .warning, .session, .decision: thing.month
        case .family, .series, .agreement, .priority, .mentoring, .share, .note: nil
        }
    }
}

extension Event {
    /// What a search would find by what the event says.
    package var found: Found? {
        switch self {
        case .family(let event): .family(event.rule)
        case .series(let event): .series(event.series)
        case .handoverWritten(let event): .note(event.note)
        case .handoverPutAway(let event): .note(event.note)
        case .collective(.agreement(let event)): .agreement(event.agreement)
        case .collective(.priority(let event)): .priority(event.priority)
        case .collective(.mentoring(let event)): .mentoring(event.mentoring)
        case .collective(.share(let event)): .share(event.share)
        default:
            switch root {
            case .visit(let id): .visit(id)
            case .care(let id): .care(id)
            case .carer(let id): .carer(id)
            case .issue(let id): .issue(id)
            case .concern(let id): .concern(id)
            case .warning(let id): .warning(id)
            case .session(let id): .session(id)
            case .decision(let id): .decision(id)
            default: nil
            }
        }
    }
}

/// A thing of the record in which what was looked for stands, as far as whoever looks may read it.
package struct Hit: Hashable, Sendable {
    /// In which of its texts that is.
    package enum Field: String, Hashable, Sendable, CaseIterable {
        case name, need, referral, care, collector, topic, plan, said, point, task, decision, objection,
            agreement, priority, mentoring, share, note, warning, summary, response, report, issue

        /// Whether its words may stand in a list.
        ///
        /// What somebody needs, where they were sent, what is to be known of a child and what was raised are opened on
        /// purpose, on a page where no name stands beside them, and where a look is noted if it is to be.
        package var isListed: Bool {
            switch self {
            case .need, .referral, .care, .collector, .summary, .issue: false
            default: true
            }
        }
    }

    /// A part of a text, on one line, with the place of what was looked for.
    package struct Snippet: Hashable, Sendable {
        package let before: String
        package let match: String
        package let after: String

        package var text: String { before + match + after }
    }

    package let found: Found
    package let field: Field
    /// The day that it speaks of.
    package let day: Day
    /// Never longer than 200 characters; `nil` where the words stand in no list.
    package let snippet: Snippet?
}

extension Hit: Comparable {
    /// The newest first.
    package static func < (one: Hit, other: Hit) -> Bool {
        one.day != other.day ? one.day > other.day : one.found.thing > other.found.thing
    }
}

extension Hit.Snippet {
    /// How many characters it has at the most, and how many of these stand before the match.
    package static let longest = 200
    static let lead = 40

    /// The part of a text around some of its bytes.
    init(of text: String, around bytes: Range<Int>) {
        let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
        let end = text.utf8.index(text.startIndex, offsetBy: bytes.upperBound)
        func line(_ part: Substring) -> [Character] { part.map { $0.isNewline || $0 == "\t" ? " " : $0 } }
        let match = line(text[start..<end]).prefix(Self.longest - Self.lead - 2)
        var before = line(text[..<start].suffix(Self.lead + 1))
        if before.count > Self.lead {
            // A word that begins further back would stand there cut.
            let space = before.prefix(Self.lead / 2).lastIndex(of: " ")
            before = Array("… ") + before.suffix(before.count - (space.map { $0 + 1 } ?? 3))
        }
        let room = Self.longest - before.count - match.count
        var after = line(text[end...].prefix(room + 1))
        if after.count > room { after = after.prefix(max(0, room - 1)) + ["…"] }
        self.init(before: String(before), match: String(match), after: String(after))
    }
}
