package import CentreCore
import Resources

extension Wording {
    /// Why something was refused, in one sentence that says what to do.
    package func sentence(for refusal: Refusal) -> String {
        switch refusal {
        case .notAtTheDesk: words("refusal.notAtTheDesk")
        case .dayTurned: words("refusal.dayTurned")
        case .notAllowed(.carer): words("refusal.notAllowed.carer")
        case .notAllowed(let role): words("refusal.notAllowed", ["role": self.role(role)])
        case .empty(let field): words("refusal.empty", ["field": name(of: field)])
        case .tooLong(let field, let limit):
            words("refusal.tooLong", ["field": name(of: field), "limit": "\(limit)"])
        case .controlCharacter(let field, let code):
            words("refusal.controlCharacter", ["field": name(of: field), "code": Self.scalar(code)])
        case .outOfRange(let field, let range):
            words(
                "refusal.outOfRange",
                ["field": name(of: field), "least": "\(range.lowerBound)", "most": "\(range.upperBound)"])
        case .unknownCode(let list, let typed, let nearest): unknown(typed, in: list, nearest: nearest)
        case .unknownVisit: words("refusal.unknownVisit")
        case .unknownPart: words("refusal.unknownPart")
        case .notHere(let state, let time):
            words("refusal.notHere.\(state.rawValue)", ["time": time.map(self.time) ?? "?"])
        case .alreadyHere: words("refusal.alreadyHere")
        case .nobodyUnnamed: words("refusal.nobodyUnnamed")
        case .timeAhead(let moment): words("refusal.timeAhead", ["time": wholeDayAndTime(moment)])
        case .timeTooEarly(let moment): words("refusal.timeTooEarly", ["time": wholeDayAndTime(moment)])
        case .leavesBeforeArriving(let arrived):
            words("refusal.leavesBeforeArriving", ["time": dayAndTime(arrived)])
        case .otherMonth: words("refusal.otherMonth")
        case .followedToItsEnd: words("refusal.followedToItsEnd")
        case .nothingToChange: words("refusal.nothingToChange")
        case .changedSince: words("refusal.changedSince")
        case .notYours: words("refusal.notYours")
        case .nameTaken(let name): words("refusal.nameTaken", ["name": name])
        case .unknownPerson: words("refusal.unknownPerson")
        case .noRole: words("refusal.noRole")
        case .lastCoordinator: words("refusal.lastCoordinator")
        case .tooManyDigits: words("refusal.tooManyDigits")
        case .pin(let fault): sentence(for: fault)
        case .needsTwo: words("refusal.needsTwo")
        case .needsKeyHolder: words("refusal.needsKeyHolder")
        case .plainCentre: words("refusal.plainCentre")
        case .lastPassphrase: words("refusal.lastPassphrase")
        case .care(let refusal): sentence(for: refusal)
        case .issue(let refusal): sentence(for: refusal)
        case .session(let refusal): sentence(for: refusal)
        case .collective(let refusal): sentence(for: refusal)
        case .lettingGo(let refusal): sentence(for: refusal)
        case .ageing(.tooYoung(let month)):
            words("refusal.ageing.tooYoung", ["month": self.month(month)])
        case .ageing(.clockFarAhead(let newest)):
            words("refusal.ageing.clockFarAhead", ["day": longDay(Moment(newest, offset: 0).day)])
        }
    }

    private func sentence(for fault: Pin.Fault) -> String {
        switch fault {
        case .notDigits: words("refusal.pin.notDigits")
        case .length(let count): words("refusal.pin.length", ["count": "\(count)"])
        case .run: words("refusal.pin.run")
        case .repeats: words("refusal.pin.repeats")
        case .date: words("refusal.pin.date")
        }
    }

    /// What a field is called on screens.
    package func name(of field: Refusal.Field) -> String { words("field.\(field.rawValue)") }

    private func unknown(_ typed: String, in list: CodeList, nearest: Code?) -> String {
        let list = words("list.\(list.rawValue)")
        guard let nearest else { return words("refusal.unknownCode", ["typed": typed, "list": list]) }
        return words("refusal.unknownCode.nearest", ["typed": typed, "list": list, "nearest": nearest.text])
    }

    func dayAndTime(_ moment: Moment) -> String { "\(shortDay(moment.day)) \(time(moment))" }

    /// With its year, which may be what is wrong.
    private func wholeDayAndTime(_ moment: Moment) -> String { "\(longDay(moment.day)), \(time(moment))" }

    private static func scalar(_ code: UInt32) -> String {
        "U+" + String(repeating: "0", count: max(0, 4 - String(code, radix: 16).count))
            + String(code, radix: 16, uppercase: true)
    }
}
