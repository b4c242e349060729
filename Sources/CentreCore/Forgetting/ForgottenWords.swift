/// All places whose words are forgotten, by the line in which they stand.
package struct ForgottenWords: Hashable, Sendable {
    private var places: [ID<Line>: Set<WordPlace>] = [:]

    package init() {}

    package var isEmpty: Bool { places.isEmpty }

    /// How many lines there are in which something was forgotten.
    package var lineCount: Int { places.count }

    /// The lines in which something was forgotten.
    package var lines: some Sequence<ID<Line>> { places.keys }

    package func concerns(_ line: ID<Line>) -> Bool { places[line] != nil }

    mutating func add(_ new: [WordPlace]) {
        for place in new { places[place.ref.line, default: []].insert(place) }
    }

    /// The places in one event.
    package func places(in ref: EventRef) -> [WordPlace] {
        guard let places = places[ref.line] else { return [] }
        return places.filter { $0.ref == ref }
    }

    /// What is left of a text that stands in a field of an event.
    package func left(of text: String, _ field: WordField, in ref: EventRef) -> String {
        guard let places = places[ref.line] else { return text }
        let here = places.filter { $0.ref == ref && $0.field == field }
        if here.contains(where: { $0.bytes == nil }) { return "" }
        return here.reduce(text) { text, place in place.bytes.map { Text.blanked(text, $0) } ?? text }
    }

    /// A line as it counts: without what was forgotten of it.
    package func remainder(of line: Line) -> Line {
        guard concerns(line.id) else { return line }
        let events = line.events.enumerated().map { index, event in
            remainder(of: event, in: EventRef(line: line.id, index: index))
        }
        return Line(id: line.id, deed: line.deed, events: events)
    }

    func remainder(of event: Event, in ref: EventRef) -> Event {
        guard let places = places[ref.line] else { return event }
        return Set(places.filter { $0.ref == ref }.map(\.field)).reduce(event) { event, field in
            event.text(field).map { event.saying(left(of: $0, field, in: ref), in: field) } ?? event
        }
    }

    /// Whether a line still holds words that are forgotten.
    package func stand(in line: Line) -> Bool {
        guard let places = places[line.id] else { return false }
        return places.contains { place in
            guard line.events.indices.contains(place.ref.index),
                let text = line.events[place.ref.index].text(place.field)
            else { return false }
            return left(of: text, place.field, in: place.ref) != text
        }
    }
}

extension Latest<Change<String>> {
    /// Lets go of what was forgotten since it was assigned.
    mutating func forget(_ field: WordField, _ forgotten: ForgottenWords) {
        guard let stamp, case .to(let text)? = value,
            forgotten.places(in: stamp.ref).contains(where: { $0.field == field })
        else { return }
        let left = forgotten.left(of: text, field, in: stamp.ref)
        restate(Change(left.isEmpty ? nil : left))
    }
}
