import CentreCore
import Reports
import Resources

/// What somebody may object to in words, and what parts of may be taken back.
enum Objected: Hashable, Sendable {
    case agreement(ID<Agreement>)
    case decision(ID<Decision>)

    /// As a draft has it: the id, and a letter for its sort.
    var text: String {
        switch self {
        case .agreement(let id): "a\(id)"
        case .decision(let id): "d\(id)"
        }
    }

    init?(_ text: String) {
        let id = text.dropFirst()
        switch text.first {
        case "a":
            guard let id = ID<Agreement>(id) else { return nil }
            self = .agreement(id)
        case "d":
            guard let id = ID<Decision>(id) else { return nil }
            self = .decision(id)
        default: return nil
        }
    }

    var decision: ID<Decision>? { if case .decision(let id) = self { id } else { nil } }

    func stands(in desk: Desk) -> Bool {
        switch self {
        case .agreement(let id): desk.agreement(id) != nil
        case .decision(let id): desk.decision(id) != nil
        }
    }
}

/// Why somebody does not agree, in words; who it is, is asked nowhere.
struct ObjectForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let thing: Objected

    var kind: (form: FormKind, about: String?)? { (.object, thing.text) }

    init?(_ thing: Objected, in desk: Desk) {
        guard thing.stands(in: desk) else { return nil }
        self.thing = thing
        form = Form([
            Field(
                "objection", label: "object.words", hint: "decide.noName",
                .long(LongEditor(limit: Limits.characters(.objection))))
        ]).resumed(.object, about: thing.text, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("object.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let words = form.text("objection")
        let action: CollectiveAction =
            switch thing {
            case .agreement(let id): .objectToAgreement(id, words: words)
            case .decision(let id): .objectToDecision(id, words: words)
            }
        return desk.guarding(
            [words], [.act(.collective(action), saying: Phrase("object.said"), then: [.finish])])
    }
}

/// A wording, an objection or a task was written by mistake.
struct TakeBackPartForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let thing: Objected

    init?(_ thing: Objected, in desk: Desk) {
        let parts = Self.parts(of: thing, in: desk)
        guard !parts.isEmpty else { return nil }
        self.thing = thing
        form = Form([.one("which", label: "takeBackPart.which", parts)])
    }

    private static func parts(of thing: Objected, in desk: Desk) -> [TickList.Choice] {
        func choice<Part>(_ id: ID<Part>, _ text: String) -> TickList.Choice {
            TickList.Choice(code: id.description, words: .plain(text))
        }
        func objections(_ objections: [Objection]) -> [TickList.Choice] {
            objections.map { objection in
                let text = (objection.text ?? "?").onOneLine
                return choice(objection.id, desk.words("decision.objection", ["text": text]))
            }
        }
        switch thing {
        case .agreement(let id):
            guard let agreement = desk.agreement(id) else { return [] }
            return agreement.history.map { choice($0.id, desk.line(of: $0)) }
                + objections(agreement.objected)
        case .decision(let id):
            guard let decision = desk.decision(id) else { return [] }
            return objections(decision.objected)
                + decision.tasks.map { choice($0.id, ($0.text ?? "?").onOneLine) }
        }
    }

    func title(in desk: Desk) -> String { desk.words("takeBackPart.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        if let left = form.complainUnlessChosen("which") { return left }
        let code = form.ticked("which").first ?? ""
        let action: CollectiveAction? =
            switch thing {
            case .agreement(let id): ID<AgreementPart>(code).map { .takeBackAgreementPart(id, $0) }
            case .decision(let id): ID<DecisionPart>(code).map { .takeBackDecisionPart(id, $0) }
            }
        guard let action else { return [] }
        return [.act(.collective(action), saying: Phrase("takeBackPart.said"), then: [.finish])]
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        guard case .collective(.onlyWording) = refusal else { return false }
        form.complain("which", .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}
