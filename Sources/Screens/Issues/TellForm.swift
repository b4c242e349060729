import CentreCore
import Reports
import Resources

/// F5: somebody has something to tell.
///
/// Safety first; then, in three steps: the words; what may be asked, and what may be done with it; what was done at
/// once. Nothing is kept until that is said, and every question may be left out.
struct TellForm: FormScreen {
    private var steps: [Form]
    private var step = 0
    /// The place that is filled in; `nil` for something new.
    private let place: ID<Issue>?
    /// Names of who must not read it by which nobody goes, and of which that was said.
    private var asked: Set<String> = []
    /// Whether the keyboard was given to whoever tells.
    private(set) var isForGuest = false

    var form: Form {
        get { steps[step] }
        set { steps[step] = newValue }
    }

    var kind: (form: FormKind, about: String?)? {
        place.map { (.fill, $0.description) } ?? (.tell, steps[0].slip)
    }

    /// What is told never stands beside a name, not even on the line below.
    var tellsWhy: Bool { true }

    /// What a guest types is kept nowhere but where they say so.
    var typed: [String: String]? {
        guard !isForGuest else { return nil }
        let changes = steps.reduce(into: [:]) { $0.merge($1.changes) { _, new in new } }
        return changes.isEmpty ? nil : changes
    }

    init(in desk: Desk) {
        place = nil
        steps = Self.steps(isPlace: false, in: desk)
    }

    /// What was written on paper when it was told.
    init(onPaperOf day: Day, in desk: Desk) {
        self.init(in: desk)
        steps[2].change("told") { $0.fill(day.description) }
    }

    /// As a draft left it: all its steps.
    init(for draft: Draft, in desk: Desk) {
        self.init(in: desk)
        for index in steps.indices.dropFirst() { steps[index].fill(draft.fields) }
    }

    /// A place that was kept is filled in; `nil` where something was told of it already.
    init?(filling id: ID<Issue>, with draft: Draft? = nil, in desk: Desk) {
        guard let issue = desk.seen(id), issue.isOpen, issue.isOnlyAPlace else { return nil }
        place = id
        steps = Self.steps(isPlace: true, in: desk)
        guard let draft = draft ?? desk.draft(.fill, about: id.description) else { return }
        for index in steps.indices { steps[index].fill(draft.fields) }
        steps[0].keptFrom = draft.at
    }

    // MARK: The steps

    private static func steps(isPlace: Bool, in desk: Desk) -> [Form] {
        [first(in: desk), second(in: desk), third(isPlace: isPlace, in: desk)]
    }

    private static func first(in desk: Desk) -> Form {
        Form([
            .one("safe", label: "tell.safe", answers([.yes, .no])),
            .covered("words", label: "tell.words"),
            .line("reader", label: "tell.reader", hint: "tell.reader.hint", limit: .reader, width: 24),
        ])
    }

    /// Answers to what is asked by a line of text.
    private static var silent: [TickList.Choice] {
        var choices: [TickList.Choice] = []
        for question in [IssueQuestion.happened, .place] {
            let refusable: RefusedField = question == .place ? .issuePlace : .issueHappened
            for reply in [Reply.doesNotKnow, .prefersNotToSay] {
                let words = Phrase(
                    "tell.silent.\(question.rawValue)",
                    ["answer": .phrase(Phrase("issue.reply.\(reply.rawValue)"))])
                choices.append(
                    TickList.Choice(
                        code: "\(question.rawValue):\(reply.rawValue)", words: words, unless: refusable))
            }
        }
        return choices
    }

    private static func second(in desk: Desk) -> Form {
        let silences = answers([.doesNotKnow, .prefersNotToSay])
        return Form([
            .codes("kinds", label: "issue.field.kinds", .kinds, extra: silences, in: desk),
            .one("who", label: "issue.field.who", desk.choices(.doers) + silences)
                .unless(.issueWho),
            Field("day", label: "tell.day", .line(LineEditor(limit: 10)), width: 11)
                .unless(.issueHappened),
            .time("hour", label: "tell.hour", hint: "tell.day.hint", isBeside: true)
                .unless(.issueHappened),
            .line("place", label: "issue.field.place", limit: .place).unless(.issuePlace),
            .one("many", label: "issue.field.many", answers([.one, .several]) + silences),
            .codes("supports", label: "issue.field.support", .supports, extra: silences, in: desk),
            .one("elsewhere", label: "issue.field.elsewhere", answers([.yes, .no]) + silences),
            .line("why", label: "issue.field.why", limit: .why).unless(.issueWhy),
            .several("silent", label: "tell.silent", silent),
            .several(
                "uses", label: "tell.may",
                Use.allCases.map {
                    TickList.Choice(code: $0.rawValue, words: Phrase("issue.use.\($0.rawValue)"))
                }),
        ])
    }

