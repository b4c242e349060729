extension DrawnText {
    /// The text in lines of at most so many cells, broken at spaces where there are any, and at each line end.
    package static func wrapped(_ text: String, to columns: Int) -> [DrawnText] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { DrawnText($0).wrapped(to: max(2, columns)) }
    }

    /// The same as text.
    package static func lines(of text: String, to columns: Int) -> [String] {
        wrapped(text, to: columns).map { String($0.pieces.map(\.text)) }
    }

    private func wrapped(to columns: Int) -> [DrawnText] {
        var lines: [DrawnText] = []
        var rest = pieces[...]
        while true {
            let whole = DrawnText(Array(rest))
            if whole.width <= columns { return lines + [whole] }
            var line = whole.prefix(columns).pieces
            let next = rest[rest.startIndex + line.count]
            if next.text != " ", let space = line.lastIndex(where: { $0.text == " " }), space > 0 {
                line = Array(line[..<space])
            }
            rest = rest.dropFirst(line.count).drop { $0.text == " " }
            while line.last?.text == " " { line.removeLast() }
            lines.append(DrawnText(line))
            if rest.isEmpty { return lines }
        }
    }
}
