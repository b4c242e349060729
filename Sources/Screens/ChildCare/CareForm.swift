import CentreCore
import Reports
import Resources

/// F4: children come to stay, or somebody asks for a place.
///
/// Two steps and a card: who the children are; then, where they come in now, what is agreed with the parent.
struct CareForm: FormScreen {
    enum Step: Hashable, Sendable { case who, agreed }

    var form: Form
    private var step: Step
    /// The form of the other step as it was left.
    private var other: Form?
    /// The end that was asked for, as it was carried into the other step.
    private var carried = ""
    /// The request whose children are taken in; `nil` for somebody at the door.
    private let request: ID<ChildCareRequest>?

    var kind: (form: FormKind, about: String?)? {
        request.map { (.takeIn, $0.description) } ?? (.care, form.slip)
    }

    /// Somebody at the door, or on the telephone.
    init(in desk: Desk) {
        request = nil
        step = .who
        form = Self.who(children: 1, on: nil, in: desk)
    }

    /// The same, for as many children as a draft tells of, with what it keeps of the second step.
    init(for draft: Draft, in desk: Desk) {
        self.init(in: desk)
        form = Self.who(
            children: draft.fields["count"].flatMap { Int($0) } ?? 1, on: draft.fields["day"], in: desk)
        other = Self.agreed(for: nil, in: desk)
        other?.fill(draft.fields)
    }

    /// The children of a request are taken in.
    init?(_ id: ID<ChildCareRequest>, in desk: Desk) {
        guard let request = desk.centre.care[id], request.counts else { return nil }
        self.request = id
        step = .agreed
        form = Self.agreed(for: request, in: desk).resumed(.takeIn, about: id.description, in: desk)
    }

    /// Goes to the other step; what was typed in this one stays, and both belong to one draft.
    private mutating func go(to step: Step, _ next: Form) {
        var next = next
        (next.slip, next.keptFrom) = (form.slip, form.keptFrom)
        (form, other, self.step) = (next, form, step)
    }

    // MARK: The two steps

    private static func who(children: Int, on day: String?, in desk: Desk) -> Form {
        let count = min(max(children, 1), Limits.childrenAsked.upperBound)
        var fields: [Field] = [
            .line("parent", label: "care.parent", hint: "arrive.noName", limit: .name, width: 20),
            .one(
                "what", label: "care.what",
                ["in", "ask"].map { TickList.Choice(code: $0, words: Phrase("care.what.\($0)")) }, "in"),
            Field("count", label: "care.count", .number(NumberEditor(1, in: Limits.childrenAsked))),
        ]
        for number in 1...count {
            let mark = count == 1 ? "" : ".\(number)"
            fields += [
                .line(FieldName("name\(mark)"), label: "care.child", limit: .child, width: 20),
                Field(
                    FieldName("age\(mark)"), label: "care.age", hint: "care.age.hint",
                    .number(NumberEditor(nil, in: AgeBand.ages)), isBeside: true),
                .line(FieldName("allergy\(mark)"), label: "care.note.allergy", limit: .allergy),
                .line(FieldName("sleep\(mark)"), label: "care.note.sleep", limit: .sleep),
                .line(FieldName("comfort\(mark)"), label: "care.note.comfort", limit: .comfort),
            ]
        }
        fields += [
            Field("day", label: "care.day", hint: "care.day.hint", .line(LineEditor(limit: 10)), width: 10),
            .time("from", label: "care.from", hint: nil),
            .time("until", label: "care.until.label", hint: nil, isBeside: true),
            Field(
                "weeks", label: "care.weeks", hint: "care.weeks.hint",
                .number(NumberEditor(0, in: Limits.weeks))),
        ]
        if let field = Field.session(on: day, in: desk) { fields.append(field) }
        var form = Form(fields)
        // What stands there of itself is one child: more are somebody's wish, and kept.
        form.fill(["count": "\(count)"])
        return form
    }

