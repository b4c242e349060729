extension JSONTape {
    /// The value of an object's field, or `nil` where the object has none of that name or the place is no object.
    package func field(_ name: JSONName, of object: Place) -> Place? {
        let holder = tokens[object.index]
        guard holder.kind == .object else { return nil }
        var index = object.index + 1
        while index < holder.next {
            if tokens[index].name == name { return Place(index: index) }
            index = tokens[index].next
        }
        return nil
    }

    /// How many values an object or an array holds; 0 for anything else.
    package func count(of place: Place) -> Int {
        switch tokens[place.index].kind {
        case .object, .array: Int(tokens[place.index].number)
        default: 0
        }
    }

    package func isObject(_ place: Place) -> Bool { tokens[place.index].kind == .object }
    package func isNull(_ place: Place) -> Bool { tokens[place.index].kind == .null }

    /// The values of an array or object in order, or `nil` where the place holds something else.
    package func values(_ place: Place) -> [Place]? {
        let holder = tokens[place.index]
        guard holder.kind == .array || holder.kind == .object else { return nil }
        var places: [Place] = []
        places.reserveCapacity(Int(holder.number))
        var index = place.index + 1
        while index < holder.next {
            places.append(Place(index: index))
            index = tokens[index].next
        }
        return places
    }

    /// The names and values of an object in order, or `nil` where the place holds something else.
    package func fields(_ place: Place) -> [(name: String, value: Place)]? {
        guard isObject(place), let values = values(place) else { return nil }
        return values.map {
            let spelling = JSONEscape.plain(source, tokens[$0.index].spelling)
            return (String(decoding: spelling, as: UTF8.self), $0)
        }
    }

    /// The bytes of a value as they stand, a string's without its quotation marks.
    package func bytes(_ place: Place) -> ArraySlice<UInt8> {
        source[tokens[place.index].start..<tokens[place.index].end]
    }

    package func string(_ place: Place) -> String? {
        let token = tokens[place.index]
        switch token.kind {
        case .string: return String(decoding: source[token.start..<token.end], as: UTF8.self)
        case .escapedString:
            return String(decoding: JSONEscape.plain(source, token.start..<token.end), as: UTF8.self)
        default: return nil
        }
    }

    /// A number that is written without fraction or exponent and fits 64 bits.
    package func integer(_ place: Place) -> Int64? {
        tokens[place.index].kind == .integer ? tokens[place.index].number : nil
    }

    package func bool(_ place: Place) -> Bool? {
        switch tokens[place.index].kind {
        case .yes: true
        case .no: false
        default: nil
        }
    }

    /// 64 bits written as 16 small hexadecimal digits from a place in a string of exactly `length` bytes.
    func hex(_ place: Place, from offset: Int = 0, length: Int = 16) -> UInt64? {
        let token = tokens[place.index]
        guard token.kind == .string, token.end - token.start == length else { return nil }
        return hexDigits(at: token.start + offset)
    }

    /// 64 bits written as 16 small hexadecimal digits from an offset of the source.
    func hexDigits(at start: Int) -> UInt64? { source.hexDigits(at: start) }
}
