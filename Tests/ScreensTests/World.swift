import CentreCore
import Resources
import Screens
import Testing

/// An invented centre, early on the evening of Tuesday 24 November 2026.
enum World {
    static let zone = ZoneRules.fixed(0)

    static func time(_ hour: Int, _ minute: Int, day: Int = 24) -> Instant {
        let day = Day(year: 2026, month: 11, day: day) ?? Day(daysSince1970: 0)
        return Instant(
            milliseconds: Int64(day.daysSince1970) * 86_400_000 + Int64(hour * 60 + minute) * 60_000)
    }

    /// Every evening from six to two.
    static let evenings = OpeningHours(
        Array(
            repeating: OpeningHours.Span(
                opens: MinuteOfDay(1080) ?? .sixInTheMorning, closes: MinuteOfDay(120) ?? .sixInTheMorning),
            count: 7))

    static func founded(
        people: [String] = ["Dee", "Lu"], opening: OpeningHours? = evenings
    ) throws -> Centre {
        var mint = Mint(seed: 1)
        var centre = Centre()
        let moment = zone.moment(time(12, 0, day: 23))
        let founding = Founding(
            name: "Riverside", zone: "UTC", coordinator: "Ana", language: "en",
            lists: [
                .reasons: StartingLists.reasons.compactMap { Code($0) },
                .services: StartingLists.services.compactMap { Code($0) },
                .referrals: StartingLists.referrals.compactMap { Code($0) },
            ],
            digits: StartingLists.digits.compactMap { Code($0) },
            opening: opening)
        func apply(_ entry: Entry) {
            centre.apply(Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events))
        }
        apply(try Centre.found(founding, at: moment, mint: &mint))
        let ana = try #require(centre.personNamed("Ana", at: moment)).id
        for name in people {
            apply(
                try centre.decide(
                    .addPerson(name: name, roles: [.volunteer]), by: ana, at: moment, mint: &mint))
        }
        return centre
    }

    static func start(
        _ centre: Centre? = nil, language: Language = .english, at now: Instant = time(18, 5)
    ) throws -> Model.Start {
        var start = Model.Start(
            centre: try centre ?? founded(), zone: zone, now: now, mint: Mint(seed: 3), language: language)
        start.size = Size(rows: 24, columns: 80)
        return start
    }

    /// Ana, signed in.
    static func desk(language: Language = .english, at now: Instant = time(18, 5)) throws -> Driver {
        Driver(try start(language: language, at: now)).type("ana").press(.enter)
    }

    /// Ana, signed in, with an evening under way.
    static func evening(language: Language = .english) throws -> Driver {
        let driver = try desk(language: language)
        driver.press(.function(2)).type("Rosa").press(.enter)
        driver.wait(seconds: 60).press(.function(2), .enter)
        driver.wait(seconds: 60).press(.function(2)).type("K.").press(.character("2"), .enter)
        driver.wait(seconds: 60).press(.function(2)).type("Mina").press(.tab, .tab).type("1").press(.enter)
        driver.wait(seconds: 60).press(.function(2), .tab).type("6").press(.enter)
        return driver
    }
}

extension World {
    /// The PINs of those who have one in a sealed centre.
    static let pins = ["Ana": "5284", "Dee": "7306", "Lu": "9153", "Zoe": "6027"]

    /// A sealed centre: Ana coordinates, Dee, Lu and Zoe are volunteers; all but those named have a PIN.
    static func sealed(
        without: Set<String> = [], at now: Instant = time(18, 5), opening: OpeningHours? = evenings
    ) throws -> Model.Start {
        var centre = try founded(people: ["Dee", "Lu", "Zoe"], opening: opening)
        var mint = Mint(seed: 5)
        let moment = zone.moment(time(13, 0, day: 23))
        for person in centre.activePeople(at: moment) {
            guard let name = person.name.value, !without.contains(name), let pin = pins[name],
                let hash = Driver.hash(of: Whisper(pin))
            else { continue }
            let entry = try centre.decide(
                .setPin(person.id, hash, .keyHolder), by: person.id, at: moment, mint: &mint)
            centre.apply(Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events))
        }
        var start = try start(centre, at: now)
        start.isSealed = true
        start.openers = ["Ana", "Dee"].map { name in
            Opener(ID(mint: &mint), of: centre.personNamed(name, at: moment)?.id)
        }
        start.openers.append(Opener(ID(mint: &mint), of: nil, isPaper: true))
        start.keyRules = KeyRules(
            chosen: {
                $0.spoken.count < 14 ? Phrase("key.tooShort", ["least": "14"]) : nil
            }, isCode: { $0.spoken.uppercased() == $1.spoken })
        return start
    }
}

extension Driver {
    /// Somebody says their name and types their PIN, or another one.
    @discardableResult
    func comes(_ name: String, pin: String? = nil) -> Driver {
        type(name).press(.enter).type(pin ?? World.pins[name] ?? "").press(.enter)
    }

    /// Who sits at the desk; empty where nobody does.
    var whoSits: String { model.person.flatMap { centre.people[$0]?.name.value } ?? "" }

    /// What the screens keep of somebody.
    func person(_ name: String) -> Person? { centre.personNamed(name, at: World.zone.moment(now)) }
}
