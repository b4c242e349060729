package import CentreCore

/// The name of a journal file: whose it is, and of which month.
package struct JournalName: Hashable, Sendable {
    package let desk: DeskID
    /// `nil` for what has no month.
    package let month: Month?
    /// 0, or the number of a copy that differs from the file of the same desk and month: `~1`, `~2`.
    package let copy: Int

    package init(desk: DeskID, month: Month?, copy: Int = 0) {
        self.desk = desk
        self.month = month
        self.copy = copy
    }

    /// What stands for the month in the name and in the header.
    package var monthText: String { month?.description ?? "standing" }

    /// Reads `<16 hex>-2026-11.jsonl`, `<16 hex>-standing.jsonl`, or either with `~1` before the dot; or gives `nil`.
    package init?(_ name: String) {
        let bytes = Array(name.utf8)
        guard bytes.count >= 16 + 8 + 6, bytes[16] == 0x2d, bytes.suffix(6).elementsEqual(".jsonl".utf8),
            let bits = Hex.value(bytes[..<16])
        else { return nil }
        var middle = bytes[17..<bytes.count - 6]
        var copy = 0
        if let tilde = middle.firstIndex(of: 0x7e) {
            let digits = middle[(tilde + 1)...]
            guard let number = Int(String(decoding: digits, as: UTF8.self)), (1...99).contains(number),
                digits.elementsEqual(String(number).utf8)
            else { return nil }
            copy = number
            middle = middle[..<tilde]
        }
        let isStanding = middle.elementsEqual("standing".utf8)
        let month = isStanding ? nil : Month(String(decoding: middle, as: UTF8.self))
        guard month != nil || isStanding else { return nil }
        self.init(desk: DeskID(bits: bits), month: month, copy: copy)
    }
}

extension JournalName: CustomStringConvertible {
    package var description: String {
        "\(desk)-\(monthText)\(copy == 0 ? "" : "~\(copy)").jsonl"
    }
}

extension JournalName: Comparable {
    /// What is standing first, then month by month.
    package static func < (one: JournalName, other: JournalName) -> Bool {
        guard one.month == other.month else {
            guard let month = one.month else { return true }
            guard let otherMonth = other.month else { return false }
            return month < otherMonth
        }
        return (one.desk, one.copy) < (other.desk, other.copy)
    }
}