    /// A name never stands on one screen with what somebody tells.
    private static func third(isPlace: Bool, in desk: Desk) -> Form {
        Form(
            [
                .line("name", label: "tell.name", hint: "arrive.noName", limit: .name, width: 20)
                    .unless(.issueName),
                .tick("other", label: "tell.other", words: "tell.other.yes"),
                .codes("did", label: "tell.did", .supports, in: desk),
            ]
                + (isPlace
                    ? []
                    : [
                        Field("told", label: "tell.at", .line(LineEditor(limit: 10)), width: 11),
                        .time("time", label: "tell.hour", isBeside: true),
                    ])
                + [.tick("receipt", label: "tell.receipt", words: "tell.receipt.yes")])
    }

    private static func answers(_ replies: [Reply]) -> [TickList.Choice] {
        replies.map { TickList.Choice(code: $0.rawValue, words: Phrase("issue.reply.\($0.rawValue)")) }
    }

    // MARK: Keys

    /// Whether nothing is told: then Enter keeps a place.
    private var isEmpty: Bool {
        // A day on paper is when it was told, not what.
        let isUntold = !steps[1].isTouched && steps[2].changes.keys.allSatisfy { $0 == "told" }
        return isUntold
            && (!steps[0].isTouched || step == 0 && steps[0].changes.keys.allSatisfy { $0 == "safe" })
    }

    func commands(in desk: Desk) -> [Command] {
        let enter: Command = step == 2 ? .save : place == nil && isEmpty ? .keepPlace : .onward
        let secret: [Command] = step > 0 ? [] : [form.isSecretShown == true ? .cover : .reveal]
        let give: [Command] = isForGuest ? [] : [.giveKeyboard]
        let kept: [Command] =
            desk.drafts.contains { $0.form == FormKind.tell.rawValue } && isEmpty && !isForGuest
                && place == nil ? [.resume] : []
        return [enter] + give + [.next, .back, .tick] + secret + kept + [.previous]
            + (typed != nil || isForGuest ? [.discard] : [])
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        switch command {
        case .keepPlace, .save:
            for index in steps.indices { steps[index].clearComplaints() }
            return save(in: desk)
        case .onward where asksWhoIsMeant(in: desk): break
        case .onward:
            form.forgetSecrets()
            step += 1
        case .next, .previous:
            // What was uncovered to be read is covered again by going on.
            form.forgetSecrets()
            form.move(forward: command == .next)
        case .reveal, .cover:
            form.go(to: "words")
            form.showSecret(command == .reveal)
        case .back where step > 0: step -= 1
        case .back where isForGuest && steps.contains(where: \.isTouched):
            return [.open(Question.aboutDiscarding)]
        case .back: return [.back]
        case .giveKeyboard:
            isForGuest = true
            // Nothing that was said to whoever sat here before is for the guest.
            for index in steps.indices { steps[index].clearComplaints() }
            steps[2].offer([], for: "name")
            return [.say(Phrase("tell.given"))]
        case .discard: return [.open(Question.aboutDiscarding)]
        case .resume:
            guard let kept = desk.drafts.last(where: { $0.form == FormKind.tell.rawValue }),
                let screen = FormKind.tell.screen(for: kept, in: desk)
            else { return [] }
            return [.back, .open(screen)]
        default: break
        }
        return []
    }

    /// Asks once about a name that nobody at the desk goes by; a guest does not learn who does.
    private mutating func asksWhoIsMeant(in desk: Desk) -> Bool {
        let typed = form.text("reader")
        guard step == 0, !isForGuest, let (name, phrase) = desk.unknownReader(in: typed, besides: asked)
        else { return false }
        asked.insert(name)
        form.complain("reader", phrase)
        return true
    }

    mutating func changed(in desk: Desk) {
        if !isForGuest, step == 2, form.focused == "name" {
            form.offer(desk.centre.namesLike(form.text("name")), for: "name")
        }
    }

    // MARK: Saving

