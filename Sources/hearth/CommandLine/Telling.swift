internal import CentreCore
internal import Reports
internal import Resources

/// How commands tell of visits: as lines for people, as JSON for programs.
struct Telling {
    let wording: Wording
    let centre: Centre
    /// What is at hand without any month being asked for: what is not, is named with its month.
    let live: Centre
    let today: ServiceDay

    var words: Catalogue { wording.words }

    /// Text as a terminal may show it: without what would steer it.
    static func safe(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) { return text }
        var safe = ""
        for scalar in text.unicodeScalars where !Text.isUnsafe(scalar) { safe.unicodeScalars.append(scalar) }
        return safe
    }

    /// Who a visit is, in few words: `Rosa +1 child`, `6 people`, `(no name)`.
    func who(_ visit: Visit) -> String {
        var parts: [String] = []
        let count = visit.state.state == .present ? visit.remaining : visit.arrivals
        if let name = visit.name { parts.append(Self.safe(name)) }
        if count > 1 || visit.arrivals > 1 { parts.append(words("cli.people", count: count)) }
        if parts.isEmpty { parts.append(words("cli.noName")) }
        if visit.childrenAlong > 0 { parts.append(words("cli.children", count: visit.childrenAlong)) }
        return parts.joined(separator: "  ")
    }

    func reference(_ visit: Visit) -> String { Reference.shown(visit.id, live: live.visits[visit.id] != nil) }

    /// One line of a list: reference, came, left, who.
    func line(_ visit: Visit) -> String {
        let arrived = visit.arrived.value.map(wording.time) ?? "     "
        var left = "     "
        if visit.state.state != .present, let time = visit.left.value { left = wording.time(time) }
        let closed = visit.state.state == .closedByDesk ? "  " + words("cli.closedByDesk") : ""
        return "\(reference(visit))  \(arrived)  \(left)  \(who(visit))\(closed)"
    }

    /// A visit for programs.
    ///
    /// Why somebody came is told only when it is asked for.
    func object(_ visit: Visit, whole: Bool = false) -> JSONObject {
        var object = JSONObject()
        object.put("ref", reference(visit))
        object.put("id", visit.id.description)
        if let arrived = visit.arrived.value {
            object.put("day", ServiceDay(arrived, turnsAt: centre.settings.turnsAt).description)
        }
        object.put("state", visit.state.state?.rawValue)
        object.put("arrived", visit.arrived.value.map(Self.written))
        if visit.state.state != .present { object.put("left", visit.left.value.map(Self.written)) }
        object.put("name", visit.name)
        object.put("people", visit.arrivals)
        if visit.state.state == .present { object.put("here", visit.remaining) }
        object.put("children", visit.childrenAlong)
        if visit.state.needsALook { object.put("needsALook", true) }
        if whole { putWhole(visit, into: &object) }
        return object
    }

    private func putWhole(_ visit: Visit, into object: inout JSONObject) {
        object.put("reasons", visit.ticked.map(\.text))
        object.put("need", visit.words)
        object.put(
            "services",
            visit.given.compactMap(\.given.value).map { given in
                var service = JSONObject()
                service.put("code", given.code.text)
                service.put("quantity", given.quantity)
                return service
            })
        object.put("referrals", visit.referrals.values.sorted { $0.id < $1.id }.map { self.object(of: $0) })
    }

    /// A referral for programs.
    ///
    /// Where somebody was sent, and what was said of it, is told only when it is asked for.
    func object(of referral: Referral, whole: Bool = true) -> JSONObject {
        var object = JSONObject()
        if whole { object.put("to", referral.made.value?.to.text) }
        object.put("state", referral.state.state?.rawValue)
        object.put("due", referral.due?.description)
        object.put("by", referral.made.value.flatMap { centre.people[$0.by]?.name.value })
        guard whole else { return object }
        object.put("note", referral.note)
        object.put("words", referral.words.value?.value)
        return object
    }

    /// A moment as RFC 3339 has it: `2026-11-24T18:05:00+01:00`.
    static func written(_ moment: Moment) -> String {
        let seconds = (moment.instant.milliseconds % 60_000 + 60_000) % 60_000 / 1000
        let sign = moment.offset < 0 ? "-" : "+"
        let offset = abs(moment.offset)
        return "\(moment.day)T\(twoDigits(moment.minuteOfDay / 60)):\(twoDigits(moment.minuteOfDay % 60)):"
            + "\(twoDigits(Int(seconds)))\(sign)\(twoDigits(offset / 60)):\(twoDigits(offset % 60))"
    }
}
