/// Who touched a thing last, and when anybody else did: enough to tell whether somebody's work would be lost.
///
/// Order-free like all else: the newest `h` of all, whose it is, and the newest of anybody but them.
package struct Hands: Hashable, Sendable {
    private var last: ID<Person>?
    /// The newest `h` of any event on the thing.
    package private(set) var newest: UInt64 = 0
    private var others: UInt64 = 0

    package init() {}

    /// Notes an event.
    mutating func touch(by person: ID<Person>, at h: UInt64) {
        guard let last else {
            (self.last, newest) = (person, h)
            return
        }
        if person == last {
            newest = max(newest, h)
        } else if (newest, last) < (h, person) {
            (self.last, newest, others) = (person, h, newest)
        } else {
            others = max(others, h)
        }
    }

    /// Whether nobody but this person touched the thing since `h`.
    package func areOnly(_ person: ID<Person>, since h: UInt64) -> Bool {
        (person == last ? others : newest) <= h
    }
}
