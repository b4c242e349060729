/// One deed of one person: what several lines share when a deed touches several files.
package enum Act {}

/// By which door a line came in.
package enum Door: String, Hashable, Sendable, CaseIterable {
    case desk, cli, `import`
}

/// One line of the record: who did what, when, and the events that say so.
package struct Line: Hashable, Sendable {
    package let id: ID<Line>
    package let deed: Deed
    /// This line's share of the deed's events: those whose roots lie in this line's file.
    package let events: [Event]

    package init(id: ID<Line>, deed: Deed, events: [Event]) {
        self.id = id
        self.deed = deed
        self.events = events
    }

    /// The stamp of one of the line's events.
    package func stamp(_ index: Int) -> Stamp {
        Stamp(h: deed.h, ref: EventRef(line: id, index: index))
    }
}

/// What all lines of one deed say of it.
package struct Deed: Hashable, Sendable {
    package let act: ID<Act>
    package let at: Moment
    package let by: ID<Person>
    /// See ``Stamp/h``.
    package let h: UInt64
    package let via: Door
    /// The deed that this one takes back.
    package let undoes: ID<Act>?

    package init(
        act: ID<Act>, at: Moment, by: ID<Person>, h: UInt64, via: Door = .desk, undoes: ID<Act>? = nil
    ) {
        self.act = act
        self.at = at
        self.by = by
        self.h = h
        self.via = via
        self.undoes = undoes
    }
}

/// A deed that was decided and waits to be written: storage makes a line of it for each file that it touches.
package struct Entry: Hashable, Sendable {
    package let deed: Deed
    package let events: [Event]

    package init(deed: Deed, events: [Event]) {
        self.deed = deed
        self.events = events
    }
}