    private static func agreed(for request: ChildCareRequest?, in desk: Desk) -> Form {
        let waiting = request.map { $0.named.filter { !$0.isInCare } } ?? []
        let until = request.flatMap { desk.endToCome(of: $0) } ?? ""
        var fields: [Field] = []
        if let field = Field.children(waiting, in: desk) { fields.append(field) }
        if let field = Field.carer(label: "care.carer", in: desk) {
            fields.append(field)
        } else {
            fields.append(Field("carer.none", label: "care.carer.none", .remark))
        }
        if let request, !request.inCare.isEmpty || request.word != nil {
            fields.append(.time("back", label: "care.back", hint: "care.back.hint", until))
        } else {
            fields += [
                .time("back", label: "care.back", hint: "care.back.hint", until),
                .line("reach", label: "care.reach", request?.reach, limit: .reach),
                .line("may", label: "care.may", hint: "care.names.hint", limit: .call),
                .line("never", label: "care.never", limit: .call),
                .line("call", label: "care.call", request?.callThen, limit: .call),
                Field(
                    "wait", label: "care.wait", hint: "care.wait.hint",
                    .number(
                        NumberEditor(
                            request?.waitMinutes ?? desk.centre.settings.returnMinutes,
                            in: Limits.minutesToWait))),
                .line("neverCall", label: "care.neverCall", request?.neverCall, limit: .neverCall),
            ]
        }
        if request?.word == nil {
            fields.append(
                .pickUpWord)
        }
        if request.map({ $0.parent != nil }) ?? true {
            var field = Field(
                "family", label: "care.family",
                .ticks(TickList([TickList.Choice(code: "family", words: Phrase("care.family.yes"))])))
            field.isStop = true
            fields.append(field)
        }
        return Form(fields)
    }

    func title(in desk: Desk) -> String {
        guard let request, let request = desk.centre.care[request] else {
            return desk.words(step == .who ? "care.title" : "care.title.agreed")
        }
        return desk.words(
            "care.title.of", ["names": request.named.map { desk.name(of: $0) }.joined(separator: ", ")])
    }

    func remark(in desk: Desk) -> String? {
        desk.words("care.step", ["step": step == .who ? "1" : "2"])
    }

    // MARK: Keys

    mutating func changed(in desk: Desk) {
        guard step == .who else { return }
        if form.focused == "parent" { form.offer(desk.centre.namesLike(form.text("parent")), for: "parent") }
        if form.focused == "count", let count = form.number("count"), Limits.childrenAsked.contains(count) {
            regroup(children: count, in: desk)
        }
        if form.focused == "day", form["session"] != Field.session(on: form.text("day"), in: desk) {
            regroup(children: form.number("count") ?? 1, in: desk)
        }
    }

    /// As many children as are there now; what was typed about those that stay, stays.
    private mutating func regroup(children count: Int, in desk: Desk) {
        var values = form.changes
        if count > 1 {
            for name in ["name", "age", "allergy", "sleep", "comfort"] where values["\(name).1"] == nil {
                values["\(name).1"] = values[name]
            }
        } else {
            for name in ["name", "age", "allergy", "sleep", "comfort"] where values[name] == nil {
                values[name] = values["\(name).1"]
            }
        }
        let (slip, keptFrom, focused) = (form.slip, form.keptFrom, form.focused)
        form = Self.who(children: count, on: form.text("day"), in: desk)
        form.fill(values)
        (form.slip, form.keptFrom) = (slip, keptFrom)
        form.go(to: focused ?? "count")
    }

    var typed: [String: String]? {
        var values = other?.changes ?? [:]
        values.merge(form.changes) { $1 }
        return values.isEmpty ? nil : values
    }

    mutating func left(in desk: Desk) -> [Wish] {
        guard step == .agreed, let first = other else { return [.back] }
        go(to: .who, first)
        return []
    }

    mutating func save(in desk: Desk) -> [Wish] {
        switch step {
        case .who: saveWho(in: desk)
        case .agreed: saveAgreed(in: desk)
        }
    }

