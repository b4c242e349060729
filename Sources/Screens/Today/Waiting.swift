import CentreCore
import Reports
import Resources

/// Something that waits to be done.
///
/// It says that it waits and for whom, never what it is about.
enum Waiting: Hashable, Sendable {
    /// People who are marked as here since a day that is over.
    case stillHere(Int, since: Moment)
    case draft(Draft)
    case note(ID<HandoverNote>)
    /// Referrals of one person to ask about; the one due first is chosen in the list.
    case followUps(by: ID<Person>?, count: Int, ID<Visit>, ID<Referral>)
    /// Somebody waits to be heard, and nothing was done yet: the one who waits longest.
    case unheard(ID<Issue>, count: Int)
    /// Something is owed to be told back.
    case report(ID<Concern>)
    /// An agreement or a decision is to be looked at again: for who writes that down.
    case lookAgain(Int)
    /// A warning waits for a coordinator's look.
    case proposed(ID<Warning>)
    /// What to watch for.
    case warning(ID<Warning>)
    /// A session that nobody closed since a day that is over.
    case sessionOpen(ID<Session>)
    /// Notes of earlier sessions wait to be agreed.
    case notes(ID<Session>, count: Int)
    /// What somebody else left half typed.
    case unfinished(name: String, at: Moment)
    /// People who asked to be forgotten: for coordinators.
    case forgetting(Int)
    /// Something about the children's room that cannot wait.
    case care(CareMark)
    /// Somebody asked for child care and has no answer.
    case careAsked(ID<ChildCareRequest>, children: Int)

    /// Everything that waits for whoever sits at the desk: what is theirs first.
    static func all(in desk: Desk) -> [Waiting] {
        var all = desk.drafts.map(Waiting.draft)
        all += desk.atHand.notes.filter { $0.written.value?.by != desk.person }.map { .note($0.id) }
        // Of all children whom one carer left, one row tells.
        var left: Set<ID<CarerShift>> = []
        let marks = desk.room.marks.filter { mark in
            guard case .carerLeft(_, _, let shift) = mark else { return mark.isUrgent }
            return left.insert(shift).inserted
        }
        let unanswered = desk.unanswered
        all =
            (unanswered.first.map { [.unheard($0.id, count: unanswered.count)] } ?? [])
            + marks.map(Waiting.care) + all
        all += desk.centre.waitingRequests(from: desk.today).filter { $0.state.state == .requested }
            .map { .careAsked($0.id, children: max(1, $0.named.count)) }
        let late = desk.present.filter { visit in
            visit.arrived.value.map { desk.day(of: $0) < desk.today } ?? false
        }
        if let first = late.first?.arrived.value {
            all.append(.stillHere(late.reduce(0) { $0 + $1.remaining }, since: first))
        }
        all += followUps(in: desk)
        all += desk.centre.openConcerns.filter(\.owesAReport).map { .report($0.id) }
        if desk.isCoordinator { all += desk.centre.warningsProposed(on: desk.today).map { .proposed($0.id) } }
        all += desk.centre.warningsShown(on: desk.today).map { .warning($0.id) }
        all += desk.openSinceBefore.map { .sessionOpen($0.id) }
        let notes = desk.notesToAgree
        if let first = notes.first, desk.refusal(of: .session(.agreeNotes(of: first.id, during: nil))) == nil
        {
            all.append(.notes(first.id, count: notes.count))
        }
        let toLookAt = desk.noWriter == nil ? desk.toLookAt : 0
        if toLookAt > 0 { all.append(.lookAgain(toLookAt)) }
        let requests = desk.mayForget ? desk.centre.openRequests.count : 0
        if requests > 0 { all.append(.forgetting(requests)) }
        all += desk.unfinished.map { .unfinished(name: $0.name, at: $0.at) }
        return all
    }

    /// One row for each who referred somebody, in the order in which their first is due.
    private static func followUps(in desk: Desk) -> [Waiting] {
        var order: [ID<Person>?] = []
        var counts: [ID<Person>?: (count: Int, first: Centre.FollowUp)] = [:]
        for followUp in desk.atHand.followUps {
            let by = followUp.referral.made.value?.by
            if counts[by] == nil { order.append(by) }
            counts[by, default: (0, followUp)].count += 1
        }
        return order.compactMap { by in
            counts[by].map { .followUps(by: by, count: $0.count, $0.first.visit.id, $0.first.referral.id) }
        }
    }

