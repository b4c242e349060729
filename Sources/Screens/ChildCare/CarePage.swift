import CentreCore
import Reports
import Resources

/// One request: the children, how it stands, and what can be done.
///
/// What there is to know, who may collect and who never stand on the card, behind a key.
struct CarePage: Screen {
    private let id: ID<ChildCareRequest>
    private var selection = Selection<Command>()
    private var isPicked = false

    init(_ request: ID<ChildCareRequest>) { id = request }

    var ownsDigits: Bool { true }

    func months(in desk: Desk) -> [Month] { desk.centre.care[id] == nil ? [id.month] : [] }

    private func request(in desk: Desk) -> ChildCareRequest? {
        desk.centre.care[id].flatMap { $0.counts ? $0 : nil }
    }

    private func deeds(in desk: Desk) -> [Command] {
        guard let request = request(in: desk) else { return [] }
        let unclear: [Command] = request.isAnswerUnclear ? [.promise] : []
        if !request.inCare.isEmpty {
            let others: [Command] =
                request.inCare.count < request.named.count && request.isExpected ? [.takeInOther] : []
            return [
                .collect, .staysLonger, .otherCarer, .calledParent, .card, .changeCare, .collectors, .newWord,
                .mistake,
            ] + others + unclear
        }
        guard !request.named.contains(where: \.hasStayed) else { return [.card, .mistake] + unclear }
        if request.isAnswerUnclear {
            return [.promise, .waitlist, .decline, .noShow, .notWanted, .card, .mistake]
        }
        switch request.state.state {
        case .accepted:
            return [
                .takeIn, .noShow, .waitlist, .decline, .card, .changeCare, .collectors, .notWanted, .mistake,
            ]
        case .waitlisted:
            return [.takeIn, .promise, .decline, .card, .changeCare, .collectors, .notWanted, .mistake]
        case .requested:
            return [
                .takeIn, .promise, .waitlist, .decline, .card, .changeCare, .collectors, .notWanted, .mistake,
            ]
        default: return [.takeIn, .promise, .waitlist, .card, .mistake]
        }
    }

    func commands(in desk: Desk) -> [Command] {
        let deeds = deeds(in: desk)
        return (isPicked && !deeds.isEmpty ? [.choose] : []) + [.back] + deeds
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        switch command {
        case .back: return [.back]
        case .choose: return selection.row(in: deeds(in: desk)).map { [.attempt($0)] } ?? []
        default: break
        }
        guard let request = request(in: desk) else { return [] }
        switch command {
        case .collect: return [.open(CollectForm(request, in: desk))]
        case .takeIn, .takeInOther: return CareForm(id, in: desk).map { [.open($0)] } ?? []
        case .staysLonger: return [.open(StaysForm(request, in: desk))]
        case .otherCarer: return [.open(HandForm(request, in: desk))]
        case .calledParent:
            return [
                .act(
                    .care(.callParent(id)),
                    saying: Phrase("care.called.said", ["name": .text(desk.wording.parent(of: request))]))
            ]
        case .card: return [.open(CardPage(PickUpCard(of: request, in: desk.centre)))]
        case .changeCare: return [.open(ChangeCareForm(request, in: desk))]
        case .collectors: return [.open(CollectorsPage(id))]
        case .newWord: return [.open(WordForm(request, in: desk))]
        case .promise: return [.open(AnswerForm(request, .accepted, in: desk))]
        case .waitlist: return [.act(answer(.waitlisted), saying: said(.waitlisted, request, in: desk))]
        case .decline: return [.open(AnswerForm(request, .declined, in: desk))]
        case .noShow: return [.act(answer(.noShow), saying: said(.noShow, request, in: desk))]
        case .notWanted: return [.open(AnswerForm(request, .withdrawn, in: desk))]
        case .mistake: return mistake(request, in: desk)
        default: return []
        }
    }

    private func answer(_ state: ChildCareRequest.State) -> Action { .care(.answer(id, CareAnswer(state))) }

    private func said(_ state: ChildCareRequest.State, _ request: ChildCareRequest, in desk: Desk) -> Phrase {
        Phrase(
            "care.answered.said",
            ["who": .text(desk.summary(of: request)), "state": .text(desk.wording.state(state))])
    }

