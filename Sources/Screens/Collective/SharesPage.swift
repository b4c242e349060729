import CentreCore
import Reports
import Resources

/// How much of the work members do, as meetings reported it; never computed.
struct SharesPage: DeedList {
    var selection = Selection<ID<ReportedShare>>()

    func title(in desk: Desk) -> String { desk.words("shares.title") }
    func remark(in desk: Desk) -> String? { desk.words("shares.remark") }
    func rows(in desk: Desk) -> [ID<ReportedShare>] { desk.centre.sharesReported.map(\.id) }

    func shown(_ row: ID<ReportedShare>, in desk: Desk) -> (mark: String?, text: String, isOver: Bool) {
        ("·", desk.centre.shares[row].map(desk.wording.line(of:)) ?? "", false)
    }

    func none(in desk: Desk) -> String { desk.words("shares.none") }
    func opened(_ row: ID<ReportedShare>) -> any Screen { SharePage(row) }
    func deeds(in desk: Desk) -> [Command] { [.reportShare] }

    func action(of command: Command, in desk: Desk) -> Action? {
        guard command == .reportShare else { return nil }
        return .collective(.report(ShareWish(.shifts, from: desk.today.day, to: desk.today.day)))
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        deed == .reportShare ? [.open(ShareForm(in: desk))] : []
    }
}

/// What one meeting reported.
struct SharePage: DeedScreen {
    private let id: ID<ReportedShare>
    var picked: Selection<Command>?
    var tellsWhy: Bool { false }

    init(_ share: ID<ReportedShare>) { id = share }

    private func share(in desk: Desk) -> ReportedShare? {
        desk.centre.shares[id].flatMap { $0.counts ? $0 : nil }
    }

    func deeds(in desk: Desk) -> [Command] { share(in: desk) == nil ? [] : [.changeShare, .noShare] }

    func action(of command: Command, in desk: Desk) -> Action? {
        command == .changeShare || command == .noShare ? .collective(.takeBackReport(id)) : nil
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        switch deed {
        case .changeShare: ShareForm(changing: id, in: desk).map { [.open($0)] } ?? []
        case .noShare:
            [.act(.collective(.takeBackReport(id)), saying: Phrase("noShare.said"), then: [.back])]
        default: []
        }
    }

    func title(in desk: Desk) -> String { desk.words("share.title") }

    func facts(in desk: Desk) -> [(sign: String, text: String)] {
        guard let share = share(in: desk) else {
            return [("", desk.wording.sentence(for: .collective(.unknownShare)))]
        }
        var facts = [(sign: "", text: desk.wording.line(of: share))]
        if let meeting = desk.meeting(share.told.value?.session) {
            facts.append(("", desk.words("share.session", ["session": meeting])))
        }
        return facts + [("", desk.words("shares.remark"))]
    }
}

/// What a meeting reported: of what work, for which time, so many of ten or in words.
struct ShareForm: FormScreen {
    var form: Form
    /// The one that is put right; `nil` for a new one.
    private let share: ReportedShare?

    var kind: (form: FormKind, about: String?)? {
        share.map { (.changeShare, $0.id.description) } ?? (.reportShare, form.slip)
    }

    init(in desk: Desk) {
        share = nil
        form = Form(Self.fields(of: nil, in: desk))
    }

    init?(changing id: ID<ReportedShare>, in desk: Desk) {
        guard let share = desk.centre.shares[id], share.counts else { return nil }
        self.share = share
        form = Form(Self.fields(of: share, in: desk)).resumed(.changeShare, about: id.description, in: desk)
    }

    private static func fields(of share: ReportedShare?, in desk: Desk) -> [Field] {
        let told = share?.told.value
        let work = ReportedShare.Work.allCases.map {
            TickList.Choice(code: $0.rawValue, words: Phrase("share.work.\($0.rawValue)"))
        }
        func day(_ name: FieldName, label: String, _ day: Day?) -> Field {
            Field(
                name, label: label, hint: "paper.day.hint",
                .line(LineEditor(day?.description ?? "", limit: 16)), width: 11)
        }
        let sessions = desk.choices(of: desk.sessionsHeld(with: told?.session))
        let none = told?.session == nil ? [] : [TickList.Choice.notSaid]
        let which = Field.one("session", label: "share.which", sessions + none, told?.session?.description)
        return [
            .one("work", label: "share.work", work, told?.work.rawValue),
            day("from", label: "share.from", told?.from),
            day("to", label: "share.to", told?.to),
            Field(
                "ofTen", label: "share.count", hint: "share.count.hint",
                .number(NumberEditor(share?.ofTen, in: ReportedShare.ofTenRange))),
            .line("share", label: "share.words", share?.text, limit: .share),
        ] + (sessions.isEmpty ? [] : [which])
    }

    func title(in desk: Desk) -> String {
        desk.words(share == nil ? "reportShare.title" : "changeShare.title")
    }

    func remark(in desk: Desk) -> String? { desk.words("share.asReported") }

    mutating func save(in desk: Desk) -> [Wish] {
        if share != nil, !form.isTouched { return [.finish] }
        if let left = form.complainUnlessChosen("work") { return left }
        guard let work = form.ticked("work").first.flatMap({ ReportedShare.Work(rawValue: $0) }),
            let from = day("from", in: desk), let to = day("to", in: desk)
        else { return [] }
        let words = form.optional("share")
        let wish = ShareWish(
            work, from: from, to: to, ofTen: form.number("ofTen"), words: words,
            session: form.ticked("session").first.flatMap { ID($0) })
        let action: CollectiveAction = share.map { .changeReport($0.id, wish) } ?? .report(wish)
        let said = share == nil ? "reportShare.said" : "changeShare.said"
        return desk.guarding(
            [words ?? ""], [.act(.collective(action), saying: Phrase(said), then: [.finish])])
    }

    /// A day of the period, which may go on.
    private mutating func day(_ name: FieldName, in desk: Desk) -> Day? {
        let typed = form.text(name)
        if let day = desk.typedDay(typed) ?? desk.dayToCome(typed) { return day }
        form.complain(name, Phrase("share.day.unread"))
        return nil
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let field: FieldName
        switch refusal {
        case .collective(.endsBeforeItBegins): field = "to"
        case .collective(.dayAhead): field = "from"
        case .collective(.nothingReported), .outOfRange(.ofTen, _): field = "ofTen"
        case .tooLong(.share, _), .controlCharacter(.share, _): field = "share"
        case .session(.unknownSession): field = "session"
        default: return false
        }
        form.complain(field, .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}

extension Desk {
    /// Sessions by their names and days, for ticking.
    func choices(of sessions: [ID<Session>]) -> [TickList.Choice] {
        sessions.map { id in
            TickList.Choice(
                code: id.description, words: meeting(id).map { .plain($0) } ?? Phrase("share.earlier"))
        }
    }

    /// The sessions of late in which something can have been reported, the latest first, and one that stands.
    func sessionsHeld(with standing: ID<Session>?) -> [ID<Session>] {
        let held = centre.sessions.values.filter(\.hasBegun).sorted {
            ($0.openedAt?.instant ?? .earliest, $0.id) > ($1.openedAt?.instant ?? .earliest, $1.id)
        }.prefix(8).map(\.id)
        guard let standing, !held.contains(standing) else { return held }
        return [standing] + held
    }
}
