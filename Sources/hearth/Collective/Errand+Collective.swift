internal import CentreCore
internal import Resources

extension Errand {
    /// What somebody means by a reference, of some sorts; what is told of a concern with it is at hand.
    mutating func kept(_ typed: String, among sorts: [Kept.Sort] = Kept.Sort.allCases) throws -> Kept {
        let reference = Reference(typed)
        if sorts.contains(.decision), let month = reference.month { try load(month) }
        let known = sorts.flatMap { centre.kept($0) }
        let id = try Self.one(reference, of: known.map(\.id))
        guard let kept = known.first(where: { $0.id == id }) else {
            throw Trouble.unknownReference(typed, nearest: nil)
        }
        try hear(of: [kept])
        return kept
    }

    /// The decision that somebody means; one of a month that is not at hand, with its month.
    mutating func decision(_ typed: String) throws -> Decision {
        guard case .decision(let decision) = try kept(typed, among: [.decision]) else {
            throw Trouble.refused(.collective(.unknownDecision))
        }
        return decision
    }

    mutating func agreement(_ typed: String) throws -> Agreement {
        guard case .agreement(let agreement) = try kept(typed, among: [.agreement]) else {
            throw Trouble.refused(.collective(.unknownAgreement))
        }
        return agreement
    }

    mutating func priority(_ typed: String) throws -> Priority {
        guard case .priority(let priority) = try kept(typed, among: [.priority]) else {
            throw Trouble.refused(.collective(.unknownPriority))
        }
        return priority
    }

    mutating func mentoring(_ typed: String) throws -> Mentoring {
        guard case .mentoring(let mentoring) = try kept(typed, among: [.mentoring]) else {
            throw Trouble.refused(.collective(.unknownMentoring))
        }
        return mentoring
    }

    mutating func share(_ typed: String) throws -> ReportedShare {
        guard case .share(let share) = try kept(typed, among: [.share]) else {
            throw Trouble.refused(.collective(.unknownShare))
        }
        return share
    }

    /// Brings to hand what the group may hear of the concerns that things speak of: they and their issues may lie in
    /// months before.
    mutating func hear(of kept: [Kept]) throws {
        for id in Set(kept.compactMap(\.concern)).sorted() {
            if centre.concerns[id] == nil { try load(id.month) }
            if let concern = centre.concerns[id] { try loadIssues(of: concern) }
        }
    }

    /// What an agreement says, as it is told.
    func text(of agreement: Agreement) -> String { telling.reading(of: agreement)?.wording.text ?? "?" }

    /// A language of the centre's list: the one that is typed, else the one that is spoken.
    func language(_ typed: String?, otherwise: Code? = nil) throws(Trouble) -> Code {
        if typed == nil, let otherwise { return otherwise }
        return try code(typed ?? words.language.code, in: .languages)
    }
}
