internal import CentreCore

/// The name of one writer of journal files: 64 random bits, written as 16 hexadecimal digits.
package struct DeskID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let bits: UInt64

    package init(bits: UInt64) { self.bits = bits }

    package static func < (one: DeskID, other: DeskID) -> Bool { one.bits < other.bits }
    package var description: String { Hex.digits(bits) }
}