    /// A request that nobody came of is taken back; of a stay, what was wrong about it is chosen.
    private func mistake(_ request: ChildCareRequest, in desk: Desk) -> [Wish] {
        guard request.named.contains(where: \.hasStayed) else {
            return [
                .act(
                    .care(.takeBack(id)),
                    saying: Phrase("care.takenBack.said", ["who": .text(desk.summary(of: request))]),
                    then: [.back])
            ]
        }
        return [.open(PutRightPage(id))]
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        let deeds = deeds(in: desk)
        if key == .down, !isPicked, !deeds.isEmpty {
            selection.choose(0, in: deeds)
            isPicked = true
        } else if selection.press(key, in: deeds, page: desk.page) {
            isPicked = true
        }
        return []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        guard let request = request(in: desk) else {
            return canvas.writeHeading(desk.words("refusal.care.unknownRequest"), remark: nil)
        }
        canvas.writeHeading(
            desk.wording.parent(of: request),
            remark: request.inCare.isEmpty ? desk.wording.standing(of: request) : nil)
        let deeds = deeds(in: desk)
        let facts = facts(of: request, in: desk)
        // Where there is little room, what there is to do goes on behind the arrows; what is known stays in sight.
        let height = min(deeds.count, max(4, canvas.rows - 2 - facts.count))
        var row = 1
        for (sign, line) in facts where row < canvas.rows - height {
            row += canvas.write(
                paragraph: sign + line, row: row, column: 1, style: sign.isEmpty ? .plain : .warning)
        }
        let gap = canvas.rows > row + height ? 1 : 0
        let chosen = isPicked ? selection.row(in: deeds) : nil
        let seen = window(
            of: deeds.count, around: chosen.flatMap(deeds.firstIndex(of:)),
            height: min(deeds.count, canvas.rows - row - gap))
        DeedRows(Array(deeds[seen])).paint(
            on: &canvas, from: row + gap, chosen: chosen, refused: desk.refused(deeds, on: self), in: desk)
        if !isPicked { canvas.putCursor(row: row + gap, column: 1) }
    }

    private func facts(of request: ChildCareRequest, in desk: Desk) -> [(sign: String, line: String)] {
        var facts: [(sign: String, line: String)] = []
        for mark in desk.room.marks where mark.request == id {
            facts.append(("! ", desk.wording.sentence(for: mark, in: desk.centre, at: desk.now)))
        }
        for child in request.named { facts.append(("", child.fact(of: request, in: desk))) }
        if request.inCare.isEmpty {
            facts.append(("", desk.words("care.wanted", ["when": desk.wanted(request)])))
            let before = desk.centre.waitingBefore(request).count
            if request.state.state == .waitlisted {
                facts.append(("", desk.words("care.before", count: before)))
            }
            if let answer = request.answered.value {
                var line = desk.words(
                    "care.answered", ["time": desk.time(answer.at), "name": desk.name(of: answer.by)])
                if let reason = answer.reason { line += " " + desk.wording.reason(reason) }
                if let words = request.answerWords.value?.value { line += " " + words }
                facts.append(("", line))
            }
        } else if let called = request.calledThisStay {
            facts.append(("", desk.words("care.called", ["time": desk.time(called)])))
        }
        return facts
    }

    func action(of command: Command, in desk: Desk) -> Action? {
        deeds(in: desk).contains(command) && command != .card ? .care(.takeBack(id)) : nil
    }
}

extension Child {
    /// How a child's stay stands, in one line.
    fileprivate func fact(of request: ChildCareRequest, in desk: Desk) -> String {
        let words = desk.words
        var line =
            "\(desk.name(of: self)), \(words("children.age", ["age": desk.wording.band(band)]))  \(desk.signs(of: self, in: request))"
        switch stay.state {
        case .inCare:
            let since = takenIn.value.map(desk.time) ?? "?"
            line +=
                "  "
                + (carerNow == nil
                    ? words("care.since", ["time": since])
                    : words("care.with", ["carer": desk.name(ofCarer: carerNow), "time": since]))
            if let back = backBy { line += "  " + words("children.back", ["time": desk.time(back)]) }
        case .collected:
            guard let collected = collected.value else { break }
            line +=
                "  "
                + words(
                    "care.collected",
                    [
                        "name": desk.centre.collector(of: self) ?? words("somebody"),
                        "time": desk.time(collected.at), "way": desk.wording.way(collected.way),
                    ])
            if let name = desk.centre.collector(of: self), !desk.centre.isExpected(name, request) {
                line += "  (" + words("care.collected.unlisted") + ")"
            }
        case .takenBack, nil: break
        }
        return line
    }
}
