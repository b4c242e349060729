import CentreCore
import Reports
import Resources

/// How many people are there, and the working names of those who want theirs written down.
struct AttendanceForm: FormScreen {
    var form: Form
    private let id: ID<Session>
    private let named: [Attendee]

    var kind: (form: FormKind, about: String?)? { (.attendance, id.description) }

    init?(_ id: ID<Session>, in desk: Desk) {
        guard let session = desk.begun(id) else { return nil }
        self.id = id
        named = session.named.filter { $0.name != nil }
        let known = Set(named.compactMap(\.name).map(Text.folded))
        var seen = known
        let here = desk.present.compactMap(\.name).filter { seen.insert(Text.folded($0)).inserted }
        let choices =
            named.map { TickList.Choice(code: $0.id.description, words: .plain($0.name ?? "")) }
            + here.map { TickList.Choice(code: Self.code(of: $0), words: .plain($0)) }
        var fields = [
            Field("hint", label: "attendance.hint", .remark),
            Field(
                "others", label: "attendance.people",
                .number(NumberEditor(session.people, in: Limits.others))),
            .line("name", label: "attendance.name", hint: "attendance.several", limit: .told)
                .unless(.sessionName),
        ]
        if !choices.isEmpty {
            fields.append(
                .several("names", label: "attendance.names", choices, named.map(\.id.description))
                    .unless(.sessionName))
        }
        form = Form(fields).resumed(.attendance, about: id.description, in: desk)
    }

    /// A name as a choice knows it: without blanks, which part choices in a draft.
    private static func code(of name: String) -> String {
        "name." + Text.folded(name).replacing(" ", with: "_")
    }

    func title(in desk: Desk) -> String { desk.words("attendance.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        guard let session = desk.begun(id) else { return [.finish] }
        let ticked = Set(form.ticked("names"))
        let there = Set(session.named.map(\.id))
        let gone =
            form["names"] == nil
            ? [] : named.filter { there.contains($0.id) && !ticked.contains($0.id.description) }
        let here = desk.present.compactMap(\.name).filter { ticked.contains(Self.code(of: $0)) }
        var seen = Set(session.named.compactMap(\.name).map(Text.folded))
        let names = (here + form.names("name")).filter { seen.insert(Text.folded($0)).inserted }
        // Others may have counted meanwhile: only what was typed is somebody's count.
        let typed = form.hasChanged("others") ? form.number("others") : nil
        let count = session.named.count - gone.count + names.count
        // More names than people: then there were as many as names.
        let others = max(0, (typed ?? session.people) - count)
        let attending = Attending(
            names: names, gone: gone.map(\.id), others: others == session.others.value ?? 0 ? nil : others)
        guard attending != Attending() else { return [.finish] }
        return [
            .act(
                .session(.attend(id, attending)), saying: Phrase("people", count: count + others),
                then: [.finish])
        ]
    }
}
