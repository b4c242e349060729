package import CentreCore
import Resources

extension Wording {
    package func outcome(_ state: Decision.State) -> String { words("decision.state.\(state.rawValue)") }
    package func state(_ state: Agreement.State) -> String { words("agreement.state.\(state.rawValue)") }

    /// What people said, counted: `11 agree, 1 aside, nobody objects`; nothing where nobody counted.
    package func tally(_ tally: Tally) -> String? {
        let parts = [
            tally.agree.map { words("decision.agree", count: $0) },
            tally.aside.map { words("decision.aside", count: $0) },
            tally.object.map {
                $0 == 0 ? words("decision.nobodyObjects") : words("decision.object", count: $0)
            },
            tally.present.map { words("decision.present", count: $0) },
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// By which method it came to stand as it does, or that it stands as they took it.
    package func way(of decision: Decision) -> String { way(by: decision.method) }

    /// By a method, or as they took it where there was none.
    package func way(by method: DecisionMethod?) -> String {
        guard let method else { return words("decision.asWeTookIt") }
        return words("decision.by", ["method": self.method(method)])
    }

    /// What a decision brings about.
    package func effect(_ effect: DecisionEffect, in centre: Centre) -> String {
        switch effect {
        case .method(let method): words("decision.effect.method", ["method": self.method(method)])
        case .adopt(let id): words("decision.effect.adopt", ["text": text(of: id, in: centre)])
        case .end(let id): words("decision.effect.end", ["text": text(of: id, in: centre)])
        case .refuse(let fields) where fields.isEmpty: words("decision.effect.refuse.words")
        case .refuse(let fields):
            words("decision.effect.refuse", ["fields": fields.map(name).joined(separator: ", ")])
        case .recordAgain(let id):
            words("decision.effect.recordAgain", ["text": Self.oneLine(centre.decisions[id]?.text ?? "?")])
        case .found(let day): words("decision.effect.found", ["day": dayOfYear(day)])
        }
    }

    /// A decision in one line: when it was settled, how it stands, what it says.
    package func line(of decision: Decision) -> String {
        [
            decision.settledAt.map { dayOfYear($0.day) }, decision.state.state.map(outcome),
            Self.oneLine(decision.text ?? "?"),
        ].compactMap { $0 }.joined(separator: "  ")
    }

    /// An agreement in one line, in this language where the group agreed to its words, else in its first.
    package func line(of agreement: Agreement) -> String {
        let own = Code(words.language.code).flatMap { agreement.reading(in: $0) }
        let first = agreement.firstLanguage.flatMap { agreement.reading(in: $0) }
        let reading = own?.isAgreed == true ? own : first ?? own
        return Self.oneLine(reading?.wording.text ?? "?")
    }

    /// A day with its year: `24 Nov 2026`.
    package func dayOfYear(_ day: Day) -> String {
        words(
            "decision.day",
            [
                "day": "\(day.dayOfMonth)", "month": words("month.short.\(day.monthOfYear)"),
                "year": "\(day.year)",
            ])
    }

    private func text(of id: ID<Agreement>, in centre: Centre) -> String {
        centre.agreements[id].map(line) ?? "?"
    }

    private static func oneLine(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }
}
