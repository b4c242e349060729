/// What a new centre begins with.
package struct Founding: Hashable, Sendable {
    package var name: String
    /// An IANA zone name.
    package var zone: String
    package var coordinator: String
    package var language: String
    /// The codes that each list begins with, in order.
    package var lists: [CodeList: [Code]]
    package var digits: [Code]
    package var opening: OpeningHours?
    package var turn = MinuteOfDay.sixInTheMorning
    /// Who else works at the desk from the first day.
    package var others: [String] = []

    package init(
        name: String, zone: String, coordinator: String, language: String, lists: [CodeList: [Code]],
        digits: [Code], opening: OpeningHours? = nil
    ) {
        self.name = name
        self.zone = zone
        self.coordinator = coordinator
        self.language = language
        self.lists = lists
        self.digits = digits
        self.opening = opening
    }
}

extension Centre {
    /// The first deed of a centre: its coordinator writes themselves and its settings down.
    package static func found(_ founding: Founding, at now: Moment, mint: inout Mint) throws(Refusal) -> Entry
    {
        let empty = Centre()
        let person = ID<Person>(mint: &mint)
        let settings = SettingsChanged(
            name: try empty.checked(founding.name, .centreName),
            zone: try empty.checked(founding.zone, .zone),
            turn: founding.turn,
            opening: founding.opening,
            language: founding.language,
            digits: founding.digits)
        let name = try empty.checked(founding.coordinator, .name)
        var events: [Event] = [.settingsChanged(settings)]
        for list in CodeList.allCases {
            for (place, code) in (founding.lists[list] ?? []).enumerated() {
                events.append(.listChanged(ListChanged(list: list, code: code, offered: true, place: place)))
            }
        }
        let roles: [Role] = [.volunteer, .coordinator]
        events.append(.personAdded(PersonAdded(person: person, name: name, roles: roles)))
        var taken = [Text.folded(name)]
        for other in founding.others {
            let other = try empty.checked(other, .name)
            guard !taken.contains(Text.folded(other)) else { throw .nameTaken(other) }
            taken.append(Text.folded(other))
            let added = PersonAdded(person: ID(mint: &mint), name: other, roles: [.volunteer])
            events.append(.personAdded(added))
        }
        return empty.entry(events, by: person, at: now, mint: &mint)
    }
}
