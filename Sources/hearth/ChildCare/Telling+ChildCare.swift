internal import CentreCore
internal import Reports
internal import Resources

extension Telling {
    /// One line of a list: reference, when, parent, children, how it stands.
    func line(_ request: ChildCareRequest) -> String {
        let today = request.asked.value?.at.day ?? Moment(.earliest, offset: 0).day
        var parts = [Reference.shown(request.id)]
        if let wanted = request.wanted { parts.append(wording.planned(wanted, from: today)) }
        parts.append(Self.safe(request.parent ?? wording.words("cli.noName")))
        parts.append(request.named.map { Self.safe($0.name ?? "?") }.joined(separator: ", "))
        if let state = request.state.state { parts.append(wording.state(state)) }
        return parts.joined(separator: "  ")
    }

    func line(_ shift: CarerShift) -> String {
        var parts = [Reference.shown(shift.id)]
        parts.append(shift.started.value.map(wording.time) ?? "     ")
        parts.append(Self.safe(centre.name(of: shift) ?? wording.words("care.aCarer")))
        return parts.joined(separator: "  ")
    }

    func object(_ request: ChildCareRequest) -> JSONObject {
        var object = JSONObject()
        object.put("ref", Reference.shown(request.id))
        object.put("id", request.id.description)
        object.put("state", request.state.state?.rawValue)
        return object
    }

    func object(_ shift: CarerShift) -> JSONObject {
        var object = JSONObject()
        object.put("ref", Reference.shown(shift.id))
        object.put("id", shift.id.description)
        return object
    }
}
