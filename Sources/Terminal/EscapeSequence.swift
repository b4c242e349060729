internal import Screens

/// The escape sequences that terminals send, by the forms in use: ECMA-48, xterm, VT220, the Linux console,
/// rxvt, screen, tmux, st; SGR and X10 mouse reports; xterm's and the fixterms' reports of modified keys.
///
/// Modifiers are dropped but for Ctrl with a letter: whoever leans on Shift still gets the key.
enum EscapeSequence {
    /// What stands at the beginning of bytes whose first is Esc.
    ///
    /// Esc before anything that makes no sequence is the key itself: typed in one burst, nothing may be lost.
    static func decode(_ bytes: ArraySlice<UInt8>) -> Decoded {
        let rest = bytes.dropFirst()
        guard let second = rest.first else { return .unfinished }
        switch second {
        case UInt8(ascii: "["): return control(rest.dropFirst())
        case UInt8(ascii: "O"): return single(rest.dropFirst())
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
            return answer(bytes).map(Decoded.nothing) ?? .key(.escape, 1)
        default: return .key(.escape, 1)
        }
    }

    /// The length of a whole string that answers something, such as a colour asked for by a program before us.
    private static func answer(_ bytes: ArraySlice<UInt8>) -> Int? {
        let body = bytes.dropFirst(2).prefix(4096)
        guard let end = body.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else { return nil }
        if body[end] == 0x07 { return end + 1 - bytes.startIndex }
        guard bytes[end...].dropFirst().first == UInt8(ascii: "\\") else { return nil }
        return end + 2 - bytes.startIndex
    }

    /// After `Esc O`: a letter, in some terminals behind a digit for the modifiers.
    private static func single(_ rest: ArraySlice<UInt8>) -> Decoded {
        let digits = rest.prefix(1).filter { (0x30...0x39).contains($0) }.count
        guard let final = rest.dropFirst(digits).first else { return .unfinished }
        guard let key = letters[final] else { return .key(.escape, 1) }
        return .key(key, 2 + digits + 1)
    }

    /// After `Esc [`.
    private static func control(_ rest: ArraySlice<UInt8>) -> Decoded {
        guard let first = rest.first else { return .unfinished }
        if first == UInt8(ascii: "[") {
            guard let final = rest.dropFirst().first else { return .unfinished }
            guard (0x41...0x45).contains(final) else { return .nothing(3) }
            return .key(.function(Int(final) - 0x40), 4)
        }
        if first == UInt8(ascii: "M") { return oldMouse(rest.dropFirst()) }
        let parameters = rest.prefix { (0x30...0x3F).contains($0) }
        let isPrivate = parameters.first.map { $0 >= 0x3C } ?? false
        let isEnd: (UInt8) -> Bool = { (0x40...0x7E).contains($0) || ($0 == UInt8(ascii: "$") && !isPrivate) }
        let between = rest.dropFirst(parameters.count).prefix { (0x20...0x2F).contains($0) && !isEnd($0) }
        let count = 2 + parameters.count + between.count
        guard count < 64 else { return .nothing(count) }
        guard let final = rest.dropFirst(count - 2).first else { return .unfinished }
        guard isEnd(final) else { return .nothing(count) }
        return meaning(Control(parameters, final: final), count: count + 1)
    }

    /// A control sequence's numbers and what ends it.
    private struct Control {
        let isMouse: Bool
        let isPrivate: Bool
        let numbers: [Int]
        let final: Character

        init(_ parameters: ArraySlice<UInt8>, final: UInt8) {
            isMouse = parameters.first == UInt8(ascii: "<")
            isPrivate = parameters.first.map { $0 >= 0x3C } ?? false
            let digits = parameters.drop { $0 >= 0x3C }
            let parts = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            numbers = parts.map { part in
                let number = part.prefix { (0x30...0x39).contains($0) }.prefix(9)
                return number.reduce(0) { $0 * 10 + Int($1 - 0x30) }
            }
            self.final = Character(Unicode.Scalar(final))
        }