    mutating func save(in desk: Desk) -> [Wish] {
        guard let telling = telling(in: desk) else { return [] }
        var time: Moment?
        switch toldAt(in: desk) {
        case .unread: return []
        case .now: break
        case .at(let moment): time = moment
        }
        let (place, at) = (self.place, time)
        let isPlace =
            telling == Telling() || telling == Telling(replies: telling.replies.filter { $0.key == .safe })
        let (isGuest, isUnsafe) = (isForGuest, telling.replies[.safe] == .no)
        let saying = Phrase(isPlace ? "tell.said.place" : "tell.said")
        let wishes: @Sendable (Telling, Whisper?) -> [Wish] = { telling, receipt in
            let action: IssueAction = place.map { .fill($0, telling) } ?? .raise(telling, at: at)
            let told = ToldPage(
                receipt: receipt, happened: telling.happened, isUnsafe: isUnsafe, shutOut: telling.shutOut,
                isForGuest: isGuest)
            return [.act(.issue(action), saying: saying, then: [.become(told)])]
        }
        let texts = [telling.words, telling.place, telling.why].compactMap { $0 }
        guard !steps[2].ticked("receipt").isEmpty else {
            return desk.guarding(texts, knowsNames: !isForGuest, wishes(telling, nil))
        }
        return desk.guarding(
            texts, knowsNames: !isForGuest,
            [
                .makeSecret(.receipt) { made, _ in
                    [
                        .markReceipt(made) { mark, _ in
                            var telling = telling
                            telling.receipt = mark
                            return wishes(telling, made)
                        }
                    ]
                }
            ])
    }

    /// When it was told; with a day before the time where it comes from paper.
    ///
    /// What cannot be read is said in place.
    private mutating func toldAt(in desk: Desk) -> TypedTime {
        let (dayText, hourText) = (Text.trimmed(steps[2].text("told")), Text.trimmed(steps[2].text("time")))
        var time = desk.typedTime(hourText)
        if !dayText.isEmpty {
            guard let day = desk.typedDay(dayText) else {
                step = 2
                form.complain("told", Phrase("tell.day.unread"))
                return .unread
            }
            // A day alone is that day's noon, or now where that is still to come.
            if !hourText.isEmpty || day < desk.today.day {
                time = desk.typedTime(hourText.isEmpty ? "12:00" : hourText, on: ServiceDay(day))
            }
        }
        if time == .unread {
            step = 2
            _ = form.refuseTime("time")
        }
        return time
    }

    /// What was told; `nil` where something typed cannot be read, which is said in place.
    private mutating func telling(in desk: Desk) -> Telling? {
        let (one, two, three) = (steps[0], steps[1], steps[2])
        var telling = Telling(
            handle: three.optional("name"), isForSomebodyElse: !three.ticked("other").isEmpty,
            place: two.optional("place"), why: two.optional("why"), words: one.optional("words"),
            uses: Set(two.ticked("uses").compactMap { Use(rawValue: $0) }),
            shutOut: one.text("reader").split(separator: ",").map(String.init))
        func silence(_ codes: [String]) -> Reply? {
            codes.compactMap { Reply(rawValue: $0) }.first { $0 == .doesNotKnow || $0 == .prefersNotToSay }
        }
        func reply(_ question: IssueQuestion, _ codes: [String]) {
            if let reply = codes.first.flatMap({ Reply(rawValue: $0) }) { telling.replies[question] = reply }
        }
        reply(.safe, one.ticked("safe"))
        reply(.many, two.ticked("many"))
        reply(.elsewhere, two.ticked("elsewhere"))
        telling.kinds = two.codes("kinds").filter { Reply(rawValue: $0.text) == nil }
        telling.supports = two.codes("supports").filter { Reply(rawValue: $0.text) == nil }
        telling.who = two.codes("who").first
        telling.replies[.kinds] = silence(two.ticked("kinds"))
        telling.replies[.who] = silence(two.ticked("who"))
        telling.replies[.support] = silence(two.ticked("supports"))
        for code in two.ticked("silent") {
            let parts = code.split(separator: ":").map(String.init)
            if let question = IssueQuestion(rawValue: parts[0]) {
                telling.replies[question] = Reply(rawValue: parts[1])
            }
        }
        if !two.text("day").isEmpty || !two.text("hour").isEmpty {
            guard let happened = happened(two, in: desk) else { return nil }
            telling.happened = happened
        }
        let did = three.codes("did")
        if !did.isEmpty { telling.help = Helping(.support, codes: did) }
        return telling
    }

