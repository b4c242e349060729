/// Why bytes are not the JSON that the record is written in, and where.
package struct JSONFault: Error, Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable {
        case endsEarly, unexpectedByte, notUTF8, badEscape, badNumber, tooDeep, repeatedName, trailingBytes
    }

    package let reason: Reason
    /// The offset of the byte at which reading stopped.
    package let offset: Int

    package init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}