    func words(in desk: Desk) -> String {
        switch self {
        case .stillHere(let count, let since):
            return desk.words(
                "waiting.stillHere", count: count, ["day": desk.wording.shortDay(desk.day(of: since).day)])
        case .draft(let draft): return desk.words("waiting.draft", ["time": desk.time(draft.at)])
        case .note(let id):
            let by = desk.centre.notes[id]?.written.value?.by
            return desk.words("waiting.note", ["name": desk.name(of: by)])
        case .followUps(let by, let count, _, _):
            return desk.words("waiting.followUps", count: count, ["name": desk.name(of: by)])
        case .forgetting(let count): return desk.words("waiting.forgetting", count: count)
        case .care(let mark): return mark.waiting(in: desk)
        case .careAsked(let id, let count):
            let when = desk.centre.care[id].map(desk.wanted) ?? ""
            return desk.words("waiting.care.asked", count: count, ["when": when])
        case .unheard(let id, let count):
            let issue = desk.centre.issues[id]
            let waiting = issue.map(desk.waiting) ?? ""
            guard let call = desk.call(for: issue) else {
                return desk.words("waiting.unheard", count: count, ["time": waiting])
            }
            return desk.words("waiting.unheard.call", count: count, ["time": waiting, "whom": call])
        case .report(let id):
            return desk.centre.concerns[id].flatMap(desk.wording.owed) ?? ""
        case .lookAgain(let count): return desk.words("waiting.lookAgain", count: count)
        case .proposed: return desk.words("waiting.proposed")
        case .warning(let id):
            let text = desk.centre.warnings[id].map(desk.wording.sentence) ?? ""
            return desk.words("issues.warning", ["text": text])
        case .sessionOpen(let id):
            let opened = desk.session(id)?.openedAt.map { desk.wording.shortDay($0.day) }
            return desk.words("waiting.sessionOpen", ["day": opened ?? ""])
        case .notes(_, let count): return desk.words("waiting.notes", count: count)
        case .unfinished(let name, let at):
            return desk.words("waiting.unfinished", ["name": name, "time": desk.time(at)])
        }
    }

    /// Opens the thing where it lies.
    func open(in desk: Desk) -> [Wish] {
        switch self {
        case .stillHere: [.open(Evening())]
        case .draft(let draft):
            FormKind(rawValue: draft.form)?.screen(for: draft, in: desk).map { [.open($0)] }
                ?? [.say(Phrase(desk.loading.isEmpty ? "draft.gone" : "month.reading"))]
        case .note: [.open(Handover())]
        case .followUps(_, _, let visit, let referral): [.open(FollowUps(at: referral, of: visit))]
        case .forgetting: [.open(Forgetting())]
        case .care(let mark): [.open(mark.screen(in: desk))]
        case .careAsked(let id, _): [.open(CarePage(id))]
        case .unheard(let id, let count): count == 1 ? [.open(IssuePage(id))] : [.attempt(.issues)]
        case .report(let id): [.open(ConcernPage(id))]
        case .lookAgain: [.attempt(.collective)]
        case .proposed(let id), .warning(let id): [.open(WarningPage(id))]
        case .sessionOpen(let id): [.open(desk.screen(of: id))]
        case .notes(let id, let count): count == 1 ? [.open(SessionPage(id))] : [.attempt(.sessions)]
        case .unfinished(let name, _): [.say(Phrase("unfinished.theirs", ["name": .text(name)]))]
        }
    }
}

extension CareMark {
    /// What waits, in few words and without a child's name: Today is read by whoever stands at the counter.
    fileprivate func waiting(in desk: Desk) -> String {
        switch self {
        case .tooFewCarers(let count): desk.words("waiting.care.short", count: count)
        case .overCapacity(let count): desk.words("waiting.care.over", count: count)
        case .timeIsUp(let id): desk.words("waiting.care.time", ["name": desk.name(ofCarer: id)])
        case .late(let id, let minutes):
            called(id, in: desk) ?? desk.words("waiting.care.late", count: minutes)
        case .callNow(_, let minutes): desk.words("waiting.care.call", count: minutes)
        case .carerLeft(_, _, let id): desk.words("waiting.care.left", ["name": desk.name(ofCarer: id)])
        case .answerNeedsALook: desk.words("waiting.care.answers")
        default: desk.words("waiting.care.look")
        }
    }

    /// That the parent was called already; `nil` where nobody did.
    private func called(_ id: ID<ChildCareRequest>, in desk: Desk) -> String? {
        desk.centre.care[id]?.calledThisStay.map {
            desk.words("waiting.care.called", ["time": desk.time($0)])
        }
    }
}
