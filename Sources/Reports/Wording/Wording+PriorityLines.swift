package import CentreCore
import Resources

extension Wording {
    /// What a priority rests on, as the group may hear it.
    package func basis(_ basis: Priority.Basis, in centre: Centre) -> String {
        switch basis {
        case .need(let need): words("priority.basis.need", ["need": code(need, in: .reasons)])
        case .childCare: words("priority.basis.childCare")
        case .concern(let id): headline(centre.concerns[id].flatMap { centre.groupView(of: $0) })
        case .words: words("priority.basis.words")
        }
    }

    /// What comes first, and what it rests on: `a lamp at the gate (an issue about bribes)`.
    package func line(of priority: Priority, in centre: Centre) -> String {
        guard priority.basis != .words else { return priority.text ?? "?" }
        let basis = basis(priority.basis, in: centre)
        guard let text = priority.text else { return basis }
        return words("priority.line", ["text": text, "basis": basis])
    }

    package func step(_ step: Mentoring.Step) -> String { words("mentoring.step.\(step.rawValue)") }

    /// Who learns what from whom, and how far both say that it is: `Lu learns from Dee: facilitating, together`.
    package func line(of mentoring: Mentoring, in centre: Centre) -> String {
        words(
            "mentoring.line",
            [
                "learner": centre.learner(of: mentoring) ?? words("somebody"),
                "mentor": centre.mentor(of: mentoring) ?? words("somebody"),
                "role": mentoring.what.map { code($0, in: .mentoredRoles) } ?? "?",
                "step": mentoring.standsAt.map(step) ?? words("mentoring.step.none"),
            ])
    }

    /// What a meeting reported of how much members do: `sessions, 1 Sep 2026 to 30 Nov 2026: 7 of 10`.
    package func line(of share: ReportedShare) -> String {
        guard let told = share.told.value else { return "" }
        return words(
            "share.line",
            [
                "work": words("share.work.\(told.work.rawValue)"), "from": dayOfYear(told.from),
                "to": dayOfYear(told.to), "share": said(in: share),
            ])
    }

    private func said(in share: ReportedShare) -> String {
        [share.ofTen.map { words("share.ofTen", ["count": "\($0)"]) }, share.text].compactMap { $0 }
            .joined(separator: "; ")
    }
}
