import CentreCore
import Reports
import Resources

extension Desk {
    /// A decision that stands.
    func decision(_ id: ID<Decision>) -> Decision? { centre.decisions[id].flatMap { $0.counts ? $0 : nil } }

    /// An agreement that somebody proposes, or that was adopted or ended.
    func agreement(_ id: ID<Agreement>) -> Agreement? {
        centre.agreements[id].flatMap { $0.counts ? $0 : nil }
    }

    /// Why whoever sits here writes down nothing of the collective; `nil` where they may.
    var noWriter: Refusal? { refusal(of: .collective(.rank([:]))) }

    /// The wishes of a row by which something is written down, or why that is for others.
    func writing(_ wishes: @autoclosure () -> [Wish]) -> [Wish] {
        noWriter.map { [.say(.plain(wording.sentence(for: $0)))] } ?? wishes()
    }

    /// What is to be looked at again today.
    var toLookAt: Int {
        centre.agreementsToLookAt(on: today.day).count + centre.decisionsToLookAt(on: today.day).count
    }

    /// A wording with its language before it.
    func line(of wording: AgreementWording) -> String {
        let language = wording.language.map { self.wording.code($0, in: .languages) } ?? "?"
        return "\(language): \((wording.text ?? "?").onOneLine)"
    }

    /// The wordings to which the group did not agree yet: new ones, and translations of what reads otherwise since.
    func wordingsToAgree(of agreement: Agreement) -> [AgreementWording] {
        let stale = agreement.languages.compactMap { agreement.reading(in: $0) }.filter { !$0.isAgreed }
        let known = Set(stale.map(\.wording.id))
        return stale.map(\.wording) + agreement.history.filter { !$0.isAgreed && !known.contains($0.id) }
    }
}
