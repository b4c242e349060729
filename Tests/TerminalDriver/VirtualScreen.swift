/// What a terminal shows: enough of an xterm for what ncurses writes, and nothing more.
///
/// It counts what it does not know, so that a test can say that it has understood everything.
package struct VirtualScreen: Sendable {
    package private(set) var rows: Int
    package private(set) var columns: Int
    package private(set) var cursor = (row: 0, column: 0)
    package private(set) var isCursorVisible = true
    package private(set) var modes: Set<String> = []
    package private(set) var unknown: [String] = []
    /// The rows that went out of sight above, which many terminals keep.
    package private(set) var scrolledOff: [String] = []
    private var cells: [[String]]
    private var region: ClosedRange<Int>
    private var unfinished: [UInt8] = []
    private var isWrapping = false
    private var last = " "

    package init(rows: Int, columns: Int) {
        (self.rows, self.columns) = (rows, columns)
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
        region = 0...(rows - 1)
    }

    /// The rows, without the blanks at their ends.
    package var lines: [String] {
        cells.map { row in
            let end = row.lastIndex { $0 != " " } ?? -1
            return row[...end].joined()
        }
    }

    package var text: String { lines.joined(separator: "\n") }
    package var isEmpty: Bool { cells.allSatisfy { $0.allSatisfy { $0 == " " } } }

    package func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

    package mutating func resize(rows: Int, columns: Int) {
        let old = cells
        (self.rows, self.columns) = (rows, columns)
        region = 0...(rows - 1)
        cells = (0..<rows).map { row in
            (0..<columns).map { row < old.count && $0 < old[row].count ? old[row][$0] : " " }
        }
        place(cursor.row, cursor.column)
    }

    /// Takes what a program wrote; a sequence may be torn anywhere.
    package mutating func take(_ bytes: [UInt8]) {
        var rest = (unfinished + bytes)[...]
        unfinished = []
        while let first = rest.first {
            let count: Int?
            switch first {
            case 0x1B: count = takeEscape(rest)
            case 0x00..<0x20, 0x7F:
                takeControl(first)
                count = 1
            default: count = takeCharacter(rest)
            }
            guard let count else {
                unfinished = Array(rest)
                return
            }
            rest = rest.dropFirst(count)
        }
    }

    private mutating func takeControl(_ byte: UInt8) {
        isWrapping = false
        switch byte {
        case 0x08: place(cursor.row, cursor.column - 1)
        case 0x09: place(cursor.row, (cursor.column / 8 + 1) * 8)
        case 0x0A: lineFeed()
        case 0x0D: place(cursor.row, 0)
        default: break
        }
    }

    private mutating func takeCharacter(_ bytes: ArraySlice<UInt8>) -> Int? {
        let length = bytes.first.map { $0 < 0x80 ? 1 : $0 < 0xE0 ? 2 : $0 < 0xF0 ? 3 : 4 } ?? 1
        guard bytes.count >= length else { return nil }
        let text = String(decoding: bytes.prefix(length), as: UTF8.self)
        put(text)
        return length
    }

    private mutating func put(_ text: String) {
        guard let scalar = text.unicodeScalars.first else { return }
        if scalar.properties.generalCategory == .nonspacingMark {
            let column = max(0, isWrapping ? cursor.column : cursor.column - 1)
            cells[cursor.row][column] += text
            return
        }
        if isWrapping {
            place(cursor.row, 0)
            lineFeed()
        }
        let isWide =
            (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xA4CF).contains(scalar.value)
            || (0xAC00...0xD7A3).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
            || (0x1F300...0x1FAFF).contains(scalar.value)
        cells[cursor.row][cursor.column] = text
        if isWide, cursor.column + 1 < columns { cells[cursor.row][cursor.column + 1] = "" }
        last = text
        let next = cursor.column + (isWide ? 2 : 1)
        isWrapping = next >= columns
        cursor.column = min(next, columns - 1)
    }

    private mutating func takeEscape(_ bytes: ArraySlice<UInt8>) -> Int? {
        let rest = bytes.dropFirst()
        guard let kind = rest.first else { return nil }
        switch kind {
        case UInt8(ascii: "["):
            let body = rest.dropFirst()
            guard let end = body.firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
            sequence(
                String(decoding: body[..<end], as: UTF8.self), Character(Unicode.Scalar(body[end])))
            return end + 1 - bytes.startIndex
        case UInt8(ascii: "("), UInt8(ascii: ")"):
            return rest.count > 1 ? 3 : nil
        case UInt8(ascii: "]"):
            guard let end = rest.firstIndex(of: 0x07) else { return nil }
            return end + 1 - bytes.startIndex
        case UInt8(ascii: "M"):
            if cursor.row == region.lowerBound {
                scroll(by: -1)
            } else {
                place(cursor.row - 1, cursor.column)
            }
            return 2
        case UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "7"), UInt8(ascii: "8"): return 2
        default:
            unknown.append("ESC \(Character(Unicode.Scalar(kind)))")
            return 2
        }
    }

    private mutating func sequence(_ body: String, _ final: Character) {
        isWrapping = false
        if body.hasPrefix("?") || body.hasPrefix(">") {
            mode(body, final)
            return
        }
        let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        let first = numbers.first ?? 0
        let count = max(1, first)
        switch final {
        case "H", "f": place(first - 1, (numbers.count > 1 ? numbers[1] : 1) - 1)
        case "A": place(cursor.row - count, cursor.column)
        case "B", "e": place(cursor.row + count, cursor.column)
        case "C", "a": place(cursor.row, cursor.column + count)
        case "D": place(cursor.row, cursor.column - count)
        case "G", "`": place(cursor.row, first - 1)
        case "d": place(first - 1, cursor.column)
        case "J": eraseScreen(first)
        case "K": eraseLine(first)
        case "X": blank(cursor.row, cursor.column..<min(columns, cursor.column + count))
        case "P": shift(left: count)
        case "@": shift(left: -count)
        case "L", "M": shiftLines(final == "L" ? count : -count)
        case "S": scroll(by: count)
        case "T": scroll(by: -count)
        case "b": for _ in 0..<count { put(last) }
        case "r":
            let bottom = numbers.count > 1 && numbers[1] > 0 ? numbers[1] - 1 : rows - 1
            region = max(0, first - 1)...max(0, min(bottom, rows - 1))
            place(0, 0)
        case "m", "l", "h", "t": break
        default: unknown.append("CSI \(body)\(final)")
        }
    }

    private mutating func mode(_ body: String, _ final: Character) {
        guard final == "h" || final == "l" else {
            if final != "c" { unknown.append("CSI \(body)\(final)") }
            return
        }
        for number in body.dropFirst().split(separator: ";").map(String.init) {
            if final == "h" { modes.insert(number) } else { modes.remove(number) }
            if number == "25" { isCursorVisible = final == "h" }
            if number == "1049" { eraseScreen(2) }
        }
    }

    private mutating func place(_ row: Int, _ column: Int) {
        cursor = (min(max(row, 0), rows - 1), min(max(column, 0), columns - 1))
    }

    private mutating func lineFeed() {
        guard cursor.row == region.upperBound else { return place(cursor.row + 1, cursor.column) }
        if region.lowerBound == 0, !modes.contains("1049") { scrolledOff.append(lines[0]) }
        scroll(by: 1)
    }

    private mutating func scroll(by count: Int) { move(region, up: count) }

    private mutating func shiftLines(_ count: Int) {
        guard region.contains(cursor.row) else { return }
        move(cursor.row...region.upperBound, up: -count)
    }

    private mutating func move(_ part: ClosedRange<Int>, up count: Int) {
        let old = cells
        let empty = Array(repeating: " ", count: columns)
        for row in part { cells[row] = part.contains(row + count) ? old[row + count] : empty }
    }

    private mutating func shift(left count: Int) {
        let old = cells[cursor.row]
        for column in cursor.column..<columns {
            let source = column + count
            cells[cursor.row][column] = source >= cursor.column && source < columns ? old[source] : " "
        }
    }

    private mutating func blank(_ row: Int, _ part: Range<Int>) {
        for column in part { cells[row][column] = " " }
    }

    private mutating func eraseLine(_ how: Int) {
        switch how {
        case 0: blank(cursor.row, cursor.column..<columns)
        case 1: blank(cursor.row, 0..<(cursor.column + 1))
        default: blank(cursor.row, 0..<columns)
        }
    }

    private mutating func eraseScreen(_ how: Int) {
        if how != 2, how != 3 { eraseLine(how) }
        let part = how == 0 ? (cursor.row + 1)..<rows : how == 1 ? 0..<cursor.row : 0..<rows
        for row in part { blank(row, 0..<columns) }
    }
}
