import CentreCore
import Resources

/// A note to the next shift.
struct NoteForm: FormScreen {
    var form: Form
    var kind: (form: FormKind, about: String?)? { (.handover, form.slip) }

    init(in desk: Desk) {
        let editor = LongEditor(limit: Limits.characters(.note))
        form = Form([Field("note", label: "handover.note", .long(editor))])
    }

    func title(in desk: Desk) -> String { desk.words("handover.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        [.act(.handOver(form.text("note")), saying: Phrase("handover.said"), then: [.finish])]
    }
}
