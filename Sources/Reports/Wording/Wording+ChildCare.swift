package import CentreCore
import Resources

extension Wording {
    /// Why something about child care was refused, in a sentence that says what to do.
    func sentence(for refusal: CareRefusal) -> String {
        Self.sentences(text(for: refusal)).joined(separator: " ")
    }

    private func text(for refusal: CareRefusal) -> String {
        func time(_ moment: Moment?) -> String { moment.map(self.time) ?? "?" }
        switch refusal {
        case .unknownRequest: return words("refusal.care.unknownRequest")
        case .childHere(let name, let since):
            return words("refusal.care.childHere", ["name": child(name), "time": time(since)])
        case .childNamedHere(let name):
            return words("refusal.care.childNamedHere", ["name": Self.asWritten(name)])
        case .sameName(let name): return words("refusal.care.sameName", ["name": Self.asWritten(name)])
        case .notInCare(let name, let at):
            guard let at else { return words("refusal.care.notInCare", ["name": child(name)]) }
            return words("refusal.care.collectedAlready", ["name": child(name), "time": time(at)])
        case .mayNotCollect(let name, let rule):
            return words(
                "refusal.care.mayNotCollect",
                ["name": Self.asWritten(name), "rule": Self.asWritten(rule)])
        case .wrongWord: return words("refusal.care.wrongWord")
        case .noWord: return words("refusal.care.noWord")
        case .pickUpWord(.short(let count)): return words("refusal.care.word.short", ["count": "\(count)"])
        case .pickUpWord(.name): return words("refusal.care.word.name")
        case .collectedBeforeTakenIn(let taken):
            return words("refusal.care.collectedBeforeTakenIn", ["time": dayAndTime(taken)])
        case .endsBeforeItStarts: return words("refusal.care.endsBeforeItStarts")
        case .spansTheTurn(let turn): return words("refusal.care.spansTheTurn", ["time": turn.description])
        case .tooFarAhead(let planned):
            return words("refusal.care.tooFarAhead", ["day": longDay(planned.day)])
        case .unknownBand(let typed):
            return words("refusal.care.unknownBand", ["typed": typed, "bands": bandsInWords])
        case .unknownCarer: return words("refusal.care.unknownCarer")
        case .carerLeft: return words("refusal.care.carerLeft")
        case .carerHere(let name, let since):
            let carer = name.isEmpty ? words("care.aCarer") : Self.asWritten(name)
            return words("refusal.care.carerHere", ["name": carer, "time": time(since)])
        case .needsParent: return words("refusal.care.needsParent")
        case .firstBand: return words("refusal.care.firstBand")
        }
    }

    private func child(_ name: String) -> String {
        name.isEmpty ? words("care.aChild") : Self.asWritten(name)
    }

    private var bandsInWords: String {
        settings.ratioTable.rows.map { band($0.band) }.joined(separator: ", ")
    }

    /// An age band as the centre's table has it: `under 2`, `2`, `3 to 7`, `8 and over`.
    package func band(_ band: AgeBand) -> String {
        let row = settings.ratioTable.row(of: band)
        guard let end = settings.ratioTable.end(of: row) else {
            return row.band.from == 0 ? words("band.any") : words("band.from", ["from": "\(row.band.from)"])
        }
        if row.band.from == 0 { return words("band.under", ["age": "\(end)"]) }
        if row.band.from == end - 1 { return words("band.one", ["age": "\(row.band.from)"]) }
        return words("band.range", ["from": "\(row.band.from)", "to": "\(end - 1)"])
    }

    /// Where the figure of a row comes from.
    package func source(of row: RatioTable.Row) -> String {
        if let source = row.source { return source }
        guard RatioTable.starting.rows.contains(row) else { return words("ratio.source.ours") }
        return words(row.band.from == 8 ? "ratio.source.nspcc" : "ratio.source.england")
    }

    package func state(_ state: ChildCareRequest.State) -> String { words("care.state.\(state.rawValue)") }

    /// How a request stands: what became of the children, once one was taken in; else what was answered.
    package func standing(of request: ChildCareRequest) -> String {
        if !request.inCare.isEmpty { return words("cli.care.inCare") }
        let gone = request.named.filter { $0.stay.state == .collected }
        guard gone.isEmpty || request.isAnswerUnclear else { return words("cli.care.collected") }
        return request.state.state.map(state) ?? ""
    }

    package func reason(_ reason: ChildCareRequest.Reason) -> String {
        words("care.reason.\(reason.rawValue)")
    }

    package func cause(_ cause: CareTally.Cause) -> String { words("care.cause.\(cause.rawValue)") }

    package func note(_ note: Child.Note) -> String { words("care.note.\(note.rawValue)") }

    package func way(_ way: Child.Way) -> String { words("care.way.\(way.rawValue)") }

    /// A planned time: `19:00`, with its day where that is another than this one.
    package func planned(_ time: PlannedTime, from day: Day) -> String {
        time.day == day ? time.minute.description : "\(shortDay(time.day)) \(time.minute)"
    }
}

extension Wording {
    /// What is to be seen to about the room, and what would mend it.
    package func sentence(for mark: CareMark, in centre: Centre, at now: Moment) -> String {
        Self.sentences(marked(mark, in: centre)).joined(separator: " ")
    }