        func number(_ place: Int) -> Int { place < numbers.count ? numbers[place] : 0 }
    }

    private static func meaning(_ sequence: Control, count: Int) -> Decoded {
        if sequence.isMouse {
            guard sequence.final == "M", sequence.numbers.count == 3 else { return .nothing(count) }
            let place = Point(row: sequence.number(2) - 1, column: sequence.number(1) - 1)
            return mouse(sequence.number(0), at: place, count: count)
        }
        guard !sequence.isPrivate else { return .nothing(count) }
        switch sequence.final {
        case "~", "^", "$", "@":
            switch sequence.number(0) {
            case 200: return .pasteBegins(count)
            case 27: return modified(sequence.number(2), by: sequence.number(1), count: count)
            default: return numbered[sequence.number(0)].map { .key($0, count) } ?? .nothing(count)
            }
        case "u": return modified(sequence.number(0), by: sequence.number(1), count: count)
        // st's Delete and Insert, while F1 always comes with its modifiers here.
        case "P" where sequence.number(0) == 0: return .key(.delete, count)
        case "h" where sequence.number(0) == 4: return .key(.insert, count)
        case let final:
            let key = final.asciiValue.flatMap { letters[$0] }
            return key.map { .key($0, count) } ?? .nothing(count)
        }
    }

    /// A key reported by its scalar and its modifiers, counted from 1: 1 Shift, 2 Alt, 4 Ctrl.
    private static func modified(_ code: Int, by modifiers: Int, count: Int) -> Decoded {
        let modifiers = max(0, modifiers - 1)
        switch code {
        case 9: return .key(modifiers & 1 == 1 ? .backTab : .tab, count)
        case 13: return .key(.enter, count)
        case 27: return .key(.escape, count)
        case 8, 127: return .key(.backspace, count)
        default: break
        }
        guard let scalar = Unicode.Scalar(UInt32(code)), scalar.properties.generalCategory != .control,
            !(0xE000...0xF8FF).contains(code)
        else { return .nothing(count) }
        guard modifiers & 4 == 4 else { return .key(.character(Character(scalar)), count) }
        let letter = scalar.properties.lowercaseMapping
        guard let only = letter.first, ("a"..."z").contains(letter), letter.count == 1 else {
            return .nothing(count)
        }
        return .key(.control(only), count)
    }

    /// After `Esc [ M`: three bytes, each 32 and more; places beyond 223 cannot be said.
    private static func oldMouse(_ rest: ArraySlice<UInt8>) -> Decoded {
        let report = Array(rest.prefix(3))
        guard report.count == 3 else { return .unfinished }
        let place = Point(row: Int(report[2]) - 33, column: Int(report[1]) - 33)
        return mouse(Int(report[0]) - 32, at: place, count: 6)
    }

    /// A report's button: Shift, Alt and Ctrl (4, 8, 16) are dropped; 32 is a movement, 64 the wheel.
    private static func mouse(_ button: Int, at place: Point, count: Int) -> Decoded {
        guard place.row >= 0, place.column >= 0 else { return .nothing(count) }
        return switch button & ~(4 + 8 + 16) {
        case 0: .key(.click(place), count)
        case 64: .key(.wheelUp(place), count)
        case 65: .key(.wheelDown(place), count)
        default: .nothing(count)
        }
    }

    private static let letters: [UInt8: Key] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "a"): .up, UInt8(ascii: "b"): .down, UInt8(ascii: "c"): .right, UInt8(ascii: "d"): .left,
        UInt8(ascii: "F"): .end, UInt8(ascii: "H"): .home, UInt8(ascii: "Z"): .backTab,
        UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
        UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
    ]

    private static let numbered: [Int: Key] = {
        var keys: [Int: Key] = [
            1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        ]
        for (function, number) in [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].enumerated() {
            keys[number] = .function(function + 1)
        }
        return keys
    }()
}
