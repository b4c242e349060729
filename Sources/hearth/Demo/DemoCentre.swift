package import CentreCore
internal import Resources

/// An invented centre with thirteen months behind it, told as the lines that its record would hold.
///
/// The same moment gives the same lines, to the last bit of every id.
package struct DemoCentre: Sendable {
    /// How many service days lie behind today: thirteen months.
    package static let daysOfHistory = 395

    /// All lines, in the order in which they were written.
    package private(set) var lines: [Line] = []
    /// Who sits at the desk when the demo opens.
    package let ana: ID<Person>

    let bea: ID<Person>
    let dee: ID<Person>
    let joy: ID<Person>
    let days: Int
    let zone: ZoneRules
    let now: Moment
    let today: ServiceDay
    var dice: Mint
    var follow: [PendingFollowUp] = []
    var openNote: ID<HandoverNote>?
    /// Who works there, how it is set, what was decided and raised so far: what the next such deed is decided on.
    var standing = Centre()

    /// A referral whose end is to be told later.
    struct PendingFollowUp {
        let day: ServiceDay
        let visit: ID<Visit>
        let referral: ID<Referral>
        let made: EventRef
        let by: ID<Person>
    }

    /// The whole of it, as it stands at a moment.
    package init(now: Moment, zone: ZoneRules, language: String, days: Int = daysOfHistory) {
        self.days = days
        var dice = Mint(seed: 1975)
        self.zone = zone
        self.now = now
        today = ServiceDay(now, turnsAt: .sixInTheMorning)
        bea = ID(mint: &dice)
        dee = ID(mint: &dice)
        ana = ID(mint: &dice)
        joy = ID(mint: &dice)
        self.dice = dice
        lines.reserveCapacity(days * 160)
        let words = Catalogue(Language(rawValue: language) ?? .english)
        found(language: language, words)
        for line in lines { standing.apply(line) }
        for back in stride(from: days, to: 0, by: -1) { live(today.advanced(by: -back)) }
        liveToday()
        decideTogether(in: words, Code(words.language.rawValue))
        meet(in: words)
        raiseIssues(in: words)
        fallShort()
        giveOut()
        lines.sort { ($0.deed.h, $0.id) < ($1.deed.h, $1.id) }
    }

    /// Writes a line down; the deed's time is its stamp.
    @discardableResult
    mutating func write(_ events: [Event], by person: ID<Person>, at moment: Moment) -> ID<Line> {
        let id = ID<Line>(mint: &dice)
        let deed = Deed(
            act: id.of(Act.self), at: moment, by: person,
            h: UInt64(clamping: moment.instant.milliseconds))
        return write(Entry(deed: deed, events: events)).id
    }

    /// Writes down what was decided; the line bears the deed's id as storage has it.
    mutating func write(_ entry: Entry) -> Line {
        let line = Line(id: entry.deed.act.of(Line.self), deed: entry.deed, events: entry.events)
        lines.append(line)
        return line
    }

    /// A number from 0 up to a limit, the limit left out.
    mutating func roll(_ limit: Int) -> Int { Int(dice.next() % UInt64(limit)) }

    mutating func chance(_ percent: Int) -> Bool { roll(100) < percent }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[roll(choices.count)] }

    /// Whoever has the shift: the same person for a whole evening.
    func shift(on day: ServiceDay) -> ID<Person> {
        [ana, dee, ana, bea, ana, dee, bea][day.day.weekday - 1]
    }

    private mutating func found(language: String, _ words: Catalogue) {
        let start = zone.moment(on: today.advanced(by: -days - 1).day, at: .sixInTheMorning)
        let evening = OpeningHours.Span(opens: .at(18, 0), closes: .at(2, 0))
        let late = OpeningHours.Span(opens: .at(18, 0), closes: .at(4, 0))
        let steps = ["demo.crisis.1", "demo.crisis.2", "demo.crisis.3"].map { words($0) }
        let settings = SettingsChanged(
            name: DemoScript.centre, zone: zone.name, turn: .sixInTheMorning,
            opening: OpeningHours([nil, evening, evening, evening, late, late, evening]), language: language,
            digits: DemoCodes.digits, crisis: .to(steps.joined(separator: "\n")),
            onCall: .to(DemoScript.onCall))
        var events: [Event] = [.settingsChanged(settings)]
        for (list, codes) in DemoCodes.lists {
            for (place, code) in codes.enumerated() {
                events.append(.listChanged(ListChanged(list: list, code: code, offered: true, place: place)))
            }
        }
        events.append(.personAdded(PersonAdded(person: bea, name: "Bea", roles: [.volunteer, .coordinator])))
        write(events, by: bea, at: start)
        let others: [(ID<Person>, String, [Role])] = [
            (dee, "Dee", [.volunteer, .facilitator]), (ana, "Ana", [.volunteer]), (joy, "Joy", [.carer]),
        ]
        for (index, other) in others.enumerated() {
            let event = PersonAdded(person: other.0, name: other.1, roles: other.2)
            write([.personAdded(event)], by: bea, at: start.later(minutes: index + 1))
        }
    }
}

/// The starting lists as codes.
enum DemoCodes {
    static let reasons = StartingLists.reasons.compactMap { Code($0) }
    static let services = StartingLists.services.compactMap { Code($0) }
    static let referrals = StartingLists.referrals.compactMap { Code($0) }
    static let digits = StartingLists.digits.compactMap { Code($0) }
    /// What every centre's own list begins with.
    static let supplies = SupplyCodes.starting
    static let lists: [(CodeList, [Code])] = [
        (.reasons, reasons), (.services, services), (.referrals, referrals),
    ]
}

extension Moment {
    /// The moment so many minutes and milliseconds later, by the same offset.
    func later(minutes: Int, milliseconds: Int = 0) -> Moment {
        Moment(
            Instant(milliseconds: instant.milliseconds + Int64(minutes) * 60_000 + Int64(milliseconds)),
            offset: offset)
    }
}

extension MinuteOfDay {
    /// A time of the day that is known to be one.
    static func at(_ hour: Int, _ minute: Int) -> MinuteOfDay {
        MinuteOfDay(hour * 60 + minute) ?? .sixInTheMorning
    }
}