    private mutating func saveWho(in desk: Desk) -> [Wish] {
        for age in numbered("age") {
            guard let years = form.number(age), !AgeBand.ages.contains(years) else { continue }
            form.complain(age, .plain(desk.wording.sentence(for: .outOfRange(.band, AgeBand.ages))))
            return []
        }
        guard let wish = wish(in: desk) else { return [] }
        let isAsking = form.ticked("what").first == "ask"
        if !isAsking, wish.from != nil {
            form.complain("from", Phrase("care.from.now"))
            return []
        }
        guard isAsking else {
            guard complaints(of: wish, in: desk) else { return [] }
            var next = other ?? Self.agreed(for: nil, in: desk)
            if [carried, ""].contains(next.text("back")) { next.fill(["back": form.text("until")]) }
            carried = form.text("until")
            go(to: .agreed, next)
            return []
        }
        let weeks = form.number("weeks") ?? 0
        return [
            .act(
                .care(.ask(wish, weeks: weeks)),
                saying: Phrase("care.asked.said", count: wish.children.count), then: [.finish])
        ]
    }

    /// Whether what is known of the children can be kept; else the form says why not, before the second step.
    private mutating func complaints(of wish: CareWish, in desk: Desk) -> Bool {
        var mint = Mint(seed: 0)
        do {
            _ = try desk.centre.decide(
                .care(.welcome(wish, Taking())), by: desk.person, at: desk.now, mint: &mint)
            return true
        } catch {
            if !explain(error, in: desk) {
                form.complain(field(for: .child) ?? "name", .plain(desk.wording.sentence(for: error)))
            }
            return false
        }
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let sentence = Phrase.plain(desk.wording.sentence(for: refusal))
        switch refusal {
        case .care(.sameName(let name)), .care(.childNamedHere(let name)):
            let meant = numbered("name").last { Text.folded(form.text($0)) == Text.folded(name) }
            guard let meant = meant ?? (form["children"] == nil ? nil : "children") else { return false }
            form.complain(meant, sentence)
        case .care(.endsBeforeItStarts), .care(.spansTheTurn):
            form.complain(step == .who ? "until" : "back", sentence)
        default:
            guard let name = refusal.field.flatMap(field(for:)), form[name] != nil else { return false }
            form.complain(name, sentence)
        }
        return true
    }

    /// The fields of this name, one for each child.
    private func numbered(_ name: String) -> [FieldName] {
        form.fields.map(\.name).filter { $0.text == name || $0.text.hasPrefix(name + ".") }
    }

    private mutating func wish(in desk: Desk) -> CareWish? {
        let form = step == .who ? form : other ?? form
        let count = form.number("count") ?? 1
        var wish = CareWish(parent: form.text("parent"), children: [])
        for number in 1...max(1, count) {
            let mark = form["name.1"] == nil ? "" : ".\(number)"
            let band = form.number(FieldName("age\(mark)")).flatMap {
                desk.centre.settings.ratioTable.band(ofAge: $0)
            }
            var notes: [Child.Note: String] = [:]
            for note in Child.Note.allCases { notes[note] = form.text(FieldName("\(note.rawValue)\(mark)")) }
            wish.children.append(
                ChildWish(name: form.text(FieldName("name\(mark)")), band: band, notes: notes))
        }
        if let parent = wish.parent {
            let folded = Text.folded(Text.trimmed(parent))
            wish.visit = desk.present.first { $0.name.map(Text.folded) == folded }?.id
        }
        wish.session = form.ticked("session").first.flatMap { ID($0) }
        return times(of: wish, form, in: desk)
    }

    private mutating func times(of wish: CareWish, _ form: Form, in desk: Desk) -> CareWish? {
        var wish = wish
        var day: ServiceDay?
        if !Text.trimmed(form.text("day")).isEmpty {
            guard let typed = desk.dayToCome(form.text("day")) else {
                self.form.complain("day", Phrase("day.unread", ["typed": .text(form.text("day"))]))
                return nil
            }
            day = ServiceDay(typed)
        }
        for name in ["from", "until"] as [FieldName] where !Text.trimmed(form.text(name)).isEmpty {
            guard let time = desk.plannedTime(form.text(name), on: day) else {
                _ = self.form.refuseTime(name)
                return nil
            }
            if name == "from" { wish.from = time } else { wish.until = time }
        }
        // Whoever asks for the time of a session need not write it again.
        if wish.from == nil, form.ticked("what").first == "ask", let session = wish.session {
            wish.from = desk.session(session)?.starts
        }
        if day != nil, wish.from == nil {
            self.form.complain("from", Phrase("care.from.missing"))
            return nil
        }
        return wish
    }

