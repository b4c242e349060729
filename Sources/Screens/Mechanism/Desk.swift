package import CentreCore
package import Reports
package import Resources

/// What a screen sees of the desk: all that is known, and nothing that it could change.
package struct Desk: Sendable {
    package let centre: Centre
    package let zone: ZoneRules
    package let now: Moment
    package let wording: Wording
    package let person: ID<Person>
    package let size: Size
    package let isPractice: Bool
    /// Since when the desk is open, where it should be said.
    package let openSince: Moment?
    /// The person's own kept forms.
    package let drafts: [Draft]
    /// Who else left a form unfinished, and when.
    package let unfinished: [Unfinished]
    /// Whether the centre is sealed: then people have PINs.
    package let isSealed: Bool
    /// What opens the centre, where it is sealed.
    package let openers: [Opener]
    package let keyRules: KeyRules
    /// The months of which all is known beside what is always at hand.
    package let loaded: Set<Month>
    /// The months that are on their way.
    package let loading: Set<Month>
    /// What was counted of months, as far as it was asked for.
    package let figures: [Month: MonthReading]
    /// The first month of which the record holds anything; `nil` until figures were asked for, and where it holds nothing.
    package let firstMonth: Month?
    /// Whether the notes that were put away are at hand.
    let pastNotesKnown: Bool
    /// From which service day on everything is at hand without any month.
    let wholeSince: ServiceDay

    let atHand: AtHand
    /// The search for a name that runs, or what it found.
    let search: Search?
    /// What would age out, as it was counted last.
    let ageing: [Ageing: AgeingOutlook]
    /// An export that runs behind.
    let export: Export?
    /// Of which issues all that are like them are at hand.
    let similarKnown: Set<ID<Issue>>
    /// What letting go would do, where somebody asked.
    let lettingGo: LookAtLettingGo?
    /// What whoever sits here looked for last, and what was found.
    let finding: Finding?

    /// Who is here, in the order of arrival.
    var present: [Visit] { atHand.present }

    package struct Unfinished: Hashable, Sendable {
        package let name: String
        package let at: Moment
    }

    package var words: Catalogue { wording.words }
    package var today: ServiceDay { day(of: now) }

    package func day(of moment: Moment) -> ServiceDay { ServiceDay(moment, turnsAt: centre.settings.turnsAt) }

    /// The name of somebody at the desk.
    package func name(of person: ID<Person>?) -> String {
        person.flatMap { centre.people[$0]?.name.value } ?? words("somebody")
    }

    /// How a visit is called on screens: its working name, or how many came without one.
    package func name(of visit: Visit) -> String {
        if let name = visit.name { return name }
        return visit.arrivals > 1 ? words("people", count: visit.arrivals) : words("noName")
    }

    /// The same, to be said in whatever language is spoken then.
    package func phrase(of visit: Visit) -> Phrase {
        if let name = visit.name { return .plain(name) }
        return visit.arrivals > 1 ? Phrase("people", count: visit.arrivals) : Phrase("noName")
    }

    /// A code of a list, to be said in whatever language is spoken then.
    package func phrase(of code: Code, in list: CodeList) -> Phrase {
        if let own = centre.settings.wording(of: code, in: list) { return .plain(own) }
        let key = "list.\(list.rawValue).\(code.text)"
        return words.text(key) == nil ? .plain(code.text) : Phrase(key)
    }

    /// A time on the wall, with its day where that is not today.
    package func time(_ moment: Moment) -> String {
        let time = wording.time(moment)
        return day(of: moment) == today ? time : "\(wording.shortDay(moment.day)) \(time)"
    }

    /// How many rows a list may take on this terminal.
    package var page: Int { max(1, size.rows - Frame.around - 4) }

    /// How many rows a screen has that is no place.
    var rowsOfPage: Int { max(1, size.rows - Frame.around + 1) }

    package func draft(_ form: FormKind, about: String) -> Draft? {
        drafts.first { $0.form == form.rawValue && $0.about == about }
    }
}
