import CentreCore
import Reports
import Resources

/// One issue, as far as whoever sits here may know of it; the words and the name stand behind a key of their own.
struct IssuePage: DeedScreen {
    let id: ID<Issue>
    var picked: Selection<Command>?

    init(_ issue: ID<Issue>) { id = issue }

    func months(in desk: Desk) -> [Month] { desk.centre.issues[id] == nil ? [id.month] : [] }

    func deeds(in desk: Desk) -> [Command] {
        guard let issue = desk.seen(id) else { return [] }
        let words: [Command] =
            issue.isOnlyAPlace && issue.isOpen
            ? [.fillIssue]
            : desk.sight(of: issue).contains(.words)
                ? [.readWords] : []
        guard desk.isCoordinator else { return words + (issue.isOpen ? [.support] : []) }
        if issue.isWithdrawn { return [] }
        guard issue.isOpen else { return words + [.similar, .consents, .reopenIssue, .moreOfIssue] }
        let warn: [Command] = issue.allows(.warn) ? [.warnOfIssue] : []
        let hear: [Command] = issue.state.state == .raised || issue.needsALook ? [.heard] : []
        let follow: [Command] = issue.openReferrals.isEmpty ? [] : [.followIssue]
        return words + [.support] + hear + [.referIssue] + follow
            + [.similar, .consents, .closeIssue, .moreOfIssue] + warn
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        switch deed {
        case .fillIssue: TellForm(filling: id, in: desk).map { [.open($0)] } ?? []
        case .readWords:
            [
                .act(
                    .noteLook(.issueWords, about: id.of(Look.Thing.self)), saying: Phrase("words.said"),
                    then: [.open(WordsPage(id))])
            ]
        case .support: SupportForm(id, in: desk).map { [.open($0)] } ?? []
        case .heard: [.act(.issue(.hear(id)), saying: Phrase("heard.said"))]
        case .referIssue: ReferIssueForm(id, in: desk).map { [.open($0)] } ?? []
        case .followIssue: FollowIssueForm(id, in: desk).map { [.open($0)] } ?? []
        case .similar:
            (desk.similarKnown.contains(id) ? [] : [.effect(.findSimilar(id))]) + [.open(SimilarPage(id))]
        case .consents: [.open(ConsentForm(id, .coordinator, in: desk))]
        case .closeIssue: CloseIssueForm(id, in: desk).map { [.open($0)] } ?? []
        case .warnOfIssue: [.open(WarnForm(in: desk, from: id))]
        case .reopenIssue: [.act(.issue(.reopen(id)), saying: Phrase("reopen.said"))]
        case .moreOfIssue: [.open(MoreOfIssue(id))]
        default: []
        }
    }

    func title(in desk: Desk) -> String {
        guard let issue = desk.seen(id) else { return desk.words("refusal.issue.unknownIssue") }
        return desk.words("issuePage.title", ["time": issue.raised.value.map { desk.time($0.at) } ?? ""])
    }

    func facts(in desk: Desk) -> [(sign: String, text: String)] {
        guard let issue = desk.seen(id) else { return [] }
        return IssueFacts(issue, in: desk).all
    }
}

/// What is shown of an issue on its page: never its words, nor a name beside what it is about.
struct IssueFacts {
    let all: [(sign: String, text: String)]

