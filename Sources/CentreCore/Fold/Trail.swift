/// A field in which two desks can contradict each other, kept with all its assignments.
///
/// Each assignment names those that it replaces. Heads are the assignments that nothing replaces; several unlike
/// heads mean that the desks disagree and a person should look, while the head with the greatest stamp acts.
package struct Trail<State: Hashable & Sendable>: Hashable, Sendable {
    /// One assignment.
    package struct Step: Hashable, Sendable {
        package let state: State
        package let stamp: Stamp
        package let after: [EventRef]

        /// Whether this assignment takes another's place: it says so, or comes later in the same line.
        fileprivate func replaces(_ other: Step) -> Bool {
            if after.contains(other.stamp.ref) { return true }
            return stamp.ref.line == other.stamp.ref.line && stamp.ref.index > other.stamp.ref.index
        }
    }

    /// All assignments, in the order of their stamps.
    package private(set) var steps: [Step] = []

    package init() {}

    /// Takes an assignment in, once.
    ///
    /// O(1) for the newest assignment, O(*n*) in those of this one field for an older one.
    package mutating func assign(_ state: State, after: [EventRef], at stamp: Stamp) {
        let step = Step(state: state, stamp: stamp, after: after)
        var place = steps.endIndex
        while place > 0, steps[place - 1].stamp > stamp { place -= 1 }
        if place > 0, steps[place - 1].stamp == stamp {
            if isPreferred(step, over: steps[place - 1]) { steps[place - 1] = step }
        } else {
            steps.insert(step, at: place)
        }
    }

    /// The assignments that nothing replaces, oldest first.
    package var heads: [Step] { steps.filter(isHead) }

    private func isHead(_ step: Step) -> Bool { !steps.contains { $0.replaces(step) } }

    /// The acting state: that of the head with the greatest stamp, or `nil` where nothing was assigned yet.
    package var state: State? { acting?.state }

    /// The acting assignment: where each one is replaced by another, which no honest desk writes, it is the newest.
    package var acting: Step? {
        if steps.count == 1 { return steps[0] }
        return steps.last(where: isHead) ?? steps.last
    }

    /// Whether unlike heads stand beside each other.
    package var needsALook: Bool { steps.count > 1 && Set(heads.map(\.state)).count > 1 }

    /// What a new assignment that settles everything names as replaced.
    package var headRefs: [EventRef] { heads.map(\.stamp.ref) }
}
