import CentreCore
import Resources

/// Somebody asks to be forgotten: by the name that they go by here.
struct ForgetForm: FormScreen {
    var form: Form
    var kind: (form: FormKind, about: String?)? { (.forget, form.slip) }

    init(in desk: Desk) {
        let editor = LineEditor(limit: Limits.characters(.name))
        form = Form([Field("name", label: "forget.name", .line(editor), width: 20)])
    }

    func title(in desk: Desk) -> String { desk.words("forget.title") }
    func remark(in desk: Desk) -> String? { desk.words("forget.remark") }

    mutating func save(in desk: Desk) -> [Wish] {
        [.act(.askForget(form.text("name")), saying: Phrase("forget.said"), then: [.finish])]
    }
}
