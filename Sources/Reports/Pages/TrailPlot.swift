package import CentreCore
import Resources

/// The trail of a concern in a line or two: raised, on the agenda, answer agreed, done, told back, and the days between.
///
/// `✓` stands before what happened, `!` before what is owed, `·` before what is to come. It says nothing that the group
/// may not hear: where the details are not open, not on which day it began.
package struct TrailPlot: Sendable {
    /// One step of the trail, or the days from one to the next.
    private let pieces: [String]
    private let glyphs: Glyphs

    package init(of concern: Concern, in centre: Centre, _ wording: Wording, glyphs: Glyphs = .unicode) {
        self.glyphs = glyphs
        guard let view = centre.groupView(of: concern) else {
            pieces = []
            return
        }
        let began = view.isOpen ? concern.opened.value?.at.day : nil
        let (words, steps) = (wording.words, Step.all(of: concern, began: began, wording))
        var (pieces, before): ([String], Day?) = ([], nil)
        for (index, step) in steps.enumerated() {
            if index > 0 {
                // Between steps that were entered in another order lie no days.
                let days = before.flatMap { from in step.day.map { $0.daysSince1970 - from.daysSince1970 } }
                let span = days.flatMap { $0 < 0 ? nil : words("pages.trail.days", count: $0) }
                pieces.append(span.map { "→ \($0) →" } ?? "→")
            }
            pieces.append(step.sign + " " + step.text)
            before = step.day ?? before
        }
        self.pieces = pieces
    }

    /// The lines, broken between steps; none where the group may hear nothing of it.
    package func lines(width: Int) -> [String] {
        DrawnText.lines(of: pieces.map(glyphs.shown), joinedBy: " ", to: width)
            .map { $0.fitted(to: width, more: glyphs.ellipsis).text }
    }
}

/// A step of a concern's trail, and when it was.
private struct Step {
    let sign: String
    let text: String
    let day: Day?

    private init(_ text: String, day: Day? = nil, isDone: Bool) {
        (self.text, self.day, sign) = (text, day, isDone ? "✓" : "·")
    }

    private init(owed text: String) { (sign, self.text, day) = ("!", text, nil) }

    static func all(of concern: Concern, began: Day?, _ wording: Wording) -> [Step] {
        let agreed = concern.agreedResponses.compactMap { $0.agreed.value?.day }.min()
        let told = concern.reportsGiven.compactMap { $0.given.value?.at.day }.max()
        let tasks = concern.tasks.filter { $0.stands != .dropped }
        let done = tasks.filter { $0.stands == .done }
        let isOver = concern.state.state == .closed
        var steps = [Step(wording.words("pages.trail.raised"), day: began, isDone: true)]
        // A concern that went on without a step does not wait for it any more.
        if concern.agenda != nil || (agreed == nil && told == nil && !isOver) {
            let isThere = concern.agenda != nil
            steps.append(Step(wording.state(Concern.State.onAgenda), day: concern.agenda, isDone: isThere))
        }
        if agreed != nil || (told == nil && !isOver) {
            steps.append(
                Step(wording.state(Concern.State.responseAgreed), day: agreed, isDone: agreed != nil))
        }
        if !tasks.isEmpty {
            let isAllDone = done.count == tasks.count
            let text = wording.words(
                "pages.trail.done", count: tasks.count, ["done": "\(done.count)"])
            steps.append(
                Step(text, day: isAllDone ? done.compactMap(\.doneAt?.day).max() : nil, isDone: isAllDone))
        }
        if let owed = wording.owed(concern) {
            steps.append(Step(owed: owed))
        } else if told != nil || !isOver {
            steps.append(Step(wording.state(Concern.State.reportedBack), day: told, isDone: told != nil))
        }
        if isOver { steps.append(Step(wording.state(Concern.State.closed), isDone: true)) }
        return steps
    }
}
