package import CentreCore
import Resources

extension Wording {
    /// Why something about the collective was refused, in a sentence that says what to do.
    func sentence(for refusal: CollectiveRefusal) -> String {
        switch refusal {
        case .unknownDecision: words("refusal.collective.unknownDecision")
        case .unknownAgreement: words("refusal.collective.unknownAgreement")
        case .unknownPriority: words("refusal.collective.unknownPriority")
        case .unknownMentoring: words("refusal.collective.unknownMentoring")
        case .unknownShare: words("refusal.collective.unknownShare")
        case .moreVoicesThanPeople(let voices, let people):
            words(
                "refusal.collective.moreVoicesThanPeople", ["voices": "\(voices)", "people": "\(people)"])
        case .methodNotInForce(let method?):
            words("refusal.collective.methodNotInForce", ["method": self.method(method)])
        case .methodNotInForce: words("refusal.collective.methodNotInForce.none")
        case .methodMustGiveIt: words("refusal.collective.methodMustGiveIt")
        case .adoptedAlready: words("refusal.collective.adoptedAlready")
        case .notInForce: words("refusal.collective.notInForce")
        case .endedByADecision: words("refusal.collective.endedByADecision")
        case .onlyWording: words("refusal.collective.onlyWording")
        case .notRecorded(let field): words("refusal.collective.notRecorded", ["field": name(of: field)])
        case .refusedAlready(let field):
            words("refusal.collective.refusedAlready", ["field": name(of: field)])
        case .notRefused: words("refusal.collective.notRefused")
        case .dayAhead(let day): words("refusal.issue.dayAhead", ["day": longDay(day)])
        case .dayPast(let day): words("refusal.issue.dayPast", ["day": longDay(day)])
        case .endsBeforeItBegins: words("refusal.collective.endsBeforeItBegins")
        case .nothingReported: words("refusal.collective.nothingReported")
        case .quarterNotOver(let quarter):
            words("refusal.collective.quarterNotOver", ["quarter": quarter.description])
        case .notAdopted: words("refusal.collective.notAdopted")
        case .unknownReport: words("refusal.collective.unknownReport")
        }
    }

    /// How the group decides: `consent`, or `consent, from 8 people on`.
    package func method(_ method: DecisionMethod) -> String {
        let kind = words("collective.method.\(method.kind.rawValue)")
        guard let quorum = method.quorum else { return kind }
        return words("collective.method.quorum", ["method": kind, "count": "\(quorum)"])
    }

    /// What a field is called that the collective may refuse to have recorded.
    package func name(of field: RefusedField) -> String { words("collective.refused.\(field.rawValue)") }
}