    /// The sentences of a text, each with a capital unless it begins with a name that somebody wrote.
    private static func sentences(_ text: String) -> [String] {
        // A name that ends in a point ends its sentence as well.
        let text = text.replacing(pointOfName + ".", with: ".")
        return text.replacing(". ", with: ".\n").split(separator: "\n").map { sentence in
            let begun = (sentence.first?.uppercased() ?? "") + sentence.dropFirst()
            return begun.replacing(pointOfName, with: ".").replacing(startOfName, with: "")
        }
    }

    /// A name in a text of which it is not known yet where its sentences end: its points end none.
    static func asWritten(_ name: String) -> String {
        startOfName + name.replacing(".", with: pointOfName)
    }

    /// What stands before a name, and for a point in one: of private use, which no language writes.
    private static let (startOfName, pointOfName) = ("\u{E001}", "\u{E000}")

    private func marked(_ mark: CareMark, in centre: Centre) -> String {
        func request(_ id: ID<ChildCareRequest>) -> String {
            centre.care[id]?.parent.map(Self.asWritten)
                ?? parent(of: centre.care[id]).replacing(".", with: Self.pointOfName)
        }
        func name(_ id: ID<ChildCareRequest>, _ child: ID<Child>) -> String {
            self.child(centre.care[id]?.children[child]?.name ?? "")
        }
        func carer(_ id: ID<CarerShift>) -> String {
            centre.shifts[id].flatMap { centre.name(of: $0) }.map(Self.asWritten) ?? words("care.aCarer")
        }
        switch mark {
        case .tooFewCarers(let count): return words("care.mark.tooFewCarers", count: count)
        case .overCapacity(let count): return words("care.mark.overCapacity", count: count)
        case .timeIsUp(let id): return words("care.mark.timeIsUp", ["carer": carer(id)])
        case .late(let id, let minutes):
            return words("care.mark.late", count: minutes, ["name": request(id)]) + called(centre.care[id])
        case .callNow(let id, let minutes):
            let plan = centre.care[id]
            var text = words("care.mark.callNow", count: minutes, ["name": request(id)])
            text +=
                " "
                + (plan?.callThen.map { words("care.mark.call", ["whom": Self.asWritten($0)]) }
                    ?? words("care.mark.callNobody"))
            text += called(plan)
            if let never = plan?.neverCall {
                text += " " + words("care.mark.neverCall", ["whom": Self.asWritten(never)])
            }
            return text
        case .noCarer(let id, let child): return words("care.mark.noCarer", ["child": name(id, child)])
        case .carerLeft(let id, let child, let shift):
            return words("care.mark.carerLeft", ["child": name(id, child), "carer": carer(shift)])
        case .cannotReach(let id): return words("care.mark.cannotReach", ["name": request(id)])
        case .noWord(let id): return words("care.mark.noWord", ["name": request(id)])
        case .newWord(let id, let at):
            return words("care.mark.newWord", ["name": request(id), "time": time(at)])
        case .sameName(let name): return words("care.mark.sameName", ["name": Self.asWritten(name)])
        case .needsALook(let id, let child): return words("care.mark.needsALook", ["child": name(id, child)])
        case .answerNeedsALook(let id):
            return words("care.mark.answerNeedsALook", ["name": request(id)])
        case .carerNeedsALook(let id): return words("care.mark.carerNeedsALook", ["carer": carer(id)])
        }
    }

    /// The same without what would mend it, for a row of a list.
    package func title(for mark: CareMark, in centre: Centre, at now: Moment) -> String {
        let first = Self.sentences(marked(mark, in: centre)).first ?? ""
        switch mark {
        case .late(let id, _): return first + called(centre.care[id])
        default: return first
        }
    }

    /// That somebody called the parent already, of whoever is late.
    private func called(_ request: ChildCareRequest?) -> String {
        guard let called = request?.calledThisStay else { return "" }
        return " " + words("care.mark.called", ["time": time(called)])
    }

    /// What a parent is called: the working name, or that there is none; what the children are called where it helps.
    package func parent(of request: ChildCareRequest?) -> String {
        guard let request else { return words("care.aParent") }
        if let parent = request.parent { return parent }
        let names = request.named.compactMap(\.name)
        guard !names.isEmpty else { return words("care.aParent") }
        return words("care.parentOf", ["names": names.joined(separator: ", ")])
    }

    /// When the room will be over its ratio or its size, and what would mend it; `nil` where it will not.
    ///
    /// Of several such times the next: the others come nearer.
    package func lookAhead(_ spans: [CareSpan], in centre: Centre, zone: ZoneRules) -> String? {
        guard let gap = spans.first(where: \.isGap) else { return nil }
        let isNow = gap.start == spans.first?.start
        let time = self.time(zone.moment(gap.start))
        var text = isNow ? words("care.ahead.now") : words("care.ahead.after", ["time": time])
        text +=
            " "
            + (gap.carers == 0 ? words("care.ahead.nobody") : words("care.ahead.carers", count: gap.carers))
            + " "
            + words("care.ahead.for", count: gap.children) + ": "
        text +=
            gap.short > 0
            ? words("care.ahead.short", count: gap.short) : words("care.ahead.over", count: gap.over)
        return text
    }
}