    init(_ issue: Issue, in desk: Desk) {
        let (sight, wording) = (desk.sight(of: issue), desk.wording)
        var facts: [(sign: String, text: String)] = []
        func add(_ field: IssueField, _ label: String, _ text: String?) {
            guard sight.contains(field), let text, !text.isEmpty else { return }
            facts.append(("", "\(desk.words(label)): \(text)"))
        }
        func reply(_ question: IssueQuestion) -> String? { issue.reply(to: question).map(wording.reply) }
        func list(_ codes: [Code], _ list: CodeList) -> String? {
            codes.isEmpty ? nil : codes.map { wording.code($0, in: list) }.joined(separator: ", ")
        }
        if issue.isOpen, issue.done.isEmpty {
            let late = desk.centre.responseClock(of: issue)?.isLate(at: desk.now.instant) == true
            let call = desk.call(for: issue).map { "  " + desk.words("issue.call", ["whom": $0]) } ?? ""
            facts.append(
                (late ? "! " : "", desk.words("issue.waits", ["time": desk.waiting(issue)]) + call))
        }
        if sight.contains(.state) {
            facts.append(("", issue.state.state.map(wording.state) ?? ""))
            if issue.needsALook { facts.append(("! ", desk.words("issue.needsALook"))) }
            for voice in desk.centre.voices(on: issue) {
                let text = desk.words(
                    "issue.voice",
                    ["name": desk.name(of: voice.person), "state": wording.state(voice.state)])
                facts.append(("! ", text))
            }
        }
        if sight.contains(.safe), issue.reply(to: .safe) == .no {
            facts.append(("! ", wording.urgency(.notSafe)))
        }
        add(.kinds, "issue.field.kinds", list(issue.chosenKinds, .kinds) ?? reply(.kinds))
        add(.who, "issue.field.who", issue.who.map { wording.code($0, in: .doers) } ?? reply(.who))
        add(
            .happened, "issue.field.happened",
            issue.happened.map { "\(wording.shortDay($0.day)) \($0.minute)" } ?? reply(.happened))
        add(.place, "issue.field.place", issue.place ?? reply(.place))
        add(.many, "issue.field.many", reply(.many))
        add(.support, "issue.field.support", list(issue.wantedSupports, .supports) ?? reply(.support))
        add(.elsewhere, "issue.field.elsewhere", reply(.elsewhere))
        add(.elsewhere, "issue.field.why", issue.why)
        if issue.isForSomebodyElse { add(.many, "issue.field.other", wording.reply(.yes)) }
        let uses = Use.allCases.filter { issue.allows($0) }.map(wording.use)
        add(
            .consents, "issue.field.uses",
            uses.isEmpty ? desk.words("issue.uses.none") : uses.joined(separator: ", "))
        for concern in desk.centre.concerns(of: issue, in: sight) {
            add(.words, "issue.field.concern", concern.state.state.map(wording.state))
        }
        for help in issue.done.suffix(4) { add(.help, "issue.field.help", Self.sentence(help, in: desk)) }
        all = facts
    }

    /// What was done, and when; where somebody was sent stands behind the words.
    static func sentence(_ help: Help, in desk: Desk) -> String {
        guard let given = help.given.value else { return "" }
        var parts = [desk.time(given.at), desk.wording.way(given.way)]
        parts += given.codes.map { desk.wording.code($0, in: .supports) }
        if let outcome = given.outcome { parts.append(desk.words("referral.\(outcome.rawValue)")) }
        if let due = given.due {
            parts.append(desk.words("issue.askAgain", ["day": desk.wording.shortDay(due)]))
        }
        return parts.joined(separator: "  ")
    }
}

/// The words of an issue, and who said them: opened on purpose, and noted.
///
/// What it is about stands elsewhere.
struct WordsPage: Screen {
    private let id: ID<Issue>
    private var scroll = Scroll()

    init(_ issue: ID<Issue>) { id = issue }

    var tellsWhy: Bool { true }

