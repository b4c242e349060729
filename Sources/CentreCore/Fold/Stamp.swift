/// The place of one event in the record: which line, and which of the line's events.
package struct EventRef: Hashable, Comparable, Sendable {
    package let line: ID<Line>
    package let index: Int

    package init(line: ID<Line>, index: Int = 0) {
        self.line = line
        self.index = index
    }

    package static func < (one: EventRef, other: EventRef) -> Bool {
        (one.line, one.index) < (other.line, other.index)
    }
}

/// When an assignment was made, in an order on which all desks agree.
///
/// `h` is the wall clock in milliseconds, or one more than the newest `h` that the writer saw on the same root:
/// a wrong clock poisons nothing but what it touched, and a later correction always wins.
package struct Stamp: Hashable, Sendable, Comparable {
    package let h: UInt64
    package let ref: EventRef

    package init(h: UInt64, ref: EventRef) {
        self.h = h
        self.ref = ref
    }

    /// A stamp that no other comes before.
    static let first = Stamp(h: 0, ref: EventRef(line: ID(high: 0, low: 0)))

    package static func < (one: Stamp, other: Stamp) -> Bool {
        if one.h != other.h { return one.h < other.h }
        if one.ref.line != other.ref.line { return one.ref.line < other.ref.line }
        return one.ref.index < other.ref.index
    }
}

/// Which of two values acts that claim one and the same place in the record.
///
/// No honest desk writes two lines of one id; whoever meets them must still agree with everybody else on one of them,
/// and hash values differ from run to run, so that the written-out form decides.
func isPreferred<Value: Hashable>(_ value: Value, over standing: Value) -> Bool {
    value != standing && String(reflecting: value) > String(reflecting: standing)
}

/// A plain field: the assignment with the greatest stamp wins, in whatever order assignments arrive.
package struct Latest<Value: Hashable & Sendable>: Hashable, Sendable {
    package private(set) var value: Value?
    package private(set) var stamp: Stamp?

    package init() {}

    /// Takes an assignment in; one that is older than what stands changes nothing.
    package mutating func assign(_ value: Value, at stamp: Stamp) {
        if let standing = self.stamp, standing >= stamp {
            guard standing == stamp, let stood = self.value, isPreferred(value, over: stood) else { return }
        }
        self.value = value
        self.stamp = stamp
    }

    /// Says otherwise what the standing assignment says.
    mutating func restate(_ value: Value) { self.value = value }
}