    /// When it happened: a day that has come, and an hour, which is noon where nobody said one.
    private mutating func happened(_ form: Form, in desk: Desk) -> PlannedTime? {
        let (dayText, hourText) = (form.text("day"), form.text("hour"))
        // What was told on an earlier day happened on that day, unless another one is said.
        let told = Text.trimmed(steps[2].text("told"))
        let usual = told.isEmpty ? desk.today.day : desk.typedDay(told) ?? desk.today.day
        guard let day = dayText.isEmpty ? usual : desk.typedDay(dayText) else {
            step = 1
            steps[1].complain("day", Phrase("tell.day.unread"))
            return nil
        }
        guard !hourText.isEmpty else {
            let noon = PlannedTime(day, MinuteOfDay(720) ?? .midnight)
            return min(noon, PlannedTime(desk.now))
        }
        guard let minute = MinuteOfDay(hourText) else {
            step = 1
            _ = steps[1].refuseTime("hour")
            return nil
        }
        return PlannedTime(minute < desk.centre.settings.turnsAt ? day.advanced(by: 1) : day, minute)
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let place: (step: Int, field: FieldName)
        switch refusal {
        case .empty(.told), .tooLong(.told, _), .controlCharacter(.told, _): place = (0, "words")
        case .tooLong(.reader, _), .controlCharacter(.reader, _): place = (0, "reader")
        case .tooLong(.place, _), .controlCharacter(.place, _): place = (1, "place")
        case .tooLong(.why, _), .controlCharacter(.why, _): place = (1, "why")
        case .tooLong(.name, _), .controlCharacter(.name, _): place = (2, "name")
        case .issue(.happensLater): place = (1, "day")
        case .timeAhead, .timeTooEarly: place = (2, "time")
        default: return false
        }
        step = place.step
        form.complain(place.field, .plain(desk.wording.sentence(for: refusal)))
        return true
    }

    mutating func leaveOut(in desk: Desk) {
        for index in steps.indices { steps[index].leaveOut(desk.centre.refuses) }
    }

    mutating func forgetSecrets() { for index in steps.indices { steps[index].forgetSecrets() } }

    // MARK: Painting

    func title(in desk: Desk) -> String { desk.words(place == nil ? "tell.title" : "tell.title.place") }

    func remark(in desk: Desk) -> String? {
        isForGuest ? desk.words("tell.guest") : desk.words("tell.step", ["step": "\(step + 1)"])
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        // Whoever was given the keyboard does not learn what others left half typed.
        if isForGuest {
            canvas.writeHeading(title(in: desk), remark: remark(in: desk))
        } else {
            paintHeading(on: &canvas, in: desk)
        }
        var row = 2
        if step == 0 {
            for line in opening(on: canvas, in: desk) {
                row += canvas.write(paragraph: line, row: row, column: 1, style: .quiet)
            }
        }
        let used = form.paint(on: &canvas, from: row, words: desk.words)
        if step == 0, row + used < canvas.rows {
            canvas.write(desk.words("tell.nothingKept"), row: row + used, column: 1, style: .quiet)
        }
    }

    /// What stands above the words, as much of it as there is room for: how to listen gives way to what to do where
    /// somebody is not safe, and the form to neither of them until it is hardly seen.
    private func opening(on canvas: Canvas, in desk: Desk) -> [String] {
        let quiet = [desk.words("tell.quiet"), desk.words("tell.listen")]
        let safety = safety(in: desk)
        var room = canvas.rows - 3 - min(form.height(on: canvas, words: desk.words), Self.leastRows)
        let shown = (safety + quiet).filter { line in
            let rows = DrawnText.wrapped(canvas.glyphs.shown(line), to: canvas.columns - 2).count
            guard rows <= room else { return false }
            room -= rows
            return true
        }
        // Whoever is not safe comes before everything else.
        let isUnsafe = steps[0].ticked("safe") == [Reply.no.rawValue]
        return (isUnsafe ? safety + quiet : quiet + safety).filter(shown.contains)
    }

    /// Rows of the form that are seen whatever stands above it.
    private static let leastRows = 8

    /// What to do where somebody is not safe: shown where it was said so, or nothing was said yet.
    private func safety(in desk: Desk) -> [String] {
        // Who is safe now may have been hurt yesterday.
        guard steps[0].ticked("safe") != [Reply.yes.rawValue] else { return ["! " + desk.words("tell.pep")] }
        var lines: [String] = []
        if let steps = desk.centre.settings.crisisSteps {
            lines += steps.split(separator: "\n").map { "! " + $0 }
        } else {
            lines.append("! " + desk.words("tell.crisis"))
        }
        if let call = desk.centre.settings.onCallNow {
            lines.append("! " + desk.words("issue.call", ["whom": call]))
        }
        lines.append("! " + desk.words("tell.pep"))
        return lines
    }
}
