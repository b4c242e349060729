extension Agreement {
    mutating func apply(_ event: AgreementEvent, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        switch event {
        case .proposed(let event):
            proposed.assign(Proposed(at: event.time ?? deed.at, session: event.session), at: stamp)
        case .worded(let event):
            var wording = wordings[event.wording] ?? AgreementWording(id: event.wording)
            let said = AgreementWording.Said(language: event.language, day: event.day ?? deed.at.day)
            wording.said.assign(said, at: stamp)
            wording.words.assign(Change(event.words), at: stamp)
            wording.agreed.assign(event.agreed, at: stamp)
            wordings[event.wording] = wording
        case .wordingAgreed(let event):
            wordings[event.wording, default: AgreementWording(id: event.wording)].agreed.assign(
                event.agreed, at: stamp)
        case .changed(let event):
            if let change = event.review { reviewDay.assign(change, at: stamp) }
        case .objected(let event):
            objections[event.objection, default: Objection(id: event.objection)].words.assign(
                Change(event.words), at: stamp)
        case .partTakenBack(let event):
            takenBack[event.part, default: Latest()].assign(event.takenBack, at: stamp)
        case .dropped(let event): isDropped.assign(event.dropped, at: stamp)
        }
    }

    mutating func forget(_ forgotten: ForgottenHere) {
        for id in Array(wordings.keys) { wordings[id]?.words.forget(.words, forgotten) }
        for id in Array(objections.keys) { objections[id]?.words.forget(.words, forgotten) }
    }

    func isAltered(by event: AgreementEvent) -> Bool {
        switch event {
        case .proposed: proposed.value == nil
        case .worded(let event): wordings[event.wording]?.said.value == nil
        case .wordingAgreed(let event): (wordings[event.wording]?.isAgreed ?? false) != event.agreed
        case .changed(let event): differs(event.review, Change(review))
        case .objected(let event): objections[event.objection]?.words.value == nil
        case .partTakenBack(let event): isTakenBack(event.part) != event.takenBack
        case .dropped(let event): (isDropped.value == true) != event.dropped
        }
    }

    /// What would undo an event, judged before it is applied.
    func reversal(of event: AgreementEvent) -> AgreementEvent {
        func part<Part>(_ part: ID<Part>, takenBack: Bool = true) -> AgreementEvent {
            let part = part.of(AgreementPart.self)
            return .partTakenBack(AgreementPartTakenBack(agreement: id, part: part, takenBack: takenBack))
        }
        switch event {
        case .proposed: return .dropped(AgreementDropped(agreement: id))
        case .worded(let event): return part(event.wording)
        case .wordingAgreed(let event):
            let agreed = wordings[event.wording]?.isAgreed ?? false
            return .wordingAgreed(
                AgreementWordingAgreed(agreement: id, wording: event.wording, agreed: agreed))
        case .changed(let event):
            let former = AgreementChanged(agreement: id, review: event.review.map { _ in Change(review) })
            return .changed(former)
        case .objected(let event): return part(event.objection)
        case .partTakenBack(let event): return part(event.part, takenBack: !event.takenBack)
        case .dropped(let event):
            return .dropped(AgreementDropped(agreement: id, dropped: !event.dropped))
        }
    }

    /// Whether what an event said is still what acts.
    func holds(_ event: AgreementEvent, _ ref: EventRef) -> Bool {
        switch event {
        // An agreement that anybody else touched holds their work too.
        case .proposed: false
        case .worded(let event): !isTakenBack(event.wording)
        case .wordingAgreed(let event): wordings[event.wording]?.agreed.stamp?.ref == ref
        case .changed(let event): reviewDay.holds(event.review, ref)
        case .objected(let event): !isTakenBack(event.objection)
        case .partTakenBack(let event): takenBack[event.part]?.stamp?.ref == ref
        case .dropped: isDropped.stamp?.ref == ref
        }
    }
}

extension AgreementEvent {
    func text(_ field: WordField) -> String? {
        switch (self, field) {
        case (.worded(let event), .words): event.words
        case (.objected(let event), .words): event.words
        default: nil
        }
    }

    func saying(_ words: String?, in field: WordField) -> AgreementEvent {
        switch (self, field) {
        case (.worded(var event), .words):
            event.words = words
            return .worded(event)
        case (.objected(var event), .words):
            event.words = words
            return .objected(event)
        default: return self
        }
    }
}
