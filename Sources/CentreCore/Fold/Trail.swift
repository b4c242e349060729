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
    }

    /// All assignments, in the order of their stamps.
    package private(set) var steps: [Step] = []

    package init() {}

    /// Takes an assignment in, once.
    ///
    /// O(*n*) in the assignments of this one field.
    package mutating func assign(_ state: State, after: [EventRef], at stamp: Stamp) {
        let place = steps.firstIndex { $0.stamp >= stamp } ?? steps.endIndex
        if place < steps.endIndex, steps[place].stamp == stamp { return }
        steps.insert(Step(state: state, stamp: stamp, after: after), at: place)
    }

    /// The assignments that nothing replaces, oldest first.
    package var heads: [Step] {
        let replaced = Set(steps.lazy.flatMap(\.after))
        return steps.filter { !replaced.contains($0.stamp.ref) }
    }

    /// The acting state: that of the head with the greatest stamp, or `nil` where nothing was assigned yet.
    package var state: State? { acting?.state }

    /// The acting assignment.
    package var acting: Step? {
        if steps.count == 1 { return steps[0] }
        return heads.last ?? steps.last
    }

    /// Whether unlike heads stand beside each other.
    package var needsALook: Bool { steps.count > 1 && Set(heads.map(\.state)).count > 1 }

    /// What a new assignment that settles everything names as replaced.
    package var headRefs: [EventRef] { heads.map(\.stamp.ref) }
}