    private mutating func saveAgreed(in desk: Desk) -> [Wish] {
        if let left = form.complainUnlessChosen("children") { return left }
        guard let taking = taking(in: desk) else { return [] }
        let request = request.flatMap { desk.centre.care[$0] }
        let wish = request == nil ? wish(in: desk) : nil
        let card =
            request.map { PickUpCard(of: $0, with: taking, in: desk.centre) }
            ?? PickUpCard(of: wish ?? CareWish(children: []), with: taking, in: desk.centre)
        let saying = Phrase("care.in.said", ["names": .text(card.names(in: desk.words))])
        guard form["word"] != nil else {
            return [
                .act(
                    action(request, wish, taking), saying: saying,
                    then: [.become(CardPage(card, isStep: true))])
            ]
        }
        // Nothing that is refused costs the work of a word and its hash.
        var mint = Mint(seed: 0)
        do {
            _ = try desk.centre.decide(
                action(request, wish, taking), by: desk.person, at: desk.now, mint: &mint)
        } catch {
            return [.act(action(request, wish, taking), saying: saying)]
        }
        let (id, typed) = (request?.id, form.whisper("word"))
        let taken: @Sendable (Whisper, PickUpWord) -> [Wish] = { shown, word in
            let action: @Sendable (SecretHash) -> Action = { hash in
                var taking = taking
                taking.word = hash
                if let id { return .care(.takeIn(id, taking)) }
                return .care(.welcome(wish ?? CareWish(children: []), taking))
            }
            let then: [Wish] = [.become(CardPage(card.saying(shown), isStep: true))]
            return [.actWithHash(word.said, action, saying: saying, then: then)]
        }
        guard !typed.isEmpty else {
            return [
                .makeSecret(.pickUpWord) { made, _ in
                    PickUpWord(spoken: made).map { taken(made, $0) } ?? []
                }
            ]
        }
        let names =
            [request?.parent ?? wish?.parent ?? ""]
            + (request.map { $0.named.compactMap(\.name) } ?? wish?.children.map(\.name) ?? [])
        do throws(Refusal) {
            return taken(typed, try PickUpWord(chosen: typed, names: names))
        } catch {
            form.complain("word", .plain(desk.wording.sentence(for: error)))
            return []
        }
    }

    private func action(_ request: ChildCareRequest?, _ wish: CareWish?, _ taking: Taking) -> Action {
        if let request { return .care(.takeIn(request.id, taking)) }
        return .care(.welcome(wish ?? CareWish(children: []), taking))
    }

    private mutating func taking(in desk: Desk) -> Taking? {
        var taking = Taking(children: form.children, carer: form.carer)
        if taking.children.isEmpty, let request = request.flatMap({ desk.centre.care[$0] }) {
            taking.children = request.named.filter { !$0.isInCare }.map(\.id)
        }
        switch desk.timeToCome(form.text("back")) {
        case .unread:
            _ = form.refuseTime("back")
            return nil
        case .now: break
        case .at(let moment): taking.back = moment
        }
        func change(_ name: FieldName) -> Change<String>? {
            form.hasChanged(name) ? Change(form.text(name)) : nil
        }
        if form["reach"] != nil {
            taking.plan = CareChange.Plan(
                reach: change("reach"), call: change("call"),
                wait: form.hasChanged("wait") ? form.number("wait") : nil,
                neverCall: change("neverCall"))
        }
        let never = Set(form.names("never").map(Text.folded))
        if let both = form.names("may").first(where: { never.contains(Text.folded($0)) }) {
            form.complain("may", Phrase("care.mayAndNever", ["name": .text(both)]))
            return nil
        }
        let family = !form.ticked("family").isEmpty
        taking.collectors =
            form.names("may").map { CollectorWish($0, may: true, forFamily: family) }
            + form.names("never").map { CollectorWish($0, may: false, forFamily: family) }
        return taking
    }

    func field(for field: Refusal.Field) -> FieldName? {
        switch field {
        case .child: numbered("name").first { Text.trimmed(form.text($0)).isEmpty } ?? numbered("name").first
        case .band: numbered("age").first { form.number($0) == nil } ?? numbered("age").first
        case .name: "parent"
        case .collector: "may"
        default: FieldName(field.rawValue)
        }
    }
}