    /// Nobody finds it open who comes after.
    var showsSecret: Bool { true }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        scroll.press(key, lines: lines(in: desk, width: desk.size.columns - 3).count, from: 2, in: desk)
        return []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(desk.words("words.title"), remark: desk.words("words.noted"))
        let lines = lines(in: desk, width: canvas.columns - 3, glyphs: canvas.glyphs)
        scroll.paint(lines, on: &canvas, from: 2)
        canvas.putCursor(row: 0, column: 1)
    }

    private func lines(in desk: Desk, width: Int, glyphs: Glyphs = .unicode) -> [DrawnText] {
        guard let issue = desk.seen(id), desk.sight(of: issue).contains(.words) else { return [] }
        var lines: [DrawnText] = []
        func add(_ text: String) {
            for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
                lines += DrawnText.wrapped(glyphs.shown(String(part)), to: width)
            }
        }
        if desk.sight(of: issue).contains(.name) {
            add(
                "\(desk.words("issue.field.name")): \(issue.name ?? desk.words("noName"))")
            let readers = issue.readersShutOut.map { $0.name ?? desk.words("issue.somebody") }
            if !readers.isEmpty {
                add("\(desk.words("issue.field.readers")): \(readers.joined(separator: ", "))")
            }
        }
        for saying in issue.said {
            add("")
            add(saying.said.value.map(desk.time) ?? "")
            add(saying.text ?? "")
        }
        for help in desk.sight(of: issue).contains(.help) ? issue.done : [] {
            let to = help.given.value?.to.map { desk.wording.code($0, in: .referrals) }
            let said = [to, help.text, help.purpose].compactMap { $0 }
            if !said.isEmpty { add("· " + said.joined(separator: "  ")) }
        }
        return lines
    }
}

/// What is seldom done with an issue.
struct MoreOfIssue: DeedScreen {
    private let id: ID<Issue>
    var picked: Selection<Command>?

    init(_ issue: ID<Issue>) { id = issue }

    func deeds(in desk: Desk) -> [Command] {
        guard let issue = desk.seen(id), desk.isCoordinator, !issue.isWithdrawn else { return [] }
        return [.shutOut, .passOn, .newReceipt, .withdrawIssue] + (issue.isOnlyAPlace ? [.noPlace] : [])
            + [.changeIssue, .nameIssue] + (issue.done.isEmpty ? [] : [.mistakenHelp])
    }

    func title(in desk: Desk) -> String { desk.words("more.title") }

    func facts(in desk: Desk) -> [(sign: String, text: String)] { [("", desk.words("more.guard"))] }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        switch deed {
        case .shutOut: return [.open(ShutOutForm(id, .coordinator, in: desk))]
        case .passOn: return PassOnForm(id, in: desk).map { [.open($0)] } ?? []
        case .changeIssue: return ChangeIssueForm(id, in: desk).map { [.open($0)] } ?? []
        case .nameIssue: return NameIssueForm(id, in: desk).map { [.open($0)] } ?? []
        case .mistakenHelp: return MistakenHelpForm(id, in: desk).map { [.open($0)] } ?? []
        case .newReceipt:
            return [
                .makeSecret(.receipt) { [id] made, _ in
                    [
                        .markReceipt(made) { mark, _ in
                            [
                                .act(
                                    .issue(.giveReceipt(id, mark: mark)), saying: Phrase("receipt.said"),
                                    then: [
                                        .become(
                                            ToldPage(
                                                receipt: made, happened: nil, isUnsafe: false,
                                                isForGuest: false))
                                    ])
                            ]
                        }
                    ]
                }
            ]
        case .withdrawIssue: return [.open(Question.aboutWithdrawing(id, .coordinator))]
        case .noPlace:
            return [.act(.issue(.takeBack(id)), saying: Phrase("noPlace.said"), then: [.back, .back])]
        default: return []
        }
    }
}

extension Question {
    /// Whether somebody takes back what they raised: then nobody reads it any more.
    static func aboutWithdrawing(_ id: ID<Issue>, _ right: IssueRight) -> Question {
        Question(
            yes: Answer(
                words: "withdraw.yes",
                wishes: [
                    .act(.issue(.withdraw(id, right)), saying: Phrase("withdraw.said"), then: [.back, .back])
                ]),
            no: Answer(words: "withdraw.no", wishes: [])
        ) { $0.words("withdraw.ask") }
    }
}
