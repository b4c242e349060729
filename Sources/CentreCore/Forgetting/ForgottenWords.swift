/// All words that count for nothing any more: those that somebody was forgotten by, by the place in which they stand,
/// and those that aged out, by rules.
package struct ForgottenWords: Hashable, Sendable {
    private var places: [ID<Line>: Set<WordPlace>] = [:]
    private var rules = AgedRules()

    package init() {}

    /// How many lines there are in which something was forgotten place by place.
    package var lineCount: Int { places.count }

    /// The lines in which something was forgotten place by place.
    package var lines: some Sequence<ID<Line>> { places.keys }

    /// Whether nothing was ever forgotten.
    package var isEmpty: Bool { places.isEmpty && rules.isEmpty }

    /// Whether anything that a line says may count for nothing.
    package func concerns(_ line: Line) -> Bool {
        places[line.id] != nil
            || (!rules.isEmpty && line.events.contains { !rules.fields(of: $0.root).isEmpty })
    }

    /// The same of a line that was not read yet, by the month of its file.
    package func mayConcern(_ line: ID<Line>, in month: Month?) -> Bool {
        places[line] != nil || rules.reach(month)
    }

    mutating func add(_ new: [WordPlace]) {
        for place in new { places[place.ref.line, default: []].insert(place) }
    }

    mutating func add(_ aged: Aged) { rules.add(aged) }

    /// What aged out so far, by the deeds that said so: the one that reaches farthest first.
    package func aged(_ words: AgeingWords) -> [Aged] { rules.all(words) }

    /// Whether words of a root aged out.
    package func hasAged(_ words: AgeingWords, _ id: ID<Root>) -> Bool { rules.take(words, of: id) }

    /// Whether words of roots of a month may have aged out.
    package func mayHaveAged(in month: Month?) -> Bool { rules.reach(month) }

    /// What is forgotten of one thing in the record.
    package func here(_ root: Root?) -> ForgottenHere {
        ForgottenHere(places: places, aged: rules.fields(of: root))
    }

    /// A line as it counts: without what is forgotten of it.
    package func remainder(of line: Line) -> Line {
        guard concerns(line) else { return line }
        let events = line.events.enumerated().map { index, event in
            remainder(of: event, in: EventRef(line: line.id, index: index))
        }
        return Line(id: line.id, deed: line.deed, events: events)
    }

    func remainder(of event: Event, in ref: EventRef) -> Event {
        // Most of what is read is young, and nobody asked to be forgotten there.
        let aged = rules.isEmpty ? [] : rules.fields(of: event.root)
        guard !aged.isEmpty || places[ref.line] != nil else { return event }
        let here = ForgottenHere(places: places, aged: aged)
        return here.fields(in: ref).reduce(event) { event, field in
            event.text(field).map { event.saying(here.left(of: $0, field, in: ref), in: field) } ?? event
        }
    }

    /// An event that is about to be written, without what aged out already: it need not reach the disk.
    func young(_ event: Event) -> Event {
        rules.fields(of: event.root).reduce(event) { event, field in
            event.text(field) == nil ? event : event.saying("", in: field)
        }
    }

    /// Whether a line still holds words that are forgotten.
    package func stand(in line: Line) -> Bool {
        guard concerns(line) else { return false }
        return line.events.enumerated().contains { index, event in
            let (ref, here) = (EventRef(line: line.id, index: index), here(event.root))
            return here.fields(in: ref).contains { field in
                event.text(field).map { here.left(of: $0, field, in: ref) ?? "" != $0 } ?? false
            }
        }
    }
}

/// What is forgotten of one thing in the record.
package struct ForgottenHere: Sendable {
    fileprivate let places: [ID<Line>: Set<WordPlace>]
    /// Fields in which everything aged out.
    fileprivate let aged: [WordField]

    /// The fields of one event in which something is forgotten.
    package func fields(in ref: EventRef) -> Set<WordField> {
        var fields = Set(aged)
        for place in places[ref.line] ?? [] where place.ref == ref { fields.insert(place.field) }
        return fields
    }

    /// What is left of a text that stands in a field of an event: `nil` where it counts as never written, nothing where
    /// it was written and aged out.
    package func left(of text: String, _ field: WordField, in ref: EventRef) -> String? {
        let here = (places[ref.line] ?? []).filter { $0.ref == ref && $0.field == field }
        if here.contains(where: { $0.bytes == nil }) { return nil }
        if aged.contains(field) { return "" }
        return here.reduce(text) { text, place in place.bytes.map { Text.blanked(text, $0) } ?? text }
    }
}

extension Latest<Change<String>> {
    /// Lets go of what was forgotten since it was assigned.
    mutating func forget(_ field: WordField, _ forgotten: ForgottenHere) {
        guard let stamp, case .to(let text)? = value else { return }
        let left = forgotten.left(of: text, field, in: stamp.ref)
        if left != text { restate(Change(left)) }
    }
}
