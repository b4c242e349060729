internal import CentreCore
internal import Reports
internal import Resources

/// How commands tell of child care: in lists never what to know of a child, only that there is something.
extension Telling {
    func reference(_ request: ChildCareRequest) -> String {
        Reference.shown(request.id, live: live.care[request.id] != nil)
    }

    func reference(_ shift: CarerShift) -> String {
        Reference.shown(shift.id, live: live.shifts[shift.id] != nil)
    }

    /// One line of a list: reference, when, parent, children and how they stand.
    func line(_ request: ChildCareRequest) -> String {
        [
            reference(request), wanted(request), Self.safe(request.parent ?? words("cli.noName")),
            groups(request),
        ].joined(separator: "  ")
    }

    /// When care is wanted: `19:00`, `19:00-22:00`, with its day where that is another service day than today.
    func wanted(_ request: ChildCareRequest) -> String {
        guard let from = request.wanted else { return "     " }
        let day = from.serviceDay(turnsAt: centre.settings.turnsAt)
        let hours = from.minute.description + (request.wantedUntil.map { "-\($0.minute)" } ?? "")
        return day == today ? hours : "\(wording.shortDay(from.day)) \(hours)"
    }

    /// The children, those who stand alike together: `Kim (2), Leo (3 to 7)  with the carers`.
    private func groups(_ request: ChildCareRequest) -> String {
        var groups: [(standing: String, names: [String])] = []
        for child in request.named {
            let standing = standing(of: child, in: request)
            if let place = groups.firstIndex(where: { $0.standing == standing }) {
                groups[place].names.append(who(child))
            } else {
                groups.append((standing, [who(child)]))
            }
        }
        if groups.isEmpty { return standing(of: request) }
        return groups.map { "\($0.names.joined(separator: ", "))  \($0.standing)" }.joined(separator: "; ")
    }

    private func standing(of request: ChildCareRequest) -> String {
        request.state.state.map(wording.state) ?? ""
    }

    func standing(of child: Child, in request: ChildCareRequest) -> String {
        guard request.counts else { return standing(of: request) }
        switch child.stay.state {
        case .inCare: return words("cli.care.inCare")
        case .collected: return words("cli.care.collected")
        case .takenBack, nil: return standing(of: request)
        }
    }

    func who(_ child: Child) -> String {
        "\(Self.safe(child.name ?? words("care.aChild"))) (\(wording.band(child.band)))"
    }

    func name(of shift: ID<CarerShift>?) -> String? {
        shift.flatMap { centre.shifts[$0] }.map { centre.name(of: $0) ?? words("care.aCarer") }
    }

    /// One line of the room: reference, since when, who, with whom, until when, and what there is to know by its kind.
    func line(_ here: ChildInCare) -> String {
        var parts = [reference(here.request), here.child.takenIn.value.map(wording.time) ?? "     "]
        parts.append(who(here.child))
        if let carer = name(of: here.child.carerNow) {
            parts.append(words("cli.care.with", ["name": Self.safe(carer)]))
        }
        if let back = here.child.backBy {
            parts.append(words("children.back", ["time": wording.time(back)]))
        }
        let known = here.child.known.map { wording.note($0.note) }
        if !known.isEmpty { parts.append("! " + known.joined(separator: ", ")) }
        return parts.joined(separator: "  ")
    }

    /// One line of who is carer: reference, since when, who, until when.
    func line(_ shift: CarerShift) -> String {
        var parts = [reference(shift), shift.started.value.map(wording.time) ?? "     "]
        parts.append(Self.safe(centre.name(of: shift) ?? words("care.aCarer")))
        if !shift.counts {
            parts.append(words("cli.care.carer.takenBack"))
        } else if shift.isOpen {
            if let until = shift.until {
                parts.append(words("carers.until", ["time": wording.time(until)]))
            }
        } else if let ended = shift.ended.value {
            parts.append(words("cli.care.carer.left", ["time": wording.time(ended)]))
        }
        return parts.joined(separator: "  ")
    }

    // MARK: For programs

    /// A request for programs: what to know, who collects and what was arranged only where it is asked for.
    func object(_ request: ChildCareRequest, whole: Bool = false) -> JSONObject {
        var object = JSONObject()
        object.put("ref", reference(request))
        object.put("id", request.id.description)
        object.put("state", request.state.state?.rawValue)
        object.put("reason", request.answered.value?.reason?.rawValue)
        object.put("day", request.day(turnsAt: centre.settings.turnsAt)?.description)
        object.put("asked", request.asked.value.map { Self.written($0.at) })
        object.put("from", request.wantedFrom?.description)
        object.put("until", request.wantedUntil?.description)
        object.put("session", request.session.map { Reference.shown($0) })
        object.put("parent", request.parent)
        object.put("children", request.named.map { self.object($0, whole: whole) })
        if request.needsALook { object.put("needsALook", true) }
        if whole { putWhole(request, into: &object) }
        return object
    }

    func object(_ child: Child, whole: Bool = false) -> JSONObject {
        var object = JSONObject()
        object.put("name", child.name)
        object.put("age", TypedAge.code(of: child.band, in: centre.settings.ratioTable))
        object.put("stay", child.stay.state?.rawValue)
        if child.hasStayed {
            object.put("since", child.takenIn.value.map(Self.written))
            object.put("back", child.backBy.map(Self.written))
            object.put("carer", name(of: child.carerNow))
        }
        if child.stay.state == .collected, let collected = child.collected.value {
            object.put("collected", Self.written(collected.at))
            object.put("way", collected.way.rawValue)
            if whole { object.put("to", centre.collector(of: child)) }
        }
        if whole {
            for (note, words) in child.known { object.put(note.rawValue, words) }
        } else {
            object.put("know", child.known.map(\.note.rawValue))
        }
        return object
    }

    private func putWhole(_ request: ChildCareRequest, into object: inout JSONObject) {
        object.put("answer", request.answerWords.value?.value)
        object.put("reach", request.reach)
        object.put("call", request.callThen)
        object.put("wait", centre.minutesToWait(for: request))
        object.put("neverCall", request.neverCall)
        object.put("called", request.calledParent.map(Self.written))
        object.put("hasWord", request.word != nil)
        object.put(
            "collectors",
            centre.collectorRules(for: request).map { rule in
                var object = JSONObject()
                object.put("name", rule.name)
                object.put("may", rule.may)
                object.put("forFamily", rule.isOfFamily)
                return object
            })
    }

    /// A child in the room for programs.
    func object(_ here: ChildInCare) -> JSONObject {
        var object = JSONObject()
        object.put("kind", "child")
        object.put("ref", reference(here.request))
        object.put("parent", here.request.parent)
        let child = self.object(here.child)
        object.put(contentsOf: child)
        return object
    }

    func object(_ shift: CarerShift) -> JSONObject {
        var object = JSONObject()
        object.put("kind", "carer")
        object.put("ref", reference(shift))
        object.put("id", shift.id.description)
        object.put("state", shift.state.state?.rawValue)
        object.put("name", centre.name(of: shift))
        object.put("since", shift.started.value.map(Self.written))
        object.put("until", shift.until.map(Self.written))
        if !shift.isOpen { object.put("left", shift.ended.value.map(Self.written)) }
        return object
    }
}
